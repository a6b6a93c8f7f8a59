"""All menus in a row."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar, QWidget

from gui.bars.menus.edit_menu import EditMenu
from gui.bars.menus.file_menu import FileMenu
from gui.bars.menus.help_menu import HelpMenu
from gui.bars.menus.layer_menu import LayerMenu
from gui.bars.menus.menu import Menu
from gui.bars.menus.step_menu import StepMenu
from gui.bars.menus.view_menu import ViewMenu
from gui.settings import Settings


class MenuBar(QMenuBar):
    """Holds the menus; each says for itself what is wished."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setNativeMenuBar(False)  # it stands in the header
        self.file = FileMenu(self)
        self.edit = EditMenu(self)
        self.layer = LayerMenu(self)
        self.step = StepMenu(self)
        self.view = ViewMenu(settings, self)
        self.help = HelpMenu(self)
        for menu in self.menus:
            self.addMenu(menu)

    @property
    def menus(self) -> tuple[Menu, ...]:
        """From left to right."""
        return (self.file, self.edit, self.layer, self.step, self.view, self.help)

    def all_actions(self) -> Iterator[QAction]:
        """Every action that does something, menu by menu, those of submenus included."""
        for menu in self.menus:
            yield from within(menu)


def within(menu: Menu) -> Iterator[QAction]:
    """The actions of a menu and of those in it."""
    for action in menu.actions():
        inner = action.menu()
        if inner is not None:
            yield from within(inner)
        elif not action.isSeparator():
            yield action
