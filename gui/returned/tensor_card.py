"""One returned tensor: its name, its shape, its numbers as NumPy prints them, and what it equals."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.fonts import SMALL, mono_advance, mono_font, ui_font
from gui.look.language import tr, translated
from gui.look.scale import px
from gui.look.theme import Theme
from models.numpy_text import PrintedNumber, PrintedTensor, fits, print_tensor
from models.references import Source
from models.returned import ReturnedTensor

_SIZES = (12, 11, 10)
"""Of the numbers, in px at 100 %: the largest in which a row stays on a line."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = int(_LEFT) | int(Qt.TextFlag.TextWordWrap)

_EMPTY = PrintedTensor((), ())


@dataclass(frozen=True)
class CardContent:
    """What a card shows.

    Args:
        tensor: The tensor, with the values of the trace.
        values: The values to print: Keras's own where they are known.
        colour: Of its direction, as `#rrggbb`.
        note: What it equals; empty where it equals nothing else.
        missing: Why there are no values, in a few words; only name and shape are shown then.
    """

    tensor: ReturnedTensor
    values: np.ndarray
    colour: str
    note: str
    missing: str = ""


class _Lengths:
    """What a card is laid out by, in px of the screen."""

    def __init__(self) -> None:
        self.padding, self.above, self.between = px(10), px(4), px(8)
        self.head, self.line, self.note = px(24), px(16), px(18)
        self.radius, self.pen, self.around = px(8), 1.2 * px(1), px(2)


