"""Whether each layer of a stack can take what the one before it hands on, and what Keras says where it cannot.

Follows `InputSpec(ndim=3)` of Keras's `layers/rnn/rnn.py`: a recurrent layer wants one tensor of three axes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.errors import InputError
from models.sentences import Sentence, say
from models.spec import LayerSpec


@dataclass(frozen=True)
class StackBreak:
    """A layer of a stack, not the last, whose output the next layer cannot take. Keras raises an error there.

    Args:
        layer: The layer, from 0.
        argument: The argument of it that is amiss: `return_sequences` or `merge_mode`.
        mended: The value of the argument with which the next layer would run.
        raises: What Keras raises when the next layer is called, in one line.
        explanation: Why, in one sentence about these two layers.
    """

    layer: int
    argument: str
    mended: bool | str
    raises: str
    explanation: Sentence

    @property
    def mend(self) -> str:
        """What mends it, as it is written in a program: `return_sequences=True`."""
        return f"{self.argument}={self.mended!r}"

    def as_input_error(self) -> InputError:
        """The same as bad input, for those who can run nothing but whole stacks."""
        where = f"$.layers[{self.layer}].{self.argument}"
        if self.argument == "merge_mode":
            return InputError(where, say("one output for the next layer"), say("null, which returns two"))
        # Keras: "expected ndim=3, found ndim=2"
        expected = say("true (the next layer wants ndim=3)")
        return InputError(where, expected, say("false, so that the next layer gets ndim=2"))


def stack_break(layers: Sequence[LayerSpec], batch: int, timesteps: int) -> StackBreak | None:
    """The first place at which a stack cannot go on; None where all of it runs.

    Args:
        layers: The layers, the first nearest to the input.
        batch: The number of samples.
        timesteps: The number of timesteps.
    """
    for number, spec in enumerate(layers[:-1]):
        if not spec.return_sequences:
            return _no_sequence(layers, number, batch, timesteps)
        if spec.returns_two:
            return _two_outputs(layers, number, batch, timesteps)
    return None


def followed(before: Sequence[LayerSpec], layer: int, after: Sequence[LayerSpec]) -> int:
    """Where a layer (from 0) is in another stack: where it was moved to, else at its old place or the last one."""
    places = [number for number, spec in enumerate(after) if spec is before[layer]]
    were_there = [number for number, spec in enumerate(before) if spec is before[layer]]  # layers may share a spec
    moved = bool(set(places) - set(were_there)) and layer not in places
    return places[0] if moved else min(layer, len(after) - 1)


def keras_names(layers: Sequence[LayerSpec]) -> list[str]:
    """The names that Keras gives to layers without one, in a fresh session: `lstm`, `lstm_1`, `bidirectional`."""
    names: list[str] = []
    for spec in layers:
        kind = "bidirectional" if spec.bidirectional else {"SimpleRNN": "simple_rnn"}.get(spec.type, spec.type.lower())
        count = sum(name.rstrip("_0123456789") == kind for name in names)
        names.append(f"{kind}_{count}" if count else kind)
    return names


def _no_sequence(layers: Sequence[LayerSpec], number: int, batch: int, timesteps: int) -> StackBreak:
    features = layers[number].output_features
    name = keras_names(layers)[number + 1]
    only = (batch, features)
    return StackBreak(
        number,
        "return_sequences",
        True,
        f"ValueError: Input 0 of layer '{name}' is incompatible with the layer: expected ndim=3, found ndim=2. "
        f"Full shape received: {only}",
        say(
            "Layer {reader} reads a sequence, {sequence}, but layer {layer} hands on its last hidden state alone, "
            "{shape}: this is what return_sequences is for.",
            reader=number + 2,
            layer=number + 1,
            sequence=(batch, timesteps, features),
            shape=_of_each_direction(only) if layers[number].returns_two else only,
        ),
    )


def _two_outputs(layers: Sequence[LayerSpec], number: int, batch: int, timesteps: int) -> StackBreak:
    name = keras_names(layers)[number + 1]
    return StackBreak(
        number,
        "merge_mode",
        "concat",
        f'ValueError: Layer "{name}" expects 1 input(s), but it received 2 input tensors.',
        say(
            "Layer {reader} reads one sequence, but layer {layer} with merge_mode=None hands on two, {shape}: "
            "a merge_mode makes one of them.",
            reader=number + 2,
            layer=number + 1,
            shape=_of_each_direction((batch, timesteps, layers[number].units)),
        ),
    )


def _of_each_direction(shape: tuple[int, ...]) -> Sentence:
    return say("{shape} of each direction", shape=shape)
