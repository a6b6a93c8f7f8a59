"""The table that the benchmarks print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.benchmarks.spread import Spread

FRAME = 1000 / 60
"""A frame of a screen with 60 Hz, in ms."""

_HEADINGS = ("what", "ours, ms", "yardstick", "ms", "ratio", "to reach", "reached", "n")
_NUMBERS = {1, 3, 4, 7}


@dataclass(frozen=True)
class Row:
    """One measurement beside its yardstick.

    Args:
        name: What was measured.
        ours: How long it took.
        against: What the yardstick is.
        yardstick: How long that took, in the same run.
        goal: What is to be reached.
        reached: Whether it is.
    """

    name: str
    ours: Spread
    against: str
    yardstick: Spread
    goal: str
    reached: bool

    @property
    def ratio(self) -> float:
        """Ours by the yardstick, medians."""
        return self.ours.p50 / self.yardstick.p50


def table(rows: Sequence[Row]) -> str:
    """All rows under each other; durations as `p50 / p95 / max`."""
    cells = [_HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(_HEADINGS))]
    lines = ["  ".join(_aligned(text, widths[n], n in _NUMBERS) for n, text in enumerate(line)) for line in cells]
    return "\n".join(line.rstrip() for line in [lines[0], "─" * len(lines[0]), *lines[1:]])


def _cells(row: Row) -> tuple[str, ...]:
    reached = "yes" if row.reached else "NO"
    ratio = f"{row.ratio:.3g} ×"
    ours, yardstick = _durations(row.ours), _durations(row.yardstick)
    return row.name, ours, row.against, yardstick, ratio, row.goal, reached, f"{row.ours.count}/{row.yardstick.count}"


def _durations(one: Spread) -> str:
    return " / ".join(_digits(value) for value in (one.p50, one.p95, one.max))


def _digits(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _aligned(text: str, width: int, right: bool) -> str:
    return text.rjust(width) if right else text.ljust(width)
