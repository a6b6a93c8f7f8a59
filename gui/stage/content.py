"""What the stage draws of a layer and a sample, picked out of the trace: arrays over time, scales and names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt

from gui.look.value_colors import nice_limit
from models.cells import Gate, cell_type
from models.experiment import Experiment
from models.returned import Returned, ReturnedTensor
from models.trace import DirectionTrace, LayerTrace

Values = npt.NDArray[np.floating]


class Part(Enum):
    """What the stage shows over time."""

    STATES = "states"
    GATES = "gates"


@dataclass(frozen=True)
class Scale:
    """The values that lie at the ends of a plot."""

    low: float
    high: float


@dataclass(frozen=True)
class StateRow:
    """One state or gate of one pass over time.

    Args:
        direction: `forward` or `backward`.
        title: The pass in a word.
        go_backwards: Whether the pass reads from the end.
        quantity: Its name in the trace, such as `hidden_state` or `forget_gate`.
        symbol: `h`, `c`, or the gate's letter.
        values: `(timesteps, units)` float32.
        scale: Its ends, shared by both directions.
        steps: `(timesteps,)`: the processing step (from 1) at which each timestep is computed.
        returned_as: The name under which the last state is returned; empty where it is not.
    """

    direction: str
    title: str
    go_backwards: bool
    quantity: str
    symbol: str
    values: Values
    scale: Scale
    steps: npt.NDArray[np.intp]
    returned_as: str

    @property
    def is_gate(self) -> bool:
        """Whether it runs from shut, 0, to open, 1."""
        return self.scale == OPEN_OR_SHUT

    @property
    def last_timestep(self) -> int:
        """The timestep (from 0) at which the pass ends."""
        return 0 if self.go_backwards else len(self.values) - 1


OPEN_OR_SHUT = Scale(0.0, 1.0)

OPENING = ("sigmoid", "hard_sigmoid")
"""The activations that take a gate from shut to open."""

SATURATED = 0.45
"""A gate whose |σ − ½| is larger than this stands nearly shut or nearly open."""


@dataclass(frozen=True)
class ReturnedRow:
    """A returned tensor in its columns: a row for each timestep, or its only row in the last column.

    Args:
        tensor: The tensor.
        values: `(rows, features)` float32 of the shown sample.
        steps: `(halves, rows)`: the processing step at which each half of each row is complete.
        limit: The symmetric scale.
    """

    tensor: ReturnedTensor
    values: Values
    steps: npt.NDArray[np.intp]
    limit: float


@dataclass(frozen=True)
class StageContent:
    """Everything that the stage shows of one sample of one layer."""

    inputs: Values  # (timesteps, input_dim)
    input_limit: float
    tokens: tuple[str, ...]
    states: tuple[StateRow, ...]  # hidden and cell states or gates, forward first
    returned: tuple[ReturnedRow, ...]
    units: int
    go_backwards_order: bool  # rows of the returned sequence stay in processing order
    layer: int = 0  # whose place in the stack this is, from 0
    knows_inputs: bool = True  # or only their shape
    knows_values: bool = True  # of states and gates; or only their shapes
    first_plot: int = 0  # of the states that are plotted, where not all are
    most_plots: int | None = None  # how many of them

    @property
    def timesteps(self) -> int:
        """The length of the sequence."""
        return len(self.inputs)

    @property
    def plots(self) -> tuple[StateRow, ...]:
        """The states over time that have a plot: all, or a few from `first_plot` on, round and round."""
        if self.most_plots is None or self.most_plots >= len(self.states):
            return self.states
        first = self.first_plot % len(self.states)
        return (*self.states[first:], *self.states[:first])[: self.most_plots]

    @property
    def passes(self) -> tuple[bool, ...]:
        """For each pass whether it goes backwards."""
        return tuple(dict.fromkeys(row.go_backwards for row in self.states))

    @property
    def chains(self) -> tuple[StateRow, ...]:
        """The hidden states, one row per pass."""
        return tuple(row for row in self.states if row.quantity == "hidden_state")

    def chain(self, go_backwards: bool) -> StateRow | None:
        """The hidden states of the pass that reads this way."""
        return next((row for row in self.chains if row.go_backwards == go_backwards), None)


def part_content(
    part: Part, experiment: Experiment, layer: LayerTrace, returned: Returned, sample: int
) -> StageContent:
    """Pick what a part of the stage shows of one sample of a layer."""
    if part is Part.GATES:
        return gates_content(experiment, layer, sample)
    return stage_content(experiment, layer, returned, sample)


def stage_content(experiment: Experiment, layer: LayerTrace, returned: Returned, sample: int) -> StageContent:
    """Pick one sample of a layer for the stage."""
    inputs = layer.inputs[sample]
    names = _names_of_last_states(returned)
    limits = {
        state.name: nice_limit(np.stack([one.quantities[state.name][sample] for one in layer.passes]))
        for state in layer.states
    }
    states = tuple(
        StateRow(
            one.direction,
            one.title,
            one.go_backwards,
            state.name,
            state.symbol,
            one.quantities[state.name][sample],
            Scale(-limits[state.name], limits[state.name]),
            _steps(one),
            names.get((one.direction, state.name), ""),
        )
        for one in layer.passes
        for state in layer.states
    )
    outputs = [tensor for tensor in returned.tensors if tensor.is_output]
    return StageContent(
        inputs,
        nice_limit(inputs),
        tuple(experiment.layer_token(layer.index, sample, t) for t in range(experiment.timesteps)),
        states,
        tuple(_returned_row(tensor, layer, sample) for tensor in outputs),
        layer.spec.units,
        layer.spec.go_backwards,
        layer.index,
        layer.knows_inputs,
        not layer.is_outline,
    )


def gates_content(experiment: Experiment, layer: LayerTrace, sample: int) -> StageContent:
    """Pick the gates of one sample of a layer for the stage: one row per gate and pass, in Keras's order."""
    cell = cell_type(layer.spec)
    gates = cell.gates if cell.shows_gates else ()
    scales = {gate.name: _gate_scale(layer, gate, sample) for gate in gates}
    rows = tuple(
        StateRow(
            one.direction,
            one.title,
            one.go_backwards,
            gate.name,
            gate.symbol,
            one.quantities[gate.name][sample],
            scales[gate.name],
            _steps(one),
            "",
        )
        for one in layer.passes
        for gate in gates
    )
    inputs = layer.inputs[sample]
    return StageContent(
        inputs,
        nice_limit(inputs),
        tuple(experiment.layer_token(layer.index, sample, t) for t in range(experiment.timesteps)),
        rows,
        (),
        layer.spec.units,
        go_backwards_order=False,
        layer=layer.index,
        knows_inputs=layer.knows_inputs,
        knows_values=not layer.is_outline,
    )


