"""The arguments that a Keras layer is made with, for the layers that run and for the code that is shown.

Both must say the same, for the sake of the seed: an initializer without a seed takes its own from Python's `random`
when it is made, so the order of making decides the weights. In Keras's order (kernel, recurrent_kernel, bias) it does
not matter whether a name or an object is given. With an object for the recurrent_kernel alone it would be made first.
Hence: either no initializer is given, or all up to the last that differs from Keras's default.

The rest of the order: all layers are made first, from the input to the output, then called. Calling draws nothing.
"""

from __future__ import annotations

from models.spec import Initializer, LayerSpec

Argument = str | int | bool | Initializer

_INITIALIZERS = ("kernel_initializer", "recurrent_initializer", "bias_initializer")

_TYPES_WITH = {
    "recurrent_activation": ("LSTM", "GRU"),
    "unit_forget_bias": ("LSTM",),
    "reset_after": ("GRU",),
}
"""The types that know an argument, where not all three do."""

_ARGUMENTS = (
    "activation",
    "recurrent_activation",
    "use_bias",
    *_INITIALIZERS,
    "unit_forget_bias",
    "reset_after",
    "return_sequences",
    "return_state",
    "go_backwards",
)
"""In the order of Keras's signatures, without `units`, which is given always."""


def layer_arguments(spec: LayerSpec) -> dict[str, Argument]:
    """The arguments of `keras.layers.SimpleRNN`, `LSTM` or `GRU`: `units`, then what differs from the default.

    `Bidirectional` and its `merge_mode` are not among them.
    """
    plain = LayerSpec(type=spec.type, units=spec.units)
    differing = [name for name in _ARGUMENTS if getattr(spec, name) != getattr(plain, name)]
    last = max((_INITIALIZERS.index(name) for name in differing if name in _INITIALIZERS), default=-1)
    given = {*differing, *_INITIALIZERS[: last + 1]}
    names = [name for name in _ARGUMENTS if name in given and spec.type in _TYPES_WITH.get(name, (spec.type,))]
    return {"units": spec.units, **{name: getattr(spec, name) for name in names}}
