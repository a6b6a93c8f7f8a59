"""How a handful of durations is spread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Spread:
    """Durations in ms: the median, what 95 of 100 stay under, the longest, and how many there were."""

    p50: float
    p95: float
    max: float
    count: int


def spread(seconds: Sequence[float]) -> Spread:
    """The spread of durations that are given in seconds."""
    milliseconds = 1000 * np.asarray(seconds, np.float64)
    p50, p95 = np.percentile(milliseconds, (50, 95))
    return Spread(float(p50), float(p95), float(milliseconds.max()), len(milliseconds))
