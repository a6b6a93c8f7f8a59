"""The bar of present mode: what it says, and that all of it has room."""

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from pytestqt.qtbot import QtBot

from gui.look.theme import DARK, LIGHT, Theme
from gui.present import present_bar
from gui.present.present_bar import HEIGHT, PresentBar
from gui.present.size import LEAST_TEXT, SCREEN
from gui.present.told import Told, told
from models.trace import outline
from tests.gui.traced import BIDIRECTIONAL, Computed, computed, weighted


@pytest.fixture
def bar(qtbot: QtBot) -> PresentBar:
    bar = PresentBar(LIGHT)
    qtbot.addWidget(bar)
    bar.resize(SCREEN.width(), HEIGHT)
    return bar


def what(layers: int = 1, sample: int = 0, **layer: object) -> Told:
    one = computed(weighted(**layer))
    return _told(one, layers, sample)


def _told(one: Computed, layers: int = 1, sample: int = 0) -> Told:
    return told(one.layer, one.returned, layers, sample, one.experiment.batch)


def test_it_says_step_passes_and_shape(bar: PresentBar) -> None:
    bar.show_layer(what(**BIDIRECTIONAL))
    bar.show_step(3, 4)
    assert bar.texts == [
        "step 3 / 4",
        "Bidirectional LSTM",
        "forward has reached t = 3",
        "backward has reached t = 2",
        "hidden_states",
        "(1, 4, 6)",
        "+ 4 more",
    ]
    assert bar.accessibleDescription() == ", ".join(bar.texts)


def test_a_lone_layer_that_reads_from_the_end(bar: PresentBar) -> None:
    bar.show_layer(what(go_backwards=True))
    bar.show_step(1, 4)
    assert "has reached t = 4" in bar.texts[2]


def test_at_the_start_nothing_has_begun(bar: PresentBar) -> None:
    bar.show_layer(what(**BIDIRECTIONAL))
    bar.show_step(0, 4)
    assert bar.texts[2:4] == ["forward: not begun", "backward: not begun"]


def test_which_of_several_layers_and_samples(bar: PresentBar) -> None:
    bar.show_layer(what(layers=3, sample=1, kind="GRU", shape=(2, 4, 5)))
    assert bar.texts[1] == "GRU · layer 1 / 3 · sample 2 / 2"


def test_a_layer_without_values_has_reached_nothing(bar: PresentBar) -> None:
    one = computed(weighted(**BIDIRECTIONAL))
    layer = outline(one.experiment, 0)
    bar.show_layer(told(layer, one.returned, 1, 0, 1, "the weights are not drawn yet"))
    bar.show_step(4, 4)
    assert bar.texts[2] == "the weights are not drawn yet"
    assert not any("reached" in text for text in bar.texts)


@pytest.mark.parametrize(("mood", "said"), [("agree", "✓ Keras"), ("differ", "✕ Keras"), ("busy", "")])
def test_whether_keras_agrees(bar: PresentBar, mood: str, said: str) -> None:
    bar.show_check(mood)
    assert [text for text in bar.texts if "Keras" in text] == [said] * bool(said)


def test_what_is_pointed_at_comes_before_a_note_and_that_before_hints(bar: PresentBar) -> None:
    bar.show_layer(what())
    bar.show_step(2, 4)
    bar.show_hints("PgDn: next step", "Esc: leave")
    assert bar.texts[2:4] == ["PgDn: next step", "Esc: leave"]
    bar.show_note("plot 2 / 4")
    assert bar.texts[2] == "plot 2 / 4"
    bar.show_readout("forward h · t = 2 · unit 1 = 0.5")
    assert bar.texts[2] == "forward h · t = 2 · unit 1 = 0.5"
    bar.show_readout("")
    bar.show_note("")
    bar.show_step(2, 4)
    assert bar.texts[2] == "PgDn: next step", "not before something was done"
    bar.show_step(3, 4)
    assert bar.texts[2] == "forward has reached t = 3"


LONG = [
    what(**BIDIRECTIONAL),
    what(layers=4, sample=1, kind="SimpleRNN", shape=(12, 4, 5), **BIDIRECTIONAL),
    what(layers=3, shape=(2, 4, 5), merge_mode=None, **BIDIRECTIONAL),
    Told("LSTM", (), "", "backward_hidden_states", "(32, 2000, 1024)", "+ 5 more"),
]


class Placed(QPainter):
    """A painter that remembers where each text really begins and ends, in px of the bar at its first size."""

    texts: list[tuple[str, QFont, QRectF]] = []

    def drawText(self, place: QRectF, where: Qt.AlignmentFlag, text: str) -> None:
        wide = QFontMetricsF(self.font()).horizontalAdvance(text)
        left = place.left()
        if where & Qt.AlignmentFlag.AlignRight:
            left = place.right() - wide
        elif where & Qt.AlignmentFlag.AlignHCenter:
            left = place.center().x() - wide / 2
        self.texts.append((text, QFont(self.font()), QRectF(left, place.top(), wide, place.height())))
        super().drawText(place, where, text)


@pytest.fixture
def placed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, QFont, QRectF]]:
    Placed.texts = []
    monkeypatch.setattr(present_bar, "QPainter", Placed)
    return Placed.texts


@pytest.mark.parametrize("told", LONG, ids=range(len(LONG)))
@pytest.mark.parametrize("size", [SCREEN, QSize(1024, 768), QSize(1920, 1080)], ids=lambda size: f"{size.width()}")
@pytest.mark.parametrize("key", ["", "Ctrl+Shift+C"])
def test_nothing_lies_upon_anything_else(
    bar: PresentBar, placed: list[tuple[str, QFont, QRectF]], told: Told, size: QSize, key: str
) -> None:
    factor = size.width() / SCREEN.width()
    bar.set_factor(factor)
    bar.resize(size.width(), round(HEIGHT * factor))
    bar.show_layer(told)
    bar.show_check("agree")
    bar.show_step(3, 4)
    bar.show_key(key)
    bar.grab()
    assert min(font.pixelSize() for _, font, _ in placed) >= LEAST_TEXT
    rects = [rect.adjusted(1, 1, -1, -1) for text, _, rect in placed if text]
    assert min(rect.left() for rect in rects) > 0
    assert max(rect.right() for rect in rects) < SCREEN.width()
    for number, rect in enumerate(rects):
        assert not [other for other in rects[number + 1 :] if rect.intersects(other)], placed


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_it_is_dark_in_every_theme(qtbot: QtBot, theme: Theme) -> None:
    bar = PresentBar(theme)
    qtbot.addWidget(bar)
    bar.resize(SCREEN.width(), HEIGHT)
    assert bar.grab().toImage().pixelColor(600, HEIGHT - 2).lightnessF() < 0.2
