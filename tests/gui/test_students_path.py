"""A student's way from a returned number to its arithmetic, in the real window with real Keras.

Open the notebook's riddle, ask where `backward_h[0]` comes from, open that cell, change one weight by typing, and see
every number that hangs on it follow, and Keras agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import numpy as np
import pytest
from PySide6.QtCore import QObject, QRectF, Qt
from pytestqt.qtbot import QtBot

from gui.app import make_window
from gui.bars.transport import Transport
from gui.cell.cell_panel import CellPanel
from gui.cell.cell_view import CellView
from gui.keras.keras_chip import KerasChip
from gui.layer.layer_form import LayerForm
from gui.main_window import MainWindow
from gui.returned.returned_panel import ReturnedPanel
from gui.returned.tensor_card import TensorCard
from gui.selection import Selection
from gui.session import Session
from gui.stage.stage import Stage
from gui.weights.gate_table import GateTable
from gui.weights.weights_panel import WeightsPanel
from models.files.presets import find_preset, load_preset
from models.keras.check import TOLERANCE
from models.references import Source, Weight
from models.trace import LayerTrace
from tests.gui.choosing import choose_in_gallery
from tests.gui.mouse import double_click, move_to
from tests.gui.tabs import find_tab

PATIENCE = 180_000  # ms; importing TensorFlow takes its time on a busy machine
PRESET = "notebook-4-bilstm-sequences"
RIDDLE = 0.70387346  # what the notebook printed for backward_h
FORGET = Weight("backward", "kernel", 1, 3)  # second feature, forget gate, first unit

T = TypeVar("T", bound=QObject)
LEFT = Qt.MouseButton.LeftButton


class Student:
    """The window, and what a student does in it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot
        self.session, self.stage = self.part(Session), self.part(Stage)
        self.returned = self.part(ReturnedPanel)
        self.outputs: list[tuple[np.ndarray, ...]] = []
        self.session.checking.keras_returned.connect(lambda layers: self.outputs.append(layers[-1]))

    def part(self, kind: type[T]) -> T:
        (found,) = self.window.findChildren(kind)
        return found

    def open_preset(self, name: str) -> None:
        choose_in_gallery(self._qtbot, self.window, find_preset(name).title)

    def click_returned(self, name: str, index: tuple[int, ...]) -> None:
        card = self.card(name)
        (number,) = (number for number in card.places.printed.numbers if number.index == index)
        self._qtbot.mouseClick(card, LEFT, pos=card.places.rect(number).center().toPoint())

    def open_framed_cell(self) -> CellView:
        double_click(self.stage.viewport(), self.framed.center().toPoint())
        cell = self.part(CellView)
        self._qtbot.waitUntil(cell.isVisible)
        return cell

    def open_tab(self, text: str) -> None:
        bar, number = find_tab(self.window, text)
        self._qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(number).center())

    def open_weights(self) -> WeightsPanel:
        self.open_tab("Weights")
        weights = self.part(WeightsPanel)
        self._qtbot.waitUntil(lambda: weights.isVisible() and weights.width() == weights.parentWidget().width())
        return weights

    def type_weight(self, table: GateTable, weight: Weight, text: str) -> None:
        weights = self.part(WeightsPanel)
        weights.ensureWidgetVisible(table)
        self._qtbot.mouseClick(table, LEFT, pos=table._rect(*table._find(weight)).center().toPoint())
        assert np.float32(weights.field.text()) == table.value(weight), "it offers what stands there"
        self._qtbot.keyClicks(weights.field, text)
        self._qtbot.keyClick(weights.field, Qt.Key.Key_Return)

    def wait_until_keras_agrees(self) -> None:
        chip = self.part(KerasChip)
        self._qtbot.waitUntil(lambda: "agrees" in chip.text and not chip._timer.isActive(), timeout=PATIENCE)

    def card(self, name: str) -> TensorCard:
        (found,) = (card for card in self.returned.cards if card.content and card.content.tensor.name == name)
        return found

    @property
    def tensors(self) -> list[np.ndarray]:
        """What the cards hold of the trace."""
        return [card.content.tensor.values for card in self.returned.cards if card.content]

    @property
    def lit(self) -> dict[str, set[tuple[int, ...]]]:
        """The elements of what is returned that are lit up."""
        cards = (card for card in self.returned.cards if card.content and card._lit)
        return {card.content.tensor.name: set(card._lit) for card in cards}

    @property
    def framed(self) -> QRectF:
        """The one cell that is framed on the stage."""
        ((rect,), _) = self.stage.overlay.outlines
        return rect

    @property
    def layer(self) -> LayerTrace:
        layer = self.session.layer
        assert layer is not None
        return layer


@pytest.fixture
def student(qtbot: QtBot) -> Iterator[Student]:
    window = make_window(load_preset("gru"))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield Student(window, qtbot)
    window.close()  # also after a failure: no worker stays


