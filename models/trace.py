"""Run a stack of layers over a sequence, in both directions, and keep every value of every timestep.

The steps are those of `models.cells`; the order of reading, and how two directions become one output, follow
Keras's `layers/rnn/rnn.py` and `bidirectional.py`. Pure NumPy in float32, like Keras.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from types import MappingProxyType

import numpy as np

from models.cells import Array, DirectionWeights, State, cell_type, make_cell
from models.experiment import Experiment
from models.spec import DIRECTIONS, LayerSpec
from models.weights import LayerWeights, read_only, weight_shapes


@dataclass(frozen=True)
class DirectionTrace:
    """Everything that one pass over the sequence computed.

    Args:
        direction: `forward` or `backward`: whose weights it used.
        go_backwards: Whether it read from the last timestep to the first.
        quantities: Name → `(batch, timesteps, units)` float32, read-only, indexed by the timestep of the input,
            whatever the order of reading.
    """

    direction: str
    go_backwards: bool
    quantities: Mapping[str, Array]

    @property
    def title(self) -> str:
        """The pass in a word that says how it reads: a lone layer with go_backwards is not called forward."""
        return "go_backwards" if self.go_backwards and self.direction == "forward" else DIRECTIONS[self.direction]

    @property
    def timesteps(self) -> int:
        """The length of the sequence."""
        return int(self.quantities["hidden_state"].shape[1])

    def step_of(self, timestep: int) -> int:
        """The processing step (from 1) at which a timestep (from 0) was computed."""
        return self.timesteps - timestep if self.go_backwards else timestep + 1

    def timestep_at(self, step: int) -> int:
        """The timestep (from 0) that a processing step (from 1) computed."""
        return self.timesteps - step if self.go_backwards else step - 1

    @property
    def last_timestep(self) -> int:
        """The timestep (from 0) at which this pass finished: its last state was computed there."""
        return self.timestep_at(self.timesteps)

    def before(self, quantity: str, timestep: int) -> Array:
        """A state as this pass found it when it arrived at a timestep: `(batch, units)`; zeros at the first step."""
        step = self.step_of(timestep)
        values = self.quantities[quantity]
        return values[:, self.timestep_at(step - 1)] if step > 1 else np.zeros_like(values[:, 0])


@dataclass(frozen=True)
class LayerTrace:
    """One layer's passes over its input.

    Args:
        spec: The layer.
        weights: The weights that were used.
        inputs: `(batch, timesteps, input_dim)`: the experiment's input, or the previous layer's output.
        passes: The forward pass, and in a Bidirectional layer the backward pass.
        index: Its place in the stack, from 0.
        is_outline: Whether only its shapes are known; all values are zero then.
    """

    spec: LayerSpec
    weights: LayerWeights
    inputs: Array
    passes: tuple[DirectionTrace, ...]
    index: int = 0
    is_outline: bool = False

    @property
    def knows_inputs(self) -> bool:
        """Whether its input is known: that of the first layer always is."""
        return self.index == 0 or not self.is_outline

    def __getitem__(self, direction: str) -> DirectionTrace:
        """The pass named `forward` or `backward`."""
        for one in self.passes:
            if one.direction == direction:
                return one
        raise KeyError(direction)

    @property
    def states(self) -> tuple[State, ...]:
        """The states that this layer's cell carries: the hidden state first."""
        return cell_type(self.spec).states


@dataclass(frozen=True)
class Trace:
    """Every value of every layer, direction, timestep and unit of an experiment: of the layers that run."""

    experiment: Experiment
    layers: tuple[LayerTrace, ...]


def trace(experiment: Experiment, weights: tuple[LayerWeights, ...]) -> Trace:
    """Compute all states and gates of an experiment with the given weights, as far as its stack runs.

    Values that overflow become infinity or NaN, as in Keras.
    """
    layers: list[LayerTrace] = []
    inputs = experiment.values
    running = experiment.running_layers
    with np.errstate(all="ignore"):
        for spec, layer in zip(experiment.layers[:running], weights[:running], strict=True):
            passes = tuple(
                _run(spec, layer[direction], inputs, direction, go_backwards)
                for direction, go_backwards in spec.reading_directions
            )
            layers.append(LayerTrace(spec, layer, inputs, passes, len(layers)))
            if len(layers) < running:
                inputs = sequence_output(layers[-1])
    return Trace(experiment, tuple(layers))


