"""Patterns with which a block of the input can be filled, each so that NumPy gives the same numbers in a notebook.

A block has `timesteps` rows and `features` columns; t counts from 0 at its first timestep.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from models.cells import Array
from models.errors import InputError
from models.sentences import say
from models.spec import MAX_SEED


class Fill(Protocol):
    """One pattern with its parameters."""

    @property
    def name(self) -> str:
        """What it is, in a few words: `a sine`."""
        ...

    def code(self, timesteps: int, features: int) -> str:
        """The NumPy expression that gives the same numbers before they are rounded to float32."""
        ...

    def values(self, timesteps: int, features: int) -> Array:
        """`(timesteps, features)` float32.

        Raises:
            InputError: If a number would be past float32's range.
        """
        ...


@dataclass(frozen=True)
class Constant:
    """The same number everywhere."""

    value: float

    @property
    def name(self) -> str:
        """See `Fill.name`."""
        return f"{self.value:g}"

    def code(self, timesteps: int, features: int) -> str:
        """See `Fill.code`."""
        return f"np.full(({timesteps}, {features}), {self.value!r})"

    def values(self, timesteps: int, features: int) -> Array:
        """See `Fill.values`."""
        return _float32(np.full((timesteps, features), self.value))


@dataclass(frozen=True)
class Zeros:
    """Nothing but zeros."""

    @property
    def name(self) -> str:
        """See `Fill.name`."""
        return say("zeros")

    def code(self, timesteps: int, features: int) -> str:
        """See `Fill.code`."""
        return f"np.zeros(({timesteps}, {features}))"

    def values(self, timesteps: int, features: int) -> Array:
        """See `Fill.values`."""
        return np.zeros((timesteps, features), np.float32)


@dataclass(frozen=True)
class Normal:
    """Normally distributed numbers from NumPy's default generator, drawn row by row."""

    mean: float = 0.0
    stddev: float = 1.0
    seed: int = 0

    def __post_init__(self) -> None:
        if self.stddev < 0:
            raise InputError("stddev", say("a number from {least}", least=0), f"{self.stddev:g}")
        if not 0 <= self.seed <= MAX_SEED:
            expected = say("a whole number from {least} to {most}", least=0, most=MAX_SEED)
            raise InputError("seed", expected, str(self.seed))

    @property
    def name(self) -> str:
        """See `Fill.name`."""
        return say("normal numbers of seed {seed}", seed=self.seed)

    def code(self, timesteps: int, features: int) -> str:
        """See `Fill.code`."""
        return f"np.random.default_rng({self.seed}).normal({self.mean!r}, {self.stddev!r}, ({timesteps}, {features}))"

    def values(self, timesteps: int, features: int) -> Array:
        """See `Fill.values`."""
        return _float32(np.random.default_rng(self.seed).normal(self.mean, self.stddev, (timesteps, features)))


@dataclass(frozen=True)
class Sine:
    """A wave along time, the same in every column.

    Args:
        period: Timesteps from one crest to the next.
        amplitude: The height of a crest.
        phase: The angle at the first timestep, in radians.
    """

    period: float = 8.0
    amplitude: float = 1.0
    phase: float = 0.0

    def __post_init__(self) -> None:
        if self.period <= 0:
            raise InputError(say("period"), say("a number of timesteps above 0"), f"{self.period:g}")

    @property
    def name(self) -> str:
        """See `Fill.name`."""
        return say("a sine")

    def code(self, timesteps: int, features: int) -> str:
        """See `Fill.code`."""
        wave = f"{self.amplitude!r} * np.sin(2 * np.pi * np.arange({timesteps}) / {self.period!r} + {self.phase!r})"
        return f"np.tile({wave}, ({features}, 1)).T"

    def values(self, timesteps: int, features: int) -> Array:
        """See `Fill.values`."""
        with np.errstate(over="ignore", invalid="ignore"):  # a period near 0: refused below
            wave = self.amplitude * np.sin(2 * np.pi * np.arange(timesteps) / self.period + self.phase)
        return _float32(np.tile(wave, (features, 1)).T)


@dataclass(frozen=True)
class Impulse:
    """A number at the block's first timestep and zeros after it, in every column."""

    amplitude: float = 1.0

    @property
    def name(self) -> str:
        """See `Fill.name`."""
        return say("an impulse")

    def code(self, timesteps: int, features: int) -> str:
        """See `Fill.code`."""
        return f"{self.amplitude!r} * np.eye({timesteps}, 1).repeat({features}, axis=1)"

    def values(self, timesteps: int, features: int) -> Array:
        """See `Fill.values`."""
        values = np.zeros((timesteps, features))
        values[0] = self.amplitude
        return _float32(values)


def _float32(values: np.ndarray) -> Array:
    with np.errstate(over="ignore"):
        array = values.astype(np.float32)
    if not np.isfinite(array).all():
        raise InputError(say("the pattern"), say("numbers up to 3.4e38, float32’s largest"), say("larger ones"))
    return array
