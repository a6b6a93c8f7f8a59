"""Drawn weights are those of a program that a reader would write; what is built is built once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from models.cells import Array
from models.edits import ChangeLayer
from models.experiment import Experiment, input_array
from models.keras.arguments import layer_arguments
from models.keras.check import compare
from models.spec import Initializer, LayerSpec
from models.trace import trace
from tests.models.strategies import with_random_weights

if TYPE_CHECKING:
    from models.keras.layers import KerasRunner

SEED = 11
VALUES = input_array(np.random.default_rng(0).uniform(-1, 1, (2, 4, 5)))

Program = Callable[[Any, Array], list[Any]]
"""From Keras and the input to the layers, made and called as somebody would write it below `set_random_seed`."""


def names(keras: Any, x: Array) -> list[Any]:
    layer = keras.layers.LSTM(3, kernel_initializer="glorot_uniform", recurrent_initializer="orthogonal")
    layer(x)
    return [layer]


def nothing(keras: Any, x: Array) -> list[Any]:
    layer = keras.layers.Bidirectional(keras.layers.LSTM(3))
    layer(x)
    return [layer]


def stack(keras: Any, x: Array) -> list[Any]:
    first = keras.layers.Bidirectional(keras.layers.GRU(3, return_sequences=True))
    second = keras.layers.LSTM(2)
    second(first(x))
    return [first, second]


def stack_made_and_called_in_turn(keras: Any, x: Array) -> list[Any]:
    first = keras.layers.Bidirectional(keras.layers.GRU(3, return_sequences=True))
    hidden_states = first(x)
    second = keras.layers.LSTM(2)
    second(hidden_states)
    return [first, second]


def sequential(keras: Any, x: Array) -> list[Any]:
    first = keras.layers.Bidirectional(keras.layers.GRU(3, return_sequences=True))
    model = keras.Sequential([keras.Input(x.shape[1:]), first, keras.layers.LSTM(2)])
    return list(model.layers)


def objects(keras: Any, x: Array) -> list[Any]:
    layer = keras.layers.LSTM(
        3,
        kernel_initializer=keras.initializers.GlorotUniform(),
        recurrent_initializer=keras.initializers.RandomNormal(stddev=0.2),
    )
    layer(x)
    return [layer]


LSTM = LayerSpec(type="LSTM", units=3)
STACK = (
    LayerSpec(type="GRU", units=3, bidirectional=True, return_sequences=True),
    LayerSpec(type="LSTM", units=2),
)


@pytest.mark.parametrize(
    ("layers", "program"),
    [
        ((LSTM,), names),
        ((LSTM.with_changes(bidirectional=True),), nothing),
        (STACK, stack),
        (STACK, stack_made_and_called_in_turn),
        (STACK, sequential),
        ((LSTM.with_changes(recurrent_initializer=Initializer("RandomNormal", {"stddev": 0.2})),), objects),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_a_seed_draws_what_the_same_program_draws(
    keras_runner: KerasRunner, layers: tuple[LayerSpec, ...], program: Program
) -> None:
    import keras  # noqa: PLC0415 — loaded by the fixture

    drawn = keras_runner.run(Experiment(VALUES, layers, seed=SEED)).weights
    keras.utils.set_random_seed(SEED)
    theirs = [layer.get_weights() for layer in program(keras, VALUES)]
    for ours, keras_weights in zip([layer.flat() for layer in drawn], theirs, strict=True):
        for array, keras_array in zip(ours, keras_weights, strict=True):
            np.testing.assert_array_equal(array, keras_array)


def test_another_seed_draws_other_weights(keras_runner: KerasRunner) -> None:
    kernels = [
        keras_runner.run(Experiment(VALUES, (LSTM,), seed=seed)).weights[0].forward.kernel for seed in (0, 1, 2**32 - 1)
    ]
    assert not np.array_equal(kernels[0], kernels[1])
    assert not np.array_equal(kernels[1], kernels[2])


def test_a_flag_leaves_the_drawn_weights_alone(keras_runner: KerasRunner) -> None:
    plain = keras_runner.run(Experiment(VALUES, (LSTM,), seed=SEED))
    flagged = keras_runner.run(Experiment(VALUES, (LSTM.with_changes(return_state=True),), seed=SEED))
    assert flagged.weights is plain.weights
    assert (len(plain.outputs[0]), len(flagged.outputs[0])) == (1, 3)


def test_layers_are_built_again_only_for_another_layer_or_shape(
    keras_runner: KerasRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    from keras import layers  # noqa: PLC0415

    built: list[tuple[int, ...]] = []
    build = layers.SimpleRNN.build
    monkeypatch.setattr(layers.SimpleRNN, "build", lambda layer, shape: (built.append(shape), build(layer, shape))[1])
    rng = np.random.default_rng(1)

    def run(values: Array, spec: LayerSpec) -> None:
        keras_runner.run(with_random_weights(Experiment(values, (spec,)), rng))

    spec = LayerSpec(type="SimpleRNN", units=17)
    flagged = spec.with_changes(return_state=True)
    run(VALUES, spec)
    assert len(built) == 1
    run(VALUES * 2, spec)  # other numbers, other weights
    run(VALUES, spec.with_changes(kernel_initializer=Initializer("Ones")))  # does not matter to given weights
    assert len(built) == 1
    run(VALUES, flagged)
    run(VALUES, spec)
    run(VALUES, flagged)  # and back: both are remembered
    assert len(built) == 2
    run(VALUES[:, :3], spec)
    run(VALUES, spec.with_changes(activation="relu"))
    assert len(built) == 4


def test_answers_are_the_callers_to_keep(keras_runner: KerasRunner) -> None:
    """An answer does not change when the same layers run again, and nobody can write to it."""
    experiment = with_random_weights(Experiment(VALUES, (LSTM,)), np.random.default_rng(2))
    answer = keras_runner.run(experiment)
    (output,) = answer.outputs[0]
    before = output.copy()
    keras_runner.run(with_random_weights(Experiment(input_array(VALUES * 2), (LSTM,)), np.random.default_rng(3)))
    np.testing.assert_array_equal(output, before)
    assert output.dtype == np.float32
    assert not output.flags.writeable


CONSTANT = Initializer("Constant", {"value": 0.1})


@pytest.mark.parametrize(
    ("spec", "arguments"),
    [
        (LSTM, {"units": 3}),
        (LSTM.with_changes(bidirectional=True, merge_mode="sum"), {"units": 3}),
        (
            LSTM.with_changes(return_state=True, return_sequences=True, unit_forget_bias=False),
            {"units": 3, "unit_forget_bias": False, "return_sequences": True, "return_state": True},
        ),
        (
            LayerSpec(type="SimpleRNN", units=3, recurrent_activation="tanh", reset_after=False, activation="relu"),
            {"units": 3, "activation": "relu"},
        ),
        (LayerSpec(type="GRU", units=3, reset_after=False), {"units": 3, "reset_after": False}),
        (LSTM.with_changes(kernel_initializer=CONSTANT), {"units": 3, "kernel_initializer": CONSTANT}),
        (
            LSTM.with_changes(recurrent_initializer=CONSTANT),
            {"units": 3, "kernel_initializer": Initializer("GlorotUniform"), "recurrent_initializer": CONSTANT},
        ),
    ],
)
def test_arguments_are_what_differs_from_keras_defaults(spec: LayerSpec, arguments: dict[str, Any]) -> None:
    found = layer_arguments(spec)
    assert found == arguments
    assert list(found) == list(arguments)


@pytest.mark.parametrize(
    "below", [{"return_sequences": False}, {"return_sequences": True, "merge_mode": None}], ids=str
)
@pytest.mark.parametrize("above", ["SimpleRNN", "LSTM", "GRU"])
def test_a_stack_that_breaks_runs_up_to_there_and_keras_says_what_we_say(
    keras_runner: KerasRunner, below: dict[str, Any], above: str
) -> None:
    """What the window says before Keras is up must be what Keras then says."""
    first = LayerSpec(type="LSTM", units=3, bidirectional=True, **below)
    specs = (first, LayerSpec(type=above, units=2), LayerSpec(type="GRU", units=4))
    experiment = with_random_weights(Experiment(VALUES, specs, SEED), np.random.default_rng(3))
    answer = keras_runner.run(experiment)
    assert experiment.stack_break is not None
    assert answer.raises == experiment.stack_break.raises
    assert len(answer.outputs) == 1
    assert experiment.weights is not None
    check = compare(trace(experiment, experiment.weights), answer)
    assert (check.agrees, check.raises) == (True, answer.raises)


def test_a_broken_stack_has_all_its_weights_drawn(keras_runner: KerasRunner) -> None:
    """So that the mended one is there at once."""
    whole = Experiment(VALUES, (LayerSpec(type="LSTM", units=3, return_sequences=True), LayerSpec(type="GRU", units=2)))
    broken = ChangeLayer(0, {"return_sequences": False}).apply(whole)
    for ours, theirs in zip(keras_runner.run(broken).weights, keras_runner.run(whole).weights, strict=True):
        for one, other in zip(ours.flat(), theirs.flat(), strict=True):
            np.testing.assert_array_equal(one, other)
