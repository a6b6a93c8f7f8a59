"""Opened cells for the tests of what shows them, and what the trace, the input and the weights hold."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from gui.cell.content import CellContent, cell_content
from gui.cell.diagram import Node
from gui.selection import Selection
from models.activations import ACTIVATIONS
from models.cells import cell_type
from models.edits import SetWeight
from models.references import InputValue, Reference, Source, Weight
from models.trace import LayerTrace
from tests.gui.traced import computed, weighted

LAYERS: list[dict[str, Any]] = [
    {"kind": "SimpleRNN"},
    {"kind": "SimpleRNN", "use_bias": False, "go_backwards": True},
    {"kind": "LSTM"},
    {"kind": "LSTM", "bidirectional": True, "use_bias": False},
    {"kind": "LSTM", "bidirectional": True, "activation": "softsign"},
    {"kind": "GRU", "go_backwards": True},
    {"kind": "GRU", "bidirectional": True},
    {"kind": "GRU", "bidirectional": True, "reset_after": False},
]
"""All cell types, both directions."""

SELECTIONS = [Selection("forward", 0, 1), Selection("forward", 2, 2), Selection("backward", 3, 0)]
"""The first step and a later one of each direction; where there is no backward pass, the last timestep."""


def opened(selection: Selection, sample: int = 1, **layer: Any) -> CellContent:
    """One cell of a layer with random weights."""
    one = computed(weighted(**{"shape": (2, 4, 5), "tokens": True, **layer}))
    return cell_content(one.experiment, one.layer, sample, selection.within(one.layer))


def with_bias(letter: str, bias: float, **layer: Any) -> CellContent:
    """The only cell of an LSTM of one unit: a gate's sum is its bias, the other sums are small."""
    experiment = weighted("LSTM", shape=(1, 1, 1), units=1, **layer)
    gates = [gate.symbol for gate in cell_type(experiment.layers[0]).gates]
    for column, gate in enumerate(gates):
        for name, value in (("kernel", 0.0), ("bias", bias if gate == letter else 0.25)):
            assert experiment.weights is not None
            experiment = SetWeight(experiment.weights, 0, Weight("forward", name, 0, column), value).apply(experiment)
    one = computed(experiment)
    return cell_content(one.experiment, one.layer, 0, Selection())


def held(layer: LayerTrace, reference: Reference) -> float:
    """The number that stands at a place."""
    match reference:
        case InputValue(sample, timestep, feature):
            return float(layer.inputs[sample, timestep, feature])
        case Source(direction, quantity, sample, timestep, unit):
            return float(layer[direction].quantities[quantity][sample, timestep, unit])
        case Weight(direction, name, row, column):
            return float(np.atleast_2d(layer.weights[direction].named()[name])[row, column])


def combined(content: CellContent, node: Node, operands: list[float]) -> float:
    """What a circle or a pill makes of its operands, in float64."""
    if node.kind == "function":
        return float(ACTIVATIONS[content.layer.spec.activation](np.array(operands, np.float32))[0])
    left, *right = operands
    return {"⊙": lambda: left * right[0], "+": lambda: left + right[0], "1−": lambda: 1 - left}[node.text]()


def close(ours: float, theirs: float) -> bool:
    """Equal to within the rounding of a few float32 operations."""
    return math.isclose(ours, theirs, rel_tol=1e-5, abs_tol=1e-6) or (math.isnan(ours) and math.isnan(theirs))
