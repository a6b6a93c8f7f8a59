"""What the returned panel says: the line, the cards, what changed, where a number comes from."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.look.theme import LIGHT
from gui.returned.returned_panel import ReturnedPanel
from gui.returned.tensor_card import TensorCard
from gui.selection import Selection
from models.experiment import Experiment
from models.files.presets import load_preset
from models.returned import Source, returned
from models.trace import outline
from tests.gui.conftest import NOTEBOOK
from tests.gui.mouse import move_to
from tests.gui.traced import Computed, computed, unweighted, weighted

SEQUENCES = {"bidirectional": True, "return_sequences": True, "return_state": True}


class Panel:
    """The panel as wide as in the window, and what the user does with it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.panel = ReturnedPanel(LIGHT)
        self._qtbot = qtbot
        qtbot.addWidget(self.panel)
        self.panel.resize(352, 1000)
        self.panel.show()
        qtbot.waitExposed(self.panel)

    def show(self, experiment: Experiment, step: int | None = None) -> Computed:
        one = computed(experiment)
        self.panel.show_trace(one.layer, one.returned)
        self.panel.show_step(experiment.timesteps if step is None else step)
        self._qtbot.waitUntil(lambda: all(card.height() == card.sizeHint().height() for card in self.panel.cards))
        return one

    def card(self, name: str) -> TensorCard:
        (card,) = (card for card in self.panel.cards if card.content and card.content.tensor.name == name)
        return card

    def note(self, name: str) -> str:
        content = self.card(name).content
        assert content is not None
        return content.note

    @property
    def hints(self) -> list[str]:
        labels = self.panel.widget().findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [label.text() for label in labels if label.property("role") == "hint" and label.isVisible()]

    def place(self, name: str, index: tuple[int, ...]) -> QPoint:
        card = self.card(name)
        (number,) = (number for number in card.places.printed.numbers if number.index == index)
        return card.places.rect(number).center().toPoint()

    def hover(self, name: str, index: tuple[int, ...]) -> None:
        move_to(self.card(name), self.place(name, index))

    def pixels(self, name: str, index: tuple[int, ...]) -> set[str]:
        """The colours in which a number is drawn."""
        card = self.card(name)
        (number,) = (number for number in card.places.printed.numbers if number.index == index)
        rect = card.places.rect(number).adjusted(0, 2, 0, -2).toRect()
        image: QImage = card.grab().toImage()
        found = (
            image.pixelColor(x, y) for x in range(rect.left(), rect.right()) for y in range(rect.top(), rect.bottom())
        )
        return {colour.name() for colour in found}


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    return Panel(qtbot)


@pytest.mark.parametrize("case", NOTEBOOK["cases"], ids=lambda case: case["name"])
def test_it_shows_what_the_notebook_got(panel: Panel, case: dict[str, Any]) -> None:
    panel.show(load_preset(case["name"]))
    names = [name for name, _ in case["returns"]]
    assert panel.panel.assignment == ", ".join(names) + " = layer(x)"
    contents = [card.content for card in panel.panel.cards if card.isVisible()]
    assert [(one.tensor.name, list(one.values.shape)) for one in contents if one] == [
        (name, shape) for name, shape in case["returns"]
    ]
    for name, place in case.get("equal", ()):
        assert panel.note(name).split(",")[0] == f"= {place}".split(",")[0]
    for name, values in case.get("values", {}).items():
        printed = np.array(panel.card(name).text.replace("[", " ").replace("]", " ").split(), np.float64)
        np.testing.assert_allclose(printed, np.ravel(values), atol=5e-4)  # rows of six leave three decimals


def test_the_riddle_of_the_notebook_is_written_out(panel: Panel) -> None:
    panel.show(load_preset("notebook-4-bilstm-sequences"))
    assert panel.note("backward_h") == "= hidden_states[:, 0, 3:], the first timestep, not the last"
    assert panel.note("forward_h") == "= hidden_states[:, -1, :3]"
    assert panel.note("hidden_states") == panel.note("forward_c") == panel.note("backward_c") == ""
    panel.show(load_preset("notebook-4-bilstm"))
    assert panel.note("backward_h") == "= hidden_state[:, 3:]"


