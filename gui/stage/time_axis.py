"""The one mapping between timesteps and pixels that every row of the stage shares.

Timestep t (from 1) owns the column from t − ½ to t + ½.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.stage.measure import WINDOW

SMALLEST_SPAN = 2.0
"""How many columns the closest zoom shows."""


class TimeAxis(QObject):
    """The visible range of timesteps, and where it lies on the screen."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.timesteps = 1
        self.low, self.high = 0.5, 1.5
        self.left, self.width = 0.0, 1.0
        self.gap = WINDOW.cell_gap

    def place(self, left: float, width: float, gap: float = WINDOW.cell_gap) -> None:
        """Say where the columns lie, in px, and which share of each is left free between its strips and the next's."""
        self.left, self.width, self.gap = left, max(width, 1.0), gap

    def set_timesteps(self, timesteps: int) -> None:
        """Show all columns of a sequence of another length; the same length keeps the zoom."""
        if timesteps == self.timesteps:
            return
        self.timesteps = timesteps
        self.low, self.high = 0.5, timesteps + 0.5

    @property
    def is_zoomed(self) -> bool:
        """Whether some column is out of sight."""
        return self.high - self.low < self.timesteps - 1e-6

    @property
    def column(self) -> float:
        """The width of a column, in px."""
        return self.width / (self.high - self.low)

    @property
    def visible(self) -> range:
        """The timesteps (from 0) of which at least a part is in sight."""
        first = max(0, int(self.low + 0.5 + 1e-9) - 1)
        last = min(self.timesteps - 1, int(self.high + 0.5 - 1e-9) - 1)
        return range(first, last + 1)

    def x(self, t: float) -> float:
        """The px of the centre of timestep t (from 1, fractions between centres)."""
        return self.left + (t - self.low) * self.column

    def timestep_at(self, x: float) -> int | None:
        """The timestep (from 0) whose column holds an x in px; None outside."""
        if not self.left <= x < self.left + self.width:
            return None
        return min(max(int(self.low + (x - self.left) / self.column + 0.5) - 1, 0), self.timesteps - 1)

    def zoom(self, factor: float, x: float) -> None:
        """Show `factor` times as many columns, keeping the one under x (px) where it is."""
        span = min(max((self.high - self.low) * factor, min(SMALLEST_SPAN, self.timesteps)), float(self.timesteps))
        share = min(max((x - self.left) / self.width, 0.0), 1.0)
        self._move_to(self.low + (self.high - self.low) * share - span * share, span)

    def pan(self, pixels: float) -> None:
        """Move the columns by px; they stop at either end."""
        self._move_to(self.low - pixels / self.column, self.high - self.low)

    def show(self, low: float, high: float) -> None:
        """Show a range of columns again, as far as there are any."""
        span = min(high - low, float(self.timesteps))
        if span >= min(SMALLEST_SPAN, self.timesteps):
            self._move_to(low, span)

    def reveal(self, t: float) -> None:
        """Bring timestep t (from 1) into sight, if it is not."""
        span = self.high - self.low
        if t - 0.5 < self.low:
            self._move_to(t - 0.5, span)
        elif t + 0.5 > self.high:
            self._move_to(t + 0.5 - span, span)

    def show_all(self) -> None:
        """End the zoom."""
        self._move_to(0.5, float(self.timesteps))

    def _move_to(self, low: float, span: float) -> None:
        low = min(max(low, 0.5), self.timesteps + 0.5 - span)
        if (low, low + span) == (self.low, self.high):
            return
        self.low, self.high = low, low + span
        self.changed.emit()
