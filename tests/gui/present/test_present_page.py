"""The page of present mode: large enough for the back row, nothing beyond its border, and what its keys show."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.look.fonts import CAPTION
from gui.look.theme import DARK, LIGHT, Theme
from gui.parts import CELL, GATES, STATES
from gui.present.present_page import PresentPage
from gui.present.size import LEAST_TEXT, SCREEN, stage_scale
from gui.stage.content import Part
from models.edits import AddLayer
from models.references import Source
from models.spec import Initializer
from tests.gui.mouse import double_click, move_to
from tests.gui.present.conftest import Presented
from tests.gui.pressing import press, settle
from tests.gui.traced import BIDIRECTIONAL, computed, unweighted, weighted
from tests.gui.windows import Open

SHAPES: list[dict[str, Any]] = [
    BIDIRECTIONAL,
    {"kind": "SimpleRNN"},
    {"kind": "GRU", "return_sequences": True},
    {"shape": (1, 50, 5), "units": 32, **BIDIRECTIONAL},
    {"shape": (1, 500, 5), "units": 200, **BIDIRECTIONAL},
    {"shape": (2, 20, 8), "units": 8, **BIDIRECTIONAL},
    {"tokens": True, "merge_mode": None, **BIDIRECTIONAL},
    {"tokens": True, "bidirectional": True},
]
SIZES = [SCREEN, QSize(1024, 768), QSize(1280, 800), QSize(3840, 2160)]


def page(qtbot: QtBot, size: QSize, theme: Theme = LIGHT, part: Part = Part.STATES, **layer: Any) -> PresentPage:
    page = PresentPage(theme)
    qtbot.addWidget(page)
    one = computed(weighted(**layer))
    page.stage.show_part(part)
    page.stage.show_trace(one.experiment, one.layer, one.returned, 0)
    page.show_layer(one.layer, one.returned, 1, 0, one.experiment.batch)
    page.resize(size)
    page.show()
    page.bar.show_step(one.experiment.timesteps, one.experiment.timesteps)
    return page


@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("layer", SHAPES, ids=range(len(SHAPES)))
@pytest.mark.parametrize("size", SIZES[:3], ids=lambda size: f"{size.width()}x{size.height()}")
def test_rows_and_plots_end_above_the_bar(qtbot: QtBot, size: QSize, layer: dict[str, Any], part: Part) -> None:
    shown = page(qtbot, size, part=part, **layer)
    layout, scale = shown.stage.sheet.layout, stage_scale(size)
    assert layout is not None
    assert shown.stage.height() + shown.bar.height() == size.height()
    content = shown.stage.content
    assert content is not None
    if content.states:
        assert layout.plots[-1].height >= 24
        assert layout.plots[-1].bottom * scale <= shown.stage.height() - 8, "the frame would touch the bar"
    assert layout.tokens.bottom * scale < shown.stage.height()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_type_and_lines_are_for_the_back_row(qtbot: QtBot, size: QSize) -> None:
    shown = page(qtbot, size, **BIDIRECTIONAL)
    grown = min(size.width() / SCREEN.width(), size.height() / SCREEN.height())
    assert stage_scale(size) * CAPTION == pytest.approx(LEAST_TEXT * grown), "the smallest type of the stage"
    plot = shown.stage.plots[0]
    assert min(curve.opts["pen"].widthF() for curve in plot._curves[:3]) >= 3 * grown


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_curve_is_at_least_three_pixels_high(qtbot: QtBot, theme: Theme) -> None:
    shown = page(qtbot, SCREEN, theme, kind="SimpleRNN", units=1, shape=(1, 3, 2), return_sequences=True)
    stage, layout = shown.stage, shown.stage.sheet.layout
    stage.show_step(3, 0)
    scale, band = stage_scale(SCREEN), layout.plots[0]
    image = stage.grab().toImage()
    ink = theme.units(False)[0]
    x = round((stage.axis.x(1) * 0.5 + stage.axis.x(2) * 0.5) * scale)
    column = [image.pixelColor(x, y).name() for y in range(round(band.top * scale), round(band.bottom * scale))]
    assert column.count(ink) >= 3, "in full colour, whatever lies at its edges"


def test_the_stage_takes_no_input_method(presented: Presented) -> None:
    page = presented.page
    widgets: list[QWidget] = [page, page.stage, page.stage.viewport(), page.cell, page.bar]
    assert not [one for one in widgets if one.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)]
    window = presented.parts.stage
    assert not window.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_window_needs_no_more_room_for_it(presented: Presented) -> None:
    least = presented.parts.screens.widget(0).minimumSizeHint()
    presented.press(Qt.Key.Key_F4)
    assert presented.parts.screens.minimumSizeHint() == least


def test_hints_until_something_is_done(presented: Presented, qtbot: QtBot) -> None:
    assert "Esc: leave · F1: all keys" in presented.texts
    presented.press(Qt.Key.Key_PageUp)
    assert "Esc: leave · F1: all keys" not in presented.texts
    presented.press(Qt.Key.Key_F5, Qt.Key.Key_F5)
    assert "Esc: leave · F1: all keys" in presented.texts, "again, for who presents again"
    presented.page._hinting.setInterval(0)
    presented.page._hinting.start()
    qtbot.waitUntil(lambda: "Esc: leave · F1: all keys" not in presented.texts)


def test_down_and_up_plot_every_state_in_turn(presented: Presented, qtbot: QtBot) -> None:
    stage = presented.page.stage
    seen = []
    for key in [Qt.Key.Key_Down] * 4 + [Qt.Key.Key_Up]:
        presented.press(key)
        row = stage.content.plots[0]
        np.testing.assert_array_equal(stage.plots[0].curves()[0][1], row.values[:, 0])
        seen.append((row.direction, row.symbol, presented.texts[2]))
    assert seen == [
        ("forward", "c", "plot 2 / 4"),
        ("backward", "h", "plot 3 / 4"),
        ("backward", "c", "plot 4 / 4"),
        ("forward", "h", "plot 1 / 4"),
        ("backward", "c", "plot 4 / 4"),
    ]
    presented.page._noting.setInterval(0)
    presented.page._noting.start()
    qtbot.waitUntil(lambda: presented.texts[2] == "forward has reached t = 4")


def test_where_all_have_room_down_says_nothing(open_one: Open) -> None:
    presented = Presented(open_one(weighted(kind="GRU")))
    presented.press(Qt.Key.Key_Down)
    assert not any("plot" in text for text in presented.texts)


def test_views_while_presenting(presented: Presented) -> None:
    page, session = presented.page, presented.session
    presented.press(Qt.Key.Key_F3)
    assert page.stage.isVisible()
    assert page.stage.part is Part.GATES
    presented.press(Qt.Key.Key_F4)
    assert page.cell.isVisible()
    assert not page.stage.isVisible()
    assert page.cell._content.at == Source("forward", "hidden_state", 0, 3, 0)
    presented.press(Qt.Key.Key_PageUp)
    assert session.step == 3
    assert page.cell._content.at.timestep == 2, "the cell follows the step"
    presented.press(Qt.Key.Key_F2)
    assert page.stage.isVisible()
    assert page.stage.part is Part.STATES
    assert presented.parts.views.currentIndex() == STATES


def test_a_cell_part_by_part(presented: Presented) -> None:
    presented.press(Qt.Key.Key_F4)
    cell = presented.page.cell
    phases = cell.phase
    assert f"part {phases} / {phases} · ↑ ↓" in presented.texts
    presented.press(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert cell.phase == phases - 2
    assert f"part {phases - 2} / {phases} · ↑ ↓" in presented.texts
    presented.press(*[Qt.Key.Key_Down] * 5)
    assert cell.phase == phases


def test_the_cell_is_as_large_as_its_room(presented: Presented) -> None:
    presented.press(Qt.Key.Key_F4)
    presented.window.resize(SCREEN)
    settle()
    diagram = presented.page.cell.diagram
    assert diagram.zoom == pytest.approx(min(1280 / 600, 608 / 300), rel=0.01)
    assert diagram.zoom * 12 >= 24
    assert (diagram.width(), diagram.height()) == (1280, 608)


def test_a_gate_opens_and_closes(presented: Presented) -> None:
    presented.press(Qt.Key.Key_F4)
    cell = presented.page.cell
    cell.grab()
    for symbol in ("f", "o"):
        spot = next(spot for spot in cell.diagram.spots if spot.gate == symbol)
        QTest.mouseClick(cell.diagram, Qt.MouseButton.LeftButton, pos=spot.rect.topLeft().toPoint() + QPoint(3, 3))
        assert cell.gate.isVisible()
        assert cell.gate.gate.gate.symbol == symbol
        QTest.mouseClick(cell.gate, Qt.MouseButton.LeftButton, pos=QPoint(2, cell.gate.height() - 2))
        assert cell.diagram.isVisible()
    cell.open_gate("f")
    assert "↑ ↓: back to the cell" in presented.texts
    presented.press(Qt.Key.Key_Down)
    assert cell.diagram.isVisible(), "first back to where parts can be seen"


def test_a_double_click_opens_the_cell_there(presented: Presented) -> None:
    stage = presented.page.stage
    (place,) = stage.finder.chain_cell("backward", 1, 2)
    pos = (place.center() * stage._scale).toPoint()
    double_click(stage.viewport(), pos)
    assert presented.page.cell.isVisible()
    assert presented.page.cell._content.at == Source("backward", "hidden_state", 0, 1, 2)
    assert presented.parts.views.currentIndex() == CELL


def test_what_is_pointed_at_is_read_out(presented: Presented) -> None:
    stage = presented.page.stage
    (place,) = stage.finder.chain_cell("forward", 1, 0)
    move_to(stage.viewport(), (place.center() * stage._scale).toPoint())
    assert presented.texts[2].startswith("forward h · t = 2")
    move_to(stage.viewport(), QPoint(2, 2))
    assert not presented.texts[2].startswith("forward h")


def test_the_halo_follows_the_pointer_over_stage_and_cell(presented: Presented) -> None:
    presented.press(Qt.Key.Key_F9)
    page = presented.page
    for view in (page.stage.viewport(), page.cell.diagram):
        move_to(view, QPoint(300, 200))
        assert page._spotlight.isVisible()
        assert (page._spotlight.geometry().center() - QPoint(300, 200)).manhattanLength() <= 2
        presented.press(Qt.Key.Key_F4)
    presented.press(Qt.Key.Key_F9)
    assert not page._spotlight.isVisible()


def test_weights_that_are_not_drawn_yet(open_one: Open) -> None:
    presented = Presented(open_one(unweighted(**BIDIRECTIONAL)))
    assert "the weights are not drawn yet" in presented.texts
    presented.press(Qt.Key.Key_F4)
    assert not presented.page.cell.diagram.isVisible()
    assert "Keras draws them" in presented.page.cell._message
    presented.opened.keras.answer(weighted(**BIDIRECTIONAL).weights)
    settle()
    assert presented.page.cell.diagram.isVisible()
    assert "✓ Keras" in presented.texts


def test_a_stack_that_breaks_and_is_mended_on_the_screen(open_one: Open) -> None:
    drawn = {f"{name}_initializer": Initializer("Constant", {"value": 0.1}) for name in ("kernel", "recurrent")}
    opened = open_one(weighted("SimpleRNN", units=2, shape=(1, 3, 2), **drawn))
    opened.session.edit(AddLayer())
    opened.session.set_layer(1)
    presented = Presented(opened)
    assert presented.texts[1:3] == ["SimpleRNN · layer 2 / 2", "layer 2 does not run"]
    press(opened.window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert presented.texts[1] == "SimpleRNN · layer 1 / 2"
    presented.press(Qt.Key.Key_F6)
    assert "(1, 3, 2)" in presented.texts
    assert opened.session.experiment.stack_break is None
    press(opened.window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert presented.texts[1] == "SimpleRNN · layer 2 / 2"


def test_gates_of_a_layer_without_any(open_one: Open) -> None:
    presented = Presented(open_one(weighted(kind="SimpleRNN")))
    presented.press(Qt.Key.Key_F3)
    assert presented.parts.views.currentIndex() == GATES
    presented.page.grab()
