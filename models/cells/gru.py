"""The gated recurrent unit.

Cho et al. 2014 (`reset_after=False`) and the cuDNN variant (`reset_after=True`, Keras's default).
Keras: `layers/rnn/gru.py`, whose columns are z, r, h. Docstrings elsewhere contradict each other on the
roles of z and 1 − z; the code decides.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from models.activations import Array
from models.cells.cell import Activation, Cell, Gate, State

_ONE = np.float32(1)
_NO_BIAS = np.zeros(1, np.float32)


class GRUCell(Cell):
    """z, r = σ(x·W + h₋₁·U + b); h̃ = tanh(x·W + r⊙(h₋₁·U)); h = z⊙h₋₁ + (1−z)⊙h̃."""

    gates = (
        Gate("update_gate", "z"),
        Gate("reset_gate", "r"),
        Gate("candidate", "h̃", is_candidate=True, column="h", resets=True),
    )
    mixing = ("{z}⊙{h₋₁} + (1 − {z})⊙{h̃}",)
    states = (State("hidden_state", "h", returned_as="last_state"),)

    def __init__(self, activation: Activation, recurrent_activation: Activation, reset_after: bool = True) -> None:
        super().__init__(activation, recurrent_activation)
        self.reset_after = reset_after

    @classmethod
    def bias_shape(cls, units: int, reset_after: bool) -> tuple[int, ...]:
        """With `reset_after` a row for the input and a row for the recurrent product, else one vector."""
        return (2, 3 * units) if reset_after else (3 * units,)

    def step(self, x: Array, states: tuple[Array, ...], W: Array, U: Array, b: Array) -> Mapping[str, Array]:
        """See `Cell.step`."""
        (h,) = states
        n = h.shape[-1]
        input_bias, recurrent_bias = b if self.reset_after else (b, _NO_BIAS)
        xs = x @ W + input_bias

        if self.reset_after:
            hs = h @ U + recurrent_bias
            z = self.recurrent_activation(xs[:, :n] + hs[:, :n])
            r = self.recurrent_activation(xs[:, n : 2 * n] + hs[:, n : 2 * n])
            candidate = self.activation(xs[:, 2 * n :] + r * hs[:, 2 * n :])
        else:
            z = self.recurrent_activation(xs[:, :n] + h @ U[:, :n])
            r = self.recurrent_activation(xs[:, n : 2 * n] + h @ U[:, n : 2 * n])
            candidate = self.activation(xs[:, 2 * n :] + (r * h) @ U[:, 2 * n :])

        h = z * h + (_ONE - z) * candidate
        return {"hidden_state": h, "update_gate": z, "reset_gate": r, "candidate": candidate}
