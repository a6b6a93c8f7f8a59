"""The first numbers of what would become the input, with the timestep of every row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.controls.form_row import hint
from gui.controls.number_text import float32_text
from gui.input.input_model import Index
from gui.look.language import tr
from gui.look.scale import px
from models.cells import Array

ROWS, COLUMNS = 6, 5
_ROW_HEIGHT, _HEADER_HEIGHT, _LABEL_WIDTH = 24, 24, 160  # px at 100 %
_INSET = 3  # px at 100 %, besides Qt's own margin
_FRAME = 2  # hairlines of 1 px at every size
_MORE = "…"


class NumberPreview(QWidget):
    """Shows up to six timesteps and five features to three digits; an ellipsis stands for the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTableWidget(self)
        self._nothing = hint(tr("The first numbers will stand here."))
        self._set_up()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setAlignment(Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self.table)
        whole.addWidget(self._nothing)
        self.setFixedHeight(_height(ROWS))
        self.show_nothing()

    def show_values(self, values: Array, tokens: Sequence[str] | None = None) -> None:
        """Show `(timesteps, input_dim)` numbers, and a label beside each timestep."""
        timesteps, features = values.shape
        rows, columns = min(timesteps, ROWS), min(features, COLUMNS)
        self.table.setRowCount(rows)
        self.table.setColumnCount(columns)
        self.table.setHorizontalHeaderLabels(_shortened([f"x{column + 1}" for column in range(columns)], features))
        for row, name in enumerate(_shortened([f"t = {row + 1}" for row in range(rows)], timesteps)):
            token = tokens[row] if tokens is not None and name != _MORE else ""
            self.table.setVerticalHeaderItem(row, _item(f"{name}  {token}".rstrip(), token or name))
            for column in range(columns):
                is_shown = name != _MORE and (features == columns or column < columns - 1)
                value = values[row, column]
                item = _item(f"{value:.3g}", float32_text(value)) if is_shown else _item(_MORE, _MORE)
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        self.table.setFixedHeight(_height(rows))
        self.table.show()
        self._nothing.hide()

    def show_nothing(self, is_awaited: bool = True) -> None:
        """Say that there is nothing to see yet, or after a problem nothing at all."""
        self.table.setRowCount(0)
        self.table.hide()
        self._nothing.setVisible(is_awaited)

    def _set_up(self) -> None:
        table = self.table
        table.setItemDelegate(_Inset(table))
        table.setAccessibleName(tr("The first numbers"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setCornerButtonEnabled(False)
        columns, rows = table.horizontalHeader(), table.verticalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        columns.setFixedHeight(px(_HEADER_HEIGHT))
        columns.setSectionsClickable(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(px(_ROW_HEIGHT))
        rows.setDefaultSectionSize(px(_ROW_HEIGHT))
        rows.setFixedWidth(px(_LABEL_WIDTH))
        rows.setSectionsClickable(False)
        rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class _Inset(QStyledItemDelegate):
    """Numbers as far from the line at their right as the names above them."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See the class."""
        option.rect = option.rect.adjusted(0, 0, -px(_INSET), 0)
        super().paint(painter, option, index)


def _height(rows: int) -> int:
    return px(_HEADER_HEIGHT) + rows * px(_ROW_HEIGHT) + _FRAME


def _shortened(names: list[str], count: int) -> list[str]:
    """With an ellipsis for the last name where there are more."""
    return names if len(names) == count else [*names[:-1], _MORE]


def _item(text: str, tip: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(tip)
    return item
