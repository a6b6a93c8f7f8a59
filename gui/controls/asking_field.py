"""A field of text that asks for a value instead of holding one.

It shows what it is given, and what is typed leaves it as a request. Text that cannot be meant stays in the field,
marked, until it is mended or given up.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.look.language import translated
from models.errors import InputError

Value = TypeVar("Value", int, float)


class AskingField(QLineEdit, Generic[Value]):
    """A line edit with a value that its owner shows and its user asks to change.

    Args:
        name: What a screen reader calls it.
        parse: Typed text to a value; raises `InputError` with the whole sentence.
        text: A value to the text that stands for it.
        parent: Qt's parent.
    """

    value_requested = Signal(object)  # int or float; Qt's int has 32 bits, a seed needs one more
    refused = Signal(str)  # why the typed text cannot be taken, in the user's language
    settled = Signal()  # nothing is amiss any longer

    def __init__(
        self,
        name: str,
        parse: Callable[[str], Value],
        text: Callable[[Value], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parse: Callable[[str], Value] = parse
        self._text: Callable[[Value], str] = text
        self._value: Value | None = None
        self.setAccessibleName(name)
        self.textEdited.connect(self._on_edited)

    def show_value(self, value: Value) -> None:
        """Show a value; text that is being typed stays unless the value is another one."""
        if value == self._value:
            return
        self._value = value
        self._restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks, Esc gives back what stood there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
            self.selectAll()
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self._restore()
            self.settled.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving asks too; text that is refused makes way for the value that still holds."""
        passing = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if self.isModified() and event.reason() not in passing and not self._ask():
            self._restore()
        super().focusOutEvent(event)

    def _ask(self) -> bool:
        try:
            value = self._parse(self.text())
        except InputError as error:
            mark_invalid(self, True)
            self.refused.emit(translated(error.sentence))
            return False
        self.setModified(False)  # an owner that hides the field now makes it lose the focus: it must not ask twice
        self.settled.emit()
        if value != self._value:
            self.value_requested.emit(value)
        self._restore()  # to what the owner has shown meanwhile, or to the old value where it has not
        return True

    def _restore(self) -> None:
        self.setText("" if self._value is None else self._text(self._value))
        self.setCursorPosition(0)  # of a text that is too long, the sign and the first digits matter most
        self.setModified(False)
        mark_invalid(self, False)

    def _on_edited(self, text: str) -> None:
        """Take the mark away as soon as the text is right; never put it on while somebody is typing."""
        if not self.property("invalid"):
            return
        try:
            self._parse(text)
        except InputError:
            return
        mark_invalid(self, False)
        self.settled.emit()


def mark_invalid(field: QLineEdit, invalid: bool) -> None:
    """Set the property that the style sheet paints as refused."""
    if bool(field.property("invalid")) == invalid:
        return
    field.setProperty("invalid", invalid)
    field.style().unpolish(field)
    field.style().polish(field)