def outline(experiment: Experiment, index: int = 0) -> LayerTrace:
    """A layer's trace as far as it is known without weights: its shapes. All its values are zero.

    Args:
        experiment: Whose layer.
        index: Its place in the stack, from 0.
        is_outline: Whether only its shapes are known; all values are zero then.
    """
    spec, input_dim = experiment.layers[index], experiment.input_dims[index]
    places = (experiment.batch, experiment.timesteps)
    zeros = np.broadcast_to(np.float32(0), (*places, spec.units))
    quantities = MappingProxyType(dict.fromkeys(cell_type(spec).quantities(), zeros))
    passes = tuple(DirectionTrace(*direction, quantities) for direction in spec.reading_directions)
    nothing = [np.broadcast_to(np.float32(0), shape) for shape in weight_shapes(spec, input_dim).values()]
    weights = DirectionWeights(nothing[0], nothing[1], nothing[2] if spec.use_bias else None)
    inputs = experiment.values if index == 0 else np.broadcast_to(np.float32(0), (*places, input_dim))
    halves = LayerWeights(weights, weights if spec.bidirectional else None)
    return LayerTrace(spec, halves, inputs, passes, index, is_outline=True)


def estimated_seconds(experiment: Experiment) -> float:
    """About how long `trace` takes on a small machine: what each step costs besides its products, and the products."""
    seconds = 0.0
    for spec, input_dim in zip(experiment.layers, experiment.input_dims, strict=True):
        steps = experiment.timesteps * len(spec.reading_directions)
        products = len(cell_type(spec).gates) * spec.units * (input_dim + spec.units) * experiment.batch
        seconds += steps * (25e-6 + products / 2e9)
    return seconds


def _run(
    spec: LayerSpec, weights: DirectionWeights, inputs: Array, direction: str, go_backwards: bool
) -> DirectionTrace:
    batch, timesteps, _ = inputs.shape
    cell = make_cell(spec)
    W, U, b = weights.kernel, weights.recurrent_kernel, weights.bias
    if b is None:
        b = np.zeros(cell.bias_shape(spec.units, spec.reset_after), np.float32)
    state_names = [state.name for state in cell.states]
    quantities = {name: np.empty((batch, timesteps, spec.units), np.float32) for name in cell.quantities()}
    states = tuple(np.zeros((batch, spec.units), np.float32) for _ in state_names)
    for t in reversed(range(timesteps)) if go_backwards else range(timesteps):
        values = cell.step(inputs[:, t], states, W, U, b)
        for name, value in values.items():
            quantities[name][:, t] = value
        states = tuple(values[name] for name in state_names)
    return DirectionTrace(
        direction, go_backwards, MappingProxyType({name: read_only(array) for name, array in quantities.items()})
    )


def sequence_output(layer: LayerTrace) -> Array:
    """`(batch, timesteps, features)`: what the layer hands on with return_sequences, in Keras's order of rows.

    A pass that goes backwards alone stays in processing order; Bidirectional turns its backward half around again.
    """
    hidden = [one.quantities["hidden_state"] for one in layer.passes]
    if layer.spec.bidirectional:
        return read_only(merge(hidden, layer.spec.merge_mode))
    return hidden[0][:, ::-1] if layer.spec.go_backwards else hidden[0]


def merge(halves: list[Array], merge_mode: str | None) -> Array:
    """Two directions' outputs as one, by Keras's merge_mode."""
    if merge_mode == "concat":
        return np.concatenate(halves, axis=-1)
    if merge_mode == "mul":
        return reduce(np.multiply, halves)
    total = reduce(np.add, halves)
    return total / np.float32(2) if merge_mode == "ave" else total
