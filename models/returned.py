"""What `layer(x)` hands back: names, shapes, values, and for every element where in the trace it comes from.

Order and shapes follow Keras's `layers/rnn/rnn.py` and `bidirectional.py`. Equalities are read off the sources,
never off the numbers: they hold for every input.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce

import numpy as np

from models.cells import Array
from models.references import Source
from models.sentences import say
from models.spec import LayerSpec
from models.trace import DirectionTrace, LayerTrace, merge
from models.weights import read_only

Index = tuple[int, ...]


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
        is_output: Whether it is the layer's output, and not a state that return_state adds.
    """

    name: str
    values: Array
    halves: tuple[Half, ...]
    merge_mode: str | None
    has_rows: bool
    is_output: bool

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
        outputs = [tensor for tensor in self.tensors if tensor.is_output]
        states = [tensor for tensor in self.tensors if not tensor.is_output]
        places = [(state.name, output.where(state.halves[0])) for state in states for output in outputs]
        return [(name, place) for name, place in places if place is not None]


def returned(layer: LayerTrace) -> Returned:
    """What this layer hands back for its flags: its output, then with return_state its last states."""
    return Returned((*_outputs(layer), *(_states(layer) if layer.spec.return_state else ())))


def _outputs(layer: LayerTrace) -> Iterator[ReturnedTensor]:
    spec = layer.spec
    name = "hidden_states" if spec.return_sequences else "hidden_state"
    halves = tuple(_output_half(one, spec) for one in layer.passes)
    if not spec.bidirectional:
        yield _tensor(layer, name, halves, None, spec.return_sequences, is_output=True)
    elif spec.merge_mode is not None:
        yield _tensor(layer, name, halves, spec.merge_mode, spec.return_sequences, is_output=True)
    else:
        for half in halves:
            yield _tensor(layer, f"{half.direction}_{name}", (half,), None, spec.return_sequences, is_output=True)


def _states(layer: LayerTrace) -> Iterator[ReturnedTensor]:
    for one in layer.passes:
        for state in layer.states:
            name = f"{one.direction}_{state.symbol}" if layer.spec.bidirectional else state.returned_as
            half = Half(one.direction, state.name, (one.last_timestep,), layer.spec.units)
            yield _tensor(layer, name, (half,), None, has_rows=False, is_output=False)


def _output_half(one: DirectionTrace, spec: LayerSpec) -> Half:
    if not spec.return_sequences:
        timesteps: tuple[int, ...] = (one.last_timestep,)
    elif one.go_backwards and not spec.bidirectional:  # alone, the rows stay in processing order
        timesteps = tuple(reversed(range(one.timesteps)))
    else:
        timesteps = tuple(range(one.timesteps))
    return Half(one.direction, "hidden_state", timesteps, spec.units)


def _tensor(
    layer: LayerTrace, name: str, halves: tuple[Half, ...], merge_mode: str | None, has_rows: bool, is_output: bool
) -> ReturnedTensor:
    parts = [layer[half.direction].quantities[half.quantity][:, list(half.timesteps)] for half in halves]
    with np.errstate(all="ignore"):
        values = merge(parts, merge_mode) if merge_mode is not None else parts[0]
    return ReturnedTensor(
        name, read_only(values if has_rows else values[:, 0]), halves, merge_mode, has_rows, is_output
    )


def output_shapes(spec: LayerSpec, batch: int, timesteps: int) -> tuple[tuple[int, ...], ...]:
    """The shape of a layer's output, or of its two outputs with `merge_mode=None`: what it hands to the next layer."""
    shape = (batch, timesteps, spec.output_features) if spec.return_sequences else (batch, spec.output_features)
    return (shape,) * (2 if spec.returns_two else 1)


def returned_change(before: Returned, after: Returned) -> str:
    """What came, what went and what has another shape, in one line; empty where nothing did.

    `hidden_states (1, 4, 6) → hidden_state (1, 6); no longer forward_h, backward_h`
    """
    old = {tensor.name: tensor.values.shape for tensor in before.tensors}
    new = {tensor.name: tensor.values.shape for tensor in after.tensors}
    gone, come = [name for name in old if name not in new], [name for name in new if name not in old]
    parts: list[str] = []
    if gone and come and before.tensors[0].name == gone[0] and after.tensors[0].name == come[0]:
        first, then = gone.pop(0), come.pop(0)
        parts.append(f"{first} {old[first]} → {then} {new[then]}")
    parts += [f"{name} {old[name]} → {new[name]}" for name in new if name in old and old[name] != new[name]]
    if come:
        parts.append(say("now also {names}", names=", ".join(come)))
    if gone:
        parts.append(say("no longer {names}", names=", ".join(gone)))
    return reduce(lambda before, part: say("{before}; {part}", before=before, part=part), parts) if parts else ""
