"""The three diagrams as graphs: what flows into what is what the textbook's formulas say, and nothing else."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from gui.cell.diagram import DIAGRAMS, Diagram, Node
from models.cells import Cell, cell_type
from models.spec import LayerSpec

KINDS = ("SimpleRNN", "LSTM", "GRU")


def cell(kind: str) -> type[Cell]:
    return cell_type(LayerSpec(type=kind, units=1))


def node(diagram: Diagram, name: str) -> Node:
    (found,) = (one for one in diagram.nodes if one.name == name)
    return found


def written_out(diagram: Diagram, name: str) -> str:
    """A node as a formula: gates and previous states by their letters, everything else by what flows into it."""
    found = [one for one in diagram.nodes if one.name == name]
    if not found or found[0].kind == "gate":
        return name
    operands = [written_out(diagram, operand) for operand in diagram.operands(name)]
    if found[0].kind == "function":
        return f"tanh({operands[0]})"
    return f"(1-{operands[0]})" if found[0].text == "1−" else f"({found[0].text.join(operands)})"


@pytest.mark.parametrize(
    ("kind", "state", "formula"),
    [
        ("LSTM", "c", "((f⊙c₋₁)+(i⊙g))"),
        ("LSTM", "h", "(o⊙tanh(((f⊙c₋₁)+(i⊙g))))"),
        ("GRU", "h", "((z⊙h₋₁)+((1-z)⊙h̃))"),
        ("SimpleRNN", "h", "h"),
    ],
)
def test_what_flows_into_a_state_is_the_textbooks_formula(kind: str, state: str, formula: str) -> None:
    assert written_out(DIAGRAMS[kind], state) == formula


@pytest.mark.parametrize("kind", KINDS)
def test_there_is_a_box_for_each_gate_and_a_way_out_for_each_state(kind: str) -> None:
    diagram = DIAGRAMS[kind]
    assert {one.name for one in diagram.nodes if one.kind == "gate"} == {gate.symbol for gate in cell(kind).gates}
    outlets = {wire.end.removesuffix("′") for wire in diagram.wires if wire.end.endswith("′")}
    drawn = {node.name for node in diagram.nodes}
    # An LSTM's hidden state and every other cell's only state leave at the right border.
    assert outlets == {state.symbol for state in cell(kind).states}
    assert outlets <= drawn
    assert diagram.carried == cell(kind).states[-1].symbol


@pytest.mark.parametrize("kind", KINDS)
def test_every_wire_joins_what_there_is(kind: str) -> None:
    diagram = DIAGRAMS[kind]
    names = {one.name for one in diagram.nodes}
    previous = {f"{state.symbol}₋₁" for state in cell(kind).states}
    for wire in diagram.wires:
        assert wire.start in names | previous
        assert wire.end in names or wire.end.removesuffix("′") in names
        assert not wire.gate or node(diagram, wire.gate).kind == "gate"
        assert all(0 <= share <= 1 for corner in wire.through for share in corner)


@pytest.mark.parametrize("kind", KINDS)
def test_as_many_values_meet_as_the_sign_takes(kind: str) -> None:
    diagram = DIAGRAMS[kind]
    counts = {"⊙": 2, "+": 2, "1−": 1, "": 1}
    for one in diagram.nodes:
        if one.kind != "gate":
            assert len(diagram.operands(one.name)) == counts[one.text], one.name
    gates = {one.name: diagram.operands(one.name) for one in diagram.nodes if one.kind == "gate"}
    assert {name: operands for name, operands in gates.items() if operands} == ({"h̃": ("r",)} if kind == "GRU" else {})


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_computed_before_what_it_needs(kind: str) -> None:
    diagram = DIAGRAMS[kind]
    done: set[str] = {f"{state.symbol}₋₁" for state in cell(kind).states}
    for one in diagram.nodes:
        assert set(diagram.operands(one.name)) <= done, one.name
        assert all(node(diagram, name).phase <= one.phase for name in diagram.operands(one.name) if "₋₁" not in name)
        done.add(one.name)
    assert {one.phase for one in diagram.nodes} == set(range(1, diagram.phases + 1)), "no part in which nothing comes"


@pytest.mark.parametrize("kind", KINDS)
def test_nodes_stand_apart_and_inside(kind: str) -> None:
    nodes = DIAGRAMS[kind].nodes
    assert all(0 < one.x < 1 and 0 < one.y < 1 for one in nodes)
    for one, other in combinations(nodes, 2):
        assert np.hypot(one.x - other.x, one.y - other.y) > 0.1, (one.name, other.name)
