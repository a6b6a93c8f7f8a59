"""One sample of the input as a table: the token, then one number per feature; one row per timestep.

The table changes nothing itself. What is typed leaves it as an edit, and it shows what it is given.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui.controls.number_text import float32_text, parse_number
from gui.input.selected import TOKEN, Selected
from gui.look.language import tr, translated
from models.cells import Array
from models.edits import SetToken, SetValue
from models.errors import InputError
from models.experiment import Experiment
from models.references import InputValue
from models.sentences import say

HAS_LABEL = Qt.ItemDataRole.UserRole
"""Whether a token has a text of its own; without one, its timestep stands there."""

POINTED = Qt.ItemDataRole.UserRole + 1
"""Whether a number is pointed at, here or elsewhere in the window."""

_HANDFUL = 32
_GOLDEN = (5**0.5 - 1) / 2
Index = QModelIndex | QPersistentModelIndex
_HORIZONTAL = Qt.Orientation.Horizontal
_Role = Qt.ItemDataRole


class InputModel(QAbstractTableModel):
    """Shows a sample of an experiment and asks for edits of it."""

    edit_requested = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._sample = 0
        self._pointed: frozenset[InputValue] = frozenset()

    @property
    def experiment(self) -> Experiment | None:
        """What is shown."""
        return self._experiment

    @property
    def sample(self) -> int:
        """Which of its samples, from 0."""
        return self._sample

    def show(self, experiment: Experiment, sample: int) -> bool:
        """Show a sample of an experiment, from 0.

        Returns:
            Whether a number or a label that was shown has become another one.
        """
        before, before_sample = self._experiment, self._sample
        if before is None or before.values.shape[1:] != experiment.values.shape[1:]:
            self.beginResetModel()
            self._experiment, self._sample = experiment, sample
            self.endResetModel()
            return True
        self._experiment, self._sample = experiment, sample
        return self._tell_what_changed(before, before_sample)

    def show_pointed(self, values: frozenset[InputValue]) -> None:
        """Light up numbers that are pointed at elsewhere."""
        before, self._pointed = self._pointed, values
        for value in before ^ values:
            index = self.index(value.timestep, value.feature + 1)
            self.dataChanged.emit(index, index, [POINTED])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        """One row per timestep."""
        return 0 if parent.isValid() or self._experiment is None else self._experiment.timesteps

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The token and one column per feature."""
        return 0 if parent.isValid() or self._experiment is None else self._experiment.input_dim + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited."""
        editable = Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Python texts and numbers only: Qt shows nothing for NumPy's scalars."""
        if self._experiment is None or not index.isValid():
            return None
        timestep, column = index.row(), index.column()
        if role == _Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column == TOKEN else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if column == TOKEN:
            return self._token_data(timestep, role)
        if role == POINTED:
            return InputValue(self._sample, timestep, column - 1) in self._pointed
        return self._number_data(index, float32_text(self._experiment.values[self._sample, timestep, column - 1]), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """`x1` … `xn` above the features; beside the timesteps, for a screen reader alone, `t = 1` … `t = T`."""
        if orientation != _HORIZONTAL:
            said = {
                _Role.DisplayRole: f"t = {section + 1}",
                _Role.AccessibleTextRole: tr("timestep {timestep}", timestep=section + 1),
            }
            return said.get(_Role(role))
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == _Role.AccessibleTextRole:
            return tr("token") if section == TOKEN else tr("feature {feature}", feature=section)
        if role == _Role.DisplayRole:
            return "" if section == TOKEN else f"x{section}"
        return None

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        """Ask for an edit.

        Returns:
            Whether the text was understood; the table shows it only when it is given the edited experiment.
        """
        if role != _Role.EditRole or self._experiment is None or not index.isValid():
            return False
        text = str(value)
        if index.column() == TOKEN:
            if text != self._experiment.token(self._sample, index.row()):
                self.edit_requested.emit(SetToken(self._sample, index.row(), text))
            return True
        try:
            number = self.parse(index, text)
        except InputError as error:
            where = say("{place} keeps {value}", place=error.where, value=self.data(index))
            self.refused.emit(translated(InputError(where, error.expected, error.found).sentence))
            return False
        if np.float32(number) != self._experiment.values[self._sample, index.row(), index.column() - 1]:
            self.edit_requested.emit(SetValue(self._sample, index.row(), index.column() - 1, number))
        return True

    def parse(self, index: Index, text: str) -> float:
        """The number that was typed into a cell.

        Raises:
            InputError: That names the cell, counted from 1: `x[2, 3]`.
        """
        return parse_number(text, self._place(index))

    def some_texts(self, count: int) -> tuple[list[str], list[str]]:
        """The longest number of every feature, and labels, each among `count` that are evenly spread over the sample.

        Where a feature has less than a handful among them, it gets the longest of all.
        """
        if self._experiment is None:
            return [], []
        values = self._experiment.values[self._sample]
        timesteps, features = values.shape
        labels = () if self._experiment.tokens is None else self._experiment.tokens[self._sample]
        shown_labels = [labels[place] for place in _spread(len(labels), count)]
        if features * min(timesteps, _HANDFUL) <= count:
            rows = list(_spread(timesteps, count // features))
            columns = [[float32_text(values[row, feature]) for row in rows] for feature in range(features)]
            return [max(column, key=len) for column in columns], shown_labels
        longest = max((float32_text(values.flat[place]) for place in _spread(values.size, count)), key=len)
        return [longest] * features, shown_labels

    def block(self, selected: Selected) -> tuple[Array, tuple[str, ...] | None]:
        """The numbers of a rectangle of cells, `(rows, columns)` float32, and its labels if it has any."""
        assert self._experiment is not None
        block, sample = selected.block, self._sample
        rows = slice(block.timestep, block.timestep + block.timesteps)
        numbers = self._experiment.values[sample, rows, block.feature : block.feature + block.features]
        if not selected.has_tokens:
            return numbers, None
        return numbers, tuple(self._experiment.token(sample, timestep) for timestep in range(rows.start, rows.stop))

    def _place(self, index: Index) -> str:
        return f"x[{index.row() + 1}, {index.column()}]"

    def _number_data(self, index: Index, text: str, role: int) -> Any:
        if role in (_Role.DisplayRole, _Role.EditRole):
            return text
        if role == _Role.ToolTipRole:
            return f"{self._place(index)} = {text}"
        return self._number_in_words(index, text) if role == _Role.AccessibleTextRole else None

    def _number_in_words(self, index: Index, text: str) -> str:
        """A number with its place, for a screen reader."""
        assert self._experiment is not None
        token = self._experiment.token(self._sample, index.row())
        place = {"timestep": index.row() + 1, "feature": index.column(), "value": text}
        if token:
            return tr("timestep {timestep} ({token}), feature {feature}: {value}", token=token, **place)
        return tr("timestep {timestep}, feature {feature}: {value}", **place)

    def _token_data(self, timestep: int, role: int) -> Any:
        assert self._experiment is not None
        token = self._experiment.token(self._sample, timestep)
        if role == HAS_LABEL:
            return bool(token)
        if role == _Role.EditRole:
            return token
        if role == _Role.DisplayRole:
            return token or f"t = {timestep + 1}"
        if role == _Role.AccessibleTextRole:
            return _token_in_words(token, timestep + 1)
        if role == _Role.ToolTipRole:
            number = timestep + 1
            return f"t = {number}: {token}" if token else tr("t = {timestep}: type a token", timestep=number)
        return None

    def _tell_what_changed(self, before: Experiment, before_sample: int) -> bool:
        """Announce the smallest rectangle that holds all changes: an open editor elsewhere is not disturbed."""
        assert self._experiment is not None
        timesteps = range(self._experiment.timesteps)
        changed_tokens = [
            t for t in timesteps if before.token(before_sample, t) != self._experiment.token(self._sample, t)
        ]
        if changed_tokens:
            self.dataChanged.emit(self.index(changed_tokens[0], TOKEN), self.index(changed_tokens[-1], TOKEN))
        if before.values is self._experiment.values and before_sample == self._sample:
            return bool(changed_tokens)
        changed = before.values[before_sample] != self._experiment.values[self._sample]
        rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
        if rows.size:
            first, last = (int(rows[0]), int(columns[0])), (int(rows[-1]), int(columns[-1]))
            self.dataChanged.emit(self.index(first[0], first[1] + 1), self.index(last[0], last[1] + 1))
        return bool(changed_tokens or rows.size)


def _token_in_words(token: str, number: int) -> str:
    if token:
        return tr("timestep {timestep}: {token}", timestep=number, token=token)
    return tr("timestep {timestep}, without a token", timestep=number)


def _spread(length: int, count: int) -> Iterable[int]:
    """All places of a sequence, or `count` of them; steps of the golden ratio fall into no column's rhythm."""
    if length <= count:
        return range(length)
    return (int(number * _GOLDEN % 1 * length) for number in range(count))
