"""What stands still on the stage: names of rows, timesteps, the input with its tokens, frames, scales and legends.

Painted once per trace and size into a picture that every frame lies upon.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen

from gui.stage.content import SATURATED, Scale, StageContent, StateRow, equal_units, units_label
from gui.stage.layout import LEFT_GUTTER, RIGHT_GUTTER, Band, StageLayout, is_stacked
from gui.stage.state_plot import HEADROOM, MOST_LINES
from gui.stage.strips import Strip, StripPainter
from gui.stage.time_axis import TimeAxis
from gui.theme import BODY, CAPTION, SMALL, Theme, mono_font, ui_font

_MARGIN = 16
_TICK = 32
_LEGEND = 72
_LABEL_HEIGHT = 15.0
_LEAST_TOKEN = 22.0
_LONG_TIME_LABEL = 44.0
_UNIT_NAME = 18.0

_NAMES = {
    "hidden_state": "hidden state",
    "cell_state": "cell state",
    "input_gate": "input gate",
    "forget_gate": "forget gate",
    "candidate": "candidate",
    "output_gate": "output gate",
    "update_gate": "update gate",
    "reset_gate": "reset gate",
}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Furniture:
    """Paints one content in one layout."""

    theme: Theme
    strips: StripPainter
    axis: TimeAxis
    content: StageContent
    layout: StageLayout

    def input_strip(self) -> Strip:
        """The input vectors in their columns."""
        inputs = self.content.inputs
        return Strip(
            "input",
            (0, 0),
            inputs,
            range(len(inputs)),
            self.layout.inputs,
            self.content.input_limit,
            self.theme.control,
            stacked=is_stacked(self.layout.width, self.content, inputs.shape[1]),
            signed=False,
        )

    def paint(self, painter: QPainter) -> None:
        """Everything, from top to bottom."""
        self._paint_row_names(painter)
        painter.save()
        self._paint_times(painter)
        painter.setClipRect(QRectF(self.axis.left - 2, 0, self.axis.width + 4, self.layout.height))
        self.strips.paint(painter, self.input_strip(), computed=True)
        self._paint_tokens(painter)
        painter.restore()
        for row, band in zip(self.content.states, self.layout.plots, strict=True):
            self._paint_plot(painter, row, band)
        self._paint_legends(painter)

    def _paint_row_names(self, painter: QPainter) -> None:
        rows = zip(self.content.returned, self.layout.returned, strict=True)
        for number, (row, band) in enumerate(rows):
            below = "processing order" if self.content.go_backwards_order and row.tensor.has_rows else ""
            if len(self.content.returned) > 1:
                below = ("forward", "backward")[number]
            self._paint_name(painter, band, "returned", below, self.theme.ink_soft)
        self._paint_name(painter, self.layout.inputs, "input x", "", self.theme.ink_soft)
        for row, band in (
            (self.content.chain(True), self.layout.backward),
            (self.content.chain(False), self.layout.forward),
        ):
            if row is not None and band is not None:
                sign = "← h" if row.go_backwards else "→ h"
                self._paint_name(painter, band, row.title, sign, self.theme.direction(row.go_backwards))

    def _paint_name(self, painter: QPainter, band: Band, name: str, below: str, colour: str) -> None:
        """A row's name, and under it what it shows."""
        painter.setPen(QColor(colour))
        height = 2 * _LABEL_HEIGHT if below else _LABEL_HEIGHT
        top = band.middle - height / 2
        painter.setFont(ui_font(SMALL, QFont.Weight.DemiBold))
        painter.drawText(QRectF(_MARGIN, top, LEFT_GUTTER - _MARGIN, _LABEL_HEIGHT), _LEFT, name)
        if below:
            painter.setFont(ui_font(CAPTION))
            rect = QRectF(_MARGIN, top + _LABEL_HEIGHT, LEFT_GUTTER - _MARGIN, _LABEL_HEIGHT)
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

    def _paint_plot(self, painter: QPainter, row: StateRow, band: Band) -> None:
        frame = QRectF(self.axis.left, band.top, self.axis.width, band.height)
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame.adjusted(-1.5, -1.5, 1.5, 1.5))
        self._paint_plot_name(painter, row, band)
        if row.is_gate:
            self._paint_saturation(painter, row, band)
        if row.values.shape[1] > MOST_LINES:
            self._paint_unit_scale(painter, row, band)
        else:
            self._paint_value_scale(painter, row, band)
            self._paint_unit_names(painter, row, band)

    def _paint_plot_name(self, painter: QPainter, row: StateRow, band: Band) -> None:
        """A state: its pass, its letter, its name. A gate: its letter and name, then its pass."""
        arrow = "←" if row.go_backwards else "→"
        name = _NAMES[row.quantity]
        lines = [row.title, f"{row.symbol} {arrow}", name if band.height > 60 else ""]
        if row.quantity not in ("hidden_state", "cell_state"):
            lines = [f"{row.symbol} {name}", f"{row.title} {arrow}"]
        colours = (self.theme.direction(row.go_backwards), self.theme.direction(row.go_backwards), self.theme.ink_soft)
        fonts = (ui_font(SMALL, QFont.Weight.DemiBold), ui_font(CAPTION), ui_font(CAPTION))
        for number, (line, colour, font) in enumerate(zip(lines, colours, fonts, strict=False)):
            painter.setPen(QColor(colour))
            painter.setFont(font)
            rect = QRectF(_MARGIN, band.top + number * _LABEL_HEIGHT, LEFT_GUTTER, _LABEL_HEIGHT)
            painter.drawText(rect, _LEFT, line)

    def _paint_saturation(self, painter: QPainter, row: StateRow, band: Band) -> None:
        """Where a gate is nearly shut or nearly open: hatched, and how much of it stands there."""
        values = row.values[np.isfinite(row.values)]
        shut, opened = np.mean(values < 0.5 - SATURATED), np.mean(values > 0.5 + SATURATED)
        painter.setFont(ui_font(CAPTION))
        painter.setPen(QColor(self.theme.ink_soft))
        parts = [f"{share:.0%} {word}" for share, word in ((shut, "shut"), (opened, "open")) if share >= 0.005]
        if band.height >= 3 * _LABEL_HEIGHT - 4:
            rect = QRectF(_MARGIN, band.top + 2 * _LABEL_HEIGHT - 2, LEFT_GUTTER, _LABEL_HEIGHT)
            painter.drawText(rect, _LEFT, ", ".join(parts))
        if row.values.shape[1] > MOST_LINES:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(self.theme.control), Qt.BrushStyle.BDiagPattern))
        for near, edge in ((0.5 + SATURATED, band.top), (0.5 - SATURATED, band.bottom)):
            y = value_y(near, row.scale, band)
            painter.drawRect(QRectF(self.axis.left, min(y, edge), self.axis.width, abs(y - edge)))

    def _paint_value_scale(self, painter: QPainter, row: StateRow, band: Band) -> None:
        painter.setFont(mono_font(CAPTION))
        middle = (row.scale.low + row.scale.high) / 2
        for value in (row.scale.high, middle, row.scale.low):
            y = value_y(value, row.scale, band)
            painter.setPen(QPen(QColor(self.theme.line), 1))
            if value == middle:
                painter.drawLine(QLineF(self.axis.left, y, self.axis.left + self.axis.width, y))
            painter.setPen(QColor(self.theme.ink_soft))
            rect = QRectF(self.axis.left - _TICK - 6, y - _LABEL_HEIGHT / 2, _TICK, _LABEL_HEIGHT)
            painter.drawText(rect, _RIGHT, f"{value:g}" if row.is_gate else signed(value))

    def _paint_unit_scale(self, painter: QPainter, row: StateRow, band: Band) -> None:
        painter.setFont(mono_font(CAPTION))
        painter.setPen(QColor(self.theme.ink_soft))
        for text, y in (("u1", band.top + 6), (f"u{row.values.shape[1]}", band.bottom - 6)):
            rect = QRectF(self.axis.left - _TICK - 6, y - _LABEL_HEIGHT / 2, _TICK, _LABEL_HEIGHT)
            painter.drawText(rect, _RIGHT, text)

    def _paint_unit_names(self, painter: QPainter, row: StateRow, band: Band) -> None:
        """On the right of each line its name; names that would overlap are pushed apart."""
        last = self.axis.visible[-1]
        groups = [(group, row.values[last, group[0]]) for group in equal_units(row.values)]
        wanted = sorted(
            ((value_y(float(value), row.scale, band), group) for group, value in groups), key=lambda at: at[0]
        )
        height = _LABEL_HEIGHT - 2
        columns = max(1, math.ceil(len(groups) * height / band.height))  # in small plots names stand side by side
        places = apart([y for y, _ in wanted], height / columns, band.top, band.bottom)
        left = self.axis.left + self.axis.width
        painter.setFont(mono_font(CAPTION, QFont.Weight.DemiBold))
        metrics = QFontMetricsF(painter.font())
        for number, ((y, group), place) in enumerate(zip(wanted, places, strict=True)):
            painter.setPen(QPen(QColor(self.theme.faint), 1))
            painter.drawLine(QLineF(left + 2, y, left + 8, place))
            painter.setPen(QColor(self.theme.units(row.go_backwards)[group[0]]))
            shift = 11 + number % columns * _UNIT_NAME
            rect = QRectF(left + shift, place - _LABEL_HEIGHT / 2, RIGHT_GUTTER - shift, _LABEL_HEIGHT)
            painter.drawText(
                rect, _LEFT, metrics.elidedText(units_label(group), Qt.TextElideMode.ElideRight, rect.width())
            )

    def _paint_legends(self, painter: QPainter) -> None:
        """The scales of the colours: what the strongest green and purple stand for."""
        right = self.layout.width - _MARGIN
        scales = [("x", Scale(-self.content.input_limit, self.content.input_limit))]
        scales += [("h", row.scale) for row in self.content.chains[:1]]
        if self.content.units > MOST_LINES:
            others = (row for row in self.content.states if row.quantity != "hidden_state")
            scales += dict.fromkeys(("gates" if row.is_gate else row.symbol, row.scale) for row in others)
        for name, scale in reversed(scales):
            right = self._paint_legend(painter, right, name, scale) - 2 * _MARGIN

    def _paint_legend(self, painter: QPainter, right: float, name: str, scale: Scale) -> float:
        """One legend that ends at `right`; returns where it begins."""
        painter.setFont(mono_font(CAPTION))
        metrics = QFontMetricsF(painter.font())
        middle = self.layout.foot.middle
        text_top = middle - _LABEL_HEIGHT / 2
        high, low = signed(scale.high), signed(scale.low)
        painter.setPen(QColor(self.theme.ink_soft))
        width = metrics.horizontalAdvance(high)
        painter.drawText(QRectF(right - width, text_top, width, _LABEL_HEIGHT), _LEFT, high)
        bar = QRectF(right - width - 6 - _LEGEND, middle - 4, _LEGEND, 8)
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        for share in np.linspace(0, 1, 9):
            gradient.setColorAt(float(share), self.strips.colors.fills[round(float(share) * 255)])
        painter.fillRect(bar, gradient)
        text = f"{name}  {low}"
        width = metrics.horizontalAdvance(text)
        left = bar.left() - 6 - width
        painter.drawText(QPointF(left, middle + metrics.capHeight() / 2), text)
        return left


