from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from models.errors import InputError
from models.experiment import Experiment, input_array
from models.spec import LAYER_TYPES, Initializer, LayerSpec
from models.weights import LayerWeights, check_weights, fill_without_keras, layer_weights, weight_shapes
from tests.models.strategies import with_random_weights

if TYPE_CHECKING:
    from models.keras.layers import KerasRunner

INPUT_DIM = 5


@pytest.mark.parametrize(
    ("spec", "shapes"),
    [
        (LayerSpec(type="SimpleRNN", units=3), [(5, 3), (3, 3), (3,)]),
        (LayerSpec(type="LSTM", units=3), [(5, 12), (3, 12), (12,)]),
        (LayerSpec(type="LSTM", units=3, use_bias=False), [(5, 12), (3, 12)]),
        (LayerSpec(type="GRU", units=3), [(5, 9), (3, 9), (2, 9)]),
        (LayerSpec(type="GRU", units=3, reset_after=False), [(5, 9), (3, 9), (9,)]),
    ],
)
def test_shapes(spec: LayerSpec, shapes: list[tuple[int, ...]]) -> None:
    named = weight_shapes(spec, INPUT_DIM)
    assert list(named) == ["kernel", "recurrent_kernel", "bias"][: len(shapes)]
    assert list(named.values()) == shapes


def some_weights(spec: LayerSpec) -> LayerWeights:
    experiment = Experiment(input_array(np.ones((1, 2, INPUT_DIM))), (spec,))
    weights = with_random_weights(experiment, np.random.default_rng(0)).weights
    assert weights is not None
    return weights[0]


@pytest.mark.parametrize("bidirectional", [False, True])
@pytest.mark.parametrize("use_bias", [False, True])
def test_flat_and_back(bidirectional: bool, use_bias: bool) -> None:
    spec = LayerSpec(type="GRU", units=3, bidirectional=bidirectional, use_bias=use_bias)
    weights = some_weights(spec)
    back = layer_weights(weights.flat(), spec)
    assert all(ours is theirs for ours, theirs in zip(weights.flat(), back.flat(), strict=True))
    assert (back.backward is not None) is bidirectional


LSTM = LayerSpec(type="LSTM", units=3)
NO_BIAS = LayerSpec(type="LSTM", units=3, use_bias=False)
BOTH = LayerSpec(type="LSTM", units=3, bidirectional=True)


@pytest.mark.parametrize(
    ("weights", "spec", "message"),
    [
        (
            some_weights(LayerSpec(type="GRU", units=3)),
            LSTM,
            "forward.kernel: expected shape (5, 12), found shape (5, 9)",
        ),
        (some_weights(NO_BIAS), LSTM, "forward.bias: expected shape (12,), found none"),
        (some_weights(LSTM), NO_BIAS, "forward.bias: expected no bias (use_bias is false), found shape (12,)"),
        (some_weights(LSTM), BOTH, "backward: expected weights, found none"),
        (some_weights(BOTH), LSTM, "backward: expected no weights (the layer is not Bidirectional), found some"),
    ],
)
def test_weights_of_another_layer_are_told(weights: LayerWeights, spec: LayerSpec, message: str) -> None:
    with pytest.raises(InputError) as caught:
        check_weights(weights, spec, INPUT_DIM)
    assert str(caught.value) == message


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_weights_are_finite(bad: float) -> None:
    weights = some_weights(BOTH)
    assert weights.backward is not None
    kernel = weights.backward.recurrent_kernel.copy()
    kernel[1, 2] = bad
    broken = replace(weights, backward=replace(weights.backward, recurrent_kernel=kernel))
    with pytest.raises(InputError) as caught:
        check_weights(broken, BOTH, INPUT_DIM)
    assert str(caught.value) == "backward.recurrent_kernel: expected finite numbers, found NaN or infinity"


def test_a_direction_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        some_weights(LSTM)["backward"]


def test_the_forget_block_is_ones_and_the_rest_is_the_initializers() -> None:
    spec = LSTM.with_changes(
        units=1,
        kernel_initializer=Initializer("Zeros"),
        recurrent_initializer=Initializer("Zeros"),
        bias_initializer=Initializer("Constant", {"value": 0.1}),
    )
    filled = fill_without_keras(spec, INPUT_DIM)
    assert filled is not None
    assert filled.forward.bias == pytest.approx([0.1, 1, 0.1, 0.1])


