"""A field of a dialog that says with every key what it holds, so that a preview can follow."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.controls.asking_field import mark_invalid
from gui.controls.number_text import parse_number, parse_whole_number
from gui.look.scale import px
from models.errors import InputError

WIDTH = 96
"""In px at 100 %."""


class LiveField(QLineEdit):
    """A number as it is being typed.

    Args:
        name: What it is, for a screen reader.
        parse: Typed text to a value; raises `InputError` with the whole sentence.
        text: What stands in it at first.
        tip: One sentence about what it does.
        parent: Qt's parent.
    """

    changed = Signal()

    def __init__(
        self, name: str, parse: Callable[[str], float], text: str, tip: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._parse = parse
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setFixedWidth(px(WIDTH))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textChanged.connect(self.changed)

    def read(self) -> float:
        """The value that is typed.

        Raises:
            InputError: If the text is none; the field is then marked.
        """
        try:
            value = self._parse(self.text())
        except InputError:
            mark_invalid(self, True)
            raise
        mark_invalid(self, False)
        return value


def number_field(name: str, text: str, tip: str) -> LiveField:
    """A field for any number that float32 can hold."""
    return LiveField(name, lambda typed: parse_number(typed, name), text, tip)


def whole_number_field(name: str, least: int, most: int, text: str, tip: str) -> LiveField:
    """A field for a whole number between two limits."""
    return LiveField(name, lambda typed: parse_whole_number(typed, least, most, name), text, tip)
