"""The tab of the program: what to type into Keras to get the numbers in the window, to be copied or saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.background import Background
from gui.code.code_view import CodeView
from gui.controls.focus import reach_by_tab
from gui.look.language import tr, translated
from gui.look.scale import px
from gui.look.theme import Theme
from models.code.program import Program, program
from models.experiment import Experiment
from models.sentences import say
from models.weights import LayerWeights

_LONGEST_ARRAY = 40
"""Lines of an array that are shown whole; more of them only hide the program between."""

_MOST_COPIED = 4 * 2**20
"""Characters that go to the clipboard: what it takes is a moment's work, and more nobody pastes."""

_COMPARED_INLINE = 1_000_000
"""Weights that are compared with the initializers' in the same moment; above, beside the window."""

_SAVED_AS = {".py": say("Save it as a Python program."), ".ipynb": say("Save it as a Jupyter notebook.")}
_COPIES = say("Copy the whole program.")
_IS_TOO_LONG = say("Too long for the clipboard: save it.")
_IS_CUT = say("Long arrays are cut short here (…), not in what is copied or saved.")
_IS_CUT_AND_TOO_LONG = say("Long arrays are cut short here (…), not in what is saved.")


@dataclass(frozen=True)
class _Shown:
    """A program, and as much of it as is shown."""

    program: Program
    text: str
    is_cut: bool


class CodePanel(QWidget):
    """Shows an experiment's program."""

    copied = Signal(object)  # a sentence that says so
    export_requested = Signal(str)  # the suffix of the file

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._program: Program | None = None
        self._preparing = Background(self)
        self._view = CodeView(theme)
        self._note = QLabel()
        self._note.setProperty("role", "hint")
        self._note.setWordWrap(True)
        self._note.setContentsMargins(px(8), 0, px(8), 0)
        self._copy = QPushButton(tr("Copy"))
        self._copy.setAccessibleName(tr("Copy the program"))
        self._copy.clicked.connect(self._on_copy)
        self._saves = {suffix: self._save_button(suffix, translated(tip)) for suffix, tip in _SAVED_AS.items()}
        for button in (self._copy, *self._saves.values()):
            reach_by_tab(button)
        self._place()

    def show_experiment(self, experiment: Experiment, drawn: Sequence[LayerWeights] | None = None) -> None:
        """Show the program of an experiment; `drawn` is what Keras is known to draw for it."""
        weights = experiment.weights or ()
        if sum(array.size for layer in weights for array in layer.flat()) <= _COMPARED_INLINE:
            self._preparing.forget()
            self._show(_prepared(experiment, drawn))
        else:
            self._preparing.run(lambda: _prepared(experiment, drawn), self._show)

    def finish(self) -> None:
        """Let running work end."""
        self._preparing.forget()
        self._preparing.wait()

    def _place(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(px(8), 0, px(8), 0)  # the borders of the program's field hang out
        row.setSpacing(px(8))
        row.addWidget(self._copy)
        row.addStretch(1)
        for button in self._saves.values():
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(12), px(8), px(12))
        column.setSpacing(px(8))
        column.addLayout(row)
        column.addWidget(self._note)
        column.addWidget(self._view, 1)

    def _save_button(self, suffix: str, tip: str) -> QPushButton:
        button = QPushButton(tr("Save {suffix} …", suffix=suffix))
        button.setToolTip(tip)
        button.setAccessibleName(tip.rstrip("."))
        button.clicked.connect(lambda: self.export_requested.emit(suffix))
        return button

    def _show(self, shown: _Shown) -> None:
        self._program = shown.program
        self._view.show_text(shown.text)
        can_copy = shown.program.characters <= _MOST_COPIED
        self._copy.setEnabled(can_copy)
        self._copy.setToolTip(translated(_COPIES if can_copy else _IS_TOO_LONG))
        self._note.setText(translated(_IS_CUT if can_copy else _IS_CUT_AND_TOO_LONG))
        self._note.setVisible(shown.is_cut)

    def _on_copy(self) -> None:
        if self._program is not None:
            lines = list(self._program.lines())
            QGuiApplication.clipboard().setText("\n".join(lines) + "\n")
            self.copied.emit(say("copied the program, {count:,} lines", count=len(lines)))


def _prepared(experiment: Experiment, drawn: Sequence[LayerWeights] | None) -> _Shown:
    whole = program(experiment, drawn)
    shown = whole.shortened(_LONGEST_ARRAY)
    return _Shown(whole, "\n".join(shown.lines()), shown is not whole)
