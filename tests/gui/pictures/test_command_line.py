"""Pictures from the command line: without a display, by suffix, and nothing of Qt where none is asked for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest
from PIL import Image

import gui.display
from gui.pictures.formats import PICTURE_FORMATS
from main import main
from models.files.presets import load_preset
from models.trace import trace
from tests.gui.pictures.pixels import decoded, distance, mp4_frames

ROOT = Path(__file__).parents[3]
FULL_HD = (1080, 1920, 3)

WITHOUT_KERAS = """
import sys
from models.headless import run as headless
from models.keras.check import KerasAnswer
from models.returned import returned
from models.trace import trace
def ask(experiment):
    layers = trace(experiment, experiment.weights).layers
    outputs = tuple(tuple(tensor.values for tensor in returned(layer).tensors) for layer in layers)
    return KerasAnswer("3.15.1", experiment.weights, outputs)
headless._ask_keras = ask
import main
status = main.main(sys.argv[1:])
print([name for name in ("PySide6", "pyqtgraph") if name in sys.modules])
sys.exit(status)
"""


def run_program(*arguments: object, **environ: str) -> subprocess.CompletedProcess[str]:
    """The program in a process without a display, and without the seconds that Keras takes."""
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", **environ}
    for name in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} - environ.keys():
        environment.pop(name, None)
    command = [sys.executable, "-c", WITHOUT_KERAS, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_all_formats_are_written_without_a_display(tmp_path: Path) -> None:
    paths = {suffix: tmp_path / f"a{suffix}" for suffix in (".png", ".svg", ".gif", ".mp4", ".csv")}
    exports = [part for path in paths.values() for part in ("--export", path)]
    done = run_program("--preset", "random-bilstm", *exports)
    assert (done.returncode, done.stderr) == (0, "Keras 3.15.1 agrees: max |Δ| 0.0e+00\n")
    png = decoded(paths[".png"].read_bytes())
    assert png.shape == FULL_HD
    with Image.open(paths[".gif"]) as gif:
        assert (gif.size, gif.n_frames) == ((1920, 1080), 140), "5 steps of a second, two seconds, 20 frames a second"
        gif.seek(139)
        assert distance(np.asarray(gif.convert("RGB")), png) < 1.5
    frames, seconds = imageio_ffmpeg.count_frames_and_secs(str(paths[".mp4"]))
    assert (frames, seconds) == (210, pytest.approx(7.0, abs=0.1))
    _, film = mp4_frames(paths[".mp4"], "-sseof", "-0.2")
    assert distance(film[-1], png) < 2
    svg = paths[".svg"].read_text("utf-8")
    for token in ("나는", "밥을", "많이", "먹었다", "step 4 / 4"):
        assert f">{token}</text>" in svg
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in paths.values())


def test_other_formats_load_no_qt(tmp_path: Path) -> None:
    done = run_program("--preset", "gru", "--export", tmp_path / "a.csv", "--print")
    assert done.returncode == 0
    assert done.stdout.endswith("\n[]\n")


def test_a_platform_that_the_user_names_is_kept(tmp_path: Path) -> None:
    done = run_program("--preset", "gru", "--export", tmp_path / "a.png", QT_QPA_PLATFORM="minimal")
    assert done.returncode == 0, done.stderr
    with Image.open(tmp_path / "a.png") as image:
        assert image.size == (1920, 1080)


def test_without_ffmpeg_one_line_says_so_and_nothing_is_written(tmp_path: Path) -> None:
    arguments = ("--preset", "gru", "--export", tmp_path / "a.png", "--export", tmp_path / "a.gif")
    done = run_program(*arguments, IMAGEIO_FFMPEG_EXE=str(tmp_path / "missing"))
    assert done.returncode == 2
    assert done.stderr == "animation: expected ffmpeg to encode it, found No such file or directory\n"
    assert list(tmp_path.iterdir()) == []


def test_missing_libraries_are_said_before_keras_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sentence = "Qt needs system libraries that are missing; on Debian or Ubuntu: sudo apt install libegl1"
    monkeypatch.setattr(gui.display, "problem", lambda *_: sentence)
    assert main(["--preset", "gru", "--export", str(tmp_path / "a.png")]) == 2
    assert capsys.readouterr().err == f"{sentence}\n"


def test_an_unknown_suffix_lists_pictures_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--preset", "gru", "--export", "a.xyz"]) == 2
    said = capsys.readouterr().err
    assert all(suffix in said for suffix in (".csv", *PICTURE_FORMATS))


def test_help_names_the_suffixes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert ".png and .svg a picture of the last step, .gif and .mp4 an animation of all steps (1920 x 1080 px)" in said


def test_a_format_is_content_like_any_other() -> None:
    experiment = load_preset("gru")
    assert experiment.weights is not None
    data = b"".join(PICTURE_FORMATS[".png"](experiment, trace(experiment, experiment.weights)))
    assert decoded(data).shape == FULL_HD
