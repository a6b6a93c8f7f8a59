"""A sentence as the input: one timestep per word, with the first numbers of every word's vector while it is typed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.controls.asking_field import mark_invalid
from gui.input.input_dialog import InputDialog, becomes, dropped
from gui.input.number_preview import NumberPreview
from gui.input.sentence.drawing import QUICK_NUMBERS, Drawing
from gui.input.sentence.file_vectors import FileVectors
from gui.input.sentence.vector_choice import DRAWN, VectorChoice
from gui.look.language import tr
from gui.look.scale import px
from models.edits import SetInput, check_fits
from models.errors import InputError
from models.experiment import Experiment
from models.sentences import say
from models.words import MAX_CHARACTERS, UNKNOWN, Sentence, looked_up_sentence, sentence_of, split_words

_PAUSE_MILLISECONDS = 150
"""How long nobody has typed before a long sentence is drawn or looked up."""

_NAMED = 8  # unknown words


class SentenceDialog(InputDialog):
    """Asks for the vectors of typed words.

    Args:
        experiment: The document as it is.
        sample: The one whose labels are the sentence at first, from 0.
        parent: The window that it belongs to.
    """

    def __init__(self, experiment: Experiment, sample: int, parent: QWidget | None = None) -> None:
        super().__init__(tr("Input from a sentence"), tr("Use"), parent)
        self._experiment = experiment
        self.sentence_field = QLineEdit(sentence_of(experiment.tokens[sample]) if experiment.tokens else "")
        self.sentence_field.setProperty("role", "token-cell")  # words are no numbers
        self.sentence_field.setTextMargins(px(6), px(2), px(6), px(2))
        self.sentence_field.setPlaceholderText("나는 밥을 많이 먹었다")
        self.sentence_field.setAccessibleName(tr("Sentence"))
        self.sentence_field.setToolTip(
            tr("One timestep per word; white space separates words, punctuation stays with them.")
        )
        self.sentence_field.setMaxLength(MAX_CHARACTERS + 1)
        self.choice = VectorChoice(experiment.input_dim, self)
        self.drawing, self.file = Drawing(self), FileVectors(self)
        self._is_awaited = False
        self.preview = NumberPreview()
        for part in (self.sentence_field, self.choice, self.preview):
            self.content.addWidget(part)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._update)
        self.sentence_field.textChanged.connect(self._on_changed)
        self.choice.changed.connect(self._on_changed)
        self.choice.file_chosen.connect(self.open_vectors)
        stopped = say("Reading was stopped: choose the file again.")
        self.choice.stop_requested.connect(lambda: self.file.end(stopped))
        self.file.changed.connect(self._update)
        self.file.progressed.connect(self._show_progress)
        self._update()
        self.sentence_field.setFocus()
        self.sentence_field.selectAll()

    def open_vectors(self, path: Path) -> None:
        """Look the words up in a file."""
        try:
            words = split_words(self.sentence_field.text())
        except InputError:
            words = ()
        self.file.use(path, words)
        self._update()

    def done(self, result: int) -> None:
        """Leave; what is still being read is forgotten."""
        self.stop()
        super().done(result)

    def stop(self) -> None:
        """Forget what is being drawn or read."""
        self.drawing.stop()
        self.file.stop()

    def accept(self) -> None:
        """Take what is typed, even where it is not shown yet; while it is being drawn, as soon as it is."""
        if self._pause.isActive():
            self._update()
        self._is_awaited = self.drawing.is_running
        super().accept()

    def _on_changed(self) -> None:
        self._is_awaited = False
        self.drawing.forget()
        words = len(self.sentence_field.text().split())
        is_quick = self.choice.source == DRAWN and words * self._typed_dim() <= QUICK_NUMBERS
        if is_quick:
            self._update()
        else:
            self.accept_button.setEnabled(True)  # accepting looks at what is typed first
            self._pause.start()

    def _typed_dim(self) -> int:
        try:
            return int(self.choice.input_dim.read())
        except InputError:
            return 0

    def _update(self) -> None:
        """Show what the fields say now."""
        self._pause.stop()
        self._is_awaited = False
        self.drawing.forget()
        try:
            words = split_words(self.sentence_field.text())
            if self.choice.source == DRAWN:
                self._draw(words)
            else:
                self._show(self._looked_up(words))
        except InputError as error:
            is_empty = not self.sentence_field.text().strip()
            self.preview.show_nothing(is_empty)
            mark_invalid(self.sentence_field, error.where == "sentence" and not is_empty)
            self.show_problem("" if is_empty else error)

    def _draw(self, words: tuple[str, ...]) -> None:
        input_dim, seed = int(self.choice.input_dim.read()), int(self.choice.seed.read())
        check_fits(self._experiment, (1, len(words), input_dim))
        mark_invalid(self.sentence_field, False)
        self.show_edit(None, tr("Drawing …"))
        self.drawing.draw(words, input_dim, seed, self._take_drawn)

    def _take_drawn(self, sentence: Sentence) -> None:
        self._show(sentence)
        if self._is_awaited:
            self.accept()

    def _looked_up(self, words: tuple[str, ...]) -> Sentence | None:
        """The sentence, once the file has been asked for all of its words."""
        path, is_known = self.file.path, self.file.want(words)
        if path is not None:
            shown = tr("Reading {name} …", name=path.name) if self.file.is_reading else path.name
            self.choice.show_file(shown, self.file.is_reading)
        if not is_known:
            return None
        check_fits(self._experiment, (1, len(words), self.file.input_dim))
        return looked_up_sentence(words, self.file.vectors, self.file.input_dim)

    def _show(self, sentence: Sentence | None) -> None:
        mark_invalid(self.sentence_field, False)
        if sentence is None:
            self.preview.show_nothing(not self.file.problem)
            self.show_problem(self.file.problem)
            return
        self.preview.show_values(sentence.values[0], sentence.tokens)
        edit = SetInput(sentence.name, sentence.values, (sentence.tokens,))
        notes = [_unknown(sentence), dropped(self._experiment, sentence.values.shape[2])]
        self.show_edit(edit, becomes(self._experiment, sentence.values.shape), "\n".join(filter(None, notes)))

    def _show_progress(self, percent: int) -> None:
        if self.file.is_reading and self.file.path is not None:
            shown = tr("Reading {name}: {percent} %", name=self.file.path.name, percent=percent)
            self.choice.show_file(shown, is_reading=True)


def _unknown(sentence: Sentence) -> str:
    """Which words the file does not have; empty where it has all."""
    count = sum(word in set(sentence.unknown) for word in sentence.words)
    if not count:
        return ""
    named = ", ".join(sentence.unknown[:_NAMED]) + (", …" if len(sentence.unknown) > _NAMED else "")
    fields = {"count": count, "total": len(sentence.words), "mark": UNKNOWN, "words": named}
    if count == 1:
        return tr("{count} of {total} words is unknown and gets zeros and the mark {mark}: {words}", **fields)
    return tr("{count} of {total} words are unknown and get zeros and the mark {mark}: {words}", **fields)
