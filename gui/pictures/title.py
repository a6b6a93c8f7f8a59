"""What stands above a picture: the layer as Keras writes it, what it takes and hands back, and the step."""

from __future__ import annotations

from dataclasses import dataclass

from models.returned import Returned
from models.spec import LayerSpec
from models.trace import LayerTrace, Trace

_SAID = (
    "activation",
    "recurrent_activation",
    "use_bias",
    "unit_forget_bias",
    "reset_after",
    "go_backwards",
    "return_sequences",
    "return_state",
)
"""What a layer is told beside its units, in Keras's order; initializers are no part of the picture."""


@dataclass(frozen=True)
class Title:
    """The words above a picture.

    Args:
        layer: The layer as Keras writes it.
        shapes: What goes in and what comes out.
        steps: How many processing steps there are.
    """

    layer: str
    shapes: str
    steps: int


def title_of(computed: Trace, layer: LayerTrace, returned: Returned, sample: int) -> Title:
    """The title of a layer of a trace."""
    batch, timesteps, _ = layer.inputs.shape
    shapes = f"x {layer.inputs.shape} → " + ", ".join(f"{one.name} {one.values.shape}" for one in returned.tensors)
    if len(computed.experiment.layers) > 1:
        shapes = f"layer {layer.index + 1} of {len(computed.experiment.layers)} · {shapes}"
    if batch > 1:
        shapes += f" · sample {sample + 1} of {batch}"
    return Title(keras_text(layer.spec), shapes, timesteps)


def keras_text(spec: LayerSpec) -> str:
    """`Bidirectional(LSTM(3, return_sequences=True))`: the layer with what differs from Keras's defaults."""
    defaults = LayerSpec(type=spec.type, units=spec.units)
    said = [f"{name}={getattr(spec, name)!r}" for name in _SAID if getattr(spec, name) != getattr(defaults, name)]
    layer = f"{spec.type}({', '.join([str(spec.units), *said])})"
    if not spec.bidirectional:
        return layer
    merge = "" if spec.merge_mode == defaults.merge_mode else f", merge_mode={spec.merge_mode!r}"
    return f"Bidirectional({layer}{merge})"
