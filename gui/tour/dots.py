"""How far a tour is: one dot for each stop."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.language import tr
from gui.look.scale import px
from gui.look.theme import Theme

_PITCH = 13
_RADIUS = 3.5


class Dots(QWidget):
    """The stop that is shown is full and larger, those before it are full, those to come are rings."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number, self._stops = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_stop(self, number: int, stops: int) -> None:
        """Show which stop it is, from 0, and of how many."""
        self._number, self._stops = number, stops
        self.setAccessibleName(tr("Stop {number} of {stops}", number=number + 1, stops=stops))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all of them."""
        return QSize(px(_PITCH * self._stops), px(_PITCH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them in a row."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(self._stops):
            is_here = number == self._number
            painter.setPen(QPen(QColor(self._theme.spotlight if is_here else self._theme.control), px(1)))
            painter.setBrush(QColor(painter.pen().color() if number <= self._number else self._theme.surface))
            radius = px(10 * _RADIUS) / 10 * (1.25 if is_here else 0.9)
            painter.drawEllipse(QPointF(px(_PITCH) * (number + 0.5), self.height() / 2), radius, radius)
