"""The arrows along and between the chains: forward solid, backward dashed, what is to come pale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gui.stage.layout import LEAST_COLUMN, Band
from gui.stage.time_axis import TimeAxis

_HEAD = 5.0
_LEAST_GAP = 7.0


@dataclass(frozen=True)
class ChainArrows:
    """The arrows of one pass.

    Args:
        go_backwards: Whether they point to earlier timesteps.
        chain: The row of hidden states.
        start: The y at which the arrows from the input begin, in px.
        colour: Of the pass, or pale.
    """

    go_backwards: bool
    chain: Band
    start: float
    colour: str

    def paint(self, painter: QPainter, axis: TimeAxis, columns: Sequence[int]) -> None:
        """Draw those that end in some of the columns (timesteps from 0), where these are wide enough to show them."""
        pen = QPen(QColor(self.colour), 1.6)
        if self.go_backwards:
            pen.setDashPattern([2.5, 2])
        painter.setPen(pen)
        painter.setBrush(QColor(self.colour))
        gap = axis.column * axis.gap
        for t in columns:
            if axis.column >= LEAST_COLUMN:
                end = self.chain.bottom + 2 if self.go_backwards else self.chain.top - 2
                x = axis.x(t + 1)
                draw_arrow(painter, QPointF(x, self.start), QPointF(x, end))
            before = t + 1 if self.go_backwards else t - 1
            if gap >= _LEAST_GAP and 0 <= before < axis.timesteps:
                boundary = axis.x((t + before) / 2 + 1)
                reach = gap / 2 - 1.5
                towards = -reach if self.go_backwards else reach
                y = self.chain.middle
                draw_arrow(painter, QPointF(boundary - towards, y), QPointF(boundary + towards, y))


def draw_arrow(painter: QPainter, start: QPointF, end: QPointF) -> None:
    """A line with a filled head, in the painter's pen and brush."""
    line = QLineF(start, end)
    if line.length() < 1:
        return
    head = min(_HEAD, line.length())
    along = QPointF(line.dx(), line.dy()) / line.length()
    across = QPointF(-along.y(), along.x())
    base = end - along * head
    if line.length() > head + 1:
        painter.drawLine(QLineF(start, base))
    pen = painter.pen()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(QPolygonF([end, base + across * head * 0.55, base - across * head * 0.55]))
    painter.setPen(pen)
