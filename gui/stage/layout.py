"""Where each row of the stage lies: from its size and what it shows to rectangles, in px. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from gui.stage.content import StageContent

LEFT_GUTTER = 116
"""Room for the names of rows and for the scale of the plots."""

RIGHT_GUTTER = 56
"""Room for the names of units."""

FOOT = 32
TIME_LABELS = 30
TAG = 18
"""Room for the name of a returned state beside its chain."""

PLOT_GAP = 12
LEAST_PLOT = 32
CELL_GAP = 0.16
"""The share of a column that is left free between its strips and the next column's."""

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

    @property
    def columns_width(self) -> float:
        """The width that the columns share."""
        return max(self.width - LEFT_GUTTER - RIGHT_GUTTER, 40.0)

    @property
    def chains_bottom(self) -> float:
        """Where the part above the plots ends."""
        return self.plots[0].top - PLOT_GAP / 2 if self.plots else self.foot.top


def stage_layout(width: float, height: float, content: StageContent) -> StageLayout:
    """Share the height: strips first, arrows and tags between them, and what remains among the plots."""
    rise = _between(height * 0.042, 22, 38)
    strip = rise * (1.5 if is_stacked(width, content, content.units) else 1)
    arrow = _between(height * 0.05, 20, 46)
    top = 6

    def band(tall: float, gap_after: float = 0) -> Band:
        nonlocal top
        result = Band(top, tall)
        top += tall + gap_after
        return result

    times = band(TIME_LABELS)
    returned = []
    for row in content.returned:
        stacked = is_stacked(width, content, row.values.shape[1])
        returned.append(band(rise * (1.5 if stacked else 1), 8))
    top += TAG if content.chains else 0
    backward = band(strip, arrow) if content.chain(go_backwards=True) else None
    inputs = band(rise * (1.5 if is_stacked(width, content, content.inputs.shape[1]) else 1))
    tokens = band(24 if any(content.tokens) else 6, 2)
    top += arrow if content.chain(go_backwards=False) else 0
    forward = band(strip) if content.chain(go_backwards=False) else None
    top += TAG + 6 if content.chains else 0
    return StageLayout(
        width,
        height,
        times,
        tuple(returned),
        backward,
        inputs,
        tokens,
        forward,
        _plots(top, height - FOOT, len(content.states)),
        Band(height - FOOT, FOOT),
    )


def least_height(width: float, content: StageContent, plot: float = LEAST_PLOT) -> float:
    """The height, in px, in which every plot has at least `plot`: less, and rows would run into the foot."""
    height = 0.0
    for _ in range(8):  # rows above the plots grow with the height, within limits
        layout = stage_layout(width, height, content)
        plots = layout.plots
        top = plots[0].top if plots else layout.tokens.bottom + PLOT_GAP
        height = top + (plot + PLOT_GAP) * max(len(plots), 1) + FOOT
    return height


def is_stacked(width: float, content: StageContent, features: int) -> bool:
    """Whether a vector of so many features is too long to lie in its column, all columns in sight."""
    column = max(width - LEFT_GUTTER - RIGHT_GUTTER, 40.0) / content.timesteps
    return column * (1 - CELL_GAP) / features < LEAST_CELL


def _plots(top: float, bottom: float, count: int) -> tuple[Band, ...]:
    each = max(int((bottom - top - PLOT_GAP * count) / max(count, 1)), LEAST_PLOT)
    return tuple(Band(top + number * (each + PLOT_GAP), each) for number in range(count))


def _between(value: float, least: float, most: float) -> float:
    return round(min(max(value, least), most))
