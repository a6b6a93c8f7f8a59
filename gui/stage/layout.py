"""Where each row of the stage lies: from its size and what it shows to rectangles, in px. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gui.stage.content import StageContent
from gui.stage.measure import WINDOW, Measure

TAG = 18
"""Room for the name of a returned state beside its chain."""

LEAST_TAG = 2

PLOT_GAP = 12
LEAST_COLUMN = 14.0
"""Columns narrower than this (px) have no room for arrows."""

LEAST_CELL = 5.0
"""A unit's cell narrower than this (px) cannot stand beside its neighbours: units are then stacked as a heat map."""


@dataclass(frozen=True)
class Band:
    """A horizontal row, in px."""

    top: float
    height: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height

    @property
    def middle(self) -> float:
        """Its middle line."""
        return self.top + self.height / 2


@dataclass(frozen=True)
class StageLayout:
    """The rows from top to bottom; a chain that does not exist is None."""

    width: float
    height: float
    times: Band
    returned: tuple[Band, ...]
    backward: Band | None
    inputs: Band
    tokens: Band
    forward: Band | None
    plots: tuple[Band, ...]
    foot: Band
    measure: Measure = WINDOW
    tag: float = TAG
    """The room for the name of a returned state beside each chain; hardly any where none is returned."""

    @property
    def columns_width(self) -> float:
        """The width that the columns share."""
        return columns_width(self.width, self.measure)

    @property
    def chains_bottom(self) -> float:
        """Where the part above the plots ends."""
        return self.plots[0].top - PLOT_GAP / 2 if self.plots else self.foot.top


def stage_layout(width: float, height: float, content: StageContent, measure: Measure = WINDOW) -> StageLayout:
    """Share the height: strips first, arrows and tags between them, and what remains among the plots."""
    rise = _between(height * 0.042, 22, 38)
    strip = rise * (measure.stacked if is_stacked(width, content, content.units, measure) else 1)
    arrow = _between(height * 0.05, measure.arrow, 46)
    top = 6

    def band(tall: float, gap_after: float = 0) -> Band:
        nonlocal top
        result = Band(top, tall)
        top += tall + gap_after
        return result

    times = band(measure.time_labels)
    returned = []
    for row in content.returned:
        stacked = is_stacked(width, content, row.values.shape[1], measure)
        returned.append(band(rise * (measure.stacked if stacked else 1), measure.strip_gap))
    tag = TAG if measure.keeps_tags or any(row.returned_as for row in content.chains) else LEAST_TAG
    top += tag if content.chains else 0
    backward = band(strip, arrow) if content.chain(go_backwards=True) else None
    inputs = band(rise * (measure.stacked if is_stacked(width, content, content.inputs.shape[1], measure) else 1))
    tokens = band(24 if any(content.tokens) else 6, 2)
    top += arrow if content.chain(go_backwards=False) else 0
    forward = band(strip) if content.chain(go_backwards=False) else None
    top += tag + 6 if content.chains else 0
    return StageLayout(
        width,
        height,
        times,
        tuple(returned),
        backward,
        inputs,
        tokens,
        forward,
        _plots(top, height - measure.foot, len(content.plots), measure),
        Band(height - measure.foot, measure.foot),
        measure,
        tag,
    )


def least_height(width: float, content: StageContent, plot: float = 0.0, measure: Measure = WINDOW) -> float:
    """The height, in px, in which every plot has at least `plot`, or its least: less, and rows run into the foot."""
    plot = max(plot, measure.least_plot)
    height = 0.0
    for _ in range(8):  # rows above the plots grow with the height, within limits
        layout = stage_layout(width, height, content, measure)
        plots = layout.plots
        top = plots[0].top if plots else layout.tokens.bottom + PLOT_GAP
        height = top + (plot + PLOT_GAP) * max(len(plots), 1) + measure.foot
    return height


def plots_that_fit(width: float, height: float, content: StageContent, measure: Measure) -> int:
    """How many plots have room, which may be none: hidden states are to be seen in their chains as well."""
    for count in range(len(content.states), 0, -1):
        if least_height(width, replace(content, most_plots=count), measure=measure) <= height:
            return count
    return 0


def is_stacked(width: float, content: StageContent, features: int, measure: Measure = WINDOW) -> bool:
    """Whether a vector of so many features is too long to lie in its column, all columns in sight."""
    column = columns_width(width, measure) / content.timesteps
    return column * (1 - measure.cell_gap) / features < LEAST_CELL


def columns_width(width: float, measure: Measure) -> float:
    """The width, in px, that the columns share on a stage of a width."""
    return max(width - measure.left_gutter - measure.right_gutter, 40.0)


def _plots(top: float, bottom: float, count: int, measure: Measure) -> tuple[Band, ...]:
    each = max(int((bottom - top - PLOT_GAP * count) / max(count, 1)), measure.least_plot)
    return tuple(Band(top + number * (each + PLOT_GAP), each) for number in range(count))


def _between(value: float, least: float, most: float) -> float:
    return round(min(max(value, least), most))
