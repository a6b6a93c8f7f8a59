"""Which axis of an array is which of an input: a file does not say whether its rows are timesteps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from models.cells import Array
from models.errors import InputError
from models.sentences import say

AXES = ("batch", "timesteps", "input_dim")


@dataclass(frozen=True)
class Arrangement:
    """One reading of an array's axes.

    Args:
        order: For `timesteps, input_dim` of a matrix, or `batch, timesteps, input_dim` of an array of three axes: the
            array's axis, from 0.
    """

    order: tuple[int, ...]

    @property
    def name(self) -> str:
        """How an array is read: `rows are timesteps`, or the meaning of each axis in the array's order."""
        if len(self.order) == 2:
            return say("rows are timesteps") if self.order[0] == 0 else say("columns are timesteps")
        return " × ".join(AXES[self.order.index(axis)] for axis in range(3))

    @property
    def keeps_rows(self) -> bool:
        """Whether timesteps follow each other as the rows of a table do."""
        return self.order[-2] == len(self.order) - 2

    def shape(self, array: Array) -> tuple[int, ...]:
        """The shape of the input that an array becomes."""
        lengths = tuple(array.shape[axis] for axis in self.order)
        return lengths if len(lengths) == 3 else (1, *lengths)

    def view(self, array: Array) -> Array:
        """The array as `(batch, timesteps, input_dim)`, nothing copied or checked."""
        turned = np.transpose(array, self.order)
        return turned if turned.ndim == 3 else turned[np.newaxis]


def arrangements(axes: int) -> tuple[Arrangement, ...]:
    """Every reading of an array of two or three axes, the most usual first.

    Raises:
        InputError: If it has another number of axes.
    """
    if axes == 2:
        return (Arrangement((0, 1)), Arrangement((1, 0)))
    if axes == 3:
        orders = ((0, 1, 2), (1, 0, 2), (0, 2, 1), (2, 0, 1), (1, 2, 0), (2, 1, 0))
        return tuple(Arrangement(order) for order in orders)
    raise InputError("", say("an array of 2 or 3 axes"), str(axes))
