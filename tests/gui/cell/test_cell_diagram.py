"""The diagram on the screen: every number is the one that stands at its place, and what is not computed is pale."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import gui.cell.spot_view
from gui.cell.cell_diagram import CellDiagram
from gui.cell.content import CellContent, is_saturated
from gui.cell.numbers import Spot
from gui.look.theme import LIGHT
from gui.selection import Selection
from models.references import InputValue, Source
from tests.gui.cell.opened import LAYERS, SELECTIONS, held, opened, with_bias
from tests.gui.mouse import move_to
from tests.gui.painted import Painted, region

SIZES = [(600, 300), (644, 360), (804, 420), (900, 420), (950, 420), (1284, 560)]
"""From the smallest to what is left in the middle of windows 1280, 1440 and 1920 px wide."""


@pytest.fixture
def diagram(qtbot: QtBot) -> CellDiagram:
    diagram = CellDiagram(LIGHT)
    qtbot.addWidget(diagram)
    diagram.resize(900, 420)
    diagram.show()
    qtbot.waitExposed(diagram)
    return diagram


def show(diagram: CellDiagram, content: CellContent, phase: int | None = None, gate: str = "") -> list[Spot]:
    """Show a cell; its numbers, once they are painted."""
    diagram.show_content(content, gate, content.diagram.phases if phase is None else phase)
    diagram.grab()
    return diagram.spots


def spot(diagram: CellDiagram, name: str) -> Spot:
    """The node of this name."""
    return next(one for one in diagram.spots if one.text.startswith(f"{name} = ") or one.gate == name)


@pytest.mark.parametrize("layer", LAYERS, ids=str)
@pytest.mark.parametrize("selection", SELECTIONS)
def test_every_number_stands_at_its_place(diagram: CellDiagram, layer: dict[str, Any], selection: Selection) -> None:
    content = opened(selection, **layer)
    spots = show(diagram, content)
    for one in spots:
        name, shown = one.text.split(" = ")
        assert float(shown) == pytest.approx(one.value, rel=1e-8), "all digits of a float32"
        if one.reference is not None:
            assert held(content.layer, one.reference) == one.value
        elif not name.startswith(("h₋₁", "c₋₁")):
            assert one.value == content.values[name], "what lies between gates and states lives nowhere else"
    references = [one.reference for one in spots if one.reference is not None]
    at = content.at
    inputs = [InputValue(at.sample, at.timestep, k) for k in range(5)]
    assert [one for one in references if isinstance(one, InputValue)] == inputs
    here = {one.quantity for one in references if isinstance(one, Source) and one.timestep == at.timestep}
    assert here == set(content.layer[at.direction].quantities), "every gate and state of this timestep"
    assert {one.gate for one in spots if one.gate} == {gate.gate.symbol for gate in content.arithmetic.gates}
    for node in content.diagram.nodes:
        assert any(one.gate == node.name or one.text.startswith(f"{node.name} = ") for one in spots), node.name


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("kind", ["SimpleRNN", "LSTM", "GRU"])
@pytest.mark.parametrize("shape", [((2, 4, 5), 3), ((1, 3, 100), 40)], ids=["short", "long"])
def test_numbers_lie_inside_and_can_be_pointed_at(
    diagram: CellDiagram, kind: str, size: tuple[int, int], shape: tuple[tuple[int, int, int], int]
) -> None:
    diagram.resize(*size)
    content = opened(Selection("forward", 1, 1), sample=0, kind=kind, shape=shape[0], units=shape[1])
    spots = show(diagram, content)
    inside = QRectF(diagram.rect())
    for one in spots:
        assert one.rect.width() >= 3, one.text
        assert inside.contains(one.rect), one.text
    assert len(spots) < 100
    boxes = [one for one in spots if one.gate]
    for one, other in combinations(boxes, 2):
        assert not one.rect.intersects(other.rect), (one.gate, other.gate)
    cells = [one for one in spots if isinstance(one.reference, InputValue)]
    assert len(cells) > 1
    for one, other in combinations(cells, 2):
        assert one.rect.intersected(other.rect).width() < 1e-6


def darkest(diagram: CellDiagram, rect: QRectF) -> int:
    image = region(diagram.grab().toImage(), rect)
    return min(image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("kind", ["SimpleRNN", "LSTM", "GRU"])
def test_a_node_is_pale_until_its_part_comes(diagram: CellDiagram, kind: str) -> None:
    content = opened(Selection("forward", 2, 1), kind=kind)
    show(diagram, content)
    complete = diagram.grab().toImage()
    for phase in range(content.diagram.phases + 1):
        show(diagram, content, phase)
        image = diagram.grab().toImage()
        for node in content.diagram.nodes:
            rect = diagram.places.node(node).adjusted(3, 3, -3, -3)
            is_computed = node.phase <= phase
            assert (region(image, rect) == region(complete, rect)) == is_computed, (phase, node.name)
            if not is_computed:
                assert darkest(diagram, rect) > 120, "pale, not only different"


@pytest.mark.parametrize("kind", ["LSTM", "GRU"])
def test_wires_are_pale_until_their_value_is_there(diagram: CellDiagram, kind: str) -> None:
    content = opened(Selection("forward", 2, 1), kind=kind)
    gate, operation = {"LSTM": ("f", "f⊙c₋₁"), "GRU": ("z", "z⊙h₋₁")}[kind]
    nodes = {node.name: node for node in content.diagram.nodes}
    show(diagram, content)
    below = diagram.places.node(nodes[operation])
    x, y = round(below.center().x()), round(below.bottom() + 60)
    colours = []
    for phase in (nodes[gate].phase - 1, nodes[gate].phase):
        show(diagram, content, phase)
        image = diagram.grab().toImage()
        colours.append(min((image.pixelColor(px, y) for px in range(x - 3, x + 4)), key=QColor.lightness))
    assert colours[1].lightness() < 120 < colours[0].lightness()


def test_results_are_pale_until_the_end(diagram: CellDiagram) -> None:
    content = opened(Selection("forward", 2, 1))
    for phase, is_there in ((5, [True, False]), (6, [True, False]), (7, [True, True]), (4, [False, False])):
        spots = show(diagram, content, phase)
        rects = [one.rect.adjusted(3, 3, -3, -3) for one in spots[-2:]]
        assert [one.text.split(" = ")[0] for one in spots[-2:]] == ["c", "h"]
        assert [darkest(diagram, rect) < 90 for rect in rects] == is_there, phase


def test_a_click_on_a_gate_opens_it_and_on_a_number_takes_it(diagram: CellDiagram, qtbot: QtBot) -> None:
    content = opened(Selection("forward", 2, 1))
    show(diagram, content)
    gates: list[str] = []
    taken: list[Spot] = []
    diagram.gate_requested.connect(gates.append)
    diagram.spot_clicked.connect(taken.append)
    for name in ("i", "f", "g", "o"):
        qtbot.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=spot(diagram, name).rect.center().toPoint())
    assert (gates, taken) == (["i", "f", "g", "o"], [])
    for name in ("x1", "c₋₁", "c", "h"):
        qtbot.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=spot(diagram, name).rect.center().toPoint())
    assert [one.value for one in taken] == [
        content.inputs[0].value, content.values["c₋₁"], content.values["c"], content.values["h"]
    ]  # fmt: skip
    qtbot.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=QPoint(diagram.width() - 3, 3))
    assert (len(gates), len(taken)) == (4, 4), "beside numbers there is nothing to take"


def test_pointing_says_what_lies_there_and_leaving_that_nothing_does(diagram: CellDiagram) -> None:
    content = opened(Selection("forward", 2, 1))
    show(diagram, content)
    said: list[Spot | None] = []
    diagram.spot_hovered.connect(said.append)
    for one in list(diagram.spots):
        move_to(diagram, one.rect.center().toPoint())
        assert said[-1] is not None
        assert said[-1].rect.contains(one.rect.center())
    QApplication.sendEvent(diagram, QEvent(QEvent.Type.Leave))
    assert said[-1] is None


def test_what_is_pointed_at_elsewhere_is_framed(diagram: CellDiagram) -> None:
    content = opened(Selection("forward", 2, 1))
    show(diagram, content)
    before = diagram.grab().toImage()
    gate, value = spot(diagram, "f"), spot(diagram, "x2")
    diagram.show_pointed((gate.reference, value.reference))
    after = diagram.grab().toImage()
    changed = [one for one in diagram.spots if region(before, one.rect) != region(after, one.rect)]
    framed = {one.reference for one in changed}
    assert {gate.reference, value.reference} <= framed
    assert framed <= {gate.reference, value.reference, content.inputs[0].reference, content.inputs[2].reference}
    diagram.show_pointed(())
    assert diagram.grab().toImage() == before


@pytest.mark.parametrize("value", ["shut", "open", ""])
def test_a_saturated_gate_has_a_square_dot_and_a_word(
    diagram: CellDiagram, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = Painted()
    painted.watch(monkeypatch, gui.cell.spot_view)
    diagram.resize(1284, 560)
    scale = {"shut": -4.0, "open": 4.0, "": 0.3}[value]
    content = with_bias("f", scale)
    diagram.show_content(content, "f", content.diagram.phases)
    painted.by(diagram)
    squares = [rect for rect in painted.rects if (rect.width(), rect.height()) == (9.0, 9.0)]
    saturated = [gate.gate.symbol for gate in content.arithmetic.gates if is_saturated(gate)]
    assert saturated == ([] if not value else ["f"])
    assert len(squares) == len(saturated)
    assert len(painted.ellipses) == 4 - len(saturated)
    marked = [text for text in painted.texts if text.endswith((" shut", " open"))]
    assert len(marked) == len(saturated)
    if value:
        box = spot(diagram, "f").rect
        assert box.contains(squares[0])
        assert marked[0].startswith("σ(")
        assert marked[0].endswith(value)


def test_a_gates_value_and_name_are_written_in_its_box(diagram: CellDiagram, monkeypatch: pytest.MonkeyPatch) -> None:
    painted = Painted()
    painted.watch(monkeypatch, gui.cell.spot_view)
    diagram.resize(1284, 560)
    content = opened(Selection("forward", 2, 1))
    diagram.show_content(content, "f", content.diagram.phases)
    texts = painted.by(diagram).texts
    for title, letter in (("input gate i", "i"), ("forget gate f", "f"), ("candidate g", "g"), ("output gate o", "o")):
        assert f"{content.values[letter]:.3f}".replace("-", "−") in texts[texts.index(title) - 1]
    for node in content.diagram.nodes:
        if node.kind != "gate":
            assert content.node_text(node) in [text.replace("\n", " ") for text in texts]
    assert "LSTM cell" in texts
    assert "forward · t = 3 w2 · unit 2" in texts
    assert "gate order in Keras: i f c o" in texts


def test_without_a_cell_nothing_can_be_pointed_at(diagram: CellDiagram) -> None:
    show(diagram, opened(Selection()))
    diagram.show_nothing()
    image = diagram.grab().toImage()
    assert diagram.spots == []
    assert {image.pixelColor(x, y).name() for x in range(0, 900, 7) for y in range(0, 420, 7)} == {LIGHT.surface}
