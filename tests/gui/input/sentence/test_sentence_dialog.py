"""Sentences: what is typed becomes timesteps, with drawn vectors or trained ones."""

import threading
from collections.abc import Collection
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.input.sentence import file_vectors
from gui.input.sentence.sentence_dialog import SentenceDialog
from gui.input.sentence.vector_choice import DRAWN, FROM_FILE
from models.files.word_vectors import GoOn
from models.words import drawn_vector
from tests.gui.input.column import Column
from tests.gui.input.dialogs import opened, said
from tests.gui.traced import weighted


@pytest.fixture
def column(qtbot: QtBot) -> Column:
    return Column(qtbot, weighted(shape=(1, 4, 5), tokens=True))


@pytest.fixture
def dialog(column: Column, qtbot: QtBot) -> SentenceDialog:
    column.grid.open_sentence()
    return opened(qtbot, column.window, SentenceDialog)


def rows(dialog: SentenceDialog) -> list[str]:
    table = dialog.preview.table
    return [table.verticalHeaderItem(row).text() for row in range(table.rowCount())]


def look_up(dialog: SentenceDialog, qtbot: QtBot, path: Path) -> None:
    dialog.choice.show_source(FROM_FILE)
    dialog.open_vectors(path)
    qtbot.waitUntil(lambda: not dialog.file.is_reading)
    dialog._update()


def test_a_sentence_is_typed_and_taken_with_enter(column: Column, dialog: SentenceDialog, qtbot: QtBot) -> None:
    assert dialog.sentence_field.text() == "w0 w1 w2 w3"
    assert dialog.sentence_field.hasFocus()
    given = column.asked.experiment.weights
    dialog.sentence_field.insert("밥을 또 밥을")
    assert rows(dialog) == ["t = 1  밥을", "t = 2  또", "t = 3  밥을"]
    assert said(dialog) == ("The input becomes (1, 3, 5): batch × timesteps × input_dim.", "", "")
    assert dialog.preview.table.item(0, 1).text() == f"{drawn_vector('밥을', 5, 0)[1]:.3g}"
    qtbot.keyClick(dialog.sentence_field, Qt.Key.Key_Return)
    (edit,) = column.asked.edits
    assert edit.name == "sentence of 3 words"
    expected = np.float32([drawn_vector(word, 5, 0) for word in ("밥을", "또", "밥을")])
    np.testing.assert_array_equal(column.asked.experiment.values[0], expected)
    assert column.asked.experiment.tokens == (("밥을", "또", "밥을"),)
    assert column.asked.experiment.weights is given


def test_another_input_dim_says_that_weights_are_dropped(column: Column, dialog: SentenceDialog) -> None:
    dialog.choice.input_dim.setText("8")
    dialog.choice.seed.setText("3")
    summary, note, _ = said(dialog)
    assert "(1, 4, 8)" in summary
    assert note.startswith("The weights that were given are for input_dim 5")
    dialog.accept()
    assert column.asked.experiment.weights is None
    np.testing.assert_array_equal(column.asked.experiment.values[0, 0], np.float32(drawn_vector("w0", 8, 3)))


