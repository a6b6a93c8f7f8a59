"""How long the event loop is held up: the gaps of a timer that wants to fire every 5 ms."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer

from gui.exports.entries import EXPORTS
from gui.exports.exporter import Exporter
from gui.exports.shown import Shown
from gui.main_window import MainWindow
from gui.pictures.film import Film
from gui.pictures.page import subject_of
from gui.pictures.settings import FULL_HD, suitable_pace
from gui.session import Session
from models.experiment import Experiment
from tests.benchmarks.experiments import notebook, other_value, random_lstm
from tests.benchmarks.spread import Spread, spread
from tests.benchmarks.table import Row
from tests.benchmarks.windows import bare_window, our_window, part, wait_for_agreement, wait_until

_INTERVAL = 5  # ms
_REACH = 50.0  # ms
_BETWEEN_EDITS = 0.1  # s


class Heartbeat(QObject):
    """Beats, and keeps the seconds from beat to beat."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=_INTERVAL)
        self._timer.timeout.connect(self._on_beat)
        self._last = perf_counter()
        self._timer.start()

    def _on_beat(self) -> None:
        now = perf_counter()
        self.gaps.append(now - self._last)
        self._last = now


def measure(quick: bool) -> list[Row]:
    """Beat in a bare window that has nothing to do, in ours at work, and in a bare one again."""
    idle = 1.0 if quick else 3.0
    bare = _bare_gaps(idle)
    found = _our_gaps(5 if quick else 40, 1 if quick else 5)
    yardstick = spread(bare + _bare_gaps(idle))
    return [
        Row(f"heartbeat while {what}", gaps, "5 ms beat, idle bare window", yardstick, _goal(), gaps.max <= _REACH)
        for what, gaps in found.items()
    ]


def _goal() -> str:
    return f"max ≤ {_REACH:g} ms"


def _bare_gaps(seconds: float) -> list[float]:
    with bare_window():
        return _gaps(lambda: _rest(seconds))


def _our_gaps(edits: int, large_edits: int) -> dict[str, Spread]:
    large = random_lstm(500, 256)
    with our_window(notebook()) as (window, session):
        found = {"Keras starts": _gaps(lambda: wait_for_agreement(session))}
        found["Keras checks, 4 × 3"] = _gaps(lambda: _edit(session, edits))
        _open(session, large)
        found["Keras checks, 500 × 256"] = _gaps(lambda: wait_for_agreement(session))
        found["edits and checks, 500 × 256"] = _gaps(lambda: _edit(session, large_edits))
        found["CSV of 500 × 256 is written"] = _gaps(lambda: _export(window, session))
        _open(session, notebook())
        wait_for_agreement(session)
        for suffix in (".mp4", ".gif"):
            found[f"{suffix[1:].upper()} of 4 × 3, 1920 × 1080, is made"] = _gaps(
                partial(_film, window, session, suffix)
            )
    return {what: spread(gaps) for what, gaps in found.items()}


def _gaps(work: Callable[[], None]) -> list[float]:
    heartbeat = Heartbeat()
    work()
    beats = len(heartbeat.gaps)
    wait_until(lambda: len(heartbeat.gaps) > beats)  # what held up the loop at the very end counts too
    return heartbeat.gaps


def _open(session: Session, experiment: Experiment) -> None:
    session.open(experiment)
    wait_until(lambda: session.trace is not None and session.trace.experiment is session.experiment)
    _rest(0.2)  # opening is a change of the whole window, no work behind it


def _rest(seconds: float) -> None:
    end = perf_counter() + seconds
    wait_until(lambda: perf_counter() > end)


def _edit(session: Session, edits: int) -> None:
    for number in range(edits):
        session.edit(other_value(number))
        _rest(_BETWEEN_EDITS)
        wait_for_agreement(session)


def _export(window: MainWindow, session: Session) -> None:
    shown = Shown(session.experiment, session.trace)
    _write(window, "states.csv", lambda exporter, path: exporter.write(path, EXPORTS[0], shown))


def _film(window: MainWindow, session: Session, suffix: str) -> None:
    assert session.trace is not None
    subject = subject_of(session.trace)
    film = Film(subject, FULL_HD, suitable_pace(subject.content.timesteps, suffix), suffix)
    _write(window, f"steps{suffix}", lambda exporter, path: exporter.write_picture(path, film))


def _write(window: MainWindow, name: str, start: Callable[[Exporter, Path], None]) -> None:
    exporter = part(window, Exporter)
    told: list[str] = []
    exporter.told.connect(lambda text, _: told.append(text))
    with tempfile.TemporaryDirectory() as folder:
        start(exporter, Path(folder) / name)
        wait_until(lambda: bool(told) and told[-1].startswith(("Saved", "Not saved")))
    if not told[-1].startswith("Saved"):
        raise RuntimeError(told[-1])
