"""The long short-term memory cell.

Hochreiter & Schmidhuber 1997, with the forget gate of Gers et al. 2000.
Keras: `layers/rnn/lstm.py`, whose columns are i, f, c, o.
"""

from __future__ import annotations

from collections.abc import Mapping

from models.activations import Array
from models.cells.cell import Cell, Gate, State


class LSTMCell(Cell):
    """i, f, o = σ(x·W + h₋₁·U + b); g = tanh(x·W + h₋₁·U + b); c = f⊙c₋₁ + i⊙g; h = o⊙tanh(c)."""

    gates = (
        Gate("input_gate", "i"),
        Gate("forget_gate", "f"),
        Gate("candidate", "g", is_candidate=True, column="c"),
        Gate("output_gate", "o"),
    )
    mixing = ("{f}⊙{c₋₁} + {i}⊙{g}", "{o}⊙{activation}({c})")
    states = (
        State("hidden_state", "h", returned_as="last_hidden_state"),
        State("cell_state", "c", returned_as="last_cell_state"),
    )

    def step(self, x: Array, states: tuple[Array, ...], W: Array, U: Array, b: Array) -> Mapping[str, Array]:
        """See `Cell.step`."""
        h, c = states
        n = h.shape[-1]
        z = x @ W + h @ U + b

        i = self.recurrent_activation(z[:, :n])
        f = self.recurrent_activation(z[:, n : 2 * n])
        g = self.activation(z[:, 2 * n : 3 * n])
        o = self.recurrent_activation(z[:, 3 * n :])

        c = f * c + i * g
        h = o * self.activation(c)
        return {"hidden_state": h, "cell_state": c, "input_gate": i, "forget_gate": f, "candidate": g, "output_gate": o}
