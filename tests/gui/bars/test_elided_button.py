"""A button that gives way: whole where there is room, with an ellipsis where there is none."""

import pytest
from pytestqt.qtbot import QtBot

from gui.bars import elided_button
from gui.bars.elided_button import ElidedButton
from gui.look.scale import px
from tests.gui.looks import wearing

TITLE = "Notebook §4 — Bidirectional LSTM, return_sequences"


class Told(elided_button.QStylePainter):
    """Stands where the button has its painter, and remembers what is drawn."""

    texts: list[str] = []

    def drawControl(self, element: object, option: object) -> None:
        self.texts.append(option.text)
        super().drawControl(element, option)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(Told, "texts", [])
    monkeypatch.setattr(elided_button, "QStylePainter", Told)
    return Told.texts


@pytest.mark.parametrize(("text", "whole"), [(TITLE, TITLE), ("R&&D", "R&&D")])
def test_whole_where_there_is_room(qtbot: QtBot, drawn: list[str], text: str, whole: str) -> None:
    button = ElidedButton(text)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.grab()
    assert drawn == [whole]


def test_shortened_where_there_is_none(qtbot: QtBot, drawn: list[str]) -> None:
    button = ElidedButton(TITLE)
    qtbot.addWidget(button)
    button.resize(button.minimumSizeHint())
    button.grab()
    (text,) = drawn
    assert text.endswith("…")
    assert TITLE.startswith(text[:-1])
    assert len(text) > 4
    assert button.text() == TITLE, "which screen readers read"


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_its_least_width(qtbot: QtBot, scale: float) -> None:
    with wearing(scale=scale):
        button, short = ElidedButton(TITLE), ElidedButton("R")
        qtbot.addWidget(button)
        qtbot.addWidget(short)
        assert button.minimumSizeHint().width() == px(120)
        assert short.minimumSizeHint().width() == short.sizeHint().width()
