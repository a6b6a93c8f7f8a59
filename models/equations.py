"""The equations of one cell at one moment, with the numbers in them.

Each cell type says how its gates become states (`Cell.mixing`); the gates themselves are the same sum for every type:
x·W + h₋₁·U + b, through an activation. Names of columns follow Keras's order of gates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from models.activations import symbol
from models.cells import Gate, cell_type
from models.returned import Source
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


def equations(layer: LayerTrace, source: Source) -> tuple[Equation, ...]:
    """How the cell of a layer came to its values at one timestep, for one unit; `source.quantity` does not matter."""
    return (*_gates(layer, source), *_mixing(layer, source))


def _gates(layer: LayerTrace, source: Source) -> Iterator[Equation]:
    one, spec = layer[source.direction], layer.spec
    for number, gate in enumerate(cell_type(spec).gates):
        activation = symbol(spec.activation if gate.is_candidate else spec.recurrent_activation)
        inputs, recurrent = _sums(layer, source, number)
        value = float(one.quantities[gate.name][source.sample, source.timestep, source.unit])
        letter = gate.column or gate.symbol
        formula = f"{activation}(x·W_{letter} + h₋₁·U_{letter} + b_{letter})"
        if gate.resets and not spec.reset_after:
            formula = f"{activation}(x·W_{letter} + (r⊙h₋₁)·U_{letter} + b_{letter})"
        elif gate.resets:
            formula = f"{activation}(x·W_{letter} + r⊙(h₋₁·U_{letter}) + b_{letter})"
        yield Equation(gate.name, gate.symbol, formula, f"{activation}({_plus(inputs, recurrent)})", value)


def _sums(layer: LayerTrace, source: Source, gate: int) -> tuple[float, float]:
    """x·W with its bias, and what the previous hidden state adds, of one column of one gate."""
    one, spec, weights = layer[source.direction], layer.spec, layer.weights[source.direction]
    column = gate * spec.units + source.unit
    x = layer.inputs[source.sample, source.timestep]
    h = one.before("hidden_state", source.timestep)[source.sample]
    biases = np.zeros(2) if weights.bias is None else np.resize(np.atleast_2d(weights.bias)[:, column], 2)
    if weights.bias is None or weights.bias.ndim == 1:
        biases[1] = 0
    inputs = float(x @ weights.kernel[:, column] + biases[0])
    resets = cell_type(spec).gates[gate].resets
    if resets and not spec.reset_after:
        h = h * one.quantities["reset_gate"][source.sample, source.timestep]
    recurrent = float(h @ weights.recurrent_kernel[:, column] + biases[1])
    if resets and spec.reset_after:
        recurrent *= float(one.quantities["reset_gate"][source.sample, source.timestep, source.unit])
    return inputs, recurrent


def _mixing(layer: LayerTrace, source: Source) -> Iterator[Equation]:
    one = layer[source.direction]
    cell = cell_type(layer.spec)
    place = (source.sample, source.timestep, source.unit)
    names = {gate.symbol: gate.name for gate in _visible_gates(layer)} | {s.symbol: s.name for s in cell.states}
    values = {letter: _number(float(one.quantities[name][place])) for letter, name in names.items()}
    letters = {letter: letter for letter in names}
    for state in cell.states:
        before = one.before(state.name, source.timestep)[source.sample, source.unit]
        values[f"{state.symbol}₋₁"] = _number(float(before))
        letters[f"{state.symbol}₋₁"] = f"{state.symbol}₋₁"
    activation = symbol(layer.spec.activation)
    for state, template in zip(reversed(cell.states), cell.mixing, strict=False):
        formula = template.format(activation=activation, **letters)
        numbers = template.replace("⊙", " × ").format(activation=activation, **values)
        yield Equation(state.name, state.symbol, formula, numbers, float(one.quantities[state.name][place]))


def _number(value: float) -> str:
    return f"{value:.3f}".replace("-", "−")


def _plus(first: float, second: float) -> str:
    return f"{_number(first)} {'−' if second < 0 else '+'} {abs(second):.3f}"


def _visible_gates(layer: LayerTrace) -> tuple[Gate, ...]:
    cell = cell_type(layer.spec)
    return cell.gates if cell.shows_gates else ()
