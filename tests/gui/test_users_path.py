"""One user's way through the real window, with real Keras: open, edit, toggle a flag, play, export, close."""

from __future__ import annotations

import csv
import multiprocessing
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from gui.app import make_window
from gui.bars.header import Header
from gui.bars.transport import Transport
from gui.input.input_grid import InputGrid
from gui.keras.keras_chip import KerasChip
from gui.layer.layer_form import LayerForm
from gui.main_window import MainWindow
from gui.playback import Playback
from gui.returned.returned_panel import ReturnedPanel
from gui.session import Session
from gui.stage.stage import Stage
from models.files.presets import FIRST_PRESET, load_preset
from models.keras.check import TOLERANCE

PATIENCE = 180_000  # ms; importing TensorFlow takes its time on a busy machine

T = TypeVar("T", bound=QObject)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    window = make_window(load_preset(FIRST_PRESET))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield window
    window.close()  # also after a failure: no worker stays


def part(window: MainWindow, kind: type[T]) -> T:
    (found,) = window.findChildren(kind)
    return found


def type_into_cell(window: MainWindow, qtbot: QtBot, row: int, column: int, text: str) -> None:
    grid = part(window, InputGrid)
    grid.table.setFocus()
    grid.table.setCurrentIndex(grid.model.index(row, column))
    qtbot.keyClick(grid.table.viewport(), text[0])
    (editor,) = [one for one in grid.table.viewport().findChildren(QLineEdit) if one.isVisible()]
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def wait_until_keras_agrees(window: MainWindow, qtbot: QtBot) -> None:
    chip = part(window, KerasChip)
    qtbot.waitUntil(lambda: "agrees" in chip.text and not chip._timer.isActive(), timeout=PATIENCE)


def close_and_see_that_nobody_is_left(window: MainWindow) -> None:
    (worker,) = multiprocessing.active_children()
    pid = worker.pid
    assert pid is not None
    os.kill(pid, 0)  # raises if there is no such process
    window.close()
    QApplication.processEvents()
    assert multiprocessing.active_children() == []
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_open_edit_toggle_play_export_close(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, stage, panel = part(window, Session), part(window, Stage), part(window, ReturnedPanel)
    form, header = part(window, LayerForm), part(window, Header)
    outputs: list[tuple[np.ndarray, ...]] = []
    session.checking.keras_returned.connect(lambda layers: outputs.append(layers[-1]))

    # The picture is there before Keras is, and says what the notebook says.
    assert panel.assignment == "hidden_states, forward_h, forward_c, backward_h, backward_c = layer(x)"
    assert "0.7038" in panel.cards[3].text
    assert "agrees" not in part(window, KerasChip).text

    wait_until_keras_agrees(window, qtbot)
    assert panel.cards[3].text == str(outputs[-1][3]), "Keras's own digits"
    np.testing.assert_allclose(outputs[-1][3], 0.70387346, atol=5e-7)

    # An edit by typing: every view and Keras follow.
    outputs.clear()
    type_into_cell(window, qtbot, 2, 3, "0.123456")
    edited = session.experiment.values
    assert edited[0, 2, 2] == np.float32(0.123456), "the first column holds the tokens"
    assert (edited != load_preset(FIRST_PRESET).values).sum() == 1
    assert stage.content is not None
    np.testing.assert_array_equal(stage.content.inputs, edited[0])
    assert "0.7038" not in panel.cards[3].text
    qtbot.waitUntil(lambda: len(outputs) == 1, timeout=PATIENCE)
    wait_until_keras_agrees(window, qtbot)

    # A flag by clicking: what is returned changes at once.
    box = form.layer_section.returns["return_sequences"]
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(12, box.height() // 2))
    assert panel.assignment == "hidden_state, forward_h, forward_c, backward_h, backward_c = layer(x)"
    assert panel._change.text() == "hidden_states (1, 4, 6) → hidden_state (1, 6)"
    qtbot.waitUntil(lambda: len(outputs) == 2, timeout=PATIENCE)
    wait_until_keras_agrees(window, qtbot)
    assert [array.shape for array in outputs[-1]] == [(1, 6), (1, 3), (1, 3), (1, 3), (1, 3)]

    # Play from the beginning to the end.
    part(window, Transport).speed_requested.emit(30.0)
    stage.setFocus()
    qtbot.keyClick(stage, Qt.Key.Key_Home)
    assert part(window, Transport).label == "step 0 / 4"
    steps: list[int] = []
    session.step_changed.connect(steps.append)
    qtbot.keyClick(stage, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not part(window, Playback).is_playing and stage.position == 4)
    assert steps == [1, 2, 3, 4]

    # Export, and read again.
    path = tmp_path / "states.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "CSV (*.csv)"))
    header._export.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: header.message == f"Saved {path}")
    states = _read(path)
    for place, array in _last_states(outputs[-1]):
        np.testing.assert_allclose(states[place], array, rtol=TOLERANCE, atol=TOLERANCE)

    close_and_see_that_nobody_is_left(window)


def _last_states(outputs: tuple[np.ndarray, ...]) -> Iterator[tuple[tuple[str, int, str], np.ndarray]]:
    """What Keras returned, and the places in the file that hold the same."""
    hidden, forward_h, forward_c, backward_h, backward_c = outputs
    yield ("forward", 4, "hidden_state"), hidden[0, :3]
    yield ("forward", 4, "hidden_state"), forward_h[0]
    yield ("forward", 4, "cell_state"), forward_c[0]
    yield ("backward", 1, "hidden_state"), hidden[0, 3:]
    yield ("backward", 1, "hidden_state"), backward_h[0]
    yield ("backward", 1, "cell_state"), backward_c[0]


def _read(path: Path) -> dict[tuple[str, int, str], list[float]]:
    """(direction, timestep, quantity) → values by unit."""
    states: dict[tuple[str, int, str], list[float]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            place = (row["direction"], int(row["timestep"]), row["quantity"])
            states.setdefault(place, []).append(float(row["value"]))
            assert int(row["unit"]) == len(states[place])
    return states
