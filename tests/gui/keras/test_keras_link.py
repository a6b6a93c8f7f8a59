"""The link to the worker: what is asked before it starts waits, and after the end nothing starts."""

from collections.abc import Callable
from threading import Thread

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from gui.keras.keras_link import KerasLink
from models.keras.reports import Ready, Report
from tests.gui.traced import weighted
from tests.gui.windows import Stranger


class Made:
    """Makes strangers, and remembers them."""

    def __init__(self) -> None:
        self.strangers: list[Stranger] = []

    def __call__(self, on_report: Callable[[Report], None]) -> Stranger:
        self.strangers.append(Stranger(on_report))
        return self.strangers[-1]


@pytest.fixture
def made() -> Made:
    return Made()


def test_the_newest_question_waits_for_the_start(made: Made) -> None:
    link = KerasLink(make_authority=made)
    first, second, third = weighted(), weighted(units=2), weighted(units=4)
    link.ask(1, first)
    link.ask(2, second)
    assert made.strangers == []
    link.start()
    link.ask(3, third)
    (stranger,) = made.strangers
    assert stranger.heard == ["start"]
    assert stranger.asked == [(2, second), (3, third)]


def test_after_the_end_nobody_starts(made: Made) -> None:
    """The start is a queued signal: the window may be closed before it arrives."""
    link = KerasLink(make_authority=made)
    link.stop()
    link.start()
    assert made.strangers == []


def test_restart_and_stop_reach_who_was_started(made: Made) -> None:
    link = KerasLink(make_authority=made)
    link.restart()
    link.start()
    link.restart()
    link.stop()
    assert made.strangers[0].heard == ["start", "restart", "stop"]


def test_reports_arrive_on_the_windows_thread(made: Made, qtbot: QtBot) -> None:
    link = KerasLink(make_authority=made)
    link.start()
    heard: list[tuple[Report, bool]] = []
    here = QThread.currentThread()
    link.reported.connect(lambda report: heard.append((report, QThread.currentThread() is here)))
    thread = Thread(target=made.strangers[0].say, args=(Ready("3.15.1"),))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard == [(Ready("3.15.1"), True)]
