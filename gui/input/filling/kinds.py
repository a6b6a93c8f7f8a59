"""The patterns that can be chosen, and the fields from which each is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gui.input.live_field import LiveField, number_field, whole_number_field
from models.fills import Constant, Fill, Impulse, Normal, Sine, Zeros
from models.spec import MAX_SEED


@dataclass(frozen=True)
class Kind:
    """One kind of pattern.

    Args:
        tip: One sentence about it.
        make: Makes the pattern of the fields' values, in their order.
        fields: Makes its fields, each with the name that stands beside it.
    """

    tip: str
    make: Callable[..., Fill]
    fields: Callable[[], Sequence[tuple[str, LiveField]]] = tuple


def _constant() -> Sequence[tuple[str, LiveField]]:
    return (("value", number_field("value", "1.0", "The number that stands everywhere.")),)


def _normal() -> Sequence[tuple[str, LiveField]]:
    return (
        ("mean", number_field("mean", "0.0", "Where the numbers gather.")),
        ("stddev", number_field("stddev", "1.0", "How far they spread: about two thirds lie within it.")),
        ("seed", whole_number_field("seed", 0, MAX_SEED, "0", "The same seed draws the same numbers again.")),
    )


def _sine() -> Sequence[tuple[str, LiveField]]:
    return (
        ("period (timesteps)", number_field("period", "8.0", "How many timesteps lie between two crests.")),
        ("amplitude", number_field("amplitude", "1.0", "How high a crest is.")),
        ("phase (radians)", number_field("phase", "0.0", "The angle at the first timestep; 1.5708 begins at a crest.")),
    )


def _impulse() -> Sequence[tuple[str, LiveField]]:
    return (("amplitude", number_field("amplitude", "1.0", "The number at the first timestep.")),)


KINDS = {
    "Constant": Kind("The same number everywhere.", Constant, _constant),
    "Zeros": Kind("Nothing but zeros.", Zeros),
    "Normal": Kind("Random numbers, normally distributed, by NumPy’s default generator.", Normal, _normal),
    "Sine": Kind("A wave along time, the same in every column.", Sine, _sine),
    "Impulse": Kind(
        "One number at the first timestep and zeros after it: what does the layer remember?", Impulse, _impulse
    ),
}
