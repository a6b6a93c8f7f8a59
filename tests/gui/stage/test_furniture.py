"""The helpers of what stands still, as tables; and in pixels that names stand where their lines end."""

from itertools import pairwise

import pytest

from gui.stage.content import Scale
from gui.stage.furniture import label_interval
from gui.stage.layout import Band
from gui.stage.scales import apart, signed, value_y
from gui.stage.state_plot import HEADROOM

BAND = Band(100, 200)


@pytest.mark.parametrize(
    ("value", "y"),
    [
        (0.0, 200),
        (HEADROOM * 0.5, 100),
        (-HEADROOM * 0.5, 300),
        (0.5, 200 - 100 / HEADROOM),
        (9.0, 100),
        (float("inf"), 100),
        (float("-inf"), 300),
        (float("nan"), 200),
    ],
)
def test_a_value_has_its_height(value: float, y: float) -> None:
    assert value_y(value, Scale(-0.5, 0.5), BAND) == pytest.approx(y)


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "0"), (0.5, "+0.5"), (-0.5, "−0.5"), (1500.0, "+1.5e+03"), (0.03, "+0.03")]
)
def test_scales_are_signed(value: float, text: str) -> None:
    assert signed(value) == text


@pytest.mark.parametrize(
    ("column", "every"), [(100, 1), (34, 1), (33, 2), (17, 2), (16, 5), (6.8, 5), (5, 10), (1, 50), (0.3, 200)]
)
def test_labels_of_timesteps_have_room(column: float, every: int) -> None:
    assert label_interval(column) == every


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        ([], []),
        ([50], [50]),
        ([10, 90], [10, 90]),
        ([50, 50], [50, 60]),
        ([50, 55, 58], [50, 60, 70]),
        ([95, 99], [90, 100]),
        ([99, 99, 99], [80, 90, 100]),
        ([-5, 30], [0, 30]),
    ],
)
def test_names_stand_apart_near_where_they_belong(wanted: list[float], places: list[float]) -> None:
    assert apart(wanted, 10, 0, 100) == pytest.approx(places)


@pytest.mark.parametrize("wanted", [[0] * 8, [100] * 8, [0, 1, 2, 3, 97, 98, 99, 100], [-30, -20, -10, 0, 1, 2, 3, 4]])
def test_names_that_fit_neither_overlap_nor_leave(wanted: list[float]) -> None:
    places = apart([float(y) for y in wanted], 12, 0, 100)
    assert all(lower - upper >= 12 - 1e-9 for upper, lower in pairwise(places))
    assert places[0] >= 0
    assert places[-1] <= 100
