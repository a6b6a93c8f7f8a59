"""How much room the stage gives to what: in a window with everything beside it, and alone on a projector.

All lengths are px of the stage; what shows it may scale them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from gui.look.fonts import CAPTION


@dataclass(frozen=True)
class Measure:
    """Gutters, gaps and the least of what is drawn.

    Args:
        left_gutter: Room for the names of rows and for the scale of the plots.
        right_gutter: Room for the names of units.
        leader: What of it the lines to these names take.
        margin: What is left free at the left border.
        foot: Room for the line that says what is pointed at, and for the legends; 0 without both.
        time_labels: The height of the row of timesteps.
        cell_gap: The share of a column that is left free between its strips and the next column's.
        least_text: The smallest type of numbers in cells; where it is too large there are none.
        thin_line: The width of a curve of very many timesteps.
        has_ticks: Whether the plots' scales stand beside them; else their names say what the ends are.
        least_plot: The least height of a plot.
        arrow: The least length of the arrows between the rows.
        stacked: How much taller a row is whose units lie upon each other.
        keeps_tags: Whether there is room for the names of returned states even where none is returned: rows stay where
            they are when a flag changes.
        fits_plots: Whether there are only as many plots at once as have room; else there are all, however low.
        strip_gap: What is left free below a returned vector.
    """

    left_gutter: float = 124
    right_gutter: float = 56
    leader: float = 16
    margin: float = 16
    foot: float = 32
    time_labels: float = 30
    cell_gap: float = 0.12
    least_text: int = 10
    thin_line: float = 1.0
    has_ticks: bool = True
    least_plot: float = 32
    arrow: float = 20
    stacked: float = 1.5
    keeps_tags: bool = True
    fits_plots: bool = False
    strip_gap: float = 8


WINDOW = Measure()

PROJECTOR = Measure(
    left_gutter=74,
    right_gutter=44,
    leader=10,
    margin=6,
    foot=0,
    time_labels=22,
    cell_gap=0.1,
    least_text=CAPTION,
    thin_line=1.5,
    has_ticks=False,
    least_plot=40,
    arrow=18,
    stacked=1.2,
    keeps_tags=False,
    fits_plots=True,
)
"""Alone on a screen, everything twice as large: what a lecture does not need makes way for that."""

CROWDED = replace(PROJECTOR, least_plot=24, arrow=12, stacked=1.0, strip_gap=4)
"""The same where even one plot would not have room: rows come closer, type stays as large."""

LEGEND_FOOT = 24.0
"""The foot on a projector where colours are all there is to be read."""
