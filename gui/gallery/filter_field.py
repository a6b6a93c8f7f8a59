"""The field in which words are typed; it keeps the keys while the gallery is open, and the arrows move among the cards.

So a word can be typed at any moment, also one that an input method composes.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.look.language import tr

_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class FilterField(QLineEdit):
    """A line edit that asks for moves and for the current card."""

    moved = Signal(int, int)  # columns, rows
    paged = Signal(int)
    entered = Signal()
    rename_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "prose")
        self.setPlaceholderText(tr("Type to filter"))
        self.setAccessibleName(tr("Filter"))
        self.setClearButtonEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, pages, Enter and F2 are the cards'; with Shift or Ctrl, and all other keys, they are the text's."""
        key = event.key()
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif plain and key in _MOVES:
            self.moved.emit(*_MOVES[Qt.Key(key)])
        elif plain and key in _PAGES:
            self.paged.emit(_PAGES[Qt.Key(key)])
        elif plain and key == Qt.Key.Key_F2:
            self.rename_requested.emit()
        else:
            super().keyPressEvent(event)
