"""What Keras's side says: how the worker fares, and its answers."""

from __future__ import annotations

from dataclasses import dataclass

from models.keras.check import KerasAnswer


@dataclass(frozen=True)
class Starting:
    """A worker process starts; importing Keras takes seconds."""


@dataclass(frozen=True)
class Ready:
    """Keras is imported.

    Args:
        version: Keras's version.
    """

    version: str


@dataclass(frozen=True)
class Answered:
    """Keras computed a job.

    Args:
        request: The job's number.
        answer: What Keras returned.
    """

    request: int
    answer: KerasAnswer


@dataclass(frozen=True)
class Refused:
    """Keras raised on a job.

    Args:
        request: The job's number.
        text: What it said, in one line.
    """

    request: int
    text: str


@dataclass(frozen=True)
class Lost:
    """The worker died or hung.

    Args:
        reason: One sentence.
        respawning: Whether another one is started now; if not, `Authority.restart` starts one.
    """

    reason: str
    respawning: bool


@dataclass(frozen=True)
class Unavailable:
    """Keras cannot be imported here. `Authority.restart` tries again.

    Args:
        reason: What the import said.
    """

    reason: str


Report = Starting | Ready | Answered | Refused | Lost | Unavailable
