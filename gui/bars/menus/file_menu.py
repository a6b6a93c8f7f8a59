"""The menu of documents, with the keys that people know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.bars.menus.menu import Keys, Menu
from gui.exports.entries import GROUPS
from gui.look.language import tr, translated


class FileMenu(Menu):
    """Asks for documents and exports; the list of recent files is looked up when it is opened."""

    new_requested = Signal()
    open_requested = Signal()
    gallery_requested = Signal()
    recent_requested = Signal(object)  # Path
    left_behind_requested = Signal(object)  # Path of a working copy
    save_requested = Signal()
    save_as_requested = Signal()
    revert_requested = Signal()
    copy_requested = Signal()
    paste_requested = Signal()
    export_requested = Signal(object)  # gui.exports.entries.Export
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("&File"), parent)
        self._files: Callable[[], list[Path]] = list
        self._left_behind: Callable[[], list[tuple[str, Path]]] = list
        self.act(tr("New"), self.new_requested.emit, Keys.New, tr("A short input and one LSTM, to be changed."))
        self.act(
            tr("Presets …"),
            self.gallery_requested.emit,
            "Ctrl+G",
            tr("Open an experiment that comes with the program, or one of your own."),
        )
        self.act(
            tr("Open …"),
            self.open_requested.emit,
            Keys.Open,
            tr("An experiment file; it can be dropped onto the window, too."),
        )
        self.recent = self.addMenu(tr("Open recent"))
        self.recent.aboutToShow.connect(self._fill_recent)
        self.addSeparator()
        self.act(
            tr("Save"),
            self.save_requested.emit,
            Keys.Save,
            tr("Input, layers and weights or seed as one file, and how they are shown."),
        )
        self.act(
            tr("Save as …"),
            self.save_as_requested.emit,
            "Ctrl+Shift+S",
            tr("As another file; the one before stays as it is."),
        )
        self.revert = self.act(
            tr("Revert"), self.revert_requested.emit, tip=tr("Take back every change since it was opened or saved.")
        )
        self.addSeparator()
        self.act(
            tr("Copy as text"),
            self.copy_requested.emit,
            "Ctrl+Shift+C",
            tr("The whole experiment as one line, to be sent in a message and pasted here."),
        )
        self.act(
            tr("Open copied text"),
            self.paste_requested.emit,
            "Ctrl+Shift+V",
            tr("Open an experiment that was copied as text."),
        )
        self.addSeparator()
        self.export = self.addMenu(tr("Export"))
        fill_with_exports(self.export, self.export_requested.emit)
        self.addSeparator()
        self.act(tr("Close"), self.close_requested.emit, Keys.Quit, tr("What is not saved is asked about first."))

    def list_from(self, files: Callable[[], list[Path]], left_behind: Callable[[], list[tuple[str, Path]]]) -> None:
        """Say where the recent files are known, and what crashes have left behind: pairs of a title and a path."""
        self._files, self._left_behind = files, left_behind

    def show_revertible(self, is_other: bool) -> None:
        """Whether there is anything to go back from."""
        self.revert.setEnabled(is_other)

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
            action.setToolTip(tr("Left behind when the program ended unexpectedly."))
            action.triggered.connect(lambda _=False, path=path: self.left_behind_requested.emit(path))
        if self.recent.isEmpty():
            self.recent.addAction(tr("No files yet: what you open or save is listed here")).setEnabled(False)
        self.recent.setToolTipsVisible(True)


def fill_with_exports(menu: QMenu, ask: Callable[[object], None]) -> None:
    """Offer every export, in groups."""
    for number, group in enumerate(GROUPS):
        if number:
            menu.addSeparator()
        for export in group:
            action: QAction = menu.addAction(translated(export.title))
            action.triggered.connect(lambda _=False, export=export: ask(export))
