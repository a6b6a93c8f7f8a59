"""A halo that follows the pointer, for those who look for it from the back row."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRadialGradient
from PySide6.QtWidgets import QWidget

from gui.look.theme import Theme

_RADIUS = 56
_RING = 5
_ALPHA = 70


class Spotlight(QWidget):
    """A small widget above the page that lets every click through."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_factor(1.0)
        self.hide()

    def set_factor(self, factor: float) -> None:
        """Be larger or smaller."""
        side = round(2 * (_RADIUS + _RING) * factor)
        self.resize(side, side)

    def follow(self, place: QPoint) -> None:
        """Stand around a point of the parent."""
        self.move(place - QPoint(self.width() // 2, self.height() // 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring, brightest at its edge; its inside leaves what is pointed at as it is."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre, radius = QPointF(self.width() / 2, self.height() / 2), self.width() / 2 - _RING
        colour = QColor(self._theme.spotlight)
        inside, edge = QColor(colour), QColor(colour)
        inside.setAlpha(0)
        edge.setAlpha(_ALPHA)
        glow = QRadialGradient(centre, radius)
        glow.setColorAt(0.55, inside)
        glow.setColorAt(1, edge)
        painter.setBrush(glow)
        painter.setPen(QPen(colour, _RING))
        painter.drawEllipse(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius))
