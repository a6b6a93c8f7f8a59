"""The form that asks for a title and a sentence, to add an experiment or to call one something else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.controls.asking_field import mark_invalid
from gui.controls.error_line import ErrorLine
from gui.look.language import tr, translated
from gui.look.scale import px
from models.errors import InputError
from models.files.own_experiments import MAX_LOOK_AT, MAX_TITLE, tidy
from models.sentences import say


class EntryForm(QWidget):
    """Two fields; Enter accepts, Esc gives up."""

    accepted = Signal(str, str)  # title, sentence
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel()
        self._heading.setProperty("role", "chapter-small")
        self.title, self.look_at = _field(tr("Title")), _field(tr("What to look at"))
        self._hint = QLabel()
        self._hint.setProperty("role", "hint")
        self._hint.setWordWrap(True)
        self._error = ErrorLine()
        self._accept, self._cancel = QPushButton(), QPushButton(tr("Cancel"))
        self._accept.setProperty("role", "primary")
        for button in (self._accept, self._cancel):
            button.setAutoDefault(False)
        self._accept.clicked.connect(self._on_accept)
        self._cancel.clicked.connect(self.cancelled)
        for field in (self.title, self.look_at):
            field.textEdited.connect(self._on_edited)
        self._place()

    @property
    def error(self) -> str:
        """What is wrong with what was typed; empty where nothing is."""
        return self._error.text()

    def ask(self, heading: str, accept: str, title: str, look_at: str, hint: str = "") -> None:
        """Ask for texts, with these to begin from."""
        self._heading.setText(heading)
        self._accept.setText(accept)
        self.title.setText(title)
        self.look_at.setText(look_at)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._on_edited()
        self.show()
        self.title.setFocus()
        self.title.selectAll()

    def show_error(self, text: str) -> None:
        """Say why what was accepted could not be done."""
        self._error.show_error(translated(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field accepts, Esc gives up; neither is the dialog's meanwhile."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _on_accept(self) -> None:
        try:
            title = tidy(self.title.text(), say("title"), MAX_TITLE)
            if not title:
                raise InputError(say("title"), say("a few words"), say("nothing"))
        except InputError as error:
            self._refuse(self.title, error)
            return
        try:
            look_at = tidy(self.look_at.text(), say("sentence"), MAX_LOOK_AT)
        except InputError as error:
            self._refuse(self.look_at, error)
            return
        self.accepted.emit(title, look_at)

    def _refuse(self, field: QLineEdit, error: InputError) -> None:
        mark_invalid(field, True)
        self._error.show_error(translated(error.sentence))
        field.setFocus()

    def _on_edited(self) -> None:
        for field in (self.title, self.look_at):
            mark_invalid(field, False)
        self._error.clear()

    def _place(self) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(px(12))
        fields.setVerticalSpacing(px(8))
        for row, field in enumerate((self.title, self.look_at)):
            label = QLabel(field.accessibleName())
            label.setBuddy(field)
            fields.addWidget(label, row, 0)
            fields.addWidget(field, row, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        said = QVBoxLayout()
        said.addWidget(self._hint)
        said.addWidget(self._error)
        buttons.addLayout(said, 1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._heading)
        column.addLayout(fields)
        column.addLayout(buttons)


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setProperty("role", "prose")
    field.setAccessibleName(name)
    return field
