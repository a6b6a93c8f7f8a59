"""Vectors of words from a file that may take long to read: beside the window, with progress, and to be ended."""

from __future__ import annotations

import threading
from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.background import Background
from gui.input.file_problem import named
from models.cells import Array
from models.errors import InputError
from models.files.vector_file import look_up
from models.words import FoundVectors


class FileVectors(QObject):
    """Remembers what was found, so that a longer sentence looks up only its new words."""

    changed = Signal()  # something was found, or went wrong, or was ended
    progressed = Signal(int)  # percent

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._asked: frozenset[str] = frozenset()
        self._looked_up: set[str] = set()
        self._ended = threading.Event()
        self._reading = Background(self)
        self.vectors: dict[str, Array] = {}
        self.input_dim = 0
        self.problem = ""  # a models.sentences.Sentence where there is one
        self.is_reading = False

    @property
    def path(self) -> Path | None:
        """The file; None before one is chosen."""
        return self._path

    def use(self, path: Path, words: Collection[str]) -> None:
        """Take another file and look words up in it."""
        self._path = path
        self._looked_up.clear()
        self.vectors, self.input_dim, self.problem = {}, 0, ""
        self._look_up(frozenset(words))

    def want(self, words: Collection[str]) -> bool:
        """Whether all of these words are looked up; if not, that begins."""
        missing = frozenset(words) - self._looked_up
        if self._path is None or self.problem or not missing:
            return self._path is not None and not self.problem and not self.is_reading
        if not self.is_reading or not missing <= self._asked:
            self._look_up(missing)
        return False

    def end(self, sentence: str) -> None:
        """Stop reading and say so, until another file is chosen."""
        if self.is_reading:
            self._ended.set()
            self._reading.forget()
            self.is_reading = False
            self.problem = sentence
            self.changed.emit()

    def stop(self) -> None:
        """Stop reading; returns at once, or when the piece that is being read is."""
        self._ended.set()
        self._reading.forget()
        self._reading.wait()
        self.is_reading = False

    def _look_up(self, words: frozenset[str]) -> None:
        self._ended.set()
        path, ended = self._path, threading.Event()
        assert path is not None
        self._ended, self._asked, self.is_reading = ended, words, True

        def go_on(part: float) -> bool:
            if not ended.is_set():
                self.progressed.emit(int(100 * part))
            return not ended.is_set()

        def work() -> FoundVectors | InputError | None:
            try:
                return look_up(path, words, go_on)
            except InputError as error:
                return error

        self._reading.run(work, self._take)

    def _take(self, result: FoundVectors | InputError | None) -> None:
        self.is_reading = False
        if isinstance(result, InputError):
            assert self._path is not None
            self.problem = named(result, self._path)
        elif result is not None:
            self.input_dim = result.input_dim
            self.vectors.update(result.vectors)
            self._looked_up |= self._asked
        self.changed.emit()
