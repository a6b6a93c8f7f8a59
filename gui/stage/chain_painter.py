"""How returned vectors and the chains of hidden states look: as computed, as still to come, and at any moment.

Pure painting. The screen has it paint its two pictures once; a drawing that is no picture has it paint one moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from gui.look.fonts import CAPTION, SMALL, mono_font, ui_font
from gui.look.language import translated
from gui.look.theme import Theme
from gui.stage.arrows import ChainArrows
from gui.stage.content import ReturnedRow, StageContent, StateRow
from gui.stage.layout import TAG, Band, StageLayout, is_stacked
from gui.stage.reveal import Region
from gui.stage.strips import Strip, StripPainter
from gui.stage.time_axis import TimeAxis
from models.sentences import say

_NOT_RETURNED = say("only the last state: return_sequences=False")


@dataclass(frozen=True)
class Lane:
    """What time reveals column by column as one: a chain with its arrows, or a returned vector, or half of one.

    Args:
        strip: The vectors.
        region: Where they stand, and when each is computed.
        row: The state of a chain; None for what is returned.
    """

    strip: Strip
    region: Region
    row: StateRow | None = None


@dataclass(frozen=True)
class ChainPainter:
    """Paints one content in one layout."""

    theme: Theme
    strip_painter: StripPainter
    axis: TimeAxis
    content: StageContent
    layout: StageLayout

    @cached_property
    def lanes(self) -> tuple[Lane, ...]:
        """Everything that is revealed, from top to bottom."""
        return (*self._returned_lanes(), *self._chain_lanes())

    def paint(self, painter: QPainter, computed: bool) -> None:
        """Draw every column in sight, as computed or as still to come."""
        with_clip = self._clipped(painter)
        for lane in self.lanes:
            self._paint_lane(painter, lane, computed, self.axis.visible)
        if not computed:
            self._paint_not_returned(painter)
        with_clip.restore()

    def paint_at(self, painter: QPainter, position: float) -> None:
        """Draw a moment: of each column only what is to be seen of it."""
        with_clip = self._clipped(painter)
        for lane in self.lanes:
            shares = list(lane.region.shares(position, self.axis))
            self._paint_lane(painter, lane, False, [t for t, share in shares if share < 1])
            self._paint_lane(painter, lane, True, [t for t, share in shares if share == 1])
            for t, share in shares:
                if 0 < share < 1:
                    painter.setOpacity(share)
                    self._paint_lane(painter, lane, True, [t])
                    painter.setOpacity(1)
        self._paint_not_returned(painter)
        with_clip.restore()

    def paint_tags(self, painter: QPainter, position: float) -> None:
        """The names under which the chains' last states are returned, beside their last cells."""
        for row, band in self._chains_with_bands():
            is_complete = position >= len(row.values)
            self._paint_tag(painter, row, band, self.theme.direction(row.go_backwards) if is_complete else None)

    def _clipped(self, painter: QPainter) -> QPainter:
        """The painter, kept to the columns until it is restored; where all are in sight nothing can stick out."""
        painter.save()
        if self.axis.is_zoomed:
            place = QRectF(self.axis.left - 2, 0, self.axis.width + 4, self.layout.chains_bottom)
            painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
        return painter

    def _paint_lane(self, painter: QPainter, lane: Lane, computed: bool, columns: Sequence[int]) -> None:
        row = lane.row
        if row is not None:
            start = self.layout.inputs.top - 2 if row.go_backwards else self.layout.tokens.bottom + 2
            colour = self.theme.direction(row.go_backwards) if computed else self.theme.faint
            ChainArrows(row.go_backwards, lane.strip.band, start, colour).paint(painter, self.axis, columns)
        self.strip_painter.paint(painter, lane.strip, computed, columns)

    def _chain_lanes(self) -> Iterator[Lane]:
        for row, band in self._chains_with_bands():
            columns = range(len(row.values))
            strip = Strip(
                row.direction,
                (0, 0),
                row.values,
                columns,
                band,
                row.scale.high,
                self.theme.direction(row.go_backwards),
                dashed=row.go_backwards,
                stacked=is_stacked(self.layout.width, self.content, row.values.shape[1], self.layout.measure),
            )
            if row.go_backwards:
                top, bottom, shift = band.top - self.layout.tag, self.layout.inputs.top - 1, self.axis.gap / 2
            else:
                top, bottom, shift = self.layout.tokens.bottom, band.bottom + self.layout.tag, -self.axis.gap / 2
            yield Lane(strip, Region(top, bottom, columns, row.steps, -0.5 + shift, 0.5 + shift), row)

    def _chains_with_bands(self) -> Iterator[tuple[StateRow, Band]]:
        for go_backwards, band in ((True, self.layout.backward), (False, self.layout.forward)):
            row = self.content.chain(go_backwards)
            if row is not None and band is not None:
                yield row, band

    def _returned_lanes(self) -> Iterator[Lane]:
        for number, (row, band) in enumerate(zip(self.content.returned, self.layout.returned, strict=True)):
            halves = row.tensor.halves
            beside = len(halves) if row.tensor.merge_mode == "concat" else 1
            for half in range(beside):
                strip = self._returned_strip(row, band, (number, half), beside)
                yield Lane(strip, _returned_region(row, strip, self.axis.gap))

    def _returned_strip(self, row: ReturnedRow, band: Band, number: tuple[int, int], beside: int) -> Strip:
        half = number[1]
        halves = row.tensor.halves
        width = row.values.shape[1] // beside
        backwards = self._reads_backwards(halves[half].direction)
        merged = beside == 1 and len(halves) > 1
        return Strip(
            "returned",
            number,
            row.values[:, half * width : (half + 1) * width],
            returned_columns(row, self.content.timesteps),
            band,
            row.limit,
            self.theme.ink_soft if merged else self.theme.direction(backwards),
            dashed=backwards and not merged,
            stacked=is_stacked(self.layout.width, self.content, row.values.shape[1], self.layout.measure),
            left=half / beside,
            right=(half + 1) / beside,
        )

    def _reads_backwards(self, direction: str) -> bool:
        return any(row.go_backwards for row in self.content.states if row.direction == direction)

    def _paint_tag(self, painter: QPainter, row: StateRow, band: Band, colour: str | None) -> None:
        if not row.returned_as or row.last_timestep not in self.axis.visible:
            return
        font = mono_font(SMALL, QFont.Weight.DemiBold)
        width = QFontMetricsF(font).horizontalAdvance(row.returned_as) + 4
        x = self.axis.x(row.last_timestep + 1)
        left = min(max(x - width / 2, self.axis.left), self.axis.left + self.axis.width - width)
        top = band.top - TAG if row.go_backwards else band.bottom
        painter.setFont(font)
        painter.setPen(QColor(colour or self.theme.faint))
        painter.drawText(QRectF(left, top, width, TAG), Qt.AlignmentFlag.AlignCenter, row.returned_as)

    def _paint_not_returned(self, painter: QPainter) -> None:
        """Where other rows would stand with return_sequences, say why they do not."""
        for row, band in zip(self.content.returned, self.layout.returned, strict=True):
            missing = self.content.timesteps - len(row.values)
            if not missing:
                continue
            right = self.axis.x(missing + 0.5) - self.axis.column * self.axis.gap
            rect = QRectF(self.axis.left, band.top, right - self.axis.left, band.height)
            painter.setPen(QColor(self.theme.ink_soft))
            painter.setFont(ui_font(CAPTION))
            text = translated(_NOT_RETURNED)
            if QFontMetricsF(painter.font()).horizontalAdvance(text) < rect.width():
                painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


def _returned_region(row: ReturnedRow, strip: Strip, gap: float) -> Region:
    steps = row.steps[strip.number[1]] if row.tensor.merge_mode == "concat" else row.steps.max(axis=0)
    top, bottom = strip.band.top, strip.band.bottom
    if strip.stacked:
        height = strip.band.height
        return Region(top + height * strip.left - 1, top + height * strip.right + 1, strip.columns, steps)
    inner = 1 - gap  # outlines stand astride their edges: only where halves meet is one cut
    left = -0.5 if strip.left == 0 else inner * (strip.left - 0.5)
    right = 0.5 if strip.right == 1 else inner * (strip.right - 0.5)
    return Region(top - 2, bottom + 2, strip.columns, steps, left, right)


def returned_columns(row: ReturnedRow, timesteps: int) -> range:
    """The columns (from 0) in which a returned tensor's rows stand: all, or the last one for its only row."""
    return range(timesteps - len(row.values), timesteps)
