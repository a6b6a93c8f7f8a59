from __future__ import annotations

import pickle
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from models.errors import InputError
from models.experiment import Experiment, input_array
from models.spec import MAX_SEED, Initializer, LayerSpec
from models.trace import trace
from tests.models.strategies import with_random_weights

LSTM = LayerSpec(type="LSTM", units=3)
SEQUENCES = LayerSpec(type="LSTM", units=3, return_sequences=True)
VALUES = input_array(np.arange(24).reshape(2, 3, 4))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ([1.0, 2.0], "$.input.values: expected 3 axes (batch, timesteps, input_dim), found 1"),
        (np.ones((65, 1, 1)), "$.input.values: expected batch from 1 to 64, found 65"),
        (np.ones((1, 2001, 1)), "$.input.values: expected timesteps from 1 to 2000, found 2001"),
        (np.ones((1, 1, 1025)), "$.input.values: expected input_dim from 1 to 1024, found 1025"),
        (np.ones((1, 0, 1)), "$.input.values: expected timesteps from 1 to 2000, found 0"),
        ([[[1.0], [np.nan]]], "$.input.values[0][1][0]: expected a finite float32 number, found nan"),
        ([[[1.0, 1e39]]], "$.input.values[0][0][1]: expected a finite float32 number, found 1e+39"),
    ],
)
def test_input_that_does_not_fit_is_told_with_its_path(values: Any, message: str) -> None:
    with pytest.raises(InputError) as caught:
        input_array(values)
    assert str(caught.value) == message


def test_input_is_a_copy_that_nobody_can_change() -> None:
    mine = np.ones((1, 2, 3))
    values = input_array(mine)
    mine[0, 0, 0] = 5
    assert values[0, 0, 0] == 1
    assert values.dtype == np.float32
    assert not values.flags.writeable


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"layers": ()}, "$.layers: expected 1 to 4 layers, found 0"),
        ({"layers": (SEQUENCES,) * 5}, "$.layers: expected 1 to 4 layers, found 5"),
        ({"seed": -1}, "$.seed: expected a whole number from 0 to 4294967295, found -1"),
        ({"seed": MAX_SEED + 1}, "$.seed: expected a whole number from 0 to 4294967295, found 4294967296"),
        ({"tokens": (("a", "b", "c"),)}, "$.input.tokens: expected 2 lists, one per sample, found 1"),
        (
            {"tokens": (("a", "b", "c"), ("a", "b"))},
            "$.input.tokens[1]: expected 3 tokens, one per timestep, found 2",
        ),
        ({"weights": ()}, "$.weights: expected 1 objects, one per layer, found 0"),
    ],
)
def test_what_does_not_fit_is_told_with_its_path(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError) as caught:
        Experiment(**{"values": VALUES, "layers": (LSTM,), **fields})
    assert str(caught.value) == message


def test_weights_that_do_not_fit_are_told_with_their_path() -> None:
    experiment = with_random_weights(Experiment(VALUES, (SEQUENCES, LSTM)), np.random.default_rng(0))
    assert experiment.weights is not None
    with pytest.raises(InputError, match=r"^\$\.weights\[1\]\.forward\.kernel: expected shape \(3, 12\), found shape"):
        replace(experiment, weights=(experiment.weights[0], experiment.weights[0]))


def test_a_trace_past_one_gibibyte_is_refused_before_anything_is_allocated() -> None:
    spec = LayerSpec(type="LSTM", units=1024, return_sequences=True)
    with pytest.raises(InputError, match=r"^\$\.layers: expected a trace of at most 1 GiB .*, found 3\.4 GiB$"):
        Experiment(input_array(np.ones((64, 2000, 1))), (spec,))


@pytest.mark.parametrize("bidirectional", [False, True])
@pytest.mark.parametrize("layer_type", ["SimpleRNN", "LSTM", "GRU"])
def test_trace_bytes_bound_the_trace(layer_type: str, bidirectional: bool) -> None:
    spec = LayerSpec(type=layer_type, units=5, bidirectional=bidirectional, return_sequences=True)
    experiment = with_random_weights(Experiment(VALUES, (spec, spec)), np.random.default_rng(0))
    assert experiment.weights is not None
    layers = trace(experiment, experiment.weights).layers
    arrays = [array for layer in layers for one in layer.passes for array in one.quantities.values()]
    arrays.append(layers[1].inputs)
    assert sum(array.nbytes for array in arrays) <= experiment.trace_bytes


@pytest.mark.parametrize(
    ("first", "dims"),
    [
        (SEQUENCES, (4, 3)),
        (SEQUENCES.with_changes(bidirectional=True), (4, 6)),
        (SEQUENCES.with_changes(bidirectional=True, merge_mode="sum"), (4, 3)),
    ],
)
def test_input_dims(first: LayerSpec, dims: tuple[int, ...]) -> None:
    assert Experiment(VALUES, (first, LSTM)).input_dims == dims


CHANGES: list[dict[str, Any]] = [
    {"values": input_array(np.ones((2, 3, 4)))},
    {"layers": (SEQUENCES,)},
    {"seed": 1},
    {"tokens": (("a", "b", "c"),) * 2},
    {"weights": with_random_weights(Experiment(VALUES, (LSTM,)), np.random.default_rng(0)).weights},
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: next(iter(change)))
def test_any_change_makes_another_experiment(change: dict[str, Any]) -> None:
    plain = Experiment(VALUES, (LSTM,))
    changed = replace(plain, **change)
    assert changed != plain
    assert changed == replace(plain, **change)
    assert changed == pickle.loads(pickle.dumps(changed))


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({"return_sequences": True}, True),
        ({"return_state": True}, True),
        ({"activation": "relu"}, True),
        ({"go_backwards": True}, True),
        ({"units": 4}, False),
        ({"bidirectional": True}, False),
        ({"use_bias": False}, False),
        ({"unit_forget_bias": False}, False),
        ({"kernel_initializer": Initializer("HeNormal")}, False),
        ({"recurrent_initializer": Initializer("HeNormal")}, False),
        ({"bias_initializer": Initializer("Ones")}, False),
    ],
)
def test_draw_key_is_the_same_where_the_drawn_weights_are(change: dict[str, Any], same: bool) -> None:
    plain = Experiment(VALUES, (LSTM,))
    other = Experiment(VALUES, (LSTM.with_changes(**change),))
    assert (other.draw_key == plain.draw_key) is same


def test_weights_without_keras() -> None:
    constant = {"kernel_initializer": Initializer("Ones"), "recurrent_initializer": Initializer("Zeros")}
    assert Experiment(VALUES, (LSTM,)).weights_without_keras() is None
    filled = Experiment(VALUES, (SEQUENCES.with_changes(**constant), LSTM.with_changes(**constant)))
    weights = filled.weights_without_keras()
    assert weights is not None
    assert [layer.forward.kernel.shape for layer in weights] == [(4, 12), (3, 12)]
    assert Experiment(VALUES, (SEQUENCES.with_changes(**constant), LSTM)).weights_without_keras() is None
    given = with_random_weights(Experiment(VALUES, (LSTM,)), np.random.default_rng(0))
    assert given.weights_without_keras() is given.weights
