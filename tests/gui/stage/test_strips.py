"""Strips: where cells lie, which numbers fit, and in pixels the colours that stand for them."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from gui.look.fonts import mono_font
from gui.look.theme import LIGHT
from gui.look.value_colors import ValueColors
from gui.stage.layout import Band
from gui.stage.measure import WINDOW
from gui.stage.strips import NARROW, Strip, StripPainter
from gui.stage.time_axis import TimeAxis

COLORS = ValueColors(LIGHT)
BAND = Band(20, 30)


def axis_of(timesteps: int, width: float = 400) -> TimeAxis:
    axis = TimeAxis()
    axis.set_timesteps(timesteps)
    axis.place(100, width)
    return axis


def strip_of(values: Any, **kwargs: Any) -> Strip:
    array = np.array(values, np.float32)
    return Strip("forward", (0, 0), array, range(len(array)), BAND, 1.0, LIGHT.forward, **kwargs)


def painted(strip: Strip, axis: TimeAxis, computed: bool = True) -> QImage:
    image = QImage(600, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    StripPainter(LIGHT, COLORS, axis).paint(painter, strip, computed)
    painter.end()
    return image


def texts(strip: Strip, axis: TimeAxis) -> list[str] | None:
    return StripPainter(LIGHT, COLORS, axis)._texts(strip, [float(value) for value in strip.values.ravel()])[0]


def test_cells_stand_side_by_side_in_their_column() -> None:
    strip, axis = strip_of(np.zeros((4, 3))), axis_of(4)
    inner = 100 * (1 - WINDOW.cell_gap)
    cells = [strip.cell_rect(axis, 1, feature) for feature in range(3)]
    assert [cell.getRect() for cell in cells] == [
        pytest.approx((250 - inner / 2 + inner / 3 * feature, 20, inner / 3, 30)) for feature in range(3)
    ]
    assert strip.column_rect(axis, 1) == cells[0].united(cells[2])


def test_cells_are_stacked_over_each_other() -> None:
    strip, axis = strip_of(np.zeros((4, 3)), stacked=True), axis_of(4)
    assert [strip.cell_rect(axis, 0, feature).getRect()[1::2] for feature in range(3)] == [(20, 10), (30, 10), (40, 10)]


@pytest.mark.parametrize("stacked", [False, True])
def test_halves_share_a_column_without_a_gap(stacked: bool) -> None:
    axis = axis_of(4)
    left = strip_of(np.zeros((4, 2)), stacked=stacked, right=0.5).column_rect(axis, 2)
    right = strip_of(np.zeros((4, 2)), stacked=stacked, left=0.5).column_rect(axis, 2)
    whole = strip_of(np.zeros((4, 2)), stacked=stacked).column_rect(axis, 2)
    assert not left.intersects(right)
    assert left.united(right) == whole


def test_narrow_columns_touch() -> None:
    strip, axis = strip_of(np.zeros((50, 1)), stacked=True), axis_of(50)
    assert axis.column < NARROW
    assert strip.column_rect(axis, 3).right() == pytest.approx(strip.column_rect(axis, 4).left())


@pytest.mark.parametrize("stacked", [False, True])
def test_each_cells_centre_is_its_own(stacked: bool) -> None:
    strip, axis = strip_of(np.zeros((4, 5)), stacked=stacked), axis_of(4)
    for t in range(4):
        for feature in range(5):
            centre = strip.cell_rect(axis, t, feature).center()
            assert strip.cell_at(axis, centre.x(), centre.y()) == (t, feature)


def test_beside_the_strip_there_is_no_cell() -> None:
    axis = axis_of(4)
    only_last = Strip("returned", (0, 0), np.zeros((1, 2)), range(3, 4), BAND, 1.0, LIGHT.ink)
    assert only_last.cell_at(axis, axis.x(3), 35) is None
    assert only_last.cell_at(axis, axis.x(4), 19) is None
    assert only_last.cell_at(axis, axis.x(4) + 49, 35) is None, "in the gap between columns"
    assert only_last.cell_at(axis, axis.x(4) + 10, 35) == (3, 1)


@pytest.mark.parametrize(
    ("width", "signed", "expected"),
    [
        (600, True, ["+0.123", "-0.988"]),
        (100, True, ["+0.123", "-0.988"]),
        (80, True, ["+0.12", "-0.99"]),
        (68, True, None),
        (600, False, ["0.12346", "-0.98765"]),
        (104, False, ["0.1235", "-0.9877"]),
        (60, False, None),
    ],
)
def test_numbers_have_as_many_digits_as_fit_their_cells(width: float, signed: bool, expected: list[str] | None) -> None:
    assert texts(strip_of([[0.123456, -0.987654]], signed=signed), axis_of(1, width)) == expected


def test_numbers_never_leave_their_cells() -> None:
    strip = strip_of([[-0.12345, -1234.5]])
    for width in range(40, 400, 7):
        painter = StripPainter(LIGHT, COLORS, axis_of(1, width))
        shown, size = painter._texts(strip, [-0.12345, -1234.5])
        if shown is not None:
            room = strip.cell_rect(painter.axis, 0, 0).width()
            assert all(QFontMetricsF(mono_font(size)).horizontalAdvance(text) <= room for text in shown)


@pytest.mark.parametrize("stacked", [False, True])
def test_computed_cells_have_the_colours_of_their_values(stacked: bool) -> None:
    values = np.array([[-1, 0.5], [0, 1], [-0.25, 7]], np.float32)
    strip, axis = strip_of(values, stacked=stacked), axis_of(3, 90)
    assert texts(strip, axis) is None, "no number lies over the colours"
    image = painted(strip, axis)
    for t in range(3):
        for feature in range(2):
            centre = strip.cell_rect(axis, t, feature).center().toPoint()
            expected = COLORS.fills[COLORS.level(float(values[t, feature]), 1.0)]
            assert image.pixelColor(centre + QPoint(2, 2)) == expected, (t, feature)


@pytest.mark.parametrize("stacked", [False, True])
def test_what_is_to_come_is_pale_and_without_numbers(stacked: bool) -> None:
    strip, axis = strip_of(np.full((2, 1), 1.0), stacked=stacked), axis_of(2)
    image = painted(strip, axis, computed=False)
    inside = strip.column_rect(axis, 0).adjusted(3, 3, -3, -3).toRect()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom())
    }
    assert colours == {LIGHT.faint_fill}


def test_backward_is_dashed_beside_its_colour() -> None:
    axis = axis_of(1)
    edges = []
    for dashed in (False, True):
        image = painted(strip_of([[0.0]], dashed=dashed), axis)
        rect = strip_of([[0.0]]).column_rect(axis, 0)
        edges.append([image.pixelColor(x, 20).name() for x in range(int(rect.left()) + 5, int(rect.right()) - 5)])
    solid, dashed_edge = edges
    assert len(set(solid)) == 1
    assert len(set(dashed_edge)) > 1


def test_many_narrow_columns_are_one_picture() -> None:
    values = np.linspace(-1, 1, 50, dtype=np.float32)[:, None]
    strip, axis = strip_of(values, stacked=True), axis_of(50)
    image = painted(strip, axis)
    for t in range(1, 49):
        colour = image.pixelColor(round(axis.x(t + 1)), 35)
        nearest = min(range(50), key=lambda n: _distance(colour, COLORS.fills[COLORS.level(float(values[n, 0]), 1.0)]))
        assert abs(nearest - t) <= 1


def _distance(one: QColor, other: QColor) -> int:
    return sum(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


def test_only_visible_columns_are_painted() -> None:
    axis = axis_of(4)
    axis.zoom(0.5, axis.left)
    image = painted(strip_of(np.ones((4, 1))), axis)
    third = QRectF(strip_of(np.ones((4, 1))).column_rect(axis, 3))
    assert third.left() > 500
    assert image.pixelColor(560, 35) == QColor(LIGHT.surface)
