"""Changes of the stack of layers, and of the seed that draws their weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from models.experiment import Experiment


@dataclass(frozen=True)
class ChangeLayer:
    """Other arguments of one layer, by Keras's names."""

    layer: int
    changes: Mapping[str, Any]

    @property
    def name(self) -> str:
        """See `Edit.name`."""
        return "change of " + ", ".join(self.changes)

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        spec = experiment.layers[self.layer].with_changes(**self.changes)
        layers = (*experiment.layers[: self.layer], spec, *experiment.layers[self.layer + 1 :])
        changed = replace(experiment, layers=layers, weights=None)
        same_draw = changed.draw_key == experiment.draw_key
        return changed.with_weights(experiment.weights) if same_draw else changed


@dataclass(frozen=True)
class SetSeed:
    """Another seed, and with it other random weights."""

    seed: int

    @property
    def name(self) -> str:
        """See `Edit.name`."""
        return f"seed {self.seed}"

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        return replace(experiment, seed=self.seed, weights=None)
