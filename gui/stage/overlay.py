"""What lies above everything on the stage: the columns that each pass has reached, and outlines of cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from gui.look.theme import Theme
from gui.stage.measure import WINDOW
from gui.stage.time_axis import TimeAxis

Untinted = Callable[[QRectF], Iterable[QRectF]]

_NARROW = 16.0
_POINTER = 6.0


class Overlay(pg.GraphicsObject):
    """Bands of the present step, tinted so that what lies beneath stays readable, and outlines of cells."""

    def __init__(self, theme: Theme, axis: TimeAxis) -> None:
        super().__init__()
        self._theme, self._axis = theme, axis
        ground = QColor(theme.surface)
        self._tints = {backwards: see_through(QColor(theme.band(backwards)), ground) for backwards in (False, True)}
        self._rect = QRectF()
        self._passes: tuple[bool, ...] = ()
        self._untinted: Untinted = lambda _: ()
        self._labels = WINDOW.time_labels
        self._position = 0.0
        self._selected: list[QRectF] = []
        self._pointed: list[QRectF] = []
        self._related: list[QRectF] = []
        self.setZValue(100)

    def place(
        self,
        rect: QRectF,
        passes: tuple[bool, ...],
        untinted: Untinted = lambda _: (),
        labels: float = WINDOW.time_labels,
    ) -> None:
        """Cover a rectangle of the stage.

        Args:
            rect: What is covered, in px.
            passes: For each pass whether it goes backwards.
            untinted: What of a band shows values by colour, and must keep it.
            labels: The height of the timesteps' numbers at its top, in px.
        """
        self.prepareGeometryChange()
        self._rect, self._passes, self._untinted, self._labels = rect, passes, untinted, labels

    def set_position(self, position: float) -> None:
        """Move to another moment of the animation."""
        if position != self._position:
            self._position = position
            self.update()

    def outline(self, selected: list[QRectF], pointed: list[QRectF], related: list[QRectF]) -> None:
        """Frame the selected cells, those that are pointed at, and vectors that these come from or go into."""
        if (selected, pointed, related) != (self._selected, self._pointed, self._related):
            self._selected, self._pointed, self._related = selected, pointed, related
            self.update()

    @property
    def outlines(self) -> tuple[list[QRectF], list[QRectF]]:
        """What is framed: selected, pointed at."""
        return self._selected, self._pointed

    def bands(self) -> list[tuple[QRectF, bool, float]]:
        """`(rectangle, goes backwards, opacity)` of the columns that the passes have reached."""
        if self._position <= 0:
            return []
        found = []
        for go_backwards in self._passes:
            reached = max(self._position, 1.0)
            t = self._axis.timesteps + 1 - reached if go_backwards else reached
            width = max(self._axis.column - 4 if self._axis.column > _NARROW else self._axis.column, 1.0)
            rect = QRectF(self._axis.x(t) - width / 2, self._rect.top(), width, self._rect.height())
            limits = QRectF(self._axis.left, self._rect.top(), self._axis.width, self._rect.height())
            if rect.intersects(limits):
                found.append((rect.intersected(limits), go_backwards, min(self._position, 1.0)))
        return found

    def boundingRect(self) -> QRectF:
        """The rectangle that it covers."""
        return self._rect

    def paint(self, painter: QPainter, *_: object) -> None:
        """Tint the bands, then draw the outlines."""
        for rect, go_backwards, opacity in halved_where_they_meet(self.bands()):
            painter.setOpacity(opacity)
            painter.fillPath(self._with_holes(rect), self._tints[go_backwards])
        painter.setOpacity(1)
        if self._axis.column < _NARROW:
            self._paint_hands(painter)
        painter.setClipRect(
            QRectF(self._axis.left - 3, self._rect.top(), self._axis.width + 6, self._rect.height()),
            Qt.ClipOperation.IntersectClip,
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.ink), 1.2, Qt.PenStyle.DotLine))
        for rect in self._related:
            painter.drawRect(rect.adjusted(-2.5, -2.5, 2.5, 2.5))
        for rects, width in ((self._selected, 2.0), (self._pointed, 3.0)):
            painter.setPen(QPen(QColor(self._theme.ink), width))
            for rect in rects:
                painter.drawRect(rect)

    def _with_holes(self, band: QRectF) -> QPainterPath:
        """A band without the cells and heat maps in it: a tint there would change what their colours say."""
        path = QPainterPath()
        path.addRect(band)
        for hole in self._untinted(band):
            path.addRect(hole.intersected(band))  # an even number of times is outside
        return path

    def _paint_hands(self, painter: QPainter) -> None:
        """Where columns are too narrow for a tint to be seen: a line under a pointer, dashed for backward.

        Both begin below the timesteps' numbers, which a line would strike through.
        """
        for rect, go_backwards, _ in self.bands():
            colour = QColor(self._theme.direction(go_backwards))
            pen = QPen(colour, 1.5)
            if go_backwards:
                pen.setDashPattern([4, 3])
            painter.setPen(pen)
            x, top = rect.center().x(), rect.top() + self._labels - _POINTER
            painter.drawLine(QLineF(x, top + _POINTER, x, rect.bottom()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            corners = [QPointF(x - _POINTER, top), QPointF(x + _POINTER, top), QPointF(x, top + _POINTER)]
            painter.drawPolygon(QPolygonF(corners))


def halved_where_they_meet(bands: list[tuple[QRectF, bool, float]]) -> Iterator[tuple[QRectF, bool, float]]:
    """Bands in pieces, those that two share at half their opacity: text there stands on no more tint than elsewhere."""
    for number, (rect, go_backwards, opacity) in enumerate(bands):
        others = (other for at, (other, _, _) in enumerate(bands) if at != number)
        shared = next((rect.intersected(other) for other in others if rect.intersects(other)), QRectF())
        if shared.isEmpty():
            yield rect, go_backwards, opacity
            continue
        before = QRectF(rect.topLeft(), shared.bottomLeft())
        after = QRectF(shared.topRight(), rect.bottomRight())
        yield shared, go_backwards, opacity / 2
        yield from ((piece, go_backwards, opacity) for piece in (before, after) if not piece.isEmpty())


def see_through(tint: QColor, ground: QColor) -> QColor:
    """The most transparent colour that makes a tint of the ground: what stands out from the ground stays as it is.

    On a light ground it darkens and leaves dark text alone, on a dark one it lightens and leaves light text alone.
    Multiplying and screening would look the same, but SVG files know no such modes.
    """
    pairs = list(zip(_parts(tint), _parts(ground), strict=True))
    alpha = max(_share(part, base) for part, base in pairs)
    if alpha == 0:
        return QColor(Qt.GlobalColor.transparent)
    mixed = ((part - base * (1 - alpha)) / alpha for part, base in pairs)
    return QColor.fromRgbF(*(min(max(part, 0.0), 1.0) for part in mixed), alpha)


def _share(part: float, base: float) -> float:
    """How much of black, or of white, takes a channel from one value to another."""
    if part == base:
        return 0.0
    return (base - part) / base if part < base else (part - base) / (1 - base)


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()
