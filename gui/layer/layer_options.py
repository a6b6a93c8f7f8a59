"""What the layer form offers, as tables: Keras's names, where they apply, and one teaching sentence about each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from gui.look.language import tr
from models.cells import cell_type
from models.errors import InputError
from models.sentences import say
from models.spec import INITIALIZERS, MERGE_MODES, NEEDS_A_MATRIX, Initializer, LayerSpec

LAYER_TIPS = {
    "SimpleRNN": say("keras.layers.SimpleRNN: one tanh per step; what it saw long ago fades quickly."),
    "LSTM": say("keras.layers.LSTM: a cell state that gates write, keep and read, so that it can remember for long."),
    "GRU": say("keras.layers.GRU: two gates and no cell state; fewer weights than an LSTM."),
}

RETURN_TIPS = {
    "return_sequences": say(
        "return_sequences: hand back the hidden state of every timestep, not only of the last one."
    ),
    "return_state": say("return_state: hand back the last state as well, beside the output."),
}

WEIGHTS = {
    "kernel_initializer": ("kernel", say("kernel_initializer: how the weights of the input x are drawn.")),
    "recurrent_initializer": (
        "recurrent",
        say("recurrent_initializer: how the weights of the previous hidden state are drawn."),
    ),
    "bias_initializer": ("bias", say("bias_initializer: what every gate adds, before any training.")),
}
"""Field → label and sentence."""

ARGUMENT_TIPS = {
    "gain": say("gain: every weight is multiplied by it."),
    "mean": say("mean: the middle of the normal distribution from which the weights are drawn."),
    "stddev": say("stddev: how far the drawn weights spread around the mean."),
    "minval": say("minval: no drawn weight is smaller."),
    "maxval": say("maxval: no drawn weight is larger."),
    "value": say("value: what every weight is set to."),
}

FIRST_CONSTANT = 0.1
"""The value of a Constant that was just chosen. Keras's default, 0, would make every state zero and show nothing."""


GO_BACKWARDS_REFUSED = say(
    "go_backwards: not with Bidirectional, which has a backward half already; Keras raises an error."
)
NO_BIAS = say("Not without a bias: use_bias is off.")


@dataclass(frozen=True)
class Option:
    """A rarer argument of the layer.

    Args:
        field: Keras's name.
        tip: One sentence about it.
        applies: Whether it means anything for a layer of this type; else there is no row for it.
        closed: Why it cannot be changed for now, as a sentence; empty where it can.
    """

    field: str
    tip: str
    applies: Callable[[LayerSpec], bool] = lambda _: True
    closed: Callable[[LayerSpec], str] = lambda _: ""


ACTIVATION_OPTIONS = (
    Option("activation", say("activation: squashes the candidate, and in an LSTM also the cell state on its way out.")),
    Option(
        "recurrent_activation",
        say("recurrent_activation: squashes the gates, by default to between 0 (shut) and 1 (open)."),
        lambda spec: any(not gate.is_candidate for gate in cell_type(spec).gates),
    ),
)

FLAG_OPTIONS = (
    Option("use_bias", say("use_bias: whether a bias is added at all.")),
    Option(
        "unit_forget_bias",
        say("unit_forget_bias: start the forget gate’s bias at 1, so that an untrained LSTM remembers."),
        lambda spec: _has_gate(spec, "forget_gate"),
        lambda spec: "" if spec.use_bias else NO_BIAS,
    ),
    Option(
        "reset_after",
        say("reset_after: apply the reset gate after the matrix product (needs a second bias), not before it."),
        lambda spec: _has_gate(spec, "reset_gate"),
    ),
    Option(
        "go_backwards",
        say("go_backwards: read the sequence from its end; the output stays in the order of processing."),
        closed=lambda spec: GO_BACKWARDS_REFUSED if spec.bidirectional else "",
    ),
)


def merge_choices() -> list[tuple[str, str | None]]:
    """Every merge_mode as text and value."""
    return [(f"merge: {mode}", mode) for mode in MERGE_MODES]


def initializer_choices(spec: LayerSpec, field: str) -> list[tuple[str, str]]:
    """Text and class name of every initializer that can fill this weight of the layer."""
    choices = []
    for name, arguments in INITIALIZERS.items():
        if field == "bias_initializer" and name in NEEDS_A_MATRIX and spec.use_bias and not _bias_is_a_matrix(spec):
            continue
        # With arguments the text would not fit beside their fields: `forget_hint` says it then.
        says_forget = field == "bias_initializer" and starts_forget_at_one(spec) and not arguments
        text = snake_case(name)
        choices.append((tr("{initializer} + forget 1", initializer=text) if says_forget else text, name))
    return choices


def starts_forget_at_one(spec: LayerSpec) -> bool:
    """Whether the forget gate's bias is ones, whatever the bias initializer is."""
    return spec.use_bias and spec.unit_forget_bias and _has_gate(spec, "forget_gate")


def forget_hint(spec: LayerSpec) -> str:
    """What the bias's initializer does not say about the forget gate; empty where its own text does.

    It says something for either value of `unit_forget_bias`: a line that came and went would move that very box.
    """
    has_arguments = bool(INITIALIZERS[spec.bias_initializer.class_name])
    if not has_arguments or not _has_gate(spec, "forget_gate"):
        return ""
    return tr("forget gate’s bias: 1") if spec.unit_forget_bias else tr("forget gate’s bias: like the others")


def shown_arguments(initializer: Initializer) -> list[str]:
    """The arguments that get a field. Not the seed: with one, both directions of a Bidirectional would be equal."""
    return [name for name in INITIALIZERS[initializer.class_name] if name != "seed"]


def new_initializer(class_name: str) -> Initializer:
    """An initializer that was just chosen, with Keras's defaults but for `FIRST_CONSTANT`."""
    return Initializer(class_name, {"value": FIRST_CONSTANT} if class_name == "Constant" else {})


def with_argument(spec: LayerSpec, field: str, argument: str, value: float) -> Initializer:
    """The initializer of a weight of the layer, with one argument replaced.

    Raises:
        InputError: That names weight and argument as the form does, if the arguments do not go together.
    """
    initializer: Initializer = getattr(spec, field)
    try:
        return Initializer(initializer.class_name, {**initializer.config, argument: value})
    except InputError as error:
        place = f"{WEIGHTS[field][0]} {error.where.removeprefix('config.')}"
        raise InputError(place, error.expected, error.found) from None


def consistent(spec: LayerSpec, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The changes, and with them those without which Keras would refuse the layer: one act, one edit."""
    wanted = dict(changes)

    def after(field: str) -> Any:
        return wanted.get(field, getattr(spec, field))

    if after("bidirectional") and after("go_backwards"):
        wanted["go_backwards"] = False
    zeros = Initializer("Zeros")
    shaped = msgspec.structs.replace(spec, type=after("type"), reset_after=after("reset_after"), bias_initializer=zeros)
    if after("bias_initializer").class_name in NEEDS_A_MATRIX and after("use_bias") and not _bias_is_a_matrix(shaped):
        wanted["bias_initializer"] = zeros
    return wanted


def snake_case(name: str) -> str:
    """`GlorotUniform` as Keras's argument strings write it: `glorot_uniform`."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


def _bias_is_a_matrix(spec: LayerSpec) -> bool:
    return len(cell_type(spec).bias_shape(spec.units, spec.reset_after)) > 1


def _has_gate(spec: LayerSpec, name: str) -> bool:
    return any(gate.name == name for gate in cell_type(spec).gates)
