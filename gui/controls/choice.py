"""A list to choose one of, closed until it is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from gui.controls.focus import end_typing, reach_by_tab


class Choice(QComboBox):
    """A combo box that asks on a user's act only, and that a passing wheel does not turn.

    Args:
        name: What is chosen, by Keras's name.
        tip: One sentence about what it does.
        parent: Qt's parent.
    """

    choice_requested = Signal(object)

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: list[tuple[str, Any]] = []
        self.setAccessibleName(name)
        self.setToolTip(tip)
        reach_by_tab(self)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._on_activated)

    def offer(self, choices: Sequence[tuple[str, Any]]) -> None:
        """Offer `(text, value)` pairs in this order."""
        if list(choices) == self._offered:
            return
        self._offered = list(choices)
        self.clear()
        self.addItems([text for text, _ in choices])

    def show_choice(self, value: object) -> None:
        """Show one of the values that are offered; nothing is asked for."""
        self.setCurrentIndex([offered for _, offered in self._offered].index(value))

    def showPopup(self) -> None:
        """Open the list, with rows that the style sheet can shape; Fusion's own delegate does not let it."""
        if type(self.itemDelegate()) is not QStyledItemDelegate:
            self.setItemDelegate(QStyledItemDelegate(self))
        super().showPopup()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the list, and leave whatever was being typed elsewhere."""
        end_typing(self)
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only where somebody is at work; else let the panel scroll."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _on_activated(self, index: int) -> None:
        self.choice_requested.emit(self._offered[index][1])
