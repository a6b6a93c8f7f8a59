"""A file as the input: its name, its shape, which of its axes is time, and the first numbers as they would stand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.background import Background
from gui.controls.choice import Choice
from gui.controls.elided_label import ElidedLabel
from gui.controls.form_row import FormRow
from gui.input.input_dialog import InputDialog, becomes, dropped
from gui.input.number_preview import NumberPreview
from models.arrangement import Arrangement, arrangements
from models.edits import SetInput, check_fits
from models.errors import InputError
from models.experiment import Experiment, Tokens
from models.files.input_file import OpenedInput, read_input_file

_CHOICE_WIDTH = 272  # the longest arrangement fits


class OpeningDialog(InputDialog):
    """Reads a file beside the window and asks for its numbers as the input.

    Args:
        path: The file.
        experiment: The document as it is.
        parent: The window that it belongs to.
    """

    def __init__(self, path: Path, experiment: Experiment, parent: QWidget | None = None) -> None:
        super().__init__("Input from a file", "Open", parent)
        self._path, self._experiment = path, experiment
        self._opened: OpenedInput | None = None
        self._arrangement: Arrangement | None = None
        self._reading = Background(self)
        self.file_label = ElidedLabel()
        self.file_label.show_text(f"Reading {path.name} …")
        self.arrangement_choice = Choice("What the file’s axes mean", "Which axis of the file is time.")
        self.arrangement_choice.setFixedWidth(_CHOICE_WIDTH)
        self.arrangement_choice.choice_requested.connect(self.show_arrangement)
        self.arrangement_row = FormRow("axes", self.arrangement_choice, tip="Which axis of the file is time.")
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
            self.show_problem(InputError("with these axes", error.expected, error.found))
            return
        lost = (
            "" if tokens is not None or self._opened.tokens is None else "The labels of the file’s rows are left out. "
        )
        edit = SetInput(f"input from {self._path.name}", values, tokens)
        self.show_edit(edit, becomes(experiment, shape), lost + dropped(experiment, shape[2]))

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
            self.show_problem(str(result).replace(str(self._path), self._path.name, 1))
            return
        self._opened = result
        shape = result.array.shape
        self.file_label.show_text(f"{self._path.name}, {' × '.join(f'{length:,}' for length in shape)} numbers")
        choices = arrangements(len(shape))
        self.arrangement_choice.offer([(one.name, one) for one in choices])
        self.arrangement_row.setEnabled(True)
        self.show_arrangement(choices[0])
        self.arrangement_choice.setFocus()

    def _tokens(self, arrangement: Arrangement) -> Tokens | None:
        """The labels of the file's rows, where these are timesteps."""
        assert self._opened is not None
        tokens = self._opened.tokens
        return (tokens,) if tokens is not None and arrangement.keeps_rows else None
