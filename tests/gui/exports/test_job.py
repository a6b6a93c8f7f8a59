"""A picture or an animation is there as a whole or not at all, whatever happens while it is made."""

from __future__ import annotations

import os
import signal
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from gui.exports.entries import EXPORTS
from gui.exports.exporter import Exporter
from gui.exports.job import CANCELLED, Job
from gui.exports.picture_choice import PictureChoice
from gui.exports.shown import Shown
from gui.pictures.film import Film
from gui.pictures.settings import Pace
from gui.pictures.still import Still
from models.errors import InputError
from tests.gui.pictures.pixels import SMALL, decoded, gif_frames, subject, written
from tests.gui.traced import BIDIRECTIONAL, computed, weighted

QUICK = Pace(steps_per_second=4.0, frame_rate=20, pause=0.5)


@pytest.fixture
def temporary(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def film(suffix: str = ".mp4") -> Film:
    return Film(subject(), SMALL, QUICK, suffix)


def run(qtbot: QtBot, job: Job) -> object:
    with qtbot.waitSignal(job.ended, timeout=60_000) as ended:
        job.start()
    job.wait()
    return ended.args[0]


def shown(step: int = 3) -> Shown:
    one = computed(weighted(tokens=True, **BIDIRECTIONAL))
    return Shown(one.experiment, one.trace, step=step)


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_a_picture_is_what_the_command_line_writes(qtbot: QtBot, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    shares: list[float] = []
    job = Job(path, Still(subject(), SMALL, 3, suffix))
    job.progressed.connect(shares.append)
    assert run(qtbot, job) is None
    assert path.read_bytes() == written(Still(subject(), SMALL, 3, suffix))
    assert shares == [1.0]


@pytest.mark.parametrize("suffix", [".mp4", ".gif"])
def test_a_film_is_what_the_command_line_writes(qtbot: QtBot, tmp_path: Path, temporary: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    shares: list[float] = []
    job = Job(path, film(suffix))
    job.progressed.connect(shares.append)
    assert run(qtbot, job) is None
    assert path.read_bytes() == written(film(suffix))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert list(tmp_path.iterdir()) == [path]
    assert list(temporary.iterdir()) == []


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(share=st.floats(0, 1), suffix=st.sampled_from([".mp4", ".gif"]))
def test_cancelled_at_any_moment_it_leaves_nothing(
    qtbot: QtBot, tmp_path: Path, temporary: Path, share: float, suffix: str
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"before")
    work = film(suffix)
    job = Job(path, work)
    job.progressed.connect(lambda done: job.cancel() if done >= share else None)
    outcome = run(qtbot, job)
    if outcome is CANCELLED:
        assert path.read_bytes() == b"before"
    else:
        assert outcome is None
        assert path.read_bytes() != b"before"
    assert list(tmp_path.iterdir()) == [path]
    assert list(temporary.iterdir()) == []
    assert work.encoder.process_id is None
    assert not job.is_running


def test_cancelled_before_the_first_frame(qtbot: QtBot, tmp_path: Path) -> None:
    job = Job(tmp_path / "a.mp4", film())
    with qtbot.waitSignal(job.ended) as ended:
        job.start()
        job.cancel()
    assert ended.args == [CANCELLED]
    assert list(tmp_path.iterdir()) == []


def test_an_encoder_that_is_killed_is_said(qtbot: QtBot, tmp_path: Path, temporary: Path) -> None:
    path, work = tmp_path / "a.mp4", film()
    job = Job(path, work)
    killed: list[int] = []

    def kill() -> None:
        process = work.encoder.process_id
        if process is not None and not killed:
            killed.append(process)
            os.kill(process, signal.SIGKILL)

    job.progressed.connect(kill)
    outcome = run(qtbot, job)
    assert killed
    assert isinstance(outcome, InputError)
    assert str(outcome) == "animation: expected ffmpeg to encode it, found that it was ended by signal 9"
    assert list(tmp_path.iterdir()) == []
    assert list(temporary.iterdir()) == []


def test_a_full_disk_is_said_and_the_old_file_stays(
    qtbot: QtBot, tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.gif"
    path.write_bytes(b"before")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    outcome = run(qtbot, Job(path, film(".gif")))
    assert isinstance(outcome, InputError)
    assert "No space left on device" in str(outcome)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]
    assert list(temporary.iterdir()) == []


class Broken:
    """Work whose painting or writing is a defect."""

    count = 3

    def __init__(self, paints: bool) -> None:
        self._paints = paints

    def paint(self) -> Iterator[object]:
        yield b"one"
        if not self._paints:
            raise ZeroDivisionError("painting")

    def content(self, paintings: Iterator[bytes]) -> Iterator[bytes]:
        yield from paintings
        if self._paints:
            raise ZeroDivisionError("writing")

    def cancel(self) -> None:
        pass


def test_what_was_painted_before_a_defect_is_not_taken_for_the_whole(qtbot: QtBot, tmp_path: Path) -> None:
    job = Job(tmp_path / "a.png", Broken(paints=False))
    with qtbot.captureExceptions() as caught:
        assert run(qtbot, job) is CANCELLED
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert list(tmp_path.iterdir()) == []


def test_a_defect_beside_the_window_ends_the_job(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda about: seen.append(about.exc_type))
    outcome = run(qtbot, Job(tmp_path / "a.png", Broken(paints=True)))
    assert "a defect" in str(outcome)
    assert seen == [ZeroDivisionError]
    assert list(tmp_path.iterdir()) == []


# By the exporter ------------------------------------------------------------------------------------------------------


def told_by(exporter: Exporter) -> list[tuple[str, bool]]:
    told: list[tuple[str, bool]] = []
    exporter.told.connect(lambda text, bad: told.append((text, bad)))
    return told


def test_a_second_export_is_refused_while_one_is_made(qtbot: QtBot, tmp_path: Path) -> None:
    exporter = Exporter()
    told = told_by(exporter)
    exporter.write_picture(tmp_path / "a.gif", film(".gif"))
    exporter.write_picture(tmp_path / "b.gif", film(".gif"))
    exporter.ask_and_write(None, EXPORTS[0], shown())  # not even asked for
    assert told == [("Not started: a.gif is still being written.", True)] * 2
    qtbot.waitUntil(lambda: told[-1] == (f"Saved {tmp_path / 'a.gif'}", False), timeout=60_000)
    assert len(gif_frames((tmp_path / "a.gif").read_bytes())) == 35
    exporter.write_picture(tmp_path / "b.png", Still(subject(), SMALL, 3, ".png"))
    qtbot.waitUntil(lambda: told[-1] == (f"Saved {tmp_path / 'b.png'}", False))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.gif", "b.png"]


def test_a_target_that_refuses_is_told_before_anything_is_painted(qtbot: QtBot, tmp_path: Path) -> None:
    exporter = Exporter()
    told = told_by(exporter)
    (tmp_path / "taken.mp4").mkdir()
    for path in (tmp_path / "taken.mp4", tmp_path / "missing" / "a.mp4"):
        with qtbot.assertNotEmitted(exporter.progressed):
            exporter.write_picture(path, film())
        assert told[-1][0].startswith(f"Not saved: {path}: expected a file that can be written")
        assert told[-1][1]
    assert list(tmp_path.rglob("*")) == [tmp_path / "taken.mp4"]


def test_closing_gives_up_and_ends_the_encoder(qtbot: QtBot, tmp_path: Path, temporary: Path) -> None:
    exporter, work = Exporter(), film()
    exporter.write_picture(tmp_path / "a.mp4", work)
    qtbot.waitUntil(lambda: work.encoder.process_id is not None, timeout=30_000)
    exporter.close()
    assert work.encoder.process_id is None
    assert list(tmp_path.iterdir()) == []
    assert list(temporary.iterdir()) == []


def test_it_keeps_what_it_began_with(qtbot: QtBot, tmp_path: Path) -> None:
    """A picture of step 3 whatever the window shows when it is painted."""
    exporter = Exporter()
    told = told_by(exporter)
    choice = PictureChoice(".png", moves=False, size_name="640 × 480")
    exporter.write_picture(tmp_path / "a.png", choice.work(shown(3)))
    qtbot.waitUntil(lambda: bool(told))
    assert (decoded((tmp_path / "a.png").read_bytes()) == decoded(written(choice.work(shown(3))))).all()
    assert (decoded((tmp_path / "a.png").read_bytes()) != decoded(written(choice.work(shown(2))))).any()
