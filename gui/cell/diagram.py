"""What a cell's diagram consists of. Places are shares of the drawing's width and height."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["gate", "operation", "function"]

Label = Literal["above", "below", "beside"]


@dataclass(frozen=True)
class Node:
    """Something in which values meet.

    Args:
        name: What wires call it; for a gate and a state its symbol.
        kind: A gate is a box with its curve, an operation a circle, a function a pill.
        x: Its middle.
        y: Its middle.
        text: An operation's sign, `⊙`, `+` or `1−`; empty in the others.
        phase: When it is computed, from 1; the input arrives at 0.
        label: Where an operation's numbers stand: in a line above, or in two lines below or beside it.
    """

    name: str
    kind: Kind
    x: float
    y: float
    text: str = ""
    phase: int = 1
    label: Label = "above"


@dataclass(frozen=True)
class Wire:
    """A value on its way.

    Args:
        start: The node, or the vector at the left border, that it comes from.
        end: The node that it goes to, or with a prime the new state at the right border.
        through: Corners between them, as shares.
        gate: The symbol of the gate whose colour it has; empty for the state's own.
        enters: The side of the end at which it arrives.
        leaves: The side of the start that it leaves.
        sign: What it does on its way, `⊙` where a GRU's reset gate meets what h₋₁ adds to the candidate.
    """

    start: str
    end: str
    through: tuple[tuple[float, float], ...] = ()
    gate: str = ""
    enters: str = "left"
    leaves: str = "right"
    sign: str = ""


@dataclass(frozen=True)
class Diagram:
    """One cell type.

    Args:
        nodes: In the order in which they are computed.
        wires: Between them; those that meet in an operation in the order in which a textbook writes its operands.
        carried: The symbol of the state whose line runs along the top to the right border.
    """

    nodes: tuple[Node, ...]
    wires: tuple[Wire, ...]
    carried: str

    def operands(self, name: str) -> tuple[str, ...]:
        """What meets in a node, in a textbook's order."""
        return tuple(wire.start for wire in self.wires if wire.end == name)

    @property
    def phases(self) -> int:
        """How many moments one timestep has, the arrival of the input not counted."""
        return max(node.phase for node in self.nodes)


_GATES = 0.69  # where the middle of the gates lies
_STATE = 0.12  # where the carried state runs
_JOIN = 0.31  # where gates meet

LSTM = Diagram(
    nodes=(
        Node("i", "gate", 0.375, _GATES, phase=1),
        Node("f", "gate", 0.125, _GATES, phase=2),
        Node("g", "gate", 0.625, _GATES, phase=3),
        Node("f⊙c₋₁", "operation", 0.125, _STATE, "⊙", phase=4),
        Node("i⊙g", "operation", 0.50, _JOIN, "⊙", phase=4, label="below"),
        Node("c", "operation", 0.50, _STATE, "+", phase=5),
        Node("o", "gate", 0.875, _GATES, phase=6),
        Node("tanh(c)", "function", 0.70, _JOIN, phase=7, label="below"),
        Node("h", "operation", 0.875, _JOIN, "⊙", phase=7, label="beside"),
    ),
    wires=(
        Wire("f", "f⊙c₋₁", gate="f", enters="bottom", leaves="top"),
        Wire("c₋₁", "f⊙c₋₁"),
        Wire("i", "i⊙g", ((0.375, _JOIN),), gate="i", enters="left", leaves="top"),
        Wire("g", "i⊙g", ((0.625, _JOIN),), gate="g", enters="right", leaves="top"),
        Wire("f⊙c₋₁", "c"),
        Wire("i⊙g", "c", enters="bottom", leaves="top"),
        Wire("c", "c′"),
        Wire("c", "tanh(c)", ((0.70, _STATE),), enters="top"),
        Wire("o", "h", gate="o", enters="bottom", leaves="top"),
        Wire("tanh(c)", "h"),
        Wire("h", "h′"),
    ),
    carried="c",
)

GRU = Diagram(
    nodes=(
        Node("z", "gate", 0.17, _GATES, phase=1),
        Node("r", "gate", 0.50, _GATES, phase=2),
        Node("h̃", "gate", 0.83, _GATES, phase=3),
        Node("z⊙h₋₁", "operation", 0.17, _STATE, "⊙", phase=4),
        Node("1 − z", "operation", 0.32, _JOIN, "1−", phase=5),
        Node("(1−z)⊙h̃", "operation", 0.65, _JOIN, "⊙", phase=6, label="below"),
        Node("h", "operation", 0.65, _STATE, "+", phase=7),
    ),
    wires=(
        Wire("z", "z⊙h₋₁", gate="z", enters="bottom", leaves="top"),
        Wire("h₋₁", "z⊙h₋₁"),
        Wire("z", "1 − z", ((0.17, _JOIN),), gate="z", leaves="top"),
        Wire("r", "h̃", gate="r", sign="⊙"),
        Wire("1 − z", "(1−z)⊙h̃"),
        Wire("h̃", "(1−z)⊙h̃", ((0.83, _JOIN),), gate="h̃", enters="right", leaves="top"),
        Wire("z⊙h₋₁", "h"),
        Wire("(1−z)⊙h̃", "h", enters="bottom", leaves="top"),
        Wire("h", "h′"),
    ),
    carried="h",
)

SIMPLE_RNN = Diagram(
    nodes=(Node("h", "gate", 0.55, _GATES, phase=1),),
    wires=(Wire("h", "h′", ((0.55, _STATE),), leaves="top"),),
    carried="h",
)

DIAGRAMS = {"LSTM": LSTM, "GRU": GRU, "SimpleRNN": SIMPLE_RNN}
