"""What the opened cell says: every value is the trace's or follows from it, and stands where it says."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from gui.cell.content import CellContent, cell_content, is_saturated
from gui.quantities import gate_title
from gui.selection import Selection
from models.activations import ACTIVATIONS
from models.arithmetic import Term
from models.cells import cell_type
from models.trace import trace
from tests.gui.cell.opened import LAYERS, SELECTIONS, close, combined, held, opened, with_bias
from tests.models.strategies import random_experiment


def any_cell(seed: int) -> CellContent:
    """A random cell of a random experiment."""
    rng = np.random.default_rng(seed)
    experiment = random_experiment(lambda options: options[rng.integers(len(options))])
    assert experiment.weights is not None
    layer = trace(experiment, experiment.weights).layers[-1]
    one = layer.passes[rng.integers(len(layer.passes))]
    sample, timestep, unit = (int(rng.integers(size)) for size in one.quantities["hidden_state"].shape)
    return cell_content(experiment, layer, sample, Selection(one.direction, timestep, unit))


def in_trace(content: CellContent, quantity: str) -> float:
    at = content.at
    return float(content.layer[at.direction].quantities[quantity][at.sample, at.timestep, at.unit])


@pytest.mark.parametrize("seed", range(300))
def test_the_diagrams_values_are_the_traces_and_lead_to_its_states(seed: int) -> None:
    content = any_cell(seed)
    cell, values = cell_type(content.layer.spec), content.values
    for named in (*cell.gates, *cell.states):
        assert values[named.symbol] == in_trace(content, named.name)
    for state in cell.states if cell.mixing else ():
        before = content.layer[content.at.direction].before(state.name, content.at.timestep)
        if f"{state.symbol}₋₁" in values:
            assert values[f"{state.symbol}₋₁"] == before[content.at.sample, content.at.unit]
    for node in content.diagram.nodes:
        if node.kind != "gate":
            operands = [values[name] for name in content.diagram.operands(node.name)]
            with np.errstate(all="ignore"):
                assert close(combined(content, node, operands), values[node.name]), node.name


@pytest.mark.parametrize("layer", LAYERS, ids=str)
@pytest.mark.parametrize("selection", SELECTIONS)
def test_an_operations_text_is_the_arithmetic_that_it_does(layer: dict[str, Any], selection: Selection) -> None:
    """Read as a reader would, with three decimals."""
    content = opened(selection, **layer)
    for node in content.diagram.nodes:
        if node.kind == "gate":
            continue
        *left, result = content.node_text(node).replace("−", "-").replace("×", "*").split(" = ")
        assert float(result) == pytest.approx(content.values[node.name], abs=5.1e-4)
        assert len(left) == (node.kind == "operation")
        for arithmetic in left:
            assert eval(arithmetic.replace("+ -", "-")) == pytest.approx(float(result), abs=2.6e-3)


@pytest.mark.parametrize("layer", LAYERS, ids=str)
@pytest.mark.parametrize("selection", SELECTIONS)
def test_input_and_previous_state_stand_where_they_say(layer: dict[str, Any], selection: Selection) -> None:
    content = opened(selection, **layer)
    at, one = content.at, content.layer[content.at.direction]
    np.testing.assert_array_equal([term.value for term in content.inputs], content.layer.inputs[1, at.timestep])
    before = one.before("hidden_state", at.timestep)[1]
    np.testing.assert_array_equal([term.value for term in content.hidden], before)
    terms = [*content.inputs, *content.hidden]
    carried = content.previous(content.diagram.carried)
    if carried is not None:
        terms.append(carried)
        assert carried.value == one.before(content.layer.states[-1].name, at.timestep)[1, at.unit]
    for term in terms:
        if term.reference is not None:
            assert held(content.layer, term.reference) == term.value
    is_first_step = one.step_of(at.timestep) == 1
    assert [term.reference is None for term in content.hidden] == [is_first_step] * 3
    assert all(term.reference is not None for term in content.inputs)


@pytest.mark.parametrize(("kind", "letter"), [("LSTM", "c"), ("GRU", "h")])
def test_the_state_that_a_formula_carries_is_known(kind: str, letter: str) -> None:
    content = opened(Selection("forward", 2, 1), kind=kind)
    term = content.previous(letter)
    assert isinstance(term, Term)
    assert term.value != 0
    assert content.previous("other") is None
    assert opened(Selection("forward", 2, 1), kind="SimpleRNN").previous("h") is None, "only through its products"


@pytest.mark.parametrize(
    ("kind", "order"),
    [("LSTM", "gate order in Keras: i f c o"), ("GRU", "gate order in Keras: z r h"), ("SimpleRNN", "")],
)
def test_kerass_order_of_gates_is_said(kind: str, order: str) -> None:
    assert opened(Selection(), kind=kind).gate_order == order


@pytest.mark.parametrize(
    ("layer", "selection", "place"),
    [
        ({}, Selection("forward", 2, 1), "forward · t = 3 w2 · unit 2"),
        ({"bidirectional": True}, Selection("backward", 0, 0), "backward · t = 1 w0 · unit 1"),
        ({"go_backwards": True}, Selection("forward", 0, 2), "go_backwards · t = 1 w0 · unit 3"),
        ({"tokens": False}, Selection("forward", 3, 2), "forward · t = 4 · unit 3"),
    ],
)
def test_the_cell_is_named(layer: dict[str, Any], selection: Selection, place: str) -> None:
    content = opened(selection, **layer)
    assert (content.title, content.place) == ("LSTM cell", place)


@pytest.mark.parametrize(
    ("kind", "titles"),
    [
        ("LSTM", ["input gate i", "forget gate f", "candidate g", "output gate o"]),
        ("GRU", ["update gate z", "reset gate r", "candidate h̃"]),
        ("SimpleRNN", ["hidden state h"]),
    ],
)
def test_gates_are_named(kind: str, titles: list[str]) -> None:
    content = opened(Selection(), kind=kind)
    assert [gate_title(gate.gate) for gate in content.arithmetic.gates] == titles
    assert [content.gate(gate.gate.symbol) for gate in content.arithmetic.gates] == list(content.arithmetic.gates)


@pytest.mark.parametrize(
    ("value", "saturated"),
    [(0.5, False), (0.949, False), (0.951, True), (0.051, False), (0.049, True), (1 - 1e-6, True)],
)
def test_a_gate_is_saturated_beyond_045_from_the_middle(value: float, saturated: bool) -> None:
    for letter in ("i", "f", "g", "o"):
        content = with_bias(letter, float(np.log(value / (1 - value))))
        marked = [gate.gate.symbol for gate in content.arithmetic.gates if is_saturated(gate)]
        assert marked == ([letter] if saturated and letter != "g" else []), "a candidate is neither open nor shut"
        if letter != "g":
            assert content.values[letter] == pytest.approx(value, abs=1e-6)


@pytest.mark.parametrize(
    ("activation", "saturated"), [("sigmoid", True), ("hard_sigmoid", True), ("tanh", False), ("linear", False)]
)
def test_only_what_runs_from_shut_to_open_is_saturated(activation: str, saturated: bool) -> None:
    gate = with_bias("i", -9.0, recurrent_activation=activation).gate("i")
    assert gate.value.value == pytest.approx(float(ACTIVATIONS[activation](np.float32(-9))), abs=1e-6)
    assert is_saturated(gate) == saturated
