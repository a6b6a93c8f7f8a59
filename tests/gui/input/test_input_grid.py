"""The input grid: what it shows, what it asks for, and what it refuses where it is typed."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.input.input_table import MAX_ROWS
from models.edits import InsertTimestep, RemoveTimestep, Resize, SetToken, SetValue
from models.experiment import Experiment, input_array
from models.spec import LayerSpec
from tests.gui.input.column import Column

COMMA = "x[2, 3]: expected a number such as 0.5, found “1,5” (use a point)"


@pytest.fixture
def column(qtbot: QtBot, notebook: Experiment) -> Column:
    return Column(qtbot, notebook)


def of_shape(*shape: int, seed: int = 0) -> Experiment:
    values = np.random.default_rng(seed).normal(size=shape)
    return Experiment(input_array(values), (LayerSpec(type="LSTM", units=2),))


def test_it_shows_tokens_and_numbers(column: Column) -> None:
    assert column.texts() == [
        ["나는", "0.1", "4.2", "1.5", "1.1", "2.8"],
        ["밥을", "1.0", "3.1", "2.5", "0.7", "1.1"],
        ["많이", "0.3", "2.1", "1.5", "2.1", "0.1"],
        ["먹었다", "2.2", "1.4", "0.5", "0.9", "1.1"],
    ]
    header = [column.model.headerData(section, Qt.Orientation.Horizontal) for section in range(6)]
    assert header == ["", "x1", "x2", "x3", "x4", "x5"]
    assert column.grid.badge.text() == "(1, 4, 5)"
    assert [stepper.value for stepper in column.grid.shape_bar.steppers.values()] == [1, 4, 5]


def test_showing_asks_for_nothing(column: Column, notebook: Experiment) -> None:
    column.grid.show_experiment(of_shape(3, 2, 2))
    column.grid.show_sample(2)
    column.grid.show_experiment(notebook)
    assert column.asked.edits == []


def test_the_model_keeps_qts_rules(column: Column, notebook: Experiment) -> None:
    tester = QAbstractItemModelTester(column.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    column.grid.show_experiment(of_shape(2, 3, 7))
    column.grid.show_sample(1)
    column.grid.show_experiment(notebook)
    assert tester.model() is column.model


def test_the_notebooks_sentence_needs_no_scroll_bar(column: Column) -> None:
    assert column.table.horizontalScrollBar().maximum() == 0
    assert column.table.verticalScrollBar().maximum() == 0
    assert column.table.horizontalHeader().length() == column.table.viewport().width(), "and no gap is left"
    for text_row, row in zip(column.texts(), range(4), strict=True):
        for place, text in enumerate(text_row):
            needed = column.table.delegate.text_width(text, is_label=place == 0)
            assert column.table.columnWidth(place) >= needed, (row, text)


def test_a_row_without_a_token_says_its_timestep(column: Column, notebook: Experiment) -> None:
    column.grid.show_experiment(replace(notebook, tokens=None))
    assert [row[0] for row in column.texts()] == ["t = 1", "t = 2", "t = 3", "t = 4"]
    assert column.cell(0, 0).data(Qt.ItemDataRole.EditRole) == ""


def test_a_typed_number_is_asked_for_exactly(column: Column) -> None:
    column.type(1, 3, "0.123456")
    assert column.asked.edits == []
    column.press(Qt.Key.Key_Return)
    assert column.asked.edits == [SetValue(0, 1, 2, 0.123456)]
    assert column.cell(1, 3).data() == "0.123456"
    assert column.editors == []
    assert column.table.currentIndex() == column.cell(2, 3), "Enter goes down"


def test_tab_goes_on_to_the_next_number(column: Column) -> None:
    column.type(0, 1, "7")
    column.press(Qt.Key.Key_Tab)
    assert column.editor.text() == "4.2"
    column._qtbot.keyClicks(column.editor, "8")
    column.press(Qt.Key.Key_Tab)
    assert column.asked.edits == [SetValue(0, 0, 0, 7.0), SetValue(0, 0, 1, 8.0)]
    assert column.texts()[0][:4] == ["나는", "7.0", "8.0", "1.5"]


def test_the_same_number_is_not_an_edit(column: Column) -> None:
    column.type(0, 1, "0.10")
    column.press(Qt.Key.Key_Return)
    assert column.asked.edits == []
    assert column.cell(0, 1).data() == "0.1"


@pytest.mark.parametrize("text", ["abc", "1,5", "1e39", "nan"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_what_is_not_a_number_stays_in_the_editor(column: Column, text: str, key: Qt.Key) -> None:
    column.type(1, 3, text)
    column.press(key)
    assert column.editor.text() == text
    assert column.editor.property("invalid") is True
    assert column.sentence.startswith("x[2, 3]: expected a number")
    assert f"found “{text}”" in column.sentence
    column.press(Qt.Key.Key_Escape)
    assert (column.editors, column.sentence) == ([], "")
    assert column.cell(1, 3).data() == "2.5"
    assert column.asked.edits == []


def test_an_emptied_cell_is_refused(column: Column) -> None:
    column.type(1, 3, "5")
    column.press(Qt.Key.Key_Backspace)
    column.press(Qt.Key.Key_Return)
    assert column.sentence == "x[2, 3]: expected a number such as 0.5, found nothing"
    assert column.editor.text() == ""


@pytest.mark.usefixtures("german")
def test_a_german_comma_does_not_become_something_else(column: Column) -> None:
    column.type(1, 3, "1,5")
    column.press(Qt.Key.Key_Return)
    assert column.sentence == COMMA
    column.editor.selectAll()
    column._qtbot.keyClicks(column.editor, "1.5")
    assert (column.editor.property("invalid"), column.sentence) == (False, "")
    column.press(Qt.Key.Key_Return)
    assert column.asked.edits == [SetValue(0, 1, 2, 1.5)]
    assert column.cell(1, 3).data() == "1.5"


def test_leaving_with_text_that_is_refused_keeps_the_old_value_and_says_so(column: Column) -> None:
    column.type(1, 3, "1,5")
    column.grid.shape_bar.steppers["batch"].field.setFocus()
    assert column.editors == []
    assert column.cell(1, 3).data() == "2.5"
    assert column.sentence == COMMA.replace("x[2, 3]", "x[2, 3] keeps 2.5")
    assert column.asked.edits == []


def test_leaving_with_a_number_asks_for_it(column: Column) -> None:
    column.type(1, 3, "1.75")
    column.grid.shape_bar.steppers["batch"].field.setFocus()
    assert column.asked.edits == [SetValue(0, 1, 2, 1.75)]


def test_a_token_can_be_typed_and_taken_away(column: Column) -> None:
    column.table.setCurrentIndex(column.cell(2, 0))
    column.table.edit(column.cell(2, 0))
    assert column.editor.text() == "많이"
    column.editor.selectAll()
    column.editor.insert("조금, 1,5")
    column.editor.setModified(True)
    column.press(Qt.Key.Key_Return)
    assert column.asked.edits == [SetToken(0, 2, "조금, 1,5")]
    assert column.cell(2, 0).data() == "조금, 1,5"
    column.table.edit(column.cell(2, 0))
    column.editor.clear()
    column.editor.setModified(True)
    column.press(Qt.Key.Key_Return)
    assert column.cell(2, 0).data() == "t = 3"


def test_a_refused_edit_leaves_the_old_value(column: Column) -> None:
    column.asked.obeys = False
    column.type(1, 3, "9")
    column.press(Qt.Key.Key_Return)
    assert column.asked.edits == [SetValue(0, 1, 2, 9.0)]
    assert column.cell(1, 3).data() == "2.5"


def test_the_editor_shows_the_whole_number(column: Column) -> None:
    column.type(1, 3, "-1.1754944e-38")
    editor = column.editor
    assert editor.geometry().right() == column.table.visualRect(column.cell(1, 3)).right()
    assert editor.fontMetrics().horizontalAdvance(editor.text()) < editor.width()
    column.press(Qt.Key.Key_Return)
    assert column.cell(1, 3).data() == "-1.1754944e-38"
    assert column.cell(1, 3).data(Qt.ItemDataRole.ToolTipRole) == "x[2, 3] = -1.1754944e-38"
    assert column.shown(1, 3) == "-1e-38", "what has no room is rounded, and says how small it is"
    assert column.table.columnWidth(3) >= column.table.delegate.least_width


def test_one_longer_number_leaves_all_columns_in_sight(column: Column) -> None:
    column.type(1, 3, "0.123456")
    column.press(Qt.Key.Key_Return)
    assert column.table.horizontalScrollBar().maximum() == 0
    assert column.table.columnWidth(3) >= column.table.delegate.text_width("0.123456", is_label=False)
    assert column.table.horizontalHeader().length() == column.table.viewport().width()


def test_long_numbers_lose_digits_before_columns_lose_their_place(column: Column) -> None:
    values = np.random.default_rng(3).uniform(-2, 2, (1, 4, 5))
    column.grid.show_experiment(Experiment(input_array(values), (LayerSpec(type="LSTM", units=2),)))
    assert column.table.horizontalScrollBar().maximum() == 0, "all five are in sight"
    for row in range(4):
        for feature in range(5):
            value = float(np.float32(values[0, row, feature]))
            shown, cell = column.shown(row, feature + 1), column.cell(row, feature + 1)
            assert float(shown) == pytest.approx(value, abs=0.005)
            assert shown == f"{value:.2f}"
            assert float(np.float32(cell.data(Qt.ItemDataRole.EditRole))) == value, "the editor has every digit"
            assert cell.data(Qt.ItemDataRole.ToolTipRole).endswith(cell.data(Qt.ItemDataRole.EditRole))


def test_an_equal_shape_keeps_selection_scroll_and_an_open_editor(column: Column, notebook: Experiment) -> None:
    long = of_shape(1, 40, 5)
    column.grid.show_experiment(long)
    column.table.verticalScrollBar().setValue(100)
    column.type(6, 2, "1.2")
    resets = []
    column.model.modelReset.connect(lambda: resets.append(True))
    changed = []
    column.model.dataChanged.connect(lambda a, b: changed.append((a.row(), a.column(), b.row(), b.column())))
    column.grid.show_experiment(SetValue(0, 6, 1, 5.0).apply(SetValue(0, 3, 4, 8.0).apply(long)))
    assert (resets, changed) == ([], [(3, 2, 6, 5)])
    assert column.cell(3, 5).data() == "8.0"
    assert column.editor.text() == "1.2", "what is being typed is not typed over"
    assert column.table.currentIndex() == column.cell(6, 2)
    assert column.table.verticalScrollBar().value() == 100
    column.grid.show_experiment(notebook)
    assert (resets, column.editors) == ([True], [])


def test_the_same_numbers_again_tell_nothing(column: Column, notebook: Experiment) -> None:
    changed = []
    column.model.dataChanged.connect(lambda *_: changed.append(True))
    column.grid.show_experiment(replace(notebook, seed=12))
    column.grid.show_experiment(replace(notebook, values=input_array(notebook.values)))
    assert changed == []


def test_the_steppers_ask_for_another_shape(column: Column, qtbot: QtBot) -> None:
    for axis in ("batch", "timesteps", "input_dim"):
        qtbot.mouseClick(column.grid.shape_bar.steppers[axis].more, Qt.MouseButton.LeftButton)
    assert column.asked.edits == [Resize(2, 4, 5), Resize(2, 5, 5), Resize(2, 5, 6)]
    assert column.grid.badge.text() == "(2, 5, 6)"
    assert column.texts()[4] == ["t = 5", *["0.0"] * 6]
    qtbot.mouseClick(column.grid.shape_bar.steppers["timesteps"].less, Qt.MouseButton.LeftButton)
    assert column.grid.badge.text() == "(2, 4, 6)"


@pytest.mark.parametrize("axis", ["batch", "timesteps", "input_dim"])
def test_the_steppers_stay_under_the_pointer(column: Column, qtbot: QtBot, axis: str) -> None:
    more = column.grid.shape_bar.steppers[axis].more
    before = more.mapTo(column.grid, QPoint())
    for clicks in (1, 2, 3):
        qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        assert more.mapTo(column.grid, QPoint()) == before
        assert len(column.asked.edits) == clicks
    column.grid.show_error("batch: expected fewer")
    QApplication.processEvents()
    assert column.grid.error_line.y() > column.table.geometry().bottom()
    assert more.mapTo(column.grid, QPoint()) == before


def test_tab_goes_from_the_shape_to_the_numbers_to_the_sample(column: Column, qtbot: QtBot) -> None:
    column.grid.show_experiment(of_shape(3, 2, 2))
    fields = [stepper.field for stepper in column.grid.shape_bar.steppers.values()]
    fields[0].setFocus()
    for wanted in (*fields[1:], column.table, column.grid.sample_stepper.field):
        qtbot.keyClick(column.window.focusWidget(), Qt.Key.Key_Tab)
        assert column.window.focusWidget() is wanted


def test_the_ways_to_fill_in_are_reached_by_tab_and_opened_by_space(column: Column, qtbot: QtBot) -> None:
    column.grid.shape_bar.steppers["batch"].field.setFocus()
    qtbot.keyClick(column.window.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert column.window.focusWidget() is column.grid.fill_in
    qtbot.keyClick(column.grid.fill_in, Qt.Key.Key_Space)
    (menu,) = column.grid.fill_in.findChildren(QMenu)
    assert menu.isVisible()
    assert [action.text() for action in menu.actions()] == ["From a file …", "From a sentence …", "With a pattern …"]
    assert all(action.toolTip().endswith(".") for action in menu.actions())
    menu.close()


def test_rows_are_inserted_and_removed_from_their_menu(column: Column) -> None:
    actions = [action for action in column.table.cell_menu(1).actions() if action.text()]
    assert [action.text() for action in actions] == [
        "Copy\tCtrl+C",
        "Paste\tCtrl+V",
        "Clear\tDel",
        "Fill with a pattern …",
        "Insert timestep above",
        "Insert timestep below",
        "Remove timestep",
    ]
    for action in actions[4:]:
        action.trigger()
    assert column.asked.edits == [InsertTimestep(1), InsertTimestep(2), RemoveTimestep(1)]
    assert [row[0] for row in column.texts()] == ["나는", "t = 2", "밥을", "많이", "먹었다"]


def test_the_last_row_and_the_two_thousandth_have_no_way_out(column: Column) -> None:
    column.grid.show_experiment(of_shape(1, 1, 2))
    enabled = [action.isEnabled() for action in column.table.cell_menu(0).actions() if "timestep" in action.text()]
    assert enabled == [True, True, False]
    column.grid.show_experiment(of_shape(1, 2000, 1))
    enabled = [action.isEnabled() for action in column.table.cell_menu(0).actions() if "timestep" in action.text()]
    assert enabled == [False, False, True]


def test_an_error_from_elsewhere_goes_with_the_next_experiment(column: Column, notebook: Experiment) -> None:
    column.grid.show_error("shape (1, 4, 6): expected a trace of at most 1 GiB, found 1.2 GiB")
    assert column.sentence.startswith("shape (1, 4, 6)")
    column.grid.show_experiment(replace(notebook, seed=12))
    assert column.sentence == ""


def test_a_sentence_about_typed_text_outlasts_what_happens_elsewhere(column: Column, notebook: Experiment) -> None:
    column.type(1, 3, "1,5")
    column.press(Qt.Key.Key_Return)
    column.grid.show_experiment(replace(notebook, seed=12))
    assert column.sentence == COMMA
    assert column.editor.property("invalid") is True


def test_a_batch_brings_a_choice_of_sample(column: Column, qtbot: QtBot) -> None:
    assert not column.grid.sample_stepper.isVisible()
    batch = of_shape(3, 2, 2)
    column.grid.show_experiment(batch)
    assert column.grid.sample_stepper.isVisible()
    with qtbot.waitSignal(column.grid.sample_requested) as blocker:
        qtbot.mouseClick(column.grid.sample_stepper.more, Qt.MouseButton.LeftButton)
    assert blocker.args == [1]
    assert column.grid.sample_stepper.value == 1, "it asks, and shows what it is given"
    column.grid.show_sample(1)
    assert float(column.cell(0, 1).data()) == pytest.approx(float(batch.values[1, 0, 0]))
    assert column.grid.sample_stepper.value == 2
    column.grid.show_experiment(of_shape(1, 2, 2, seed=5))
    assert not column.grid.sample_stepper.isVisible()
    assert column.model.sample == 0


def test_a_long_sequence_scrolls_in_uniform_rows(column: Column) -> None:
    column.grid.show_experiment(of_shape(1, 500, 256))
    heights = {column.table.rowHeight(row) for row in (0, 250, 499)}
    widths = {column.table.columnWidth(place) for place in (1, 128, 256)}
    assert (len(heights), len(widths)) == (1, 1)
    assert column.table.viewport().height() == MAX_ROWS * heights.pop()
    assert widths.pop() >= column.table.delegate.least_width


def test_tokens_stay_in_sight_while_the_features_scroll(column: Column, qtbot: QtBot) -> None:
    pinned = column.table.pinned
    assert not pinned.isVisible()
    column.grid.show_experiment(of_shape(1, 40, 60))
    column.table.setCurrentIndex(column.cell(12, 30))
    assert pinned.isVisible()
    column.table.setCurrentIndex(column.cell(12, 20))
    assert column.table.columnViewportPosition(20) >= pinned.width(), "the cell is not under the tokens"
    qtbot.mouseClick(pinned, Qt.MouseButton.LeftButton, pos=pinned.rect().center())
    assert column.table.currentIndex().column() == 0
    assert not pinned.isVisible()


def test_columns_are_never_cut_off(column: Column) -> None:
    column.grid.show_experiment(of_shape(1, 40, 60))
    table = column.table
    bar = table.horizontalScrollBar()
    width = table.columnWidth(1)
    places = set()
    for value in (1, 7, width + 1, 40 * width - 3, bar.maximum(), bar.maximum() - 1, 3):
        bar.setValue(value)
        starts = [table.columnViewportPosition(place) for place in range(1, 61)]
        edges = {table.columnWidth(0), table.viewport().width()}
        assert edges <= {*starts, starts[-1] + width}
        places.add(bar.value())
    assert len(places) > 4, "and it does scroll"


def test_keys_that_move_between_cells_are_not_the_windows(column: Column) -> None:
    moved = []
    QShortcut(QKeySequence(Qt.Key.Key_Right), column.grid).activated.connect(lambda: moved.append(True))
    column.table.setCurrentIndex(column.cell(0, 1))
    column.press(Qt.Key.Key_Right)
    column.press(Qt.Key.Key_Down)
    assert column.table.currentIndex() == column.cell(1, 2)
    assert moved == []
