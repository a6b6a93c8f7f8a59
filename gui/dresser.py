"""Changes how everything looks and speaks: remembers what the user chose, and has all views made anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QGuiApplication

from gui.look.look import Look, put_on, wanted_look
from gui.look.scale import next_scale
from gui.settings import read_settings, write_settings

SMALLEST = QSize(1024, 640)
"""What a window needs at 100 %, in px."""


class Dresser(QObject):
    """Holds the settings and the look that follows from them.

    Args:
        folder: Where the program keeps what it remembers.
        parent: Qt's owner.
    """

    look_changed = Signal(object)  # Look: views that exist are of the old one

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.settings = read_settings(folder)
        self.look = self._wanted()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system)
        self._follows = True

    def put_on(self) -> None:
        """Dress the application; the style sheet comes when the views are together."""
        put_on(self.look)

    def close(self) -> None:
        """Follow the system no longer."""
        if self._follows:
            QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._on_system)
        self._follows = False

    def remember(self, **changes: object) -> None:
        """Keep what was chosen, for this start and the next; what another window chose meanwhile stays."""
        self.settings = msgspec.structs.replace(self.settings, **changes)
        write_settings(msgspec.structs.replace(read_settings(self._folder), **changes), self._folder)

    def change_scale(self, by: int) -> None:
        """Larger (1), smaller (-1), or as it was made (0)."""
        wanted = 0.0 if by == 0 else next_scale(self.look.scale, by)
        self._choose(scale=wanted)

    def change_theme(self, theme: str) -> None:
        """Light, dark, or as the system."""
        self._choose(theme=theme)

    def change_language(self, language: str) -> None:
        """A language, or as the system."""
        self._choose(language=language)

    def _wanted(self) -> Look:
        """What was chosen, no larger than that the window fits the screen: it may have been chosen on another one."""
        look = wanted_look(self.settings)
        return replace(look, scale=min(look.scale, max(_largest(), 1.0)))

    def _choose(self, **changes: object) -> None:
        self.remember(**changes)
        self._update()

    def _on_system(self) -> None:
        """Follow the system's colours, where they are followed."""
        if self._wanted() != self.look:
            self._update()

    def _update(self) -> None:
        """Say that the look changed; a choice that changes nothing is still shown in the menu."""
        self.look = self._wanted()
        self.look_changed.emit(self.look)


def _largest() -> float:
    """How large everything can be for a window to fit the screen."""
    screen = QGuiApplication.primaryScreen().availableSize()
    return min(screen.width() / SMALLEST.width(), screen.height() / SMALLEST.height())
