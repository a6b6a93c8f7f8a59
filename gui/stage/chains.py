"""The upper half of the stage that time reveals: returned vectors and the chains of hidden states.

Everything is painted twice when the trace or the size changes, as computed and as still to come; a frame only puts
pieces of the two pictures together. That makes a frame cost the same for 3 units and for 1,000.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from gui.stage.arrows import ChainArrows
from gui.stage.content import ReturnedRow, StageContent, StateRow
from gui.stage.layout import CELL_GAP, TAG, Band, StageLayout, is_stacked
from gui.stage.reveal import Region
from gui.stage.strips import Strip, StripPainter
from gui.stage.time_axis import TimeAxis
from gui.theme import CAPTION, SMALL, Theme, mono_font, ui_font


class Chains(pg.GraphicsObject):
    """Returned, backward and forward rows, at a position of the animation."""

    def __init__(self, theme: Theme, strips: StripPainter, axis: TimeAxis) -> None:
        super().__init__()
        self._theme, self._painter, self._axis = theme, strips, axis
        self._content: StageContent | None = None
        self._layout: StageLayout | None = None
        self._position = 0.0
        self._strips: list[Strip] = []
        self._regions: list[Region] = []
        self._computed = QPixmap()
        self._to_come = QPixmap()
        self._outline_painted: tuple[object, ...] = ()

    @property
    def strips(self) -> list[Strip]:
        """All strips, for whoever asks what lies under the pointer."""
        return self._strips

    def show_content(self, content: StageContent, layout: StageLayout) -> None:
        """Draw another trace, or the same in another size."""
        self.prepareGeometryChange()
        self._content, self._layout = content, layout
        self._strips = [*self._returned_strips(), *self._chain_strips()]
        self._regions = list(self._make_regions())
        self.update()

    def render_pictures(self, ratio: float) -> None:
        """Paint both pictures for a device pixel ratio; before the next frame, after `show_content`."""
        self._computed = self._picture(computed=True, ratio=ratio)
        outline = self._outline(ratio)
        if outline != self._outline_painted:
            self._to_come = self._picture(computed=False, ratio=ratio)
            self._outline_painted = outline

    def set_position(self, position: float) -> None:
        """Show another moment."""
        if position != self._position:
            self._position = position
            self.update()

    def boundingRect(self) -> QRectF:
        """Everything above the plots."""
        return QRectF() if self._layout is None else QRectF(0, 0, self._layout.width, self._layout.chains_bottom)

    def paint(self, painter: QPainter, *_: object) -> None:
        """Put the two pictures together."""
        painter.drawPixmap(0, 0, self._to_come)
        ratio = self._computed.devicePixelRatio()
        for region in self._regions:
            for rect, opacity in region.parts(self._position, self._axis):
                painter.setOpacity(opacity)
                source = QRectF(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio)
                painter.fillRect(rect, QColor(self._theme.surface))
                painter.drawPixmap(rect, self._computed, source)
        painter.setOpacity(1)
        if self._content is None:
            return
        for row, band in self._chains_with_bands():
            is_complete = self._position >= len(row.values)
            colour = self._theme.direction(row.go_backwards) if is_complete else self._theme.faint
            self._paint_tag(painter, row, band, colour)

    def _outline(self, ratio: float) -> tuple[object, ...]:
        """All that the picture of what is still to come depends on: values are no part of it."""
        strips = [(strip.kind, strip.number, strip.values.shape, strip.columns) for strip in self._strips]
        return (ratio, self._layout, self._axis.low, self._axis.high, strips)

    def _chain_strips(self) -> Iterator[Strip]:
        assert self._content is not None
        assert self._layout is not None
        for row, band in self._chains_with_bands():
            yield Strip(
                row.direction,
                (0, 0),
                row.values,
                range(len(row.values)),
                band,
                row.scale.high,
                self._theme.direction(row.go_backwards),
                dashed=row.go_backwards,
                stacked=is_stacked(self._layout.width, self._content, row.values.shape[1]),
            )

    def _chains_with_bands(self) -> Iterator[tuple[StateRow, Band]]:
        assert self._content is not None
        assert self._layout is not None
        for go_backwards, band in ((True, self._layout.backward), (False, self._layout.forward)):
            row = self._content.chain(go_backwards)
            if row is not None and band is not None:
                yield row, band

    def _returned_strips(self) -> Iterator[Strip]:
        assert self._content is not None
        assert self._layout is not None
        for number, (row, band) in enumerate(zip(self._content.returned, self._layout.returned, strict=True)):
            columns = returned_columns(row, self._content.timesteps)
            halves = row.tensor.halves
            beside = len(halves) if row.tensor.merge_mode == "concat" else 1
            width = row.values.shape[1] // beside
            for half in range(beside):
                backwards = self._reads_backwards(halves[half].direction)
                merged = beside == 1 and len(halves) > 1
                yield Strip(
                    "returned",
                    (number, half),
                    row.values[:, half * width : (half + 1) * width],
                    columns,
                    band,
                    row.limit,
                    self._theme.ink_soft if merged else self._theme.direction(backwards),
                    dashed=backwards and not merged,
                    stacked=is_stacked(self._layout.width, self._content, row.values.shape[1]),
                    left=half / beside,
                    right=(half + 1) / beside,
                )

    def _reads_backwards(self, direction: str) -> bool:
        assert self._content is not None
        return any(row.go_backwards for row in self._content.states if row.direction == direction)

    def _make_regions(self) -> Iterator[Region]:
        assert self._content is not None
        assert self._layout is not None
        for row, band in self._chains_with_bands():
            columns = range(len(row.values))
            if row.go_backwards:
                top, bottom, shift = band.top - TAG, self._layout.inputs.top - 1, CELL_GAP / 2
            else:
                top, bottom, shift = self._layout.tokens.bottom, band.bottom + TAG, -CELL_GAP / 2
            yield Region(top, bottom, columns, row.steps, -0.5 + shift, 0.5 + shift)
        for strip in self._strips:
            if strip.kind == "returned":
                yield self._returned_region(strip)

    def _returned_region(self, strip: Strip) -> Region:
        assert self._content is not None
        row = self._content.returned[strip.number[0]]
        steps = row.steps[strip.number[1]] if row.tensor.merge_mode == "concat" else row.steps.max(axis=0)
        top, bottom = strip.band.top, strip.band.bottom
        if strip.stacked:
            height = strip.band.height
            return Region(top + height * strip.left - 1, top + height * strip.right + 1, strip.columns, steps)
        inner = 1 - CELL_GAP
        is_whole = strip.right - strip.left == 1
        left = -0.5 if is_whole else inner * (strip.left - 0.5)
        right = 0.5 if is_whole else inner * (strip.right - 0.5)
        return Region(top - 2, bottom + 2, strip.columns, steps, left, right)

    def _picture(self, computed: bool, ratio: float) -> QPixmap:
        rect = self.boundingRect()
        picture = QPixmap(int(np.ceil(rect.width() * ratio)), int(np.ceil(rect.height() * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        if self._content is None or self._layout is None or picture.isNull():
            return picture
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(self._axis.left - 2, 0, self._axis.width + 4, rect.height()))
        for row, band in self._chains_with_bands():
            start = self._layout.inputs.top - 2 if row.go_backwards else self._layout.tokens.bottom + 2
            colour = self._theme.direction(row.go_backwards) if computed else self._theme.faint
            ChainArrows(row.go_backwards, band, start, colour).paint(painter, self._axis)
        for strip in self._strips:
            self._painter.paint(painter, strip, computed)
        if not computed:
            self._paint_not_returned(painter)
        painter.end()
        return picture

    def _paint_tag(self, painter: QPainter, row: StateRow, band: Band, colour: str) -> None:
        """The name under which a chain's last state is returned, beside its last cell."""
        if not row.returned_as or row.last_timestep not in self._axis.visible:
            return
        font = mono_font(SMALL, QFont.Weight.DemiBold)
        width = QFontMetricsF(font).horizontalAdvance(row.returned_as) + 4
        x = self._axis.x(row.last_timestep + 1)
        left = min(max(x - width / 2, self._axis.left), self._axis.left + self._axis.width - width)
        top = band.top - TAG if row.go_backwards else band.bottom
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(left, top, width, TAG), Qt.AlignmentFlag.AlignCenter, row.returned_as)

    def _paint_not_returned(self, painter: QPainter) -> None:
        """Where other rows would stand with return_sequences, say why they do not."""
        assert self._content is not None
        assert self._layout is not None
        for row, band in zip(self._content.returned, self._layout.returned, strict=True):
            missing = self._content.timesteps - len(row.values)
            if not missing:
                continue
            right = self._axis.x(missing + 0.5) - self._axis.column * CELL_GAP
            rect = QRectF(self._axis.left, band.top, right - self._axis.left, band.height)
            painter.setPen(QColor(self._theme.ink_soft))
            painter.setFont(ui_font(CAPTION))
            text = "only the last state: return_sequences=False"
            if QFontMetricsF(painter.font()).horizontalAdvance(text) < rect.width():
                painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


def returned_columns(row: ReturnedRow, timesteps: int) -> range:
    """The columns (from 0) in which a returned tensor's rows stand: all, or the last one for its only row."""
    return range(timesteps - len(row.values), timesteps)
