"""What the window says about Keras: one short line, and one sentence for who asks; both outlive the views."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from models.keras.check import Check
from models.sentences import say

Mood = Literal["busy", "agree", "differ"]


@dataclass(frozen=True)
class KerasStatus:
    """The state of the conversation with Keras.

    Args:
        mood: Which colour and sign it has.
        text: One short line for the chip, a `Sentence`.
        detail: One sentence more; what Keras or Python said stays in their words.
        can_restart: Whether "restart Keras" would help.
    """

    mood: Mood
    text: str
    detail: str = ""
    can_restart: bool = False


OFF = KerasStatus("busy", say("Keras starts in a moment"), say("The numbers come from the explicit equations."))
STARTING = KerasStatus(
    "busy",
    say("Keras is starting …"),
    say("Importing TensorFlow takes some seconds. The numbers come from the explicit equations meanwhile."),
)
CHECKING = KerasStatus(
    "busy", say("Keras is checking …"), say("The same weights and input run through the real keras.layers.")
)
DRAWING = KerasStatus(
    "busy", say("Keras is drawing weights …"), say("Random initializers are drawn by Keras, from the seed.")
)


def checked(check: Check) -> KerasStatus:
    """What a finished comparison says."""
    version = ".".join(check.keras_version.split(".")[:2])
    if check.agrees and check.raises:
        kind = check.raises.split(":", maxsplit=1)[0]
        return KerasStatus("differ", say("Keras {version} raises {error}", version=version, error=kind), check.raises)
    if check.agrees:
        text = say("Keras {version} agrees · max |Δ| {delta:.1e}", version=version, delta=check.max_delta)
        return KerasStatus(
            "agree",
            text,
            say("The largest difference between any number that Keras returned and the explicit equations."),
        )
    return KerasStatus(
        "differ",
        say("Keras {version} differs · max |Δ| {delta:.1e}", version=version, delta=check.max_delta),
        check.difference,
    )


def refused(reason: str) -> KerasStatus:
    """Keras raised an error on this experiment."""
    return KerasStatus("differ", say("Keras refuses this layer"), reason)


def lost(reason: str, respawning: bool) -> KerasStatus:
    """The process died or hung."""
    if respawning:
        return KerasStatus("busy", say("Keras stopped, starting again …"), reason)
    return KerasStatus("differ", say("Keras stopped"), reason, can_restart=True)


def unavailable(reason: str) -> KerasStatus:
    """TensorFlow cannot be imported here."""
    return KerasStatus("differ", say("Keras cannot start"), reason, can_restart=True)
