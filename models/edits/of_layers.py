"""Changes of the stack of layers, and of the seed that draws their weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from models.errors import InputError
from models.experiment import Experiment
from models.sentences import Sentence, say
from models.spec import LayerSpec
from models.weights import LayerWeights, check_weights, fill_without_keras


@dataclass(frozen=True)
class ChangeLayer:
    """Other arguments of one layer, by Keras's names."""

    layer: int
    changes: Mapping[str, Any]

    @property
    def name(self) -> Sentence:
        """See `Edit.name`."""
        return say("change of {arguments}", arguments=", ".join(self.changes))

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        spec = experiment.layers[self.layer].with_changes(**self.changes)
        layers = (*experiment.layers[: self.layer], spec, *experiment.layers[self.layer + 1 :])
        changed = replace(experiment, layers=layers, weights=None)
        if changed.draw_key == experiment.draw_key:
            return changed.with_weights(experiment.weights)
        kept = list(experiment.weights or ())
        return _restacked(experiment, layers, [None if n == self.layer else one for n, one in enumerate(kept)])


@dataclass(frozen=True)
class AddLayer:
    """One more layer on top of the last; it takes over the arguments of the one below.

    The one below may lack return_sequences then. That is not mended unasked: Keras's error is there to be understood.
    """

    @property
    def name(self) -> Sentence:
        """See `Edit.name`."""
        return say("new layer")

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        layers = (*experiment.layers, experiment.layers[-1])
        return _restacked(experiment, layers, [*(experiment.weights or ()), None])


@dataclass(frozen=True)
class RemoveLayer:
    """One layer (from 0) less; the last one stays."""

    layer: int

    @property
    def name(self) -> Sentence:
        """See `Edit.name`; counts from 1 like the window."""
        return say("removal of layer {layer}", layer=self.layer + 1)

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        order = [number for number in range(len(experiment.layers)) if number != self.layer]
        return _reordered(experiment, order)


@dataclass(frozen=True)
class MoveLayer:
    """One layer at another place of the stack; both count from 0."""

    layer: int
    to: int

    @property
    def name(self) -> Sentence:
        """See `Edit.name`; counts from 1 like the window."""
        return say("move of layer {layer} to place {place}", layer=self.layer + 1, place=self.to + 1)

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        order = [number for number in range(len(experiment.layers)) if number != self.layer]
        order.insert(self.to, self.layer)
        return _reordered(experiment, order)


@dataclass(frozen=True)
class SetSeed:
    """Another seed, and with it other random weights."""

    seed: int

    @property
    def name(self) -> Sentence:
        """See `Edit.name`."""
        return say("seed {seed}", seed=self.seed)

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        return replace(experiment, seed=self.seed, weights=None)


def _reordered(experiment: Experiment, order: list[int]) -> Experiment:
    weights = experiment.weights
    layers = tuple(experiment.layers[number] for number in order)
    return _restacked(experiment, layers, [] if weights is None else [weights[number] for number in order])


def _restacked(experiment: Experiment, layers: tuple[LayerSpec, ...], kept: list[LayerWeights | None]) -> Experiment:
    """Another stack, whose layers keep the given weights where these still fit.

    The others are filled as their initializers say. Where one of those is random, or nothing is left to be kept, all
    weights are drawn anew: an experiment carries the weights of all layers or of none.
    """
    changed = replace(experiment, layers=layers, weights=None)
    if all(one is None for one in kept):
        return changed
    weights = []
    for spec, input_dim, one in zip(layers, changed.input_dims, kept, strict=True):
        fitting = one if one is not None and _fits(one, spec, input_dim) else fill_without_keras(spec, input_dim)
        if fitting is None:
            return changed
        weights.append(fitting)
    return changed.with_weights(tuple(weights))


def _fits(weights: LayerWeights, spec: LayerSpec, input_dim: int) -> bool:
    try:
        check_weights(weights, spec, input_dim)
    except InputError:
        return False
    return True
