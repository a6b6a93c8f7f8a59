"""The table of one gate: its numbers and names as painted, what is edited, lit, pointed at and clicked."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import gui.weights.gate_table
from gui.look.fonts import CAPTION, mono_advance
from gui.look.theme import LIGHT
from gui.look.value_colors import ValueColors
from gui.weights.blocks import GateWeights, gate_weights
from gui.weights.gate_table import GateTable
from gui.weights.table_places import NAME
from models.edits import SetWeight
from models.references import Weight
from tests.gui.mouse import move_to
from tests.gui.painted import Painted, region
from tests.gui.traced import Computed, computed, weighted

COLORS = ValueColors(LIGHT)
LIMIT = 2.0


@pytest.fixture
def table(qtbot: QtBot) -> GateTable:
    table = GateTable(LIGHT, COLORS)
    qtbot.addWidget(table)
    table.resize(320, 300)
    table.show()
    qtbot.waitExposed(table)
    return table


def weights_of(one: Computed, number: int = 1, original: Computed | None = None) -> GateWeights:
    first = (original or one).layer.weights
    before = {each.direction: first[each.direction].named() for each in one.layer.passes}
    return list(gate_weights(one.layer, before, LIMIT))[number]


def show(table: GateTable, number: int = 1, **layer: Any) -> GateWeights:
    weights = weights_of(computed(weighted(**layer)), number)
    table.show_weights(weights)
    table.resize(320, table.sizeHint().height())
    return weights


def cells(table: GateTable) -> list[tuple[Weight, QRectF, float]]:
    """Every number of the table: its place, where it stands, its value."""
    weights = table.weights
    assert weights is not None
    return [
        (weights.reference(block, row, unit), table._rect(block, row, unit), float(value))
        for block in weights.blocks
        for (row, unit), value in np.ndenumerate(block.values)
    ]


def corner(image: QImage, rect: QRectF) -> QColor:
    """Inside the upper right corner of a cell, where edited ones are marked."""
    return image.pixelColor(int(rect.right()) - 2, int(rect.top()) + 2)


def test_numbers_and_names_are_written(table: GateTable, monkeypatch: pytest.MonkeyPatch) -> None:
    painted = Painted()
    painted.watch(monkeypatch, gui.weights.gate_table)
    weights = show(table)
    texts = painted.by(table).texts
    assert texts[0] == "forget gate f · columns 3:6"
    written = [text.replace("−", "-") for text in texts]
    for _, _, value in cells(table):
        assert f"{value:.3f}" in written
    assert texts.index("x") < texts.index("1") < texts.index(written_in(weights)), "names stand before their numbers"
    for name in ("h₋₁[1]", "h₋₁[2]", "h₋₁[3]", "b forget 1"):
        assert name in texts


def written_in(weights: GateWeights) -> str:
    return f"{weights.blocks[0].values[0, 0]:.3f}".replace("-", "−")


@pytest.mark.parametrize("number", [0, 3])
def test_the_tint_is_that_of_the_value_on_the_shared_scale(table: GateTable, number: int) -> None:
    show(table, number, bidirectional=True)
    image = table.grab().toImage()
    for _, rect, value in cells(table):
        colour = image.pixelColor(round(rect.left()) + 3, round(rect.bottom()) - 3)
        assert colour == COLORS.fills[COLORS.level(value, LIMIT)]


@pytest.mark.parametrize("layer", [{}, {"kind": "GRU"}, {"shape": (1, 2, 100), "units": 40}], ids=str)
def test_every_number_can_be_pointed_at_and_clicked(table: GateTable, qtbot: QtBot, layer: dict[str, Any]) -> None:
    show(table, **layer)
    said: list[Weight | None] = []
    clicked: list[Weight] = []
    table.cell_hovered.connect(said.append)
    table.cell_clicked.connect(lambda weight, _: clicked.append(weight))
    chosen = cells(table)[:: max(1, len(cells(table)) // 60)]
    for weight, rect, value in chosen:
        place = QPoint(int(rect.center().x()), int(rect.center().y()))
        assert table.rect().contains(place)
        move_to(table, place)
        qtbot.mouseClick(table, Qt.MouseButton.LeftButton, pos=place)
        assert table.value(weight) == value
    assert said == clicked == [weight for weight, _, _ in chosen]
    move_to(table, QPoint(3, table.height() // 2))
    assert said[-1] is None, "a name is no number"
    move_to(table, chosen[0][1].center().toPoint())
    QApplication.sendEvent(table, QEvent(QEvent.Type.Leave))
    assert said[-1] is None


def test_an_edited_number_has_a_marked_corner(table: GateTable) -> None:
    experiment = weighted("LSTM")
    assert experiment.weights is not None
    weight = Weight("forward", "recurrent_kernel", 2, 4)
    edited = computed(SetWeight(experiment.weights, 0, weight, -0.125).apply(experiment))
    table.show_weights(weights_of(edited, original=computed(experiment)))
    table.resize(320, table.sizeHint().height())
    image = table.grab().toImage()
    marked = [place for place, rect, _ in cells(table) if corner(image, rect).lightness() < 80]
    assert marked == [weight]
    table.show_weights(weights_of(edited))
    image = table.grab().toImage()
    assert not any(corner(image, rect).lightness() < 80 for _, rect, _ in cells(table)), "by itself it is as given"


def test_what_is_pointed_at_elsewhere_is_framed(table: GateTable) -> None:
    show(table)
    before = table.grab().toImage()
    weight = Weight("forward", "kernel", 3, 4)
    table.show_pointed(frozenset({weight, Weight("forward", "kernel", 3, 0), Weight("backward", "kernel", 3, 4)}))
    after = table.grab().toImage()
    inner = [(place, rect.adjusted(1.5, 1.5, -1.5, -1.5)) for place, rect, _ in cells(table)]
    framed = [place for place, rect in inner if region(before, rect) != region(after, rect)]
    assert framed == [weight]
    table.show_pointed(frozenset())
    assert table.grab().toImage() == before


def test_pointing_paints_only_the_numbers_that_it_touches(
    table: GateTable, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(table, shape=(1, 2, 12), units=20)
    qtbot.waitUntil(table.cells.isVisible)
    QApplication.processEvents()
    painted: list[tuple[int, int]] = []
    paint = GateTable._paint_cell
    monkeypatch.setattr(
        GateTable,
        "_paint_cell",
        lambda self, painter, block, row, unit: (
            painted.append((row, unit)),
            paint(self, painter, block, row, unit),
        ),
    )
    table.repaint()
    assert len(painted) == 20 * 33
    painted.clear()
    table.show_pointed(frozenset({Weight("forward", "kernel", 3, 24)}))
    qtbot.waitUntil(lambda: bool(painted))
    assert (3, 4) in painted
    assert len(painted) <= 9, "the number and its neighbours"
    painted.clear()
    table.show_pointed(frozenset({Weight("forward", "recurrent_kernel", 19, 39)}))
    qtbot.waitUntil(lambda: bool(painted))
    assert {(3, 4), (19, 19)} <= set(painted), "the one that was lit is painted too"
    assert len(painted) <= 18


def test_what_is_lit_may_be_gone_with_its_layer(table: GateTable) -> None:
    show(table, kind="GRU")
    gone = {Weight("forward", "bias", 1, 4), Weight("forward", "kernel", 4, 4), Weight("forward", "kernel", 0, 8)}
    table.show_pointed(frozenset(gone))
    show(table, kind="LSTM", use_bias=False, shape=(1, 4, 2))
    table.show_pointed(frozenset())
    assert not table._lit


def test_a_large_gate_keeps_its_height_and_drops_its_numbers(table: GateTable, monkeypatch: pytest.MonkeyPatch) -> None:
    painted = Painted()
    painted.watch(monkeypatch, gui.weights.gate_table)
    show(table, shape=(1, 2, 100), units=40)
    assert table.sizeHint().height() < 400
    assert painted.by(table).texts == ["forget gate f · columns 40:80", "u1", "u40", "W", "U", "b"]


@pytest.mark.parametrize("units", [1, 3, 12, 40, 200, 1000])
def test_units_are_named_inside_the_table_and_apart(
    table: GateTable, units: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = Painted()
    painted.watch(monkeypatch, gui.weights.gate_table)
    show(table, units=units)
    names = [(text, rect) for text, rect in painted.by(table).placed if text[0] == "u" and text != "update"]
    assert {"u1", f"u{units}"} <= {text for text, _ in names}
    for text, rect in names:
        assert rect.width() >= len(text) * mono_advance(CAPTION)
        assert QRectF(table.rect()).contains(rect)
    for (_, one), (_, other) in pairwise(names):
        assert one.right() <= other.left() + 2


def test_a_block_of_small_cells_is_one_picture_with_every_value(
    table: GateTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(GateTable, "_paint_cell", lambda *_: pytest.fail("200,000 of them would take seconds"))
    show(table, shape=(1, 2, 60), units=60)
    table.resize(int(NAME) + 60 * 4, table.height())
    image = table.grab().toImage()
    for _, rect, value in cells(table):
        colour = image.pixelColor(int(rect.center().x()), int(rect.center().y()))
        expected = COLORS.fills[COLORS.level(value, LIMIT)]
        assert max(abs(a - b) for a, b in zip(colour.getRgb(), expected.getRgb(), strict=True)) <= 3
    before = image
    table.show_pointed(frozenset({Weight("forward", "kernel", 30, 90)}))
    after = table.grab().toImage()
    framed = table._rect(table.weights.blocks[0], 30, 30)
    assert region(before, framed) != region(after, framed)
    assert region(before, framed.translated(12, 12)) == region(after, framed.translated(12, 12))
