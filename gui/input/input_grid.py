"""The input of the experiment: its numbers, its tokens and its shape. It shows and asks, and changes nothing itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.controls.error_line import ErrorLine
from gui.controls.form_row import section_title
from gui.controls.stepper import Stepper
from gui.input.clipboard import Clipboard
from gui.input.fill_in_button import FillInButton
from gui.input.input_model import Index, InputModel
from gui.input.input_table import InputTable
from gui.input.selected import TOKEN, Selected
from gui.input.shape_bar import ShapeBar
from gui.look.language import tr, translated
from gui.look.scale import px
from gui.look.theme import LIGHT, Theme
from models.edits import Resize
from models.experiment import Experiment
from models.references import InputValue, Reference
from models.spec import MAX_BATCH

if TYPE_CHECKING:
    from gui.input.input_dialog import InputDialog


class InputGrid(QWidget):
    """Title, ways to fill it in, shape badge, the steppers of the shape, table, sample, and what went wrong.

    The steppers stand above what grows by them: a second click must find them where the first one did.
    """

    edit_requested = Signal(object)  # models.edits.Edit
    sample_requested = Signal(int)  # from 0
    references_hovered = Signal(object)  # tuple[InputValue, ...]
    experiment_pasted = Signal(str)  # the text of an experiment file, pasted into the table

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence_is_ours = False
        self._dialog: InputDialog | None = None
        self._create(theme)
        self._place()
        self._connect()

    def show_experiment(self, experiment: Experiment) -> None:
        """Show an experiment's input; nothing is asked for."""
        sample = min(self.model.sample, experiment.batch - 1)
        shape = experiment.values.shape
        self.badge.setText(f"({', '.join(str(length) for length in shape)})")
        self.badge.setAccessibleName(tr("Shape of the input: {shape}", shape=self.badge.text()))
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
        self.error_line.show_error(translated(text))

    def open_file(self, path: Path) -> None:
        """Show what a table or an array would become as the input, and ask for it when that is accepted."""
        from gui.input.opening.opening_dialog import OpeningDialog  # not before the first paint  # noqa: PLC0415

        if self.model.experiment is not None:
            self._open(OpeningDialog(path, self.model.experiment, self.window()))

    def ask_for_file(self) -> None:
        """Let a file be chosen, and open it."""
        from gui.input.opening.file_choice import choose_file  # not before the first paint  # noqa: PLC0415

        choose_file(self.window(), self.open_file)

    def open_sentence(self) -> None:
        """Let a sentence be typed."""
        from gui.input.sentence.sentence_dialog import SentenceDialog  # not before the first paint  # noqa: PLC0415

        if self.model.experiment is not None:
            self._open(SentenceDialog(self.model.experiment, self.model.sample, self.window()))

    def open_pattern(self) -> None:
        """Offer patterns for the selected numbers, or for all of the sample where no block of them is selected."""
        from gui.input.filling.fill_dialog import FillDialog  # not before the first paint  # noqa: PLC0415

        experiment, selected = self.model.experiment, self.table.selected
        if experiment is None:
            return
        if selected is not None and not selected.is_one and selected.block.features:
            block, meant = selected.block, tr("the selected cells")
        else:
            block = Selected(0, TOKEN, experiment.timesteps - 1, experiment.input_dim).block
            meant = tr("the whole input, for no block of cells is selected")
            if experiment.batch > 1:
                number = self.model.sample + 1
                meant = tr("all of sample {number}, for no block of cells is selected", number=number)
        self._open(FillDialog(block, self.model.sample, meant, self._theme, self.window()))

    def stop(self) -> None:
        """Forget what is being read; a dialog closes."""
        self.clipboard.stop()
        if self._dialog is not None:
            self._dialog.reject()

    def _open(self, dialog: InputDialog) -> None:
        if self._dialog is not None:
            self._dialog.reject()
        self._dialog = dialog
        dialog.edit_requested.connect(self.edit_requested)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_closed(self) -> None:
        self._dialog = None
        self.table.setFocus()

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
        self.badge.setToolTip(tr("The input’s shape as Keras wants it: (batch, timesteps, input_dim)."))
        self.fill_in = FillInButton(self)
        self.shape_bar = ShapeBar(self)
        self.model = InputModel(self)
        self.table = InputTable(self.model, theme, self)
        self._sample_row = QWidget(self)  # Tab goes through the parts in the order in which they are made
        tip = tr("sample: which sequence of the batch is shown.")
        self.sample_stepper = Stepper(tr("sample"), 1, MAX_BATCH, tip, self._sample_row)
        self._sample_row.setToolTip(tip)
        self.sample_stepper.setFixedWidth(px(80))
        self._sample_count = QLabel()
        self._sample_count.setProperty("role", "mono")
        self.clipboard = Clipboard(self.model, self)
        self.error_line = ErrorLine(self)

    def _place(self) -> None:
        title = QHBoxLayout()
        title.addWidget(section_title(tr("Input")))
        title.addStretch(1)
        title.addWidget(self.fill_in)
        title.addSpacing(px(4))
        title.addWidget(self.badge)
        sample = QHBoxLayout(self._sample_row)
        sample.setContentsMargins(0, 0, 0, 0)
        sample.setSpacing(px(8))
        sample.addWidget(QLabel(tr("sample")))
        sample.addStretch(1)
        sample.addWidget(self.sample_stepper)
        sample.addWidget(self._sample_count)
        self._sample_row.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(title)
        whole.addSpacing(px(8))
        whole.addWidget(self.shape_bar)
        whole.addSpacing(px(8))
        whole.addWidget(self.table)
        whole.addSpacing(px(4))
        whole.addWidget(self._sample_row)
        whole.addWidget(self.error_line)

    def _connect(self) -> None:
        self.model.edit_requested.connect(self.edit_requested)
        self.table.edit_requested.connect(self.edit_requested)
        self.table.pointed.connect(self._on_pointed)
        self.table.copy_requested.connect(self.clipboard.copy)
        self.table.paste_requested.connect(self.clipboard.paste)
        self.table.clear_requested.connect(self.clipboard.clear)
        self.table.fill_requested.connect(self.open_pattern)
        self.clipboard.edit_requested.connect(self.edit_requested)
        self.clipboard.experiment_pasted.connect(self.experiment_pasted)
        self.clipboard.pasted.connect(self.table.select)
        self.fill_in.file_requested.connect(self.ask_for_file)
        self.fill_in.sentence_requested.connect(self.open_sentence)
        self.fill_in.pattern_requested.connect(self.open_pattern)
        self.shape_bar.shape_requested.connect(lambda *shape: self.edit_requested.emit(Resize(*shape)))
        self.sample_stepper.value_requested.connect(lambda sample: self.sample_requested.emit(sample - 1))
        for asking in (self.model, self.clipboard, self.table.delegate, self.shape_bar, self.sample_stepper):
            asking.refused.connect(self._show_own_sentence)
        for asking in (self.table.delegate, self.shape_bar, self.sample_stepper):
            asking.settled.connect(self.error_line.clear)

    def _on_pointed(self, index: Index | None) -> None:
        """Say which number lies under the pointer; a token is none."""
        is_number = index is not None and index.isValid() and index.column() != TOKEN
        place = (InputValue(self.model.sample, index.row(), index.column() - 1),) if index and is_number else ()
        self.references_hovered.emit(place)
