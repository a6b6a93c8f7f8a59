"""A stack of layers in the real window: added, chosen, moved, removed; broken, explained and mended."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from pytestqt.qtbot import QtBot

from gui.bars.header import Header
from gui.input.input_grid import InputGrid
from gui.keras.keras_chip import KerasChip
from gui.layer.break_banner import BreakBanner
from gui.layer.layer_form import LayerForm
from gui.layer.layer_stack import LayerRow, LayerStack
from gui.returned.returned_panel import ReturnedPanel
from gui.stage.stage import Stage
from gui.weights.weights_panel import WeightsPanel
from models.edits import ChangeLayer
from models.experiment import Experiment, input_array
from models.references import InputValue, Weight
from models.returned import output_shapes
from models.spec import LayerSpec
from models.trace import trace
from tests.gui.windows import Open, Opened, open_window
from tests.models.strategies import with_random_weights

LEFT = Qt.MouseButton.LeftButton


def stacked(*layers: LayerSpec, tokens: tuple[str, ...] | None = ("a", "b", "c", "d")) -> Experiment:
    rng = np.random.default_rng(5)
    values = input_array(rng.uniform(-1, 1, (1, 4, 5)))
    return with_random_weights(Experiment(values, layers, tokens=None if tokens is None else (tokens,)), rng)


TWO = stacked(
    LayerSpec(type="LSTM", units=3, return_sequences=True), LayerSpec(type="GRU", units=2, return_sequences=True)
)


def texts(stack: LayerStack) -> list[tuple[str, str]]:
    return [(row.what.text(), row.shape.text()) for row in stack.rows if row.isVisible()]


@pytest.fixture
def two(open_one: Open) -> Opened:
    return open_one(TWO)


def test_one_layer_is_no_list(opened: Opened) -> None:
    stack = opened.part(LayerStack)
    assert texts(stack) == []
    assert stack.add.isVisible()
    assert not stack.remove.isVisible()


def test_the_rows_say_what_each_layer_hands_on(two: Opened) -> None:
    assert texts(two.part(LayerStack)) == [("1   LSTM(3)", "(1, 4, 3)"), ("2   GRU(2)", "(1, 4, 2)")]


def test_another_layer_is_shown_everywhere(two: Opened, qtbot: QtBot) -> None:
    """Every view against the equations' own values of that layer."""
    assert TWO.weights is not None
    first, second = trace(TWO, TWO.weights).layers
    stage, panel, form = two.part(Stage), two.part(ReturnedPanel), two.part(LayerForm)
    two.open_tab("Weights")
    for number, layer in ((1, second), (0, first), (1, second)):
        qtbot.mouseClick(two.part(LayerStack).rows[number], LEFT)
        assert [row.isChecked() for row in two.part(LayerStack).rows] == [number == 0, number == 1]
        assert stage.content is not None
        np.testing.assert_array_equal(stage.content.inputs, layer.inputs[0])
        np.testing.assert_array_equal(stage.content.states[0].values, layer["forward"].quantities["hidden_state"][0])
        assert panel.cards[0].content is not None
        np.testing.assert_array_equal(panel.cards[0].content.values, layer["forward"].quantities["hidden_state"])
        assert form.layer_section.units.value == layer.spec.units
        gates = {"LSTM": 4, "GRU": 3}[layer.spec.type]
        assert len(two.part(WeightsPanel).tables) == gates
    np.testing.assert_array_equal(second.inputs[0], first["forward"].quantities["hidden_state"][0])


def test_keras_own_numbers_are_shown_of_every_layer(two: Opened, qtbot: QtBot) -> None:
    two.keras.answer(shift=3e-7)
    panel, stack = two.part(ReturnedPanel), two.part(LayerStack)
    assert TWO.weights is not None
    for number, layer in enumerate(trace(TWO, TWO.weights).layers):
        qtbot.mouseClick(stack.rows[number], LEFT)
        expected = layer["forward"].quantities["hidden_state"] + np.float32(3e-7)
        assert panel.cards[0].content is not None
        np.testing.assert_array_equal(panel.cards[0].content.values, expected)


