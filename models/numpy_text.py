"""A tensor as NumPy prints it, with the place of every number in the text.

Where a row does not fit the width, digits are dropped, never below three decimals; then NumPy wraps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

import numpy as np

from models.cells import Array

FULL_PRECISION = 8
LEAST_PRECISION = 3
THRESHOLD = 240
"""A tensor with more elements than this is printed as its corners, as NumPy does above 1,000."""

EDGE = 3

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*(?:e[+-]?\d+)?|inf)|nan")


@dataclass(frozen=True)
class PrintedNumber:
    """One number in the text: its line, its first and last-but-one column, and its index in the tensor."""

    line: int
    start: int
    end: int
    index: tuple[int, ...]


@dataclass(frozen=True)
class PrintedTensor:
    """The lines of the text, and its numbers in order."""

    lines: tuple[str, ...]
    numbers: tuple[PrintedNumber, ...]


def print_tensor(values: Array, width: int) -> PrintedTensor:
    """Print a tensor into `width` characters.

    Args:
        values: Any number of axes, float32.
        width: The number of characters that fit a line.
    """
    shortened = values.size > THRESHOLD
    precision = _precision(values, width, shortened)
    text = np.array2string(
        values,
        precision=precision,
        suppress_small=precision < FULL_PRECISION and _shows_digits(values, precision),
        max_line_width=max(width, 12),
        threshold=THRESHOLD,
        edgeitems=EDGE,
    )
    lines = tuple(text.split("\n"))
    kept = [_kept(length, shortened) for length in values.shape]
    found = ((number, match) for number, line in enumerate(lines) for match in _NUMBER.finditer(line))
    numbers = tuple(
        PrintedNumber(line, match.start(), match.end(), index)
        for (line, match), index in zip(found, product(*kept), strict=True)
    )
    return PrintedTensor(lines, numbers)


def _shows_digits(values: Array, precision: int) -> bool:
    """Whether the largest number has a digit that is not zero within so many decimals."""
    with np.errstate(invalid="ignore"):
        finite = np.abs(values[np.isfinite(values)])
    return bool(finite.size) and float(finite.max()) >= 10.0**-precision


def fits(values: Array, width: int) -> bool:
    """Whether rows with at least three decimals fit `width` characters."""
    return _room(values, width, values.size > THRESHOLD) >= LEAST_PRECISION


def _precision(values: Array, width: int, shortened: bool) -> int:
    return min(max(_room(values, width, shortened), LEAST_PRECISION), FULL_PRECISION)


def _room(values: Array, width: int, shortened: bool) -> int:
    """How many decimals let a row fit."""
    columns = len(_kept(values.shape[-1], shortened))
    with np.errstate(invalid="ignore"):
        finite = np.abs(values[np.isfinite(values)])
    largest = float(finite.max()) if finite.size else 0.0
    before_the_point = len(f"{largest:.0f}") + bool((values < 0).any())
    brackets = 2 * values.ndim
    room = (width - brackets - (4 if shortened else 0) + 1) // columns - 1
    return room - before_the_point - 1


def _kept(length: int, shortened: bool) -> list[int]:
    everything = list(range(length))
    return everything[:EDGE] + everything[-EDGE:] if shortened and length > 2 * EDGE else everything
