"""How wide the columns of a table of numbers are, so that none is cut off at its edge: there it is another number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class ColumnWidths:
    """Widths in px.

    Args:
        each: The width of every column, all equal where not all of them fit.
        visible: How many columns are seen at once.
        spare: What is left of the room when these are seen; negative if not even one fits.
    """

    each: tuple[int, ...]
    visible: int
    spare: int


def column_widths(needed: Sequence[int], room: int, most: int) -> ColumnWidths:
    """Fill the room with equal columns if they fit, with unequal ones if only these fit, else with some of them.

    Args:
        needed: The width that every column needs, in px; at least 1 each.
        room: The width that there is for all of them.
        most: No column needs to be wider than this where not all of them fit.
    """
    count, widest, total = len(needed), max(needed), sum(needed)
    if widest * count > room >= total:
        share = (room - total) // count
        return ColumnWidths(tuple(width + share for width in needed), count, room - total - share * count)
    if widest * count > room:
        widest = min(widest, most)
    visible = max(1, min(count, room // widest))
    width = max(widest, room // visible)
    return ColumnWidths((width,) * count, visible, room - visible * width)
