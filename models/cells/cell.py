"""What every recurrent cell says about itself, so that nobody else needs to ask which type it is.

A cell is one step. Running it over a sequence is the business of `models.trace`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from models.activations import Array

Activation = Callable[[Array], Array]


@dataclass(frozen=True)
class DirectionWeights:
    """The weights of one direction, in Keras's shapes and gate order.

    Args:
        kernel: `(input_dim, gates · units)` float32.
        recurrent_kernel: `(units, gates · units)` float32.
        bias: `(gates · units,)` float32, `(2, gates · units)` in a GRU with reset_after; None without use_bias.
    """

    kernel: Array
    recurrent_kernel: Array
    bias: Array | None

    def named(self) -> dict[str, Array]:
        """Keras's names and arrays in the order of `layer.get_weights()`."""
        both = {"kernel": self.kernel, "recurrent_kernel": self.recurrent_kernel}
        return both if self.bias is None else {**both, "bias": self.bias}


@dataclass(frozen=True)
class Gate:
    """One block of `units` columns in the kernel, the recurrent kernel and the bias.

    Args:
        name: What its value is called in a trace, such as `forget_gate`.
        symbol: The textbook's letter, such as `f`.
        is_candidate: True for the block that uses `activation` instead of `recurrent_activation`.
        column: The letter that W, U and b bear for it, where that is not the symbol.
        resets: True for the block whose recurrent part passes the reset gate.
    """

    name: str
    symbol: str
    is_candidate: bool = False
    column: str = ""
    resets: bool = False


@dataclass(frozen=True)
class State:
    """One state that a cell carries from step to step.

    Args:
        name: What it is called in a trace: `hidden_state` or `cell_state`.
        symbol: `h` or `c`; a Bidirectional layer returns it as `forward_h`, `backward_h`, ….
        returned_as: Its name in what a layer with return_state hands back.
    """

    name: str
    symbol: str
    returned_as: str


class Cell:
    """One step of a recurrent layer. Subclasses state their gates in Keras's column order, and their states."""

    gates: ClassVar[tuple[Gate, ...]]
    states: ClassVar[tuple[State, ...]]
    shows_gates: ClassVar[bool] = True
    mixing: ClassVar[tuple[str, ...]] = ()
    """How gates become states, last state first: `{f}⊙{c₋₁} + {i}⊙{g}`, with names of gates and states in braces."""

    def __init__(self, activation: Activation, recurrent_activation: Activation) -> None:
        self.activation = activation
        self.recurrent_activation = recurrent_activation

    @classmethod
    def quantities(cls) -> tuple[str, ...]:
        """The names of all values that a step computes: states first, then gates."""
        gates = [gate.name for gate in cls.gates] if cls.shows_gates else []
        return (*(state.name for state in cls.states), *gates)

    @classmethod
    def bias_shape(cls, units: int, reset_after: bool) -> tuple[int, ...]:
        """The bias's shape; `reset_after` matters to a GRU only."""
        del reset_after
        return (len(cls.gates) * units,)

    def step(self, x: Array, states: tuple[Array, ...], W: Array, U: Array, b: Array) -> Mapping[str, Array]:
        """All values of one timestep.

        Args:
            x: `(batch, input_dim)` float32, the input of this timestep.
            states: The previous states, each `(batch, units)` float32, in the order of `Cell.states`.
            W: The kernel, `(input_dim, gates · units)` float32.
            U: The recurrent kernel, `(units, gates · units)` float32.
            b: The bias, of `bias_shape`; zeros where the layer has none.

        Returns:
            Every name of `quantities()` with its `(batch, units)` float32 values.
        """
        raise NotImplementedError
