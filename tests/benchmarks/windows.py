"""The windows that are measured, and how to wait for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter, sleep
from typing import Any, TypeVar

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from gui.app import make_application, make_window
from gui.main_window import MainWindow
from gui.session import Session
from models.experiment import Experiment

SIZE = (1280, 800)

_PATIENCE = 180.0  # s; importing TensorFlow on a busy machine

Part = TypeVar("Part", bound=QObject)


def part(window: MainWindow, kind: type[Part]) -> Part:
    """The one part of a window of this kind."""
    found: Any = window.findChild(kind)
    if found is None:
        raise LookupError(f"the window has no {kind.__name__}")
    return found


@contextmanager
def our_window(experiment: Experiment) -> Iterator[tuple[MainWindow, Session]]:
    """The program's window with an experiment, shown and painted, in `SIZE`."""
    make_application()
    window = make_window(experiment)
    window.resize(*SIZE)
    with _shown(window):
        yield window, part(window, Session)


@contextmanager
def bare_window() -> Iterator[pg.GraphicsLayoutWidget]:
    """A window of pyqtgraph's with one plot, in the same size."""
    make_application()
    window = pg.GraphicsLayoutWidget()
    window.resize(*SIZE)
    window.addPlot()
    with _shown(window):
        yield window


@contextmanager
def _shown(window: Any) -> Iterator[None]:
    window.show()
    app = QApplication.instance()
    wait_until(lambda: window.windowHandle() is not None and window.windowHandle().isExposed())
    for _ in range(5):
        app.processEvents()
    try:
        yield
    finally:
        window.close()
        window.deleteLater()
        app.processEvents()


def wait_until(happened: Callable[[], bool]) -> None:
    """Let the window live until something has happened."""
    app = QApplication.instance()
    deadline = perf_counter() + _PATIENCE
    while not happened():
        if perf_counter() > deadline:
            raise TimeoutError(f"nothing happened within {_PATIENCE:g} s")
        app.processEvents()
        sleep(0.0005)


def wait_for_agreement(session: Session) -> None:
    """Let the window live until Keras agrees with what it shows."""
    wait_until(lambda: session.checking.status.mood != "busy")
    if session.checking.status.mood != "agree":
        raise RuntimeError(f"{session.checking.status.text}: {session.checking.status.detail}")


class Repaints(QObject):
    """Knows when a window has been painted after something was done to it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._painted_at: float | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the window paint what has changed, all of it at once, and look at the clock when it is done."""
        if event.type() != QEvent.Type.UpdateRequest:
            return super().eventFilter(watched, event)
        watched.event(event)
        if self._painted_at is None:
            self._painted_at = perf_counter()
        return True

    def settle(self) -> None:
        """Let everything be laid out and painted that is waiting for it."""
        for _ in range(5):
            QApplication.instance().processEvents()

    def seconds(self, do: Callable[[], None]) -> float:
        """How long it takes to do something and to paint what changes by it.

        What Keras says to it later is painted later, and belongs to the check.
        """
        app = QApplication.instance()
        app.processEvents()
        self._painted_at = None
        start = perf_counter()
        do()
        while self._painted_at is None:
            app.processEvents()
        return self._painted_at - start