@pytest.mark.parametrize("field", ["kernel_initializer", "recurrent_initializer", "bias_initializer"])
def test_one_random_initializer_is_enough_to_need_keras(field: str) -> None:
    calm = LSTM.with_changes(**dict.fromkeys(("kernel_initializer", "recurrent_initializer"), Initializer("Ones")))
    assert fill_without_keras(calm, INPUT_DIM) is not None
    random = calm.with_changes(**{field: Initializer("RandomNormal")})
    assert fill_without_keras(random, INPUT_DIM) is None
    assert (fill_without_keras(random.with_changes(use_bias=False), INPUT_DIM) is None) is (field != "bias_initializer")


@pytest.mark.parametrize("layer_type", LAYER_TYPES)
@pytest.mark.parametrize("flag", [False, True])
@pytest.mark.parametrize(
    "initializers",
    [
        (Initializer("Constant", {"value": 0.1}), Initializer("Identity"), Initializer("Zeros")),
        (Initializer("Identity"), Initializer("Ones"), Initializer("Constant", {"value": -0.2})),
        (Initializer("Zeros"), Initializer("Constant"), Initializer("Ones")),
    ],
)
def test_what_needs_no_keras_is_filled_as_keras_fills_it(
    keras_runner: KerasRunner, layer_type: str, flag: bool, initializers: tuple[Initializer, ...]
) -> None:
    kernel, recurrent_kernel, bias = initializers
    spec = LayerSpec(
        type=layer_type,
        units=3,
        bidirectional=flag,
        unit_forget_bias=flag,
        reset_after=flag,
        kernel_initializer=kernel,
        recurrent_initializer=recurrent_kernel,
        bias_initializer=bias,
    )
    filled = fill_without_keras(spec, INPUT_DIM)
    assert filled is not None
    (drawn,) = keras_runner.run(Experiment(input_array(np.ones((1, 2, INPUT_DIM))), (spec,))).weights
    for ours, theirs in zip(filled.flat(), drawn.flat(), strict=True):
        assert ours.dtype == theirs.dtype == np.float32
        np.testing.assert_array_equal(ours, theirs)
        assert not ours.flags.writeable


def test_a_gain_that_keras_loses_is_left_to_keras(keras_runner: KerasRunner) -> None:
    """Bidirectional clones its layer by its config, and Keras's Identity leaves its gain out of that."""
    identity, ones = Initializer("Identity", {"gain": 0.3}), Initializer("Ones")
    alone = LayerSpec(type="SimpleRNN", units=3, kernel_initializer=ones, recurrent_initializer=identity)
    both = alone.with_changes(bidirectional=True)
    filled = fill_without_keras(alone, INPUT_DIM)
    assert filled is not None
    assert filled.forward.recurrent_kernel[0, 0] == np.float32(0.3)
    assert fill_without_keras(both, INPUT_DIM) is None
    (drawn,) = keras_runner.run(Experiment(input_array(np.ones((1, 2, INPUT_DIM))), (alone,))).weights
    np.testing.assert_array_equal(drawn.forward.recurrent_kernel, filled.forward.recurrent_kernel)
    (drawn,) = keras_runner.run(Experiment(input_array(np.ones((1, 2, INPUT_DIM))), (both,))).weights
    assert drawn.forward.recurrent_kernel[0, 0] == 1, "Keras keeps the gain now: fill it without Keras again"


def test_a_matrix_bias_is_filled_as_keras_fills_it(keras_runner: KerasRunner) -> None:
    identity = Initializer("Identity", {"gain": 2.0})
    spec = LayerSpec(type="GRU", units=2).with_changes(
        kernel_initializer=identity, recurrent_initializer=identity, bias_initializer=identity
    )
    filled = fill_without_keras(spec, INPUT_DIM)
    (drawn,) = keras_runner.run(Experiment(input_array(np.ones((1, 2, INPUT_DIM))), (spec,))).weights
    assert filled is not None
    for ours, theirs in zip(filled.flat(), drawn.flat(), strict=True):
        np.testing.assert_array_equal(ours, theirs)
