from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from main import main
from models.files.experiment_file import format_experiment, read_experiment
from models.files.presets import load_preset, preset_names
from models.headless import run as headless
from models.headless import standard_output
from models.headless.command_line import Arguments, UsageError, parse
from models.keras.check import KerasAnswer
from models.returned import returned
from models.trace import trace

ROOT = Path(__file__).parent.parent
NOTEBOOK = json.loads((ROOT / "tests" / "data" / "notebook_cases.json").read_text(encoding="utf-8"))
AGREES = re.compile(r"Keras \d+\.\d+\.\d+ agrees: max \|Δ\| \d\.\de-\d\d\n")


def run_program(*arguments, code=None, **environ):
    """The program, or some code beside it, in a process without a display."""
    environ = {**os.environ, "PYTHONIOENCODING": "utf-8", **environ}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environ.pop(name, None)
    command = [sys.executable, "-c", code] if code else [sys.executable, "main.py", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def keras_answers(monkeypatch):
    """A Keras that takes no seconds: it answers what the trace says, plus `delta` in the last tensor."""

    def answers(delta=0.0):
        def ask(experiment):
            weights = experiment.weights_without_keras() or load_preset("random-bilstm").weights
            outputs = [
                tuple(tensor.values for tensor in returned(layer).tensors)
                for layer in trace(experiment, weights).layers
            ]
            outputs[-1] = (*outputs[-1][:-1], outputs[-1][-1] + np.float32(delta))
            return KerasAnswer("3.15.1", weights, tuple(outputs))

        monkeypatch.setattr(headless, "_ask_keras", ask)

    answers()
    return answers


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


# What it prints -------------------------------------------------------------------------------------------------------


def test_list_presets(capsys):
    assert main(["--list-presets"]) == 0
    assert capsys.readouterr().out.split("\n") == [*preset_names(), ""]


def test_help_names_every_option(capsys):
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    assert caught.value.code == 0
    shown = capsys.readouterr().out
    words = ("FILE.json", "--preset", "--list-presets", "--input", "--print", "--export", "exit status")
    for word in (*words, ".csv", ".npz", ".py", ".ipynb"):
        assert word in shown


@pytest.mark.parametrize("option", ["--help", "--list-presets"])
def test_answers_without_loading_anything_heavy(option):
    code = (
        f"import sys; sys.argv = ['main.py', '{option}']\n"
        "import runpy\n"
        "try: runpy.run_path('main.py', run_name='__main__')\n"
        "except SystemExit as end: assert not end.code\n"
        "print([name for name in ('PySide6', 'pyqtgraph', 'keras', 'tensorflow', 'numpy') if name in sys.modules])"
    )
    assert run_program(code=code).stdout.endswith("\n[]\n")


def test_prints_the_notebook_with_real_keras_whatever_the_environment_says(tmp_path):
    (tmp_path / "keras.json").write_text('{"backend": "torch", "floatx": "float64"}')
    done = run_program(
        "--preset", "notebook-4-bilstm-sequences", "--print", KERAS_BACKEND="torch", KERAS_HOME=str(tmp_path)
    )
    assert done.returncode == 0
    assert AGREES.fullmatch(done.stderr)
    blocks = re.findall(r"^(\w[\w ]*) : ([^:]*), shape: (\(.*\))$", done.stdout, re.MULTILINE)
    (case,) = [case for case in NOTEBOOK["cases"] if case["name"] == "notebook-4-bilstm-sequences"]
    assert [[name.replace(" ", "_"), shape] for name, _, shape in blocks] == [
        [name, str(tuple(shape))] for name, shape in case["returns"]
    ]
    printed = {
        name.replace(" ", "_"): [float(text) for text in re.findall(r"\d+\.\d+", values)] for name, values, _ in blocks
    }
    for name, values in case["values"].items():
        np.testing.assert_allclose(printed[name], np.ravel(values), rtol=0, atol=5e-7)


def test_headless_needs_no_display_and_loads_no_qt_and_exports_what_keras_computed(tmp_path):
    target = tmp_path / "states.csv"
    code = (
        "import sys, main\n"
        f"status = main.main(['--preset', 'random-bilstm', '--export', {str(target)!r}, '--print'])\n"
        "qt = [name for name in sys.modules if name.startswith(('PySide6', 'pyqtgraph', 'shiboken6'))]\n"
        "sys.exit(status or len(qt))"
    )
    done = run_program(code=code)
    assert done.returncode == 0, done.stderr
    assert AGREES.fullmatch(done.stderr)
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    first = np.float32(
        [
            row["value"]
            for direction in ("forward", "backward")
            for row in rows
            if (row["direction"], row["timestep"], row["quantity"]) == (direction, "1", "hidden_state")
        ]
    )
    shown = [float(text) for text in re.findall(r"-?\d+\.\d+(?:e-\d+)?", done.stdout)][:6]
    np.testing.assert_allclose(first, shown, rtol=0, atol=1e-6)
    assert rows[0]["token"] == "나는"


@pytest.mark.usefixtures("keras_answers")
def test_print_writes_a_block_per_tensor_of_the_last_layer(capsys):
    assert main(["--preset", "notebook-3-lstm-state", "--print"]) == 0
    captured = capsys.readouterr()
    experiment = load_preset("notebook-3-lstm-state")
    (layer,) = trace(experiment, experiment.weights).layers
    assert captured.out == "".join(
        f"{tensor.name.replace('_', ' ')} : {tensor.values}, shape: {tensor.values.shape}\n"
        for tensor in returned(layer).tensors
    )
    assert captured.out.startswith("hidden state : [[")
    assert captured.err == "Keras 3.15.1 agrees: max |Δ| 0.0e+00\n"


@pytest.mark.usefixtures("keras_answers")
def test_without_file_and_preset_it_is_the_notebook(capsys):
    assert main(["--print"]) == 0
    assert "backward h : [[0.7038" in capsys.readouterr().out


# What it writes -------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("keras_answers")
def test_exports_to_every_target(folder):
    assert main(["--preset", "gru", "--export", "a.csv", "--export", "b.CSV"]) == 0
    assert (folder / "a.csv").read_bytes() == (folder / "b.CSV").read_bytes()
    assert (folder / "a.csv").read_text("utf-8").startswith("layer,sample,direction,timestep,step,token,unit,quantity")


@pytest.mark.usefixtures("keras_answers")
def test_the_suffix_chooses_among_states_arrays_program_and_notebook(folder):
    experiment = load_preset("random-bilstm")
    targets = ["a.csv", "a.npz", "a.py", "a.IPYNB"]
    assert main(["--preset", "random-bilstm", *(word for name in targets for word in ("--export", name))]) == 0
    with np.load("a.npz", allow_pickle=False) as arrays:
        assert np.array_equal(arrays["input"], experiment.values)
    source = (folder / "a.py").read_text("utf-8")
    compile(source, "a.py", "exec")
    assert "layer.set_weights([" in source
    notebook = json.loads((folder / "a.IPYNB").read_text("utf-8"))
    assert [cell["cell_type"] for cell in notebook["cells"]][:2] == ["markdown", "code"]


@pytest.mark.usefixtures("keras_answers")
def test_weights_that_keras_drew_are_exported_as_their_seed(folder):
    experiment = replace(load_preset("random-bilstm"), weights=None, seed=5)
    (folder / "e.json").write_bytes(format_experiment(experiment))
    assert main(["e.json", "--export", "a.py", "--export", "a.npz"]) == 0
    source = (folder / "a.py").read_text("utf-8")
    assert "keras.utils.set_random_seed(5)" in source
    assert "set_weights" not in source
    with np.load("a.npz", allow_pickle=False) as arrays:
        drawn = load_preset("random-bilstm").weights[0].forward.kernel
        assert np.array_equal(arrays["layer1/forward/kernel"], drawn)


def test_when_keras_disagrees_nothing_is_written(keras_answers, folder, capsys):
    keras_answers(delta=0.25)
    (folder / "a.csv").write_text("before")
    assert main(["--preset", "gru", "--print", "--export", "a.csv"]) == 3
    captured = capsys.readouterr()
    assert captured.out == ""
    assert re.fullmatch(
        r"Keras 3\.15\.1 disagrees, nothing is written: last_state\[0, \d\] of layer 1 is .*\n", captured.err
    )
    assert (folder / "a.csv").read_text() == "before"
    assert os.listdir(folder) == ["a.csv"]


def test_input_replaces_a_presets_sequence_and_its_weights(folder):
    (folder / "X.csv").write_text("token,a,b\n하나,1,2\n둘,3,4\n", encoding="utf-8")
    experiment = headless.requested_experiment(parse(["--preset", "gru", "--input", "X.csv", "--print"]))
    assert experiment == replace(load_preset("gru"), values=experiment.values, tokens=(("하나", "둘"),), weights=None)
    assert experiment.values.tolist() == [[[1, 2], [3, 4]]]


def test_input_keeps_a_files_weights_where_they_fit(folder):
    (folder / "e.json").write_bytes(format_experiment(load_preset("gru")))
    (folder / "X.csv").write_text("1,2,3,4,5\n")
    experiment = headless.requested_experiment(parse(["e.json", "--input", "X.csv", "--print"]))
    assert experiment.weights is not None
    assert experiment.timesteps == 1
    assert experiment.tokens is None


# What goes wrong elsewhere --------------------------------------------------------------------------------------------


def test_a_defect_of_ours_is_one_line_and_a_traceback_on_request(monkeypatch, capsys):
    def fails(_):
        raise ZeroDivisionError("one\ntwo")

    monkeypatch.setattr(headless, "_ask_keras", fails)
    monkeypatch.delenv("UNROLLED_TRACEBACK", raising=False)
    assert main(["--print"]) == 1
    captured = capsys.readouterr()
    assert captured.err.count("\n") == 1
    assert "ZeroDivisionError: one two" in captured.err
    assert "UNROLLED_TRACEBACK=1" in captured.err
    monkeypatch.setenv("UNROLLED_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        main(["--print"])


def test_an_interrupt_is_no_traceback(monkeypatch, capsys):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(headless, "_ask_keras", interrupted)
    assert main(["--print"]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a device that is always full is Linux's")
@pytest.mark.parametrize(
    ("opens", "status", "message"),
    [
        ("/dev/full", 2, "standard output: expected a place to write to, found No space left on device\n"),
        (None, 0, ""),
    ],
)
def test_a_standard_output_that_takes_nothing(opens, status, message):
    if opens is None:
        reader, output = os.pipe()
        os.close(reader)
    else:
        output = os.open(opens, os.O_WRONLY)
    command = [sys.executable, "main.py", "--list-presets"]
    done = subprocess.run(command, cwd=ROOT, stdout=output, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    os.close(output)
    assert (done.returncode, done.stderr) == (status, message)


def test_text_goes_out_at_once(capsys):
    standard_output.write_text("나는\n")
    assert capsys.readouterr().out == "나는\n"


def test_arguments_become_a_value():
    argv = ["e.json", "--input", "x.csv", "--print", "--export", "a.csv", "--export", "b.csv"]
    exports = (Path("a.csv"), Path("b.csv"))
    assert parse(argv) == Arguments(Path("e.json"), None, Path("x.csv"), True, exports, False)
    assert not parse(["e.json"]).headless
    with pytest.raises(UsageError):
        parse(["--export"])


def test_a_saved_preset_is_the_preset(folder):
    (folder / "copy.json").write_bytes(format_experiment(load_preset("random-bilstm")))
    assert read_experiment(folder / "copy.json") == load_preset("random-bilstm")
