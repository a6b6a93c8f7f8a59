"""Colours by computed contrast, in every theme: text 7:1 on the grounds it stands on, marks 3:1."""

from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPalette

from gui.look.fonts import MONO_FAMILIES, mono_advance, mono_font, ui_font
from gui.look.theme import DARK, LIGHT, Theme, palette
from gui.look.value_colors import contrast
from gui.stage.overlay import halved_where_they_meet, see_through

GROUNDS = ("panel", "surface", "sunken", "hover")
TEXTS = [
    *((ink, ground) for ink in ("ink", "ink_soft") for ground in (*GROUNDS, "faint_fill")),
    *((ink, ground) for ink in ("forward", "backward") for ground in ("panel", "surface", "faint_fill")),
    ("agree", "agree_fill"),
    ("agree", "surface"),  # strings in a program
    ("differ", "differ_fill"),
    ("ink", "differ_fill"),  # the banner, a field with a wrong entry
    ("ink_soft", "differ_fill"),
    ("differ", "panel"),
    ("differ", "surface"),
    ("busy", "busy_fill"),
    ("surface", "ink"),  # the chosen segment
    ("tip_ink", "tip"),
    ("surface", "ink_soft"),  # a filled button under the pointer
    ("surface", "forward"),  # selected text
    *product(
        ("present_ink", "present_soft", "present_forward", "present_backward"), ("present_ground", "present_chip")
    ),
]
MARKS = [
    *((mark, ground) for mark in ("control", "focus", "forward", "backward") for ground in GROUNDS),
    *product(("value_positive", "value_negative"), ("surface", "panel")),
    ("focus", "differ_fill"),
    ("differ", "differ_fill"),
    ("focus_on_ink", "ink"),
    ("faint_ink", "surface"),  # numbers still to come
    ("present_forward", "present_chip"),
]
GATE_GROUNDS = ("panel", "surface", "sunken")

every_theme = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def colour(theme: Theme, name: str) -> QColor:
    return QColor(getattr(theme, name))


def under(theme: Theme, what: QColor, passes: tuple[bool, ...]) -> QColor:
    """What a colour looks like under the bands of the reached column, as Qt blends them."""
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    image.fill(what)
    painter = QPainter(image)
    for _, goes_backwards, opacity in halved_where_they_meet([(QRectF(0, 0, 1, 1), way, 1.0) for way in passes]):
        painter.setOpacity(opacity)
        band = QColor(theme.band(goes_backwards))
        painter.fillRect(0, 0, 1, 1, see_through(band, QColor(theme.surface)))
    painter.end()
    return image.pixelColor(0, 0)


every_band = pytest.mark.parametrize(
    "passes", [(False,), (True,), (False, True)], ids=["forward", "backward", "both where they meet"]
)


@every_theme
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_text_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(colour(theme, ink), colour(theme, ground)) >= 7


@every_theme
@every_band
@pytest.mark.parametrize("ink", ["ink", "ink_soft", "forward", "backward"])
def test_text_can_be_read_under_the_tint_of_a_step(theme: Theme, passes: tuple[bool, ...], ink: str) -> None:
    text, ground = (under(theme, colour(theme, name), passes) for name in (ink, "surface"))
    assert contrast(text, ground) >= 7


@every_theme
@pytest.mark.parametrize("ground", GATE_GROUNDS)
def test_names_of_gates_can_be_read(theme: Theme, ground: str) -> None:
    for gate, shade in theme.gates.items():
        assert contrast(QColor(shade), colour(theme, ground)) >= 7, gate


@every_theme
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_marks_can_be_seen(theme: Theme, mark: str, ground: str) -> None:
    assert contrast(colour(theme, mark), colour(theme, ground)) >= 3


@every_theme
@every_band
@pytest.mark.parametrize("units", [lambda t: t.forward_units, lambda t: t.backward_units], ids=["forward", "backward"])
def test_each_unit_has_a_line_that_can_be_seen(
    theme: Theme, passes: tuple[bool, ...], units: Callable[[Theme], tuple[str, ...]]
) -> None:
    assert len(set(units(theme))) == 8
    for unit in units(theme):
        assert contrast(QColor(unit), colour(theme, "surface")) >= 3, unit
        below = contrast(under(theme, QColor(unit), passes), under(theme, colour(theme, "surface"), passes))
        assert below >= 3, unit


@every_theme
def test_a_band_can_be_seen_and_is_no_more_than_a_tint(theme: Theme) -> None:
    for band in (theme.forward_band, theme.backward_band):
        assert 1.1 < contrast(QColor(band), colour(theme, "surface")) < 1.5


@every_theme
def test_the_future_is_paler_than_everything_computed_but_still_there(theme: Theme) -> None:
    assert 1.5 < contrast(colour(theme, "faint"), colour(theme, "surface")) < 3
    assert 3 <= contrast(colour(theme, "faint_ink"), colour(theme, "surface")) < 4.5


@every_theme
def test_grounds_and_hairlines_step_away_from_the_surface(theme: Theme) -> None:
    steps = [contrast(colour(theme, name), colour(theme, "surface")) for name in ("panel", "hover", "sunken", "line")]
    assert steps == sorted(steps)
    assert steps[0] > 1.03


def test_present_mode_is_dark_in_every_theme() -> None:
    names = [name for name in Theme.__struct_fields__ if name.startswith("present_")]
    assert len(names) == 6
    assert [getattr(LIGHT, name) for name in names] == [getattr(DARK, name) for name in names]


@every_theme
def test_a_pass_has_the_colour_of_the_way_it_reads(theme: Theme) -> None:
    assert (theme.direction(False), theme.direction(True)) == (theme.forward, theme.backward)
    assert (theme.band(False), theme.band(True)) == (theme.forward_band, theme.backward_band)
    assert (theme.units(False), theme.units(True)) == (theme.forward_units, theme.backward_units)


@every_theme
def test_the_palette_carries_the_theme(theme: Theme) -> None:
    qt = palette(theme)
    assert qt.color(QPalette.ColorRole.Window) == colour(theme, "panel")
    assert qt.color(QPalette.ColorRole.Text) == colour(theme, "ink")
    disabled = qt.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert disabled == colour(theme, "control")


@every_theme
def test_the_palette_leaves_nothing_to_qt(theme: Theme) -> None:
    """Qt's own shades, for bevels and links, are light whatever the theme."""
    qt = palette(theme)
    for group, role in product((QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled), PAIRS):
        text, ground = (qt.color(group, one) for one in role)
        assert contrast(text, ground) >= (7 if group == QPalette.ColorGroup.Active else 3), (group, role)
    for role in (QPalette.ColorRole.Light, QPalette.ColorRole.Midlight, QPalette.ColorRole.Mid):
        assert contrast(qt.color(role), colour(theme, "surface")) < 2, role


PAIRS = [
    (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
    (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
    (QPalette.ColorRole.Text, QPalette.ColorRole.AlternateBase),
    (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
    (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
    (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
    (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
    (QPalette.ColorRole.Link, QPalette.ColorRole.Base),
    (QPalette.ColorRole.LinkVisited, QPalette.ColorRole.Base),
    (QPalette.ColorRole.BrightText, QPalette.ColorRole.Window),
]


@pytest.mark.parametrize("pixels", [10, 11, 12, 13])
def test_every_digit_has_one_width(pixels: int) -> None:
    metrics = QFontMetricsF(mono_font(pixels))
    assert {metrics.horizontalAdvance(letter) for letter in "0123456789.-+e[] "} == {mono_advance(pixels)}
    assert mono_font(pixels).families() == MONO_FAMILIES
    assert ui_font(pixels).pixelSize() == pixels
