"""The menu of documents, with the keys that people know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.controls.focus import end_typing

_Keys = QKeySequence.StandardKey


class FileMenu(QMenu):
    """Asks for documents; the list of recent files is looked up when it is opened."""

    new_requested = Signal()
    open_requested = Signal()
    recent_requested = Signal(object)  # Path
    left_behind_requested = Signal(object)  # Path of a working copy
    save_requested = Signal()
    save_as_requested = Signal()
    revert_requested = Signal()
    copy_requested = Signal()
    paste_requested = Signal()
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: Callable[[], list[Path]] = list
        self._left_behind: Callable[[], list[tuple[str, Path]]] = list
        self.setToolTipsVisible(True)
        self._add("New", QKeySequence(_Keys.New), self.new_requested)
        self._add("Open …", QKeySequence(_Keys.Open), self.open_requested)
        self.recent = self.addMenu("Open recent")
        self.recent.aboutToShow.connect(self._fill_recent)
        self.addSeparator()
        self._add("Save", QKeySequence(_Keys.Save), self.save_requested)
        self._add("Save as …", QKeySequence("Ctrl+Shift+S"), self.save_as_requested)
        self.revert = self._add("Revert", None, self.revert_requested)
        self.revert.setToolTip("Take back every change since it was opened or saved.")
        self.addSeparator()
        copy = self._add("Copy as text", QKeySequence("Ctrl+Shift+C"), self.copy_requested)
        copy.setToolTip("The whole experiment as one line, to be sent in a message and pasted here.")
        paste = self._add("Open copied text", QKeySequence("Ctrl+Shift+V"), self.paste_requested)
        paste.setToolTip("Open an experiment that was copied as text.")
        self.addSeparator()
        self._add("Close", QKeySequence(_Keys.Quit), self.close_requested)

    def list_from(self, files: Callable[[], list[Path]], left_behind: Callable[[], list[tuple[str, Path]]]) -> None:
        """Say where the recent files are known, and what crashes have left behind: pairs of a title and a path."""
        self._files, self._left_behind = files, left_behind

    def show_revertible(self, is_other: bool) -> None:
        """Whether there is anything to go back from."""
        self.revert.setEnabled(is_other)

    def _add(self, text: str, keys: QKeySequence | None, asks: SignalInstance) -> QAction:
        action = self.addAction(text)
        if keys is not None:
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _=False: self._ask(asks))
        return action

    def _ask(self, asks: SignalInstance) -> None:
        """Ask, after what is being typed has been taken: a key of the menu leaves no field."""
        owner = self.parentWidget()
        if owner is not None:
            end_typing(owner)
        asks.emit()

    def _fill_recent(self) -> None:
        self.recent.clear()
        for path in self._files():
            action = self.recent.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.recent_requested.emit(path))
        left_behind = self._left_behind()
        if left_behind and not self.recent.isEmpty():
            self.recent.addSeparator()
        for title, path in left_behind:
            action = self.recent.addAction(title)
            action.setToolTip("Left behind when the program ended unexpectedly.")
            action.triggered.connect(lambda _=False, path=path: self.left_behind_requested.emit(path))
        if self.recent.isEmpty():
            self.recent.addAction("No files yet").setEnabled(False)
        self.recent.setToolTipsVisible(True)
