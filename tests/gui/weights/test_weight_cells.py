"""The weights as a table for keys and screen readers: headers, digits, the current number, and where it is seen."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import gui.weights.gate_table
from gui.look.fonts import CAPTION
from gui.look.scale import px
from gui.look.theme import DARK, LIGHT, Theme
from gui.look.value_colors import ValueColors
from gui.weights.blocks import gate_weights
from gui.weights.gate_table import GateTable
from gui.weights.weights_panel import WeightsPanel
from models.references import Weight
from tests.gui.cell.dressed import Sizes, lightest_ground
from tests.gui.looks import wearing
from tests.gui.pseudo import speaking
from tests.gui.traced import computed, weighted
from tests.gui.windows import Opened

Keys = Qt.Key
HEADER = QAccessible.Role.RowHeader, QAccessible.Role.ColumnHeader


def made(qtbot: QtBot, number: int = 1, theme: Theme = LIGHT, **layer: Any) -> GateTable:
    one = computed(weighted(**layer))
    before = {each.direction: one.layer.weights[each.direction].named() for each in one.layer.passes}
    table = GateTable(theme, ValueColors(theme))
    qtbot.addWidget(table)
    table.show_weights(list(gate_weights(one.layer, before, 2.0))[number])
    table.resize(px(320), table.sizeHint().height())
    table.show()
    qtbot.waitExposed(table)
    return table


@pytest.fixture
def table(qtbot: QtBot) -> GateTable:
    """The forget gate's, with the keys."""
    table = made(qtbot)
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    table.cells.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.cells.hasFocus()
    return table


def test_a_screen_reader_finds_a_table_with_headers_and_every_number(table: GateTable) -> None:
    reader = QAccessible.queryAccessibleInterface(table.cells)
    assert reader.role() == QAccessible.Role.Table
    assert reader.text(QAccessible.Text.Name) == table.accessibleName() == "forward forget gate f · columns 3:6"
    children = [reader.child(number) for number in range(reader.childCount())]
    texts = [(child.role(), child.text(QAccessible.Text.Name)) for child in children if child is not None]
    headers = [text for role, text in texts if role in HEADER]
    assert headers[:3] == ["unit 1", "unit 2", "unit 3"]
    assert headers[3:] == [
        *(f"kernel x_{row + 1}" for row in range(5)),
        *(f"recurrent_kernel h₋₁[{row + 1}]" for row in range(3)),
        "bias b forget 1",
    ]
    numbers = [np.float32(text) for role, text in texts if role == QAccessible.Role.Cell]
    held = np.concatenate([block.values for block in table.weights.blocks])
    np.testing.assert_array_equal(numbers, held.ravel())


def test_a_screen_reader_finds_a_number_where_it_is_painted(table: GateTable) -> None:
    model = table.cells.model()
    for row, unit, weight in (
        (0, 0, Weight("forward", "kernel", 0, 3)),
        (6, 2, Weight("forward", "recurrent_kernel", 1, 5)),
        (8, 1, Weight("forward", "bias", 0, 4)),
    ):
        place = table.cells.visualRect(model.index(row, unit))
        assert place == table._rect(*table._find(weight)).toAlignedRect()
        assert np.float32(model.index(row, unit).data()) == table.value(weight)


def test_keys_go_from_number_to_number_and_point_at_it(table: GateTable, qtbot: QtBot) -> None:
    said: list[Weight | None] = []
    table.cell_hovered.connect(said.append)
    expected = []
    for key, weight in (
        (Keys.Key_Right, Weight("forward", "kernel", 0, 4)),
        (Keys.Key_Down, Weight("forward", "kernel", 1, 4)),
        (Keys.Key_End, Weight("forward", "kernel", 1, 5)),
        (Keys.Key_Home, Weight("forward", "kernel", 1, 3)),
        (Keys.Key_Up, Weight("forward", "kernel", 0, 3)),
    ):
        qtbot.keyClick(table.cells, key)
        expected.append(weight)
        assert said == expected
    for _ in range(5):
        qtbot.keyClick(table.cells, Keys.Key_Down)
    assert said[-1] == Weight("forward", "recurrent_kernel", 0, 3), "one block follows the other"
    table.cells.clearFocus()
    assert said[-1] is None


@pytest.mark.parametrize("key", [Keys.Key_Return, Keys.Key_Enter, Keys.Key_F2])
def test_a_key_asks_to_edit_the_current_number(table: GateTable, qtbot: QtBot, key: Qt.Key) -> None:
    asked: list[Weight] = []
    table.cell_clicked.connect(lambda weight, _: asked.append(weight))
    qtbot.keyClick(table.cells, Keys.Key_Right)
    qtbot.keyClick(table.cells, key)
    assert asked == [Weight("forward", "kernel", 0, 4)]


