"""The tab of weights in the window: an edit by typing reaches every view, and Reset takes it back bit for bit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.cell.cell_panel import CellPanel
from gui.cell.cell_view import CellView
from gui.layer.layer_form import LayerForm
from gui.look.theme import LIGHT
from gui.look.value_colors import ValueColors
from gui.returned.returned_panel import ReturnedPanel
from gui.selection import Selection
from gui.stage.stage import Stage
from gui.weights.gate_table import GateTable
from gui.weights.weights_panel import WeightsPanel
from models.edits import ChangeLayer, SetSeed, SetValue, SetWeight, SetWeights
from models.experiment import Experiment
from models.references import Weight
from models.spec import Initializer
from models.trace import trace
from models.weights import LayerWeights
from tests.gui.mouse import move_to
from tests.gui.traced import BIDIRECTIONAL, unweighted, weighted
from tests.gui.windows import Opened

WEIGHT = Weight("backward", "kernel", 2, 4)


class Tab:
    """The window with its tab of weights in front, and what the user does there."""

    def __init__(self, opened: Opened, qtbot: QtBot) -> None:
        self.opened, self._qtbot = opened, qtbot
        opened.open_tab("Weights")
        self.panel = opened.part(WeightsPanel)
        qtbot.waitUntil(lambda: self.panel.width() == self.panel.parentWidget().width())  # laid out
        qtbot.waitUntil(lambda: all(table.isVisible() for table in self.panel.tables))
        self.asked: list[SetWeight | SetWeights] = []
        self.panel.edit_requested.connect(self.asked.append)

    def table(self, weight: Weight) -> GateTable:
        units = self.opened.session.layer.spec.units
        (found,) = (
            table
            for table in self.panel.tables
            if table.weights.direction == weight.direction
            and table.weights.blocks[0].column == weight.column // units * units
        )
        return found

    def rect(self, weight: Weight) -> QRectF:
        table = self.table(weight)
        return table._rect(*table._find(weight))

    def place(self, weight: Weight) -> QPoint:
        self.panel.ensureWidgetVisible(self.table(weight))
        return self.rect(weight).center().toPoint()

    def click(self, weight: Weight) -> None:
        self._qtbot.mouseClick(self.table(weight), Qt.MouseButton.LeftButton, pos=self.place(weight))

    def type(self, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        assert self.panel.field.isVisible()
        self._qtbot.keyClicks(self.panel.field, text)
        self._qtbot.keyClick(self.panel.field, key)

    def is_marked(self, weight: Weight) -> bool:
        """Whether the corner of a cell has the ink of its number."""
        table, rect = self.table(weight), self.rect(weight)
        corner = table.grab().toImage().pixelColor(int(rect.right()) - 2, int(rect.top()) + 2)
        colors = ValueColors(LIGHT)
        return corner == colors.inks[colors.level(table.value(weight), table.weights.limit)]

    @property
    def note(self) -> str:
        return self.panel._note.text()


Open = Callable[..., Tab]


@pytest.fixture
def open_one(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Open:
    return lambda experiment: Tab(Opened(qtbot, monkeypatch, experiment), qtbot)


@pytest.fixture
def tab(open_one: Open) -> Tab:
    return open_one(weighted(**BIDIRECTIONAL))


def weights_of(experiment: Experiment) -> tuple[LayerWeights, ...]:
    assert experiment.weights is not None
    return experiment.weights


def same_bits(ours: tuple[LayerWeights, ...], theirs: tuple[LayerWeights, ...]) -> bool:
    pairs = zip(ours[0].flat(), theirs[0].flat(), strict=True)
    return all(one.tobytes() == other.tobytes() for one, other in pairs)


def headings(panel: WeightsPanel) -> list[str]:
    return [
        label.text() for label in panel.findChildren(QLabel) if label.property("role") == "section" and label.text()
    ]


@pytest.mark.parametrize(
    ("layer", "named", "count"),
    [
        ({"kind": "SimpleRNN"}, ["FORWARD"], 1),
        ({"kind": "GRU", "bidirectional": True}, ["FORWARD", "BACKWARD"], 6),
        ({"kind": "LSTM", "go_backwards": True}, ["GO_BACKWARDS"], 4),
        ({"kind": "LSTM", "bidirectional": True}, ["FORWARD", "BACKWARD"], 8),
    ],
    ids=str,
)
def test_there_is_a_table_for_each_gate_of_each_direction(
    open_one: Open, layer: dict[str, Any], named: list[str], count: int
) -> None:
    tab = open_one(weighted(**layer))
    assert headings(tab.panel) == named
    assert len(tab.panel.tables) == count
    assert len({table.weights.limit for table in tab.panel.tables}) == 1, "one scale"
    limit = tab.panel.tables[0].weights.limit
    largest = max(np.abs(array).max() for array in weights_of(tab.opened.session.experiment)[0].flat())
    assert largest <= limit < 2 * largest
    assert tab.note == f"one scale: −{limit:g} to +{limit:g}"
    assert not tab.panel._reset.isEnabled()


def test_another_layer_leaves_no_table_behind(open_one: Open) -> None:
    tab = open_one(weighted(**BIDIRECTIONAL))
    tab.opened.session.open(weighted("GRU"))
    assert [table.weights.gate.symbol for table in tab.panel.tables] == ["z", "r", "h̃"]
    assert [label for label in headings(tab.panel) if label][:1] == ["FORWARD"]
    hidden = [table for table in tab.panel._tables if table not in tab.panel.tables]
    assert len(hidden) == 5
    assert not any(table.isVisible() for table in hidden)


def test_a_typed_weight_reaches_every_view(tab: Tab) -> None:
    opened = tab.opened
    opened.session.select(Selection("backward", 1, 1, pinned=True))
    opened.open_tab("Cell")
    before = opened.session.experiment
    printed = opened.part(ReturnedPanel).cards[0].text
    tab.click(WEIGHT)
    field = tab.panel.field
    assert field.hasFocus()
    assert np.float32(field.text()) == weights_of(before)[0].backward.kernel[2, 4], "all its digits"
    tab.type("-0.75")
    assert not field.isVisible()
    assert tab.asked == [SetWeight(weights_of(before), 0, WEIGHT, -0.75)]

    after = opened.session.experiment
    expected = SetWeight(weights_of(before), 0, WEIGHT, -0.75).apply(before)
    assert after == expected
    layer = trace(expected, weights_of(expected)).layers[0]
    hidden = layer["backward"].quantities["hidden_state"]
    assert not np.array_equal(
        hidden, trace(before, weights_of(before)).layers[0]["backward"].quantities["hidden_state"]
    )
    stage = opened.part(Stage)
    np.testing.assert_array_equal(stage.content.chain(go_backwards=True).values, hidden[0])
    assert opened.part(ReturnedPanel).cards[0].text != printed
    assert opened.part(CellPanel).lines[-1].value == hidden[0, 1, 1]
    content = opened.part(CellView).content
    assert content.values["h"] == hidden[0, 1, 1]
    assert content.values["f"] == layer["backward"].quantities["forget_gate"][0, 1, 1]
    assert list(content.gate("f").inputs.products)[2].weight.value == -0.75
    assert tab.table(WEIGHT).value(WEIGHT) == -0.75
    assert opened.keras.asked[-1][1] == after
    assert opened.part(LayerForm).weights_section.origin.text() == "edited by hand"


def test_an_edited_weight_is_marked_and_reset_gives_back_every_bit(tab: Tab, qtbot: QtBot) -> None:
    opened = tab.opened
    before = opened.session.experiment
    assert not tab.is_marked(WEIGHT)
    for weight, text in ((WEIGHT, "0.5"), (Weight("forward", "bias", 0, 0), "-3"), (WEIGHT, "0.25")):
        tab.click(weight)
        tab.type(text)
    assert tab.is_marked(WEIGHT)
    assert tab.is_marked(Weight("forward", "bias", 0, 0))
    assert not tab.is_marked(Weight("forward", "bias", 0, 1))
    assert tab.note == "edited weights have a marked corner"
    assert tab.panel._reset.isEnabled()
    qtbot.mouseClick(tab.panel._reset, Qt.MouseButton.LeftButton)
    assert tab.asked[-1] == SetWeights(weights_of(before))
    assert same_bits(weights_of(opened.session.experiment), weights_of(before))
    assert opened.session.experiment == before
    assert not tab.is_marked(WEIGHT)
    assert not tab.panel._reset.isEnabled()


def test_drawn_weights_are_reset_to_what_keras_drew(open_one: Open, qtbot: QtBot) -> None:
    tab = open_one(unweighted(**BIDIRECTIONAL))
    assert tab.panel.tables == []
    assert tab.note == "the weights are not drawn yet"
    drawn = weights_of(weighted(**BIDIRECTIONAL))
    tab.opened.keras.answer(drawn)
    qtbot.waitUntil(lambda: len(tab.panel.tables) == 8)
    assert tab.opened.session.experiment.weights is None
    tab.click(WEIGHT)
    tab.type("1.5")
    assert weights_of(tab.opened.session.experiment)[0].backward.kernel[2, 4] == 1.5
    tab.opened.session.edit(ChangeLayer(0, {"return_state": False}))
    assert tab.panel._reset.isEnabled(), "another flag is no other draw"
    qtbot.mouseClick(tab.panel._reset, Qt.MouseButton.LeftButton)
    assert same_bits(tuple(one.weights for one in tab.opened.session.trace.layers), drawn)
    assert not tab.panel._reset.isEnabled()


@pytest.mark.parametrize(
    ("text", "said"), [("abc", "“abc”"), ("1,5", "use a point"), ("1e99", "float32"), ("nan", "“nan”")]
)
def test_what_is_no_number_is_refused_in_a_sentence(tab: Tab, qtbot: QtBot, text: str, said: str) -> None:
    before = tab.opened.session.experiment
    tab.click(WEIGHT)
    tab.type(text)
    assert tab.asked == []
    assert tab.panel.field.isVisible(), "it can be mended"
    assert tab.note.startswith("weight: expected a number")
    assert said in tab.note
    qtbot.keyClick(tab.panel.field, Qt.Key.Key_Escape)
    assert not tab.panel.field.isVisible()
    assert tab.opened.session.experiment is before
    tab.click(WEIGHT)
    assert np.float32(tab.panel.field.text()) == weights_of(before)[0].backward.kernel[2, 4]
    tab.type("0.5")
    assert len(tab.asked) == 1


def test_escape_closes_the_field_and_nothing_else(tab: Tab) -> None:
    session = tab.opened.session
    session.select(Selection("backward", 1, 1, pinned=True))
    for typed in ("", "0.5"):
        tab.click(WEIGHT)
        tab.type(typed, Qt.Key.Key_Escape)
        assert not tab.panel.field.isVisible()
    assert tab.asked == []
    assert session.selection == Selection("backward", 1, 1, pinned=True)


def test_the_same_number_is_no_edit(tab: Tab) -> None:
    tab.click(WEIGHT)
    tab.type(tab.panel.field.text())
    assert tab.asked == []
    assert not tab.panel.field.isVisible()


def test_another_cell_takes_what_was_typed_into_the_first(tab: Tab) -> None:
    other = Weight("backward", "bias", 0, 4)
    tab.click(WEIGHT)
    tab._qtbot.keyClicks(tab.panel.field, "0.5")
    tab.click(other)
    assert [(edit.weight, edit.value) for edit in tab.asked] == [(WEIGHT, 0.5)]
    assert np.float32(tab.panel.field.text()) == np.float32(tab.table(other).value(other))
    tab.type("2")
    assert [(edit.weight, edit.value) for edit in tab.asked[1:]] == [(other, 2.0)]
    half = weights_of(tab.opened.session.experiment)[0].backward
    assert (half.kernel[2, 4], half.bias[4]) == (0.5, 2.0)


def test_what_cannot_be_meant_does_not_follow_to_another_cell(open_one: Open) -> None:
    experiment = unweighted(**{f"{name}_initializer": Initializer("Ones") for name in ("kernel", "recurrent", "bias")})
    tab = open_one(experiment)
    tab.click(Weight("forward", "kernel", 0, 0))
    tab.type("abc")
    tab.click(Weight("forward", "kernel", 1, 1))
    assert tab.panel.field.text() == "1.0"
    assert not tab.panel.field.property("invalid")


def test_a_field_that_is_open_goes_with_its_weights(tab: Tab, qtbot: QtBot) -> None:
    tab.click(Weight("backward", "kernel", 4, 11))
    tab.opened.session.open(weighted("GRU", bidirectional=True))
    assert not tab.panel.field.isVisible()
    qtbot.keyClick(tab.panel.field, Qt.Key.Key_Return)
    assert tab.asked == []


def test_an_edit_of_the_input_paints_no_weights(tab: Tab, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[object] = []
    show = GateTable.show_weights
    monkeypatch.setattr(GateTable, "show_weights", lambda self, weights: (shown.append(weights), show(self, weights)))
    session = tab.opened.session
    session.edit(SetValue(0, 0, 0, 9.0))
    assert shown == []
    tab.click(WEIGHT)
    tab.type("0.5")
    assert len(shown) == 8


def test_a_document_that_is_opened_has_no_edited_weights(tab: Tab) -> None:
    tab.click(WEIGHT)
    tab.type("0.5")
    assert tab.is_marked(WEIGHT)
    session = tab.opened.session
    session.open(SetValue(0, 0, 0, 9.0).apply(session.experiment))
    assert tab.table(WEIGHT).value(WEIGHT) == 0.5
    assert not tab.is_marked(WEIGHT), "it came like that"
    assert not tab.panel._reset.isEnabled()


def test_weights_that_are_awaited_again_are_shown_again(tab: Tab, qtbot: QtBot) -> None:
    weights = weights_of(tab.opened.session.experiment)
    tab.opened.session.edit(SetSeed(8))
    assert tab.panel.tables == []
    tab.opened.keras.answer(weights)
    qtbot.waitUntil(lambda: len(tab.panel.tables) == 8)
    assert tab.table(WEIGHT).value(WEIGHT) == weights[0].backward.kernel[2, 4]


@pytest.mark.parametrize(
    ("layer", "weight", "name"),
    [
        ({}, Weight("forward", "kernel", 2, 4), "kernel[2, 4]"),
        ({}, Weight("forward", "bias", 0, 4), "bias[4]"),
        ({"kind": "GRU"}, Weight("forward", "bias", 0, 4), "bias[0, 4]"),
        ({"kind": "GRU"}, Weight("forward", "bias", 1, 4), "bias[1, 4]"),
    ],
    ids=str,
)
def test_pointing_reads_out_the_place_and_all_digits(
    open_one: Open, layer: dict[str, Any], weight: Weight, name: str
) -> None:
    tab = open_one(weighted(**layer))
    move_to(tab.table(weight), tab.place(weight))
    assert tab.note == f"{name} = {tab.table(weight).value(weight):.9g}"


@pytest.mark.parametrize("direction", ["forward", "backward"])
def test_the_same_weight_lights_up_in_the_opened_cell_and_back(tab: Tab, direction: str) -> None:
    opened = tab.opened
    opened.session.select(Selection(direction, 1, 1, pinned=True))
    opened.open_tab("Cell")
    gate = opened.part(CellView).gate
    weight = Weight(direction, "recurrent_kernel", 2, 4)
    move_to(tab.table(weight), tab.place(weight))
    assert gate._pointed == {weight}
    gate.grab()
    (spot,) = (one for one in gate.spots if one.reference == weight)
    assert spot.value == tab.table(weight).value(weight)
    move_to(tab.table(weight), QPoint(2, 2))
    assert gate._pointed == frozenset()
    move_to(gate, spot.rect.center().toPoint())
    assert tab.table(weight)._lit == {weight}
    assert opened.part(CellView)._readout.text() == f"recurrent_kernel[2, 4] = {spot.value:.9g}"
    move_to(gate, QPoint(2, 2))
    assert tab.table(weight)._lit == frozenset()