@pytest.mark.parametrize(
    ("sentence", "input_dim", "problem"),
    [
        ("", "5", ""),
        ("  ", "5", ""),
        ("밥을", "0", "input_dim: expected a whole number from 1 to 1024, found “0”"),
        ("밥을", "1025", "input_dim: expected a whole number from 1 to 1024, found “1025”"),
        ("a " * 2001, "5", "sentence: expected 1 to 2000 words, found 2001"),
        ("a" * 100_001, "5", "sentence: expected at most 100,000 characters, found 100,001"),
    ],
)
def test_what_cannot_be_taken_is_said(
    column: Column, dialog: SentenceDialog, qtbot: QtBot, sentence: str, input_dim: str, problem: str
) -> None:
    dialog.choice.input_dim.setText(input_dim)
    dialog.sentence_field.setText(sentence)
    qtbot.waitUntil(lambda: not dialog._pause.isActive())
    assert said(dialog) == ("", "", problem)
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClick(dialog.sentence_field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert column.asked.edits == []


def test_a_long_sentence_waits_for_a_pause(column: Column, dialog: SentenceDialog, qtbot: QtBot) -> None:
    dialog.sentence_field.setText("낱말 " * 1500)
    assert rows(dialog) == ["t = 1  w0", "t = 2  w1", "t = 3  w2", "t = 4  w3"], "not yet"
    qtbot.keyClick(dialog.sentence_field, Qt.Key.Key_Return)  # sooner than the pause, and than it is drawn
    qtbot.waitUntil(lambda: column.asked.experiment.timesteps == 1500)
    np.testing.assert_array_equal(column.asked.experiment.values[0, 9], np.float32(drawn_vector("낱말", 5, 0)))


def test_what_is_typed_while_much_is_drawn_counts(column: Column, dialog: SentenceDialog, qtbot: QtBot) -> None:
    dialog.sentence_field.setText("낱말 " * 1500)
    dialog._update()
    assert dialog.drawing.is_running
    qtbot.keyClick(dialog.sentence_field, Qt.Key.Key_Return)
    dialog.sentence_field.setText("밥을")
    assert rows(dialog) == ["t = 1  밥을"]
    assert not dialog.drawing.is_running
    assert column.asked.edits == []
    dialog.sentence_field.setText("낱말 " * 1500)
    dialog._update()
    dialog.reject()
    assert column.asked.edits == []


def test_vectors_from_a_text_file(column: Column, dialog: SentenceDialog, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "단어.txt"
    path.write_text("나는 1 2\n밥을 3 4\n", encoding="utf-8")
    dialog.sentence_field.setText("나는 밥을 많이 먹었다")
    look_up(dialog, qtbot, path)
    assert rows(dialog) == ["t = 1  나는", "t = 2  밥을", "t = 3  [UNK] 많이", "t = 4  [UNK] 먹었다"]
    summary, note, problem = said(dialog)
    assert "(1, 4, 2)" in summary
    assert note.startswith("2 of 4 words are unknown and get zeros and the mark [UNK]: 많이, 먹었다\nThe weights")
    assert problem == ""
    dialog.accept()
    np.testing.assert_array_equal(column.asked.experiment.values, [[[1, 2], [3, 4], [0, 0], [0, 0]]])
    assert column.asked.experiment.tokens == (("나는", "밥을", "[UNK] 많이", "[UNK] 먹었다"),)
    column.grid.open_sentence()
    again = opened(qtbot, column.window, SentenceDialog)
    assert again.sentence_field.text() == "나는 밥을 많이 먹었다", "a mark is no word"


def test_vectors_from_a_table(column: Column, dialog: SentenceDialog, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "임베딩.npz"
    vectors = np.random.default_rng(0).normal(size=(3, 5))
    np.savez(path, vocabulary=np.array(["밥을", "또", "나는"]), embeddings=vectors)
    dialog.sentence_field.setText("또 밥을")
    look_up(dialog, qtbot, path)
    assert said(dialog)[1] == ""
    dialog.accept()
    np.testing.assert_array_equal(column.asked.experiment.values[0], vectors[[1, 0]].astype(np.float32))


def test_new_words_are_looked_up_as_they_are_typed(dialog: SentenceDialog, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "v.txt"
    path.write_text("a 1\nb 2\nc 3\n")
    dialog.sentence_field.setText("a")
    look_up(dialog, qtbot, path)
    path.write_text("b 2\nc 3\n")
    dialog.sentence_field.setText("a c")
    qtbot.waitUntil(lambda: rows(dialog) == ["t = 1  a", "t = 2  c"])
    assert said(dialog)[1].startswith("The weights"), "a is remembered, c was found"


def test_a_bad_file_is_said_and_another_source_goes_on(dialog: SentenceDialog, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    path.write_text("w0 1 2\nx 1\n")
    look_up(dialog, qtbot, path)
    assert said(dialog) == ("", "", "bad.txt: line 2: expected a word and 2 numbers, found 1 after “x”")
    assert not dialog.accept_button.isEnabled()
    dialog.choice.show_source(DRAWN)
    assert said(dialog)[2] == ""
    assert dialog.accept_button.isEnabled()


def test_reading_can_be_stopped(
    column: Column, dialog: SentenceDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pause = threading.Event()

    def endless(_path: Path, _words: Collection[str], go_on: GoOn) -> None:
        while go_on(0.34):
            pause.wait(0.005)

    monkeypatch.setattr(file_vectors, "look_up", endless)
    dialog.choice.show_source(FROM_FILE)
    dialog.open_vectors(tmp_path / "long.txt")
    qtbot.waitUntil(lambda: dialog.choice.file_label.text() == "Reading long.txt: 34 %")
    assert not dialog.accept_button.isEnabled()
    qtbot.mouseClick(dialog.choice.stop_button, Qt.MouseButton.LeftButton)
    assert said(dialog)[2] == "Reading was stopped: choose the file again."
    assert not dialog.choice.stop_button.isVisible()
    dialog.open_vectors(tmp_path / "long.txt")
    dialog.reject()
    assert column.asked.edits == []


def test_without_a_file_nothing_can_be_taken(dialog: SentenceDialog, qtbot: QtBot) -> None:
    dialog.choice.show_source(FROM_FILE)
    qtbot.waitUntil(lambda: not dialog._pause.isActive())
    assert dialog.choice.file_label.text() == "no file yet"
    assert not dialog.accept_button.isEnabled()
