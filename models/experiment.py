"""The document: an input, a stack of layers, and the weights or the seed that draws them. Immutable.

Everything that the window shows follows from an `Experiment`; nothing in it follows from the window.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from models.cells import Array, cell_type
from models.errors import InputError
from models.sentences import Sentence, say
from models.spec import MAX_BATCH, MAX_INPUT_DIM, MAX_LAYERS, MAX_SEED, MAX_TIMESTEPS, MAX_TRACE_BYTES, LayerSpec
from models.stack import StackBreak, stack_break
from models.weights import LayerWeights, check_weights, fill_without_keras, read_only

Tokens = tuple[tuple[str, ...], ...]

_AXES = (("batch", MAX_BATCH), ("timesteps", MAX_TIMESTEPS), ("input_dim", MAX_INPUT_DIM))

_DRAWN_BY = (
    "type",
    "units",
    "bidirectional",
    "use_bias",
    "unit_forget_bias",
    "reset_after",
    "kernel_initializer",
    "recurrent_initializer",
    "bias_initializer",
)
"""The arguments of a layer on which the drawn weights depend."""


@dataclass(frozen=True, eq=False)
class Experiment:
    """One experiment, valid by construction. Its stack may still be one that Keras refuses to run: see `stack_break`.

    Args:
        values: `(batch, timesteps, input_dim)` float32, finite, read-only; `input_array` makes one.
        layers: One to four layers, the first nearest to the input.
        seed: What `keras.utils.set_random_seed` gets before the layers are built.
        tokens: A label for every timestep of every sample, or None.
        weights: One `LayerWeights` per layer, or None to draw them.

    Raises:
        InputError: With the path, in the experiment file, of what does not fit.
    """

    values: Array
    layers: tuple[LayerSpec, ...]
    seed: int = 0
    tokens: Tokens | None = None
    weights: tuple[LayerWeights, ...] | None = None

    def __post_init__(self) -> None:
        if not 1 <= len(self.layers) <= MAX_LAYERS:
            expected = say("{least} to {most} layers", least=1, most=MAX_LAYERS)
            raise InputError("$.layers", expected, str(len(self.layers)))
        if not 0 <= self.seed <= MAX_SEED:
            expected = say("a whole number from {least} to {most}", least=0, most=MAX_SEED)
            raise InputError("$.seed", expected, str(self.seed))
        self._check_tokens()
        size = self.trace_bytes
        if size > MAX_TRACE_BYTES:
            expected = say("a trace of at most 1 GiB (batch × timesteps × units × states)")
            raise InputError("$.layers", expected, f"{size / 2**30:.1f} GiB")
        if self.weights is not None:
            self._check_weights(self.weights)

    def __eq__(self, other: object) -> bool:
        """Same document: the same numbers, bit for bit, whether given or yet to be drawn."""
        if self is other:
            return True
        if not isinstance(other, Experiment):
            return NotImplemented
        same = (self.layers, self.seed, self.tokens) == (other.layers, other.seed, other.tokens)
        return same and np.array_equal(self.values, other.values) and _same_weights(self.weights, other.weights)

    __hash__ = None  # type: ignore[assignment]

    @property
    def batch(self) -> int:
        """The number of samples."""
        return int(self.values.shape[0])

    @property
    def timesteps(self) -> int:
        """The number of timesteps."""
        return int(self.values.shape[1])

    @property
    def input_dim(self) -> int:
        """The number of features of each timestep."""
        return int(self.values.shape[2])

    @property
    def input_dims(self) -> tuple[int, ...]:
        """The input_dim of every layer: the experiment's own, then what each layer hands to the next."""
        return (self.input_dim, *(spec.output_features for spec in self.layers[:-1]))

    @property
    def stack_break(self) -> StackBreak | None:
        """Where the stack cannot go on; None where all of it runs."""
        return stack_break(self.layers, self.batch, self.timesteps)

    @property
    def running_layers(self) -> int:
        """How many of its layers run: all, or those up to the break of the stack."""
        place = self.stack_break
        return len(self.layers) if place is None else place.layer + 1

    @property
    def draw_key(self) -> tuple[Hashable, ...]:
        """Equal for two experiments exactly when Keras would draw the same weights for them."""
        drawn = [
            (dim, *(repr(getattr(spec, field)) for field in _DRAWN_BY))
            for spec, dim in zip(self.layers, self.input_dims, strict=True)
        ]
        return (self.seed, *drawn)

    @property
    def trace_bytes(self) -> int:
        """The size of all arrays of its trace, in bytes."""
        floats = 0
        for spec in self.layers:
            per_unit = len(spec.reading_directions) * (len(cell_type(spec).quantities()) + 1)
            floats += self.batch * self.timesteps * spec.units * per_unit
        return 4 * floats

    def token(self, sample: int, timestep: int) -> str:
        """The label of a timestep (both counted from 0), empty where there is none."""
        return "" if self.tokens is None else self.tokens[sample][timestep]

    def layer_token(self, layer: int, sample: int, timestep: int) -> str:
        """The label of a timestep of a layer's input; all counted from 0.

        A layer that goes backwards alone hands its rows on in processing order: from there on labels are turned around.
        """
        turned = sum(spec.go_backwards for spec in self.layers[:layer]) % 2 == 1
        return self.token(sample, self.timesteps - 1 - timestep if turned else timestep)

    def with_weights(self, weights: tuple[LayerWeights, ...] | None) -> Experiment:
        """The same experiment with these weights; None to draw them."""
        return replace(self, weights=weights)

    def weights_without_keras(self) -> tuple[LayerWeights, ...] | None:
        """The weights, if they are given or no initializer needs randomness; None where only Keras can draw them."""
        if self.weights is not None:
            return self.weights
        filled = [fill_without_keras(spec, dim) for spec, dim in zip(self.layers, self.input_dims, strict=True)]
        complete = tuple(weights for weights in filled if weights is not None)
        return complete if len(complete) == len(self.layers) else None

    def _check_tokens(self) -> None:
        if self.tokens is None:
            return
        if len(self.tokens) != self.batch:
            expected = say("{count} lists, one per sample", count=self.batch)
            raise InputError("$.input.tokens", expected, str(len(self.tokens)))
        for sample, row in enumerate(self.tokens):
            if len(row) != self.timesteps:
                expected = say("{count} tokens, one per timestep", count=self.timesteps)
                raise InputError(f"$.input.tokens[{sample}]", expected, str(len(row)))

    def _check_weights(self, weights: tuple[LayerWeights, ...]) -> None:
        if len(weights) != len(self.layers):
            expected = say("{count} objects, one per layer", count=len(self.layers))
            raise InputError("$.weights", expected, str(len(weights)))
        for index, (layer, spec, dim) in enumerate(zip(weights, self.layers, self.input_dims, strict=True)):
            try:
                check_weights(layer, spec, dim)
            except InputError as error:
                raise InputError(f"$.weights[{index}].{error.where}", error.expected, error.found) from None


