"""The user's own experiments on the disk: every act on them is done beside the window, one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from gui.background import Background
from models.errors import InputError
from models.experiment import Experiment
from models.files.own_experiments import (
    OwnExperiment,
    add_own,
    describe_own,
    forget_removed,
    load_own,
    own_experiments,
    remove_own,
    restore_own,
)

Listed = tuple[tuple[OwnExperiment, ...], str]
"""All there are, or none and why."""


class Shelf(QObject):
    """Lists, adds, describes, removes and loads; every answer comes as a signal, after the list as it then is."""

    listed = Signal(object, object)  # tuple of OwnExperiment; a sentence why they cannot be listed
    added = Signal(object, object)  # OwnExperiment, the Experiment as it was given
    described = Signal(object)  # OwnExperiment
    removed = Signal(object)
    restored = Signal(object)
    loaded = Signal(object, object)  # OwnExperiment, Experiment
    refused = Signal(object)  # a sentence

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._working = Background(self)
        self._waiting: deque[tuple[Callable[[], Any], Callable[[Any], None]]] = deque()
        self._is_working = False
        self._removed: OwnExperiment | None = None

    def list(self) -> None:
        """Look what there is."""
        self._do(lambda: None, lambda _: None)

    def add(self, title: str, look_at: str, document: Experiment, complete: Experiment) -> None:
        """Keep an experiment.

        Args:
            title: What to call it.
            look_at: One sentence.
            document: The document that it is of, told again when it is kept.
            complete: The same with all weights that are known.
        """
        self._do(lambda: add_own(self._folder, title, look_at, complete), lambda own: self.added.emit(own, document))

    def describe(self, own: OwnExperiment, title: str, look_at: str) -> None:
        """Call an experiment something else."""
        self._do(lambda: describe_own(own, title, look_at), self.described.emit)

    def remove(self, own: OwnExperiment) -> None:
        """Take an experiment away; the last one can be had back."""
        self.forget_removed()
        self._removed = own
        self._do(lambda: remove_own(own), lambda _: self.removed.emit(own))

    def restore(self) -> None:
        """Bring back what was removed last."""
        if (own := self._removed) is not None:
            self._removed = None
            self._do(lambda: restore_own(own), lambda _: self.restored.emit(own))

    def forget_removed(self) -> None:
        """Delete for good what was removed last."""
        if (own := self._removed) is not None:
            self._removed = None
            self._do(lambda: forget_removed(own), lambda _: None)

    def load(self, own: OwnExperiment) -> None:
        """Read an experiment."""
        self._do(lambda: load_own(own), lambda experiment: self.loaded.emit(own, experiment))

    def close(self) -> None:
        """Let everything that was asked for be done."""
        self.forget_removed()
        self._working.wait()
        while self._waiting:
            _done(self._waiting.popleft()[0])

    def _do(self, work: Callable[[], Any], tell: Callable[[Any], None]) -> None:
        self._waiting.append((work, tell))
        if not self._is_working:
            self._do_next()

    def _do_next(self) -> None:
        self._is_working = bool(self._waiting)
        if self._is_working:
            work, tell = self._waiting.popleft()
            folder = self._folder
            self._working.run(lambda: (_done(work), _listed(folder)), lambda answer: self._on_done(answer, tell))

    def _on_done(self, answer: tuple[Any, Listed], tell: Callable[[Any], None]) -> None:
        result, listed = answer
        self.listed.emit(*listed)
        if isinstance(result, InputError):
            self.refused.emit(result.sentence)
        else:
            tell(result)
        self._do_next()


def _done(work: Callable[[], Any]) -> Any:
    """What the work gives, or the user's error that it ends in."""
    try:
        return work()
    except InputError as error:
        return error


def _listed(folder: Path) -> Listed:
    try:
        return own_experiments(folder), ""
    except InputError as error:
        return (), error.sentence
