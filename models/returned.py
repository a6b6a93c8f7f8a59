"""What `layer(x)` hands back: names, shapes, values, and for every element where in the trace it comes from.

Order and shapes follow Keras's `layers/rnn/rnn.py` and `bidirectional.py`. Equalities are read off the sources,
never off the numbers: they hold for every input.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from models.cells import Array
from models.trace import DirectionTrace, LayerTrace, merge
from models.weights import read_only

Index = tuple[int, ...]


@dataclass(frozen=True)
class Source:
    """One value of the trace; sample, timestep and unit count from 0."""

    direction: str
    quantity: str
    sample: int
    timestep: int
    unit: int


@dataclass(frozen=True)
class Half:
    """One direction's share in a returned tensor.

    Args:
        direction: `forward` or `backward`.
        quantity: The state it shows.
        timesteps: For every row of the tensor, the timestep (from 0) that it comes from; one entry where there is no
            time axis.
        units: The number of units.
    """

    direction: str
    quantity: str
    timesteps: tuple[int, ...]
    units: int


@dataclass(frozen=True)
class ReturnedTensor:
    """One tensor that the layer hands back.

    Args:
        name: `hidden_states`, `backward_h`, …
        values: `(batch, timesteps, features)` with `has_rows`, else `(batch, features)`; float32, read-only.
        halves: Whose values it holds, forward first.
        merge_mode: How two halves became one; None where there is only one.
        has_rows: Whether it has a time axis.
    """

    name: str
    values: Array
    halves: tuple[Half, ...]
    merge_mode: str | None
    has_rows: bool

    def sources(self, index: Index) -> tuple[Source, ...]:
        """The values of the trace that made an element: one, or one of each direction under sum, mul and ave."""
        sample, feature = index[0], index[-1]
        row = index[1] if self.has_rows else 0
        if self.merge_mode == "concat":
            half = self.halves[feature // self.halves[0].units]
            return (Source(half.direction, half.quantity, sample, half.timesteps[row], feature % half.units),)
        return tuple(
            Source(half.direction, half.quantity, sample, half.timesteps[row], feature) for half in self.halves
        )

    def positions(self, source: Source) -> list[Index]:
        """The elements that a value of the trace went into."""
        found: list[Index] = []
        for number, half in enumerate(self.halves):
            if (half.direction, half.quantity) != (source.direction, source.quantity):
                continue
            feature = source.unit + (number * half.units if self.merge_mode == "concat" else 0)
            for row, timestep in enumerate(half.timesteps):
                if timestep == source.timestep:
                    found.append((source.sample, row, feature) if self.has_rows else (source.sample, feature))
        return found

    def where(self, half: Half) -> str | None:
        """The slice of this tensor that equals a state, as NumPy writes it: `hidden_states[:, 0, 3:]`; else None."""
        if self.merge_mode not in ("concat", None):
            return None
        for number, own in enumerate(self.halves):
            if (own.direction, own.quantity) != (half.direction, half.quantity):
                continue
            if half.timesteps[0] not in own.timesteps:
                continue
            row = own.timesteps.index(half.timesteps[0])
            slices = [":"]
            if self.has_rows:
                slices.append("-1" if row == len(own.timesteps) - 1 else str(row))
            if self.merge_mode == "concat":
                slices.append(f"{own.units}:" if number else f":{own.units}")
            return self.name if slices == [":"] else f"{self.name}[{', '.join(slices)}]"
        return None


@dataclass(frozen=True)
class Returned:
    """All tensors that `layer(x)` hands back, in order."""

    tensors: tuple[ReturnedTensor, ...]

    @property
    def assignment(self) -> str:
        """The line as the notebook writes it: `hidden_states, forward_h, … = layer(x)`."""
        return ", ".join(tensor.name for tensor in self.tensors) + " = layer(x)"

    def equalities(self) -> list[tuple[str, str]]:
        """`(state, slice of an earlier tensor)` for every returned state that an earlier tensor already holds."""
        found = []
        for position, tensor in enumerate(self.tensors):
            for earlier in self.tensors[:position]:
                place = earlier.where(tensor.halves[0]) if len(tensor.halves) == 1 and not tensor.has_rows else None
                if place is not None and place != tensor.name:
                    found.append((tensor.name, place))
                    break
        return found


def returned(layer: LayerTrace) -> Returned:
    """What this layer hands back for its flags."""
    spec = layer.spec
    name = "hidden_states" if spec.return_sequences else "hidden_state"
    halves = [
        _half(one, "hidden_state", spec.return_sequences, in_bidirectional=spec.bidirectional) for one in layer.passes
    ]
    if spec.bidirectional and spec.merge_mode is None:
        tensors = [_tensor(layer, f"{half.direction}_{name}", (half,), None, spec.return_sequences) for half in halves]
    else:
        tensors = [
            _tensor(layer, name, tuple(halves), spec.merge_mode if spec.bidirectional else None, spec.return_sequences)
        ]
    if spec.return_state:
        for one in layer.passes:
            for state in layer.states:
                state_name = f"{one.direction}_{state.symbol}" if spec.bidirectional else state.returned_as
                tensors.append(_tensor(layer, state_name, (_half(one, state.name, rows=False),), None, has_rows=False))
    return Returned(tuple(tensors))


def _half(one: DirectionTrace, quantity: str, rows: bool, in_bidirectional: bool = False) -> Half:
    units = one.quantities[quantity].shape[-1]
    if not rows:
        return Half(one.direction, quantity, (one.last_timestep,), units)
    in_order = range(one.timesteps)
    turned = one.go_backwards and not in_bidirectional  # alone, the rows stay in processing order
    return Half(one.direction, quantity, tuple(reversed(in_order) if turned else in_order), units)


def _tensor(
    layer: LayerTrace, name: str, halves: tuple[Half, ...], merge_mode: str | None, has_rows: bool
) -> ReturnedTensor:
    parts = [layer[half.direction].quantities[half.quantity][:, list(half.timesteps)] for half in halves]
    with np.errstate(all="ignore"):
        values = merge(parts, merge_mode) if merge_mode is not None else parts[0]
    return ReturnedTensor(name, read_only(values if has_rows else values[:, 0]), halves, merge_mode, has_rows)
