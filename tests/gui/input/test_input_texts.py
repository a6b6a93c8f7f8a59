"""All that the input says is said in the user's language; a screen reader hears the table in it, too."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gui.input.filling.fill_dialog import FillDialog
from gui.input.filling.kinds import KINDS
from gui.input.input_grid import InputGrid
from gui.input.opening.opening_dialog import OpeningDialog
from gui.input.selected import Selected
from gui.input.sentence.sentence_dialog import SentenceDialog
from gui.input.sentence.vector_choice import FROM_FILE
from gui.look.language import translated
from models.errors import InputError
from models.experiment import Experiment, input_array
from models.sentences import say
from tests.gui.input.column import Column
from tests.gui.input.dialogs import opened, said
from tests.gui.pseudo import speaking, untranslated
from tests.gui.traced import weighted


@pytest.fixture
def column(qtbot: QtBot, notebook: Experiment) -> Iterator[Column]:
    with speaking():
        yield Column(qtbot, notebook)


def test_the_grid_is_said_in_the_users_language(column: Column, notebook: Experiment) -> None:
    column.grid.show_experiment(Experiment(input_array(np.ones((3, 2, 2))), notebook.layers))
    assert untranslated(column.grid) == set()
    assert untranslated(column.grid.fill_in.menu_of_ways()) == set()
    keys = {action.text().split("\t")[1] for action in column.table.cell_menu(0).actions() if "\t" in action.text()}
    assert keys == {"Ctrl+C", "Ctrl+V", "Del"}, "as the keyboard has them"
    assert untranslated(column.table.cell_menu(0)) == set()


@pytest.mark.parametrize("kind", KINDS)
def test_patterns_are_said_in_the_users_language(column: Column, qtbot: QtBot, kind: str) -> None:
    column.grid.open_pattern()
    dialog = opened(qtbot, column.window, FillDialog)
    dialog.show_kind(kind)
    assert untranslated(dialog, dialog.code.text()) == set()
    dialog.accept()
    (edit,) = column.asked.edits
    assert translated(edit.name).startswith("«fill of x[1..4, 1..5] with ")
    assert edit.name.startswith("fill of x[1..4, 1..5] with "), "the document's history is in no language"


def test_sentences_are_said_in_the_users_language(column: Column, qtbot: QtBot, tmp_path: Path) -> None:
    column.grid.open_sentence()
    dialog = opened(qtbot, column.window, SentenceDialog)
    assert untranslated(dialog, "나는 밥을 많이 먹었다") == set()
    vectors = tmp_path / "vectors.txt"
    vectors.write_text("나는 1 2\n밥을 3 4\n")
    dialog.choice.show_source(FROM_FILE)
    dialog.open_vectors(vectors)
    qtbot.waitUntil(lambda: bool(said(dialog)[1]))
    assert said(dialog)[1].startswith("«2 of 4 words are unknown and get zeros and the mark [UNK]: 많이, 먹었다»")
    assert untranslated(dialog, "나는 밥을 많이 먹었다", "vectors.txt") == set()
    dialog.file.is_reading = True
    dialog.choice.stop_requested.emit()
    assert said(dialog)[2] == "«Reading was stopped: choose the file again.»"


def test_files_are_said_in_the_users_language(column: Column, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "values.csv"
    path.write_text("token,a,b\n나는,1,2\n밥을,3,4\n")
    column.grid.open_file(path)
    (dialog,) = column.window.findChildren(OpeningDialog)
    assert dialog.file_label.text() == "«Reading values.csv …»"
    qtbot.waitUntil(lambda: bool(said(dialog)[0]))
    assert dialog.file_label.text() == "«values.csv, 2 × 2 numbers»"
    names = {text for text, _ in dialog.arrangement_choice._offered}  # the models' own words
    assert untranslated(dialog, *names) == set()
    dialog.reject()


def test_what_is_wrong_with_a_file_names_it_without_its_folder(column: Column, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "values.csv"
    path.write_text("a,b\n1,x\n")
    column.grid.open_file(path)
    dialog = opened(qtbot, column.window, OpeningDialog)
    qtbot.waitUntil(lambda: bool(said(dialog)[2]))
    problem = said(dialog)[2]
    assert "«" in problem
    assert "values.csv" in problem
    assert str(tmp_path) not in problem
    dialog.reject()


def test_what_is_typed_wrongly_is_refused_in_the_users_language(column: Column) -> None:
    column.type(0, 1, "1,5")
    column.press(Qt.Key.Key_Return)
    found = "«“1,5” (use a point)»"
    assert column.sentence == f"«x[1, 1]: expected «a number such as 0.5», found {found}»"
    column.press(Qt.Key.Key_Escape)
    assert column.model.setData(column.cell(0, 1), "1,5") is False
    assert column.sentence == f"««x[1, 1] keeps 0.1»: expected «a number such as 0.5», found {found}»"


def test_a_sentence_from_elsewhere_is_said_in_the_users_language(column: Column) -> None:
    column.grid.show_error(InputError(say("timestep {number}", number=3), "fewer", "4").sentence)
    assert column.sentence == "««timestep 3»: expected fewer, found 4»"


def test_file_dialogs_are_said_in_the_users_language(column: Column) -> None:
    column.grid.ask_for_file()
    (dialog,) = column.window.findChildren(QFileDialog)
    assert dialog.windowTitle() == "«Input from a file»"
    assert all(one.startswith("«") for one in dialog.nameFilters())
    dialog.reject()


def test_a_screen_reader_hears_every_cell_with_its_place(qtbot: QtBot) -> None:
    grid = InputGrid()
    qtbot.addWidget(grid)
    experiment = weighted(shape=(1, 2, 2), tokens=True)
    grid.show_experiment(experiment)
    grid.show()
    qtbot.waitExposed(grid)
    table = QAccessible.queryAccessibleInterface(grid.table)
    children = [table.child(number) for number in range(table.childCount())]
    first, second = (repr(float(value)) for value in experiment.values[0, 0].round(3))
    heard = [child.text(QAccessible.Text.Name) for child in children if child.role() != QAccessible.Role.Pane]
    assert heard[:5] == ["token", "feature 1", "feature 2", "timestep 1", "timestep 1: w0"]
    assert heard[5].startswith(f"timestep 1 (w0), feature 1: {first[:4]}")
    assert heard[6].startswith(f"timestep 1 (w0), feature 2: {second[:4]}")
    assert heard[7] == "timestep 2"
    assert table.text(QAccessible.Text.Name) == "Input: one row per timestep, one column per feature"


def test_a_screen_reader_hears_where_there_is_no_token(qtbot: QtBot, notebook: Experiment) -> None:
    grid = InputGrid()
    qtbot.addWidget(grid)
    grid.show_experiment(Experiment(input_array(np.array([[[0.5]]])), notebook.layers))
    role = Qt.ItemDataRole.AccessibleTextRole
    assert grid.model.index(0, 0).data(role) == "timestep 1, without a token"
    assert grid.model.index(0, 1).data(role) == "timestep 1, feature 1: 0.5"
    assert grid.badge.accessibleName() == "Shape of the input: (1, 1, 1)"


def test_edits_of_blocks_can_be_said_in_another_language(column: Column) -> None:
    column.grid.clipboard.clear(Selected(0, 1, 1, 2))
    (edit,) = column.asked.edits
    assert translated(edit.name) == "«clearing of x[1..2, 1..2]»"
