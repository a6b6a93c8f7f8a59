"""Every change that a user can make to an experiment, as a value: it has a name and gives a new experiment.

An edit never touches what it is given. Weights that no longer fit the new experiment, or that another initializer or
seed would draw differently, are dropped, so that they are drawn anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np

from models.experiment import Experiment, Tokens, input_array
from models.references import Weight
from models.weights import LayerWeights, read_only, weight_place


class Edit(Protocol):
    """One change of an experiment."""

    @property
    def name(self) -> str:
        """What was done, in a few words, for an undo menu: `edit of x[2, 3]`."""
        ...

    def apply(self, experiment: Experiment) -> Experiment:
        """The changed experiment.

        Raises:
            InputError: If the change leads past a limit; the experiment is as it was.
        """
        ...


@dataclass(frozen=True)
class SetValue:
    """One number of the input; all indices count from 0."""

    sample: int
    timestep: int
    feature: int
    value: float

    @property
    def name(self) -> str:
        """See `Edit.name`; counts from 1 like the window."""
        return f"edit of x[{self.timestep + 1}, {self.feature + 1}]"

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        values = np.array(experiment.values)
        with np.errstate(over="ignore"):
            values[self.sample, self.timestep, self.feature] = self.value
        return replace(experiment, values=input_array(values))


@dataclass(frozen=True)
class SetToken:
    """The label of one timestep; indices count from 0."""

    sample: int
    timestep: int
    token: str

    @property
    def name(self) -> str:
        """See `Edit.name`."""
        return f"label of timestep {self.timestep + 1}"

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        rows = [list(row) for row in experiment.tokens or [[""] * experiment.timesteps] * experiment.batch]
        rows[self.sample][self.timestep] = self.token
        return replace(experiment, tokens=_tokens(rows))


@dataclass(frozen=True)
class Resize:
    """Another shape of the input: what is cut off goes, what is added is zero and has no label."""

    batch: int
    timesteps: int
    input_dim: int

    @property
    def name(self) -> str:
        """See `Edit.name`."""
        return f"shape ({self.batch}, {self.timesteps}, {self.input_dim})"

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        values = np.zeros((self.batch, self.timesteps, self.input_dim), np.float32)
        kept = tuple(slice(min(old, new)) for old, new in zip(experiment.values.shape, values.shape, strict=True))
        values[kept] = experiment.values[kept]
        tokens = experiment.tokens
        if tokens is not None:
            rows = [list(row[: self.timesteps]) for row in tokens[: self.batch]]
            rows += [[] for _ in range(self.batch - len(rows))]
            tokens = _tokens([row + [""] * (self.timesteps - len(row)) for row in rows])
        weights = experiment.weights if self.input_dim == experiment.input_dim else None
        return replace(experiment, values=input_array(values), tokens=tokens, weights=weights)


@dataclass(frozen=True)
class InsertTimestep:
    """One more timestep, of zeros and without a label, before `timestep` (from 0)."""

    timestep: int

    @property
    def name(self) -> str:
        """See `Edit.name`."""
        return f"new timestep {self.timestep + 1}"

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        values = np.insert(experiment.values, self.timestep, 0, axis=1)
        tokens = experiment.tokens
        if tokens is not None:
            tokens = tuple((*row[: self.timestep], "", *row[self.timestep :]) for row in tokens)
        return replace(experiment, values=input_array(values), tokens=tokens)


@dataclass(frozen=True)
class RemoveTimestep:
    """One timestep (from 0) less; the last one stays."""

    timestep: int

    @property
    def name(self) -> str:
        """See `Edit.name`."""
        return f"removal of timestep {self.timestep + 1}"

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        values = np.delete(experiment.values, self.timestep, axis=1)
        tokens = experiment.tokens
        if tokens is not None:
            tokens = tuple(row[: self.timestep] + row[self.timestep + 1 :] for row in tokens)
        return replace(experiment, values=input_array(values), tokens=tokens)


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


@dataclass(frozen=True)
class SetWeight:
    """One number of one weight; the experiment then carries all its weights.

    Args:
        weights: The weights as they are, given or drawn: one `LayerWeights` per layer.
        layer: The layer, from 0.
        weight: Which number of that layer.
        value: What it becomes.
    """

    weights: tuple[LayerWeights, ...]
    layer: int
    weight: Weight
    value: float

    @property
    def name(self) -> str:
        """See `Edit.name`; indices from 0, as `get_weights()` has them."""
        return f"edit of {self.weight.direction} {weight_place(self.weights[self.layer], self.weight)}"

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        layers = list(self.weights)
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
    def name(self) -> str:
        """See `Edit.name`."""
        return "reset of weights"

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        return experiment.with_weights(self.weights)


def _tokens(rows: list[list[str]]) -> Tokens | None:
    """The labels, or None where there are none at all."""
    return tuple(tuple(row) for row in rows) if any(token for row in rows for token in row) else None
