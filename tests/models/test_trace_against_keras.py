"""The oracle: every tensor that real Keras layers return, over all options, for random and distinct weights."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from models.cells import DirectionWeights, cell_type
from models.experiment import Experiment, input_array
from models.keras.check import KerasAnswer, compare
from models.spec import LAYER_TYPES, LayerSpec
from models.trace import Trace, trace
from models.weights import LayerWeights, layer_weights, read_only, weight_shapes
from tests.models.strategies import experiments, random_experiment, seeded_experiments, with_random_weights

if TYPE_CHECKING:
    from models.keras.layers import KerasRunner

# Building Keras layers takes 0.1 s and more; shrinking a failure would build hundreds.
SLOW: dict[str, Any] = {
    "deadline": None,
    "derandomize": True,
    "suppress_health_check": list(HealthCheck),
    "phases": (Phase.explicit, Phase.generate),
}


_EXPERIMENTS_PER_STACK = 4


def difference(experiment: Experiment, answer: KerasAnswer) -> str:
    return compare(trace(experiment, answer.weights), answer).difference


def with_other_numbers(experiment: Experiment, rng: np.random.Generator) -> Experiment:
    values = input_array(rng.uniform(-2, 2, experiment.values.shape))
    return with_random_weights(replace(experiment, values=values), rng)


@settings(max_examples=300, **SLOW)
@given(experiments())
def test_every_tensor_of_every_layer_agrees(keras_runner: KerasRunner, experiment: Experiment) -> None:
    assert difference(experiment, keras_runner.run(experiment)) == ""
    # The layers are built now: other numbers cost next to nothing.
    for seed in range(_EXPERIMENTS_PER_STACK - 1):
        other = with_other_numbers(experiment, np.random.default_rng(seed))
        assert difference(other, keras_runner.run(other)) == ""


@settings(max_examples=60, **SLOW)
@given(seeded_experiments())
def test_weights_that_keras_draws_agree_too(keras_runner: KerasRunner, experiment: Experiment) -> None:
    assert difference(experiment, keras_runner.run(experiment)) == ""


@settings(max_examples=60, **SLOW)
@given(experiments(layers=(1,)))
@pytest.mark.usefixtures("keras_runner")
def test_every_state_of_every_timestep_agrees_with_the_keras_cell(experiment: Experiment) -> None:
    """Keras never returns the cell states on the way; its cell, stepped by hand, does."""
    assert experiment.weights is not None
    (layer,) = trace(experiment, experiment.weights).layers
    for one in layer.passes:
        cell = keras_cell(layer.spec, layer.weights[one.direction], experiment.input_dim)
        states = cell.get_initial_state(batch_size=experiment.batch)
        states = states if isinstance(states, list) else [states]
        for step in range(1, experiment.timesteps + 1):
            timestep = one.timestep_at(step)
            _, states = cell(layer.inputs[:, timestep], states)
            states = states if isinstance(states, list) else [states]
            for state, keras_values in zip(layer.states, states, strict=True):
                ours = one.quantities[state.name][:, timestep]
                np.testing.assert_allclose(ours, np.asarray(keras_values), rtol=1e-5, atol=1e-5)


def keras_cell(spec: LayerSpec, weights: DirectionWeights, input_dim: int) -> Any:
    from keras import layers  # noqa: PLC0415 — loaded by the fixture

    arguments = {"activation": spec.activation, "use_bias": spec.use_bias}
    if spec.type != "SimpleRNN":
        arguments["recurrent_activation"] = spec.recurrent_activation
    if spec.type == "GRU":
        arguments["reset_after"] = spec.reset_after
    cell = getattr(layers, f"{spec.type}Cell")(spec.units, **arguments)
    cell.build((None, input_dim))
    cell.set_weights(list(weights.named().values()))
    return cell


@pytest.mark.parametrize("spec_type", ["LSTM", "GRU"])
@pytest.mark.parametrize("swapped", [(0, 1), (0, 2), (1, 2)])
@pytest.mark.parametrize("part", ["kernel", "recurrent_kernel", "bias"])
def test_swapped_gates_are_noticed(
    keras_runner: KerasRunner, spec_type: str, swapped: tuple[int, int], part: str
) -> None:
    """The comparison can fail: the trace gets two blocks of columns in the wrong order."""
    spec = LayerSpec(type=spec_type, units=3, return_sequences=True, return_state=True)
    rng = np.random.default_rng(5)
    experiment = with_random_weights(Experiment(input_array(rng.uniform(-1, 1, (2, 4, 5))), (spec,)), rng)
    assert experiment.weights is not None
    answer = keras_runner.run(experiment)
    assert difference(experiment, answer) == ""
    wrong = swap_blocks(experiment.weights[0].forward, part, swapped, len(cell_type(spec).gates))
    check = compare(trace(experiment, (LayerWeights(wrong),)), answer)
    assert "hidden_states[" in check.difference
    assert check.max_delta > 1e-3


def swap_blocks(weights: DirectionWeights, part: str, swapped: tuple[int, int], gates: int) -> DirectionWeights:
    blocks = np.split(weights.named()[part], gates, axis=-1)
    first, second = swapped
    blocks[first], blocks[second] = blocks[second], blocks[first]
    return replace(weights, **{part: read_only(np.concatenate(blocks, axis=-1))})


@pytest.mark.parametrize("spec_type", LAYER_TYPES)
def test_swapped_directions_are_noticed(keras_runner: KerasRunner, spec_type: str) -> None:
    spec = LayerSpec(type=spec_type, units=3, bidirectional=True, return_sequences=True)
    rng = np.random.default_rng(6)
    experiment = with_random_weights(Experiment(input_array(rng.uniform(-1, 1, (2, 4, 5))), (spec,)), rng)
    assert experiment.weights is not None
    (weights,) = experiment.weights
    assert weights.backward is not None
    wrong: Trace = trace(experiment, (LayerWeights(weights.backward, weights.forward),))
    assert not compare(wrong, keras_runner.run(experiment)).agrees


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("spec_type", LAYER_TYPES)
def test_overflow_is_the_same_overflow(keras_runner: KerasRunner, spec_type: str, seed: int) -> None:
    """Infinity and NaN appear at the same places in Keras.

    One unit and one feature: the order in which a larger sum is taken decides where it overflows.
    """
    spec = LayerSpec(type=spec_type, units=1, activation="linear", return_sequences=True, return_state=True)
    rng = np.random.default_rng(seed)
    values = input_array(rng.uniform(-3e38, 3e38, (3, 9, 1)))
    experiment = Experiment(values, (spec,), weights=(large_weights(spec, rng),))
    answer = keras_runner.run(experiment)
    assert not np.isfinite(answer.outputs[0][0]).all()
    assert difference(experiment, answer) == ""


def large_weights(spec: LayerSpec, rng: np.random.Generator) -> LayerWeights:
    arrays = [read_only(rng.uniform(-9, 9, shape).astype(np.float32)) for shape in weight_shapes(spec, 1).values()]
    return layer_weights(arrays, spec)


@pytest.mark.sweep
@pytest.mark.timeout(0)
def test_no_disagreement_in_many_random_experiments(keras_runner: KerasRunner, pytestconfig: pytest.Config) -> None:
    """A new seed every time; it is in the message of a failure."""
    count = int(pytestconfig.getoption("--sweep-size"))
    seed = int(np.random.SeedSequence().generate_state(1)[0])
    rng = np.random.default_rng(seed)
    disagreements = []
    for number in range(count):
        if number % _EXPERIMENTS_PER_STACK == 0:
            experiment = random_experiment(lambda options: options[int(rng.integers(len(options)))])
        else:
            experiment = with_other_numbers(experiment, rng)
        if found := difference(experiment, keras_runner.run(experiment)):
            disagreements.append(f"experiment {number}: {found} {experiment.layers}")
    assert disagreements == [], f"{len(disagreements)} of {count} with seed {seed}"
