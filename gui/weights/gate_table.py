"""The weights of one gate, painted: a row for each input, each previous state and each bias, a column for each unit."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TypeGuard

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.formula import paint_formula
from gui.look.fonts import CAPTION, SMALL, mono_advance, mono_font, ui_font
from gui.look.scale import px
from gui.look.theme import Theme
from gui.look.value_colors import ValueColors, heat_image
from gui.weights.blocks import Block, GateWeights
from models.references import Reference, Weight

_HEAD = 40.0
_UNITS = 16.0
_NAME = 64.0
_GAP = 6.0
_ROW = 20.0
_TALLEST = 320.0
_CORNER = 6.0
_LEAST_CELL = 8.0
"""Smaller cells (px) have no room for a border or a number: a block is then painted as one picture."""

Cell = tuple[Block, int, int]


class GateTable(QWidget):
    """Paints one gate's weights; a click on a number asks to edit it."""

    cell_clicked = Signal(object, object)  # Weight, QRectF
    cell_hovered = Signal(object)  # Weight or None

    def __init__(self, theme: Theme, colors: ValueColors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._colors = theme, colors
        self._weights: GateWeights | None = None
        self._lit: frozenset[Reference] = frozenset()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def weights(self) -> GateWeights | None:
        """What is shown."""
        return self._weights

    def show_weights(self, weights: GateWeights) -> None:
        """Show another gate, or other numbers of the same."""
        if self._weights is None or self._rows(self._weights) != self._rows(weights):
            self.updateGeometry()
        self._weights = weights
        self.setAccessibleName(f"{weights.direction} {weights.title}")
        self.update()

    def show_pointed(self, references: frozenset[Reference]) -> None:
        """Light up weights that are pointed at elsewhere."""
        changed, self._lit = references ^ self._lit, references
        for one in changed:  # a table may hold thousands of numbers: those that stay as they are are not painted anew
            if self._holds(one):
                self.update(self._rect(*self._find(one)).toAlignedRect().adjusted(-1, -1, 1, 1))

    def value(self, weight: Weight) -> float:
        """The number of a weight of this gate."""
        block, row, unit = self._find(weight)
        return float(block.values[row, unit])

    def sizeHint(self) -> QSize:
        """As tall as its rows."""
        if self._weights is None:
            return QSize(200, 40)
        gaps = _GAP * len(self._weights.blocks)
        return QSize(200, int(_HEAD + self._row_height * self._rows(self._weights) + gaps + 6))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask to edit the number under the pointer."""
        cell = self._cell_at(event.position())
        if cell is not None and self._weights is not None:
            self.cell_clicked.emit(self._weights.reference(*cell), self._rect(*cell))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which number lies under the pointer."""
        cell = self._cell_at(event.position())
        self.cell_hovered.emit(None if cell is None or self._weights is None else self._weights.reference(*cell))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        del event
        self.cell_hovered.emit(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the title and the rows that are in sight."""
        if self._weights is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ui_font(px(SMALL), QFont.Weight.DemiBold))
        painter.setPen(QColor(self._theme.gates[self._weights.gate.name]))
        painter.drawText(QRectF(0, 0, self.width(), _HEAD - _UNITS), Qt.AlignmentFlag.AlignVCenter, self._weights.title)
        self._paint_units(painter, self._weights.blocks[0])
        for block in self._weights.blocks:
            self._paint_names(painter, block)
            if self._is_dense(block):
                self._paint_dense(painter, block)
                continue
            for area in event.region():
                for row, unit in self._visible(block, QRectF(area)):
                    self._paint_cell(painter, block, row, unit)

    def _paint_units(self, painter: QPainter, block: Block) -> None:
        """Over each column its unit, where there is room."""
        painter.setFont(mono_font(px(CAPTION)))
        painter.setPen(QColor(self._theme.ink_soft))
        units = block.values.shape[1]
        widest = math.ceil(len(f"u{units}") * mono_advance(px(CAPTION))) + 2
        has_room = self._rect(block, 0, 0).width() >= widest
        for unit in range(units) if has_room else sorted({0, units - 1}):
            text = f"u{unit + 1}"
            width = math.ceil(len(text) * mono_advance(px(CAPTION))) + 2
            middle = self._rect(block, 0, unit).center().x()
            left = min(max(middle - width / 2, _NAME), self.width() - width)  # over a narrow column, yet in the table
            painter.drawText(QRectF(left, _HEAD - _UNITS, width, _UNITS), Qt.AlignmentFlag.AlignCenter, text)

    @property
    def _row_height(self) -> float:
        rows = 1 if self._weights is None else self._rows(self._weights)
        return max(min(_ROW, _TALLEST / rows), 2.0)

    def _rows(self, weights: GateWeights) -> int:
        return sum(len(block.values) for block in weights.blocks)

    def _top(self, block: Block) -> float:
        assert self._weights is not None
        top = _HEAD
        for one in self._weights.blocks:
            if one is block:
                break
            top += len(one.values) * self._row_height + _GAP
        return top

    def _rect(self, block: Block, row: int, unit: int) -> QRectF:
        width = (self.width() - _NAME) / block.values.shape[1]
        return QRectF(_NAME + unit * width, self._top(block) + row * self._row_height, width, self._row_height)

    def _visible(self, block: Block, area: QRectF) -> Iterator[tuple[int, int]]:
        first = self._rect(block, 0, 0)
        rows, units = block.values.shape
        for row in _touched(area.top() - first.top(), area.bottom() - first.top(), first.height(), rows):
            for unit in _touched(area.left() - first.left(), area.right() - first.left(), first.width(), units):
                yield row, unit

    def _paint_names(self, painter: QPainter, block: Block) -> None:
        painter.setPen(QColor(self._theme.ink_soft))
        if self._row_height < 14:
            painter.setFont(mono_font(px(CAPTION)))
            rect = QRectF(0, self._top(block), _NAME - 6, len(block.values) * self._row_height)
            name = {"kernel": "W", "recurrent_kernel": "U", "bias": "b"}[block.weight]
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
            return
        for row, name in enumerate(block.row_names):
            rect = self._rect(block, row, 0)
            if "_" in name or "[" in name:
                paint_formula(painter, QPointF(0, rect.center().y() + 4), name)
            else:
                painter.setFont(ui_font(px(CAPTION)))
                painter.drawText(QRectF(0, rect.top(), _NAME, rect.height()), Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_cell(self, painter: QPainter, block: Block, row: int, unit: int) -> None:
        assert self._weights is not None
        rect = self._rect(block, row, unit)
        value = float(block.values[row, unit])
        level = self._colors.level(value, self._weights.limit)
        painter.fillRect(rect, self._colors.fills[level])
        text = f"{value:.3f}" if rect.width() >= 7 * mono_advance(px(CAPTION)) else f"{value:.2f}"
        if len(text) * mono_advance(px(CAPTION)) < rect.width() - 2 and rect.height() >= 14:
            painter.setPen(self._colors.inks[level])
            painter.setFont(mono_font(px(CAPTION)))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text.replace("-", "−"))
        if block.is_edited(row, unit):
            self._paint_corner(painter, rect)
        if self._weights.reference(block, row, unit) in self._lit:
            self._paint_frame(painter, rect)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.line), 1))
            painter.drawRect(rect)

    def _is_dense(self, block: Block) -> bool:
        cell = self._rect(block, 0, 0)
        return min(cell.width(), cell.height()) <= _LEAST_CELL

    def _paint_dense(self, painter: QPainter, block: Block) -> None:
        """A block whose cells are too small for numbers: as a picture even 200,000 of them take a few ms."""
        assert self._weights is not None
        rows, units = block.values.shape
        whole = self._rect(block, 0, 0).united(self._rect(block, rows - 1, units - 1))
        painter.drawImage(whole, heat_image(block.values, self._weights.limit, self._colors))
        cell = self._rect(block, 0, 0)
        if min(cell.width(), cell.height()) >= _CORNER:
            for row, unit in np.argwhere(block.values != block.original).tolist():
                self._paint_corner(painter, self._rect(block, row, unit))
        for one in self._lit:
            if self._holds(one) and one.name == block.weight:
                self._paint_frame(painter, self._rect(*self._find(one)))

    def _paint_corner(self, painter: QPainter, rect: QRectF) -> None:
        """What makes edited weights seen without colour."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.ink))
        corner = rect.topRight()
        painter.drawPolygon(QPolygonF([corner, corner - QPointF(_CORNER, 0), corner + QPointF(0, _CORNER)]))

    def _paint_frame(self, painter: QPainter, rect: QRectF) -> None:
        """What is pointed at elsewhere."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.ink), 2))
        painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _cell_at(self, point: QPointF) -> Cell | None:
        if self._weights is None or point.x() < _NAME or point.x() >= self.width():
            return None
        for block in self._weights.blocks:
            row = int((point.y() - self._top(block)) // self._row_height)
            if 0 <= row < len(block.values):
                units = block.values.shape[1]
                return block, row, min(int((point.x() - _NAME) / (self.width() - _NAME) * units), units - 1)
        return None

    def _holds(self, reference: Reference) -> TypeGuard[Weight]:
        """Whether a number is one of this table's."""
        if self._weights is None or not isinstance(reference, Weight):
            return False
        shapes = {block.weight: (block.column, *block.values.shape) for block in self._weights.blocks}
        first, rows, units = shapes.get(reference.name, (0, 0, 0))
        is_inside = reference.row < rows and first <= reference.column < first + units
        return is_inside and reference.direction == self._weights.direction

    def _find(self, weight: Weight) -> Cell:
        assert self._weights is not None
        block = next(block for block in self._weights.blocks if block.weight == weight.name)
        return block, weight.row, weight.column - block.column


def _touched(start: float, end: float, size: float, count: int) -> range:
    """Which of so many cells of a size lie between two places, counted from where the first begins."""
    return range(max(int(start // size), 0), min(int(end // size) + 1, count))
