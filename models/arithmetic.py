"""How one cell came to its values: every product, every sum, every gate, with the place of each number.

A cell type says which gates it has and how they become states (`Cell.gates`, `Cell.mixing`); this module puts the
numbers of one direction, timestep and unit in. Sums are taken in float32 like the trace's, so that what is shown adds
up to what is stored, to within float32's rounding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from string import Formatter

import numpy as np

from models.activations import ACTIVATIONS, symbol
from models.cells import Array, Gate, cell_type
from models.references import InputValue, Reference, Source, Weight
from models.trace import LayerTrace


@dataclass(frozen=True)
class Term:
    """A number in an equation.

    Args:
        symbol: What a textbook calls it, such as `f` or `c₋₁`.
        value: The number.
        reference: Where it lives; None for the zeros before the first step.
    """

    symbol: str
    value: float
    reference: Reference | None


@dataclass(frozen=True)
class Product:
    """One value times one weight."""

    value: Term
    weight: Term

    @property
    def product(self) -> float:
        """Their product in float32."""
        with np.errstate(all="ignore"):
            return float(np.float32(self.value.value) * np.float32(self.weight.value))


@dataclass(frozen=True)
class Dot:
    """A vector times a column: `x·W_f`. Its products are made when somebody looks at them: there may be a thousand.

    Args:
        symbol: How a textbook writes it; `_x` marks a subscript.
        values: `(n,)` float32, the vector.
        weights: `(n,)` float32, the column.
        product_at: Makes one product with its places.
    """

    symbol: str
    values: Array
    weights: Array
    product_at: Callable[[int], Product]

    def __len__(self) -> int:
        """The number of products."""
        return len(self.values)

    @property
    def products(self) -> Iterator[Product]:
        """One product after the other."""
        return map(self.product_at, range(len(self)))

    @property
    def total(self) -> float:
        """The sum of the products in float32."""
        with np.errstate(all="ignore"):
            return float(np.sum(self.values * self.weights, dtype=np.float32))


@dataclass(frozen=True)
class GateArithmetic:
    """How one gate, or the candidate, came to its value.

    Args:
        gate: The gate.
        activation: The name of the function that the sum goes through.
        inputs: x·W.
        bias: b; None without use_bias.
        recurrent: h₋₁·U, or (r⊙h₋₁)·U where the reset gate comes first.
        recurrent_bias: The second row of a GRU's bias with reset_after, else None.
        reset: The reset gate where it multiplies the recurrent sum, else None.
        value: What the trace holds.
    """

    gate: Gate
    activation: str
    inputs: Dot
    bias: Term | None
    recurrent: Dot
    recurrent_bias: Term | None
    reset: Term | None
    value: Term

    @property
    def recurrent_total(self) -> float:
        """What the previous hidden state adds to the sum."""
        total = self.recurrent.total + (self.recurrent_bias.value if self.recurrent_bias else 0.0)
        return total * self.reset.value if self.reset else total

    @property
    def pre_activation(self) -> float:
        """The sum that goes into the activation."""
        return self.inputs.total + (self.bias.value if self.bias else 0.0) + self.recurrent_total

    @property
    def formula(self) -> str:
        """The sum and its activation in symbols; `_x` marks a subscript."""
        letter = self.gate.column or self.gate.symbol
        recurrent = self.recurrent.symbol + (f" + b′_{letter}" if self.recurrent_bias else "")
        parts = [self.inputs.symbol, f"r⊙({recurrent})" if self.reset else recurrent]
        if self.bias:
            parts.insert(1 if self.recurrent_bias else 2, f"b_{letter}")
        return f"{symbol(self.activation)}({' + '.join(parts)})"

    def evaluated(self) -> float:
        """The activation of the sum, computed from the terms as they stand here."""
        with np.errstate(all="ignore"):
            return float(ACTIVATIONS[self.activation](np.array([self.pre_activation], np.float32))[0])


@dataclass(frozen=True)
class StateArithmetic:
    """How gates and previous states became one state.

    Args:
        quantity: The state's name.
        formula: The right-hand side: text, and terms in their places.
        value: What the trace holds.
    """

    quantity: str
    formula: tuple[str | Term, ...]
    value: Term


@dataclass(frozen=True)
class CellArithmetic:
    """Everything that one cell computed at one timestep for one unit."""

    gates: tuple[GateArithmetic, ...]
    states: tuple[StateArithmetic, ...]


def arithmetic(layer: LayerTrace, at: Source) -> CellArithmetic:
    """Take one cell apart.

    Args:
        layer: The layer's trace.
        at: Direction, sample, timestep and unit; its quantity does not matter.
    """
    spec = layer.spec
    gates = tuple(_gate(layer, at, number, gate) for number, gate in enumerate(cell_type(spec).gates))
    return CellArithmetic(gates, tuple(_states(layer, at)))


def _gate(layer: LayerTrace, at: Source, number: int, gate: Gate) -> GateArithmetic:
    spec = layer.spec
    column = number * spec.units + at.unit
    letter = gate.column or gate.symbol
    biases = _biases(layer, at, column, letter)
    return GateArithmetic(
        gate,
        spec.activation if gate.is_candidate else spec.recurrent_activation,
        _inputs(layer, at, column, letter),
        biases[0] if biases else None,
        _recurrent(layer, at, column, letter, resets_first=gate.resets and not spec.reset_after),
        biases[1] if len(biases) > 1 else None,
        _here(layer, at, "reset_gate", "r") if gate.resets and spec.reset_after else None,
        _here(layer, at, gate.name, gate.symbol),
    )


def _inputs(layer: LayerTrace, at: Source, column: int, letter: str) -> Dot:
    values: Array = layer.inputs[at.sample, at.timestep]

    def value_at(row: int) -> Term:
        return Term(f"x_{row + 1}", float(values[row]), InputValue(at.sample, at.timestep, row))

    return _dot(layer, at, f"x·W_{letter}", "kernel", column, values, value_at)


def _recurrent(layer: LayerTrace, at: Source, column: int, letter: str, resets_first: bool) -> Dot:
    values: Array = layer[at.direction].before("hidden_state", at.timestep)[at.sample]
    if resets_first:
        values = values * layer[at.direction].quantities["reset_gate"][at.sample, at.timestep]
    name = "(r⊙h₋₁)" if resets_first else "h₋₁"

    def value_at(row: int) -> Term:
        return Term(f"{name}[{row + 1}]", float(values[row]), _previous(layer, at, "hidden_state", row))

    return _dot(layer, at, f"{name}·U_{letter}", "recurrent_kernel", column, values, value_at)


def _dot(
    layer: LayerTrace, at: Source, name: str, kernel: str, column: int, values: Array, value_at: Callable[[int], Term]
) -> Dot:
    weights: Array = layer.weights[at.direction].named()[kernel][:, column]

    def product_at(row: int) -> Product:
        weight = Term(f"{kernel}[{row}, {column}]", float(weights[row]), Weight(at.direction, kernel, row, column))
        return Product(value_at(row), weight)

    return Dot(name, values, weights, product_at)


def _biases(layer: LayerTrace, at: Source, column: int, letter: str) -> list[Term]:
    bias = layer.weights[at.direction].bias
    if bias is None:
        return []
    rows = np.atleast_2d(bias)[:, column]
    names = (f"b_{letter}", f"b′_{letter}")
    return [
        Term(name, float(value), Weight(at.direction, "bias", row, column))
        for row, (name, value) in enumerate(zip(names, rows, strict=False))
    ]


def _states(layer: LayerTrace, at: Source) -> Iterator[StateArithmetic]:
    cell = cell_type(layer.spec)
    if not cell.mixing:
        return
    terms = {gate.symbol: _here(layer, at, gate.name, gate.symbol) for gate in cell.gates}
    for state in cell.states:
        terms[state.symbol] = _here(layer, at, state.name, state.symbol)
        terms[f"{state.symbol}₋₁"] = _before(layer, at, state.name, f"{state.symbol}₋₁")
    for state, template in zip(reversed(cell.states), cell.mixing, strict=True):
        formula = tuple(_pieces(template, terms, symbol(layer.spec.activation)))
        yield StateArithmetic(state.name, formula, terms[state.symbol])


def _pieces(template: str, terms: dict[str, Term], activation: str) -> Iterator[str | Term]:
    for text, name, _, _ in Formatter().parse(template):
        if text:
            yield text
        if name is not None:
            yield activation if name == "activation" else terms[name]


def _here(layer: LayerTrace, at: Source, quantity: str, letter: str) -> Term:
    value = layer[at.direction].quantities[quantity][at.sample, at.timestep, at.unit]
    return Term(letter, float(value), Source(at.direction, quantity, at.sample, at.timestep, at.unit))


def _before(layer: LayerTrace, at: Source, quantity: str, letter: str) -> Term:
    value = layer[at.direction].before(quantity, at.timestep)[at.sample, at.unit]
    return Term(letter, float(value), _previous(layer, at, quantity, at.unit))


def _previous(layer: LayerTrace, at: Source, quantity: str, unit: int) -> Source | None:
    """The place of a state as the pass found it; None before its first step."""
    one = layer[at.direction]
    step = one.step_of(at.timestep)
    return Source(at.direction, quantity, at.sample, one.timestep_at(step - 1), unit) if step > 1 else None