@pytest.mark.parametrize(
    ("layer", "notes"),
    [
        ({"kind": "GRU", "return_state": True}, {"last_state": "= hidden_state"}),
        ({"kind": "GRU", "return_state": True, "return_sequences": True}, {"last_state": "= hidden_states[:, -1]"}),
        ({**SEQUENCES, "merge_mode": "sum"}, {"forward_h": "", "backward_h": ""}),
        (
            {**SEQUENCES, "merge_mode": None},
            {
                "forward_h": "= forward_hidden_states[:, -1]",
                "backward_h": "= backward_hidden_states[:, 0], the first timestep, not the last",
            },
        ),
        (
            {"go_backwards": True, "return_state": True, "return_sequences": True},
            {"last_hidden_state": "= hidden_states[:, -1]", "last_cell_state": ""},
        ),
        ({**SEQUENCES, "shape": (1, 1, 5)}, {"backward_h": "= hidden_states[:, -1, 3:]"}),
    ],
    ids=str,
)
def test_what_a_state_equals(panel: Panel, layer: dict[str, Any], notes: dict[str, str]) -> None:
    one = panel.show(weighted(**layer))
    assert {name: panel.note(name) for name in notes} == notes
    tensors = {tensor.name: tensor.values for tensor in one.returned.tensors}
    for name, note in notes.items():
        if note:
            place = note.removeprefix("= ").removesuffix(", the first timestep, not the last")
            np.testing.assert_array_equal(eval(place, {}, tensors), tensors[name])


def test_toggled_flags_say_what_changed(panel: Panel) -> None:
    panel.show(weighted(bidirectional=True, return_state=True))
    assert panel.hints == []
    panel.show(weighted(bidirectional=True, return_state=True, return_sequences=True))
    assert panel.hints[0] == "hidden_state (1, 6) → hidden_states (1, 4, 6)"
    panel.show(weighted(bidirectional=True, return_sequences=True))
    assert panel.hints[0] == "no longer forward_h, forward_c, backward_h, backward_c"
    panel.show(weighted(bidirectional=True, return_sequences=True, return_state=True))
    assert panel.hints[0] == "now also forward_h, forward_c, backward_h, backward_c"
    panel.show(weighted(return_sequences=True, return_state=True, bidirectional=True, shape=(1, 5, 5)))
    assert panel.hints == [], "another input is no change of a flag"
    panel.show(weighted(return_sequences=True))
    assert len([card for card in panel.panel.cards if card.isVisible()]) == 1


def test_equal_units_are_explained(panel: Panel) -> None:
    panel.show(load_preset("notebook-4-bilstm-sequences"))
    assert panel.hints == [
        "All 3 units hold the same values because their weights are the same: compare random weights.\n\n"
        "Forward and backward have the same weights: their states differ only because they read in other orders."
    ]


