"""What the colours of values stand for: the map from one end of a scale to the other, what it measures, its numbers.

Where there is room for two lines the numbers stand below the bar under ticks, else at its ends.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPen

from gui.look.fonts import mono_font, ui_font
from gui.look.theme import Theme
from gui.look.value_colors import LEVELS, ValueColors
from gui.stage.content import Scale

_STOPS = 17  # between them a gradient is mixed in sRGB, too briefly to be seen
LONG_BAR, SHORT_BAR = 6.0, 1.6
"""The length of the bar, in heights of the type."""

_BAR, _TICK, _GAP = 0.7, 0.3, 0.6  # in the same
_LINE = 1.25
_CENTRE, _LEFT, _RIGHT = (
    side | Qt.AlignmentFlag.AlignVCenter
    for side in (Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)


@dataclass(frozen=True)
class Legend:
    """Paints legends of one map in one size.

    Args:
        theme: The colours of text and ticks.
        colors: The map.
        font_pixels: The height of the type, in px; all else is measured by it.
        bar: The length of the bar where it takes no more than it needs.
    """

    theme: Theme
    colors: ValueColors
    font_pixels: float
    bar: float = LONG_BAR

    @property
    def height_hint(self) -> float:
        """What two lines take, in px: the bar, ticks, and numbers below."""
        return (_BAR + _TICK + _LINE) * self.font_pixels

    def width_hint(self, scale: Scale, caption: str) -> float:
        """What a legend takes in one line, in px, which is also enough for two."""
        low, _, high = _labels(scale)
        return self._caption_width(caption) + self._width(low) + self._width(high) + 2 * self._gap + self._least_bar

    def paint(self, painter: QPainter, rect: QRectF, scale: Scale, caption: str) -> None:
        """Draw one legend.

        Args:
            painter: Where to.
            rect: The room for it, in px; the legend stands in the middle of its height, and fills its width.
            scale: The values at its ends.
            caption: What is measured; left out where only the map fits.
        """
        painter.save()
        left = rect.left()
        if rect.width() >= self.width_hint(scale, caption):
            painter.setFont(ui_font(self.font_pixels))
            painter.setPen(QColor(self.theme.ink_soft))
            painter.drawText(rect, _LEFT, caption)
            left += self._caption_width(caption)
        room = QRectF(left, rect.top(), rect.right() - left, rect.height())
        painter.setFont(mono_font(self.font_pixels))
        if rect.height() >= self.height_hint:
            self._paint_in_two_lines(painter, room, scale)
        else:
            self._paint_in_one_line(painter, room, scale)
        painter.restore()

    def _paint_in_two_lines(self, painter: QPainter, room: QRectF, scale: Scale) -> None:
        size = self.font_pixels
        bar = QRectF(room.left(), room.center().y() - self.height_hint / 2, room.width(), _BAR * size)
        self._paint_bar(painter, bar)
        numbers = QRectF(bar.left(), bar.bottom() + _TICK * size, bar.width(), _LINE * size)
        low, zero, high = _labels(scale)
        ends = [(low, bar.left(), _LEFT), (high, bar.right(), _RIGHT)]
        if self._width(low) + self._width(zero) + self._width(high) + 2 * self._gap <= bar.width():
            ends.append((zero, bar.center().x(), _CENTRE))
        for text, x, side in ends:
            painter.setPen(QPen(QColor(self.theme.control), 1))
            painter.drawLine(QLineF(x, bar.bottom(), x, numbers.top()))
            painter.setPen(QColor(self.theme.ink_soft))
            painter.drawText(numbers, side, text)

    def _paint_in_one_line(self, painter: QPainter, room: QRectF, scale: Scale) -> None:
        low, _, high = _labels(scale)
        before, after = self._width(low) + self._gap, self._width(high) + self._gap
        height = _BAR * self.font_pixels
        bar = QRectF(room.left() + before, room.center().y() - height / 2, room.width() - before - after, height)
        painter.setPen(QColor(self.theme.ink_soft))
        painter.drawText(room, _LEFT, low)
        painter.drawText(room, _RIGHT, high)
        if bar.width() > 0:
            self._paint_bar(painter, bar)
            middle = bar.center().x()
            painter.drawLine(QLineF(middle, bar.bottom(), middle, bar.bottom() + _TICK * self.font_pixels))

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        gradient = QLinearGradient(bar.topLeft(), QPointF(bar.right(), bar.top()))
        for number in range(_STOPS):
            share = number / (_STOPS - 1)
            gradient.setColorAt(share, self.colors.fills[round(share * (LEVELS - 1))])
        painter.fillRect(bar, gradient)
        painter.setPen(QPen(QColor(self.theme.control), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)

    @property
    def _gap(self) -> float:
        return _GAP * self.font_pixels

    @property
    def _least_bar(self) -> float:
        return self.bar * self.font_pixels

    def _caption_width(self, caption: str) -> float:
        """The caption and the gap behind it."""
        if not caption:
            return 0.0
        return QFontMetricsF(ui_font(self.font_pixels)).horizontalAdvance(caption) + 2 * self._gap

    def _width(self, text: str) -> float:
        return QFontMetricsF(mono_font(self.font_pixels)).horizontalAdvance(text)


def signed(value: float) -> str:
    """A scale's end: `+0.5`, `0`, `−0.5`."""
    return "0" if value == 0 else f"{value:+.3g}".replace("-", "−")


def _labels(scale: Scale) -> tuple[str, str, str]:
    """What stands at its ends and in its middle; a scale that has no minus needs no plus."""
    values = (scale.low, (scale.low + scale.high) / 2, scale.high)
    low, middle, high = (signed(value) if scale.low < 0 else f"{value:g}" for value in values)
    return low, middle, high
