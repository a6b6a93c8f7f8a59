"""Blocks of cells by keyboard: copied, cut, pasted and cleared, each as one edit."""

import json

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.input.selected import Selected
from gui.look.theme import LIGHT
from models.experiment import Experiment, input_array
from models.files.experiment_file import format_experiment
from models.pasting import read_pasted
from models.spec import LayerSpec
from tests.gui.input.column import Column
from tests.gui.traced import weighted


@pytest.fixture
def column(qtbot: QtBot, notebook: Experiment) -> Column:
    return Column(qtbot, notebook)


def hit(column: Column, keys: QKeySequence.StandardKey) -> None:
    """Press a combination of keys as it is on this system."""
    combination = QKeySequence(keys)[0]
    column._qtbot.keyClick(column.table, combination.key(), combination.keyboardModifiers())


def copy(column: Column, *selected: int) -> str:
    column.table.select(Selected(*selected))
    QGuiApplication.clipboard().setText("before")
    hit(column, QKeySequence.StandardKey.Copy)
    return QGuiApplication.clipboard().text()


def paste(column: Column, text: str, *selected: int) -> None:
    column.table.select(Selected(*selected))
    QGuiApplication.clipboard().setText(text)
    hit(column, QKeySequence.StandardKey.Paste)


def test_a_block_is_selected_by_dragging_and_by_shift(column: Column, qtbot: QtBot) -> None:
    def middle(row: int, place: int) -> QPoint:
        return column.table.visualRect(column.cell(row, place)).center()

    viewport = column.table.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle(1, 2))
    assert column.table.selected == Selected(1, 2, 1, 2)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, middle(2, 4))
    assert column.table.selected == Selected(1, 2, 2, 4)
    qtbot.keyClick(column.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert column.table.selected == Selected(1, 2, 3, 4)
    qtbot.keyClick(column.table, Qt.Key.Key_Left)
    assert column.table.selected.is_one


def test_a_block_is_copied_with_its_labels(column: Column) -> None:
    assert copy(column, 0, 0, 1, 2) == "나는\t0.1\t4.2\n밥을\t1.0\t3.1\n"
    assert copy(column, 2, 3, 3, 4) == "1.5\t2.1\n0.5\t0.9\n"
    assert copy(column, 1, 3, 1, 3) == "2.5"
    assert copy(column, 0, 0, 3, 0) == "나는\n밥을\n많이\n먹었다\n"
    assert column.asked.edits == []


@pytest.mark.usefixtures("german")
def test_a_german_copy_has_commas_and_comes_back(column: Column) -> None:
    assert copy(column, 0, 1, 0, 3) == "0,1\t4,2\t1,5\n"
    paste(column, "0,25\t-1,5", 3, 1, 3, 1)
    assert column.texts()[3] == ["먹었다", "0.25", "-1.5", "0.5", "0.9", "1.1"]
    paste(column, "1.234", 3, 1, 3, 1)
    assert "found “1.234”" in column.sentence


def test_everything_is_copied_and_pasted_into_another_experiment(column: Column, notebook: Experiment) -> None:
    hit(column, QKeySequence.StandardKey.SelectAll)
    hit(column, QKeySequence.StandardKey.Copy)
    text = QGuiApplication.clipboard().text()
    bare = Experiment(input_array(np.zeros((1, 2, 3))), notebook.layers)
    column.asked.experiment = bare
    column.grid.show_experiment(bare)
    paste(column, text, 0, 0, 0, 0)
    (edit,) = column.asked.edits
    assert edit.name == "paste into x[1..4, 1..5]"
    assert column.asked.experiment.values.tobytes() == notebook.values.tobytes()
    assert column.asked.experiment.tokens == notebook.tokens
    assert column.table.selected == Selected(0, 0, 3, 5), "what was pasted is selected"


def test_a_block_is_pasted_at_the_first_selected_cell(column: Column) -> None:
    paste(column, "7\t8\r\n9\t10\r\n", 1, 2, 3, 4)
    assert [row[1:] for row in column.texts()] == [
        ["0.1", "4.2", "1.5", "1.1", "2.8"],
        ["1.0", "7.0", "8.0", "0.7", "1.1"],
        ["0.3", "9.0", "10.0", "2.1", "0.1"],
        ["2.2", "1.4", "0.5", "0.9", "1.1"],
    ]
    assert len(column.asked.edits) == 1
    assert column.table.selected == Selected(1, 2, 2, 3)


def test_rows_past_the_end_bring_timesteps(column: Column) -> None:
    paste(column, "새\t7\n말\t8\n", 3, 1, 3, 1)
    assert column.grid.badge.text() == "(1, 5, 5)"
    assert [row[:3] for row in column.texts()[3:]] == [["새", "7.0", "1.4"], ["말", "8.0", "0.0"]]


def test_a_whole_block_of_another_width_just_works(qtbot: QtBot) -> None:
    given = weighted(shape=(1, 4, 5))
    column = Column(qtbot, given)
    paste(column, "1\t2\t3\t4\t5\t6\t7\n", 0, 1, 0, 1)
    assert column.grid.badge.text() == "(1, 4, 7)"
    assert column.asked.experiment.weights is None
    column.grid.show_experiment(given)
    column.asked.experiment = given
    paste(column, "1\t2\n", 0, 5, 0, 5)
    assert column.asked.experiment is given
    assert column.sentence == (
        "paste into x[1, 5..6]: x[1, 5]: expected at most 1 column of numbers from x5 on "
        "(the input has 5, and grows only for a block at x[1, 1]), found 2"
    )


def test_one_number_fills_a_selection(column: Column) -> None:
    paste(column, "7", 1, 1, 2, 5)
    assert [row[1:] for row in column.texts()[1:3]] == [["7.0"] * 5] * 2
    paste(column, "8", 0, 0, 3, 1)
    assert [row[0] for row in column.texts()] == ["나는", "밥을", "많이", "먹었다"], "a number is no label here"
    assert [row[1] for row in column.texts()] == ["8.0"] * 4
    paste(column, "말", 1, 0, 2, 0)
    assert [row[0] for row in column.texts()] == ["나는", "말", "말", "먹었다"]
    assert len(column.asked.edits) == 3


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1\t2\n3\tx", "row 2, column 2 of the paste: expected a number such as 0.5, found “x”"),
        ("1,5", "row 1, column 1 of the paste: expected a number such as 0.5, found “1,5”"),
        ("1\t2\n3", "row 2 of the paste: expected 2 cells, as in the first row, found 1"),
        ("", "the clipboard: expected numbers, found no text"),
    ],
)
def test_a_paste_is_all_or_nothing(column: Column, text: str, sentence: str) -> None:
    paste(column, text, 0, 1, 0, 1)
    assert column.sentence == sentence
    assert column.asked.edits == []
    paste(column, "5", 0, 1, 0, 1)
    assert column.sentence == "", "and the next one is well"


