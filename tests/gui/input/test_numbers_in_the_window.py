"""A user's path in the real window: paste, open and type, and take each back in one step."""

import subprocess
import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.input.input_grid import InputGrid
from gui.input.opening.opening_dialog import OpeningDialog
from gui.input.selected import Selected
from gui.input.sentence.sentence_dialog import SentenceDialog
from tests.gui.input.dialogs import opened as opened_dialog
from tests.gui.windows import Opened

ROOT = Path(__file__).parents[3]
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_start_loads_none_of_the_ways() -> None:
    command = [sys.executable, "-c", "import gui.app, sys; print(*sys.modules)"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    loaded = set(result.stdout.split())
    assert "gui.input.input_grid" in loaded
    late = ("models.pasting", "models.fills", "models.words", "models.files.npy_input", "gui.input.input_dialog")
    assert not loaded.intersection(late)


def test_a_paste_is_one_step_to_undo(opened: Opened, qtbot: QtBot) -> None:
    before, grid = opened.session.experiment, opened.part(InputGrid)
    grid.table.setFocus()
    grid.table.select(Selected(0, 1, 0, 1))
    QGuiApplication.clipboard().setText("".join(f"낱말{t}\t{t}\t0.5\t1\t2\t3\t4\t5\n" for t in range(6)))
    qtbot.keyClick(grid.table, Qt.Key.Key_V, CONTROL)
    after = opened.session.experiment
    assert after.values.shape == (1, 6, 7)
    assert after.tokens == (tuple(f"낱말{t}" for t in range(6)),)
    assert after.weights is None
    qtbot.keyClick(opened.window, Qt.Key.Key_Z, CONTROL)
    assert opened.session.experiment is before, "with the weights that were given"
    assert grid.badge.text() == "(1, 4, 5)"


def test_a_refused_paste_changes_nothing(opened: Opened, qtbot: QtBot) -> None:
    before, grid = opened.session.experiment, opened.part(InputGrid)
    grid.table.setFocus()
    grid.table.select(Selected(2, 3, 2, 3))
    QGuiApplication.clipboard().setText("1\t2\t3\t4\n")
    qtbot.keyClick(grid.table, Qt.Key.Key_V, CONTROL)
    assert opened.session.experiment is before
    assert grid.error_line.text() == (
        "paste into x[3, 3..6]: expected at most 3 columns of numbers from x3 on "
        "(the input has 5, and grows only for a block at x[1, 1]), found 4"
    )


def test_an_array_is_opened(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    before, grid = opened.session.experiment, opened.part(InputGrid)
    values = np.random.default_rng(1).normal(size=(2, 6, 5))
    np.save(tmp_path / "배치.npy", values)
    grid.open_file(tmp_path / "배치.npy")
    dialog = opened_dialog(qtbot, opened.window, OpeningDialog)
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    np.testing.assert_array_equal(opened.session.experiment.values, values.astype(np.float32))
    assert opened.session.experiment.weights is before.weights
    opened.session.undo()
    assert opened.session.experiment is before


def test_a_sentence_is_typed(opened: Opened, qtbot: QtBot) -> None:
    before, grid = opened.session.experiment, opened.part(InputGrid)
    grid.fill_in.menu_of_ways().actions()[1].trigger()
    dialog = opened_dialog(qtbot, opened.window, SentenceDialog)
    dialog.sentence_field.insert("나는 밥을 많이 먹었다")
    qtbot.keyClick(dialog.sentence_field, Qt.Key.Key_Return)
    assert opened.session.experiment.tokens == (("나는", "밥을", "많이", "먹었다"),)
    assert grid.model.index(3, 0).data() == "먹었다"
    assert opened.session.trace is not None, "the weights still fit"
    opened.session.undo()
    assert opened.session.experiment is before


def test_the_window_closes_over_an_open_dialog(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    np.save(tmp_path / "X.npy", np.zeros((2000, 1000)))
    opened.part(InputGrid).open_file(tmp_path / "X.npy")
    opened.window.close()
    qtbot.waitUntil(lambda: not opened.window.findChildren(OpeningDialog))
