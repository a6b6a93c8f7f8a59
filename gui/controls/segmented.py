"""A few choices side by side, one of them taken."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from gui.controls.focus import end_typing_on_press
from gui.look.language import translated

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Segmented(QWidget):
    """Buttons in one frame: Tab reaches the chosen one, ← and → ask for its neighbours.

    Args:
        name: What is chosen, for a screen reader.
        choices: Text of each button, which is its value, with a sentence about it. Where these are `Sentence`s, the
            user reads them in another language; the value stays the English text.
        parent: Qt's parent.
    """

    choice_requested = Signal(str)

    def __init__(self, name: str, choices: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.buttons = {text: self._button(text, tip) for text, tip in choices.items()}
        self._chosen = next(iter(choices))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, button in zip(self._places(), self.buttons.values(), strict=True):
            button.setProperty("place", place)
            row.addWidget(button, 1)
        self._update_buttons()

    def show_choice(self, text: str) -> None:
        """Show which one is taken; nothing is asked for."""
        if text == self._chosen:
            return
        had_focus = any(button.hasFocus() for button in self.buttons.values())
        self._chosen = text
        self._update_buttons()
        if had_focus:
            self.buttons[text].setFocus()

    def event(self, event: QEvent) -> bool:
        """Keep ← and → for the choice: as a window's shortcuts they would move the time."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _STEPS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the neighbour; at the end, stay."""
        if event.key() not in _STEPS:
            super().keyPressEvent(event)
            return
        names = list(self.buttons)
        wanted = names.index(self._chosen) + _STEPS[Qt.Key(event.key())]
        if 0 <= wanted < len(names):
            self.choice_requested.emit(names[wanted])

    def _button(self, text: str, tip: str) -> QPushButton:
        shown = translated(text)
        button = _Segment(shown, self)
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setToolTip(translated(tip))
        button.setAccessibleName(shown)
        end_typing_on_press(button)
        button.clicked.connect(lambda: self._on_clicked(text))
        self._group.addButton(button)
        return button

    def _places(self) -> list[str]:
        return ["first", *["middle"] * (len(self.buttons) - 2), "last"]

    def _on_clicked(self, text: str) -> None:
        if text != self._chosen:
            self.choice_requested.emit(text)
        self._update_buttons()  # Qt has checked the button already; what is shown is what the owner says

    def _update_buttons(self) -> None:
        for text, button in self.buttons.items():
            chosen = text == self._chosen
            button.setChecked(chosen)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if chosen else Qt.FocusPolicy.NoFocus)


class _Segment(QPushButton):
    """A button that leaves ← and → to the row it stands in; Qt would check its neighbour unasked."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)
