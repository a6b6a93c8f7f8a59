"""What gates, states and passes are called in the user's language."""

from __future__ import annotations

from gui.look.language import tr, translated
from models.cells import Gate
from models.sentences import say
from models.spec import DIRECTIONS

GATE_NAMES = {
    "input_gate": say("input gate"),
    "forget_gate": say("forget gate"),
    "candidate": say("candidate"),
    "output_gate": say("output gate"),
    "update_gate": say("update gate"),
    "reset_gate": say("reset gate"),
    "hidden_state": say("hidden state"),
    "cell_state": say("cell state"),
}
"""By the name that a quantity has in the trace."""


def quantity_name(quantity: str) -> str:
    """`forget gate`."""
    return translated(GATE_NAMES[quantity])


def gate_title(gate: Gate) -> str:
    """`forget gate f`."""
    return f"{quantity_name(gate.name)} {gate.symbol}"


def pass_title(title: str) -> str:
    """A pass in a word; a lone layer's `go_backwards` is Keras's word and stays."""
    return translated(DIRECTIONS.get(title, title))


def unit_title(unit: int) -> str:
    """`unit 2`, of a unit that is counted from 0."""
    return tr("unit {unit}", unit=unit + 1)
