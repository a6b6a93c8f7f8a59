"""What stands still on the stage: names of rows, timesteps, tokens and frames.

Painted once per structure and size into a picture that every frame lies upon; values do not change it.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.look.fonts import BODY, CAPTION, SMALL, mono_font, ui_font
from gui.look.language import tr, translated
from gui.look.theme import Theme
from gui.quantities import quantity_name
from gui.stage.content import StageContent, StateRow
from gui.stage.layout import Band, StageLayout
from gui.stage.measure import Measure
from gui.stage.time_axis import TimeAxis

LABEL_HEIGHT = 15.0
_LEAST_TOKEN = 22.0
_TALL = 60.0  # px; lower plots have no room for a third line
_LONG_TIME_LABEL = 44.0

# A line of type is taller than the distance of two lines: its rectangle places it, and must not cut its descenders.
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


@dataclass(frozen=True)
class Furniture:
    """Paints the structure of one content in one layout."""

    theme: Theme
    axis: TimeAxis
    content: StageContent
    layout: StageLayout

    @property
    def key(self) -> tuple[object, ...]:
        """All that the picture depends on."""
        content = self.content
        rows = [(row.title, row.symbol, row.quantity) for row in content.plots]
        returned = [row.tensor.has_rows for row in content.returned]
        view = (self.axis.low, self.axis.high, self.layout)
        return (*view, content.tokens, rows, returned, content.go_backwards_order, content.layer)

    def paint(self, painter: QPainter) -> None:
        """Everything, from top to bottom."""
        self._paint_row_names(painter)
        painter.save()
        self._paint_times(painter)
        painter.setClipRect(
            QRectF(self.axis.left - 2, 0, self.axis.width + 4, self.layout.height), Qt.ClipOperation.IntersectClip
        )
        self._paint_tokens(painter)
        painter.restore()
        for row, band in zip(self.content.plots, self.layout.plots, strict=True):
            self._paint_frame(painter, band)
            self._paint_plot_name(painter, row, band)

    def _paint_frame(self, painter: QPainter, band: Band) -> None:
        frame = QRectF(self.axis.left, band.top, self.axis.width, band.height)
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame.adjusted(-1.5, -1.5, 1.5, 1.5))

    def _paint_row_names(self, painter: QPainter) -> None:
        rows = zip(self.content.returned, self.layout.returned, strict=True)
        for number, (row, band) in enumerate(rows):
            below = tr("processing order") if self.content.go_backwards_order and row.tensor.has_rows else ""
            name = tr("returned")
            if len(self.content.returned) > 1:
                is_low = band.height + self.layout.measure.strip_gap < 2 * LABEL_HEIGHT
                below = "" if is_low else (tr("forward"), tr("backward"))[number]
                name = f"{name} {'→←'[number]}" if is_low else name
            self._paint_name(painter, band, name, below, self.theme.ink_soft)
        below = tr("from layer {number}", number=self.content.layer) if self.content.layer else ""
        self._paint_name(painter, self.layout.inputs, tr("input x"), below, self.theme.ink_soft)
        for row, band in (
            (self.content.chain(True), self.layout.backward),
            (self.content.chain(False), self.layout.forward),
        ):
            if row is not None and band is not None:
                sign = "← h" if row.go_backwards else "→ h"
                self._paint_name(painter, band, translated(row.title), sign, self.theme.direction(row.go_backwards))

    def _paint_name(self, painter: QPainter, band: Band, name: str, below: str, colour: str) -> None:
        """A row's name, and under it what it shows."""
        margin = self.layout.measure.margin
        painter.setPen(QColor(colour))
        height = 2 * LABEL_HEIGHT if below else LABEL_HEIGHT
        top = band.middle - height / 2
        painter.setFont(ui_font(SMALL, QFont.Weight.DemiBold))
        painter.drawText(QRectF(margin, top, self.layout.measure.left_gutter - margin, LABEL_HEIGHT), _LEFT, name)
        if below:
            painter.setFont(ui_font(CAPTION))
            rect = QRectF(margin, top + LABEL_HEIGHT, self.layout.measure.left_gutter - margin, LABEL_HEIGHT)
            painter.drawText(rect, _LEFT, below)

    def _paint_times(self, painter: QPainter) -> None:
        painter.setFont(mono_font(SMALL))
        painter.setPen(QColor(self.theme.ink_soft))
        column, band = self.axis.column, self.layout.times
        every = label_interval(column)
        for t in self.axis.visible:
            number = t + 1
            if number != 1 and number % every:
                continue
            text = f"t = {number}" if column >= _LONG_TIME_LABEL else str(number)
            width = max(column, 60.0)
            centre = self.axis.x(number)
            if self.axis.left <= centre <= self.axis.left + self.axis.width:
                rect = QRectF(centre - width / 2, band.top, width, band.height)
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_tokens(self, painter: QPainter) -> None:
        column, band = self.axis.column, self.layout.tokens
        if column < _LEAST_TOKEN:
            return
        painter.setFont(ui_font(BODY, QFont.Weight.DemiBold))
        painter.setPen(QColor(self.theme.ink))
        metrics = QFontMetricsF(painter.font())
        for t in self.axis.visible:
            text = metrics.elidedText(self.content.tokens[t], Qt.TextElideMode.ElideRight, column - 4)
            rect = QRectF(self.axis.x(t + 1) - column / 2, band.top, column, band.height)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_plot_name(self, painter: QPainter, row: StateRow, band: Band) -> None:
        """What a plot shows, in up to three lines."""
        measure, soft = self.layout.measure, self.theme.ink_soft
        colour = self.theme.direction(row.go_backwards)
        lines = zip(plot_name(row, measure), (colour, colour if measure.has_ticks else soft, soft), strict=False)
        font = ui_font(SMALL, QFont.Weight.DemiBold)
        for number, (line, ink) in enumerate(lines):
            if number == 2 and band.height <= _TALL:
                break
            painter.setPen(QColor(ink))
            painter.setFont(font)
            rect = QRectF(measure.margin, band.top + number * LABEL_HEIGHT, measure.left_gutter, LABEL_HEIGHT)
            painter.drawText(rect, _LEFT, line)
            font = ui_font(CAPTION)


def plot_name(row: StateRow, measure: Measure) -> list[str]:
    """A state: its pass, its letter, its name. A gate: its letter and name, then its pass. Without ticks, its ends."""
    arrow = "←" if row.go_backwards else "→"
    name, title = quantity_name(row.quantity), translated(row.title)
    is_state = row.quantity in ("hidden_state", "cell_state")
    if not measure.has_ticks:
        ends = "0 … 1" if row.is_gate else f"±{row.scale.high:.3g}"
        return [title, f"{row.symbol} {arrow} {ends}"] if is_state else [name, f"{row.symbol} {arrow} {ends}"]
    return [title, f"{row.symbol} {arrow}", name] if is_state else [f"{row.symbol} {name}", f"{title} {arrow}"]


def label_interval(column: float) -> int:
    """Every how many timesteps a label has room, from 1, 2, 5 times a power of ten."""
    room = 34.0
    power = 1
    while True:
        for step in (1, 2, 5):
            if step * power * column >= room:
                return step * power
        power *= 10