@pytest.mark.parametrize("layer", [SEQUENCES, {**SEQUENCES, "merge_mode": "ave"}, {"kind": "GRU"}], ids=str)
def test_hovering_a_number_tells_its_sources_and_lights_up_its_equals(panel: Panel, layer: dict[str, Any]) -> None:
    one = panel.show(weighted(**layer))
    heard: list[tuple[Source, ...]] = []
    panel.panel.references_hovered.connect(heard.append)
    for tensor in one.returned.tensors:
        for index in list(np.ndindex(tensor.values.shape))[:: max(1, tensor.values.size // 6)]:
            sources = tensor.sources(index)
            panel.hover(tensor.name, index)
            assert heard[-1] == sources
            lit = {
                (card.content.tensor.name, place) for card in panel.panel.cards if card.content for place in card._lit
            }
            expected = {
                (other.name, place)
                for other in one.returned.tensors
                for source in sources
                for place in other.positions(source)
            }
            assert (tensor.name, index) in lit
            assert lit == expected
            move_to(panel.card(tensor.name), QPoint(1, 1))
            assert heard[-1] == ()
            assert not any(card._lit for card in panel.panel.cards)


def test_what_is_pointed_at_elsewhere_lights_up_here(panel: Panel) -> None:
    panel.show(load_preset("notebook-4-bilstm-sequences"))
    panel.panel.show_pointed((Source("backward", "hidden_state", 0, 0, 1),))
    assert panel.card("hidden_states")._lit == {(0, 0, 4)}
    assert panel.card("backward_h")._lit == {(0, 1)}
    assert LIGHT.sunken in panel.pixels("backward_h", (0, 1))
    assert LIGHT.sunken not in panel.pixels("backward_h", (0, 0))


def test_a_click_selects_the_cell_that_the_number_comes_from(panel: Panel, qtbot: QtBot) -> None:
    panel.show(weighted(**SEQUENCES))
    with qtbot.waitSignal(panel.panel.selection_requested) as heard:
        qtbot.mousePress(panel.card("backward_h"), Qt.MouseButton.LeftButton, pos=panel.place("backward_h", (0, 2)))
    assert heard.args == [Selection("backward", 0, 2, pinned=True)]


@pytest.mark.parametrize(
    ("step", "pale_rows"),
    [(0, {(t, half) for t in range(4) for half in (0, 3)}), (2, {(2, 0), (3, 0), (0, 3), (1, 3)}), (4, set())],
)
def test_the_future_is_pale(panel: Panel, step: int, pale_rows: set[tuple[int, int]]) -> None:
    panel.show(weighted(**SEQUENCES), step=step)
    for t in range(4):
        for half in (0, 3):
            darkest = min(QColor(name).lightness() for name in panel.pixels("hidden_states", (0, t, half)))
            is_pale = darkest >= QColor(LIGHT.faint_ink).lightness()
            assert is_pale == ((t, half) in pale_rows), (t, half)
    last = {name: panel.card(name)._is_computed((0, 0)) for name in ("forward_h", "backward_h")}
    assert set(last.values()) == {step == 4}, "a last state is there when the sequence is over"


def test_keras_own_digits_are_printed(panel: Panel) -> None:
    one = panel.show(weighted("SimpleRNN", return_state=True))
    ours = [tensor.values for tensor in one.returned.tensors]
    keras = tuple(np.nextafter(values, np.float32(9)) for values in ours)
    panel.panel.show_keras(keras)
    assert panel.card("last_state").text == str(keras[1])
    assert panel.card("last_state").text != str(ours[1])
    assert panel.note("last_state") == "= hidden_state"
    panel.panel.show_keras((np.zeros((1, 9), np.float32),))
    assert panel.card("last_state").text == str(keras[1]), "what has other shapes belongs to something else"


def test_without_weights_names_and_shapes_are_there_already(panel: Panel, qtbot: QtBot) -> None:
    layer = outline(unweighted(**SEQUENCES))
    panel.panel.show_outline(layer, returned(layer), "the weights are not drawn yet")
    assert panel.panel.assignment == "hidden_states, forward_h, forward_c, backward_h, backward_c = layer(x)"
    assert {card.text for card in panel.panel.cards} == {"the weights are not drawn yet"}
    assert panel.card("hidden_states").accessibleName() == "hidden_states, shape (1, 4, 6)"
    assert panel.hints == []
    with qtbot.assertNotEmitted(panel.panel.selection_requested):
        qtbot.mousePress(panel.card("hidden_states"), Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    panel.show(weighted(**SEQUENCES))
    assert panel.card("hidden_states").text.startswith("[[[")


def test_a_state_has_a_frame_in_the_colour_of_its_direction(panel: Panel) -> None:
    panel.show(weighted(**SEQUENCES))
    colours = {card.content.tensor.name: card.content.colour for card in panel.panel.cards if card.content}
    assert colours == {
        "hidden_states": LIGHT.ink_soft,
        "forward_h": LIGHT.forward,
        "forward_c": LIGHT.forward,
        "backward_h": LIGHT.backward,
        "backward_c": LIGHT.backward,
    }
    for name, colour in colours.items():
        card = panel.card(name)
        edge = card.grab().toImage().pixelColor(1, card.height() // 2)  # smoothed into the ground: its hue tells
        assert edge.hslHue() == pytest.approx(
            QColor(LIGHT.line if name == "hidden_states" else colour).hslHue(), abs=15
        )


def test_large_tensors_show_their_corners(panel: Panel) -> None:
    one = panel.show(weighted("GRU", shape=(1, 200, 2), units=64, return_sequences=True))
    text = panel.card("hidden_states").text
    assert "..." in text
    numbers = text.replace("[", " ").replace("]", " ").replace("...", " ").split()
    values = one.returned.tensors[0].values[0]
    corners = values[np.ix_([0, 1, 2, 197, 198, 199], [0, 1, 2, 61, 62, 63])]
    np.testing.assert_allclose(np.array(numbers, np.float64), corners.ravel(), atol=5e-4)
