"""A real worker process around a stand-in for Keras: whatever happens to it, the window says so and lives on."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.keras.keras_chip import KerasChip
from gui.keras.keras_link import KerasLink
from gui.stage.stage import Stage
from models.edits import SetValue
from models.keras.authority import Authority
from models.keras.reports import Report
from models.spec import Initializer
from tests.gui import keras_fakes
from tests.gui.traced import unweighted
from tests.gui.windows import Opened
from tests.models.keras import worker_fakes
from tests.models.keras.worker_fakes import DIE, HANG

PATIENCE = 60_000  # ms; how long a test waits before it fails; never waited in full when all is well
AGREES = "✓ Keras 9.9 agrees · max |Δ| 0.0e+00"

Open = Callable[..., Opened]


@pytest.fixture
def open_one(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Open:
    constants = {f"{name}_initializer": Initializer("Constant", {"value": 0.1}) for name in ("kernel", "recurrent")}

    def open_one(serve: Any = keras_fakes.equations, **limits: Any) -> Opened:
        def make_authority(on_report: Callable[[Report], None]) -> Authority:
            return Authority(on_report, serve=serve, **limits)

        return Opened(qtbot, monkeypatch, unweighted(**constants), make_authority)

    return open_one


def says(qtbot: QtBot, opened: Opened, text: str) -> None:
    chip = opened.part(KerasChip)
    qtbot.waitUntil(lambda: chip.text == text, timeout=PATIENCE)


def wish(opened: Opened, value: float) -> None:
    opened.session.edit(SetValue(0, 0, 0, value))


def still_edits(opened: Opened) -> None:
    wish(opened, 0.5)
    assert opened.part(Stage).content.inputs[0, 0] == 0.5


def worker() -> multiprocessing.process.BaseProcess:
    (process,) = multiprocessing.active_children()
    return process


def test_the_worker_starts_with_the_window_and_ends_with_it(open_one: Open, qtbot: QtBot) -> None:
    opened = open_one()
    says(qtbot, opened, AGREES)
    wish(opened, 0.25)
    wish(opened, 0.75)
    says(qtbot, opened, AGREES)
    assert worker().is_alive()
    opened.window.close()
    assert multiprocessing.active_children() == []


def test_a_killed_worker_is_replaced_and_asked_again(open_one: Open, qtbot: QtBot) -> None:
    opened = open_one()
    says(qtbot, opened, AGREES)
    first = worker().pid
    assert first is not None
    reports: list[Report] = []
    opened.part(KerasLink).reported.connect(reports.append)
    os.kill(first, signal.SIGKILL)
    qtbot.waitUntil(
        lambda: [type(one).__name__ for one in reports] == ["Lost", "Starting", "Ready", "Answered"], timeout=PATIENCE
    )
    says(qtbot, opened, AGREES)
    assert worker().pid != first
    still_edits(opened)


def test_a_job_that_kills_every_worker_ends_in_an_offer(open_one: Open, qtbot: QtBot) -> None:
    opened = open_one(respawns=1)
    says(qtbot, opened, AGREES)
    wish(opened, DIE)
    says(qtbot, opened, "✕ Keras stopped")
    chip = opened.part(KerasChip)
    assert chip.findChild(type(chip._label)).toolTip() == "Keras stopped unexpectedly (exit code 9)."
    assert multiprocessing.active_children() == []
    still_edits(opened)
    assert chip.offers_restart
    qtbot.mouseClick(chip._restart, Qt.MouseButton.LeftButton)
    says(qtbot, opened, AGREES)
    assert not chip.offers_restart


def test_a_worker_that_hangs_is_said_to_hang(open_one: Open, qtbot: QtBot) -> None:
    opened = open_one(respawns=0, job_limit=0.5)
    says(qtbot, opened, AGREES)
    wish(opened, HANG)
    says(qtbot, opened, "✕ Keras stopped")
    assert opened.session.checking.status.detail == "Keras did not answer within 0.5 s."
    still_edits(opened)
    qtbot.mouseClick(opened.part(KerasChip)._restart, Qt.MouseButton.LeftButton)
    says(qtbot, opened, AGREES)


def test_without_tensorflow_the_window_is_useful(open_one: Open, qtbot: QtBot) -> None:
    opened = open_one(worker_fakes.unavailable)
    says(qtbot, opened, "✕ Keras cannot start")
    assert opened.session.checking.status.detail == "ImportError: no TensorFlow here"
    still_edits(opened)
    assert opened.session.trace is not None
    qtbot.mouseClick(opened.part(KerasChip)._restart, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.part(KerasChip).text == "✕ Keras cannot start", timeout=PATIENCE)


def test_a_window_that_closes_while_keras_is_at_work_leaves_nobody(open_one: Open, qtbot: QtBot) -> None:
    opened = open_one()
    says(qtbot, opened, AGREES)
    wish(opened, HANG)
    QApplication.processEvents()
    opened.window.close()
    assert multiprocessing.active_children() == []
