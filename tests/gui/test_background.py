"""Work beside the window: the newest result counts, a defect is told, and an owner may go."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from gui.background import Background


def test_only_the_newest_result_is_delivered(qtbot: QtBot) -> None:
    background, gate = Background(), threading.Event()
    delivered: list[int] = []
    background.run(lambda: gate.wait(60) and 1, delivered.append)
    for number in (2, 3):
        background.run(lambda number=number: number, delivered.append)
    gate.set()
    qtbot.waitUntil(lambda: bool(delivered))
    background.wait()
    assert delivered == [3]


def test_a_defect_of_the_work_is_raised_where_it_is_told(qtbot: QtBot) -> None:
    background = Background()
    with qtbot.captureExceptions() as raised:
        background.run(lambda: 1 / 0, pytest.fail)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError
    heard: list[int] = []
    background.run(lambda: 5, heard.append)
    qtbot.waitUntil(lambda: heard == [5])


def test_an_owner_may_go_while_work_is_done() -> None:
    owner = QObject()
    background, gate = Background(owner), threading.Event()
    background.run(lambda: gate.wait(60), pytest.fail)
    pool = background._pool
    pool.setParent(None)
    delete(owner)
    gate.set()
    assert pool.waitForDone(60_000)
