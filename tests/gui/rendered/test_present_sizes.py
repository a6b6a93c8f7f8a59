"""Present mode can be read from the back row: at 1280 × 720 text of 24 px, curves of 3 px, and so in proportion."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from gui.look.theme import DARK, LIGHT, Theme
from gui.parts import GATES, STATES
from gui.present.size import SCREEN
from models.experiment import Experiment
from tests.gui.rendered.ink import Stroke, noted, texts
from tests.gui.rendered.room import problems
from tests.gui.rendered.states import LONG, NOTEBOOK, close_others, dress, parts, settle, show, stop_moving
from tests.gui.traced import BIDIRECTIONAL, weighted
from tests.gui.windows import Open, Opened

SIZES = ((1280, 720), (1920, 1080), (3840, 2160))
LEAST_TEXT, LEAST_CURVE = 24, 3

WIDE = weighted("LSTM", (1, 50, 6), 32, **BIDIRECTIONAL)
LARGE = weighted("LSTM", (1, 500, 8), 200, bidirectional=True, return_sequences=True)
SHOWN = {"4 × 3": NOTEBOOK, "400 × 4": LONG, "50 × 32": WIDE, "500 × 200": LARGE}


@pytest.mark.parametrize(("language", "theme"), [("en", LIGHT), ("ko", DARK)], ids=["en, light", "ko, dark"])
def test_it_can_be_read_from_the_back_row(open_one: Open, language: str, theme: Theme) -> None:
    opened = open_one(NOTEBOOK)
    dress(opened, language, theme)
    found = []
    for name, experiment in SHOWN.items():
        for view in (STATES, GATES):
            page = present(opened, experiment, view)
            for size in SIZES if experiment is NOTEBOOK else SIZES[:1]:  # in proportion, all sizes have one layout
                opened.window.resize(*size)
                stop_moving(opened)
                assert page.size().toTuple() == size
                found += [f"{size[0]} × {size[1]}, {name}, view {view}: {one}" for one in too_small(page, theme)]
    close_others(opened)
    assert not found, "\n".join(found)


def test_what_is_pointed_at_and_a_pressed_key_can_be_read(open_one: Open) -> None:
    opened = open_one(NOTEBOOK)
    page = present(opened, NOTEBOOK, STATES)
    opened.window.resize(1280, 720)
    for text in ("forward h, t = 3, unit 2: 0.6303139", "backward c, t = 1 " + "한국어" * 40):
        page.bar.show_readout(text)
        page.bar.show_key("Page Down")
        settle()
        assert not list(too_small(page, LIGHT))
    close_others(opened)


def present(opened: Opened, experiment: Experiment, view: int) -> QWidget:
    show(opened, experiment, 0, view)
    opened.session.set_step(opened.session.steps - 1)
    opened.window._views.presenting.enter()
    stop_moving(opened)
    page = parts(opened).present
    assert page is not None
    return page


def too_small(page: QWidget, theme: Theme) -> list[str]:
    """Texts and curves that are too small for a page's size, and texts that are cut or overlaid."""
    factor = min(page.width() / SCREEN.width(), page.height() / SCREEN.height())
    drawn = texts(page)
    assert len(drawn) > 10
    found = [f"{text.size:.1f} px: {text}" for text in drawn if text.size < LEAST_TEXT * factor - 0.01]
    curves = [stroke for stroke in noted(page.stage.viewport()).strokes if is_curve(stroke, theme)]
    found += [f"a curve of {one.width:.2f} px" for one in curves if one.width < LEAST_CURVE * factor - 0.01]
    if page.stage.content.units <= 8:
        assert len(curves) >= page.stage.content.units, "or nothing was measured"
    return found + list(problems(page))


def is_curve(stroke: Stroke, theme: Theme) -> bool:
    return stroke.points > 2 and stroke.colour in (*theme.forward_units, *theme.backward_units)
