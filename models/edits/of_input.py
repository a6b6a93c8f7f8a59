"""Changes of the input: its numbers, its labels and its shape."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from models.experiment import Experiment, Tokens, input_array
from models.sentences import Sentence, say


@dataclass(frozen=True)
class SetValue:
    """One number of the input; all indices count from 0."""

    sample: int
    timestep: int
    feature: int
    value: float

    @property
    def name(self) -> Sentence:
        """See `Edit.name`; counts from 1 like the window."""
        return say("edit of {place}", place=f"x[{self.timestep + 1}, {self.feature + 1}]")

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
    def name(self) -> Sentence:
        """See `Edit.name`."""
        return say("label of timestep {timestep}", timestep=self.timestep + 1)

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
    def name(self) -> Sentence:
        """See `Edit.name`."""
        return say("shape {shape}", shape=(self.batch, self.timesteps, self.input_dim))

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
    def name(self) -> Sentence:
        """See `Edit.name`."""
        return say("new timestep {timestep}", timestep=self.timestep + 1)

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
    def name(self) -> Sentence:
        """See `Edit.name`."""
        return say("removal of timestep {timestep}", timestep=self.timestep + 1)

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        values = np.delete(experiment.values, self.timestep, axis=1)
        tokens = experiment.tokens
        if tokens is not None:
            tokens = tuple(row[: self.timestep] + row[self.timestep + 1 :] for row in tokens)
        return replace(experiment, values=input_array(values), tokens=tokens)


def _tokens(rows: list[list[str]]) -> Tokens | None:
    """The labels, or None where there are none at all."""
    return tuple(tuple(row) for row in rows) if any(token for row in rows for token in row) else None
