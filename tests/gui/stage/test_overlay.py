"""Where the bands of a step stand, and what is framed."""

from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from gui.look.fonts import SMALL, mono_font
from gui.look.theme import DARK, LIGHT, Theme
from gui.stage.measure import WINDOW
from gui.stage.overlay import Overlay, halved_where_they_meet
from gui.stage.time_axis import TimeAxis


@pytest.fixture
def axis() -> TimeAxis:
    axis = TimeAxis()
    axis.set_timesteps(4)
    axis.place(100, 400)
    return axis


def overlay(axis: TimeAxis, *passes: bool) -> Overlay:
    overlay = Overlay(LIGHT, axis)
    overlay.place(QRectF(0, 6, 560, 700), passes)
    return overlay


def columns(overlay: Overlay, axis: TimeAxis) -> list[tuple[float, bool]]:
    """`(timestep, goes backwards)` of each band, by its centre."""
    return [
        (round((rect.center().x() - axis.left) / axis.column + axis.low, 6), backwards)
        for rect, backwards, _ in overlay.bands()
    ]


@pytest.mark.parametrize("step", [1, 2, 3, 4])
def test_forward_has_reached_step_k_and_backward_its_mirror(axis: TimeAxis, step: int) -> None:
    one = overlay(axis, False, True)
    one.set_position(step)
    assert columns(one, axis) == [(step, False), (5 - step, True)]
    assert all(rect.width() < axis.column for rect, _, _ in one.bands())
    assert all((rect.top(), rect.height()) == (6, 700) for rect, _, _ in one.bands())


def test_before_the_first_step_nothing_is_reached(axis: TimeAxis) -> None:
    one = overlay(axis, False, True)
    one.set_position(0)
    assert one.bands() == []
    one.set_position(0.25)
    assert columns(one, axis) == [(1, False), (4, True)]
    assert [opacity for _, _, opacity in one.bands()] == [0.25, 0.25]


def test_between_steps_bands_are_between_columns(axis: TimeAxis) -> None:
    one = overlay(axis, True)
    one.set_position(2.5)
    assert columns(one, axis) == [(2.5, True)]


def test_bands_stay_within_the_columns(axis: TimeAxis) -> None:
    axis.zoom(0.5, 100)
    one = overlay(axis, False, True)
    one.set_position(1)
    assert columns(one, axis) == [(1, False)], "timestep 4 is out of sight"
    axis.pan(-80)
    ((rect, _, _),) = one.bands()
    assert rect.left() == axis.left, "it begins where what is in sight begins"
    assert rect.right() == pytest.approx(axis.x(1) + (axis.column - 4) / 2)


@pytest.mark.parametrize(("forward", "backward"), [(100, 100), (100, 130), (130, 100), (100, 300)])
def test_where_bands_meet_each_gives_half(forward: float, backward: float) -> None:
    bands = [(QRectF(forward, 6, 50, 700), False, 1.0), (QRectF(backward, 6, 50, 700), True, 1.0)]
    pieces = list(halved_where_they_meet(bands))
    for x in range(90, 360, 5):
        whole = [backwards for rect, backwards, _ in bands if rect.left() <= x + 2.5 < rect.right()]
        found = [(backwards, part) for rect, backwards, part in pieces if rect.left() <= x + 2.5 < rect.right()]
        assert found == [(backwards, 1 / len(whole)) for backwards in whole], x
    assert all((rect.top(), rect.bottom()) == (6, 706) for rect, _, _ in pieces)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_band_spares_what_shows_values_by_colour_and_tints_what_does_not(axis: TimeAxis, theme: Theme) -> None:
    one = Overlay(theme, axis)
    cell = QRectF(axis.x(1) - 20, 100, 40, 30)
    one.place(QRectF(0, 6, 560, 700), (False,), lambda _: [cell])
    one.set_position(1)
    image = QImage(560, 720, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(theme.surface))
    painter = QPainter(image)
    painter.fillRect(cell, QColor(theme.value_positive))
    one.paint(painter)
    painter.end()
    assert image.pixelColor(cell.center().toPoint()).name() == theme.value_positive
    tinted = image.pixelColor(round(axis.x(1)), 300).getRgb()
    assert tinted == pytest.approx(QColor(theme.forward_band).getRgb(), abs=1)
    assert image.pixelColor(round(axis.x(3)), 300).name() == theme.surface


@pytest.mark.parametrize("rects", [([], []), ([QRectF(1, 2, 3, 4)], [QRectF(5, 6, 7, 8)])], ids=["none", "some"])
def test_outlines_are_kept(axis: TimeAxis, rects: Any) -> None:
    one = overlay(axis, False)
    one.outline(*rects, [])
    assert one.outlines == rects


def test_the_line_of_narrow_columns_leaves_the_numbers_of_timesteps_alone(axis: TimeAxis) -> None:
    axis.set_timesteps(500)
    one = overlay(axis, False, True)
    image = QImage(560, 720, QImage.Format.Format_ARGB32)
    for position in (1, 500):
        one.set_position(position)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        one._paint_hands(painter)
        painter.end()
        painted = [y for y in range(720) if any(image.pixelColor(x, y).alpha() for x in range(560))]
        text = QFontMetricsF(mono_font(SMALL)).height()
        assert painted[0] >= 6 + (WINDOW.time_labels + text) / 2 - 1, "below a text in the middle of its row"
        assert painted[0] <= 6 + WINDOW.time_labels
        assert painted[-1] >= 700
