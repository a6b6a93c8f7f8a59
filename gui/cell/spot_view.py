"""A painted view of one cell whose numbers can be pointed at and taken."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.cell.content import CellContent
from gui.cell.numbers import NumberPainter, Spot, outline_pointed
from gui.look.fonts import BODY, ui_font
from gui.look.scale import px, scale
from gui.look.theme import Theme
from gui.look.value_colors import ValueColors
from models.references import Reference

_SMALL_WINDOW = 1440.0  # px at 100 %; up to this width of the window nothing is enlarged
_LARGEST = 2.5


_MARGIN = 24


class SpotView(QWidget):
    """Remembers where its numbers stand; subclasses paint a cell and add a spot for each number.

    Everything is painted with the lengths of 100 % and zoomed as a whole, by the user's scale and the window's
    size.

    Args:
        theme: All colours.
        ground: The colour beneath, as `#rrggbb`.
        parent: Qt's parent.
    """

    LEAST = QSize(0, 0)
    """The room that the drawing needs, in px at 100 %."""

    gate_requested = Signal(str)  # symbol
    spot_hovered = Signal(object)  # Spot or None
    spot_clicked = Signal(object)  # Spot

    def __init__(self, theme: Theme, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._ground = theme, ground
        self._numbers = NumberPainter(theme, ValueColors(theme))
        self._content: CellContent | None = None
        self._message = ""
        self.spots: list[Spot] = []
        self._pointed: frozenset[Reference] = frozenset()
        self._least_zoom = 0.0
        self._has_keys = False
        self.setMouseTracking(True)
        self._need_room()

    @property
    def zoom(self) -> float:
        """How much larger than at 100 % on a small window everything is drawn: a large one is for the back row."""
        small = _SMALL_WINDOW * max(scale(), 1.0)
        return max(min(max(self.window().width() / small, 1.0), _LARGEST) * scale(), self._least_zoom)

    def enlarge(self, least_zoom: float) -> None:
        """Draw everything at least so much larger than at 100 %; 0 leaves that to the window's size and the scale."""
        if least_zoom != self._least_zoom:
            self._least_zoom = least_zoom
            self._need_room()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the room that the zoom of a large window needs."""
        super().resizeEvent(event)
        self._need_room()

    def _need_room(self) -> None:
        self.setMinimumSize(self.LEAST * self.zoom)

    @property
    def wide(self) -> float:
        """The width to paint in, before the zoom, in px."""
        return self.width() / self.zoom

    @property
    def tall(self) -> float:
        """The height to paint in, before the zoom, in px."""
        return self.height() / self.zoom

    def show_nothing(self, message: str = "") -> None:
        """There is no cell to show, and why."""
        self._content, self._message = None, message
        self.setAccessibleName(message)
        self.setAccessibleDescription("")
        self.spots = []
        self.update()

    def show_pointed(self, references: tuple[Reference, ...]) -> None:
        """Light up numbers that are pointed at."""
        if self._pointed != frozenset(references):
            self._pointed = frozenset(references)
            self.update()

    def show_keys(self, has_keys: bool) -> None:
        """Frame the view while the keys work on it."""
        if has_keys != self._has_keys:
            self._has_keys = has_keys
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which number lies under the pointer."""
        self.spot_hovered.emit(self._spot_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open a gate, or take a number."""
        spot = self._spot_at(event.position())
        if spot is not None and spot.gate:
            self.gate_requested.emit(spot.gate)
        elif spot is not None:
            self.spot_clicked.emit(spot)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        del event
        self.spot_hovered.emit(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cell, then frame what is pointed at."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._ground))
        if self._content is not None:
            self.spots = []
            painter.scale(self.zoom, self.zoom)
            self._paint(painter, self._content)
            outline_pointed(painter, self.spots, self._pointed, self._theme)
            self.spots = [spot.zoomed(self.zoom) for spot in self.spots]
            painter.resetTransform()
        elif self._message:
            painter.setPen(QColor(self._theme.ink_soft))
            painter.setFont(ui_font(px(BODY)))
            room = self.rect().adjusted(px(_MARGIN), px(_MARGIN), -px(_MARGIN), -px(_MARGIN))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._message)
        if self._has_keys:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.forward), px(2)))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint(self, painter: QPainter, content: CellContent) -> None:
        """Draw a cell, and add a spot for each of its numbers."""
        raise NotImplementedError

    def _spot_at(self, point: QPointF) -> Spot | None:
        """The topmost number under a point."""
        return next((spot for spot in reversed(self.spots) if spot.rect.contains(point)), None)