def test_add_move_remove_and_undo(two: Opened, qtbot: QtBot) -> None:
    stack, session = two.part(LayerStack), two.session
    qtbot.mouseClick(stack.add, LEFT)
    assert [spec.type for spec in session.experiment.layers] == ["LSTM", "GRU", "GRU"]
    assert session.layer_index == 2, "the new one is shown"
    qtbot.mouseClick(stack.rows[0], LEFT)
    qtbot.mouseClick(stack.down, LEFT)
    assert [spec.type for spec in session.experiment.layers] == ["GRU", "LSTM", "GRU"]
    assert session.layer_index == 1, "the moved one is still shown"
    qtbot.mouseClick(stack.remove, LEFT)
    assert [spec.type for spec in session.experiment.layers] == ["GRU", "GRU"]
    for _ in range(3):
        session.undo()
    assert session.experiment == TWO
    assert two.part(Header)._redo.toolTip() == "Redo new layer (Ctrl+Shift+Z)"


def test_undo_leaves_the_layer_in_sight_that_was_worked_on(two: Opened, qtbot: QtBot) -> None:
    stack, session = two.part(LayerStack), two.session
    assert session.layer_index == 1
    qtbot.mouseClick(stack.up, LEFT)
    assert (session.layer_index, session.experiment.layers[session.layer_index].type) == (0, "GRU")
    session.undo()
    assert (session.layer_index, session.experiment.layers[session.layer_index].type) == (1, "GRU")
    session.redo()
    assert (session.layer_index, session.experiment.layers[session.layer_index].type) == (0, "GRU")
    assert [row.isChecked() for row in stack.rows] == [True, False]


def test_a_stack_ends_at_four(two: Opened, qtbot: QtBot) -> None:
    stack = two.part(LayerStack)
    for _ in range(2):
        qtbot.mouseClick(stack.add, LEFT)
    assert len(texts(stack)) == 4
    assert not stack.add.isEnabled()
    assert stack.add.toolTip() == "A stack has up to four layers."
    qtbot.mouseClick(stack.rows[0], LEFT)
    assert (stack.up.isEnabled(), stack.down.isEnabled()) == (False, True)
    qtbot.mouseClick(stack.rows[3], LEFT)
    assert (stack.up.isEnabled(), stack.down.isEnabled()) == (True, False)


def test_a_break_is_shown_explained_and_mended(two: Opened, qtbot: QtBot) -> None:
    banner, stage, panel = two.part(BreakBanner), two.part(Stage), two.part(ReturnedPanel)
    session = two.session
    assert not banner.isVisible()
    session.edit(ChangeLayer(0, {"return_sequences": False}))
    assert banner.isVisible()
    assert "expected ndim=3, found ndim=2" in banner.raises.text()
    assert banner.explanation.text().endswith("this is what return_sequences is for.")
    assert texts(two.part(LayerStack)) == [("1   LSTM(3)", "✕ (1, 3)"), ("2   GRU(2)", "")]
    assert stage.sheet.message == "Nothing reaches layer 2: Keras raises an error before it runs."
    assert panel.cards[0].text == "layer 2 does not run"
    assert stage.content is not None
    assert not stage.content.knows_inputs, "no zeros that nobody computed"
    qtbot.mouseClick(two.part(LayerStack).rows[0], LEFT)
    assert stage.sheet.message == "", "the first layer runs"
    assert banner.mend.text() == "Set return_sequences=True in layer 1"
    qtbot.mouseClick(banner.mend, LEFT)
    assert session.experiment == TWO
    assert not banner.isVisible()


def test_what_keras_raises_is_no_disagreement_of_numbers(two: Opened) -> None:
    two.session.edit(ChangeLayer(0, {"return_sequences": False}))
    place = two.session.experiment.stack_break
    assert place is not None
    two.keras.answer(raises=place.raises)
    chip = two.part(KerasChip)
    assert chip.text == "✕ Keras 3.15 raises ValueError"
    assert two.session.checking.status.detail == place.raises


def test_the_grid_lights_up_for_the_layer_that_reads_it_only(two: Opened, qtbot: QtBot) -> None:
    stage, grid = two.part(Stage), two.part(InputGrid)
    reference = (InputValue(0, 1, 2),)
    qtbot.mouseClick(two.part(LayerStack).rows[1], LEFT)
    stage.references_hovered.emit(reference)
    assert not grid.model._pointed
    grid.references_hovered.emit(reference)
    assert not stage._pointed
    qtbot.mouseClick(two.part(LayerStack).rows[0], LEFT)
    stage.references_hovered.emit(reference)
    assert grid.model._pointed == {reference[0]}


