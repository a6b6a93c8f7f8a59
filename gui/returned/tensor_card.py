"""One returned tensor: its name, its shape, its numbers as NumPy prints them, and what it equals."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.look.fonts import SMALL, mono_advance, mono_font, ui_font
from gui.look.language import tr, translated
from gui.look.scale import px
from gui.look.theme import Theme
from gui.returned.card_layout import WRAPPED, CardLayout
from models.numpy_text import PrintedTensor, fits, print_tensor
from models.references import Source
from models.returned import ReturnedTensor

_SIZES = (12, 11, 10)
"""Of the numbers, in px at 100 %: the largest in which a row stays on a line."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BOLD = QFont.Weight.DemiBold
_PEN = 1.2  # px at 100 %
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class CardContent:
    """What a card shows.

    Args:
        tensor: The tensor, with the values of the trace.
        values: The values to print: Keras's own where they are known.
        colour: Of its direction, as `#rrggbb`.
        note: What it equals; empty where it equals nothing else.
        missing: Why there are no values, in a few words; only name and shape are shown then.
        tip: One sentence about what it is, told on its name.
    """

    tensor: ReturnedTensor
    values: np.ndarray
    colour: str
    note: str
    missing: str = ""
    tip: str = ""


class TensorCard(QWidget):
    """Paints one tensor; numbers light up under the pointer and when they are pointed at elsewhere."""

    index_hovered = Signal(object)  # index in the tensor, or None
    index_clicked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: CardContent | None = None
        self._places = CardLayout(self.width())
        self._lit: frozenset[tuple[int, ...]] = frozenset()
        self._is_computed: Callable[[tuple[int, ...]], bool] = lambda _: True
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """The numbers as printed, or the sentence in their place."""
        return self._places.missing or "\n".join(self._places.printed.lines)

    @property
    def places(self) -> CardLayout:
        """Where everything stands."""
        return self._places

    @property
    def content(self) -> CardContent | None:
        """What is shown."""
        return self._content

    def show_content(self, content: CardContent) -> None:
        """Print another tensor."""
        self._content = content
        self._lit = frozenset()
        self._is_computed = lambda _: True  # what was said about another tensor does not fit this one
        shape = tuple(content.values.shape)
        self.setAccessibleName(tr("{name}, shape {shape}", name=content.tensor.name, shape=shape))
        self.setToolTip(translated(content.tip))
        self._print()

    def show_computed(self, is_computed: Callable[[tuple[int, ...]], bool]) -> None:
        """Say which elements are computed at the present step; the others are pale."""
        self._is_computed = is_computed
        if QAccessible.isActive():  # a count at every step, for those alone who hear it
            self._describe()
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
        return QSize(px(200), self._places.height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Print to the new width."""
        if event.size().width() != event.oldSize().width():
            self._print()

    def event(self, event: QEvent) -> bool:
        """Tell what the tensor is on its name alone: over the numbers, sentences would be in the way."""
        is_tip = event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent)
        if is_tip and not self._places.head.contains(event.pos().toPointF()):
            QToolTip.hideText()
            event.ignore()
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which element lies under the pointer."""
        self.index_hovered.emit(self._places.index_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say which element was pressed."""
        index = self._places.index_at(event.position())
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
        if self._places.missing:
            self._paint_sentence(painter, self._places.body, self._theme.ink_soft, self._places.missing)
        else:
            self._paint_numbers(painter)
        self._paint_sentence(painter, self._places.note_rect, self._content.colour, self._places.note)

    def _paint_frame(self, painter: QPainter, content: CardContent) -> None:
        theme = self._theme
        colour, pen = (theme.line, 1.0) if content.tensor.is_output else (content.colour, _PEN * px(1))
        painter.setPen(QPen(QColor(colour), pen))
        painter.setBrush(QColor(self._theme.surface))
        inset = 0.625 * pen  # the whole line is inside, and smoothed the same on every side
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), px(8), px(8))

    def _paint_head(self, painter: QPainter, content: CardContent) -> None:
        head, shape, font = self._places.head, str(tuple(content.values.shape)), mono_font(px(SMALL), _BOLD)
        room = head.width() - len(shape) * mono_advance(px(SMALL)) - px(8)
        name = QFontMetricsF(font).elidedText(content.tensor.name, Qt.TextElideMode.ElideMiddle, room)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.ink if content.tensor.is_output else content.colour))
        painter.drawText(head, _LEFT, name)
        painter.setFont(mono_font(px(SMALL)))
        painter.setPen(QColor(self._theme.ink_soft))
        painter.drawText(head, _RIGHT, shape)

    def _paint_sentence(self, painter: QPainter, rect: QRectF, colour: str, text: str) -> None:
        painter.setFont(ui_font(px(SMALL)))
        painter.setPen(QColor(colour))
        painter.drawText(rect, WRAPPED, text)

    def _paint_numbers(self, painter: QPainter) -> None:
        printed = self._places.printed
        painter.setFont(mono_font(self._places.pixels))
        if not self._lit and all(self._is_computed(number.index) for number in printed.numbers):
            painter.setPen(QColor(self._theme.ink))
            self._paint_lines(painter, printed.lines)
        else:
            self._paint_one_by_one(painter, printed)

    def _paint_lines(self, painter: QPainter, lines: Iterable[str]) -> None:
        for number, line in enumerate(lines):
            painter.drawText(self._places.line_rect(number), _LEFT, line)

    def _paint_one_by_one(self, painter: QPainter, printed: PrintedTensor) -> None:
        """Numbers that are pointed at in a frame, those to come pale, brackets between them."""
        skeleton = [list(line) for line in printed.lines]
        for number in printed.numbers:
            text = printed.lines[number.line][number.start : number.end]
            skeleton[number.line][number.start : number.end] = " " * len(text)
            rect = self._places.rect(number)
            if number.index in self._lit:
                painter.setPen(QPen(QColor(self._theme.ink), _PEN * px(1)))
                painter.setBrush(QColor(self._theme.sunken))
                painter.drawRoundedRect(rect.adjusted(-px(2), 0.5, px(2), -0.5), px(3), px(3))
            painter.setPen(QColor(self._theme.ink if self._is_computed(number.index) else self._theme.faint_ink))
            painter.drawText(rect, _RIGHT, text)
        painter.setPen(QColor(self._theme.ink))
        self._paint_lines(painter, map("".join, skeleton))

    def _print(self) -> None:
        """Print in the largest size in which a row stays on a line."""
        content = self._content
        if content is None:
            return
        missing = translated(content.missing)
        if missing:
            self._places = CardLayout(self.width(), missing=missing, note=content.note)
        else:
            self._places = _printed(content, self.width())
        self._describe()
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        """Say for a screen reader what is painted: the numbers, what they equal, and how many are still to come."""
        numbers = self._places.printed.numbers
        count, total = sum(self._is_computed(number.index) for number in numbers), len(numbers)
        progress = "" if count == total else tr("{count} of {total} numbers computed", count=count, total=total)
        self.setAccessibleDescription("\n".join(filter(None, (self.text, self._places.note, progress))))


def _printed(content: CardContent, width: int) -> CardLayout:
    for size in _SIZES:
        room = CardLayout(width, pixels=px(size), note=content.note)
        if content.values.ndim and fits(content.values, room.columns):
            break
    return replace(room, printed=print_tensor(content.values, room.columns))
