"""The real window for the tests, with somebody else than Keras to ask: a stand-in here, or a fake worker process."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

import gui.app
from gui.keras.keras_link import KerasLink, MakeAuthority
from gui.main_window import MainWindow
from gui.session import Session
from models.experiment import Experiment
from models.keras.authority import Authority
from models.keras.check import KerasAnswer
from models.keras.reports import Answered, Ready, Report
from models.returned import returned
from models.trace import trace
from models.weights import LayerWeights
from tests.gui.tabs import open_tab

VERSION = "3.15.1"

T = TypeVar("T", bound=QObject)


class Stranger(Authority):
    """Stands where the authority would: says only what a test has it say, and remembers what it was asked."""

    def __init__(self, on_report: Callable[[Report], None]) -> None:
        super().__init__(on_report)
        self.say = on_report
        self.asked: list[tuple[int, Experiment]] = []
        self.heard: list[str] = []

    def answer(
        self, weights: tuple[LayerWeights, ...] | None = None, shift: float = 0.0, raises: str = ""
    ) -> tuple[np.ndarray, ...]:
        """Say what the equations say, or something else by `shift`, to the newest request; with these weights drawn."""
        request, experiment = self.asked[-1]
        known = weights or experiment.weights
        assert known is not None
        outputs = tuple(
            tuple(tensor.values + np.float32(shift) for tensor in returned(layer).tensors)
            for layer in trace(experiment, known).layers
        )
        self.say(Ready(VERSION))
        self.say(Answered(request, KerasAnswer(VERSION, known, outputs, raises)))
        return outputs[-1]

    def start(self) -> None:
        self.heard.append("start")

    def ask(self, request: int, experiment: Experiment) -> None:
        self.asked.append((request, experiment))

    def restart(self) -> None:
        self.heard.append("restart")

    def stop(self) -> None:
        self.heard.append("stop")


def open_window(
    monkeypatch: pytest.MonkeyPatch, experiment: Experiment, make_authority: MakeAuthority = Stranger
) -> MainWindow:
    """What `make_window` makes, but for whom it asks."""
    monkeypatch.setattr(gui.app, "KerasLink", partial(KerasLink, make_authority=make_authority))
    return gui.app.make_window(experiment)


class Opened:
    """A window on the screen, and its parts."""

    def __init__(
        self,
        qtbot: QtBot,
        monkeypatch: pytest.MonkeyPatch,
        experiment: Experiment,
        make_authority: MakeAuthority = Stranger,
    ) -> None:
        self.window = open_window(monkeypatch, experiment, make_authority)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(lambda: self.part(KerasLink)._authority is not None)
        qtbot.waitUntil(self.window.isActiveWindow)  # or a field that is left does not hear of it

    def part(self, kind: type[T]) -> T:
        """The only part of a kind."""
        (found,) = self.window.findChildren(kind)
        return found

    def open_tab(self, text: str) -> None:
        """Bring a view in the middle, or a tab on the right, to the front."""
        open_tab(self.window, text)

    @property
    def session(self) -> Session:
        return self.part(Session)

    @property
    def keras(self) -> Stranger:
        authority = self.part(KerasLink)._authority
        assert isinstance(authority, Stranger)
        return authority


Open = Callable[[Experiment], Opened]
