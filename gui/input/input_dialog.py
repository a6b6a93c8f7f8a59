"""What the dialogs share that bring numbers into the input: a place for what is meant, and one edit at the end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from gui.controls.error_line import ErrorLine
from gui.controls.form_row import hint, section_title
from gui.controls.quiet_scroll_area import QuietScrollArea
from gui.look.language import tr, translated
from gui.look.scale import px
from models.edits import Edit, drops_weights
from models.errors import InputError
from models.experiment import Experiment

WIDTH = 580
"""In px at 100 %."""

_AROUND = 48  # px at 100 %: what the screen needs for the dialog's own frame
_LEAST_ROOM = 96  # px at 100 %: of the content, on the smallest of screens


class InputDialog(QDialog):
    """Asks for one edit when it is accepted; Enter accepts, Esc does not. It blocks its window and no more.

    Args:
        title: What is brought in, in a few words.
        accept_text: What the button does: `Fill`.
        parent: The window that it belongs to.
    """

    edit_requested = Signal(object)  # models.edits.Edit

    def __init__(self, title: str, accept_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit: Edit | None = None
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        width = min(px(WIDTH), self.screen().availableSize().width() - px(_AROUND))
        self.resize(width, 0)
        self.setMinimumWidth(width)
        self.summary, self.note = hint(), hint()
        self.error_line = ErrorLine(self)
        self._room = QuietScrollArea(self)  # on a small screen, or where everything is large, the content scrolls
        self.content = QVBoxLayout()
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(px(8))
        self.cancel_button, self.accept_button = QPushButton(tr("Cancel")), QPushButton(accept_text)
        self.accept_button.setDefault(True)
        self.cancel_button.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)
        self._place()
        self.show_edit(None)

    def show_edit(self, edit: Edit | None, summary: str = "", note: str = "") -> None:
        """Say what would be done; nothing can be accepted without an edit.

        Args:
            edit: What accepting asks for.
            summary: What becomes of the input: `becomes (1, 4, 5)`.
            note: What else is to be known before.
        """
        self._tell(edit, summary, note, "")

    def show_problem(self, problem: str | InputError) -> None:
        """Say in one sentence why nothing can be accepted."""
        self._tell(None, "", "", problem if isinstance(problem, str) else _without_path(problem).sentence)

    def accept(self) -> None:
        """Ask for the edit, if there is one."""
        if self._edit is not None:
            self.edit_requested.emit(self._edit)
            super().accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Let Enter accept, whatever button it is pressed on."""
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(button is self.accept_button)
        super().showEvent(event)
        self._grow()

    def _tell(self, edit: Edit | None, summary: str, note: str, problem: str) -> None:
        self._edit = edit
        self.accept_button.setEnabled(edit is not None)
        self.error_line.show_error(problem)  # not cleared before: what is still wrong is not announced again
        _show(self.summary, summary)
        _show(self.note, note)
        self._grow()

    def _grow(self) -> None:
        """Make room for a sentence that became longer; what stands where it stood stays there."""
        layout = self.layout()
        if layout is None or not self.isVisible():
            return
        margins = layout.contentsMargins()
        needed = _height(self.content, self.width() - margins.left() - margins.right())
        others = _height(layout, self.width()) - self._room.minimumHeight()
        most = self.screen().availableSize().height() - px(_AROUND)
        self._room.setFixedHeight(max(min(needed, most - others), px(_LEAST_ROOM)))
        layout.activate()
        self.resize(self.width(), max(min(self.height(), most), _height(layout, self.width())))

    def _place(self) -> None:
        content = QWidget()
        content.setLayout(self.content)
        self._room.setWidget(content)
        self._room.setWidgetResizable(True)
        self._room.setFixedHeight(px(_LEAST_ROOM))
        self._room.setFrameShape(QuietScrollArea.Shape.NoFrame)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.accept_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(16), px(20), px(16))
        whole.setSpacing(px(8))
        whole.addWidget(section_title(self.windowTitle()))
        whole.addWidget(self._room)
        for line in (self.summary, self.note, self.error_line):
            whole.addWidget(line)
        whole.addSpacing(px(4))
        whole.addStretch(1)
        whole.addLayout(buttons)


def becomes(experiment: Experiment, shape: tuple[int, ...]) -> str:
    """What an input of another shape makes of the one that there is."""
    if experiment.batch == 1:
        return tr("The input becomes {shape}: batch × timesteps × input_dim.", shape=shape)
    return tr(
        "The input becomes {shape}: batch × timesteps × input_dim in the place of all {count} samples.",
        shape=shape,
        count=experiment.batch,
    )


def dropped(experiment: Experiment, input_dim: int) -> str:
    """What is lost with an input of another `input_dim`; empty where nothing is."""
    if not drops_weights(experiment, input_dim):
        return ""
    return tr(
        "The weights that were given are for input_dim {input_dim}: new ones will be drawn. Undo brings these back.",
        input_dim=experiment.input_dim,
    )


def _without_path(error: InputError) -> InputError:
    """An error without the path that a place has in an experiment file: here is none."""
    return InputError("" if error.where.startswith("$") else error.where, error.expected, error.found)


def _height(layout: QLayout, width: int) -> int:
    """What a layout needs at a width, in px."""
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()


def _show(label: QLabel, text: str) -> None:
    label.setText(translated(text))
    label.setVisible(bool(text))
