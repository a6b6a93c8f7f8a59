"""Where the vectors of words come from: drawn for each word, or from a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.controls.elided_label import ElidedLabel
from gui.controls.form_row import FormRow
from gui.controls.segmented import Segmented
from gui.input.live_field import whole_number_field
from gui.look.language import tr, translated
from gui.look.scale import px
from models.sentences import say
from models.spec import MAX_INPUT_DIM, MAX_SEED

DRAWN, FROM_FILE = say("Drawn for each word"), say("From a file")

_TIPS = {
    DRAWN: say("Random numbers that depend on the word, the seed and input_dim alone: the same word, the same vector."),
    FROM_FILE: say("Trained vectors: word2vec or GloVe as text, or an .npz file with words and vectors."),
}


class VectorChoice(QWidget):
    """The choice, with the fields of what is chosen."""

    changed = Signal()
    file_chosen = Signal(object)  # Path
    stop_requested = Signal()

    def __init__(self, input_dim: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = DRAWN
        self.sources = Segmented(tr("Vectors"), _TIPS)
        self.sources.choice_requested.connect(self.show_source)
        tip = tr("input_dim: how many numbers describe one word.")
        self.input_dim = whole_number_field("input_dim", 1, MAX_INPUT_DIM, str(input_dim), tip)
        tip = tr("seed: another one draws other vectors for every word.")
        self.seed = whole_number_field("seed", 0, MAX_SEED, "0", tip)
        for field in (self.input_dim, self.seed):
            field.changed.connect(self.changed)
        self.file_label = ElidedLabel()
        self.file_label.setProperty("role", "hint")
        self.file_button, self.stop_button = QPushButton(tr("Choose …")), QPushButton(tr("Stop"))
        self.file_button.setToolTip(translated(_TIPS[FROM_FILE]))
        self.stop_button.setToolTip(tr("Stop reading the file."))
        for button in (self.file_button, self.stop_button):
            button.setAutoDefault(False)
        self.file_button.clicked.connect(self._ask_for_file)
        self.stop_button.clicked.connect(self.stop_requested)
        self._place()
        self.show_file(tr("no file yet"))
        self.show_source(DRAWN)

    def show_source(self, source: str) -> None:
        """Choose where the vectors come from."""
        self.source = source
        self.sources.show_choice(source)
        self._drawn.setVisible(source == DRAWN)
        self._file.setVisible(source == FROM_FILE)
        self.changed.emit()

    def show_file(self, text: str, is_reading: bool = False) -> None:
        """Name the file, or say how far it is read."""
        self.file_label.show_text(text)
        self.stop_button.setVisible(is_reading)

    def _place(self) -> None:
        self._drawn, self._file = QWidget(), QWidget()
        drawn = QVBoxLayout(self._drawn)
        drawn.setSpacing(px(4))
        for name, field in (("input_dim", self.input_dim), ("seed", self.seed)):
            drawn.addWidget(FormRow(name, field, tip=field.toolTip()))
        file = QHBoxLayout(self._file)
        file.setSpacing(px(8))
        file.addWidget(self.file_label, 1)
        file.addWidget(self.stop_button)
        file.addWidget(self.file_button)
        whole = QVBoxLayout(self)
        whole.setSpacing(px(8))
        for layout in (drawn, file, whole):
            layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.sources, self._drawn, self._file):
            whole.addWidget(part)

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self.window(), tr("Word vectors"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Word vectors (*.txt *.vec *.npz)"), tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.file_chosen.emit(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
