"""Patterns: the preview and the code follow the fields, and Enter asks for one edit."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.controls import error_line
from gui.input.filling.fill_dialog import FillDialog
from gui.input.filling.kinds import KINDS
from gui.input.selected import Selected
from models.experiment import Experiment, input_array
from tests.gui.input.column import Column
from tests.gui.input.dialogs import opened, said


@pytest.fixture
def column(qtbot: QtBot, notebook: Experiment) -> Column:
    return Column(qtbot, notebook)


def open_fill(column: Column, qtbot: QtBot, *selected: int) -> FillDialog:
    column.table.select(Selected(*selected))
    column.grid.open_pattern()
    return opened(qtbot, column.window, FillDialog)


def meant(dialog: FillDialog) -> str:
    return next(label.text() for label in dialog.findChildren(QLabel) if label.text().startswith("x["))


@pytest.mark.parametrize("kind", KINDS)
def test_the_edit_has_the_numbers_of_the_code(column: Column, qtbot: QtBot, kind: str) -> None:
    dialog = open_fill(column, qtbot, 0, 2, 3, 4)
    qtbot.mouseClick(dialog.kinds.buttons[kind], Qt.MouseButton.LeftButton)
    for place, field in enumerate(dialog.fields()):
        field.setText(str(place + 3))
    code = dialog.code.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    (edit,) = column.asked.edits
    assert edit.name.startswith("fill of x[1..4, 2..4] with ")
    expected = eval(code, {"np": np}).astype(np.float32)
    np.testing.assert_array_equal(column.asked.experiment.values[0, :, 1:4], expected)
    np.testing.assert_array_equal(column.asked.experiment.values[0, :, 0], np.float32([0.1, 1.0, 0.3, 2.2]))


def test_it_says_what_is_meant(column: Column, qtbot: QtBot, notebook: Experiment) -> None:
    dialog = open_fill(column, qtbot, 0, 2, 3, 2)
    assert meant(dialog) == "x[1..4, 2]: the selected cells"
    dialog.reject()
    dialog = open_fill(column, qtbot, 1, 2, 1, 2)
    assert meant(dialog) == "x[1..4, 1..5]: the whole input, for no block of cells is selected"
    dialog.reject()
    column.grid.show_experiment(Experiment(input_array(np.ones((3, 2, 2))), notebook.layers))
    column.grid.show_sample(2)
    dialog = open_fill(column, qtbot, 0, 0, 1, 0)
    assert meant(dialog) == "x[1..2, 1..2]: all of sample 3, for no block of cells is selected"


def test_what_cannot_be_meant_is_said_at_once_and_not_accepted(column: Column, qtbot: QtBot) -> None:
    dialog = open_fill(column, qtbot, 0, 1, 3, 1)
    period = dialog.fields()[0]
    assert period.hasFocus()
    qtbot.keyClicks(period, "1,5")
    assert said(dialog) == ("", "", "period: expected a number such as 0.5, found “1,5” (use a point)")
    assert period.property("invalid") is True
    qtbot.keyClick(period, Qt.Key.Key_Return)
    assert dialog.isVisible()
    period.setText("0")
    assert said(dialog)[2] == "period: expected a number of timesteps above 0, found 0"
    period.setText("4")
    assert said(dialog) == ("", "", "")
    qtbot.keyClick(period, Qt.Key.Key_Return)
    assert [edit.name for edit in column.asked.edits] == ["fill of x[1..4, 1] with a sine"]
    np.testing.assert_allclose(column.asked.experiment.values[0, :, 0], [0, 1, 0, -1], atol=1e-6)


def test_escape_asks_for_nothing(column: Column, qtbot: QtBot) -> None:
    dialog = open_fill(column, qtbot, 0, 1, 3, 1)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert column.asked.edits == []
    column.window.activateWindow()
    qtbot.waitUntil(column.table.hasFocus)


def test_enter_on_another_button_accepts_too(column: Column, qtbot: QtBot) -> None:
    dialog = open_fill(column, qtbot, 0, 1, 3, 1)
    dialog.kinds.buttons["Sine"].setFocus()
    qtbot.keyClick(dialog.kinds.buttons["Sine"], Qt.Key.Key_Return)
    assert len(column.asked.edits) == 1


def test_the_preview_says_its_numbers(column: Column, qtbot: QtBot) -> None:
    dialog = open_fill(column, qtbot, 0, 1, 3, 1)
    dialog.show_kind("Impulse")
    dialog.fields()[0].setText("2.5")
    assert dialog.preview.accessibleName() == "Preview: from 2.5 to 0.0 in 4 timesteps"
    with_curve = dialog.preview.grab().toImage()
    dialog.fields()[0].setText("x")
    assert dialog.preview.accessibleName() == "Preview: nothing"
    assert dialog.preview.grab().toImage() != with_curve


def test_what_is_still_wrong_is_not_announced_again(
    column: Column, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    announced: list[str] = []
    heard = type("Heard", (), {"updateAccessibility": lambda event: announced.append(event.message())})
    monkeypatch.setattr(error_line, "QAccessible", heard)
    dialog = open_fill(column, qtbot, 0, 2, 3, 2)
    dialog.fields()[0].setText("x")
    dialog.fields()[1].setText("2")
    dialog.fields()[2].setText("3")
    assert announced == ["Problem: period: expected a number such as 0.5, found “x”"]
    assert dialog.code.text() == "", "no code for numbers that there are not"
