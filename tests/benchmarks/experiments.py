"""What the benchmarks compute: the notebook's layer, and larger ones with random weights."""

from __future__ import annotations

import numpy as np

from models.cells import Array, DirectionWeights
from models.edits import SetValue
from models.experiment import Experiment, input_array
from models.files.presets import FIRST_PRESET, load_preset
from models.spec import LayerSpec
from models.weights import LayerWeights, read_only, weight_shapes

_INPUT_DIM = 8


def notebook() -> Experiment:
    """4 timesteps, 5 features, a Bidirectional LSTM of 3 units."""
    return load_preset(FIRST_PRESET)


def random_lstm(timesteps: int, units: int) -> Experiment:
    """A Bidirectional LSTM that returns everything it can."""
    random = np.random.default_rng(7)
    spec = LayerSpec(type="LSTM", units=units, bidirectional=True, return_sequences=True, return_state=True)
    shapes = weight_shapes(spec, _INPUT_DIM)

    def drawn(shape: tuple[int, ...]) -> Array:
        return read_only((random.normal(size=shape) / np.sqrt(units + _INPUT_DIM)).astype(np.float32))

    halves = [DirectionWeights(**{name: drawn(shape) for name, shape in shapes.items()}) for _ in range(2)]
    values = input_array(random.normal(size=(1, timesteps, _INPUT_DIM)))
    return Experiment(values, (spec,), weights=(LayerWeights(*halves),))


def other_value(number: int) -> SetValue:
    """The edit of one cell of the input; another value for every number."""
    return SetValue(0, 1, 2, 0.5 + number % 97 / 100)
