"""The returned tensors in another language, in dark colours, in another size, and for who cannot see them."""

from __future__ import annotations

import re
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.look.scale import px
from gui.look.theme import DARK, LIGHT, Theme
from gui.look.value_colors import contrast
from gui.returned import tensor_card
from gui.returned.returned_panel import ReturnedPanel
from gui.returned.tensor_card import TensorCard
from models.returned import returned
from models.trace import outline
from tests.gui.looks import wearing
from tests.gui.painted import Painted
from tests.gui.pseudo import not_whole, speaking
from tests.gui.traced import computed, unweighted, weighted

SEQUENCES = {"bidirectional": True, "return_sequences": True, "return_state": True}


def made(qtbot: QtBot, theme: Theme = LIGHT, width: int = 352, step: int = 4, **layer: object) -> ReturnedPanel:
    panel = ReturnedPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(px(width), px(900))
    panel.show()
    qtbot.waitExposed(panel)
    one = computed(weighted(**{**SEQUENCES, **layer}))  # type: ignore[arg-type]
    panel.show_trace(one.layer, one.returned)
    panel.show_step(step)
    qtbot.waitUntil(lambda: all(card.height() == card.sizeHint().height() for card in panel.cards))
    return panel


def card(panel: ReturnedPanel, name: str) -> TensorCard:
    (found,) = (one for one in panel.cards if one.content and one.content.tensor.name == name)
    return found


def numbers(text: str) -> list[float]:
    return [float(one) for one in re.findall(r"-?\d+\.\d*(?:e[+-]\d+)?", text)]


def test_a_card_says_name_shape_and_values(qtbot: QtBot) -> None:
    panel = made(qtbot)
    for one in panel.cards:
        assert one.content is not None
        assert one.accessibleName() == f"{one.content.tensor.name}, shape {one.content.values.shape}"
        said = one.accessibleDescription().split("\n=")[0]
        np.testing.assert_allclose(numbers(said), one.content.values.ravel(), atol=5e-4)
    assert (
        card(panel, "backward_h")
        .accessibleDescription()
        .endswith("= hidden_states[:, 0, 3:], the first timestep, not the last")
    )


