"""The numbers of a pattern along time, drawn small."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.controls.number_text import float32_text
from gui.look.fonts import CAPTION, mono_font
from gui.look.language import tr
from gui.look.scale import px, scale
from gui.look.theme import Theme
from models.cells import Array

_HEIGHT, _MARGIN, _RADIUS = 120, 12, 6  # px at 100 %, as are all lengths here
_LABELS = 64  # at the left, for the largest and the smallest number
_LINE, _DOT = 1.5, 2.5
_MOST_POINTS = 400  # of a longer curve evenly spread ones are drawn
_MOST_DOTS = 40


class CurvePreview(QWidget):
    """Draws the first column of a block, with its largest and smallest number."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground, self._line, self._ink = QColor(theme.surface), QColor(theme.line), QColor(theme.ink)
        self._soft = QColor(theme.ink_soft)
        self._curve = np.zeros(0, np.float32)
        self.setFixedHeight(px(_HEIGHT))

    def show_values(self, values: Array) -> None:
        """Show `(timesteps, features)` numbers."""
        column = values[:, 0]
        places = np.linspace(0, len(column) - 1, min(len(column), _MOST_POINTS)).round().astype(int)
        self._curve = column[places]
        first, last = float32_text(column[0]), float32_text(column[-1])
        self.setAccessibleName(_in_words(first, last, len(column)))
        self.update()

    def show_nothing(self) -> None:
        """Show an empty frame."""
        self._curve = np.zeros(0, np.float32)
        self.setAccessibleName(tr("Preview: nothing"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, zero line and curve."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._ground)
        painter.setPen(self._line)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(_RADIUS), px(_RADIUS))
        if not self._curve.size:
            return
        low, high = min(0.0, float(self._curve.min())), max(0.0, float(self._curve.max()))
        room = QRectF(self.rect()).adjusted(px(_LABELS), px(_MARGIN), -px(_MARGIN), -px(_MARGIN))
        span = (high - low) or 1.0
        heights = [room.bottom() - (float(value) - low) / span * room.height() for value in self._curve]
        zero = room.bottom() - (0.0 - low) / span * room.height()
        painter.drawLine(QPointF(room.left(), zero), QPointF(room.right(), zero))
        self._draw_numbers(painter, room, low, high, zero)
        self._draw_curve(painter, room, heights)

    def _draw_curve(self, painter: QPainter, room: QRectF, heights: list[float]) -> None:
        gap = room.width() / max(1, len(heights) - 1)
        points = [QPointF(room.left() + gap * place, height) for place, height in enumerate(heights)]
        painter.setPen(QPen(self._ink, _LINE * scale()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        if len(points) <= _MOST_DOTS:
            painter.setBrush(self._ink)
            for point in points:
                painter.drawEllipse(point, _DOT * scale(), _DOT * scale())

    def _draw_numbers(self, painter: QPainter, room: QRectF, low: float, high: float, zero: float) -> None:
        painter.setPen(self._soft)
        painter.setFont(mono_font(px(CAPTION)))
        for value, height in {0.0: zero, high: room.top(), low: room.bottom()}.items():
            place = QRectF(px(4), height - px(8), px(_LABELS - 12), px(16))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{value:.3g}")


def _in_words(first: str, last: str, timesteps: int) -> str:
    """What a screen reader says of a curve."""
    if timesteps == 1:
        return tr("Preview: {value} in 1 timestep", value=first)
    return tr("Preview: from {first} to {last} in {count} timesteps", first=first, last=last, count=timesteps)