def test_its_own_keys_are_nobodys_shortcuts_and_others_are_left(table: GateTable) -> None:
    for key, is_own in ((Keys.Key_Left, True), (Keys.Key_Home, True), (Keys.Key_Return, True), (Keys.Key_Space, False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(table.cells, event)
        assert event.isAccepted() == is_own
    for key in (Keys.Key_Space, Keys.Key_Escape, Keys.Key_PageDown):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        table.cells.keyPressEvent(event)
        assert not event.isAccepted()


def test_the_current_number_is_framed_while_the_keys_are_here(table: GateTable) -> None:
    framed = table.grab().toImage()
    rect = table.cells.visualRect(table.cells.currentIndex())
    assert framed.pixelColor(rect.left() + 1, rect.center().y()).name() == LIGHT.forward
    table.cells.clearFocus()
    plain = table.grab().toImage()
    assert framed != plain
    assert framed.copy(rect.translated(0, rect.height() + 2)) == plain.copy(rect.translated(0, rect.height() + 2))


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_table_grows_with_the_scale(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, scale: float) -> None:
    with wearing(scale=scale):
        sizes = Sizes(monkeypatch, gui.weights.gate_table)
        table = made(qtbot)
        first = table._rect(table.weights.blocks[0], 0, 0)
        assert (first.left(), first.height()) == (64 * scale, 24 * scale)
        written = sizes.of(table)
        assert len(written) > 40
        for text, size in written:
            assert size >= CAPTION * scale - 0.6, text
        for text, rect in sizes.placed:
            assert 0 <= rect.left() <= rect.right() <= table.width(), text


def test_every_word_is_said_in_the_users_language(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with speaking():
        sizes = Sizes(monkeypatch, gui.weights.gate_table)
        for layer in ({"kind": "LSTM", "bidirectional": True}, {"kind": "GRU"}):
            table = made(qtbot, **layer)
            model = table.cells.model()
            texts = [text for text, _ in sizes.of(table)]
            texts.append(table.accessibleName())
            texts += [model.headerData(unit, Qt.Orientation.Horizontal) for unit in range(3)]
            texts.append(model.headerData(model.rowCount() - 1, Qt.Orientation.Vertical).removeprefix("bias"))
            assert len(texts) > 30
            words = [text for text in texts if any(len(word) > 2 and word.isalpha() for word in text.split())]
            assert all("«" in text for text in words), words


def test_in_the_dark_nothing_light_is_left(qtbot: QtBot) -> None:
    with wearing(theme=DARK):
        panel = WeightsPanel(DARK)
        qtbot.addWidget(panel)
        one = computed(weighted("LSTM", bidirectional=True))
        weights = tuple(layer.weights for layer in one.trace.layers)
        panel.show_layer(one.layer, weights, weights)
        panel.resize(352, 600)
        assert lightest_ground(panel.grab().toImage()) < 140, "no more than the colours of large values"


def test_a_number_is_edited_by_keys_alone(opened: Opened, qtbot: QtBot) -> None:
    opened.open_tab("Weights")
    panel = opened.part(WeightsPanel)
    qtbot.waitUntil(lambda: all(table.isVisible() for table in panel.tables))
    table = panel.tables[7]
    table.cells.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(table.cells, Keys.Key_Down)
    weight = Weight("backward", "kernel", 1, 9)
    seen = panel.viewport().rect()
    assert seen.contains(table.mapTo(panel.viewport(), table._rect(*table._find(weight)).center().toPoint()))
    assert panel._note.text() == f"kernel[1, 9] = {table.value(weight):.9g}"
    step = opened.session.step
    qtbot.keyClick(table.cells, Keys.Key_Return)
    assert panel.field.hasFocus()
    qtbot.keyClicks(panel.field, "0.75")
    qtbot.keyClick(panel.field, Keys.Key_Return)
    assert table.value(weight) == 0.75
    assert table.cells.hasFocus(), "the keys are where they were"
    assert table.cells.model().index(1, 0).data() == "0.75, edited"
    qtbot.keyClick(table.cells, Keys.Key_Return)
    qtbot.keyClick(panel.field, Keys.Key_Escape)
    assert not panel.field.isVisible()
    assert table.cells.hasFocus()
    qtbot.keyClick(table.cells, Keys.Key_Right)
    assert panel._note.text().startswith("kernel[1, 10]")
    assert opened.session.step == step, "these keys do not move the time"
