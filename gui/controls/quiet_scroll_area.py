"""A scroll area that leaves the arrow keys to the window, where they step in time and from part to part."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea

_STEPS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class QuietScrollArea(QScrollArea):
    """Scrolls by the wheel, its bars and the page keys."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to whoever is around it; Qt would scroll, even where there is nothing to scroll."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)
