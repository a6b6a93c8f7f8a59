"""Keeps what is being worked on, soon after every change, without holding up the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from gui.background import Background
from gui.documents.working_folder import WorkingFolder
from models.errors import InputError
from models.files.working_copy import WorkingCopy

DELAY = 300
"""ms from a change to the moment at which it is written; what changes meanwhile is written with it."""


class Autosave(QObject):
    """Writes a window's working copy.

    Args:
        folder: Where it lives.
        snapshot: The state to be kept; immutable, so that it can be written beside the window.
        parent: Qt's owner.
    """

    failed = Signal(object)  # a sentence: why nothing can be kept, once until it works again

    def __init__(self, folder: WorkingFolder, snapshot: Callable[[], WorkingCopy], parent: QObject) -> None:
        super().__init__(parent)
        self._folder, self._snapshot = folder, snapshot
        self._writing = Background(self)
        self._trouble = ""
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self._write)

    def touch(self) -> None:
        """Something has changed."""
        if not self._timer.isActive():
            self._timer.start()

    def close(self, copy: WorkingCopy) -> None:
        """Keep a last state, with which the next start begins.

        Raises:
            InputError: If the disk refuses.
        """
        self._timer.stop()
        self._writing.wait()
        self._folder.close(copy)

    def _write(self) -> None:
        copy = self._snapshot()

        def work() -> str:
            try:
                self._folder.write(copy)
            except InputError as error:
                return error.sentence
            return ""

        self._writing.run(work, self._on_written)

    def _on_written(self, trouble: str) -> None:
        if trouble and trouble != self._trouble:
            self.failed.emit(trouble)
        self._trouble = trouble
