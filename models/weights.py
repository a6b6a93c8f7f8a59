"""Named weights of a layer: their shapes, and the initializers that need no randomness.

Random initializers are drawn by Keras (`models.keras.layers`); here a weight is only data.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from models.cells import Array, DirectionWeights, cell_type
from models.errors import InputError
from models.references import Weight
from models.sentences import Sentence, say
from models.spec import Initializer, LayerSpec


@dataclass(frozen=True)
class LayerWeights:
    """The weights of one layer: `backward` only in a Bidirectional one. Arrays are read-only float32."""

    forward: DirectionWeights
    backward: DirectionWeights | None = None

    def __getitem__(self, direction: str) -> DirectionWeights:
        """The weights of `forward` or `backward`."""
        weights = {"forward": self.forward, "backward": self.backward}[direction]
        if weights is None:
            raise KeyError(direction)
        return weights

    def flat(self) -> list[Array]:
        """All arrays in the order of Keras's `layer.get_weights()`: forward first."""
        halves = [half for half in (self.forward, self.backward) if half is not None]
        return [array for half in halves for array in half.named().values()]


def weight_place(weights: LayerWeights, weight: Weight) -> str:
    """A number of a weight as NumPy finds it: `kernel[0, 3]`, `bias[3]`, with two rows of biases `bias[1, 3]`."""
    has_rows = weights[weight.direction].named()[weight.name].ndim > 1
    return f"{weight.name}[{weight.row}, {weight.column}]" if has_rows else f"{weight.name}[{weight.column}]"


def weight_shapes(spec: LayerSpec, input_dim: int) -> dict[str, tuple[int, ...]]:
    """Name → shape of the weights of each direction, in the order of `layer.get_weights()`."""
    cell = cell_type(spec)
    columns = len(cell.gates) * spec.units
    shapes: dict[str, tuple[int, ...]] = {"kernel": (input_dim, columns), "recurrent_kernel": (spec.units, columns)}
    if spec.use_bias:
        shapes["bias"] = cell.bias_shape(spec.units, spec.reset_after)
    return shapes


def layer_weights(arrays: list[Array], spec: LayerSpec) -> LayerWeights:
    """The arrays of Keras's `layer.get_weights()` under their names.

    Raises:
        InputError: If a shape or a value does not fit the layer; the input_dim is that of the first kernel.
    """
    per_direction = 3 if spec.use_bias else 2
    halves = [
        DirectionWeights(arrays[start], arrays[start + 1], arrays[start + 2] if spec.use_bias else None)
        for start in range(0, len(arrays), per_direction)
    ]
    weights = LayerWeights(*halves)
    check_weights(weights, spec, arrays[0].shape[0])
    return weights


def check_weights(weights: LayerWeights, spec: LayerSpec, input_dim: int) -> None:
    """See that the weights are those of the layer.

    Raises:
        InputError: With a path such as `forward.kernel` for a missing or superfluous array, a wrong shape,
            or a value that is not finite.
    """
    shapes = weight_shapes(spec, input_dim)
    wanted = {direction for direction, _ in spec.reading_directions}
    for direction in ("forward", "backward"):
        half = getattr(weights, direction)
        if (half is not None) != (direction in wanted):
            expected = say("weights") if direction in wanted else say("no weights (the layer is not Bidirectional)")
            raise InputError(direction, expected, say("none") if half is None else say("some"))
        if half is None:
            continue
        named = half.named()
        for name in [*shapes, *(set(named) - set(shapes))]:
            if name not in named or named[name].shape != shapes.get(name):
                expected = _shape(shapes[name]) if name in shapes else say("no bias (use_bias is false)")
                found = _shape(named[name].shape) if name in named else say("none")
                raise InputError(f"{direction}.{name}", expected, found)
            if not np.isfinite(named[name]).all():
                raise InputError(f"{direction}.{name}", say("finite numbers"), say("NaN or infinity"))


def _shape(shape: tuple[int, ...]) -> Sentence:
    return say("shape {shape}", shape=shape)


def fill_without_keras(spec: LayerSpec, input_dim: int) -> LayerWeights | None:
    """The layer's first weights, if no initializer of it needs Keras; else None."""
    initializers = [
        spec.kernel_initializer,
        spec.recurrent_initializer,
        *([spec.bias_initializer] if spec.use_bias else []),
    ]
    if any(initializer.is_random or _loses_its_config(initializer, spec) for initializer in initializers):
        return None
    shapes = weight_shapes(spec, input_dim)
    weights = DirectionWeights(
        kernel=_filled(spec.kernel_initializer, shapes["kernel"]),
        recurrent_kernel=_filled(spec.recurrent_initializer, shapes["recurrent_kernel"]),
        bias=_filled_bias(spec, shapes["bias"]) if spec.use_bias else None,
    )
    return LayerWeights(weights, weights if spec.bidirectional else None)


def _loses_its_config(initializer: Initializer, spec: LayerSpec) -> bool:
    # Keras 3.15's Identity has no get_config: Bidirectional, which clones its layer, makes both with a gain of 1.
    # Whether a later Keras does is for Keras to say.
    return spec.bidirectional and initializer.class_name == "Identity" and initializer.argument("gain") != 1


def _filled_bias(spec: LayerSpec, shape: tuple[int, ...]) -> Array:
    bias = _filled(spec.bias_initializer, shape)
    if spec.unit_forget_bias:
        for block, gate in enumerate(cell_type(spec).gates):
            if gate.name == "forget_gate":
                bias = bias.copy()
                bias[block * spec.units : (block + 1) * spec.units] = 1
    return read_only(bias)


_FILLERS: dict[str, Callable[[Initializer, tuple[int, ...]], Array]] = {
    "Zeros": lambda _, shape: np.zeros(shape, np.float32),
    "Ones": lambda _, shape: np.ones(shape, np.float32),
    "Constant": lambda initializer, shape: np.full(shape, initializer.argument("value"), np.float32),
    "Identity": lambda initializer, shape: np.float32(initializer.argument("gain")) * np.eye(*shape, dtype=np.float32),
}


def _filled(initializer: Initializer, shape: tuple[int, ...]) -> Array:
    return read_only(_FILLERS[initializer.class_name](initializer, shape))


def read_only(array: Array) -> Array:
    """The array, which nobody can write to any more."""
    array.setflags(write=False)
    return array
