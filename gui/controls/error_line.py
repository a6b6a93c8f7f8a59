"""One sentence that says what could not be done; it takes no room while there is nothing to say."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui.controls.asking_field import AskingField
from gui.controls.stepper import Stepper
from gui.look.language import tr, translated


class ErrorLine(QLabel):
    """A wrapped line of text in the colour of refusal, hidden while empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "error")
        self.setWordWrap(True)
        self.hide()

    def show_error(self, text: str) -> None:
        """Say it, to a screen reader at once; an empty text says nothing and hides the line."""
        said = translated(text)
        is_news = bool(said) and said != self.text()
        self.setText(said)
        self.setAccessibleName(tr("Problem: {text}", text=said) if said else "")
        self.setVisible(bool(said))
        if is_news:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def listen_to(self, field: AskingField[Any] | Stepper) -> None:
        """Say what a field refuses, until it is mended."""
        field.refused.connect(self.show_error)
        field.settled.connect(self.clear)

    def clear(self) -> None:
        """Nothing to say any longer."""
        self.show_error("")