def test_a_card_says_how_much_is_computed_to_who_hears_it(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    panel = made(qtbot)
    panel.show_step(1)
    assert "computed" not in card(panel, "hidden_states").accessibleDescription(), "nobody listens"
    monkeypatch.setattr(tensor_card, "QAccessible", SimpleNamespace(isActive=lambda: True))
    for step in range(5):
        panel.show_step(step)
        said = card(panel, "hidden_states").accessibleDescription()
        assert ("24 numbers" in said) == (step < 4)
        assert step == 4 or f"{step * 6} of 24 numbers computed" in said
        assert ("0 of 3 numbers computed" in card(panel, "forward_h").accessibleDescription()) == (step < 4)


def test_a_smaller_tensor_forgets_what_was_computed_of_a_larger_one(qtbot: QtBot) -> None:
    panel = made(qtbot, step=2)
    for units in (5, 2):
        one = computed(weighted(**SEQUENCES, units=units))
        panel.show_trace(one.layer, one.returned)
        panel.cards[0].show_content(panel.cards[0].content)  # type: ignore[arg-type]
        assert panel.cards[0].content is not None
        assert panel.cards[0].content.values.shape == (1, 4, 2 * units)


def test_the_name_tells_what_the_tensor_is_and_the_numbers_do_not(qtbot: QtBot) -> None:
    tips = {}
    for layer in ({}, {"return_sequences": False}, {"kind": "GRU"}):
        panel = made(qtbot, **layer)
        tips |= {one.accessibleName().split(",")[0]: one.toolTip() for one in panel.cards}
        one = card(panel, "backward_h")
        for place, is_told in ((one.places.head.center(), True), (one.places.body.center(), False)):
            event = QHelpEvent(QEvent.Type.ToolTip, place.toPoint(), one.mapToGlobal(place.toPoint()))
            QApplication.sendEvent(one, event)
            assert event.isAccepted() == is_told
    QToolTip.hideText()
    assert tips == {
        "hidden_states": "The output: the hidden state of every timestep, for return_sequences is True.",
        "hidden_state": "The output: the last hidden state alone, for return_sequences is False.",
        "forward_h": "The last hidden state as a tensor of its own: return_state adds it.",
        "forward_c": "The last cell state, which no output holds: return_state adds it.",
        "backward_h": "The last hidden state as a tensor of its own: return_state adds it.",
        "backward_c": "The last cell state, which no output holds: return_state adds it.",
    }


def test_every_text_is_said_in_the_users_language(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with speaking():
        panel = made(qtbot)
        left = {text for text in not_whole(panel) if not numbers(text) and "layer(x)" not in text}
        assert left == set()
        assert panel.accessibleName() == "«What layer(x) returns»"
        painted = Painted()
        painted.watch(monkeypatch, tensor_card)
        texts = painted.by(card(panel, "backward_h")).texts
        assert texts[0] == "backward_h", "a name in a program stays"
        assert "«= hidden_states[:, 0, 3:], the first timestep, not the last»" in texts


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_card_wears_its_theme(qtbot: QtBot, theme: Theme) -> None:
    with wearing(theme=theme):
        panel = made(qtbot, theme, step=2)
        for one in panel.cards:
            image = one.grab().toImage()
            colours = [
                image.pixelColor(x, y) for x in range(2, image.width() - 2) for y in range(2, image.height() - 2)
            ]
            names = [colour.name() for colour in colours]
            ground = max(set(names), key=names.count)
            assert ground == theme.surface
            lightest, darkest = (pick(colour.lightness() for colour in colours) for pick in (max, min))
            assert lightest <= QColor(theme.ink if theme.is_dark else theme.surface).lightness() + 2
            assert darkest >= QColor(theme.surface if theme.is_dark else theme.ink).lightness() - 2
        for ink in (theme.ink, theme.ink_soft, theme.forward, theme.backward):
            assert contrast(QColor(ink), QColor(theme.surface)) >= 7


@pytest.mark.parametrize("scale", [0.8, 1.5, 2.0, 3.0])
def test_a_card_grows_with_the_scale(qtbot: QtBot, scale: float) -> None:
    before = {one.accessibleName(): one.height() for one in made(qtbot).cards}
    with wearing(scale=scale):
        panel = made(qtbot)
        for one in panel.cards:
            more = px(18) if scale < 1 else 8  # small type is wider than its share, and a note may take a second line
            assert one.height() == pytest.approx(before[one.accessibleName()] * scale, abs=more)
            places = one.places
            for number in places.printed.numbers:
                assert places.head.bottom() <= places.rect(number).top()
                assert places.rect(number).right() <= one.width() - px(8)
                assert places.index_at(places.rect(number).center()) == number.index
            assert places.note_rect.bottom() <= one.height()
            assert one.fontMetrics().height() <= places.line_rect(0).height() * 1.4


def test_a_long_note_is_read_whole(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """`merge_mode=None` has the longest names; in the narrowest column the note takes two lines."""
    wide, narrow = (made(qtbot, width=width, merge_mode=None) for width in (520, 300))
    short, tall = (card(one, "backward_h").places.note_rect.height() for one in (wide, narrow))
    assert short < tall
    one = card(narrow, "backward_h")
    assert one.height() == one.sizeHint().height()
    assert one.places.note_rect.bottom() <= one.height()
    painted = Painted()
    painted.watch(monkeypatch, tensor_card)
    head = painted.by(card(narrow, "backward_hidden_states")).texts
    assert head[:2] == ["backward_hidden_states", "(1, 4, 3)"]


def test_a_name_makes_way_for_its_shape(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    panel = made(qtbot, width=200, merge_mode=None)
    painted = Painted()
    painted.watch(monkeypatch, tensor_card)
    name, shape = painted.by(card(panel, "backward_hidden_states")).texts[:2]
    assert "…" in name
    assert shape == "(1, 4, 3)"


def test_why_there_are_no_values_is_wrapped_and_said(qtbot: QtBot) -> None:
    panel = ReturnedPanel(DARK)
    qtbot.addWidget(panel)
    panel.resize(240, 700)
    panel.show()
    qtbot.waitExposed(panel)
    layer = outline(unweighted("LSTM", **SEQUENCES))
    missing = "the weights are not drawn yet, and nobody knows when they will be: ask again in a while"
    panel.show_outline(layer, returned(layer), missing)
    one = panel.cards[0]
    qtbot.waitUntil(lambda: one.height() == one.sizeHint().height())
    assert one.text == one.accessibleDescription() == missing
    assert one.places.body.height() > 30
