"""What a number comes from and goes into."""

from __future__ import annotations

import pytest

from models.experiment import Experiment
from models.files.presets import load_preset
from models.links import Vector, neighbours
from models.notes import notes
from models.references import InputValue, Source, Weight
from models.trace import LayerTrace, trace


def layer_of(experiment: Experiment) -> LayerTrace:
    assert experiment.weights is not None
    return trace(experiment, experiment.weights).layers[-1]


@pytest.fixture
def layer() -> LayerTrace:
    """A Bidirectional LSTM over four timesteps."""
    return layer_of(load_preset("notebook-4-bilstm-sequences"))


def test_a_state_hangs_between_its_input_and_its_neighbours_in_the_pass(layer: LayerTrace) -> None:
    forward = Source("forward", "hidden_state", 0, 2, 1)
    assert list(neighbours(layer, forward)) == [Vector("", 2), Vector("forward", 1), Vector("forward", 3)]
    backward = Source("backward", "forget_gate", 0, 2, 1)
    assert list(neighbours(layer, backward)) == [Vector("", 2), Vector("backward", 3), Vector("backward", 1)]


def test_a_pass_begins_and_ends(layer: LayerTrace) -> None:
    assert list(neighbours(layer, Source("forward", "cell_state", 0, 0, 0))) == [Vector("", 0), Vector("forward", 1)]
    assert list(neighbours(layer, Source("backward", "cell_state", 0, 0, 0))) == [Vector("", 0), Vector("backward", 1)]


def test_the_input_goes_into_every_pass_and_weights_everywhere(layer: LayerTrace) -> None:
    assert list(neighbours(layer, InputValue(0, 3, 1))) == [Vector("forward", 3), Vector("backward", 3)]
    assert list(neighbours(layer, Weight("forward", "kernel", 0, 0))) == []


@pytest.mark.parametrize(
    ("mode", "sentence"),
    [("sum", "forward + backward"), ("mul", "forward × backward"), ("ave", "(forward + backward) / 2")],
)
def test_merged_halves_are_explained(mode: str, sentence: str) -> None:
    experiment = load_preset("notebook-4-bilstm-sequences")
    spec = experiment.layers[0].with_changes(merge_mode=mode)
    merged = layer_of(Experiment(experiment.values, (spec,), weights=experiment.weights))
    assert f"hidden_states = {sentence}, element by element; the states stay apart." in list(notes(merged))


def test_equal_units_and_directions_are_explained(layer: LayerTrace) -> None:
    said = list(notes(layer))
    assert said[0].startswith("All 3 units hold the same values")
    assert said[1].startswith("Forward and backward have the same weights")
    assert not list(notes(layer_of(load_preset("random-bilstm"))))
