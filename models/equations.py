"""The equations of one cell at one moment, as text: in symbols, and with the numbers in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.activations import symbol
from models.arithmetic import GateArithmetic, StateArithmetic, Term, arithmetic
from models.references import Source
from models.trace import LayerTrace


@dataclass(frozen=True)
class Equation:
    """One line of arithmetic.

    Args:
        quantity: The name of its value in the trace.
        symbol: The textbook's letter for it.
        formula: The right-hand side in symbols; `_x` marks a subscript.
        numbers: The right-hand side in numbers.
        value: What the trace holds.
    """

    quantity: str
    symbol: str
    formula: str
    numbers: str
    value: float


def equations(layer: LayerTrace, at: Source) -> tuple[Equation, ...]:
    """How the cell of a layer came to its values at one timestep, for one unit; `at.quantity` does not matter."""
    return tuple(_lines(layer, at))


def _lines(layer: LayerTrace, at: Source) -> Iterator[Equation]:
    cell = arithmetic(layer, at)
    for gate in cell.gates:
        yield Equation(gate.gate.name, gate.gate.symbol, gate.formula, _gate_numbers(gate), gate.value.value)
    for state in cell.states:
        formula = "".join(piece.symbol if isinstance(piece, Term) else piece for piece in state.formula)
        yield Equation(state.quantity, state.value.symbol, formula, _state_numbers(state), state.value.value)


def _gate_numbers(gate: GateArithmetic) -> str:
    return f"{symbol(gate.activation)}({gate_sum(gate)})"


def gate_sum(gate: GateArithmetic) -> str:
    """The sum that goes into the activation, in numbers, its parts in the order of the formula."""
    parts = [gate.inputs.total, gate.recurrent_total]
    if gate.bias:
        parts.insert(1 if gate.recurrent_bias else 2, gate.bias.value)
    rest = (f"{'−' if part < 0 else '+'} {number(abs(part))}" for part in parts[1:])
    return " ".join((number(parts[0]), *rest))


def _state_numbers(state: StateArithmetic) -> str:
    pieces = (number(piece.value) if isinstance(piece, Term) else piece for piece in state.formula)
    return "".join(pieces).replace("⊙", " × ")


def number(value: float, decimals: int = 3) -> str:
    """A number as an equation shows it, with a true minus sign; what would look like zero keeps its power of ten."""
    looks_like_zero = value != 0 and abs(value) < 0.5 * 10**-decimals
    return (f"{value:.0e}" if looks_like_zero else f"{value:.{decimals}f}").replace("-", "−")
