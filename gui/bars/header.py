"""The bar at the top: the name, files, undo and redo, what is open, export."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from gui.bars.file_menu import FileMenu
from gui.controls.elided_label import ElidedLabel
from gui.controls.focus import reach_by_tab
from gui.exports.entries import GROUPS
from gui.look.icons import icon
from models.history import History

_NO_PRESET = "Presets"
_OPENS = "Open an experiment that comes with the program, or one of your own."
_YARDSTICK = "Notebook §2 — SimpleRNN, return_sequences, return_state"
"""What is open is named in full up to this length, which every preset keeps to."""

_TAGLINE = "recurrent layers, one timestep at a time"
_TAGLINE_WIDTH = 264
"""The width of the tagline in px; in a small window it makes way for what is said."""

_MESSAGE_MILLISECONDS = 6000
"""How long a message can be read. One about an error stays: nobody may have been looking."""


class Header(QWidget):
    """Asks for the gallery and for exports."""

    gallery_requested = Signal()
    export_requested = Signal(object)  # gui.exports.entries.Export
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "head-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name, self._tagline = QLabel("Unrolled"), ElidedLabel()
        self._tagline.show_text(_TAGLINE)
        self._tagline.setMaximumWidth(_TAGLINE_WIDTH)
        self._name.setProperty("role", "title")
        self._tagline.setProperty("role", "tagline")
        self._message = ElidedLabel(Qt.AlignmentFlag.AlignRight)
        self._message.setProperty("role", "hint")
        self.fading = QTimer(self, singleShot=True, interval=_MESSAGE_MILLISECONDS)
        self.fading.timeout.connect(lambda: self._message.show_text(""))
        self._file, self._presets, self._export = QPushButton("File"), QPushButton(_NO_PRESET), QPushButton("Export")
        self.file_menu = FileMenu(self)
        self._file.setProperty("role", "menu")
        self._file.setToolTip("Open and save experiments.")
        self._file.setMenu(self.file_menu)
        self._presets.setAccessibleName(_NO_PRESET)
        self._presets.setIcon(icon("gallery"))
        self._presets.setIconSize(QSize(14, 14))
        self._export.setProperty("role", "menu")
        self._presets.setToolTip(_OPENS)
        self._export.setToolTip("Save every state, what the layer returns, the program, a picture or an animation.")
        self._presets.clicked.connect(self.gallery_requested)
        self._export.setMenu(self._export_menu())
        self._undo, self._redo = _history_button("undo"), _history_button("redo")
        self._undo.clicked.connect(self.undo_requested)
        self._redo.clicked.connect(self.redo_requested)
        for button in (self._file, self._undo, self._redo, self._presets, self._export):
            reach_by_tab(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._name)
        row.addWidget(self._tagline, 1)
        row.addSpacing(8)
        row.addWidget(self._file)
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
        """Name the experiment that is open, as far as there is room; none with an empty title."""
        metrics = self._presets.fontMetrics()
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, metrics.horizontalAdvance(_YARDSTICK))
        text = f"{shown} · edited" if is_edited and title else shown or _NO_PRESET
        if text != self._presets.accessibleName():
            self._presets.setText(text.replace("&", "&&"))
            self._presets.setAccessibleName(text)
        self._presets.setToolTip(f"{title}\n{_OPENS}".strip())

    def show_document(self, title: str, is_edited: bool) -> None:
        """Name the file that is shown, in the place of the tagline; with an empty title there is none."""
        self._tagline.show_text(f"{title} · edited" if title and is_edited else title or _TAGLINE)

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