class TensorCard(QWidget):
    """Paints one tensor; numbers light up under the pointer and when they are pointed at elsewhere."""

    index_hovered = Signal(object)  # index in the tensor, or None
    index_clicked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: CardContent | None = None
        self._printed = _EMPTY
        self._lit: frozenset[tuple[int, ...]] = frozenset()
        self._is_computed: Callable[[tuple[int, ...]], bool] = lambda _: True
        self._lengths = _Lengths()
        self._font = mono_font(px(_SIZES[0]))
        self._advance = mono_advance(px(_SIZES[0]))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """The numbers as printed."""
        return "\n".join(self._printed.lines)

    @property
    def content(self) -> CardContent | None:
        """What is shown."""
        return self._content

    def show_content(self, content: CardContent) -> None:
        """Print another tensor."""
        self._content = content
        self._lit = frozenset()
        shape = tuple(content.values.shape)
        self.setAccessibleName(tr("{name}, shape {shape}", name=content.tensor.name, shape=shape))
        self._print()

    def show_computed(self, is_computed: Callable[[tuple[int, ...]], bool]) -> None:
        """Say which elements are computed at the present step; the others are pale."""
        self._is_computed = is_computed
        self.update()

    def show_sources(self, sources: tuple[Source, ...]) -> None:
        """Light up the elements that values of the trace went into."""
        if self._content is None:
            return
        lit = frozenset(index for source in sources for index in self._content.tensor.positions(source))
        if lit != self._lit:
            self._lit = lit
            self.update()

    def sizeHint(self) -> QSize:
        """As tall as its lines."""
        at = self._lengths
        return QSize(px(200), int(self._note_top + self._note_height + at.padding - px(2)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Print to the new width."""
        if event.size().width() != event.oldSize().width():
            self._print()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which element lies under the pointer."""
        self.index_hovered.emit(self._index_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say which element was pressed."""
        index = self._index_at(event.position())
        if index is not None:
            self.index_clicked.emit(index)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        del event
        self.index_hovered.emit(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        del event
        if self._content is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, self._content)
        self._paint_head(painter, self._content)
        self._paint_numbers(painter)
        if self._content.note:
            painter.setFont(ui_font(px(SMALL)))
            painter.setPen(QColor(self._content.colour))
            rect = QRectF(self._lengths.padding, self._note_top, self._room, self._note_height)
            painter.drawText(rect, _WRAPPED, self._content.note)

    def _paint_frame(self, painter: QPainter, content: CardContent) -> None:
        is_state = not content.tensor.is_output
        painter.setPen(QPen(QColor(content.colour if is_state else self._theme.line), self._lengths.pen))
        painter.setBrush(QColor(self._theme.surface))
        inset, radius = self._lengths.pen * 0.625, self._lengths.radius
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    def _paint_head(self, painter: QPainter, content: CardContent) -> None:
        at, shape = self._lengths, str(tuple(content.values.shape))
        rect = QRectF(at.padding, at.above, self._room, at.head - at.above)
        font = mono_font(px(SMALL), QFont.Weight.DemiBold)
        room = rect.width() - len(shape) * mono_advance(px(SMALL)) - at.between
        painter.setFont(font)
        painter.setPen(QColor(self._theme.ink if content.tensor.is_output else content.colour))
        name = QFontMetricsF(font).elidedText(content.tensor.name, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(rect, _LEFT, name)
        painter.setFont(mono_font(px(SMALL)))
        painter.setPen(QColor(self._theme.ink_soft))
        painter.drawText(rect, _RIGHT, shape)

    def _paint_numbers(self, painter: QPainter) -> None:
        if self._missing:
            painter.setFont(ui_font(px(SMALL)))
            painter.setPen(QColor(self._theme.ink_soft))
            rect = QRectF(self._lengths.padding, self._top(0), self._room, self._body_height)
            painter.drawText(rect, _WRAPPED, self._missing)
            return
        painter.setFont(self._font)
        if not self._lit and all(self._is_computed(number.index) for number in self._printed.numbers):
            painter.setPen(QColor(self._theme.ink))
            self._paint_lines(painter, self._printed.lines)
        else:
            self._paint_one_by_one(painter)

    def _paint_lines(self, painter: QPainter, lines: Iterable[str]) -> None:
        for number, line in enumerate(lines):
            rect = QRectF(self._lengths.padding, self._top(number), self.width(), self._lengths.line)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, line)

    def _paint_one_by_one(self, painter: QPainter) -> None:
        """Numbers that are pointed at in a frame, those to come pale, brackets between them."""
        at = self._lengths
        skeleton = [list(line) for line in self._printed.lines]
        for number in self._printed.numbers:
            text = self._printed.lines[number.line][number.start : number.end]
            skeleton[number.line][number.start : number.end] = " " * len(text)
            rect = self._rect(number)
            if number.index in self._lit:
                painter.setPen(QPen(QColor(self._theme.ink), at.pen))
                painter.setBrush(QColor(self._theme.sunken))
                painter.drawRoundedRect(rect.adjusted(-at.around, 0.5, at.around, -0.5), px(3), px(3))
            painter.setPen(QColor(self._theme.ink if self._is_computed(number.index) else self._theme.faint_ink))
            painter.drawText(rect, _RIGHT, text)
        painter.setPen(QColor(self._theme.ink))
        self._paint_lines(painter, map("".join, skeleton))

    def _print(self) -> None:
        """Print in the largest size in which a row stays on a line."""
        if self._content is None:
            return
        for size in _SIZES:
            self._font = mono_font(px(size))
            self._advance = mono_advance(px(size))
            columns = int(self._room / self._advance)
            if self._content.values.ndim and fits(self._content.values, columns):
                break
        missing = self._missing
        self._printed = PrintedTensor((missing,), ()) if missing else print_tensor(self._content.values, columns)
        self.setAccessibleDescription("\n".join(filter(None, (*self._printed.lines, self._content.note))))
        self.updateGeometry()
        self.update()

    @property
    def _missing(self) -> str:
        return "" if self._content is None else translated(self._content.missing)

    @property
    def _room(self) -> float:
        """The width of what is written, in px."""
        return max(1.0, self.width() - 2.0 * self._lengths.padding)

    @property
    def _body_height(self) -> float:
        if self._missing:
            return max(self._lengths.line, self._wrapped_height(self._missing))
        return self._lengths.line * len(self._printed.lines)

    @property
    def _note_top(self) -> float:
        return self._top(0) + self._body_height + px(2)

    @property
    def _note_height(self) -> float:
        note = "" if self._content is None else self._content.note
        return max(self._lengths.note, self._wrapped_height(note)) if note else 0.0

    def _wrapped_height(self, text: str) -> float:
        metrics = QFontMetricsF(ui_font(px(SMALL)))
        return metrics.boundingRect(QRectF(0, 0, self._room, 1e4), _WRAPPED, text).height()

    def _top(self, line: int) -> float:
        return self._lengths.above + self._lengths.head + self._lengths.line * line

    def _rect(self, number: PrintedNumber) -> QRectF:
        left = self._lengths.padding + number.start * self._advance
        width = (number.end - number.start) * self._advance
        return QRectF(left, self._top(number.line), width, self._lengths.line)

    def _index_at(self, point: QPointF) -> tuple[int, ...] | None:
        around = self._lengths.around
        for number in self._printed.numbers:
            if self._rect(number).adjusted(-around, 0, around, 0).contains(point):
                return number.index
        return None
