"""The dark screen of a remote's "." key: everybody looks at the lecturer, until a key is pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.look.language import tr


class Curtain(QWidget):
    """Covers the page; a click lifts it as well."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("The screen is dark: press . again"))
        self.hide()

    def toggle(self) -> None:
        """Fall or rise."""
        self.setVisible(self.isHidden())
        self.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Rise."""
        event.accept()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing is to be seen."""
        del event
        QPainter(self).fillRect(self.rect(), Qt.GlobalColor.black)