def value_y(value: float, scale: Scale, band: Band) -> float:
    """The y, in px, of a value in a plot's band; values past the scale stay at its edge."""
    middle, half = (scale.low + scale.high) / 2, (scale.high - scale.low) / 2
    share = (value - middle) / (HEADROOM * half) if np.isfinite(value) else 0.0 if np.isnan(value) else np.sign(value)
    return band.middle - max(-1.0, min(1.0, float(share))) * band.height / 2


def signed(value: float) -> str:
    """A scale's end: `+0.5`, `0`, `−0.5`."""
    return "0" if value == 0 else f"{value:+.3g}".replace("-", "−")


def label_interval(column: float) -> int:
    """Every how many timesteps a label has room, from 1, 2, 5 times a power of ten."""
    room = 34.0
    power = 1
    while True:
        for step in (1, 2, 5):
            if step * power * column >= room:
                return step * power
        power *= 10


def apart(wanted: list[float], distance: float, low: float, high: float) -> list[float]:
    """Ascending positions moved as little as needed to stand `distance` apart, within [low, high] if they fit."""
    places: list[float] = []
    for y in wanted:
        places.append(max(y, places[-1] + distance if places else low))
    over = places[-1] - high if places else 0.0
    if over > 0:
        places[-1] -= over
        for number in range(len(places) - 2, -1, -1):
            places[number] = min(places[number], places[number + 1] - distance)
    return [max(place, low) if number == 0 else place for number, place in enumerate(places)]
