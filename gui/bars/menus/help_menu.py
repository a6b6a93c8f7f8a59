"""The menu for who wants to know more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.bars.menus.menu import Menu
from gui.look.language import tr


class HelpMenu(Menu):
    """Asks for the sheet of keys, the tour, and what this is."""

    keys_requested = Signal()
    tour_requested = Signal()
    about_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("&Help"), parent)
        self.act(tr("Keys"), self.keys_requested.emit, "F1", tr("All keys on one sheet."))
        self.act(tr("Take the tour"), self.tour_requested.emit, tip=tr("Half a minute, in this very window."))
        self.addSeparator()
        self.act(
            tr("About Unrolled"), self.about_requested.emit, tip=tr("Which version this is, and what it is built on.")
        )
