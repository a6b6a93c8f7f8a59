"""Where a number lives: in the input, in a state or gate of the trace, or in the weights. All indices count from 0."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class InputValue:
    """One number of a layer's input."""

    sample: int
    timestep: int
    feature: int


@dataclass(frozen=True)
class Source:
    """One value of a layer's trace: a state or a gate."""

    direction: str
    quantity: str
    sample: int
    timestep: int
    unit: int


@dataclass(frozen=True)
class Weight:
    """One weight of a layer; `row` is 0 in a bias of one row."""

    direction: str
    name: str
    row: int
    column: int


Reference = InputValue | Source | Weight
