"""The weights split by gate: every number at its place, every row with its name."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from gui.weights.blocks import GateWeights, gate_weights
from models.cells import cell_type
from models.edits import SetWeight
from models.references import Weight
from models.weights import LayerWeights
from tests.gui.traced import Computed, computed, weighted

LAYERS: list[dict[str, Any]] = [
    {"kind": "SimpleRNN", "go_backwards": True},
    {"kind": "LSTM", "bidirectional": True},
    {"kind": "LSTM", "use_bias": False},
    {"kind": "GRU", "bidirectional": True},
    {"kind": "GRU", "reset_after": False},
]


def split(one: Computed, original: LayerWeights | None = None) -> list[GateWeights]:
    first = original or one.layer.weights
    names = {each.direction: first[each.direction].named() for each in one.layer.passes}
    return list(gate_weights(one.layer, names, 2.0))


@pytest.mark.parametrize("layer", LAYERS, ids=str)
def test_every_weight_is_there_once_at_its_place(layer: dict[str, Any]) -> None:
    one = computed(weighted(**layer))
    shown: dict[Weight, float] = {}
    for gate in split(one):
        for block in gate.blocks:
            for (row, unit), value in np.ndenumerate(block.values):
                place = gate.reference(block, row, unit)
                assert place not in shown
                shown[place] = float(value)
    held = {
        Weight(each.direction, name, row, column): float(value)
        for each in one.layer.passes
        for name, array in one.layer.weights[each.direction].named().items()
        for (row, column), value in np.ndenumerate(np.atleast_2d(array))
    }
    assert shown == held


@pytest.mark.parametrize("layer", LAYERS, ids=str)
def test_gates_follow_kerass_columns_in_each_direction(layer: dict[str, Any]) -> None:
    one = computed(weighted(**layer))
    gates = list(cell_type(one.layer.spec).gates)
    shown = split(one)
    assert [(gate.direction, gate.gate) for gate in shown] == [
        (each.direction, gate) for each in one.layer.passes for gate in gates
    ]
    for number, gate in enumerate(shown):
        first = number % len(gates) * 3
        assert gate.title.endswith(f" · columns {first}:{first + 3}")
        assert {block.column for block in gate.blocks} == {first}
        assert gate.limit == 2.0


@pytest.mark.parametrize(
    ("layer", "names"),
    [
        ({"kind": "SimpleRNN"}, {"h": ["b"]}),
        ({"kind": "LSTM"}, {"i": ["b"], "f": ["b forget 1"], "g": ["b"], "o": ["b"]}),
        ({"kind": "LSTM", "unit_forget_bias": False}, {"i": ["b"], "f": ["b"], "g": ["b"], "o": ["b"]}),
        ({"kind": "LSTM", "use_bias": False}, {"i": [], "f": [], "g": [], "o": []}),
        ({"kind": "GRU"}, {letter: ["b input", "b′ recurrent"] for letter in ("z", "r", "h̃")}),
        ({"kind": "GRU", "reset_after": False}, {letter: ["b"] for letter in ("z", "r", "h̃")}),
    ],
    ids=str,
)
def test_rows_are_named_for_what_they_are(layer: dict[str, Any], names: dict[str, list[str]]) -> None:
    shown = split(computed(weighted(**layer)))
    assert {gate.gate.symbol: [n for block in gate.blocks[2:] for n in block.row_names] for gate in shown} == names
    for gate in shown:
        assert [block.weight for block in gate.blocks] == ["kernel", "recurrent_kernel", "bias"][: len(gate.blocks)]
        assert gate.blocks[0].row_names == ("x_1", "x_2", "x_3", "x_4", "x_5")
        assert gate.blocks[1].row_names == ("h₋₁[1]", "h₋₁[2]", "h₋₁[3]")


def test_a_gate_is_called_by_its_name_and_columns() -> None:
    assert [gate.title for gate in split(computed(weighted("LSTM")))] == [
        "input gate i · columns 0:3",
        "forget gate f · columns 3:6",
        "candidate g · columns 6:9",
        "output gate o · columns 9:12",
    ]


@pytest.mark.parametrize("weight", [Weight("backward", "kernel", 4, 5), Weight("forward", "bias", 1, 0)])
def test_exactly_what_differs_from_the_original_is_edited(weight: Weight) -> None:
    experiment = weighted("GRU", bidirectional=True)
    assert experiment.weights is not None
    edited = SetWeight(experiment.weights, 0, weight, 7.0).apply(experiment)
    marked = {
        gate.reference(block, row, unit)
        for gate in split(computed(edited), experiment.weights[0])
        for block in gate.blocks
        for row in range(len(block.values))
        for unit in range(3)
        if block.is_edited(row, unit)
    }
    assert marked == {weight}
