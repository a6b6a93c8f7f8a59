"""What goes wrong with ffmpeg is one sentence, and nothing is left behind."""

import os
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.pictures import encoder as encoders
from gui.pictures.encoder import PASSES, CancelledError, Encoder, find_ffmpeg
from gui.pictures.film import Film
from gui.pictures.settings import Pace
from models.errors import InputError
from tests.gui.pictures.pixels import SMALL, subject, written

(MP4,) = PASSES[".mp4"]
FRAME = bytes(64 * 48 * 4)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go, for seeing that none stays."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def script(folder: Path, body: str) -> str:
    """A program in ffmpeg's place."""
    path = folder / "ffmpeg"
    path.write_text(f"#!{sys.executable}\nimport sys\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def run(program: str, folder: Path, count: int = 3) -> Path:
    return Encoder((64, 48), 10).run(program, folder, MP4, iter([FRAME] * count))


def test_ffmpeg_writes_the_file(tmp_path: Path) -> None:
    path = run(find_ffmpeg(), tmp_path)
    assert path == tmp_path / "out.mp4"
    assert path.read_bytes()[4:8] == b"ftyp"


def test_an_encoder_that_is_killed_is_said(tmp_path: Path) -> None:
    one = Encoder((64, 48), 10)

    def frames() -> Iterator[bytes]:
        yield FRAME
        assert one.process_id is not None
        os.kill(one.process_id, signal.SIGKILL)
        for _ in range(1000):
            yield FRAME

    with pytest.raises(InputError) as caught:
        one.run(find_ffmpeg(), tmp_path, MP4, frames())
    assert str(caught.value) == "animation: expected ffmpeg to encode it, found that it was ended by signal 9"
    assert one.process_id is None


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("sys.stderr.write('one\\nOut of luck\\n\\n'); sys.exit(7)", "exit status 7: Out of luck"),
        ("sys.exit(3)", "exit status 3"),
        (
            "sys.stderr.write('av_interleaved_write_frame(): No space left on device\\nlast\\n'); sys.exit(1)",
            "no space left on the disk for temporary files",
        ),
    ],
)
def test_why_it_failed_is_one_line(tmp_path: Path, body: str, found: str) -> None:
    with pytest.raises(InputError) as caught:
        run(script(tmp_path, body), tmp_path, count=500)
    assert str(caught.value) == f"animation: expected ffmpeg to encode it, found {found}"


def test_a_program_that_cannot_run_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="animation: expected ffmpeg to encode it, found No such file"):
        run(str(tmp_path / "missing"), tmp_path)


def test_no_ffmpeg_at_all_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise RuntimeError("No ffmpeg exe could be found.")

    monkeypatch.setattr("imageio_ffmpeg.get_ffmpeg_exe", none)
    with pytest.raises(InputError) as caught:
        find_ffmpeg()
    assert "\n" not in str(caught.value)
    assert "imageio-ffmpeg" in str(caught.value)
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", None)
    with pytest.raises(InputError, match="imageio-ffmpeg"):
        find_ffmpeg()


def test_cancelling_ends_the_process_from_another_thread(tmp_path: Path) -> None:
    one = Encoder((64, 48), 10)
    ended: list[BaseException] = []
    fed = threading.Event()

    def frames() -> Iterator[bytes]:
        while True:
            yield FRAME
            fed.set()

    def work() -> None:
        try:
            one.run(find_ffmpeg(), tmp_path, MP4, frames())
        except CancelledError as error:
            ended.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert fed.wait(30)
    one.cancel()
    thread.join(30)
    assert not thread.is_alive()
    assert len(ended) == 1
    assert one.process_id is None
    with pytest.raises(CancelledError):
        one.run(find_ffmpeg(), tmp_path, MP4, iter([FRAME]))


@pytest.mark.parametrize("suffix", [".gif", ".mp4"])
def test_temporary_files_are_gone_afterwards(temporary: Path, suffix: str) -> None:
    assert written(Film(subject(), SMALL, Pace(10.0, 20, 0.0), suffix))
    assert list(temporary.iterdir()) == []


def test_temporary_files_are_gone_after_a_failure(
    temporary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = script(tmp_path, "open('out.mp4', 'w').write('half'); sys.exit(1)")
    monkeypatch.setattr("gui.pictures.film.find_ffmpeg", lambda: program)
    with pytest.raises(InputError):
        written(Film(subject(), SMALL, Pace(10.0, 20, 0.0), ".mp4"))
    assert list(temporary.iterdir()) == []


def test_no_room_for_temporary_files_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    with pytest.raises(InputError, match="expected room for temporary files, found no such file or folder"):
        written(Film(subject(), SMALL, Pace(10.0, 20, 0.0), ".mp4"))


def test_a_gif_takes_its_colours_from_a_sample() -> None:
    film = Film(subject(shape=(1, 300, 5)), SMALL, Pace(60.0, 20, 0.0), ".gif")
    sample, whole = film._positions
    assert len(sample) <= 24 < len(whole)
    assert (sample[0], sample[-1]) == (0.0, 300.0)
    assert all(position == int(position) for position in sample)
    assert encoders.PASSES[".gif"][0].is_sample
