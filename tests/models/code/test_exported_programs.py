"""From an experiment file to a program file to what Python prints: in processes that know nothing of this project.

Each has an interpreter of its own, with a backend in the environment that is not there where the program sets its own.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from main import main
from models.code.program import program, returned_shapes
from models.edits import SetWeight
from models.experiment import Experiment
from models.files.experiment_file import format_experiment
from models.headless import run as headless
from models.keras.check import KerasAnswer
from models.references import Weight
from tests.models.code.executed import TOLERANCE, largest_difference, printed_tensors
from tests.models.code.notebooks import code_cells
from tests.models.strategies import Choose, random_experiment, random_seeded_experiment

if TYPE_CHECKING:
    from models.keras.layers import KerasRunner

_MOST_PRINTED = 1000  # elements: of more NumPy prints the corners alone
_OURS = ("KERAS_BACKEND", "KERAS_HOME", "TF_CPP_MIN_LOG_LEVEL", "TF_ENABLE_ONEDNN_OPTS", "CUDA_VISIBLE_DEVICES")


def output(path: Path, **environ: str) -> str:
    """What a program prints in an interpreter of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in _OURS}
    kept |= {"PYTHONIOENCODING": "utf-8", **environ}
    command = [sys.executable, str(path)]
    done = subprocess.run(command, cwd=path.parent, env=kept, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def small_experiments(choose: Choose, keras_runner: KerasRunner) -> Iterator[Experiment]:
    """For ever: given weights, drawn ones, and drawn ones of which one is edited, by turns."""
    while True:
        given, drawn = random_experiment(choose), random_seeded_experiment(choose)
        weights = keras_runner.run(drawn).weights
        layer = choose(range(len(weights)))
        edited = SetWeight(weights, layer, Weight("forward", "kernel", 0, 0), 0.625).apply(drawn)
        for experiment in (given, drawn, edited):
            if all(np.prod(shape) <= _MOST_PRINTED for _, shape in returned_shapes(experiment)):
                yield experiment


def export(experiment: Experiment, folder: Path, name: str) -> dict[str, Path]:
    """A program and a notebook as the command line writes them; the notebook's cells as a program, too."""
    source, script, notebook = (folder / f"{name}{suffix}" for suffix in (".json", ".py", ".ipynb"))
    source.write_bytes(format_experiment(experiment))
    assert main([str(source), "--export", str(script), "--export", str(notebook)]) == 0
    cells = folder / f"{name}-cells.py"
    cells.write_text("\n".join(code_cells(notebook.read_text("utf-8"))), "utf-8")
    return {".py": script, ".ipynb": cells}


@pytest.mark.sweep
@pytest.mark.timeout(0)
def test_50_exported_programs_print_what_keras_returns(
    keras_runner: KerasRunner,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    record_testsuite_property: Callable[[str, object], None],
) -> None:
    """A new seed every time; it is in the message of a failure."""
    seed = random.SystemRandom().randrange(2**32)
    monkeypatch.setattr(headless, "_ask_keras", keras_runner.run)
    found = small_experiments(random.Random(seed).choice, keras_runner)
    tried = [next(found) for _ in range(50)]
    answers: list[KerasAnswer] = [keras_runner.run(experiment) for experiment in tried]
    paths = [export(experiment, tmp_path, f"experiment-{number}") for number, experiment in enumerate(tried)]
    worst: dict[str, list[float]] = {}
    for kind in (".py", ".ipynb"):
        draws = [program(experiment).origin.seed is not None for experiment in tried]
        environs = [{"KERAS_BACKEND": "torch"} if is_drawn else {} for is_drawn in draws]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            files = [path[kind] for path in paths]
            printed = list(pool.map(lambda file, environ: output(file, **environ), files, environs))
        worst[kind] = [
            largest_difference(experiment, printed_tensors(text), answer)
            for experiment, text, answer in zip(tried, printed, answers, strict=True)
        ]
    figures = {kind: max(values) for kind, values in worst.items()}
    record_testsuite_property("largest_difference", str(figures))
    assert all(largest <= TOLERANCE for largest in figures.values()), f"{figures} with seed {seed}: {worst}"
