"""The one mapping between timesteps and pixels."""

import pytest

from gui.stage.time_axis import SMALLEST_SPAN, TimeAxis


@pytest.fixture
def axis() -> TimeAxis:
    axis = TimeAxis()
    axis.set_timesteps(10)
    axis.place(100, 500)
    return axis


def test_columns_share_the_width(axis: TimeAxis) -> None:
    assert axis.column == 50
    assert [axis.x(t) for t in (0.5, 1, 1.5, 10, 10.5)] == [100, 125, 150, 575, 600]
    assert list(axis.visible) == list(range(10))
    assert not axis.is_zoomed


@pytest.mark.parametrize(
    ("x", "timestep"), [(99.9, None), (100, 0), (149.9, 0), (150, 1), (599.9, 9), (600, None), (-5, None)]
)
def test_a_pixel_belongs_to_the_column_that_covers_it(axis: TimeAxis, x: float, timestep: int | None) -> None:
    assert axis.timestep_at(x) == timestep


def test_each_centre_gives_its_timestep_back_however_it_is_zoomed(axis: TimeAxis) -> None:
    for factor, about in ((1, 350), (0.5, 120), (0.7, 590), (0.9, 333)):
        axis.zoom(factor, about)
        seen = [t for t in axis.visible if axis.left <= axis.x(t + 1) < axis.left + axis.width]
        assert seen
        assert [axis.timestep_at(axis.x(t + 1)) for t in seen] == seen


def test_zooming_keeps_what_lies_under_the_pointer(axis: TimeAxis) -> None:
    axis.zoom(0.5, axis.x(4))
    assert axis.column == 100
    assert axis.x(4) == pytest.approx(275)
    assert list(axis.visible) == [1, 2, 3, 4, 5, 6]  # from 2.25 to 7.25: the outer two in part
    assert (axis.low, axis.high) == pytest.approx((2.25, 7.25))
    assert axis.is_zoomed


def test_zooming_ends_at_two_columns_and_at_all(axis: TimeAxis) -> None:
    axis.zoom(0.001, 300)
    assert axis.high - axis.low == SMALLEST_SPAN
    axis.zoom(1000, 300)
    assert (axis.low, axis.high) == (0.5, 10.5)


def test_one_timestep_cannot_be_zoomed() -> None:
    axis = TimeAxis()
    axis.place(0, 100)
    axis.zoom(0.5, 50)
    assert (axis.low, axis.high) == (0.5, 1.5)


def test_panning_stops_at_either_end(axis: TimeAxis) -> None:
    axis.zoom(0.5, 100)
    axis.pan(-100)
    assert axis.low == 1.5
    axis.pan(-10_000)
    assert (axis.low, axis.high) == (5.5, 10.5)
    axis.pan(10_000)
    assert (axis.low, axis.high) == (0.5, 5.5)


def test_revealing_moves_no_further_than_needed(axis: TimeAxis) -> None:
    axis.zoom(0.3, 100)
    axis.reveal(2)
    assert (axis.low, axis.high) == (0.5, 3.5)
    axis.reveal(7)
    assert (axis.low, axis.high) == (4.5, 7.5)
    axis.reveal(5)
    assert (axis.low, axis.high) == (4.5, 7.5)
    axis.reveal(1)
    assert (axis.low, axis.high) == (0.5, 3.5)


def test_it_says_changed_only_when_it_did(axis: TimeAxis) -> None:
    said = []
    axis.changed.connect(lambda: said.append(axis.low))
    axis.pan(40)
    axis.zoom(2, 300)
    axis.show_all()
    axis.reveal(10)
    assert said == []
    axis.zoom(0.5, 100)
    axis.show_all()
    assert said == [0.5, 0.5]


def test_another_length_ends_the_zoom_the_same_keeps_it(axis: TimeAxis) -> None:
    axis.zoom(0.5, 100)
    axis.set_timesteps(10)
    assert axis.is_zoomed
    axis.set_timesteps(11)
    assert (axis.low, axis.high) == (0.5, 11.5)
