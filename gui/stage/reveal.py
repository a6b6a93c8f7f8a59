"""Which parts of the stage are computed at a position of the animation.

The position p runs from 0 to T; at p = k the stage shows step k, between k − 1 and k the columns of step k fade in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF

from gui.stage.time_axis import TimeAxis


@dataclass(frozen=True)
class Region:
    """A part of the stage whose columns become computed one after the other.

    Args:
        top: Its upper end, in px.
        bottom: Its lower end, in px.
        columns: The timesteps (from 0) of `steps`.
        steps: `(columns,)`: the step at which each column is complete.
        left, right: The px from the middle of the column to the region's edges, as a share of the column.
    """

    top: float
    bottom: float
    columns: range
    steps: npt.NDArray[np.intp]
    left: float = -0.5
    right: float = 0.5

    def parts(self, position: float, axis: TimeAxis) -> Iterator[tuple[QRectF, float]]:
        """`(rectangle, opacity)` of what is computed at a position: whole runs first, then what fades in."""
        visible = [t for t in axis.visible if t in self.columns]
        if not visible:
            return
        share = self._shares(visible, position)
        for run in _runs(share >= 1):
            first, last = visible[run[0]], visible[run[-1]]
            if self.right - self.left == 1.0:
                yield self._rect(first, last, axis), 1.0
            else:
                yield from ((self._rect(t, t, axis), 1.0) for t in range(first, last + 1))
        for number in np.flatnonzero((share > 0) & (share < 1)):
            t = visible[int(number)]
            yield self._rect(t, t, axis), float(share[number])

    def shares(self, position: float, axis: TimeAxis) -> Iterator[tuple[int, float]]:
        """`(timestep, share)` of the columns in sight, the timestep from 0: 0 is still to come, 1 computed."""
        visible = [t for t in axis.visible if t in self.columns]
        if visible:
            yield from zip(visible, self._shares(visible, position).clip(0, 1).tolist(), strict=True)

    def _shares(self, timesteps: list[int], position: float) -> npt.NDArray[np.floating]:
        return position - (self.steps[[t - self.columns.start for t in timesteps]] - 1.0)

    def _rect(self, first: int, last: int, axis: TimeAxis) -> QRectF:
        x0 = round(axis.x(first + 1) + self.left * axis.column)
        x1 = round(axis.x(last + 1) + self.right * axis.column)
        return QRectF(x0, self.top, x1 - x0, self.bottom - self.top)


def _runs(mask: npt.NDArray[np.bool_]) -> Iterator[npt.NDArray[np.intp]]:
    places = np.flatnonzero(mask)
    if places.size:
        yield from np.split(places, np.flatnonzero(np.diff(places) > 1) + 1)
