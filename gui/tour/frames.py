"""Frames around what a tour speaks of, above the window; they let every click through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.look.scale import px
from gui.look.theme import Theme

GAP = 4
"""Between a frame and what it frames, in px."""

_WIDTH = 3
_ROUND = 8


class Frames(QWidget):
    """Lies over all of its parent and is empty but for the frames."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rects: tuple[QRect, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def rects(self) -> tuple[QRect, ...]:
        """What is framed, in the parent's px."""
        return self._rects

    def show_around(self, rects: Sequence[QRect]) -> None:
        """Frame these rectangles of the parent, and nothing else."""
        parent = self.parentWidget()
        assert parent is not None
        self._rects = tuple(rects)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them, whole where they reach over the edge of the window."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.spotlight), px(_WIDTH)))
        gap, half = px(GAP), px(_WIDTH) // 2 + 1
        inside = self.rect().adjusted(half, half, -half, -half)
        for rect in self._rects:
            framed = rect.adjusted(-gap, -gap, gap, gap).intersected(inside)
            painter.drawRoundedRect(QRectF(framed), px(_ROUND), px(_ROUND))