def test_from_a_returned_number_to_its_arithmetic_and_back(student: Student, qtbot: QtBot) -> None:
    student.open_preset(PRESET)
    student.wait_until_keras_agrees()
    np.testing.assert_allclose(student.outputs[-1][3], RIDDLE, atol=5e-7)

    student.click_returned("backward_h", (0, 0))
    assert_its_cell_is_framed_in_the_first_column(student)

    cell = student.open_framed_cell()
    assert cell.content is not None
    before = dict(cell.content.values)
    assert_the_cell_explains_the_riddle(cell)

    weights, tensors = student.open_weights(), student.tensors
    (table,) = (one for one in weights.tables if one.accessibleName() == "backward forget gate f · columns 3:6")
    student.outputs.clear()
    student.type_weight(table, FORGET, "-0.3")
    assert table.value(FORGET) == np.float32(-0.3)
    assert_every_number_follows(student, cell, before, tensors)

    qtbot.waitUntil(lambda: len(student.outputs) == 1, timeout=PATIENCE)
    student.wait_until_keras_agrees()
    assert_keras_says_the_same(student)

    (h,) = (spot for spot in cell.diagram.spots if spot.reference == Source("backward", "hidden_state", 0, 0, 0))
    move_to(cell.diagram, h.rect.center().toPoint())
    assert student.lit == {"hidden_states": {(0, 0, 3)}, "backward_h": {(0, 0)}}
    student.open_tab("States")
    assert student.stage.isVisible()
    assert_its_cell_is_framed_in_the_first_column(student)
    qtbot.mouseClick(weights._reset, LEFT)
    assert student.session.experiment == load_preset(PRESET)
    student.wait_until_keras_agrees()
    np.testing.assert_array_equal(student.tensors[3], tensors[3])


def assert_its_cell_is_framed_in_the_first_column(student: Student) -> None:
    assert student.part(Transport).label == "step 4 / 4"
    assert student.session.selection == Selection("backward", 0, 0, pinned=True)
    (chain,) = [strip for strip in student.stage.chains.strips if strip.kind == "backward"]
    axis = student.stage.axis
    assert student.framed == chain.cell_rect(axis, 0, 0)
    assert abs(student.framed.center().x() - axis.x(1)) < axis.column / 2, "t = 1, where backward ends"
    assert student.part(CellPanel).title.startswith("CELL · backward · t = 1 나는 · unit 1")


def assert_the_cell_explains_the_riddle(cell: CellView) -> None:
    """By hand: x = 0.1 4.2 1.5 1.1 2.8 times 0.1, the forget bias of 1, and three equal h₋₁ times 0.1."""
    content = cell.content
    assert content is not None
    assert content.place == "backward · t = 1 나는 · unit 1"
    assert content.values["h"] == pytest.approx(RIDDLE, abs=5e-7)
    assert cell.opened == "f"
    gate = content.gate("f")
    assert gate.inputs.total == pytest.approx(0.97, abs=1e-6)
    assert gate.pre_activation == pytest.approx(1.97 + 0.3 * content.hidden[0].value, abs=1e-6)


def assert_every_number_follows(
    student: Student, cell: CellView, before: dict[str, float], tensors: list[np.ndarray]
) -> None:
    kernel = student.layer.weights["backward"].kernel
    assert kernel[1, 3] == np.float32(-0.3)
    assert (kernel != np.float32(0.1)).sum() == 1
    hidden = student.layer["backward"].quantities["hidden_state"][0]
    content = cell.content
    assert content is not None
    assert content.gate("f").inputs.total == pytest.approx(0.97 - 0.4 * 4.2, abs=1e-6)
    assert content.values["f"] < before["f"], "the gate shuts"
    assert content.values["c"] != before["c"]
    assert content.values["h"] == hidden[0, 0] != before["h"]
    np.testing.assert_array_equal(student.stage.content.chain(go_backwards=True).values, hidden)
    assert student.part(CellPanel).lines[-1].value == hidden[0, 0]
    changed = [not np.array_equal(now, then) for now, then in zip(student.tensors, tensors, strict=True)]
    assert changed == [True, False, False, True, True], "what forward returns alone stays as it was"
    assert student.part(LayerForm).weights_section.origin.text() == "edited by hand"
    assert student.part(WeightsPanel)._reset.isEnabled()


def assert_keras_says_the_same(student: Student) -> None:
    hidden = student.layer["backward"].quantities["hidden_state"][0]
    states, _, _, backward_h, _ = student.outputs[-1]
    np.testing.assert_allclose(backward_h[0], hidden[0], rtol=TOLERANCE, atol=TOLERANCE)
    np.testing.assert_allclose(states[0, :, 3:], hidden, rtol=TOLERANCE, atol=TOLERANCE)
    np.testing.assert_array_equal(states[:, 0, 3:], backward_h)
    assert abs(backward_h[0, 0] - RIDDLE) > 1e-3, "the riddle has another answer now"
    assert student.card("backward_h").text == str(backward_h), "Keras's own digits"
