"""Enters present mode and leaves it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.parts import Parts

if TYPE_CHECKING:
    from gui.present.present_page import PresentPage


class Presenting(QObject):
    """Brings the page of present mode to the whole screen, and the window back.

    Args:
        parts: The widgets.
        make: Makes the page, with what is shown now.
        parent: Qt's owner.
    """

    helps_changed = Signal(bool, bool)  # whether a halo follows the pointer, whether pressed keys are shown

    def __init__(self, parts: Parts, make: Callable[[], PresentPage], parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._make = parts, make
        self._before = Qt.WindowState.WindowNoState

    @property
    def page(self) -> PresentPage:
        """The page; made when it is first wanted."""
        if self._parts.present is None:
            page = self._make()
            page.leave_requested.connect(self.leave)
            return page
        return self._parts.present

    @property
    def is_presenting(self) -> bool:
        """Whether the stage is alone on the screen."""
        return self._parts.present is not None and self._parts.screens.currentWidget() is self._parts.present

    @property
    def _window(self) -> QWidget:
        """Not an attribute: the window holds this, and a circle would keep both until the collector comes by."""
        return self._parts.screens.window()

    def toggle(self) -> None:
        """Enter or leave."""
        if self.is_presenting:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Have the stage fill the screen."""
        page = self.page
        self._before = self._window.windowState()
        self._parts.screens.setCurrentWidget(page)
        self._window.setWindowState(self._before | Qt.WindowState.WindowFullScreen)
        page.begin()

    def leave(self) -> None:
        """Bring the window back, as it was."""
        page = self.page
        page.end()
        self._parts.screens.setCurrentIndex(0)
        self._window.setWindowState(self._before & ~Qt.WindowState.WindowFullScreen)
        self._parts.stage.setFocus()

    def show_spotlight(self, wanted: bool) -> None:
        """Have a halo follow the pointer, or not."""
        self._show_helps(wanted, self.page.helps[1])

    def show_keys(self, wanted: bool) -> None:
        """Show pressed keys, or not."""
        self._show_helps(self.page.helps[0], wanted)

    def _show_helps(self, has_spotlight: bool, shows_keys: bool) -> None:
        self.page.show_helps(has_spotlight, shows_keys)
        self.helps_changed.emit(has_spotlight, shows_keys)
