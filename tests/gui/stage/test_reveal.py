"""Which columns of a region are computed at which position of the animation."""

import numpy as np
import pytest

from gui.stage.reveal import Region
from gui.stage.time_axis import TimeAxis

FORWARD, BACKWARD = np.arange(1, 5), np.arange(4, 0, -1)


@pytest.fixture
def axis() -> TimeAxis:
    axis = TimeAxis()
    axis.set_timesteps(4)
    axis.place(100, 400)
    return axis


def shown(region: Region, position: float, axis: TimeAxis) -> dict[int, float]:
    """Timestep (from 0) → opacity, read off the rectangles."""
    found: dict[int, float] = {}
    for rect, opacity in region.parts(position, axis):
        for t in range(4):
            if rect.left() <= axis.x(t + 1) <= rect.right():
                assert t not in found, "no column is painted twice"
                found[t] = opacity
    return found


@pytest.mark.parametrize(
    ("steps", "position", "columns"),
    [
        (FORWARD, 0, {}),
        (FORWARD, 1, {0: 1}),
        (FORWARD, 2.25, {0: 1, 1: 1, 2: 0.25}),
        (FORWARD, 4, {0: 1, 1: 1, 2: 1, 3: 1}),
        (BACKWARD, 0, {}),
        (BACKWARD, 0.5, {3: 0.5}),
        (BACKWARD, 1, {3: 1}),
        (BACKWARD, 3, {1: 1, 2: 1, 3: 1}),
        (BACKWARD, 4, {0: 1, 1: 1, 2: 1, 3: 1}),
        (np.maximum(FORWARD, BACKWARD), 2, {}),  # a merged row is complete when both directions have been there
        (np.maximum(FORWARD, BACKWARD), 3, {1: 1, 2: 1}),
        (np.minimum(FORWARD, BACKWARD), 1, {0: 1, 3: 1}),
    ],
)
@pytest.mark.parametrize("edges", [(-0.5, 0.5), (-0.42, 0.0), (0.0, 0.42)])
def test_columns_appear_in_the_order_of_processing(
    axis: TimeAxis, steps: np.ndarray, position: float, columns: dict[int, float], edges: tuple[float, float]
) -> None:
    region = Region(10, 30, range(4), steps, *edges)
    assert shown(region, position, axis) == pytest.approx(columns)


def test_a_run_of_whole_columns_is_one_rectangle(axis: TimeAxis) -> None:
    parts = list(Region(10, 30, range(4), FORWARD).parts(3.5, axis))
    assert [(rect.getRect(), opacity) for rect, opacity in parts] == [
        ((100, 10, 300, 20), 1),
        ((400, 10, 100, 20), 0.5),
    ]


def test_a_half_of_a_column_stays_in_its_half(axis: TimeAxis) -> None:
    parts = [rect.getRect() for rect, _ in Region(10, 30, range(4), FORWARD, 0.0, 0.4).parts(2, axis)]
    assert parts == [(150, 10, 40, 20), (250, 10, 40, 20)]


def test_a_single_row_stands_in_its_own_column(axis: TimeAxis) -> None:
    region = Region(10, 30, range(3, 4), np.array([4]))
    assert shown(region, 3, axis) == {}
    assert shown(region, 4, axis) == {3: 1}


def test_what_is_out_of_sight_is_not_painted(axis: TimeAxis) -> None:
    axis.zoom(0.5, axis.left)
    rects = [rect for rect, _ in Region(10, 30, range(4), FORWARD).parts(4, axis)]
    assert [rect.getRect() for rect in rects] == [(100, 10, 400, 20)]
