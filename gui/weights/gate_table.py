"""The weights of one gate, painted: a row for each input, each previous state and each bias, a column for each unit."""

from __future__ import annotations

import math
from typing import TypeGuard

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.formula import paint_formula
from gui.look.fonts import CAPTION, SMALL, mono_advance, mono_font, ui_font
from gui.look.scale import px
from gui.look.theme import Theme
from gui.look.value_colors import ValueColors, heat_image
from gui.quantities import pass_title
from gui.weights.blocks import Block, GateWeights
from gui.weights.table_places import FOR_TEXT, HEAD, NAME, UNITS, Cell, TablePlaces
from gui.weights.weight_cells import WeightCells
from models.references import Reference, Weight

_CORNER = 6.0  # px at 100 %
_LEAST_CELL = 8.0
"""Smaller cells (px) have no room for a border or a number: a block is then painted as one picture."""


class GateTable(QWidget):
    """Paints one gate's weights; a click on a number asks to edit it."""

    cell_clicked = Signal(object, object)  # Weight, QRectF
    cell_hovered = Signal(object)  # Weight or None
    cell_reached = Signal(object)  # QRectF of the number that the keys are at

    def __init__(self, theme: Theme, colors: ValueColors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._colors = theme, colors
        self._weights: GateWeights | None = None
        self._known_places: TablePlaces | None = None
        self._lit: frozenset[Reference] = frozenset()
        self._cells: WeightCells | None = None
        soon = QTimer(self)  # one takes some ms: not those of all tables at once
        soon.setSingleShot(True)
        soon.timeout.connect(self._make_cells)
        soon.start(0)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def cells(self) -> WeightCells:
        """The same numbers for keys and screen readers."""
        self._make_cells()
        assert self._cells is not None
        return self._cells

    @property
    def weights(self) -> GateWeights | None:
        """What is shown."""
        return self._weights

    def show_weights(self, weights: GateWeights) -> None:
        """Show another gate, or other numbers of the same."""
        height = self.sizeHint().height()
        self._weights = weights
        if height != self.sizeHint().height():
            self.updateGeometry()
        self.setAccessibleName(f"{pass_title(weights.direction)} {weights.title}")
        self._show_cells()
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
        return QSize(px(200), px(HEAD) if self._weights is None else self._places.height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the cells their places in another width."""
        super().resizeEvent(event)
        self._show_cells()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask to edit the number under the pointer."""
        cell = self._cell_at(event.position())
        if cell is not None:
            block, row, unit = cell
            self.cells.go_to(self._places.row(block, row), unit)
            self._ask(cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which number lies under the pointer."""
        cell = self._cell_at(event.position())
        self.cell_hovered.emit(None if cell is None else self._reference(cell))

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
        title = QRectF(0, 0, self.width(), px(HEAD) - px(UNITS))
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, self._weights.title)
        self._paint_units(painter, self._weights.blocks[0])
        for block in self._weights.blocks:
            self._paint_names(painter, block)
            if self._is_dense(block):
                self._paint_dense(painter, block)
                continue
            for area in event.region():
                for row, unit in self._places.within(block, QRectF(area)):
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
            left = min(max(middle - width / 2, px(NAME)), self.width() - width)  # over a narrow column: in the table
            line = QRectF(left, px(HEAD) - px(UNITS), width, px(UNITS))
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)

    def _rect(self, block: Block, row: int, unit: int) -> QRectF:
        return self._places.rect(block, row, unit)

    def _paint_names(self, painter: QPainter, block: Block) -> None:
        painter.setPen(QColor(self._theme.ink_soft))
        places = self._places
        if places.row_height < px(FOR_TEXT):
            painter.setFont(mono_font(px(CAPTION)))
            rect = QRectF(0, places.top(block), px(NAME) - px(6), len(block.values) * places.row_height)
            name = {"kernel": "W", "recurrent_kernel": "U", "bias": "b"}[block.weight]
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
            return
        for row, name in enumerate(block.row_names):
            rect = self._rect(block, row, 0)
            if "_" in name or "[" in name:
                paint_formula(painter, QPointF(0, rect.center().y() + px(4)), name, size=px(SMALL))
            else:
                painter.setFont(ui_font(px(CAPTION)))
                painter.drawText(QRectF(0, rect.top(), px(NAME), rect.height()), Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_cell(self, painter: QPainter, block: Block, row: int, unit: int) -> None:
        assert self._weights is not None
        rect = self._rect(block, row, unit)
        value = float(block.values[row, unit])
        level = self._colors.level(value, self._weights.limit)
        painter.fillRect(rect, self._colors.fills[level])
        text = f"{value:.3f}" if rect.width() >= 7 * mono_advance(px(CAPTION)) else f"{value:.2f}"
        if len(text) * mono_advance(px(CAPTION)) < rect.width() - 2 and rect.height() >= px(FOR_TEXT):
            painter.setPen(self._colors.inks[level])
            painter.setFont(mono_font(px(CAPTION)))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text.replace("-", "−"))
        if block.is_edited(row, unit):
            self._paint_corner(painter, rect, value)
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
        if min(cell.width(), cell.height()) >= px(_CORNER):
            for row, unit in np.argwhere(block.values != block.original).tolist():
                self._paint_corner(painter, self._rect(block, row, unit), float(block.values[row, unit]))
        for one in self._lit:
            if self._holds(one) and one.name == block.weight:
                self._paint_frame(painter, self._rect(*self._find(one)))

    def _paint_corner(self, painter: QPainter, rect: QRectF, value: float) -> None:
        """What makes edited weights seen without colour: as dark or as light as the number beside it."""
        assert self._weights is not None
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colors.inks[self._colors.level(value, self._weights.limit)])
        corner, side = rect.topRight(), px(_CORNER)
        painter.drawPolygon(QPolygonF([corner, corner - QPointF(side, 0), corner + QPointF(0, side)]))

    def _paint_frame(self, painter: QPainter, rect: QRectF) -> None:
        """What is pointed at elsewhere."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.ink), 2))
        painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _make_cells(self) -> None:
        if self._cells is None:
            self._cells = WeightCells(self._theme, self)
            self._cells.current_changed.connect(self._on_current)
            self._cells.edit_requested.connect(self._ask)
            self._show_cells()
            self._cells.show()

    def _show_cells(self) -> None:
        if self._cells is not None and self._weights is not None:
            self._cells.setAccessibleName(self.accessibleName())
            self._cells.setGeometry(self.rect())
            self._cells.show_places(self._places)

    @property
    def _places(self) -> TablePlaces:
        """For the weights and the width of now."""
        assert self._weights is not None
        known = self._known_places
        if known is None or known.weights is not self._weights or known.width != self.width():
            known = self._known_places = TablePlaces(self._weights, self.width())
        return known

    def _cell_at(self, point: QPointF) -> Cell | None:
        return None if self._weights is None else self._places.cell_at(point)

    def _reference(self, cell: Cell) -> Weight:
        assert self._weights is not None
        return self._weights.reference(*cell)

    def _ask(self, cell: Cell) -> None:
        self.cell_clicked.emit(self._reference(cell), self._rect(*cell))

    def _on_current(self, cell: Cell | None) -> None:
        """The keys are at a number: that is pointing too."""
        self.cell_hovered.emit(None if cell is None else self._reference(cell))
        if cell is None:
            self.update()  # without its frame
        else:
            self.cell_reached.emit(self._rect(*cell))

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
