from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from models.cells import Array
from models.experiment import Experiment, input_array
from models.keras.check import Check, KerasAnswer, compare
from models.returned import returned
from models.spec import LayerSpec
from models.trace import Trace, trace
from tests.models.strategies import with_random_weights

SPECS = (
    LayerSpec(type="GRU", units=2, return_sequences=True),
    LayerSpec(type="LSTM", units=3, return_sequences=True, return_state=True),
)


@pytest.fixture
def ours() -> Trace:
    rng = np.random.default_rng(1)
    experiment = with_random_weights(Experiment(input_array(rng.uniform(-1, 1, (2, 4, 5))), SPECS), rng)
    assert experiment.weights is not None
    return trace(experiment, experiment.weights)


def same_answer(ours: Trace) -> KerasAnswer:
    outputs = tuple(tuple(tensor.values.copy() for tensor in returned(layer).tensors) for layer in ours.layers)
    return KerasAnswer("3.15.1", tuple(layer.weights for layer in ours.layers), outputs)


def test_the_same_numbers_agree(ours: Trace) -> None:
    check = compare(ours, same_answer(ours))
    assert check == Check("3.15.1", 0.0, "")
    assert check.agrees


def test_a_difference_is_told_with_its_place_and_both_numbers(ours: Trace) -> None:
    answer = same_answer(ours)
    answer.outputs[1][0][1, 2, 0] = 5
    check = compare(ours, answer)
    value = returned(ours.layers[1]).tensors[0].values[1, 2, 0]
    assert check.difference == f"hidden_states[1, 2, 0] of layer 2 is {value} in the trace, 5.0 in Keras."
    assert check.max_delta == pytest.approx(5 - value)
    assert not check.agrees


def test_the_first_layer_that_differs_is_told(ours: Trace) -> None:
    answer = same_answer(ours)
    answer.outputs[0][0][0, 0, 0] += 1
    answer.outputs[1][1][0, 0] += 2
    assert compare(ours, answer).difference.startswith("hidden_states[0, 0, 0] of layer 1 is ")


def test_a_state_that_differs_is_told_by_its_name(ours: Trace) -> None:
    answer = same_answer(ours)
    answer.outputs[1][2][1, 2] += 1
    assert compare(ours, answer).difference.startswith("last_cell_state[1, 2] of layer 2 is ")


def test_a_missing_tensor_is_a_difference(ours: Trace) -> None:
    answer = same_answer(ours)
    fewer = replace(answer, outputs=(answer.outputs[0], answer.outputs[1][:2]))
    assert compare(ours, fewer).difference == "Layer 2 returns 3 tensors in the trace, 2 in Keras."


def test_a_missing_layer_is_a_difference(ours: Trace) -> None:
    answer = same_answer(ours)
    assert compare(ours, replace(answer, outputs=answer.outputs[:1])).difference == "The trace has 2 layers, Keras 1."


def test_another_shape_is_a_difference(ours: Trace) -> None:
    answer = same_answer(ours)
    outputs = ((answer.outputs[0][0][:, :3],), answer.outputs[1])
    told = compare(ours, replace(answer, outputs=outputs)).difference
    assert told == "hidden_states of layer 1 has the shape (2, 4, 2) in the trace, (2, 3, 2) in Keras."


NAN, INF, BIG = float("nan"), float("inf"), 3e38


@pytest.mark.parametrize(
    ("trace_says", "keras_says", "agrees"),
    [
        (0.5, 0.500009, True),
        (0.5, 0.500011, False),
        (1000.0, 1000.009, True),
        (1000.0, 1000.011, False),
        (BIG, BIG, True),
        (BIG, -BIG, False),
        (NAN, NAN, True),
        (INF, INF, True),
        (-INF, -INF, True),
        (INF, -INF, False),
        (INF, NAN, False),
        (NAN, 0.0, False),
        (0.0, INF, False),
        (BIG, INF, False),
    ],
)
def test_tolerance(trace_says: float, keras_says: float, agrees: bool) -> None:
    """1e-5, absolute up to 1, relative above; what is not finite must be the same."""
    ours = trace_with_last_state(trace_says)
    answer = same_answer(ours)
    answer.outputs[0][0][0, 0] = keras_says
    check = compare(ours, answer)
    assert check.agrees is agrees
    assert np.isfinite(check.max_delta)


def trace_with_last_state(value: float) -> Trace:
    """A trace of one number: a linear layer that hands its input through."""
    spec = LayerSpec(type="SimpleRNN", units=1, activation="linear", use_bias=False)
    rng = np.random.default_rng(2)
    experiment = with_random_weights(Experiment(input_array([[[1.0]]]), (spec,)), rng)
    assert experiment.weights is not None
    computed = trace(experiment, experiment.weights)
    (layer,) = computed.layers
    hidden: Array = np.full((1, 1, 1), value, np.float32)
    one = replace(layer.passes[0], quantities={"hidden_state": hidden})
    return replace(computed, layers=(replace(layer, passes=(one,)),))


def test_max_delta_is_the_largest_of_all_layers(ours: Trace) -> None:
    answer = same_answer(ours)
    answer.outputs[0][0][0, 0, 0] += np.float32(2e-6)
    answer.outputs[1][1][0, 0] += np.float32(7e-6)
    check = compare(ours, answer)
    assert check.agrees
    assert check.max_delta == pytest.approx(7e-6, rel=0.05)
