"""The mouse in the window: what is pointed at in one view lights up in the others; selecting, zooming, dragging."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.cell.cell_panel import CellPanel
from gui.returned.returned_panel import ReturnedPanel
from gui.selection import Selection
from gui.stage.stage import Stage
from models.edits import RemoveTimestep, SetValue
from models.returned import Source
from tests.gui.mouse import double_click, move_to
from tests.gui.traced import BIDIRECTIONAL, weighted
from tests.gui.windows import Open, Opened


def point_at(stage: Stage, source: Source) -> None:
    """Point at a hidden state in its chain."""
    assert stage.finder is not None
    (rect,) = stage.finder.chain_cell(source.direction, source.timestep, source.unit)
    move_to(stage.viewport(), rect.center().toPoint())


def drag(qtbot: QtBot, stage: Stage, place: QPoint, way: QPoint) -> None:
    qtbot.mousePress(stage.viewport(), Qt.MouseButton.LeftButton, pos=place)
    move_to(stage.viewport(), place + way, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(stage.viewport(), Qt.MouseButton.LeftButton, pos=place + way)


def test_pointing_at_the_stage_lights_up_what_is_returned(opened: Opened) -> None:
    stage, panel = opened.part(Stage), opened.part(ReturnedPanel)
    point_at(stage, Source("backward", "hidden_state", 0, 0, 1))
    lit = {card.content.tensor.name: set(card._lit) for card in panel.cards if card.content and card._lit}
    assert lit == {"hidden_states": {(0, 0, 4)}, "backward_h": {(0, 1)}}
    assert stage._readout.startswith("backward h · t = 1 · unit 2 = ")
    move_to(stage.viewport(), QPoint(2, 2))
    assert not any(card._lit for card in panel.cards)


def test_pointing_at_what_is_returned_lights_up_the_stage(opened: Opened) -> None:
    stage, panel = opened.part(Stage), opened.part(ReturnedPanel)
    (card,) = (card for card in panel.cards if card.content and card.content.tensor.name == "backward_h")
    (number,) = (number for number in card.places.printed.numbers if number.index == (0, 1))
    move_to(card, card.places.rect(number).center().toPoint())
    assert stage.finder is not None
    source = Source("backward", "hidden_state", 0, 0, 1)
    assert stage.overlay.outlines[1] == list(stage.finder.places(source))
    assert len(stage.overlay.outlines[1]) == 3, "in its chain, in the returned row, in its plot"


def test_a_press_on_the_stage_pins_the_cell(opened: Opened, qtbot: QtBot) -> None:
    stage = opened.part(Stage)
    (rect,) = stage.finder.chain_cell("backward", 2, 1)
    qtbot.mousePress(stage.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    qtbot.mouseRelease(stage.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert opened.session.selection == Selection("backward", 2, 1, pinned=True)
    assert opened.part(CellPanel).title == "CELL · backward · t = 3 · unit 2 · pinned"
    assert stage.overlay.outlines[0] == [rect]


def test_a_double_click_goes_to_the_step_of_a_column(opened: Opened) -> None:
    stage = opened.part(Stage)
    place = QPoint(round(stage.axis.x(2)), round(stage.sheet.layout.times.middle))
    double_click(stage.viewport(), place)
    assert opened.session.step == 2


def test_the_wheel_zooms_and_dragging_moves(opened: Opened, qtbot: QtBot) -> None:
    stage = opened.part(Stage)
    x, y = round(stage.axis.x(2)), round(stage.sheet.layout.times.middle)
    place = QPointF(x, y)
    turn = QWheelEvent(
        place,
        QPointF(stage.viewport().mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(stage.viewport(), turn)
    assert stage.axis.is_zoomed
    assert stage.axis.x(2) == pytest.approx(x, abs=1)
    low, high = stage.plots[0].viewRange()[0]
    assert (low, high) == pytest.approx((stage.axis.low, stage.axis.high)), "the plots go along"
    drag(qtbot, stage, place.toPoint(), QPoint(-30, 0))
    assert stage.axis.x(2) == pytest.approx(x - 30, abs=1)
    drag(qtbot, stage, place.toPoint(), QPoint(30, 0))
    assert stage.axis.x(2) == pytest.approx(x, abs=1), "the present step may be out of sight"
    opened.session.edit(SetValue(0, 0, 0, 1.0))
    qtbot.waitUntil(lambda: not stage.is_moving)
    assert stage.axis.x(2) == pytest.approx(x, abs=1), "also after an edit"
    qtbot.keyClick(stage, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: stage.position == 3)
    qtbot.keyClick(stage, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: stage.position == 4)
    assert stage.axis.high == pytest.approx(4.5), "until there is another"
    double_click(stage.viewport(), place.toPoint())
    assert not stage.axis.is_zoomed


def test_what_was_pointed_at_may_vanish(open_one: Open) -> None:
    opened = open_one(weighted(shape=(1, 6, 5), **BIDIRECTIONAL))
    stage = opened.part(Stage)
    point_at(stage, Source("forward", "hidden_state", 0, 5, 2))
    assert stage.overlay.outlines[1]
    opened.session.edit(RemoveTimestep(5))
    assert stage.overlay.outlines[1] == []
    assert opened.session.steps == 5
