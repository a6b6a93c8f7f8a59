"""What a number was made from, and what it goes into, as whole vectors: the nearest neighbours in the arithmetic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.references import InputValue, Reference, Source
from models.trace import DirectionTrace, LayerTrace


@dataclass(frozen=True)
class Vector:
    """A whole vector of the trace: the input of a timestep, or the hidden states of a pass at one.

    Args:
        direction: The pass; empty for the input.
        timestep: From 0.
    """

    direction: str
    timestep: int


def neighbours(layer: LayerTrace, reference: Reference) -> Iterator[Vector]:
    """The vectors from which a number was computed, and those that are computed from it.

    A state or gate comes from the input of its timestep and the pass's previous hidden states, and goes into the next
    ones. A number of the input goes into every pass at its timestep.
    """
    if isinstance(reference, InputValue):
        yield from (Vector(one.direction, reference.timestep) for one in layer.passes)
    elif isinstance(reference, Source):
        yield Vector("", reference.timestep)
        yield from _along(layer[reference.direction], reference.timestep)


def _along(one: DirectionTrace, timestep: int) -> Iterator[Vector]:
    step = one.step_of(timestep)
    for neighbour in (step - 1, step + 1):
        if 1 <= neighbour <= one.timesteps:
            yield Vector(one.direction, one.timestep_at(neighbour))