def test_a_weight_of_one_layer_leaves_the_other_alone(two: Opened, qtbot: QtBot) -> None:
    two.open_tab("Weights")
    panel, session = two.part(WeightsPanel), two.session
    before = session.experiment.weights
    assert before is not None
    for number in (0, 1, 0):
        qtbot.mouseClick(two.part(LayerStack).rows[number], LEFT)
        table = panel.tables[0]
        panel.edit(table, Weight("forward", "kernel", 0, 0), QRectF(table.rect()))
        panel.field.setText(f"{number + 0.5}")
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    after = session.experiment.weights
    assert after is not None
    assert [float(one.forward.kernel[0, 0]) for one in after] == [0.5, 1.5]
    for ours, theirs in zip(after, before, strict=True):
        assert sum((a != b).sum() for a, b in zip(ours.flat(), theirs.flat(), strict=True)) == 1


def test_labels_follow_a_layer_that_goes_backwards(open_one: Open, qtbot: QtBot) -> None:
    spec = LayerSpec(type="LSTM", units=3, return_sequences=True, go_backwards=True)
    opened = open_one(stacked(spec, spec))
    stage = opened.part(Stage)
    assert stage.content is not None
    assert stage.content.tokens == ("d", "c", "b", "a")
    qtbot.mouseClick(opened.part(LayerStack).rows[0], LEFT)
    assert stage.content.tokens == ("a", "b", "c", "d")


BREAKS = [{"return_sequences": False}, {"bidirectional": True, "merge_mode": None}]


@pytest.mark.parametrize("change", BREAKS, ids=str)
def test_a_break_is_read_whole_and_the_window_does_not_grow(
    two: Opened, qtbot: QtBot, change: dict[str, object]
) -> None:
    two.window.resize(1024, 640)
    two.session.edit(ChangeLayer(0, change))
    banner = two.part(BreakBanner)
    texts = (banner.explanation, banner.raises)
    qtbot.waitUntil(lambda: all(label.height() >= label.heightForWidth(label.width()) for label in texts))
    qtbot.waitUntil(lambda: banner.mend.y() > banner.raises.geometry().bottom())
    assert all(label.width() > 300 for label in texts)
    assert banner.rect().contains(banner.mend.geometry())
    assert two.window.height() == 640
    two.window.resize(1600, 800)
    qtbot.waitUntil(lambda: banner.mend.x() > banner.raises.geometry().right())
    two.window.resize(1024, 640)
    two.session.undo()
    qtbot.waitUntil(lambda: two.part(Stage).height() >= 456)
    assert two.window.height() == 640


@pytest.mark.parametrize("change", BREAKS, ids=str)
def test_a_broken_stack_that_is_opened_does_not_grow_the_window(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, change: dict[str, object]
) -> None:
    window = open_window(monkeypatch, ChangeLayer(0, change).apply(TWO))
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    qtbot.waitExposed(window)
    (banner,) = window.findChildren(BreakBanner)
    qtbot.waitUntil(lambda: banner.mend.y() > banner.raises.geometry().bottom())
    assert window.height() == 640


@pytest.mark.parametrize(("batch", "timesteps"), [(1, 4), (32, 2000)])
def test_two_tensors_of_one_shape_are_counted(qtbot: QtBot, batch: int, timesteps: int) -> None:
    row = LayerRow()
    qtbot.addWidget(row)
    spec = LayerSpec(type="SimpleRNN", units=3, bidirectional=True, merge_mode=None, return_sequences=True)
    row.show_layer(0, spec, output_shapes(spec, batch, timesteps), breaks=True, runs=True)
    row.resize(240, 28)
    row.show()
    qtbot.waitExposed(row)
    assert row.shape.text() == f"✕ 2 × ({batch}, {timesteps}, 3)"
    assert row.rect().contains(row.shape.geometry())
    assert row.shape.width() >= row.shape.sizeHint().width()
    assert row.what.geometry().right() < row.shape.x()
