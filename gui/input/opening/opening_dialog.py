"""A file as the input: its name, its shape, which of its axes is time, and the first numbers as they would stand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.background import Background
from gui.controls.choice import Choice
from gui.controls.elided_label import ElidedLabel
from gui.controls.form_row import FormRow
from gui.input.file_problem import named
from gui.input.input_dialog import InputDialog, becomes, dropped
from gui.input.number_preview import NumberPreview
from gui.look.language import tr, translated
from gui.look.scale import px
from models.arrangement import Arrangement, arrangements
from models.edits import SetInput, check_fits
from models.errors import InputError
from models.experiment import Experiment, Tokens
from models.files.input_file import OpenedInput, read_input_file
from models.sentences import say

_CHOICE_WIDTH = 272  # px at 100 %: the longest arrangement fits


class OpeningDialog(InputDialog):
    """Reads a file beside the window and asks for its numbers as the input.

    Args:
        path: The file.
        experiment: The document as it is.
        parent: The window that it belongs to.
    """

    def __init__(self, path: Path, experiment: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(tr("Input from a file"), tr("Open"), parent)
        self._path, self._experiment = path, experiment
        self._opened: OpenedInput | None = None
        self._arrangement: Arrangement | None = None
        self._reading = Background(self)
        self.file_label = ElidedLabel()
        self.file_label.show_text(tr("Reading {name} …", name=path.name))
        tip = tr("Which axis of the file is time.")
        self.arrangement_choice = Choice(tr("What the file’s axes mean"), tip)
        self.arrangement_choice.setFixedWidth(px(_CHOICE_WIDTH))
        self.arrangement_choice.choice_requested.connect(self.show_arrangement)
        self.arrangement_row = FormRow(tr("axes"), self.arrangement_choice, tip=tip)
        self.arrangement_row.setEnabled(False)
        self.preview = NumberPreview()
        for part in (self.file_label, self.arrangement_row, self.preview):
            self.content.addWidget(part)
        self._reading.run(self._read, self._on_read)

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Read the file's axes in a certain way."""
        assert self._opened is not None
        array, experiment = self._opened.array, self._experiment
        self._arrangement = arrangement
        self.arrangement_choice.show_choice(arrangement)
        values = arrangement.view(array)
        tokens = self._tokens(arrangement)
        self.preview.show_values(values[0], None if tokens is None else tokens[0])
        shape = arrangement.shape(array)
        try:
            check_fits(experiment, shape)
        except InputError as error:
            self.show_problem(InputError(say("with these axes"), error.expected, error.found))
            return
        is_lost = tokens is None and self._opened.tokens is not None
        notes = [tr("The labels of the file’s rows are left out.") if is_lost else "", dropped(experiment, shape[2])]
        edit = SetInput(say("input from {name}", name=self._path.name), values, tokens)
        self.show_edit(edit, becomes(experiment, shape), " ".join(filter(None, notes)))

    def done(self, result: int) -> None:
        """Leave; what is still being read is forgotten."""
        self.stop()
        super().done(result)

    def stop(self) -> None:
        """Forget what is being read."""
        self._reading.forget()
        self._reading.wait()

    def _read(self) -> OpenedInput | InputError:
        try:
            return read_input_file(self._path)
        except InputError as error:
            return error

    def _on_read(self, result: OpenedInput | InputError) -> None:
        if isinstance(result, InputError):
            self.file_label.show_text(self._path.name)
            self.preview.show_nothing(is_awaited=False)
            self.show_problem(named(result, self._path))
            return
        self._opened = result
        shape = result.array.shape
        lengths = " × ".join(f"{length:,}" for length in shape)
        self.file_label.show_text(tr("{name}, {shape} numbers", name=self._path.name, shape=lengths))
        choices = arrangements(len(shape))
        self.arrangement_choice.offer([(translated(one.name), one) for one in choices])
        self.arrangement_row.setEnabled(True)
        self.show_arrangement(choices[0])
        self.arrangement_choice.setFocus()

    def _tokens(self, arrangement: Arrangement) -> Tokens | None:
        """The labels of the file's rows, where these are timesteps."""
        assert self._opened is not None
        tokens = self._opened.tokens
        return (tokens,) if tokens is not None and arrangement.keeps_rows else None
