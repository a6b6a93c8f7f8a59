"""The bar at the top: the name, the menus, undo and redo, what is open, export, present."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from gui.bars.elided_button import ElidedButton
from gui.bars.menus.file_menu import fill_with_exports
from gui.controls.elided_label import ElidedLabel
from gui.controls.focus import reach_by_tab
from gui.look.icons import icon
from gui.look.language import tr, translated
from gui.look.scale import px
from models.history import History
from models.sentences import say

_OPENS = say("Open an experiment that comes with the program, or one of your own.")
_YARDSTICK = "Notebook §2 — SimpleRNN, return_sequences, return_state"
"""What is open is named in full up to this length, which every preset keeps to."""

_TAGLINE = say("recurrent layers, one timestep at a time")
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
    present_requested = Signal()

    def __init__(self, menus: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "head-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name, self._tagline = QLabel("Unrolled"), ElidedLabel()
        self._tagline.show_text(translated(_TAGLINE), is_dispensable=True)
        self._tagline.setMaximumWidth(px(_TAGLINE_WIDTH))
        self._name.setProperty("role", "title")
        self._tagline.setProperty("role", "tagline")
        self._message = ElidedLabel(Qt.AlignmentFlag.AlignRight)
        self._message.setProperty("role", "hint")
        self.fading = QTimer(self, singleShot=True, interval=_MESSAGE_MILLISECONDS)
        self.fading.timeout.connect(lambda: self._say(""))
        self.told: tuple[str, bool] = "", False
        """What it says, as it was told, and whether that is bad news."""
        self._message.hide()  # until there is something to say: the name of what is open has the room
        self._create_buttons()
        self._place(menus)
        self.show_history(History())

    @property
    def export_button(self) -> QToolButton:
        """What opens the menu of exports."""
        return self._export

    @property
    def present_button(self) -> QPushButton:
        """What enters present mode."""
        return self._present

    @property
    def message(self) -> str:
        """The line that says what happened last."""
        return self._message.text()

    def show_message(self, text: str, is_error: bool = False) -> None:
        """Say in one line what happened: for a while, or if it is an error until the next message."""
        self._say(text, is_error)
        if is_error:
            self.fading.stop()
        else:
            self.fading.start()
        role = "error" if is_error else "hint"
        if self._message.property("role") != role:
            self._message.setProperty("role", role)
            self._message.style().polish(self._message)

    def _create_buttons(self) -> None:
        self._presets, self._export = ElidedButton(tr("Presets")), QToolButton()
        self._presets.setAccessibleName(tr("Presets"))
        self._presets.setIcon(icon("gallery"))
        self._presets.setIconSize(QSize(px(14), px(14)))
        self._presets.setToolTip(translated(_OPENS))
        self._presets.clicked.connect(self.gallery_requested)
        self._export.setText(tr("Export"))
        self._export.setProperty("role", "menu")
        self._export.setIcon(icon("chevron-down"))
        self._export.setIconSize(QSize(px(9), px(9)))
        self._export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._export.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the mark of a menu stands behind its name
        self._export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._export.setToolTip(tr("Save every state, what the layer returns, the program, a picture or an animation."))
        menu = QMenu(self)
        fill_with_exports(menu, self.export_requested.emit)
        self._export.setMenu(menu)
        self._present = QPushButton(tr("Present"))
        self._present.setToolTip(tr("The stage alone on the whole screen, for the back row (F5); Esc leaves."))
        self._present.clicked.connect(self.present_requested)
        self._undo, self._redo = _history_button("undo"), _history_button("redo")
        self._undo.clicked.connect(self.undo_requested)
        self._redo.clicked.connect(self.redo_requested)
        for button in (self._undo, self._redo, self._presets, self._export, self._present):
            reach_by_tab(button)

    def _place(self, menus: QWidget | None) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(8))
        row.addWidget(self._name)
        if menus is not None:
            row.addWidget(menus)
            row.addSpacing(px(8))
        row.addWidget(self._tagline, 1, Qt.AlignmentFlag.AlignLeft)
        row.addSpacing(px(8))
        row.addWidget(self._message, 1)
        row.addSpacing(px(8))
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        row.addSpacing(px(8))
        row.addWidget(self._presets)
        row.addWidget(self._export)
        row.addWidget(self._present)

    def _say(self, text: str, is_error: bool = False) -> None:
        self.told = text, is_error
        self._message.show_text(translated(text))
        self._message.setVisible(bool(text))

    def show_preset(self, title: str, is_edited: bool) -> None:
        """Name the experiment that is open, as far as there is room; none with an empty title."""
        metrics = self._presets.fontMetrics()
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, metrics.horizontalAdvance(_YARDSTICK))
        text = tr("{title} · edited", title=shown) if is_edited and title else shown or tr("Presets")
        if text != self._presets.accessibleName():
            self._presets.setText(text.replace("&", "&&"))
            self._presets.setAccessibleName(text)
        self._presets.setToolTip(f"{title}\n{translated(_OPENS)}".strip())

    def show_document(self, title: str, is_edited: bool) -> None:
        """Name the file that is shown, in the place of the tagline; with an empty title there is none."""
        named = tr("{title} · edited", title=title) if title and is_edited else title
        self._tagline.show_text(named or translated(_TAGLINE), is_dispensable=not named)

    def show_history(self, history: History) -> None:
        """Offer what can be undone and done again, by name."""
        undo, redo = translated(history.undo_name), translated(history.redo_name)
        for button, is_possible, tip, name in (
            (
                self._undo,
                bool(undo),
                tr("Undo {edit} (Ctrl+Z)", edit=undo)
                if undo
                else tr("Nothing to undo yet: each change of the experiment can be taken back here (Ctrl+Z)."),
                tr("Undo {edit}", edit=undo) if undo else tr("Undo"),
            ),
            (
                self._redo,
                bool(redo),
                tr("Redo {edit} (Ctrl+Shift+Z)", edit=redo)
                if redo
                else tr("Nothing to redo: what was undone can be done again here (Ctrl+Shift+Z)."),
                tr("Redo {edit}", edit=redo) if redo else tr("Redo"),
            ),
        ):
            button.setEnabled(is_possible)
            button.setToolTip(tip)
            button.setAccessibleName(name)


def _history_button(name: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setIconSize(QSize(px(16), px(16)))
    button.setProperty("role", "flat")
    button.setEnabled(False)
    return button
