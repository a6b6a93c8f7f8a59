"""Decimal digits of float32: the fewest that give the same float32 back."""

from __future__ import annotations

import numpy as np

from models.cells import Array

OVERFLOW = (2 - 2.0**-24) * 2.0**127
"""The smallest float64 that rounds to infinity in float32."""

_ROUNDED_TWICE = np.uint32(0x15AE43FD).view(np.float32)
"""7.038531e-26: read as float64 first, as most programs do, these digits become its neighbour in float32.
No other number does that: every float32 there is was tried."""


def digits(array: Array) -> list[str]:
    """The numbers of a float32 array in C order, such as `0.1`, `1e-05`, `nan`."""
    flat = array.ravel()
    texts = [str(number) for number in flat]  # unlike map it lets other threads run in between
    for place in np.flatnonzero(np.abs(flat) == _ROUNDED_TWICE):
        texts[place] = repr(float(flat[place]))
    return texts
