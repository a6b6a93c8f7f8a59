"""What `layer(x)` hands back: the notebook's own cases, then what holds for every layer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings

from models.cells import Array
from models.experiment import Experiment, input_array
from models.keras.check import compare
from models.returned import ReturnedTensor, Source, returned
from models.spec import LayerSpec
from models.trace import LayerTrace, trace
from models.validation import convert
from tests.models.strategies import experiments

if TYPE_CHECKING:
    from models.keras.layers import KerasRunner

NOTEBOOK = json.loads((Path(__file__).parents[1] / "data" / "notebook_cases.json").read_text(encoding="utf-8"))
CASES = {case["name"]: case for case in NOTEBOOK["cases"]}
PRINTED = 5e-7  # the notebook prints 7 to 8 digits

each_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())


def notebook_experiment(case: dict[str, Any]) -> Experiment:
    return Experiment(input_array(NOTEBOOK["input"]), (convert(case["layer"], LayerSpec),), seed=11)


def notebook_trace(case: dict[str, Any], keras_runner: KerasRunner) -> LayerTrace:
    experiment = notebook_experiment(case)
    answer = keras_runner.run(experiment)
    traced = trace(experiment, answer.weights)
    assert compare(traced, answer).difference == ""
    return traced.layers[0]


@each_case
def test_names_and_shapes_are_the_notebooks(case: dict[str, Any], keras_runner: KerasRunner) -> None:
    tensors = returned(notebook_trace(case, keras_runner)).tensors
    assert [[tensor.name, list(tensor.values.shape)] for tensor in tensors] == case["returns"]


@each_case
def test_equalities_are_the_notebooks(case: dict[str, Any], keras_runner: KerasRunner) -> None:
    found = returned(notebook_trace(case, keras_runner))
    assert sorted(map(list, found.equalities())) == sorted(case.get("equal", []))


@pytest.mark.parametrize(
    "case", [case for case in CASES.values() if "values" in case], ids=[n for n, c in CASES.items() if "values" in c]
)
def test_values_are_those_that_the_notebook_prints(case: dict[str, Any], keras_runner: KerasRunner) -> None:
    values = {tensor.name: tensor.values for tensor in returned(notebook_trace(case, keras_runner)).tensors}
    for name, printed in case["values"].items():
        np.testing.assert_allclose(values[name], printed, rtol=0, atol=PRINTED)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(experiments())
def test_every_element_is_made_of_its_sources(experiment: Experiment) -> None:
    for layer in traced(experiment):
        for tensor in returned(layer).tensors:
            for index in np.ndindex(tensor.values.shape):
                sources = tensor.sources(index)
                parts = [value_of(layer, source) for source in sources]
                assert merged(parts, tensor.merge_mode) == tensor.values[index]
                assert all(index in tensor.positions(source) for source in sources)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(experiments())
def test_every_value_of_the_trace_knows_its_positions(experiment: Experiment) -> None:
    for layer in traced(experiment):
        for tensor in returned(layer).tensors:
            found = {index for source in all_sources(layer) for index in tensor.positions(source)}
            assert found == set(np.ndindex(tensor.values.shape))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(experiments())
def test_every_equality_holds_and_none_is_missing(experiment: Experiment) -> None:
    """With random weights two slices are equal only where they must be."""
    for layer in traced(experiment):
        back = returned(layer)
        named = {tensor.name: tensor.values for tensor in back.tensors}
        equalities = dict(back.equalities())
        for name, place in equalities.items():
            assert np.array_equal(named[name], sliced(named, place)), (name, place)
        if layer.spec.return_state and (not layer.spec.bidirectional or layer.spec.merge_mode in ("concat", None)):
            hidden = {tensor.name for tensor in back.tensors if is_hidden_state(tensor)}
            assert set(equalities) == hidden
        elif layer.spec.bidirectional:
            assert equalities == {}


def is_hidden_state(tensor: ReturnedTensor) -> bool:
    return not tensor.is_output and tensor.halves[0].quantity == "hidden_state"


def sliced(named: dict[str, Array], place: str) -> Array:
    """What NumPy makes of `hidden_states[:, 0, 3:]`."""
    result: Array = eval(place, {"__builtins__": {}}, dict(named))
    return result


def traced(experiment: Experiment) -> tuple[LayerTrace, ...]:
    assert experiment.weights is not None
    return trace(experiment, experiment.weights).layers


def value_of(layer: LayerTrace, source: Source) -> np.float32:
    values = layer[source.direction].quantities[source.quantity]
    value: np.float32 = values[source.sample, source.timestep, source.unit]
    return value


def merged(parts: list[np.float32], merge_mode: str | None) -> np.float32:
    if len(parts) == 1:
        return parts[0]
    left, right = parts
    table = {"sum": left + right, "ave": (left + right) / np.float32(2), "mul": left * right}
    assert merge_mode is not None
    return table[merge_mode]


def all_sources(layer: LayerTrace) -> list[Source]:
    return [
        Source(one.direction, state.name, *(int(axis) for axis in place))
        for one in layer.passes
        for state in layer.states
        for place in np.ndindex(one.quantities[state.name].shape)
    ]


def test_the_assignment_line_is_the_notebooks(keras_runner: KerasRunner) -> None:
    case = next(case for case in CASES.values() if len(case["returns"]) == 5)
    line = returned(notebook_trace(case, keras_runner)).assignment
    assert line == ", ".join(name for name, _ in case["returns"]) + " = layer(x)"
