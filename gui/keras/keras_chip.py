"""One chip that says whether Keras agrees."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.controls.focus import reach_by_tab
from gui.keras.keras_status import KerasStatus
from gui.look.language import tr, translated
from gui.look.scale import px

PATIENCE = 150
"""ms for which a busy state is not shown: a check that is done sooner would only flicker."""

_SIGNS = {"agree": "✓ ", "differ": "✕ ", "busy": ""}


class KerasChip(QWidget):
    """The state of the conversation with Keras, in words, a sign and a colour."""

    restart_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel()
        self._label.setProperty("role", "chip")
        self._restart = QPushButton(tr("Restart Keras"))
        self._restart.setToolTip(tr("Start a fresh process in which Keras runs."))
        reach_by_tab(self._restart)
        self._restart.clicked.connect(self.restart_requested)
        self._restart.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self._restart)
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignVCenter)
        self._next: KerasStatus | None = None
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self._on_patience_ended)

    @property
    def text(self) -> str:
        """What the chip says."""
        return self._label.text()

    @property
    def offers_restart(self) -> bool:
        """Whether it can be asked to start Keras again."""
        return not self._restart.isHidden()

    def show_status(self, status: KerasStatus) -> None:
        """Show a state; a busy one only when it lasts."""
        self._next = status
        if status.mood == "busy" and self._label.text():
            self._timer.start()
        else:
            self._timer.stop()
            self._show(status)

    def _on_patience_ended(self) -> None:
        if self._next is not None:
            self._show(self._next)

    def _show(self, status: KerasStatus) -> None:
        text, detail = translated(status.text), translated(status.detail)
        self._label.setText(_SIGNS[status.mood] + text)
        self._label.setToolTip(detail)
        self._label.setAccessibleName(text)
        self._label.setAccessibleDescription(detail)
        self._restart.setVisible(status.can_restart)
        if self._label.property("mood") != status.mood:
            self._label.setProperty("mood", status.mood)
            self._label.style().polish(self._label)
