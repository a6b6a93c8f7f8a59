"""From an experiment file to a CSV file and back: what stands there is what Keras returns."""

from __future__ import annotations

import csv
import random

import numpy as np
import pytest

from main import main
from models.files.experiment_file import format_experiment
from models.headless import run as headless
from models.returned import Source, returned
from models.trace import trace
from tests.models.strategies import random_experiment


def _values(path):
    with path.open(encoding="utf-8", newline="") as file:
        return {
            (
                row["layer"],
                Source(
                    row["direction"],
                    row["quantity"],
                    *(int(row[axis]) - 1 for axis in ("sample", "timestep", "unit")),
                ),
            ): np.float32(row["value"])
            for row in csv.DictReader(file)
        }


_MERGED = {
    "sum": np.sum,
    "mul": np.prod,
    "ave": np.mean,
}


def _check(seed, folder, keras_runner):
    experiment = random_experiment(random.Random(seed).choice)
    (folder / "e.json").write_bytes(format_experiment(experiment))
    assert main([str(folder / "e.json"), "--export", str(folder / "out.csv")]) == 0
    exported = _values(folder / "out.csv")
    answer = keras_runner.run(experiment)
    layers = trace(experiment, experiment.weights).layers
    for number, (layer, outputs) in enumerate(zip(layers, answer.outputs, strict=True), start=1):
        for tensor, keras_values in zip(returned(layer).tensors, outputs, strict=True):
            for index, keras_value in np.ndenumerate(keras_values):
                parts = [exported[str(number), source] for source in tensor.sources(index)]
                value = _MERGED.get(tensor.merge_mode, np.sum)(np.array(parts, np.float64))
                assert abs(value - keras_value) <= 1e-5 * max(1, abs(keras_value))


@pytest.fixture
def checked(keras_runner, monkeypatch, tmp_path):
    monkeypatch.setattr(headless, "_ask_keras", keras_runner.run)
    return lambda seed: _check(seed, tmp_path, keras_runner)


@pytest.mark.parametrize("seed", range(12))
def test_an_exported_file_holds_what_keras_returns(seed, checked):
    checked(seed)


@pytest.mark.sweep
def test_200_exported_files_hold_what_keras_returns(checked):
    for seed in range(1000, 1200):
        checked(seed)
