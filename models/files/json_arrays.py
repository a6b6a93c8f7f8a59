"""Arrays as nested JSON lists, and back, with the place of the first number that does not fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from models.cells import Array
from models.digits import digits
from models.errors import InputError
from models.sentences import say
from models.weights import read_only


def array_from_lists(values: Sequence[Any], axes: int, path: str) -> Array:
    """Nested lists of numbers as a float32 array of so many axes, read-only.

    Args:
        values: Lists of lists of numbers.
        axes: The number of axes that are meant.
        path: Where the lists stand in the file.

    Raises:
        InputError: With the path of the first list of another length than the first of its axis,
            or of the first number that float32 does not have.
    """
    shape = _shape(values, axes)
    level: Sequence[Any] = [values]
    for axis, length in enumerate(shape):
        for number, row in enumerate(level):
            if not isinstance(row, list) or len(row) != length:
                is_last = axis == axes - 1
                expected = say("{count} numbers", count=length) if is_last else say("{count} lists", count=length)
                found = str(len(row)) if isinstance(row, list) else say("a number in place of a list")
                raise InputError(path + _index(number, shape[:axis]), expected, found)
        level = [item for row in level for item in row] if axis < axes - 1 else level
    return _finite(_filled(values, shape, path), values, path)


def json_array(array: Array, indent: str) -> str:
    """An array as JSON, a line for each row of its last axis; `indent` stands before all lines but the first."""
    # Row by row: millions of digits in one call would hold the interpreter, and with it the window, for seconds.
    lines = ["[" + ", ".join(digits(row)) + "]" for row in array.reshape(-1, array.shape[-1])]
    for length in reversed(array.shape[:-1]):
        groups = [lines[start : start + length] for start in range(0, len(lines), length)]
        lines = ["[" + f",\n{indent}".join(group) + "]" for group in groups]
    return lines[0]


def _shape(values: Any, axes: int) -> tuple[int, ...]:
    """The lengths along the first elements; 0 from an empty list on."""
    shape = []
    for _ in range(axes):
        shape.append(len(values) if isinstance(values, list) else 0)
        values = values[0] if shape[-1] else None
    return tuple(shape)


def _index(number: int, shape: tuple[int, ...]) -> str:
    return "".join(f"[{index}]" for index in np.unravel_index(number, shape)) if shape else ""


def _filled(values: Sequence[Any], shape: tuple[int, ...], path: str) -> Array:
    try:
        with np.errstate(over="ignore"):
            return np.array(values, dtype=np.float32).reshape(shape)
    except (TypeError, ValueError):  # a list in place of a number: only a bias may hold either
        place = next(index for index, value in enumerate(values) if isinstance(value, list))
        raise InputError(f"{path}[{place}]", say("a number"), say("a list")) from None


def _finite(array: Array, values: Sequence[Any], path: str) -> Array:
    if not np.isfinite(array).all():
        place = np.argwhere(~np.isfinite(array))[0]
        value: Any = values
        for index in place:
            value = value[index]
        where = path + "".join(f"[{index}]" for index in place)
        raise InputError(where, say("a number that float32 can hold"), str(value))
    return read_only(array)
