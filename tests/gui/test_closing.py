"""A window with everything in it ends in order, again and again, in one process."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gui.playback import Playback
from models.experiment import Experiment
from tests.gui.windows import Opened


def test_windows_are_made_and_destroyed_in_one_process(
    monkeypatch: pytest.MonkeyPatch, notebook: Experiment, qtbot: QtBot
) -> None:
    """What pyqtgraph's widgets leave to Python's collector has segfaulted before; here Qt destroys them."""
    destroyed: list[bool] = []
    for _ in range(5):
        opened = Opened(qtbot, monkeypatch, notebook)
        window, asked = opened.window, opened.keras
        window.destroyed.connect(lambda: destroyed.append(True))
        assert asked.heard == ["start"]
        window.close()
        assert asked.heard == ["start", "stop"]
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del window, opened
        gc.collect()
    assert destroyed == [True] * 5


def test_a_window_may_end_while_it_plays(monkeypatch: pytest.MonkeyPatch, notebook: Experiment, qtbot: QtBot) -> None:
    opened = Opened(qtbot, monkeypatch, notebook)
    window, session, playback = opened.window, opened.session, opened.part(Playback)
    session.set_step(0)
    with qtbot.waitSignal(session.step_changed):
        qtbot.keyClick(window, Qt.Key.Key_Space)
    window.close()
    assert not playback.is_playing
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not isValid(window)
