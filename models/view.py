"""How a window shows an experiment: the part of an experiment file that is no part of the experiment.

Whoever reads a file may ignore it, and nothing in it can make a file unreadable: what does not fit is left out.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from models.lenient import leniently

Place = Annotated[int, msgspec.Meta(ge=0)]


class ViewSelection(msgspec.Struct, frozen=True):
    """The cell that is looked into; all indices count from 0."""

    direction: str = "forward"
    timestep: Place = 0
    unit: Place = 0
    pinned: bool = False


class View(msgspec.Struct, frozen=True, kw_only=True):
    """Where somebody stood, and how the window was laid out.

    Args:
        step: The processing step; None is the last one.
        sample: The sample, from 0.
        layer: The layer, from 0; None is the last one.
        selection: The cell that is looked into; None is the first one.
        middle: The view in the middle, by the text of its tab.
        right: The tab on the right, by its text.
        sizes: The widths of the three columns, in px.
        right_sizes: The heights of the two parts of the right column, in px.
        hidden: Parts of the window that are left out for a lesson, by name; unknown names say nothing.
    """

    step: Place | None = None
    sample: Place = 0
    layer: Place | None = None
    selection: ViewSelection | None = None
    middle: str = ""
    right: str = ""
    sizes: tuple[int, ...] = ()
    right_sizes: tuple[int, ...] = ()
    hidden: tuple[str, ...] = ()

    def layer_in(self, layers: int) -> int:
        """The layer to show, from 0, of a stack of so many."""
        return layers - 1 if self.layer is None else min(self.layer, layers - 1)


def view_from(raw: Any) -> View:
    """The view in a file's `view` object, field by field: what is missing, unknown or of another type is left out."""
    return leniently(raw, View)
