"""Blocks of the input to the clipboard and from it, and cleared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QGuiApplication

from gui.background import Background
from gui.input.input_model import InputModel
from gui.input.selected import TOKEN, Selected
from gui.look.language import translated
from models.edits import Edit, SetBlock
from models.errors import InputError
from models.sentences import say

if TYPE_CHECKING:
    from models.pasting import Pasted

T = TypeVar("T")

_READ_INLINE = 20_000  # characters: ten milliseconds
_WRITTEN_INLINE = 5_000  # numbers: five milliseconds


class Clipboard(QObject):
    """Copies and pastes for a table; a paste leaves as one edit, or as one sentence that says why not."""

    edit_requested = Signal(object)
    experiment_pasted = Signal(str)  # the text of an experiment file
    refused = Signal(str)
    pasted = Signal(object)  # Selected: where the block stands now

    def __init__(self, model: InputModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._reading, self._writing = Background(self), Background(self)

    def copy(self, selected: Selected) -> None:
        """Put a block on the clipboard, as spreadsheets take it in the system's language."""
        from models.pasting import copied  # not before the first paint  # noqa: PLC0415

        (numbers, tokens), mark = self._model.block(selected), _decimal_mark()
        quick = numbers.size <= _WRITTEN_INLINE
        _inline_or_beside(self._writing, quick, lambda: copied(numbers, tokens, mark), _put)

    def clear(self, selected: Selected) -> None:
        """Ask for zeros in the place of numbers, and for no labels."""
        block = selected.block
        tokens = ("",) * block.timesteps if selected.has_tokens else None
        zeros = np.zeros((block.timesteps, block.features), np.float32)
        place = (self._model.sample, block.timestep, block.feature)
        self.edit_requested.emit(SetBlock(say("clearing of {block}", block=block.name), *place, zeros, tokens))

    def paste(self, selected: Selected) -> None:
        """Ask for what the clipboard holds, from the first cell of a selection on."""
        text = QGuiApplication.clipboard().text()
        if text.lstrip().startswith("{") and '"unrolled"' in text:
            self.experiment_pasted.emit(text)
            return
        mark, sample = _decimal_mark(), self._model.sample

        def read() -> Pasted | InputError:
            try:
                return _read(text, mark, selected)
            except InputError as error:
                return error

        def deliver(result: Pasted | InputError) -> None:
            if isinstance(result, InputError):
                self.refused.emit(translated(result.sentence))
            else:
                self._ask(result, sample, selected)

        _inline_or_beside(self._reading, len(text) <= _READ_INLINE, read, deliver)

    def stop(self) -> None:
        """Forget what is being read or written."""
        for work in (self._reading, self._writing):
            work.forget()
            work.wait()

    def _ask(self, pasted: Pasted, sample: int, selected: Selected) -> None:
        rows, columns = pasted.numbers.shape
        left = TOKEN if pasted.tokens is not None else selected.left
        first = max(TOKEN + 1, selected.left)
        place = Selected(selected.top, left, selected.top + rows - 1, first + columns - 1)
        name = say("paste into {block}", block=place.block.name)
        edit: Edit = SetBlock(name, sample, place.top, first - 1, pasted.numbers, pasted.tokens)
        self.edit_requested.emit(edit)
        self.pasted.emit(place)


def _read(text: str, mark: str, selected: Selected) -> Pasted:
    """What a text means at a place; a single value is meant for every cell of a selection."""
    from models.pasting import Pasted, read_pasted  # not before the first paint  # noqa: PLC0415

    only_tokens = selected.right == TOKEN
    pasted = read_pasted(text, mark, selected.left == TOKEN)
    if selected.is_one or pasted.numbers.shape[0] > 1:
        return pasted
    block = selected.block
    if only_tokens and not pasted.numbers.size:
        assert pasted.tokens is not None
        return replace(
            pasted, tokens=pasted.tokens * block.timesteps, numbers=pasted.numbers.repeat(block.timesteps, 0)
        )
    if pasted.numbers.size + (pasted.tokens is not None) == 1:
        (number,) = read_pasted(text, mark, begins_with_tokens=False).numbers.flat
        return Pasted(np.full((block.timesteps, block.features), number, np.float32), None)
    return pasted


def _put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def _inline_or_beside(beside: Background, inline: bool, work: Callable[[], T], deliver: Callable[[T], None]) -> None:
    """Do what is quick at once, and the rest beside the window."""
    if inline:
        deliver(work())
    else:
        beside.run(work, deliver)


def _decimal_mark() -> str:
    """How the system's language writes decimals, as far as spreadsheets are concerned."""
    return "," if QLocale().decimalPoint() == "," else "."
