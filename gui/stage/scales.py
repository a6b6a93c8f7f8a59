"""What the values on the stage are measured by: the input, the plots' scales, the names of units, legends of colours.

Painted with every trace, over the furniture.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.look.fonts import CAPTION, mono_font, ui_font
from gui.look.language import tr
from gui.look.theme import Theme
from gui.stage.content import SATURATED, Scale, StageContent, StateRow, equal_units, units_label
from gui.stage.furniture import LABEL_HEIGHT
from gui.stage.layout import Band, StageLayout, is_stacked
from gui.stage.legend import Legend, signed
from gui.stage.markers import draw_form
from gui.stage.state_plot import HEADROOM, MOST_LINES
from gui.stage.strips import Strip, StripPainter
from gui.stage.time_axis import TimeAxis

_TICK = 32
_UNIT_NAME = 18.0
_LEADER, _FORM = 1.2, 7.0
_HATCH, _HATCH_LINE = 8.0, 1.3

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Scales:
    """Paints what belongs to the values of one content in one layout."""

    theme: Theme
    strips: StripPainter
    axis: TimeAxis
    content: StageContent
    layout: StageLayout

    def paint(self, painter: QPainter) -> None:
        """Everything, from top to bottom."""
        painter.save()
        painter.setClipRect(
            QRectF(self.axis.left - 2, 0, self.axis.width + 4, self.layout.height), Qt.ClipOperation.IntersectClip
        )
        self.strips.paint(painter, self.input_strip(), computed=self.content.knows_inputs)
        painter.restore()
        for row, band in zip(self.content.plots, self.layout.plots, strict=True):
            if row.is_gate and self.content.knows_values:
                self._paint_saturation(painter, row, band)
            if row.values.shape[1] > MOST_LINES:
                self._paint_unit_scale(painter, row, band)
            else:
                self._paint_value_scale(painter, row, band)
                if self.content.knows_values:  # where a line ends
                    self._paint_unit_names(painter, row, band)
        self._paint_legends(painter)

    @property
    def _hatches(self) -> bool:
        """Whether there are gates, and values of them to be nearly shut or nearly open."""
        return self.content.knows_values and any(row.is_gate for row in self.content.states)

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
            stacked=is_stacked(self.layout.width, self.content, inputs.shape[1], self.layout.measure),
            signed=False,
        )

    def _paint_saturation(self, painter: QPainter, row: StateRow, band: Band) -> None:
        """Where a gate is nearly shut or nearly open: hatched, and how much of it stands there."""
        measure = self.layout.measure
        values = row.values[np.isfinite(row.values)]
        shut, opened = np.mean(values < 0.5 - SATURATED), np.mean(values > 0.5 + SATURATED)
        painter.setFont(ui_font(CAPTION))
        painter.setPen(QColor(self.theme.ink_soft))
        shares = [
            (share, word)
            for share, word in ((shut, tr("{share} shut")), (opened, tr("{share} open")))
            if round(share * 100)
        ]
        if row.values.shape[1] > MOST_LINES and band.height < 4 * LABEL_HEIGHT:
            shares = sorted(shares)[-1:]  # both would run into the last unit's name
        parts = [word.format(share=f"{share:.0%}") for share, word in shares]
        if band.height >= 3 * LABEL_HEIGHT - 4:
            rect = QRectF(measure.margin, band.top + 2 * LABEL_HEIGHT - 2, measure.left_gutter, LABEL_HEIGHT)
            painter.drawText(rect, _LEFT, ", ".join(parts))
        if row.values.shape[1] > MOST_LINES:
            return
        painter.setPen(QPen(QColor(self.theme.control), _HATCH_LINE))
        for near, edge in ((0.5 + SATURATED, band.top), (0.5 - SATURATED, band.bottom)):
            y = value_y(near, row.scale, band)
            hatch(painter, QRectF(self.axis.left, min(y, edge), self.axis.width, abs(y - edge)))

    def _paint_value_scale(self, painter: QPainter, row: StateRow, band: Band) -> None:
        painter.setFont(mono_font(CAPTION))
        middle = (row.scale.low + row.scale.high) / 2
        for value in (row.scale.high, middle, row.scale.low):
            y = value_y(value, row.scale, band)
            painter.setPen(QPen(QColor(self.theme.line), 1))
            if value == middle:
                painter.drawLine(QLineF(self.axis.left, y, self.axis.left + self.axis.width, y))
            if not self.layout.measure.has_ticks:
                continue
            painter.setPen(QColor(self.theme.ink_soft))
            rect = QRectF(self.axis.left - _TICK - 6, y - LABEL_HEIGHT / 2, _TICK, LABEL_HEIGHT)
            painter.drawText(rect, _RIGHT, f"{value:g}" if row.is_gate else signed(value))

    def _paint_unit_scale(self, painter: QPainter, row: StateRow, band: Band) -> None:
        painter.setFont(mono_font(CAPTION))
        painter.setPen(QColor(self.theme.ink_soft))
        for text, y in (("u1", band.top + 6), (f"u{row.values.shape[1]}", band.bottom - 6)):
            rect = QRectF(self.axis.left - _TICK - 6, y - LABEL_HEIGHT / 2, _TICK, LABEL_HEIGHT)
            painter.drawText(rect, _RIGHT, text)

    def _paint_unit_names(self, painter: QPainter, row: StateRow, band: Band) -> None:
        """On the right of each line its name beside its form; names that would overlap are pushed apart."""
        last = self.axis.visible[-1]
        groups = [(group, row.values[last, group[0]]) for group in equal_units(row.values)]
        wanted = sorted(
            ((value_y(float(value), row.scale, band), group) for group, value in groups), key=lambda at: at[0]
        )
        height, leader = LABEL_HEIGHT - 2, self.layout.measure.leader
        columns = max(1, math.ceil(len(groups) * height / band.height))  # in small plots names stand side by side
        places = apart([y for y, _ in wanted], height / columns, band.top, band.bottom)
        left = self.axis.left + self.axis.width
        painter.setFont(mono_font(CAPTION, QFont.Weight.DemiBold))
        metrics = QFontMetricsF(painter.font())
        for number, ((y, group), place) in enumerate(zip(wanted, places, strict=True)):
            colour = QColor(self.theme.units(row.go_backwards)[group[0]])
            painter.setPen(QPen(colour, _LEADER))
            if columns == 1:
                painter.drawLine(QLineF(left + 1, y, left + leader - _FORM - 2, place))
                draw_form(painter, group[0], colour, QPointF(left + leader - _FORM / 2 - 3, place), _FORM)
            else:
                painter.drawLine(QLineF(left + 1, y, left + leader - 3, place))
            painter.setPen(QColor(self.theme.ink))
            shift = leader + number % columns * _UNIT_NAME
            room = self.layout.measure.right_gutter - shift
            rect = QRectF(left + shift, place - LABEL_HEIGHT / 2, room, LABEL_HEIGHT)
            painter.drawText(
                rect, _LEFT, metrics.elidedText(units_label(group), Qt.TextElideMode.ElideRight, rect.width())
            )

    def _paint_legends(self, painter: QPainter) -> None:
        """The scales of the colours: what the strongest green and purple stand for."""
        if not self.layout.foot.height:
            return
        margin = self.layout.measure.margin
        right = self.layout.width - margin
        if self.content.units <= MOST_LINES and self._hatches:
            self._paint_hatch_legend(painter)
        scales = [("x", Scale(-self.content.input_limit, self.content.input_limit))]
        scales += [("h", row.scale) for row in self.content.chains[:1]]
        hidden = {scale.high for _, scale in scales[1:]}
        scales += [
            (tr("returned"), Scale(-r.limit, r.limit)) for r in self.content.returned[:1] if r.limit not in hidden
        ]
        if self.content.units > MOST_LINES:
            others = (row for row in self.content.states if row.quantity != "hidden_state")
            scales += dict.fromkeys((tr("gates") if row.is_gate else row.symbol, row.scale) for row in others)
        legend, foot = Legend(self.theme, self.strips.colors, CAPTION), self.layout.foot
        for name, scale in reversed(scales):
            width = legend.width_hint(scale, name)
            place = QRectF(right - width, foot.middle - LABEL_HEIGHT / 2, width, LABEL_HEIGHT)
            legend.paint(painter, place, scale, name)
            right -= width + 2 * margin

    def _paint_hatch_legend(self, painter: QPainter) -> None:
        """What the hatching of the gates means."""
        middle, left = self.layout.foot.middle, self.layout.measure.margin
        sample = QRectF(left, middle - 5, 18, 10)
        painter.setPen(QPen(QColor(self.theme.control), _HATCH_LINE))
        hatch(painter, sample)
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(sample)
        painter.setFont(ui_font(CAPTION))
        painter.setPen(QColor(self.theme.ink_soft))
        rect = QRectF(left + 24, middle - LABEL_HEIGHT / 2, 200, LABEL_HEIGHT)
        painter.drawText(rect, _LEFT, tr("nearly shut or nearly open"))


def hatch(painter: QPainter, rect: QRectF) -> None:
    """Fill a rectangle with diagonal lines in the painter's pen; a pattern would be finer on a finer screen."""
    if rect.isEmpty():
        return
    first = math.ceil((rect.left() + rect.top()) / _HATCH) * _HATCH
    for total in np.arange(first, rect.right() + rect.bottom(), _HATCH):  # on each line x + y is the same
        left, right = max(rect.left(), total - rect.bottom()), min(rect.right(), total - rect.top())
        painter.drawLine(QLineF(left, total - left, right, total - right))


def value_y(value: float, scale: Scale, band: Band) -> float:
    """The y, in px, of a value in a plot's band; values past the scale stay at its edge."""
    middle, half = (scale.low + scale.high) / 2, (scale.high - scale.low) / 2
    share = (value - middle) / (HEADROOM * half) if np.isfinite(value) else 0.0 if np.isnan(value) else np.sign(value)
    return band.middle - max(-1.0, min(1.0, float(share))) * band.height / 2


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
