"""The upper half of the stage that time reveals: returned vectors and the chains of hidden states.

Everything is painted twice when the trace or the size changes, as computed and as still to come; a frame only puts
pieces of the two pictures together. That makes a frame cost the same for 3 units and for 1,000.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from gui.look.theme import Theme
from gui.stage.chain_painter import ChainPainter
from gui.stage.content import StageContent
from gui.stage.layout import StageLayout
from gui.stage.picture import draw, paint_into, picture
from gui.stage.strips import Strip, StripPainter
from gui.stage.time_axis import TimeAxis


class Chains(pg.GraphicsObject):
    """Returned, backward and forward rows, at a position of the animation.

    Args:
        theme: The colours.
        strips: What paints vectors.
        axis: The columns.
        has_pictures: Whether frames are put together from pictures; else every frame is drawn anew, shape by shape.
        scale: How many px of the screen one of the stage's is.
    """

    def __init__(
        self, theme: Theme, strips: StripPainter, axis: TimeAxis, has_pictures: bool = True, scale: float = 1.0
    ) -> None:
        super().__init__()
        self._theme, self._strip_painter, self._axis = theme, strips, axis
        self._has_pictures, self._scale = has_pictures, scale
        self._painter: ChainPainter | None = None
        self._position = 0.0
        self._computed = QPixmap()
        self._to_come = QPixmap()
        self._outline_painted: tuple[object, ...] = ()

    @property
    def strips(self) -> list[Strip]:
        """All strips, for whoever asks what lies under the pointer."""
        return [] if self._painter is None else [lane.strip for lane in self._painter.lanes]

    def show_content(self, content: StageContent, layout: StageLayout) -> None:
        """Draw another trace, or the same in another size."""
        self.prepareGeometryChange()
        self._painter = ChainPainter(self._theme, self._strip_painter, self._axis, content, layout)
        self.update()

    def render_pictures(self, ratio: float) -> Iterator[None]:
        """Paint both pictures for a device pixel ratio, one at a time; before the next frame, after `show_content`."""
        if self._painter is None or not self._has_pictures:
            return
        self._computed = self._picture(self._painter, computed=True, ratio=ratio)
        yield
        outline = self._outline(self._painter, ratio)
        if outline != self._outline_painted:
            self._to_come = self._picture(self._painter, computed=False, ratio=ratio)
            self._outline_painted = outline

    def set_scale(self, scale: float) -> None:
        """Take as many px of the screen for one of the stage's; `show_content` must follow."""
        self._scale = scale

    def forget_pictures(self) -> None:
        """Free what they take; nothing can be shown until they are painted again."""
        self._computed = self._to_come = QPixmap()
        self._outline_painted = ()

    def set_position(self, position: float) -> None:
        """Show another moment."""
        if position != self._position:
            self._position = position
            self.update()

    def boundingRect(self) -> QRectF:
        """Everything above the plots."""
        if self._painter is None:
            return QRectF()
        return QRectF(0, 0, self._painter.layout.width, self._painter.layout.chains_bottom)

    def paint(self, painter: QPainter, *_: object) -> None:
        """Put the two pictures together, or draw the moment without them."""
        if self._painter is None:
            return
        if self._has_pictures:
            self._compose(painter, self._painter)
        else:
            self._painter.paint_at(painter, self._position)
        self._painter.paint_tags(painter, self._position)

    def _compose(self, painter: QPainter, chains: ChainPainter) -> None:
        draw(painter, self._to_come, self._scale)
        for lane in chains.lanes:
            for rect, opacity in lane.region.parts(self._position, self._axis):
                # A clip, not a piece of the picture: at 150 % a piece would begin between two pixels and blur.
                painter.save()
                painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
                painter.setOpacity(opacity)
                painter.fillRect(rect, QColor(self._theme.surface))
                draw(painter, self._computed, self._scale)
                painter.restore()

    def _outline(self, chains: ChainPainter, ratio: float) -> tuple[object, ...]:
        """All that the picture of what is still to come depends on: values are no part of it."""
        strips = [(strip.kind, strip.number, strip.values.shape, strip.columns) for strip in self.strips]
        return (ratio, self._scale, chains.layout, self._axis.low, self._axis.high, strips)

    def _picture(self, chains: ChainPainter, computed: bool, ratio: float) -> QPixmap:
        made = picture(self.boundingRect().size(), self._scale, ratio, QColor(Qt.GlobalColor.transparent))
        paint_into(made, self._scale, lambda painter: chains.paint(painter, computed))
        return made
