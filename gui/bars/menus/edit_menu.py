"""The menu of what was done and can be taken back, and of what brings numbers in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.bars.menus.menu import Keys, Menu
from gui.look.language import tr
from models.history import History


class EditMenu(Menu):
    """Asks to undo and redo, by name, and for the dialogs that fill the input."""

    undo_requested = Signal()
    redo_requested = Signal()
    file_requested = Signal()
    sentence_requested = Signal()
    pattern_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("&Edit"), parent)
        self._undo = self.act(
            tr("Undo"), self.undo_requested.emit, Keys.Undo, tr("Take the last change of the experiment back.")
        )
        self._redo = self.act(tr("Redo"), self.redo_requested.emit, Keys.Redo, tr("Do again what was undone last."))
        self.addSeparator()
        self.act(
            tr("Input from a file …"),
            self.file_requested.emit,
            "Ctrl+Shift+O",
            tr("Open a table (.csv, .tsv) or a NumPy array (.npy) and say which axis is time."),
        )
        self.act(
            tr("Input from a sentence …"),
            self.sentence_requested.emit,
            "Ctrl+Shift+T",
            tr("Type a sentence: one timestep per word, with drawn or trained vectors."),
        )
        self.act(
            tr("Input with a pattern …"),
            self.pattern_requested.emit,
            "Ctrl+Shift+F",
            tr("Fill the selected cells, or all, with a constant, random numbers, a sine or an impulse."),
        )
        self.show_history(History())

    def show_history(self, history: History) -> None:
        """Offer what can be undone and done again."""
        undo, redo = history.undo_name, history.redo_name
        self._undo.setText(tr("Undo {edit}", edit=undo).replace("&", "&&") if undo else tr("Undo"))
        self._redo.setText(tr("Redo {edit}", edit=redo).replace("&", "&&") if redo else tr("Redo"))
        self._undo.setEnabled(bool(undo))
        self._redo.setEnabled(bool(redo))
