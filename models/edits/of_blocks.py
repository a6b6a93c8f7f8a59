"""Changes of many numbers at once, each of them one step to undo: a block of one sample, or the whole input."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from models.cells import Array
from models.edits.of_input import Resize
from models.errors import InputError
from models.experiment import Experiment, Tokens, axis_within, input_array
from models.sentences import Sentence, say
from models.spec import MAX_BATCH, MAX_INPUT_DIM, MAX_TIMESTEPS

_LIMITS = (("batch", MAX_BATCH), ("timesteps", MAX_TIMESTEPS), ("input_dim", MAX_INPUT_DIM))


@dataclass(frozen=True)
class Block:
    """A rectangle of the input; indices count from 0.

    Args:
        timestep: Its first timestep.
        feature: Its first feature.
        timesteps: How many rows it has.
        features: How many columns of numbers it has; none where it is of labels alone.
    """

    timestep: int
    feature: int
    timesteps: int
    features: int

    @property
    def name(self) -> str:
        """The block as the window counts, from 1: `x[1..4, 2]`."""
        rows = _span(self.timestep, self.timesteps)
        if self.features == 0:
            return say("label {rows}", rows=rows) if self.timesteps == 1 else say("labels {rows}", rows=rows)
        return f"x[{rows}, {_span(self.feature, self.features)}]"


@dataclass(frozen=True, eq=False)
class SetBlock:
    """Numbers, and perhaps labels, of some timesteps in a row of one sample.

    A block that reaches past the last timestep brings new ones, of zeros outside of it. One that begins at `x[1, 1]`
    may be wider than the input, which then grows, and weights for the old `input_dim` are dropped; elsewhere it must
    fit.

    Args:
        name: See `Edit.name`.
        sample: From 0.
        timestep: Where the block begins, from 0.
        feature: Where its numbers begin, from 0.
        numbers: `(timesteps, features)` float32, finite; without features where only labels change.
        tokens: One label per timestep of the block, or None to keep those that there are.
    """

    name: str
    sample: int
    timestep: int
    feature: int
    numbers: Array
    tokens: tuple[str, ...] | None = None

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        self._check_fit(experiment)
        rows, columns = self.numbers.shape
        batch, timesteps, input_dim = experiment.values.shape
        shape = (batch, max(timesteps, self.timestep + rows), max(input_dim, self.feature + columns))
        grown = experiment if shape == experiment.values.shape else Resize(*shape).apply(experiment)
        values = grown.values
        if columns:
            changed = np.array(values)
            place = slice(self.timestep, self.timestep + rows), slice(self.feature, self.feature + columns)
            changed[self.sample][place] = self.numbers
            values = input_array(changed)
        return replace(grown, values=values, tokens=self._tokens(grown))

    def _check_fit(self, experiment: Experiment) -> None:
        width, room = self.numbers.shape[1], experiment.input_dim - self.feature
        if self.sample >= experiment.batch or self.timestep > experiment.timesteps:
            where = say("timestep {timestep}", timestep=self.timestep + 1)
            raise InputError(where, say("a place in the input"), say("one that is gone"))
        if width > room and (self.timestep, self.feature) != (0, 0):
            raise InputError(f"x[{self.timestep + 1}, {self.feature + 1}]", self._fitting(experiment), str(width))

    def _fitting(self, experiment: Experiment) -> Sentence:
        """What would fit where the input does not grow."""
        numbers = {"room": experiment.input_dim - self.feature, "first": self.feature + 1, "all": experiment.input_dim}
        if numbers["room"] == 1:
            return say(
                "at most {room} column of numbers from x{first} on "
                "(the input has {all}, and grows only for a block at x[1, 1])",
                **numbers,
            )
        return say(
            "at most {room} columns of numbers from x{first} on "
            "(the input has {all}, and grows only for a block at x[1, 1])",
            **numbers,
        )

    def _tokens(self, experiment: Experiment) -> Tokens | None:
        if self.tokens is None:
            return experiment.tokens
        rows = [list(row) for row in experiment.tokens or [[""] * experiment.timesteps] * experiment.batch]
        rows[self.sample][self.timestep : self.timestep + len(self.tokens)] = self.tokens
        return _any_tokens(tuple(map(tuple, rows)))


@dataclass(frozen=True, eq=False)
class SetInput:
    """Another input in the place of all samples.

    Args:
        name: See `Edit.name`.
        values: `(batch, timesteps, input_dim)` numbers.
        tokens: A label for every timestep of every sample, or None.
    """

    name: str
    values: Array
    tokens: Tokens | None = None

    def apply(self, experiment: Experiment) -> Experiment:
        """See `Edit.apply`."""
        values = input_array(self.values)
        weights = None if drops_weights(experiment, values.shape[2]) else experiment.weights
        tokens = None if self.tokens is None else _any_tokens(self.tokens)
        return replace(experiment, values=values, tokens=tokens, weights=weights)


def check_fits(experiment: Experiment, shape: tuple[int, ...]) -> None:
    """See, without allocating it, whether an input of this shape would do with an experiment's layers.

    Raises:
        InputError: If an axis is past its limit, or the trace would be.
    """
    for length, (axis, most) in zip(shape, _LIMITS, strict=True):
        if not 1 <= length <= most:
            raise InputError("$.input.values", axis_within(axis, most), str(length))
    replace(experiment, values=np.broadcast_to(np.float32(0), shape), tokens=None, weights=None)


def drops_weights(experiment: Experiment, input_dim: int) -> bool:
    """Whether an experiment has weights that would be dropped for an input of another `input_dim`."""
    return experiment.weights is not None and experiment.input_dim != input_dim


def _any_tokens(tokens: Tokens) -> Tokens | None:
    return tokens if any(token for row in tokens for token in row) else None


def _span(first: int, count: int) -> str:
    return f"{first + 1}" if count == 1 else f"{first + 1}..{first + count}"