def test_a_long_paste_is_read_beside_the_window(column: Column, qtbot: QtBot) -> None:
    rows = "".join(f"{row}\t0.5\t1.5\t2.5\t3.5\n" for row in range(2000))
    paste(column, rows, 0, 1, 0, 1)
    assert column.asked.edits == [], "not yet"
    qtbot.waitUntil(lambda: len(column.asked.edits) == 1)
    assert column.grid.badge.text() == "(1, 2000, 5)"
    assert column.texts()[1999][1] == "1999.0"
    paste(column, rows, 0, 1, 0, 1)
    column.grid.stop()
    assert len(column.asked.edits) == 1


def test_a_large_copy_is_written_beside_the_window(column: Column, qtbot: QtBot, notebook: Experiment) -> None:
    values = input_array(np.random.default_rng(4).normal(size=(1, 1500, 5)))
    column.grid.show_experiment(Experiment(values, notebook.layers))
    column.table.selectAll()
    QGuiApplication.clipboard().setText("before")
    hit(column, QKeySequence.StandardKey.Copy)
    assert QGuiApplication.clipboard().text() == "before", "not yet"
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "before")
    back = read_pasted(QGuiApplication.clipboard().text(), ".", begins_with_tokens=True)
    assert back.numbers.tobytes() == values.tobytes()


