"""The input grid in a window as wide as the left column."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.input.input_grid import InputGrid
from models.experiment import Experiment
from tests.gui.asking import Asked


class Column:
    """The grid in a window as wide as the left column, and what the user does with it."""

    def __init__(self, qtbot: QtBot, experiment: Experiment) -> None:
        self.grid = InputGrid()
        self.table, self.model = self.grid.table, self.grid.model
        self.asked = Asked(experiment, self.grid.show_experiment, self.grid.show_error)
        self.grid.edit_requested.connect(self.asked.hear)
        self._qtbot = qtbot
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        column.addStretch(1)
        qtbot.addWidget(self.window)
        self.window.resize(264, 600)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)  # or a field that is left does not hear of it
        self.table.setFocus()

    def cell(self, row: int, column: int) -> QModelIndex:
        return self.model.index(row, column)

    def shown(self, row: int, column: int) -> str:
        """What is drawn of a number."""
        return self.table.delegate.shown_text(self.cell(row, column).data(), self.table.columnWidth(column))

    def texts(self) -> list[list[str]]:
        return [
            [self.cell(row, column).data() for column in range(self.model.columnCount())]
            for row in range(self.model.rowCount())
        ]

    @property
    def editors(self) -> list[QLineEdit]:
        return [editor for editor in self.table.viewport().findChildren(QLineEdit) if editor.isVisible()]

    @property
    def editor(self) -> QLineEdit:
        (editor,) = self.editors
        return editor

    @property
    def sentence(self) -> str:
        return self.grid.error_line.text() if self.grid.error_line.isVisible() else ""

    def type(self, row: int, column: int, text: str) -> None:
        """Go to a cell and type: the first key opens the editor."""
        self.table.setFocus()
        self.table.setCurrentIndex(self.cell(row, column))
        self._qtbot.keyClick(self.table.viewport(), text[0])
        self._qtbot.keyClicks(self.editor, text[1:])

    def press(self, key: Qt.Key) -> None:
        self._qtbot.keyClick(self.editor if self.editors else self.table.viewport(), key)