def _gate_scale(layer: LayerTrace, gate: Gate, sample: int) -> Scale:
    if not gate.is_candidate and layer.spec.recurrent_activation in OPENING:
        return OPEN_OR_SHUT
    limit = nice_limit(np.stack([one.quantities[gate.name][sample] for one in layer.passes]))
    return Scale(-limit, limit)


def _names_of_last_states(returned: Returned) -> dict[tuple[str, str], str]:
    states = (tensor for tensor in returned.tensors if not tensor.is_output)
    return {(tensor.halves[0].direction, tensor.halves[0].quantity): tensor.name for tensor in states}


def _steps(one: DirectionTrace) -> npt.NDArray[np.intp]:
    steps = np.arange(1, one.timesteps + 1)
    return steps[::-1] if one.go_backwards else steps


def _returned_row(tensor: ReturnedTensor, layer: LayerTrace, sample: int) -> ReturnedRow:
    values = tensor.values[sample] if tensor.has_rows else tensor.values[sample][None]
    steps = np.array([[layer[half.direction].step_of(t) for t in half.timesteps] for half in tensor.halves])
    return ReturnedRow(tensor, values, steps, nice_limit(values))


def equal_units(values: Values) -> Iterator[tuple[int, ...]]:
    """Units (from 0) grouped by identical values over time, in the order of their first member."""
    groups: dict[bytes, list[int]] = {}
    for unit, column in enumerate(np.ascontiguousarray(values.T)):
        groups.setdefault(column.tobytes(), []).append(unit)
    return (tuple(group) for group in groups.values())


def units_label(units: tuple[int, ...]) -> str:
    """`u1`, `u1–u3`, `u1, u3–u5`: units (from 0) by their numbers from 1, runs drawn together."""
    runs: list[list[int]] = []
    for unit in units:
        if runs and unit == runs[-1][1] + 1:
            runs[-1][1] = unit
        else:
            runs.append([unit, unit])
    return ", ".join(f"u{a + 1}" if a == b else f"u{a + 1}–u{b + 1}" for a, b in runs)
