"""The colours of values: symmetric, ordered by lightness, and numbers can be read on all of them."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtGui import QColor

from gui.look.theme import LIGHT
from gui.look.value_colors import LEVELS, ValueColors, contrast, heat_image, nice_limit

COLORS = ValueColors(LIGHT)


def luminance(colour: QColor) -> float:
    return contrast(colour, QColor("black"))


def test_contrast_is_wcags() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("white"), QColor("white")) == 1
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.005)  # WCAG's own example


def test_the_ends_and_the_middle_are_the_themes() -> None:
    assert len(COLORS.fills) == LEVELS
    assert COLORS.fills[0].name() == LIGHT.value_negative
    assert COLORS.fills[-1].name() == LIGHT.value_positive
    assert COLORS.fills[LEVELS // 2 - 1].name() == COLORS.fills[LEVELS // 2].name() == LIGHT.value_zero


def test_lightness_falls_steadily_to_both_ends() -> None:
    light = [luminance(fill) for fill in COLORS.fills]
    assert all(a <= b for a, b in pairwise(light[: LEVELS // 2]))
    assert all(a >= b for a, b in pairwise(light[LEVELS // 2 :]))


def test_numbers_can_be_read_on_every_colour() -> None:
    for fill, ink in zip(COLORS.fills, COLORS.inks, strict=True):
        assert contrast(fill, ink) >= 4.5, fill.name()


@pytest.mark.parametrize("limit", [0.001, 1.0, 30.0])
def test_levels_are_symmetric_about_zero(limit: float) -> None:
    for share in np.linspace(0, 1.2, 30):
        assert COLORS.level(share * limit, limit) + COLORS.level(-share * limit, limit) in (LEVELS - 1, LEVELS)


@pytest.mark.parametrize(
    ("value", "limit", "level"),
    [
        (1, 1, 255),
        (-1, 1, 0),
        (7, 1, 255),
        (float("inf"), 1, 255),
        (float("-inf"), 1, 0),
        (float("nan"), 1, 128),
        (0, 1, 128),
        (5, 0, 128),
        (0.5, 1, 191),
    ],
)
def test_a_value_has_its_level(value: float, limit: float, level: int) -> None:
    assert COLORS.level(value, limit) == level


@pytest.mark.parametrize(
    ("values", "limit"),
    [
        ([0.1, -0.4], 0.4),
        ([0.41], 0.5),
        ([-0.99], 1),
        ([1.01], 1.5),
        ([0.0], 1),
        ([1e-35], 1),
        ([np.nan, np.inf, 2.5], 3),
        ([np.nan], 1),
        ([7000.0], 8000),
        ([0.0031], 0.004),
    ],
)
def test_a_scale_ends_at_a_round_number(values: list[float], limit: float) -> None:
    assert nice_limit(np.array(values, np.float32)) == pytest.approx(limit)


def test_a_heat_image_has_a_pixel_for_each_value() -> None:
    values = np.array([[0, 1, -1], [np.nan, np.inf, -np.inf]], np.float32)
    image = heat_image(values, 1.0, COLORS)
    assert (image.width(), image.height()) == (3, 2)
    ends = [COLORS.fills[-1], COLORS.fills[0]]
    assert [image.pixelColor(1, 0), image.pixelColor(2, 0)] == ends
    assert [image.pixelColor(1, 1), image.pixelColor(2, 1)] == ends
    assert image.pixelColor(0, 0) == image.pixelColor(0, 1) == COLORS.fills[COLORS.level(0, 1.0)]
