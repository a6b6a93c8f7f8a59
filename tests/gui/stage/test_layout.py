"""The stage's rows for a table of sizes and contents: nothing overlaps, everything is inside."""

from itertools import pairwise
from typing import Any

import pytest

from gui.stage.layout import TAG, Band, StageLayout, is_stacked, stage_layout
from gui.stage.measure import WINDOW
from tests.gui.traced import computed, weighted

SIZES = [(420, 528), (700, 640), (760, 800), (1200, 1000), (2600, 1400)]
CONTENTS: list[dict[str, Any]] = [
    {"kind": "SimpleRNN"},
    {"kind": "SimpleRNN", "units": 1, "shape": (1, 1, 1)},
    {"kind": "GRU", "go_backwards": True, "tokens": True},
    {"kind": "LSTM", "return_sequences": True, "tokens": True},
    {"kind": "LSTM", "bidirectional": True, "return_sequences": True, "return_state": True, "tokens": True},
    {"kind": "LSTM", "bidirectional": True, "merge_mode": None, "return_sequences": True, "tokens": True},
    {"kind": "LSTM", "bidirectional": True, "merge_mode": None, "units": 64, "shape": (1, 60, 33), "tokens": True},
]


def bands(layout: StageLayout) -> list[Band]:
    chains = (layout.backward, layout.inputs, layout.tokens, layout.forward)
    return [layout.times, *layout.returned, *(band for band in chains if band), *layout.plots, layout.foot]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("content", CONTENTS, ids=str)
def test_rows_follow_each_other_inside_the_stage(size: tuple[int, int], content: dict[str, Any]) -> None:
    if content is CONTENTS[-1]:
        size = (size[0], max(size[1], 624))  # two returned heat maps and two chains of them beside four plots
    layout = stage_layout(*size, computed(weighted(**content)).content())
    rows = bands(layout)
    assert all(band.height > 0 for band in rows)
    assert all(above.bottom <= below.top for above, below in pairwise(rows))
    assert rows[0].top >= 0
    assert rows[-1].bottom == size[1]
    assert all(band.height >= WINDOW.least_plot for band in layout.plots)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_names_of_last_states_have_room_beside_their_chains(size: tuple[int, int]) -> None:
    layout = stage_layout(*size, computed(weighted(bidirectional=True, return_state=True)).content())
    assert layout.backward is not None
    assert layout.forward is not None
    assert layout.backward.top - layout.returned[-1].bottom >= TAG
    assert layout.plots[0].top - layout.forward.bottom >= TAG


@pytest.mark.parametrize(
    ("content", "chains", "returned", "plots"),
    [
        ({"kind": "GRU"}, (False, True), 1, 1),
        ({"kind": "GRU", "go_backwards": True}, (True, False), 1, 1),
        ({"kind": "LSTM"}, (False, True), 1, 2),
        ({"kind": "LSTM", "bidirectional": True}, (True, True), 1, 4),
        ({"kind": "LSTM", "bidirectional": True, "merge_mode": None}, (True, True), 2, 4),
    ],
)
def test_there_is_a_row_for_everything_and_no_other(
    content: dict[str, Any], chains: tuple[bool, bool], returned: int, plots: int
) -> None:
    layout = stage_layout(760, 800, computed(weighted(**content)).content())
    assert (layout.backward is not None, layout.forward is not None) == chains
    assert (len(layout.returned), len(layout.plots)) == (returned, plots)


def test_plots_share_what_remains_alike() -> None:
    layout = stage_layout(760, 800, computed(weighted(bidirectional=True)).content())
    assert len({band.height for band in layout.plots}) == 1
    assert layout.foot.top - layout.plots[-1].bottom < 20, "nothing is left over"


@pytest.mark.parametrize(
    ("width", "timesteps", "features", "stacked"),
    [(760, 4, 3, False), (760, 4, 25, False), (760, 4, 26, True), (760, 40, 2, False), (760, 60, 2, True)],
)
def test_long_vectors_are_stacked(width: float, timesteps: int, features: int, stacked: bool) -> None:
    """760 px leave 580 for columns: a cell of 4 × 25 has 580 / 4 × 0.88 / 25 = 5.1 px, of 4 × 26 4.9 px."""
    content = computed(weighted("SimpleRNN", shape=(1, timesteps, 2))).content()
    assert is_stacked(width, content, features) == stacked
