"""What a recurrent layer is asked to be: Keras's own arguments, with their limits, frozen.

Field names, types and defaults are those of `keras.layers.SimpleRNN`, `LSTM`, `GRU` and `Bidirectional` (Keras 3.15).
Left out: dropout, masking, `stateful`, regularizers and constraints.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, Any

import msgspec

from models.activations import ACTIVATIONS
from models.errors import InputError
from models.sentences import Sentence, say
from models.validation import convert

MAX_BATCH = 64
MAX_TIMESTEPS = 2_000
MAX_INPUT_DIM = 1_024
MAX_UNITS = 1_024
MAX_LAYERS = 4
MAX_TRACE_BYTES = 2**30
MAX_SEED = 2**32 - 1  # numpy.random.seed, which keras.utils.set_random_seed calls, takes no more

LAYER_TYPES = ("SimpleRNN", "LSTM", "GRU")
MERGE_MODES = ("concat", "sum", "mul", "ave", None)
DIRECTIONS: dict[str, Sentence] = {"forward": say("forward"), "backward": say("backward")}
"""Each pass over the sequence as it is called in a sentence."""

INITIALIZERS: dict[str, dict[str, float | None]] = {
    "Zeros": {},
    "Ones": {},
    "Constant": {"value": 0.0},
    "GlorotUniform": {"seed": None},
    "GlorotNormal": {"seed": None},
    "HeNormal": {"seed": None},
    "Orthogonal": {"gain": 1.0, "seed": None},
    "RandomNormal": {"mean": 0.0, "stddev": 0.05, "seed": None},
    "RandomUniform": {"minval": -0.05, "maxval": 0.05, "seed": None},
    "Identity": {"gain": 1.0},
}
"""Every initializer that is offered, with its arguments and Keras's defaults for them."""

NEEDS_A_MATRIX = frozenset({"Orthogonal", "Identity"})
NEEDS_NO_RANDOMNESS = frozenset({"Zeros", "Ones", "Constant", "Identity"})


class Initializer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a weight is drawn, as Keras serializes it: `{"class_name": "Constant", "config": {"value": 0.1}}`."""

    class_name: str
    config: dict[str, int | float | None] = {}

    def __post_init__(self) -> None:
        if self.class_name not in INITIALIZERS:
            raise InputError("class_name", say("one of {names}", names=", ".join(INITIALIZERS)), repr(self.class_name))
        arguments = INITIALIZERS[self.class_name]
        for name, value in self.config.items():
            if name not in arguments:
                known = ", ".join(arguments) or say("no argument")
                expected = say("{arguments} ({class_name})", arguments=known, class_name=self.class_name)
                raise InputError(f"config.{name}", expected, repr(name))
            if name == "seed":
                if value is not None and not (isinstance(value, int) and 0 <= value <= MAX_SEED):
                    expected = say("a whole number from {least} to {most}, or null", least=0, most=MAX_SEED)
                    raise InputError("config.seed", expected, repr(value))
            elif value is None or abs(value) > 1e6:
                raise InputError(
                    f"config.{name}", say("a number from {least} to {most}", least="-1e6", most="1e6"), repr(value)
                )
        if self.argument("stddev", 1.0) < 0:
            raise InputError("config.stddev", say("a number that is not negative"), repr(self.config["stddev"]))
        if self.argument("minval", 0.0) > self.argument("maxval", 0.0):
            raise InputError("config.maxval", say("a number not below minval"), repr(self.argument("maxval", 0.0)))

    def argument(self, name: str, otherwise: float = 0.0) -> float:
        """The value of an argument; Keras's default where the config leaves it out; `otherwise` where there is none."""
        default = INITIALIZERS[self.class_name].get(name, otherwise)
        value = self.config.get(name, default)
        return otherwise if value is None else value

    @property
    def is_random(self) -> bool:
        """Whether only Keras can draw it."""
        return self.class_name not in NEEDS_NO_RANDOMNESS


_CHOICES: dict[str, Collection[str | None]] = {
    "type": LAYER_TYPES,
    "merge_mode": MERGE_MODES,
    "activation": ACTIVATIONS,
    "recurrent_activation": ACTIVATIONS,
}


class LayerSpec(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One recurrent layer, optionally wrapped in `Bidirectional`; names and defaults are Keras's."""

    type: str
    units: Annotated[int, msgspec.Meta(ge=1, le=MAX_UNITS)]
    bidirectional: bool = False
    merge_mode: str | None = "concat"
    return_sequences: bool = False
    return_state: bool = False
    go_backwards: bool = False
    activation: str = "tanh"
    recurrent_activation: str = "sigmoid"
    use_bias: bool = True
    unit_forget_bias: bool = True
    reset_after: bool = True
    kernel_initializer: Initializer = Initializer("GlorotUniform")
    recurrent_initializer: Initializer = Initializer("Orthogonal")
    bias_initializer: Initializer = Initializer("Zeros")

    def __post_init__(self) -> None:
        for field, known in _CHOICES.items():
            if getattr(self, field) not in known:
                names = ", ".join("null" if name is None else name for name in known)
                raise InputError(field, say("one of {names}", names=names), repr(getattr(self, field)))
        if self.bidirectional and self.go_backwards:
            # Keras: "Forward layer and backward layer should have different `go_backwards` value."
            expected = say("false in a Bidirectional layer, which has a backward half")
            raise InputError("go_backwards", expected, "true")
        bias = self.bias_initializer.class_name
        if self.use_bias and bias in NEEDS_A_MATRIX and not (self.type == "GRU" and self.reset_after):
            raise InputError("bias_initializer", say("an initializer that can fill a vector"), repr(bias))

    def with_changes(self, **changes: Any) -> LayerSpec:
        """A copy with fields replaced, validated like one from a file.

        Raises:
            InputError: If a value is of the wrong type or past a limit.
        """
        return convert(msgspec.to_builtins({**msgspec.structs.asdict(self), **changes}), LayerSpec)

    @property
    def reading_directions(self) -> tuple[tuple[str, bool], ...]:
        """`(direction, go_backwards)` of each pass over the sequence, in Keras's order of weights and states."""
        if self.bidirectional:
            return (("forward", False), ("backward", True))
        return (("forward", self.go_backwards),)

    @property
    def output_features(self) -> int:
        """The last axis of its output, of each of them where there are two."""
        return 2 * self.units if self.bidirectional and self.merge_mode == "concat" else self.units

    @property
    def returns_two(self) -> bool:
        """Whether its output is two tensors, one of each direction."""
        return self.bidirectional and self.merge_mode is None
