"""A program to be read and selected, not edited; the keys that step stay the window's."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.code.highlighter import Highlighter
from gui.look.language import tr
from gui.look.theme import Theme

_OWN_KEYS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.MoveToNextPage,
    QKeySequence.StandardKey.MoveToPreviousPage,
)


class CodeView(QPlainTextEdit):
    """Lines of Python that are scrolled, never wrapped."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "code")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(tr("Keras program"))
        self._highlighter = Highlighter(self.document(), theme)

    def show_text(self, text: str) -> None:
        """Show another program from the same place on."""
        if text == self.toPlainText():
            return
        bars = (self.verticalScrollBar(), self.horizontalScrollBar())
        places = [bar.value() for bar in bars]
        self.setPlainText(text)
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, select all and turn pages; the rest is for others."""
        if any(event.matches(keys) for keys in _OWN_KEYS):
            super().keyPressEvent(event)
        else:
            event.ignore()
