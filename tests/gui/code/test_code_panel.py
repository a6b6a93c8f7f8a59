"""The tab of the program in the window: it follows what is edited, is copied whole, and takes no keys that step."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from gui.bars.header import Header
from gui.code import code_panel
from gui.code.code_panel import CodePanel
from gui.code.code_view import CodeView
from gui.look.theme import LIGHT
from models.code.program import program
from models.edits import ChangeLayer, SetSeed, SetValue, SetWeight, SetWeights
from models.experiment import Experiment
from models.references import Weight
from tests.gui.traced import BIDIRECTIONAL, unweighted, weighted
from tests.gui.windows import Open, Opened

ROOT = Path(__file__).parents[3]


def text(experiment: Experiment) -> str:
    return "\n".join(program(experiment).lines())


def shown(opened: Opened) -> str:
    return opened.part(CodeView).toPlainText()


def button(opened: Opened, text: str) -> QPushButton:
    (found,) = (one for one in opened.part(CodePanel).findChildren(QPushButton) if one.text() == text)
    return found


@pytest.fixture
def large() -> Experiment:
    """With arrays of digits and packed ones that are longer than what is shown of them."""
    return weighted("LSTM", (1, 60, 12), 16, bidirectional=True)


def test_it_is_made_when_it_is_first_looked_at(opened: Opened, qtbot: QtBot) -> None:
    assert opened.window.findChildren(CodePanel) == []
    opened.open_tab("Code")
    qtbot.waitUntil(lambda: opened.part(CodeView).isVisible())
    assert shown(opened) == text(opened.session.experiment)


def test_a_start_does_not_import_it() -> None:
    command = [
        sys.executable,
        "-c",
        "import gui.app, sys; print([n for n in sys.modules if n.startswith('models.code')])",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_it_follows_every_edit(opened: Opened) -> None:
    opened.open_tab("Code")
    session = opened.session
    weights = session.experiment.weights
    assert weights is not None
    for edit in (
        SetValue(0, 1, 2, 9.5),
        ChangeLayer(0, {"return_state": False}),
        SetWeight(weights, 0, Weight("forward", "kernel", 0, 1), 0.625),
    ):
        session.edit(edit)
        assert shown(opened) == text(session.experiment)
    assert " 0.625," in shown(opened)
    session.undo()
    assert shown(opened) == text(session.experiment)
    assert " 0.625," not in shown(opened)


def test_out_of_sight_it_does_nothing_and_in_sight_it_has_caught_up(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.open_tab("Code")
    made: list[Experiment] = []
    monkeypatch.setattr(code_panel, "program", lambda one, drawn: (made.append(one), program(one, drawn))[1])
    opened.open_tab("Returned")
    opened.session.edit(SetValue(0, 1, 2, 9.5))
    assert made == []
    opened.open_tab("Code")
    assert made == [opened.session.experiment]
    assert "9.5" in shown(opened)


def test_before_keras_is_up_the_seed_is_the_program(open_one: Open) -> None:
    opened = open_one(unweighted())
    opened.open_tab("Code")
    before = shown(opened)
    assert "keras.utils.set_random_seed(7)" in before
    opened.keras.answer(weighted().weights)
    assert opened.session.trace is not None
    assert shown(opened) == before
    opened.session.edit(SetSeed(8))
    assert "keras.utils.set_random_seed(8)" in shown(opened)


def test_drawn_weights_are_written_out_only_while_one_is_edited(open_one: Open) -> None:
    opened = open_one(unweighted())
    opened.open_tab("Code")
    drawn = weighted().weights
    assert drawn is not None
    opened.keras.answer(drawn)
    before = shown(opened)
    opened.session.edit(SetWeight(drawn, 0, Weight("forward", "kernel", 0, 0), 0.625))
    assert "set_weights" in shown(opened)
    opened.session.edit(SetWeights(drawn))
    assert opened.session.experiment.weights is not None
    assert shown(opened) == before, "the seed says it all"


def test_copy_takes_the_whole_program_and_says_so(open_one: Open, large: Experiment, qtbot: QtBot) -> None:
    opened = open_one(large)
    opened.open_tab("Code")
    qtbot.mouseClick(button(opened, "Copy"), Qt.MouseButton.LeftButton)
    lines = list(program(large).lines())
    assert QGuiApplication.clipboard().text() == "\n".join(lines) + "\n"
    assert opened.part(Header).message == f"copied the program, {len(lines)} lines"


def test_long_arrays_are_cut_and_it_says_so(open_one: Open, large: Experiment, qtbot: QtBot) -> None:
    opened = open_one(large)
    opened.open_tab("Code")
    note = opened.part(CodePanel)._note
    assert shown(opened).count("\n…\n") == 5
    assert len(shown(opened).splitlines()) < 200
    qtbot.waitUntil(note.isVisible)
    assert note.text() == "Long arrays are cut short here (…), not in what is copied or saved."
    opened.session.open(weighted())
    assert "…" not in shown(opened)
    assert not note.isVisible()


def test_what_no_clipboard_is_for_is_to_be_saved(
    open_one: Open, large: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(code_panel, "_MOST_COPIED", 1000)
    opened = open_one(large)
    opened.open_tab("Code")
    assert not button(opened, "Copy").isEnabled()
    assert button(opened, "Copy").toolTip() == "Too long for the clipboard: save it."
    assert opened.part(CodePanel)._note.text().endswith("not in what is saved.")


@pytest.mark.parametrize("suffix", [".py", ".ipynb"])
def test_a_program_is_saved_as_it_is_shown(
    opened: Opened, qtbot: QtBot, suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"프로그램{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    opened.open_tab("Code")
    qtbot.mouseClick(button(opened, f"Save {suffix} …"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.part(Header).message == f"Saved {path}")
    qtbot.mouseClick(button(opened, "Copy"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    saved = path.read_text(encoding="utf-8")
    if suffix == ".py":
        assert saved == copied
    else:
        lines = [line for cell in json.loads(saved)["cells"] if cell["cell_type"] == "code" for line in cell["source"]]
        assert {line.rstrip("\n") for line in lines} >= {line for line in copied.splitlines() if "np.array(" in line}


def test_many_weights_are_compared_beside_the_window_and_the_newest_is_shown(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(code_panel, "_COMPARED_INLINE", 10)
    panel = CodePanel(LIGHT)
    qtbot.addWidget(panel)
    first, second = weighted("GRU"), weighted("LSTM")
    panel.show_experiment(first)
    panel.show_experiment(second)
    view = panel.findChild(CodeView)
    qtbot.waitUntil(lambda: view.toPlainText() != "")
    assert view.toPlainText() == text(second)
    panel.show_experiment(first)
    panel.show_experiment(unweighted("GRU"))
    panel.finish()
    assert view.toPlainText() == text(unweighted("GRU")), "what is known at once is not overtaken"


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Left, 3), (Qt.Key.Key_Home, 0)])
def test_keys_that_step_go_to_the_window(opened: Opened, qtbot: QtBot, key: Qt.Key, step: int) -> None:
    opened.open_tab("Code")
    view = opened.part(CodeView)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton)
    assert view.hasFocus()
    qtbot.keyClick(view, key)
    assert opened.session.step == step


def test_it_is_read_and_selected_but_not_written(opened: Opened, qtbot: QtBot) -> None:
    opened.open_tab("Code")
    view = opened.part(CodeView)
    qtbot.keyClicks(view, "print(1)")
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert shown(opened) == text(opened.session.experiment)
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == text(opened.session.experiment)


def test_lines_are_not_wrapped_and_the_place_is_kept(opened: Opened, qtbot: QtBot) -> None:
    opened.open_tab("Code")
    view = opened.part(CodeView)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 20)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)
    assert view.document().lineCount() == len(shown(opened).split("\n"))
    view.verticalScrollBar().setValue(12)
    opened.session.edit(SetValue(0, 0, 0, 9.5))
    assert view.verticalScrollBar().value() == 12
    opened.session.set_step(1)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert opened.session.step == 2, "a presenter's remote steps in time whatever has the keys"
    assert view.verticalScrollBar().value() == 12


def test_a_window_closes_while_a_program_is_prepared(open_one: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code_panel, "_COMPARED_INLINE", 10)
    opened = open_one(weighted(shape=(1, 4, 200), units=200, **BIDIRECTIONAL))
    opened.open_tab("Code")
    opened.session.edit(SetValue(0, 0, 0, 9.5))
    opened.window.close()
    assert np.float32(9.5) == opened.session.experiment.values[0, 0, 0]
