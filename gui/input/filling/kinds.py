"""The patterns that can be chosen, and the fields from which each is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gui.input.live_field import LiveField, number_field, whole_number_field
from gui.look.language import tr
from models.fills import Constant, Fill, Impulse, Normal, Sine, Zeros
from models.sentences import say
from models.spec import MAX_SEED


@dataclass(frozen=True)
class Kind:
    """One kind of pattern.

    Args:
        tip: One sentence about it, a `models.sentences.Sentence`.
        make: Makes the pattern of the fields' values, in their order.
        fields: Makes its fields, each with the name that stands beside it.
    """

    tip: str
    make: Callable[..., Fill]
    fields: Callable[[], Sequence[tuple[str, LiveField]]] = tuple


def _constant() -> Sequence[tuple[str, LiveField]]:
    return (("value", number_field("value", "1.0", tr("The number that stands everywhere."))),)


def _normal() -> Sequence[tuple[str, LiveField]]:
    return (
        ("mean", number_field("mean", "0.0", tr("mean: where the numbers gather."))),
        ("stddev", number_field("stddev", "1.0", tr("stddev: how far they spread; about two thirds lie within it."))),
        ("seed", whole_number_field("seed", 0, MAX_SEED, "0", tr("seed: the same one draws the same numbers again."))),
    )


def _sine() -> Sequence[tuple[str, LiveField]]:
    crest = tr("The angle at the first timestep; 1.5708 begins at a crest.")
    return (
        (
            tr("period (timesteps)"),
            number_field(tr("period"), "8.0", tr("How many timesteps lie between two crests.")),
        ),
        (tr("amplitude"), number_field(tr("amplitude"), "1.0", tr("How high a crest is."))),
        (tr("phase (radians)"), number_field(tr("phase"), "0.0", crest)),
    )


def _impulse() -> Sequence[tuple[str, LiveField]]:
    name = tr("amplitude")
    return ((name, number_field(name, "1.0", tr("The number at the first timestep."))),)


KINDS = {
    say("Constant"): Kind(say("The same number everywhere."), Constant, _constant),
    say("Zeros"): Kind(say("Nothing but zeros."), Zeros),
    say("Normal"): Kind(say("Random numbers, normally distributed, by NumPy’s default generator."), Normal, _normal),
    say("Sine"): Kind(say("A wave along time, the same in every column."), Sine, _sine),
    say("Impulse"): Kind(
        say("One number at the first timestep and zeros after it: what does the layer remember?"), Impulse, _impulse
    ),
}
