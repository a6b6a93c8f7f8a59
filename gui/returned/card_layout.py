"""Where everything stands in a tensor's card, in px of the screen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from gui.look.fonts import SMALL, mono_advance, ui_font
from gui.look.scale import px
from models.numpy_text import PrintedNumber, PrintedTensor

WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
"""How a sentence in a card is set."""

_PADDING, _ABOVE, _HEAD, _LINE, _NOTE = 8, 4, 24, 16, 18  # px at 100 %
_NOTHING = PrintedTensor((), ())


@dataclass(frozen=True)
class CardLayout:
    """The places in a card of some width: name and shape, then the numbers, then what they equal.

    Args:
        width: Of the card.
        printed: The numbers.
        pixels: Their size.
        missing: The sentence in their place; empty where there are numbers.
        note: What they equal; empty where it is nothing else.
    """

    width: int
    printed: PrintedTensor = _NOTHING
    pixels: int = SMALL
    missing: str = ""
    note: str = ""

    @property
    def columns(self) -> int:
        """The number of characters that fit on a line."""
        return int(self._room / mono_advance(self.pixels))

    @property
    def height(self) -> int:
        """Of the whole card."""
        return int(self.note_rect.bottom()) + px(_PADDING) - px(2)

    @property
    def head(self) -> QRectF:
        """Where name and shape stand."""
        return QRectF(px(_PADDING), px(_ABOVE), self._room, px(_HEAD) - px(_ABOVE))

    @property
    def body(self) -> QRectF:
        """Where the numbers stand, or the sentence in their place."""
        lines = px(_LINE) * len(self.printed.lines)
        height = max(px(_LINE), self._wrapped_height(self.missing)) if self.missing else lines
        left, top, _ = self._first_line
        return QRectF(left, top, self._room, height)

    @property
    def note_rect(self) -> QRectF:
        """Where the note stands; without height where there is none."""
        height = max(px(_NOTE), self._wrapped_height(self.note)) if self.note else 0
        return QRectF(px(_PADDING), self.body.bottom() + px(2), self._room, height)

    def line_rect(self, line: int) -> QRectF:
        """Where a line of numbers stands, from 0."""
        left, top, height = self._first_line
        return QRectF(left, top + height * line, self.width, height)

    def rect(self, number: PrintedNumber) -> QRectF:
        """Where a number stands."""
        advance, (left, top, height) = mono_advance(self.pixels), self._first_line
        width = (number.end - number.start) * advance
        return QRectF(left + number.start * advance, top + height * number.line, width, height)

    def index_at(self, point: QPointF) -> tuple[int, ...] | None:
        """The element that a point lies on."""
        around = px(2)
        for number in self.printed.numbers:
            if self.rect(number).adjusted(-around, 0, around, 0).contains(point):
                return number.index
        return None

    @cached_property
    def _first_line(self) -> tuple[int, int, int]:
        """Left, top and height of a line; kept, for a tensor has up to a thousand numbers."""
        return px(_PADDING), px(_ABOVE) + px(_HEAD), px(_LINE)

    @property
    def _room(self) -> float:
        return max(1.0, self.width - 2.0 * px(_PADDING))

    def _wrapped_height(self, text: str) -> float:
        room = QRectF(0, 0, self._room, 1e4)
        return QFontMetricsF(ui_font(px(SMALL))).boundingRect(room, WRAPPED, text).height()
