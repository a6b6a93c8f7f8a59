"""Bad usage and bad input: exit status 2 and one line that names file, field, what was expected and what was found."""

from __future__ import annotations

import json
import os
import sys

import pytest

from main import main
from models.files.experiment_file import format_experiment
from models.files.presets import load_preset
from models.headless import run as headless


@pytest.fixture
def no_keras(monkeypatch):
    def ask(_):
        pytest.fail("Keras is asked before the input is known to be good")

    monkeypatch.setattr(headless, "_ask_keras", ask)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("argv", "line"),
    [
        (["--foo"], "main.py: unrecognized arguments: --foo"),
        (["a.json", "b.json"], "main.py: unrecognized arguments: b.json"),
        (["--preset"], "main.py: argument --preset: expected one argument"),
        (["--pre", "gru"], "main.py: unrecognized arguments: --pre"),
        (["--preset", "gru", "a.json"], "main.py: argument FILE.json: not allowed with argument --preset"),
        (["--list-presets", "--print"], "main.py: --list-presets: expected no other option, found one"),
        (["--input", "X.csv"], "main.py: --input: expected together with --print or --export, found neither"),
        (["--preset", "grü", "--print"], "preset: expected one of notebook-2-simplernn, "),
        (["--preset", "gru"], "A window needs a display, and neither DISPLAY nor WAYLAND_DISPLAY is set"),
        (["--foo\nbar"], "main.py: unrecognized arguments: --foo bar"),
    ],
)
@pytest.mark.usefixtures("no_keras")
def test_bad_usage_is_one_line(argv, line, capsys, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main(argv) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(line)
    assert captured.err.count("\n") == 1


def _experiment(**changes):
    raw = json.loads(format_experiment(load_preset("gru")))
    return json.dumps({**raw, **changes}).encode()


def _gru(**changes):
    return _experiment(layers=[{"type": "GRU", "units": 3, **changes}])


BAD_FILES = {
    "empty.json": (b"", "empty.json: expected an experiment (JSON), found an empty file"),
    "broken.json": (b'{"unrolled": 1,}', "broken.json: line 1, column "),
    "unknown.json": (_experiment(colour=1), "unknown.json: $.colour: expected no field of this name, found one"),
    "zero.json": (_gru(units=0), "zero.json: $.layers[0].units: expected int >= 1, found 0"),
    "huge.json": (_gru(units=10**9), "huge.json: $.layers[0].units: expected int <= 1024, found 1000000000"),
    "nan.json": (
        _experiment(input={"values": [[[1.0], [float("nan")]]]}),
        "nan.json: $.input.values[0][1][0]: expected a finite number, found NaN",
    ),
    "ragged.json": (
        _experiment(input={"values": [[[1, 2], [3]]]}),
        "ragged.json: $.input.values[0][1]: expected 2 numbers, found 1",
    ),
    "weights.json": (
        _experiment(input={"values": [[[1, 2], [3, 4]]]}),
        "weights.json: $.weights[0].forward.kernel: expected shape (2, 9), found shape (5, 9)",
    ),
}


@pytest.mark.parametrize("name", BAD_FILES)
@pytest.mark.usefixtures("no_keras")
def test_a_bad_file_is_one_line(name, folder, capsys):
    content, line = BAD_FILES[name]
    (folder / name).write_bytes(content)
    for action in (["--print"], ["--export", "out.csv"], []):
        assert main([name, *action]) == 2
        captured = capsys.readouterr()
        assert captured.err.startswith(line)
        assert captured.err.count("\n") == 1
        assert captured.out == ""
    assert os.listdir(folder) == [name]


def _make(folder):
    (folder / "folder").mkdir()
    (folder / "locked.json").write_bytes(_experiment())
    (folder / "locked.json").chmod(0)
    (folder / "good.json").write_bytes(_experiment())
    (folder / "text.csv").write_text("1,2\n3,abc\n")
    (folder / "narrow.csv").write_text("1,2\n3,4\n")
    (folder / "kept.csv").write_text("before")
    (folder / "kept.csv").chmod(0o444)


@pytest.mark.parametrize(
    ("argv", "line"),
    [
        (["folder", "--print"], "folder: expected a file that can be read, found a folder"),
        (["none.json", "--print"], "none.json: expected a file that can be read, found no such file or folder"),
        (
            ["locked.json", "--print"],
            "locked.json: expected a file that can be read, found a file without read permission",
        ),
        (["--input", "text.csv", "--print"], "text.csv: row 2, column 2: expected a number, found 'abc'"),
        (
            ["--input", "none.csv", "--print"],
            "none.csv: expected a file that can be read, found no such file or folder",
        ),
        (
            ["good.json", "--input", "narrow.csv", "--print"],
            "narrow.csv: expected input_dim 5 (columns of numbers), for which good.json has weights, found 2",
        ),
        (["--export", "kept.csv"], "kept.csv: expected a file that can be written, found a read-only file"),
        (
            ["--export", "out.xls"],
            "out.xls: expected a name that ends in .csv, .npz, .py, .ipynb, .png, .svg, .gif or .mp4, found '.xls'",
        ),
        (["--export", "folder"], "folder: expected a file that can be written, found a folder"),
        (["--export", "none/out.csv"], "none/out.csv: expected a file that can be written, found no such folder"),
        (
            ["--export", "a.csv", "--export", "./a.csv"],
            "a.csv: expected a file of its own for every --export, found one that is named already",
        ),
        (
            ["--input", "narrow.csv", "--export", "narrow.csv"],
            "narrow.csv: expected a file of its own for every --export, found one that is named already",
        ),
    ],
)
@pytest.mark.usefixtures("no_keras")
def test_what_cannot_be_used_is_one_line_and_nothing_is_written(argv, line, folder, capsys):
    _make(folder)
    before = sorted(os.listdir(folder))
    assert main(argv) == 2
    captured = capsys.readouterr()
    assert captured.err == line + "\n"
    assert captured.out == ""
    assert sorted(os.listdir(folder)) == before
    assert (folder / "kept.csv").read_text() == "before"
