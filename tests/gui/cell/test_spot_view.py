"""On a large window the cell is drawn larger, and its numbers are found where they then stand."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.cell.cell_diagram import CellDiagram
from gui.cell.numbers import Spot
from gui.cell.opened_gate import OpenedGate
from gui.look.theme import LIGHT
from gui.selection import Selection
from tests.gui.cell.opened import opened
from tests.gui.mouse import move_to

CELL = opened(Selection("forward", 2, 1), kind="LSTM")


@pytest.mark.parametrize(("width", "zoom"), [(700, 1.0), (1440, 1.0), (2160, 1.5), (2880, 2.0), (9000, 2.5)])
def test_a_large_window_is_for_the_back_row(qtbot: QtBot, width: int, zoom: float) -> None:
    view = CellDiagram(LIGHT)
    qtbot.addWidget(view)
    view.resize(width, 400)
    assert view.zoom == zoom
    assert (view.wide, view.tall) == pytest.approx((width / zoom, 400 / zoom))


def test_numbers_are_found_where_they_stand_after_the_zoom(qtbot: QtBot) -> None:
    gate = OpenedGate(LIGHT)
    qtbot.addWidget(gate)
    gate.show_gate(CELL, CELL.gate("f"))
    gate.resize(1440, 300)
    gate.grab()
    before = [spot.rect for spot in gate.spots]
    gate.resize(2160, 450)
    gate.grab()
    assert [(spot.rect.y(), spot.rect.height()) for spot in gate.spots] == [
        (pytest.approx(rect.y() * 1.5), pytest.approx(rect.height() * 1.5)) for rect in before
    ]
    assert gate.minimumHeight() == pytest.approx(gate.sizeHint().height())
    heard: list[Spot | None] = []
    gate.spot_hovered.connect(heard.append)
    spot = gate.spots[3]
    move_to(gate, spot.rect.center().toPoint())
    assert heard[-1] == spot
