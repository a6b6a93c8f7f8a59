"""A whole number between a minus and a plus; it can also be typed."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from gui.controls.asking_field import AskingField
from gui.controls.focus import end_typing_on_press
from gui.controls.number_text import parse_whole_number
from gui.look.fonts import SMALL, mono_advance
from gui.look.icons import icon
from gui.look.language import tr
from gui.look.scale import px

_DIGITS = 4  # shown whole however narrow it gets; a seed, which has more, stands in a wide row
_AROUND = 6  # px: the field's border and Qt's own margin on either side
_HEIGHT = 28
_HAIRLINE = 1  # the style sheet's border is as thin at every size
_BUTTON, _NARROW_BUTTON = 24, 20  # a narrow panel takes from the buttons, for digits must not be lost


class Stepper(QFrame):
    """Shows a whole number and asks for another one.

    Args:
        name: What is counted, by Keras's name: `units`; where Keras has none, in the user's language.
        least: The smallest number.
        most: The largest number.
        tip: One sentence about what it does.
        parent: Qt's parent.
    """

    value_requested = Signal(object)  # int; Qt's int has 32 bits, a seed needs one more
    refused = Signal(str)
    settled = Signal()

    def __init__(self, name: str, least: int, most: int, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._least, self._most = name, least, most
        self._value = least
        self._create(tip)
        self._place()
        self.show_value(least)

    @property
    def value(self) -> int:
        """The number that is shown."""
        return self._value

    def show_value(self, value: int) -> None:
        """Show a number; nothing is asked for."""
        self._value = value
        self.field.show_value(value)
        self._update_buttons()

    def show_most(self, most: int) -> None:
        """Set another upper limit."""
        self._most = most
        self._update_buttons()

    def step_by(self, count: int) -> None:
        """Ask for a number that is larger by `count`, as far as the limits allow."""
        wanted = max(self._least, min(self._most, self._value + count))
        if wanted != self._value:
            self.settled.emit()
            self.value_requested.emit(wanted)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the number only where somebody is at work; else let the panel scroll."""
        if not self.field.hasFocus():
            event.ignore()
            return
        notches = event.angleDelta().y()
        if notches:
            self.step_by(1 if notches > 0 else -1)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down, which the field leaves to its surroundings."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() in steps:
            self.step_by(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _create(self, tip: str) -> None:
        self.setProperty("role", "stepper")
        self.setToolTip(tip)
        self.field = AskingField[int](self._name, self._parse, parent=self)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        digits = min(len(str(self._most)), _DIGITS)
        self.field.setMinimumWidth(math.ceil(digits * mono_advance(px(SMALL))) + px(_AROUND))
        self.field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # it takes what is left
        self.field.setAccessibleDescription(tip)
        self.less = self._button("minus", tr("one less: {name}", name=self._name), -1)
        self.more = self._button("plus", tr("one more: {name}", name=self._name), 1)
        self.field.value_requested.connect(self.value_requested)
        self.field.refused.connect(self.refused)
        self.field.settled.connect(self.settled)
        self.setFocusProxy(self.field)

    def _place(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.less)
        row.addWidget(self.field, 1)
        row.addWidget(self.more)
        self.setFixedHeight(px(_HEIGHT))

    def _button(self, sign: str, name: str, count: int) -> QToolButton:
        button = _Sign(self)
        button.setIcon(icon(sign))
        button.setIconSize(QSize(px(12), px(12)))
        button.setMinimumWidth(px(_NARROW_BUTTON))
        button.setMaximumWidth(px(_BUTTON))
        button.setFixedHeight(px(_HEIGHT) - 2 * _HAIRLINE)
        button.setAccessibleName(name)
        button.setAutoRepeat(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Up and Down in the field do the same
        end_typing_on_press(button)  # a number that is being typed counts before it is stepped on from
        button.clicked.connect(lambda: self.step_by(count))
        return button

    def _parse(self, text: str) -> int:
        return parse_whole_number(text, self._least, self._most, self._name)

    def _update_buttons(self) -> None:
        self.less.setEnabled(self._value > self._least)
        self.more.setEnabled(self._value < self._most)


class _Sign(QToolButton):
    """A button as wide as a finger wants it, where there is room."""

    def sizeHint(self) -> QSize:
        """See the class."""
        return QSize(self.maximumWidth(), self.height())
