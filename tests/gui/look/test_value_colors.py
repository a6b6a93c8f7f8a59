"""The colours of values: symmetric, even, ordered by lightness, and numbers can be read on all of them."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from gui.look.theme import DARK, LIGHT, Theme
from gui.look.value_colors import LEVELS, ValueColors, contrast, heat_image, nice_limit
from tests.gui.colour_vision import oklab

COLORS = ValueColors(LIGHT)

every_theme = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def halves(theme: Theme) -> tuple[np.ndarray, np.ndarray]:
    """Twice `(128, 3)` Oklab: from zero to the negative and to the positive end."""
    lab = oklab([fill.name() for fill in ValueColors(theme).fills])
    return lab[: LEVELS // 2][::-1], lab[LEVELS // 2 :]


def test_contrast_is_wcags() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("white"), QColor("white")) == 1
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.005)  # WCAG's own example


@every_theme
def test_the_ends_and_the_middle_are_the_themes(theme: Theme) -> None:
    fills = ValueColors(theme).fills
    assert len(fills) == LEVELS
    assert fills[0].name() == theme.value_negative
    assert fills[-1].name() == theme.value_positive
    assert fills[LEVELS // 2 - 1].name() == fills[LEVELS // 2].name() == theme.value_zero


@every_theme
def test_lightness_goes_one_way_from_zero_to_both_ends(theme: Theme) -> None:
    """Light theme: zero is light. Dark theme: zero is dark."""
    for half in halves(theme):
        steps = np.diff(half[:, 0]) * (1 if theme.is_dark else -1)
        assert (steps >= -1e-3).all(), "eight bits: a channel may round the other way"
        assert (np.diff(half[::8, 0]) * (1 if theme.is_dark else -1) > 0.01).all()


@every_theme
def test_plus_and_minus_are_equally_light_and_equally_far_from_zero(theme: Theme) -> None:
    negative, positive = halves(theme)
    np.testing.assert_allclose(negative[:, 0], positive[:, 0], atol=0.004)
    away = [np.linalg.norm(half - half[0], axis=1) for half in (negative, positive)]
    np.testing.assert_allclose(*away, atol=0.006)


@every_theme
def test_equal_differences_look_equal(theme: Theme) -> None:
    """Sixteen equal steps of value are sixteen equal steps in Oklab, to 8 % (eight bits allow no better)."""
    for half in halves(theme):
        steps = np.linalg.norm(np.diff(half[np.linspace(0, LEVELS // 2 - 1, 17).round().astype(int)], axis=0), axis=1)
        places = np.diff(np.linspace(0, LEVELS // 2 - 1, 17).round())
        np.testing.assert_allclose(steps / places, (steps / places).mean(), rtol=0.08)


@every_theme
def test_a_straight_line_leads_from_zero_to_an_end(theme: Theme) -> None:
    """No other hue in between, and none that the screen cannot show."""
    for half in halves(theme):
        np.testing.assert_allclose(half, np.linspace(half[0], half[-1], len(half)), atol=0.006)


@every_theme
def test_numbers_can_be_read_on_every_colour(theme: Theme) -> None:
    """4.5:1 everywhere, and 7:1 wherever black or white can: between, no ink does."""
    colors = ValueColors(theme)
    for fill, ink in zip(colors.fills, colors.inks, strict=True):
        best = max(contrast(fill, QColor(name)) for name in ("black", "white"))
        assert contrast(fill, ink) == best >= 4.5, fill.name()
    share = np.mean([contrast(*pair) >= 7 for pair in zip(colors.fills, colors.inks, strict=True)])
    assert share > (0.6 if theme.is_dark else 0.8)


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
