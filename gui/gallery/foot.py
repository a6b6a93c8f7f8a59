"""The bar at the gallery's foot: adding, the form that it opens, and one sentence on what happened last."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.gallery.entry_form import EntryForm
from gui.look.language import tr, translated
from gui.look.scale import px


class Foot(QWidget):
    """Asks for adding, undoing and closing."""

    add_requested = Signal()
    undo_requested = Signal()
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.form = EntryForm()
        self.form.hide()
        self._bar = QWidget()
        self.add, self.undo, self.close_button = (
            QPushButton(tr("Add the present experiment …")),
            QPushButton(tr("Undo")),
            QPushButton(tr("Close")),
        )
        self.add.setToolTip(tr("Keep what the window shows, with its weights, among your own."))
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for button, wish in (
            (self.add, self.add_requested),
            (self.undo, self.undo_requested),
            (self.close_button, self.close_requested),
        ):
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(wish)
        self._place()
        self.show_nothing()

    @property
    def message(self) -> str:
        """The sentence on what happened last."""
        return self._message.text()

    def ask(self, heading: str, accept: str, title: str, look_at: str, hint: str = "") -> None:
        """Show the form in the place of the bar."""
        self._bar.hide()
        self.form.ask(heading, accept, title, look_at, hint)

    def show_nothing(self) -> None:
        """Only the buttons."""
        self._say("")

    def show_done(self, text: str) -> None:
        """Say what was done."""
        self._say(text)

    def show_removed(self, title: str) -> None:
        """Say what was removed, and offer it back."""
        self._say(tr("Removed “{title}”.", title=title))
        self.undo.show()

    def show_refused(self, text: str) -> None:
        """Say what could not be done; in the form, if that asked for it."""
        if self.form.isVisible():
            self.form.show_error(text)
        else:
            self._say(translated(text), "error")

    def _say(self, text: str, role: str = "hint") -> None:
        self.form.hide()
        self.undo.hide()
        self._bar.show()
        self._message.setText(text)
        self._message.setToolTip(text)
        if text:  # whoever cannot see the bar hears it at once
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._message, text))
        if self._message.property("role") != role:
            self._message.setProperty("role", role)
            self._message.style().unpolish(self._message)
            self._message.style().polish(self._message)

    def _place(self) -> None:
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.add)
        row.addWidget(self._message, 1)
        row.addWidget(self.undo)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(12))
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.form)
