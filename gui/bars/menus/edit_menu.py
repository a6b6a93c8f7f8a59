"""The menu of what was done and can be taken back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.bars.menus.menu import Keys, Menu
from gui.look.language import tr
from models.history import History


class EditMenu(Menu):
    """Asks to undo and redo, by name."""

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("&Edit"), parent)
        self._undo = self.act(
            tr("Undo"), self.undo_requested.emit, Keys.Undo, tr("Take the last change of the experiment back.")
        )
        self._redo = self.act(tr("Redo"), self.redo_requested.emit, Keys.Redo, tr("Do again what was undone last."))
        self.show_history(History())

    def show_history(self, history: History) -> None:
        """Offer what can be undone and done again."""
        undo, redo = history.undo_name, history.redo_name
        self._undo.setText(tr("Undo {edit}", edit=undo).replace("&", "&&") if undo else tr("Undo"))
        self._redo.setText(tr("Redo {edit}", edit=redo).replace("&", "&&") if redo else tr("Redo"))
        self._undo.setEnabled(bool(undo))
        self._redo.setEnabled(bool(redo))
