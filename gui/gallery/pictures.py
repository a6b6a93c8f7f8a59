"""The pictures of the gallery: computed one after the other beside the window, and kept for as long as it lives."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from gui.background import Background
from gui.gallery.entries import Entry
from gui.gallery.miniature import Miniature, miniature
from gui.gallery.thumbnail import thumbnail
from gui.look.theme import Theme
from gui.look.value_colors import ValueColors
from models.errors import InputError
from models.experiment import Experiment
from models.files.own_experiments import OwnExperiment, load_own
from models.files.presets import load_preset

Picked = Miniature | str
"""What is to be painted, or why there is nothing."""


class Pictures(QObject):
    """Makes pictures of entries, one for each turn of the event loop."""

    made = Signal(object, object)  # Entry, QPixmap
    failed = Signal(object, object)  # Entry, a sentence

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._colors = theme, ValueColors(theme)
        self._picked: dict[Hashable, Picked] = {}
        self._painted: dict[Hashable, QPixmap] = {}
        self._wanted: list[Entry] = []
        self._ratio = 1.0
        self._is_first: Callable[[Entry], bool] = lambda _: True
        self._picking = Background(self)
        self._is_picking = False

    def want(self, entries: Iterable[Entry], ratio: float, is_first: Callable[[Entry], bool]) -> None:
        """Make the pictures of these entries, and of no others any more.

        Args:
            entries: In the order in which they are wanted.
            ratio: The device pixel ratio.
            is_first: Asked before each picture whether an entry should not wait, because it is in sight.
        """
        self._wanted, self._ratio, self._is_first = list(entries), ratio, is_first
        self._make_next()

    def stop(self) -> None:
        """Want nothing any more."""
        self._wanted = []

    def close(self) -> None:
        """Let what is being computed end."""
        self.stop()
        self._picking.forget()
        self._picking.wait()

    def _make_next(self) -> None:
        if self._is_picking or not self._wanted:
            return
        entry = next(filter(self._is_first, self._wanted), self._wanted[0])
        self._wanted.remove(entry)
        self._is_picking = True
        known = self._picked.get(_version(entry))
        work = (lambda: _picked(entry)) if known is None else (lambda: known)
        self._picking.run(work, lambda picked: self._on_picked(entry, picked))

    def _on_picked(self, entry: Entry, picked: Picked) -> None:
        self._is_picking = False
        if isinstance(picked, str):
            self.failed.emit(entry, picked)  # and not kept: the file may be mended
        else:
            self._picked[_version(entry)] = picked
            self.made.emit(entry, self._pixmap(entry, picked))
        self._make_next()

    def _pixmap(self, entry: Entry, picked: Miniature) -> QPixmap:
        key = (_version(entry), self._ratio)
        if key not in self._painted:
            self._painted[key] = thumbnail(picked, self._theme, self._colors, self._ratio)
        return self._painted[key]


def _version(entry: Entry) -> Hashable:
    """Another one as soon as an own experiment's file is written again."""
    return (entry.path, entry.added) if isinstance(entry, OwnExperiment) else entry.name


def _picked(entry: Entry) -> Picked:
    try:
        return miniature(load_entry(entry))
    except InputError as error:
        return error.sentence


def load_entry(entry: Entry) -> Experiment:
    """The experiment of an entry.

    Raises:
        InputError: If its file cannot be read.
    """
    return load_own(entry) if isinstance(entry, OwnExperiment) else load_preset(entry.name)
