"""The oracle: a program, run by Python with nothing of ours, leaves the numbers that Keras gave the window."""

from __future__ import annotations

import dataclasses
import random
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings

from models.code.notebook import notebook_lines
from models.code.program import program
from models.edits import SetWeight
from models.experiment import Experiment, input_array
from models.files.presets import load_preset, preset_names
from models.references import Weight
from models.spec import LAYER_TYPES, MERGE_MODES, LayerSpec
from models.trace import trace
from tests.models.code.executed import TOLERANCE, executed, largest_difference, printed_tensors
from tests.models.code.notebooks import code_cells
from tests.models.strategies import (
    INITIALIZERS,
    experiments,
    random_experiment,
    random_seeded_experiment,
    seeded_experiments,
    with_random_weights,
)
from tests.models.test_trace_against_keras import SLOW

if TYPE_CHECKING:
    from models.keras.layers import KerasRunner


def off_by(runner: KerasRunner, experiment: Experiment, **known: Any) -> float:
    return largest_difference(experiment, executed(program(experiment, **known).lines()), runner.run(experiment))


def one_layer(shape: tuple[int, int, int] = (2, 4, 5), units: int = 3, **layer: Any) -> Experiment:
    values = input_array(np.random.default_rng(4).uniform(-1, 1, shape))
    return Experiment(values, (LayerSpec(units=units, **layer),), seed=11)


@settings(max_examples=12, **SLOW)
@given(experiments())
def test_written_weights_give_the_same_numbers(keras_runner: KerasRunner, experiment: Experiment) -> None:
    assert off_by(keras_runner, experiment) <= TOLERANCE


@settings(max_examples=25, **SLOW)
@given(seeded_experiments())
def test_the_seed_gives_the_same_numbers(keras_runner: KerasRunner, experiment: Experiment) -> None:
    assert off_by(keras_runner, experiment) <= TOLERANCE


@pytest.mark.parametrize("initializer", INITIALIZERS, ids=lambda one: f"{one.class_name}{one.config or ''}")
def test_every_initializer_is_written_as_keras_has_it(keras_runner: KerasRunner, initializer: Any) -> None:
    """In a Bidirectional layer, which clones what it is given."""
    experiment = one_layer(
        type="GRU",
        bidirectional=True,
        return_sequences=True,
        kernel_initializer=initializer,
        recurrent_initializer=initializer,
        bias_initializer=initializer,
    )
    assert off_by(keras_runner, experiment) <= TOLERANCE


@pytest.mark.parametrize("merge_mode", MERGE_MODES)
@pytest.mark.parametrize("return_sequences", [False, True])
def test_every_merge_mode(keras_runner: KerasRunner, merge_mode: str | None, return_sequences: bool) -> None:
    flags = {"merge_mode": merge_mode, "return_sequences": return_sequences, "return_state": return_sequences}
    assert off_by(keras_runner, one_layer(type="LSTM", bidirectional=True, **flags)) <= TOLERANCE


@pytest.mark.parametrize("kind", LAYER_TYPES)
@pytest.mark.parametrize("reset_after", [False, True])
def test_a_lone_layer_that_goes_backwards(keras_runner: KerasRunner, kind: str, reset_after: bool) -> None:
    experiment = one_layer(type=kind, go_backwards=True, return_sequences=True, reset_after=reset_after)
    for one in (experiment, with_random_weights(experiment, np.random.default_rng(2))):
        assert off_by(keras_runner, one) <= TOLERANCE


def test_a_stack_in_which_one_layer_is_edited(keras_runner: KerasRunner) -> None:
    """Drawn weights are in the program as its seed until one of them is edited; undone, they are again."""
    layers = (
        LayerSpec(type="GRU", units=4, return_sequences=True, bidirectional=True),
        LayerSpec(type="LSTM", units=3),
    )
    experiment = dataclasses.replace(one_layer(type="GRU"), layers=layers)
    drawn = keras_runner.run(experiment).weights
    edited = SetWeight(drawn, 1, Weight("forward", "kernel", 0, 0), 0.5).apply(experiment)
    assert program(experiment.with_weights(drawn), drawn).origin.seed == experiment.seed
    assert program(edited, drawn).origin.seed is None
    for one in (experiment, experiment.with_weights(drawn), edited):
        assert off_by(keras_runner, one, drawn=drawn) <= TOLERANCE


def test_packed_arrays_give_the_same_numbers(keras_runner: KerasRunner) -> None:
    experiment = one_layer((2, 30, 20), 24, type="LSTM", return_sequences=True, return_state=True)
    experiment = with_random_weights(experiment, np.random.default_rng(3))
    assert "import base64" in program(experiment).lines()
    assert off_by(keras_runner, experiment) <= TOLERANCE


@pytest.mark.parametrize("name", preset_names())
def test_presets_print_what_the_trace_says(
    keras_runner: KerasRunner, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Read from what is printed, as the notebook prints it."""
    experiment = load_preset(name)
    assert experiment.weights is not None
    executed(program(experiment).lines())
    printed = printed_tensors(capsys.readouterr().out)
    answer = keras_runner.run(experiment)
    assert largest_difference(experiment, printed, answer) <= TOLERANCE
    assert trace(experiment, experiment.weights).layers[-1].spec == experiment.layers[-1]


@pytest.mark.parametrize("seed", range(4))
def test_the_cells_of_a_notebook_give_the_same_numbers(keras_runner: KerasRunner, seed: int) -> None:
    make = (random_experiment, random_seeded_experiment)[seed % 2]
    experiment = make(random.Random(seed).choice)
    cells = code_cells("\n".join(notebook_lines(experiment, program(experiment))))
    assert largest_difference(experiment, executed(cells), keras_runner.run(experiment)) <= TOLERANCE


def test_the_comparison_can_fail(keras_runner: KerasRunner) -> None:
    """Another seed, other weights: swapped directions are noticed as well."""
    experiment = one_layer(type="LSTM", bidirectional=True, return_state=True)
    lines = list(program(experiment).lines())
    answer = keras_runner.run(experiment)
    wrong = [line.replace("set_random_seed(11)", "set_random_seed(12)") for line in lines]
    assert wrong != lines
    assert largest_difference(experiment, executed(wrong), answer) > 1e-3
    assert answer.weights[0].backward is not None
    turned = dataclasses.replace(
        answer.weights[0], forward=answer.weights[0].backward, backward=answer.weights[0].forward
    )
    assert off_by(keras_runner, experiment.with_weights((turned,))) <= TOLERANCE
    swapped = executed(program(experiment.with_weights((turned,))).lines())
    assert largest_difference(experiment, swapped, answer) > 1e-3
