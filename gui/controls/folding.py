"""Rarer things, folded away behind their title until somebody wants them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.controls.focus import reach_by_tab
from gui.look.icons import icon
from gui.look.scale import px


class Folding(QWidget):
    """A title that unfolds a widget, which is made when it is first wanted.

    Args:
        title: The text of the title.
        make: Makes the content; called at most once.
        parent: Qt's parent.
    """

    unfolded = Signal()  # the content is there and visible

    def __init__(self, title: str, make: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._content: QWidget | None = None
        self.title = QPushButton(self)
        self.title.setText(title)
        self.title.setProperty("role", "fold")
        self.title.setIconSize(QSize(px(10), px(10)))
        self.title.setCheckable(True)
        self.title.setAccessibleName(title)
        reach_by_tab(self.title)
        self.title.toggled.connect(self._on_toggled)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignLeft)
        self._update_icon(False)

    @property
    def is_open(self) -> bool:
        """Whether the content can be seen."""
        return self.title.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Fold or unfold."""
        self.title.setChecked(is_open)

    def _on_toggled(self, is_open: bool) -> None:
        self._update_icon(is_open)
        if is_open and self._content is None:
            self._content = self._make()
            self._column.addWidget(self._content)
        if self._content is not None:
            self._content.setVisible(is_open)
        if is_open:
            self.unfolded.emit()

    def _update_icon(self, is_open: bool) -> None:
        name = "chevron-down" if is_open else "chevron-right"
        self.title.setIcon(icon(name))
