"""The real window as somebody sees it who starts the program for the first time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.look.look import Look, finish, put_on
from gui.main_window import MainWindow
from gui.parts import Parts
from gui.session import Session
from gui.tour.tour import Tour
from gui.tour.touring import Touring
from models.experiment import Experiment
from models.files.presets import FIRST_PRESET, load_preset
from models.view import View
from tests.gui.windows import open_window


class Newcomer:
    """A window with the first preset, and what of it the tour has to do with."""

    def __init__(
        self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, experiment: Experiment, preset: str | None, size: tuple
    ) -> None:
        self.qtbot = qtbot
        self.window: MainWindow = open_window(monkeypatch, experiment)
        self.window.begin_with(experiment, View(), None, preset)
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        qtbot.waitUntil(lambda: self.window._keras._authority is not None)  # asked for in the same breath as the tour

    @property
    def session(self) -> Session:
        return self.window._session

    @property
    def parts(self) -> Parts:
        return self.window._views.parts

    @property
    def touring(self) -> Touring:
        touring = self.window._views.commands.touring
        assert touring is not None
        return touring

    @property
    def tour(self) -> Tour:
        assert self.touring.tour is not None
        return self.touring.tour

    def take_the_tour(self, stop: int = 0) -> Tour:
        """By the menu, as far as a stop."""
        self.parts.menus.help.tour_requested.emit()
        while self.tour.number < stop:
            self.tour.callout.next.click()
        return self.tour

    def dress(self, **look: object) -> None:
        """Choose another look, and see the views made anew."""
        old = self.parts
        self.window._dresser._choose(**look)
        self.qtbot.waitUntil(lambda: self.parts is not old)

    def state(self) -> dict[str, object]:
        """All that a tour touches."""
        parts, session = self.parts, self.session
        return {
            "experiment": session.experiment,
            "history": session.history,
            "step": session.step,
            "selection": session.selection,
            "view": parts.views.currentIndex(),
            "tab": parts.tabs.currentIndex(),
            "playing": self.window._playback.is_playing,
            "columns": (parts.stage.axis.low, parts.stage.axis.high),
            "scrolled": parts.scrolled,
            "lit": parts.stage.overlay.outlines[1],
            "modified": self.window._desk.documents.is_modified,
        }


Arrive = Callable[..., Newcomer]


@pytest.fixture
def arrive(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Arrive]:
    """Opens the window; by default with the first preset, in the size that it has at the first start."""

    def opens(
        experiment: Experiment | None = None, preset: str | None = FIRST_PRESET, size: tuple[int, int] = (1440, 900)
    ) -> Newcomer:
        return Newcomer(qtbot, monkeypatch, experiment or load_preset(FIRST_PRESET), preset, size)

    yield opens
    put_on(Look())
    finish(Look())


@pytest.fixture
def newcomer(arrive: Arrive) -> Newcomer:
    return arrive()
