"""What the window says about Keras: one short line, and one sentence for who asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from models.keras.check import Check

Mood = Literal["busy", "agree", "differ"]


@dataclass(frozen=True)
class KerasStatus:
    """The state of the conversation with Keras.

    Args:
        mood: Which colour and sign it has.
        text: One short line for the chip.
        detail: One sentence more.
        can_restart: Whether "restart Keras" would help.
    """

    mood: Mood
    text: str
    detail: str = ""
    can_restart: bool = False


OFF = KerasStatus("busy", "Keras starts with the window", "The numbers come from the explicit equations.")
STARTING = KerasStatus(
    "busy",
    "Keras is starting …",
    "Importing TensorFlow takes some seconds. The numbers come from the explicit equations meanwhile.",
)
CHECKING = KerasStatus("busy", "Keras is checking …", "The same weights and input run through the real keras.layers.")
DRAWING = KerasStatus("busy", "Keras is drawing weights …", "Random initializers are drawn by Keras, from the seed.")


def checked(check: Check) -> KerasStatus:
    """What a finished comparison says."""
    version = ".".join(check.keras_version.split(".")[:2])
    if check.agrees and check.raises:
        kind = check.raises.split(":", maxsplit=1)[0]
        return KerasStatus("differ", f"Keras {version} raises {kind}", check.raises)
    if check.agrees:
        text = f"Keras {version} agrees · max |Δ| {check.max_delta:.1e}"
        return KerasStatus(
            "agree", text, "The largest difference between any number that Keras returned and the explicit equations."
        )
    return KerasStatus("differ", f"Keras {version} differs · max |Δ| {check.max_delta:.1e}", check.difference)


def refused(reason: str) -> KerasStatus:
    """Keras raised an error on this experiment."""
    return KerasStatus("differ", "Keras refuses this layer", reason)


def lost(reason: str, respawning: bool) -> KerasStatus:
    """The process died or hung."""
    if respawning:
        return KerasStatus("busy", "Keras stopped, starting again …", reason)
    return KerasStatus("differ", "Keras stopped", reason, can_restart=True)


def unavailable(reason: str) -> KerasStatus:
    """TensorFlow cannot be imported here."""
    return KerasStatus("differ", "Keras cannot start", reason, can_restart=True)
