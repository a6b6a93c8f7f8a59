"""The menu for who wants to know more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.bars.menus.menu import Menu
from gui.keras.keras_status import KerasStatus
from gui.look.language import tr


class HelpMenu(Menu):
    """Asks for the sheet of keys, the tour, Keras once more, and what this is."""

    keys_requested = Signal()
    restart_requested = Signal()
    tour_requested = Signal()
    about_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("&Help"), parent)
        self.act(tr("Keys"), self.keys_requested.emit, "F1", tr("All keys on one sheet."))
        self.act(tr("Take the tour"), self.tour_requested.emit, tip=tr("Half a minute, in this very window."))
        self.addSeparator()
        self._restart = self.act(
            tr("Restart Keras"), self.restart_requested.emit, tip=tr("Where Keras has stopped, start it once more.")
        )
        self.act(
            tr("About Unrolled"), self.about_requested.emit, tip=tr("Which version this is, and what it is built on.")
        )

    def show_status(self, status: KerasStatus) -> None:
        """Offer to restart Keras where that would help."""
        self._restart.setEnabled(status.can_restart)
