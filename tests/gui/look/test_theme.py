"""Colours by computed contrast: text 7:1 on the grounds it stands on, marks 3:1."""

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QPalette

from gui.look.fonts import MONO_FAMILIES, mono_advance, mono_font, ui_font
from gui.look.theme import LIGHT, palette
from gui.look.value_colors import contrast

GROUNDS = ("panel", "surface", "sunken", "hover")
TEXTS = [
    *((ink, ground) for ink in ("ink", "ink_soft") for ground in GROUNDS),
    *((ink, ground) for ink in ("forward", "backward") for ground in ("panel", "surface")),
    ("agree", "agree_fill"),
    ("differ", "differ_fill"),
    ("differ", "panel"),
    ("differ", "surface"),
    ("busy", "busy_fill"),
    ("surface", "ink"),  # tool tips, the chosen segment
]
MARKS = [
    ("control", "surface"),
    ("control", "panel"),
    ("forward", "surface"),
    ("backward", "surface"),
    ("value_positive", "surface"),
    ("value_negative", "surface"),
]


def colour(name: str) -> QColor:
    return QColor(getattr(LIGHT, name))


def multiplied(one: QColor, other: QColor) -> QColor:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    return QColor(*(round(a * b / 255) for a, b in pairs))


@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_text_can_be_read(ink: str, ground: str) -> None:
    assert contrast(colour(ink), colour(ground)) >= 7


@pytest.mark.parametrize("ink", ["ink", "ink_soft", "forward", "backward"])
@pytest.mark.parametrize("band", ["forward_band", "backward_band"])
def test_text_can_be_read_under_the_tint_of_a_step(ink: str, band: str) -> None:
    """The band multiplies what lies beneath: text and ground alike."""
    assert contrast(multiplied(colour(ink), colour(band)), colour(band)) >= 7


@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_marks_can_be_seen(mark: str, ground: str) -> None:
    assert contrast(colour(mark), colour(ground)) >= 3


@pytest.mark.parametrize("units", [LIGHT.forward_units, LIGHT.backward_units], ids=["forward", "backward"])
def test_each_unit_has_a_line_that_can_be_seen(units: tuple[str, ...]) -> None:
    assert len(set(units)) == 8
    for unit in units:
        assert contrast(QColor(unit), colour("surface")) >= 3, unit


def test_the_future_is_paler_than_everything_computed_but_still_there() -> None:
    assert 1.5 < contrast(colour("faint"), colour("surface")) < 3
    assert 2 < contrast(colour("faint_ink"), colour("surface")) < 4.5


def test_a_pass_has_the_colour_of_the_way_it_reads() -> None:
    assert (LIGHT.direction(False), LIGHT.direction(True)) == (LIGHT.forward, LIGHT.backward)
    assert (LIGHT.band(False), LIGHT.band(True)) == (LIGHT.forward_band, LIGHT.backward_band)
    assert (LIGHT.units(False), LIGHT.units(True)) == (LIGHT.forward_units, LIGHT.backward_units)


def test_the_palette_carries_the_theme() -> None:
    qt = palette(LIGHT)
    assert qt.color(QPalette.ColorRole.Window) == colour("panel")
    assert qt.color(QPalette.ColorRole.Text) == colour("ink")
    disabled = qt.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert disabled == colour("control")


@pytest.mark.parametrize("pixels", [10, 11, 12, 13])
def test_every_digit_has_one_width(pixels: int) -> None:
    metrics = QFontMetricsF(mono_font(pixels))
    assert {metrics.horizontalAdvance(letter) for letter in "0123456789.-+e[] "} == {mono_advance(pixels)}
    assert mono_font(pixels).families() == MONO_FAMILIES
    assert ui_font(pixels).pixelSize() == pixels
