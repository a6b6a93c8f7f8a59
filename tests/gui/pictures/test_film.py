"""GIF and MP4 files, decoded: how many frames, how large, how long, and that each shows its moment."""

import itertools
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import numpy as np
import pytest
from PIL import Image, ImageSequence
from PySide6.QtGui import QImage

from gui.pictures.film import Film
from gui.pictures.settings import Pace, Size
from gui.stage.content import Part
from tests.gui.pictures.pixels import SMALL, distance, gif_frames, mp4_frames, rendered, subject, written

QUICK = Pace(steps_per_second=4.0, frame_rate=20, pause=0.5)  # 35 frames of 4 timesteps
FRAMES = 35


def gif(**layer: Any) -> list[np.ndarray]:
    """All frames; Pillow leaves out what repeats only where the file does."""
    return gif_frames(written(Film(subject(**layer), SMALL, QUICK, ".gif")))


@pytest.mark.parametrize("part", Part)
def test_a_gif_ends_with_the_last_step_and_shows_each_moment(part: Part) -> None:
    frames = gif(part=part)
    positions = QUICK.positions(4)
    assert len(frames) == len(positions) == FRAMES
    for number in (0, 6, 7, 12, FRAMES - 1):
        assert distance(frames[number], rendered(subject(part), SMALL, positions[number])) < 1.5, number
    assert distance(frames[0], frames[-1]) > 2
    steps = [distance(frames[-1], rendered(subject(part), SMALL, step)) for step in range(5)]
    assert steps.index(min(steps)) == 4


def test_a_gif_runs_at_its_pace_round_and_round(tmp_path: Path) -> None:
    path = tmp_path / "steps.gif"
    path.write_bytes(written(Film(subject(), SMALL, QUICK, ".gif")))
    with Image.open(path) as image:
        assert image.info["loop"] == 0
        assert image.size == (640, 480)
        durations = [frame.info["duration"] for frame in ImageSequence.Iterator(image)]
    assert sum(durations) == pytest.approx(1000 * FRAMES / 20, abs=50)


@pytest.mark.parametrize("size", [SMALL, Size(1280, 720), Size(481, 357)], ids=str)
def test_a_film_has_its_size_its_length_and_each_moment(size: Size, tmp_path: Path) -> None:
    pace = Pace(steps_per_second=4.0, frame_rate=24, pause=0.5)
    path = tmp_path / "steps.mp4"
    path.write_bytes(written(Film(subject(), size, pace, ".mp4")))
    about, frames = mp4_frames(path)
    even = Size(size.width // 2 * 2, size.height // 2 * 2)
    assert frames[0].shape == (even.height, even.width, 3)
    assert "h264" in about
    assert "yuv420p(tv, bt709" in about
    count, seconds = imageio_ffmpeg.count_frames_and_secs(str(path))
    positions = pace.positions(4)
    assert count == len(frames) == len(positions) == 42
    assert seconds == pytest.approx(pace.seconds(4), abs=0.1)
    for number in (0, 8, 20, 41):
        assert distance(frames[number], rendered(subject(), even, positions[number])) < 2.5, number
    data = path.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat"), "it begins to play before all of it is there"


def test_colours_come_through(tmp_path: Path) -> None:
    """White stays white, and a large tinted area has its tint: the matrix and the range are the ones that are said."""
    path = tmp_path / "steps.mp4"
    path.write_bytes(written(Film(subject(), Size(1280, 720), QUICK, ".mp4")))
    _, frames = mp4_frames(path)
    expected = rendered(subject(), Size(1280, 720), 4)
    for x, y in ((5, 5), (150, 72), (1100, 72)):
        np.testing.assert_allclose(frames[-1][y, x].astype(int), expected[y, x], atol=4)


def test_frames_of_one_moment_are_painted_once() -> None:
    film = Film(subject(), SMALL, QUICK, ".mp4")
    frames = [one for one in film.paint() if isinstance(one, QImage)]
    assert len(frames) == FRAMES == film.count - 1
    different = len({id(frame) for frame in frames})
    positions = QUICK.positions(4)
    assert different == 1 + sum(before != after for before, after in itertools.pairwise(positions)) < FRAMES


def test_many_timesteps_are_one_film(tmp_path: Path) -> None:
    depicted = subject(units=64, shape=(1, 200, 5))
    pace = Pace(steps_per_second=60.0, frame_rate=24, pause=0.0)
    path = tmp_path / "steps.mp4"
    path.write_bytes(written(Film(depicted, SMALL, pace, ".mp4")))
    _, frames = mp4_frames(path)
    assert len(frames) == len(pace.positions(200))
    assert distance(frames[-1], rendered(depicted, SMALL, 200)) < 6
    assert distance(frames[0], rendered(depicted, SMALL, 0)) < 6


def test_the_same_film_is_the_same_file() -> None:
    first, second = (written(Film(subject(), SMALL, QUICK, ".mp4")) for _ in range(2))
    assert first == second
