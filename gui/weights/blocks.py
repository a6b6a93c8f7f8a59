"""The weights of one gate of one direction, as rows of numbers that bear names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from gui.look.language import tr
from gui.quantities import gate_title
from models.cells import Array, Gate, cell_type
from models.references import Weight
from models.trace import LayerTrace


@dataclass(frozen=True)
class Block:
    """The rows of one weight that belong to one gate.

    Args:
        weight: `kernel`, `recurrent_kernel` or `bias`.
        row_names: What each row is multiplied with: `x_1`, `h₋₁[2]`; for a bias what it is.
        values: `(rows, units)` float32.
        original: The same before any edit.
        column: The first column of the gate in the whole weight.
    """

    weight: str
    row_names: tuple[str, ...]
    values: Array
    original: Array
    column: int

    def is_edited(self, row: int, unit: int) -> bool:
        """Whether a number is not what it was at first."""
        return bool(self.values[row, unit] != self.original[row, unit])


@dataclass(frozen=True)
class GateWeights:
    """All weights of one gate of one direction."""

    direction: str
    gate: Gate
    blocks: tuple[Block, ...]
    limit: float

    @property
    def title(self) -> str:
        """`forget gate f · columns 3:6`."""
        block = self.blocks[0]
        units = block.values.shape[1]
        columns = f"{block.column}:{block.column + units}"
        return tr("{gate} · columns {columns}", gate=gate_title(self.gate), columns=columns)

    def reference(self, block: Block, row: int, unit: int) -> Weight:
        """Where a number lives."""
        return Weight(self.direction, block.weight, row, block.column + unit)


def gate_weights(layer: LayerTrace, original: dict[str, dict[str, Array]], limit: float) -> Iterator[GateWeights]:
    """The weights of a layer, by direction and gate in Keras's order.

    Args:
        layer: The layer's trace.
        original: Direction → name → the array before any edit.
        limit: The one symmetric scale of all colours.
    """
    for one in layer.passes:
        for number, gate in enumerate(cell_type(layer.spec).gates):
            blocks = tuple(_blocks(layer, original, one.direction, number, gate))
            yield GateWeights(one.direction, gate, blocks, limit)


def _blocks(
    layer: LayerTrace, original: dict[str, dict[str, Array]], direction: str, number: int, gate: Gate
) -> Iterator[Block]:
    units = layer.spec.units
    columns = slice(number * units, (number + 1) * units)
    for name, array in layer.weights[direction].named().items():
        rows = np.atleast_2d(array)
        before = np.atleast_2d(original[direction][name])
        names = tuple(_row_names(layer, name, len(rows), gate))
        yield Block(name, names, rows[:, columns], before[:, columns], columns.start)


def _row_names(layer: LayerTrace, name: str, rows: int, gate: Gate) -> Iterator[str]:
    if name == "kernel":
        yield from (f"x_{row + 1}" for row in range(rows))
    elif name == "recurrent_kernel":
        yield from (f"h₋₁[{row + 1}]" for row in range(rows))
    elif rows == 2:
        yield from (tr("b input"), tr("b′ recurrent"))
    elif gate.name == "forget_gate" and layer.spec.unit_forget_bias:
        yield tr("b forget 1")
    else:
        yield "b"
