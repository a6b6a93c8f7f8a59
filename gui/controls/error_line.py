"""One sentence that says what could not be done; it takes no room while there is nothing to say."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from gui.controls.asking_field import AskingField
from gui.controls.stepper import Stepper


class ErrorLine(QLabel):
    """A wrapped line of text in the colour of refusal, hidden while empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "error")
        self.setWordWrap(True)
        self.setAccessibleName("Problem")
        self.hide()

    def show_error(self, text: str) -> None:
        """Say it; an empty text says nothing and hides the line."""
        self.setText(text)
        self.setVisible(bool(text))

    def listen_to(self, field: AskingField[Any] | Stepper) -> None:
        """Say what a field refuses, until it is mended."""
        field.refused.connect(self.show_error)
        field.settled.connect(self.clear)

    def clear(self) -> None:
        """Nothing to say any longer."""
        self.show_error("")
