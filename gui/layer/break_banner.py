"""Where a stack breaks: what Keras raises, why in one sentence, and the button that mends it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.controls.focus import reach_by_tab
from gui.look.language import tr, translated
from gui.look.scale import px
from models.edits import ChangeLayer
from models.stack import StackBreak

_NARROW = 640
"""px at 100 %; in less, a button beside the text would leave it a column of a few words."""


class BreakBanner(QWidget):
    """Takes no room while the stack is whole."""

    edit_requested = Signal(object)  # models.edits.Edit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._break: StackBreak | None = None
        self.setProperty("role", "banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.raises, self.explanation = QLabel(), QLabel()
        self.raises.setProperty("role", "error-mono")
        for label in (self.raises, self.explanation):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.mend = QPushButton()
        self.mend.clicked.connect(self._on_mend)
        reach_by_tab(self.mend)
        texts = QVBoxLayout()
        texts.setSpacing(px(4))
        texts.addWidget(self.explanation)
        texts.addWidget(self.raises)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), px(8), px(16), px(8))
        self._row.setSpacing(px(16))
        self._row.addLayout(texts, 1)
        self._row.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button beside the text, or below it where that is narrow."""
        super().resizeEvent(event)
        is_narrow = self.width() < px(_NARROW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(px(8 if is_narrow else 16))

    def show_break(self, place: StackBreak | None) -> None:
        """Show where a stack breaks; nothing where it is whole."""
        self._break = place
        self.setVisible(place is not None)
        if place is not None:
            self.explanation.setText(translated(place.explanation))
            self.raises.setText(place.raises)
            self.mend.setText(tr("Set {argument} in layer {number}", argument=place.mend, number=place.layer + 1))
            self.setAccessibleName(tr("Why the stack ends at layer {number}", number=place.layer + 1))
            self.setAccessibleDescription(f"{place.raises} {self.explanation.text()}")

    def _on_mend(self) -> None:
        if self._break is not None:
            self.edit_requested.emit(ChangeLayer(self._break.layer, {self._break.argument: self._break.mended}))
