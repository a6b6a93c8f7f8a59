"""A slim bar that says how far a picture or an animation has come, with a button that gives it up."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from gui.controls.focus import reach_by_tab
from gui.look.language import tr, translated
from gui.look.scale import px

_STEPS = 1000


class ExportBar(QWidget):
    """Hidden while nothing is being made."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label, self._share = QLabel(), QLabel()
        self._label.setProperty("role", "hint")
        self._share.setProperty("role", "mono")
        self._progress = QProgressBar()
        self._progress.setRange(0, _STEPS)
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(px(4))
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setToolTip(tr("Give it up; no file is left behind."))
        self._cancel.clicked.connect(self.cancel_requested)
        reach_by_tab(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(16), px(6))
        row.setSpacing(px(12))
        row.addWidget(self._label)
        row.addWidget(self._progress, 1)
        row.addWidget(self._share)
        row.addWidget(self._cancel)
        self._share.setFixedWidth(px(40))
        self._share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def text(self) -> str:
        """What is being made."""
        return self._label.text()

    @property
    def percent(self) -> str:
        """How far it is."""
        return self._share.text()

    def show_progress(self, text: str, share: float) -> None:
        """Say what is being made, and the share of it that is done."""
        said = translated(text)
        self._label.setText(said)
        self._progress.setValue(round(share * _STEPS))
        self._progress.setAccessibleName(said)
        self._share.setText(f"{int(share * 100)} %")
        self.show()
