"""The fully connected recurrent cell: Elman, "Finding structure in time", 1990; Keras: `layers/rnn/simple_rnn.py`."""

from __future__ import annotations

from collections.abc import Mapping

from models.activations import Array
from models.cells.cell import Cell, Gate, State


class SimpleRNNCell(Cell):
    """h = tanh(x·W + h₋₁·U + b)."""

    gates = (Gate("hidden_state", "h", is_candidate=True),)
    states = (State("hidden_state", "h", returned_as="last_state"),)
    shows_gates = False  # its one block of columns is the hidden state itself

    def step(self, x: Array, states: tuple[Array, ...], W: Array, U: Array, b: Array) -> Mapping[str, Array]:
        """See `Cell.step`."""
        (h,) = states
        h = self.activation(x @ W + h @ U + b)
        return {"hidden_state": h}
