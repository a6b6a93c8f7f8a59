"""The menu of the experiments that come with the program: it marks the open one and offers the way back to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from models.files.presets import Preset, presets


class PresetMenu(QMenu):
    """Asks for presets."""

    preset_requested = Signal(object)  # models.files.presets.Preset

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self.setToolTipsVisible(True)
        self._presets = {preset.title: preset for preset in presets()}
        self._revert = self.addAction("")
        self._revert.setToolTip("Take back every edit since the preset was opened.")
        self._revert.triggered.connect(lambda: self.preset_requested.emit(self._presets[self._title]))
        self._line = self.addSeparator()
        self._actions = {title: self._action(preset) for title, preset in self._presets.items()}
        self.show_preset("", is_edited=False)

    def show_preset(self, title: str, is_edited: bool) -> None:
        """Mark the preset that is open; none with an empty title."""
        self._title = title
        self._revert.setText(f"Revert to {title}")
        for action in (self._revert, self._line):
            action.setVisible(is_edited and title in self._presets)
        self._update_marks()

    def _action(self, preset: Preset) -> QAction:
        action = self.addAction(preset.title)
        action.setToolTip(preset.look_at)
        action.setCheckable(True)
        action.triggered.connect(lambda: self._on_chosen(preset))
        return action

    def _on_chosen(self, preset: Preset) -> None:
        self._update_marks()  # Qt has turned the mark already; what is shown is what the owner says
        self.preset_requested.emit(preset)

    def _update_marks(self) -> None:
        for title, action in self._actions.items():
            action.setChecked(title == self._title)