def test_delete_clears_and_cut_copies_first(column: Column, qtbot: QtBot) -> None:
    column.table.select(Selected(0, 1, 1, 2))
    qtbot.keyClick(column.table, Qt.Key.Key_Delete)
    assert [row[:4] for row in column.texts()[:2]] == [["나는", "0.0", "0.0", "1.5"], ["밥을", "0.0", "0.0", "2.5"]]
    column.table.select(Selected(2, 0, 3, 1))
    hit(column, QKeySequence.StandardKey.Cut)
    assert QGuiApplication.clipboard().text() == "많이\t0.3\n먹었다\t2.2\n"
    assert [row[:3] for row in column.texts()[2:]] == [["t = 3", "0.0", "2.1"], ["t = 4", "0.0", "1.4"]]
    assert [edit.name for edit in column.asked.edits] == ["clearing of x[1..2, 1..2]", "clearing of x[3..4, 1]"]
    column.table.select(Selected(0, 0, 1, 0))
    qtbot.keyClick(column.table, Qt.Key.Key_Delete)
    assert column.asked.edits[-1].name == "clearing of labels 1..2"
    assert column.asked.experiment.tokens is None


def test_the_menu_does_the_same(column: Column) -> None:
    column.table.select(Selected(0, 1, 0, 2))
    by_name = {action.text().partition("\t")[0]: action for action in column.table.cell_menu(0).actions()}
    by_name["Copy"].trigger()
    assert QGuiApplication.clipboard().text() == "0.1\t4.2\n"
    by_name["Clear"].trigger()
    by_name["Paste"].trigger()
    assert [edit.name for edit in column.asked.edits] == ["clearing of x[1, 1..2]", "paste into x[1, 1..2]"]
    assert column.texts()[0][1:3] == ["0.1", "4.2"]


def test_a_sample_of_a_batch_is_pasted_into_alone(column: Column) -> None:
    batch = Experiment(input_array(np.zeros((3, 2, 2))), (LayerSpec(type="GRU", units=2),))
    column.asked.experiment = batch
    column.grid.show_experiment(batch)
    column.grid.show_sample(1)
    paste(column, "a\t1\t2\nb\t3\t4", 0, 0, 0, 0)
    after = column.asked.experiment
    np.testing.assert_array_equal(after.values, [[[0, 0], [0, 0]], [[1, 2], [3, 4]], [[0, 0], [0, 0]]])
    assert after.tokens == (("", ""), ("a", "b"), ("", ""))


def test_an_experiment_file_is_handed_on(column: Column, notebook: Experiment, qtbot: QtBot) -> None:
    text = format_experiment(notebook)
    text = text.decode() if isinstance(text, bytes) else text
    with qtbot.waitSignal(column.grid.experiment_pasted) as blocker:
        paste(column, text, 0, 1, 0, 1)
    assert json.loads(blocker.args[0])["unrolled"] == 1
    assert column.asked.edits == []
    paste(column, '{"other": 1}', 0, 1, 0, 1)
    assert column.sentence.startswith("row 1, column 1 of the paste: expected a number")


def test_the_tables_keys_are_not_the_windows(column: Column) -> None:
    heard = []
    for keys in (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste, QKeySequence.StandardKey.Delete):
        QShortcut(QKeySequence(keys), column.window).activated.connect(lambda keys=keys: heard.append(keys))
    copy(column, 0, 1, 0, 2)
    hit(column, QKeySequence.StandardKey.Paste)
    hit(column, QKeySequence.StandardKey.Delete)
    QApplication.processEvents()
    assert heard == []
    assert len(column.asked.edits) == 2


def test_text_that_is_being_typed_has_the_clipboard_to_itself(column: Column) -> None:
    column.type(1, 3, "1")
    QGuiApplication.clipboard().setText("25")
    column._qtbot.keyClick(column.editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert column.editor.text() == "125"
    assert column.asked.edits == []


def test_a_block_is_tinted_and_its_current_cell_framed(column: Column) -> None:
    def ground(row: int, place: int) -> str:
        rect = column.table.visualRect(column.cell(row, place))
        image = column.table.viewport().grab().toImage()
        return image.pixelColor(rect.left() + 4, rect.bottom() - 4).name()

    alone, token = ground(0, 2), ground(0, 0)
    column.table.select(Selected(1, 1, 2, 2))
    assert {ground(row, place) for row in (1, 2) for place in (1, 2)} == {LIGHT.sunken}
    assert (ground(0, 2), ground(1, 0)) == (alone, token)
    column.table.select(Selected(1, 0, 2, 1))
    assert (ground(1, 0), ground(2, 0), ground(3, 0)) == (LIGHT.line, LIGHT.line, token)
    column.table.select(Selected(1, 1, 1, 1))
    assert ground(1, 1) == alone
