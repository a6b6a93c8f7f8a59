"""The bar at the top: the name, the presets, export."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from gui.bars.preset_menu import PresetMenu
from gui.controls.elided_label import ElidedLabel
from gui.controls.focus import reach_by_tab
from gui.exports.entries import GROUPS
from gui.icons import icon
from models.history import History

_NO_PRESET = "Presets"
_MESSAGE_MILLISECONDS = 6000
"""How long a message can be read. One about an error stays: nobody may have been looking."""


class Header(QWidget):
    """Asks for presets and exports."""

    preset_requested = Signal(object)  # models.files.presets.Preset
    export_requested = Signal(object)  # gui.exports.entries.Export
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "head-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name, self._tagline = QLabel("Unrolled"), QLabel("recurrent layers, one timestep at a time")
        self._name.setProperty("role", "title")
        self._tagline.setProperty("role", "tagline")
        self._message = ElidedLabel(Qt.AlignmentFlag.AlignRight)
        self._message.setProperty("role", "hint")
        self.fading = QTimer(self, singleShot=True, interval=_MESSAGE_MILLISECONDS)
        self.fading.timeout.connect(lambda: self._message.show_text(""))
        self._presets, self._export = QPushButton(_NO_PRESET), QPushButton("Export")
        self._presets.setProperty("role", "menu")
        self._export.setProperty("role", "menu")
        self._presets.setToolTip("Open an experiment that comes with the program.")
        self._export.setToolTip("Save every state, what the layer returns, a picture or an animation.")
        self._preset_menu = PresetMenu(self)
        self._preset_menu.preset_requested.connect(self.preset_requested)
        self._presets.setMenu(self._preset_menu)
        self._export.setMenu(self._export_menu())
        self._undo, self._redo = _history_button("undo"), _history_button("redo")
        self._undo.clicked.connect(self.undo_requested)
        self._redo.clicked.connect(self.redo_requested)
        for button in (self._undo, self._redo, self._presets, self._export):
            reach_by_tab(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._name)
        row.addWidget(self._tagline)
        row.addSpacing(8)
        row.addWidget(self._message, 1)
        row.addSpacing(8)
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        row.addSpacing(8)
        row.addWidget(self._presets)
        row.addWidget(self._export)

    @property
    def message(self) -> str:
        """The line that says what happened last."""
        return self._message.text()

    def show_message(self, text: str, is_error: bool = False) -> None:
        """Say in one line what happened: for a while, or if it is an error until the next message."""
        self._message.show_text(text)
        if is_error:
            self.fading.stop()
        else:
            self.fading.start()
        role = "error" if is_error else "hint"
        if self._message.property("role") != role:
            self._message.setProperty("role", role)
            self._message.style().polish(self._message)

    def show_preset(self, title: str, is_edited: bool) -> None:
        """Name the preset that is shown; none with an empty title."""
        shown = f"{title} · edited" if is_edited else title
        if self._presets.text() != (shown or _NO_PRESET):
            self._presets.setText(shown or _NO_PRESET)
        self._preset_menu.show_preset(title, is_edited)

    def show_history(self, history: History) -> None:
        """Offer what can be undone and done again, by name."""
        for button, word, name, keys in (
            (self._undo, "Undo", history.undo_name, "Ctrl+Z"),
            (self._redo, "Redo", history.redo_name, "Ctrl+Shift+Z"),
        ):
            button.setEnabled(bool(name))
            button.setToolTip(f"{word} {name} ({keys})" if name else f"Nothing to {word.lower()}")
            button.setAccessibleName(f"{word} {name}".strip())

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        for number, group in enumerate(GROUPS):
            if number:
                menu.addSeparator()
            for export in group:
                action = menu.addAction(export.title)
                action.triggered.connect(lambda _=False, export=export: self.export_requested.emit(export))
        return menu


def _history_button(name: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setProperty("role", "flat")
    button.setEnabled(False)
    return button
