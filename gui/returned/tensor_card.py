"""One returned tensor: its name, its shape, its numbers as NumPy prints them, and what it equals."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.fonts import SMALL, mono_advance, mono_font, ui_font
from gui.look.scale import px
from gui.look.theme import Theme
from models.numpy_text import PrintedNumber, PrintedTensor, fits, print_tensor
from models.references import Source
from models.returned import ReturnedTensor

_PADDING = 10.0
_HEAD = 24.0
_LINE = 16.0
_NOTE = 18.0
_RADIUS = 8.0

_SIZES = (12, 11, 10)

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
        self._font = mono_font(_SIZES[0])
        self._advance = mono_advance(_SIZES[0])
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
        name = f"{content.tensor.name}, shape {content.values.shape}"
        self.setAccessibleName(name)
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
        note = _NOTE if self._content is not None and self._content.note else 0
        return QSize(200, int(_HEAD + _LINE * len(self._printed.lines) + note + 2 * _PADDING - 6))

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
            top = _PADDING - 4 + _HEAD + _LINE * len(self._printed.lines)
            rect = QRectF(_PADDING, top, self.width() - 2 * _PADDING, _NOTE)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self._content.note)

    def _paint_frame(self, painter: QPainter, content: CardContent) -> None:
        is_state = not content.tensor.is_output
        painter.setPen(QPen(QColor(content.colour if is_state else self._theme.line), 1.2))
        painter.setBrush(QColor(self._theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), _RADIUS, _RADIUS)

    def _paint_head(self, painter: QPainter, content: CardContent) -> None:
        rect = QRectF(_PADDING, _PADDING - 6, self.width() - 2 * _PADDING, _HEAD - 4)
        painter.setFont(mono_font(px(SMALL), QFont.Weight.DemiBold))
        painter.setPen(QColor(self._theme.ink if content.tensor.is_output else content.colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, content.tensor.name)
        painter.setFont(mono_font(px(SMALL)))
        painter.setPen(QColor(self._theme.ink_soft))
        shape = str(tuple(content.values.shape))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shape)

    def _paint_numbers(self, painter: QPainter) -> None:
        painter.setFont(self._font)
        if not self._lit and all(self._is_computed(number.index) for number in self._printed.numbers):
            painter.setPen(QColor(self._theme.ink))
            self._paint_lines(painter, self._printed.lines)
        else:
            self._paint_one_by_one(painter)

    def _paint_lines(self, painter: QPainter, lines: Iterable[str]) -> None:
        for number, line in enumerate(lines):
            rect = QRectF(_PADDING, self._top(number), self.width(), _LINE)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, line)

    def _paint_one_by_one(self, painter: QPainter) -> None:
        """Numbers that are pointed at in a frame, those to come pale, brackets between them."""
        skeleton = [list(line) for line in self._printed.lines]
        for number in self._printed.numbers:
            text = self._printed.lines[number.line][number.start : number.end]
            skeleton[number.line][number.start : number.end] = " " * len(text)
            rect = self._rect(number)
            if number.index in self._lit:
                painter.setPen(QPen(QColor(self._theme.ink), 1.2))
                painter.setBrush(QColor(self._theme.sunken))
                painter.drawRoundedRect(rect.adjusted(-2, 0.5, 2, -0.5), 3, 3)
            painter.setPen(QColor(self._theme.ink if self._is_computed(number.index) else self._theme.faint_ink))
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(QColor(self._theme.ink))
        self._paint_lines(painter, map("".join, skeleton))

    def _print(self) -> None:
        """Print in the largest size in which a row stays on a line."""
        if self._content is None:
            return
        for size in _SIZES:
            self._font = mono_font(size)
            self._advance = mono_advance(size)
            columns = int((self.width() - 2 * _PADDING) / self._advance)
            if self._content.values.ndim and fits(self._content.values, columns):
                break
        missing = self._content.missing
        self._printed = PrintedTensor((missing,), ()) if missing else print_tensor(self._content.values, columns)
        self.updateGeometry()
        self.update()

    def _top(self, line: int) -> float:
        return _PADDING - 6 + _HEAD + _LINE * line

    def _rect(self, number: PrintedNumber) -> QRectF:
        left = _PADDING + number.start * self._advance
        return QRectF(left, self._top(number.line), (number.end - number.start) * self._advance, _LINE)

    def _index_at(self, point: QPointF) -> tuple[int, ...] | None:
        for number in self._printed.numbers:
            if self._rect(number).adjusted(-2, 0, 2, 0).contains(point):
                return number.index
        return None
