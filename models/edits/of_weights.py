"""Changes of weights that are given or drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from models.experiment import Experiment
from models.references import Weight
from models.sentences import Sentence, say
from models.spec import DIRECTIONS
from models.weights import LayerWeights, read_only, weight_place


@dataclass(frozen=True)
class SetWeight:
    """One number of one weight; the experiment then carries all its weights.

    Args:
        weights: The weights as they were seen, given or drawn: one `LayerWeights` per layer. An experiment that carries
            its own by now keeps those: another of them may have been edited meanwhile.
        layer: The layer, from 0.
        weight: Which number of that layer.
        value: What it becomes.
    """

    weights: tuple[LayerWeights, ...]
    layer: int
    weight: Weight
    value: float

    @property
    def name(self) -> Sentence:
        """See `Edit.name`; indices from 0, as `get_weights()` has them."""
        place = weight_place(self.weights[self.layer], self.weight)
        return say("edit of {direction} {place}", direction=DIRECTIONS[self.weight.direction], place=place)

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        layers = list(self.weights if experiment.weights is None else experiment.weights)
        half = layers[self.layer][self.weight.direction]
        array = np.array(half.named()[self.weight.name])
        with np.errstate(over="ignore"):
            np.atleast_2d(array)[self.weight.row, self.weight.column] = self.value
        changed = replace(half, **{self.weight.name: read_only(array)})
        layers[self.layer] = replace(layers[self.layer], **{self.weight.direction: changed})
        return experiment.with_weights(tuple(layers))


@dataclass(frozen=True)
class SetWeights:
    """All weights of all layers at once, such as those from before any of them was edited."""

    weights: tuple[LayerWeights, ...]

    @property
    def name(self) -> Sentence:
        """See `Edit.name`."""
        return say("reset of weights")

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        return experiment.with_weights(self.weights)