def input_array(values: npt.ArrayLike) -> Array:
    """Any rectangular numbers as an experiment's input: `(batch, timesteps, input_dim)` float32, read-only.

    Raises:
        InputError: If there is another number of axes, an axis is empty or past its limit, or a value is not finite
            in float32.
    """
    with np.errstate(over="ignore"):
        array = np.array(values, dtype=np.float32, order="C")
    if array.ndim != len(_AXES):
        raise InputError("$.input.values", say("3 axes (batch, timesteps, input_dim)"), f"{array.ndim}")
    for length, (axis, most) in zip(array.shape, _AXES, strict=True):
        if not 1 <= length <= most:
            raise InputError("$.input.values", axis_within(axis, most), str(length))
    if not np.isfinite(array).all():
        sample, timestep, feature = np.argwhere(~np.isfinite(array))[0]
        where = f"$.input.values[{sample}][{timestep}][{feature}]"
        raise InputError(where, say("a finite float32 number"), str(np.asarray(values)[sample, timestep, feature]))
    return read_only(array)


def axis_within(axis: str, most: int) -> Sentence:
    """The lengths that an axis of the input may have."""
    return say("{axis} from {least} to {most}", axis=axis, least=1, most=most)


def _same_weights(ours: tuple[LayerWeights, ...] | None, theirs: tuple[LayerWeights, ...] | None) -> bool:
    if ours is None or theirs is None or ours is theirs:
        return ours is theirs
    pairs = [
        (a, b) for left, right in zip(ours, theirs, strict=True) for a, b in zip(left.flat(), right.flat(), strict=True)
    ]
    return all(np.array_equal(a, b) for a, b in pairs)
