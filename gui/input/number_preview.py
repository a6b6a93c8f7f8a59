"""The first numbers of what would become the input, with the timestep of every row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from gui.controls.number_text import float32_text
from gui.theme import SMALL, ui_font
from models.cells import Array

ROWS, COLUMNS = 6, 5
_ROW_HEIGHT, _HEADER_HEIGHT = 24, 24
_LABEL_WIDTH = 128
_FRAME = 2
_MORE = "…"


class NumberPreview(QTableWidget):
    """Shows up to six timesteps and five features; an ellipsis stands for the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "grid")
        self.setAccessibleName("The first numbers")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setFixedHeight(_HEADER_HEIGHT)
        self.horizontalHeader().setSectionsClickable(False)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW_HEIGHT)
        rows.setFixedWidth(_LABEL_WIDTH)
        rows.setSectionsClickable(False)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(_HEADER_HEIGHT + ROWS * _ROW_HEIGHT + _FRAME)

    def show_values(self, values: Array, tokens: Sequence[str] | None = None) -> None:
        """Show `(timesteps, input_dim)` numbers, and a label beside each timestep."""
        timesteps, features = values.shape
        rows, columns = min(timesteps, ROWS), min(features, COLUMNS)
        self.setRowCount(rows)
        self.setColumnCount(columns)
        self.setHorizontalHeaderLabels(_shortened([f"x{column + 1}" for column in range(columns)], features))
        for row, name in enumerate(_shortened([f"t = {row + 1}" for row in range(rows)], timesteps)):
            is_more = name == _MORE
            token = tokens[row] if tokens is not None and not is_more else ""
            self.setVerticalHeaderItem(row, _label(f"{name}  {token}".rstrip(), token or name))
            for column in range(columns):
                hidden = is_more or (features > columns and column == columns - 1)
                self.setItem(row, column, _number(_MORE if hidden else float32_text(values[row, column])))

    def show_nothing(self) -> None:
        """Show an empty table."""
        self.setRowCount(0)
        self.setColumnCount(0)


def _shortened(names: list[str], count: int) -> list[str]:
    """With an ellipsis for the last name where there are more."""
    return names if len(names) == count else [*names[:-1], _MORE]


def _label(text: str, tip: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(tip)
    item.setFont(ui_font(SMALL))
    return item


def _number(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setToolTip(text)
    return item
