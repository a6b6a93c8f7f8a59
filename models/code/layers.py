"""Keras layers as Python source: the call that makes one, and what it needs imported."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from models.keras.arguments import Argument, layer_arguments
from models.spec import Initializer, LayerSpec

_WIDTH = 72
_INDENT = "    "


def constructor(spec: LayerSpec) -> str:
    """The call that makes a layer, such as `LSTM(3, return_state=True)`; over several lines if it is long.

    With the arguments that the worker's layers are made with, in the same order: the order decides what a seed draws.
    """
    units, *others = layer_arguments(spec).items()
    arguments = [str(units[1]), *(f"{name}={_argument(value)}" for name, value in others)]
    if not spec.bidirectional:
        return _call(spec.type, arguments)
    merge = "" if spec.merge_mode == "concat" else f", merge_mode={spec.merge_mode!r}"
    return _call(f"Bidirectional({spec.type}", arguments, f"{merge})")


def imports(specs: Sequence[LayerSpec]) -> list[str]:
    """The lines that import what the constructors of these layers call."""
    layers = {spec.type for spec in specs} | {"Bidirectional" for spec in specs if spec.bidirectional}
    values = [value for spec in specs for value in layer_arguments(spec).values()]
    initializers = {value.class_name for value in values if isinstance(value, Initializer)}
    return [
        f"from {module} import {', '.join(sorted(names))}"
        for module, names in (("keras.initializers", initializers), ("keras.layers", layers))
        if names
    ]


def without_initializers(spec: LayerSpec) -> LayerSpec:
    """The layer as it is to be made where its weights are set afterwards: what would fill them does not matter."""
    plain = LayerSpec(type=spec.type, units=spec.units)
    return msgspec.structs.replace(
        spec,
        kernel_initializer=plain.kernel_initializer,
        recurrent_initializer=plain.recurrent_initializer,
        bias_initializer=plain.bias_initializer,
        unit_forget_bias=plain.unit_forget_bias,
    )


def _argument(value: Argument) -> str:
    if isinstance(value, Initializer):
        config = ", ".join(f"{name}={number!r}" for name, number in value.config.items())
        return f"{value.class_name}({config})"
    return repr(value)


def _call(function: str, arguments: list[str], after: str = "") -> str:
    """A call on one line, or if that is too long with a line for each argument."""
    line = f"{function}({', '.join(arguments)}){after}"
    if len(line) <= _WIDTH:
        return line
    return "\n".join([f"{function}(", *(f"{_INDENT}{argument}," for argument in arguments), f"){after}"])
