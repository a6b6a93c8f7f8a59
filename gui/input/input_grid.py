"""The input of the experiment: its numbers, its tokens and its shape. It shows and asks, and changes nothing itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.controls.error_line import ErrorLine
from gui.controls.form_row import hint, section_title
from gui.controls.stepper import Stepper
from gui.input.input_model import TOKEN, Index, InputModel
from gui.input.input_table import InputTable
from gui.input.shape_bar import ShapeBar
from gui.theme import LIGHT, Theme
from models.edits import Resize
from models.experiment import Experiment
from models.references import InputValue, Reference
from models.spec import MAX_BATCH


class InputGrid(QWidget):
    """Title, shape badge, the steppers of the shape, table, sample, and what went wrong.

    The steppers stand above what grows by them: a second click must find them where the first one did.
    """

    edit_requested = Signal(object)  # models.edits.Edit
    sample_requested = Signal(int)  # from 0
    references_hovered = Signal(object)  # tuple[InputValue, ...]

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence_is_ours = False
        self._create(theme)
        self._place()
        self._connect()

    def show_experiment(self, experiment: Experiment) -> None:
        """Show an experiment's input; nothing is asked for."""
        sample = min(self.model.sample, experiment.batch - 1)
        shape = experiment.values.shape
        self.badge.setText(f"({', '.join(str(length) for length in shape)})")
        self.shape_bar.show_shape(shape)
        self._sample_row.setVisible(experiment.batch > 1)
        self.sample_stepper.show_most(experiment.batch)
        self._sample_count.setText(f"/ {experiment.batch}")
        self._show(experiment, sample)

    def show_sample(self, sample: int) -> None:
        """Show another sample of the same experiment, from 0."""
        if self.model.experiment is not None:
            self._show(self.model.experiment, min(sample, self.model.experiment.batch - 1))

    def show_pointed(self, references: tuple[Reference, ...]) -> None:
        """Light up numbers that are pointed at elsewhere."""
        self.model.show_pointed(frozenset(one for one in references if isinstance(one, InputValue)))

    def show_error(self, text: str) -> None:
        """Say in one sentence why an edit was refused; the next experiment that is shown takes it away."""
        self._sentence_is_ours = False
        self.error_line.show_error(text)

    def _show(self, experiment: Experiment, sample: int) -> None:
        self.sample_stepper.show_value(sample + 1)
        changed = self.model.show(experiment, sample)
        if changed:
            self.table.fit()
        if changed or not self._sentence_is_ours:
            self.error_line.clear()

    def _show_own_sentence(self, text: str) -> None:
        """About text that was typed here: it stays while nothing here changes, whatever else does."""
        self._sentence_is_ours = True
        self.error_line.show_error(text)

    def _create(self, theme: Theme) -> None:
        self.badge = QLabel()
        self.badge.setProperty("role", "badge")
        self.badge.setAccessibleName(self.tr("Shape of the input"))
        self.badge.setToolTip(self.tr("The input’s shape as Keras wants it: (batch, timesteps, input_dim)."))
        self.sample_stepper = Stepper("sample", 1, MAX_BATCH, self.tr("sample: which sequence of the batch is shown."))
        self.sample_stepper.setFixedWidth(80)
        self._sample_count = QLabel()
        self._sample_count.setProperty("role", "mono")
        self.shape_bar = ShapeBar(self)
        self.model = InputModel(self)
        self.table = InputTable(self.model, theme, self)
        self.error_line = ErrorLine(self)

    def _place(self) -> None:
        title = QHBoxLayout()
        title.addWidget(section_title(self.tr("Input")))
        title.addStretch(1)
        title.addWidget(self.badge)
        self._sample_row = QWidget(self)
        sample = QHBoxLayout(self._sample_row)
        sample.setContentsMargins(0, 0, 0, 0)
        sample.setSpacing(8)
        sample.addWidget(QLabel(self.tr("sample")))
        sample.addStretch(1)
        sample.addWidget(self.sample_stepper)
        sample.addWidget(self._sample_count)
        self._sample_row.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(title)
        whole.addWidget(hint("batch × timesteps × input_dim"))
        whole.addSpacing(4)
        whole.addWidget(self.shape_bar)
        whole.addSpacing(8)
        whole.addWidget(self.table)
        whole.addSpacing(4)
        whole.addWidget(self._sample_row)
        whole.addWidget(self.error_line)

    def _connect(self) -> None:
        self.model.edit_requested.connect(self.edit_requested)
        self.table.edit_requested.connect(self.edit_requested)
        self.table.pointed.connect(self._on_pointed)
        self.shape_bar.shape_requested.connect(lambda *shape: self.edit_requested.emit(Resize(*shape)))
        self.sample_stepper.value_requested.connect(lambda sample: self.sample_requested.emit(sample - 1))
        for asking in (self.model, self.table.delegate, self.shape_bar, self.sample_stepper):
            asking.refused.connect(self._show_own_sentence)
        for asking in (self.table.delegate, self.shape_bar, self.sample_stepper):
            asking.settled.connect(self.error_line.clear)

    def _on_pointed(self, index: Index | None) -> None:
        """Say which number lies under the pointer; a token is none."""
        is_number = index is not None and index.isValid() and index.column() != TOKEN
        place = (InputValue(self.model.sample, index.row(), index.column() - 1),) if index and is_number else ()
        self.references_hovered.emit(place)
