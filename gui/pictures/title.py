"""What stands above a picture: the layer as Keras writes it, what it takes and hands back, and the step.

The words are those of the language in which it was made: an animation keeps them to its end.
"""

from __future__ import annotations

from dataclasses import dataclass

from gui.look.language import tr
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
        step_words: How a step is said, with `{step}` and `{steps}`.
    """

    layer: str
    shapes: str
    steps: int
    step_words: str = "step {step} / {steps}"

    def step(self, number: int) -> str:
        """Where a picture is."""
        return self.step_words.format(step=number, steps=self.steps)


def title_of(computed: Trace, layer: LayerTrace, returned: Returned, sample: int) -> Title:
    """The title of a layer of a trace."""
    batch, timesteps, _ = layer.inputs.shape
    layers = len(computed.experiment.layers)
    said = [f"x {layer.inputs.shape} → " + ", ".join(f"{one.name} {one.values.shape}" for one in returned.tensors)]
    if layers > 1:
        said.insert(0, tr("layer {number} of {count}", number=layer.index + 1, count=layers))
    if batch > 1:
        said.append(tr("sample {number} of {count}", number=sample + 1, count=batch))
    return Title(keras_text(layer.spec), " · ".join(said), timesteps, tr("step {step} / {steps}"))


def keras_text(spec: LayerSpec) -> str:
    """`Bidirectional(LSTM(3, return_sequences=True))`: the layer with what differs from Keras's defaults."""
    defaults = LayerSpec(type=spec.type, units=spec.units)
    said = [f"{name}={getattr(spec, name)!r}" for name in _SAID if getattr(spec, name) != getattr(defaults, name)]
    layer = f"{spec.type}({', '.join([str(spec.units), *said])})"
    if not spec.bidirectional:
        return layer
    merge = "" if spec.merge_mode == defaults.merge_mode else f", merge_mode={spec.merge_mode!r}"
    return f"Bidirectional({layer}{merge})"
