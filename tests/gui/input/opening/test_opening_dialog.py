"""Files: what is previewed is what becomes the input, and time is where the user says."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gui.input.opening.opening_dialog import OpeningDialog
from tests.gui.input.column import Column
from tests.gui.input.dialogs import opened, said
from tests.gui.traced import weighted

MATRIX = np.arange(15, dtype=np.float64).reshape(3, 5) / 4
CUBE = np.arange(24, dtype=">f4").reshape(2, 3, 4)


@pytest.fixture
def column(qtbot: QtBot) -> Column:
    return Column(qtbot, weighted(shape=(1, 4, 5), tokens=True))


def open_array(column: Column, qtbot: QtBot, path: Path, array: np.ndarray) -> OpeningDialog:
    np.save(path, array)
    return open_path(column, qtbot, path)


def open_path(column: Column, qtbot: QtBot, path: Path) -> OpeningDialog:
    column.grid.open_file(path)
    dialog = opened(qtbot, column.window, OpeningDialog)
    qtbot.waitUntil(lambda: not dialog.file_label.text().startswith("Reading"))
    return dialog


def cells(dialog: OpeningDialog) -> list[list[str]]:
    table = dialog.preview.table
    return [
        [table.verticalHeaderItem(row).text(), *(table.item(row, at).text() for at in range(table.columnCount()))]
        for row in range(table.rowCount())
    ]


def test_a_matrix_is_read_by_rows_or_by_columns(column: Column, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_array(column, qtbot, tmp_path / "입력.npy", MATRIX)
    assert dialog.file_label.text() == "입력.npy, 3 × 5 numbers"
    assert cells(dialog)[1] == ["t = 2", "1.25", "1.5", "1.75", "2", "2.25"]
    assert said(dialog) == ("The input becomes (1, 3, 5): batch × timesteps × input_dim.", "", "")
    by_columns = next(one for text, one in dialog.arrangement_choice._offered if text == "columns are timesteps")
    dialog.show_arrangement(by_columns)
    assert cells(dialog)[1] == ["t = 2", "0.25", "1.5", "2.75"]
    summary, note, _ = said(dialog)
    assert summary.startswith("The input becomes (1, 5, 3)")
    assert note == ("The weights that were given are for input_dim 5: new ones will be drawn. Undo brings these back.")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert [edit.name for edit in column.asked.edits] == ["input from 입력.npy"]
    np.testing.assert_array_equal(column.asked.experiment.values, MATRIX.T[np.newaxis].astype(np.float32))
    assert (column.asked.experiment.tokens, column.asked.experiment.weights) == (None, None)


def test_three_axes_can_mean_anything(column: Column, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_array(column, qtbot, tmp_path / "X.npy", CUBE)
    texts = [text for text, _ in dialog.arrangement_choice._offered]
    assert texts[0] == "batch × timesteps × input_dim"
    assert len(set(texts)) == 6
    dialog.show_arrangement(dict(dialog.arrangement_choice._offered)["timesteps × batch × input_dim"])
    assert cells(dialog) == [["t = 1", "0", "1", "2", "3"], ["t = 2", "12", "13", "14", "15"]]
    dialog.accept()
    np.testing.assert_array_equal(column.asked.experiment.values, CUBE.transpose(1, 0, 2))


def test_a_table_brings_its_labels(column: Column, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "밥.csv"
    path.write_text("token,x1,x2,x3,x4,x5\n나는,1,2,3,4,5\n밥을,6,7,8,9,10\n", encoding="utf-8")
    dialog = open_path(column, qtbot, path)
    assert [row[0] for row in cells(dialog)] == ["t = 1  나는", "t = 2  밥을"]
    given = column.asked.experiment.weights
    dialog.show_arrangement(dialog.arrangement_choice._offered[1][1])
    assert said(dialog)[1].startswith("The labels of the file’s rows are left out. The weights")
    dialog.show_arrangement(dialog.arrangement_choice._offered[0][1])
    dialog.accept()
    assert column.asked.experiment.tokens == (("나는", "밥을"),)
    assert column.asked.experiment.weights is given, "input_dim is the same"


def test_more_is_marked_with_an_ellipsis(column: Column, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_array(column, qtbot, tmp_path / "X.npy", np.ones((40, 7)))
    assert [row[0] for row in cells(dialog)] == ["t = 1", "t = 2", "t = 3", "t = 4", "t = 5", "…"]
    assert cells(dialog)[0] == ["t = 1", "1", "1", "1", "1", "…"]


def test_limits_are_told_before_and_another_reading_may_do(column: Column, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_array(column, qtbot, tmp_path / "X.npy", np.zeros((1100, 2)))
    assert said(dialog)[2] == ""
    dialog.show_arrangement(dialog.arrangement_choice._offered[1][1])
    assert said(dialog)[2] == "with these axes: expected input_dim from 1 to 1024, found 1100"
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert column.asked.edits == []


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("none.npy", None, "none.npy: expected a file that can be read, found no such file or folder"),
        ("X.npy", b"hello", "X.npy: expected an array as numpy.save writes it (.npy), found another kind of file"),
        ("X.csv", b"1,2\n3,x\n", "X.csv: row 2, column 2: expected a number, found 'x'"),
        ("X.xls", b"", "X.xls: expected a name that ends in .csv or .tsv or .npy, found '.xls'"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(
    column: Column, qtbot: QtBot, tmp_path: Path, name: str, content: bytes | None, problem: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    dialog = open_path(column, qtbot, tmp_path / name)
    assert said(dialog) == ("", "", problem)
    assert not dialog.arrangement_row.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert column.asked.edits == []


def test_closing_forgets_what_is_being_read(column: Column, tmp_path: Path, qtbot: QtBot) -> None:
    np.save(tmp_path / "X.npy", np.zeros((2000, 500)))
    column.grid.open_file(tmp_path / "X.npy")
    column.grid.stop()
    qtbot.waitUntil(lambda: not column.window.findChildren(OpeningDialog))
    assert column.asked.edits == []


def test_a_batch_says_what_it_replaces(qtbot: QtBot, tmp_path: Path) -> None:
    column = Column(qtbot, weighted(shape=(3, 2, 5)))
    dialog = open_array(column, qtbot, tmp_path / "X.npy", MATRIX)
    assert said(dialog)[0] == (
        "The input becomes (1, 3, 5): batch × timesteps × input_dim in the place of all 3 samples."
    )


def test_the_button_asks_for_a_file(column: Column, qtbot: QtBot, tmp_path: Path) -> None:
    np.save(tmp_path / "X.npy", MATRIX)
    way = column.grid.fill_in.menu_of_ways().actions()[0]
    assert way.toolTip()
    way.trigger()
    (asking,) = column.window.findChildren(QFileDialog)
    assert asking.isVisible()
    asking.fileSelected.emit(str(tmp_path / "X.npy"))
    asking.reject()
    assert opened(qtbot, column.window, OpeningDialog).isVisible()
