"""A gate opened: the products in sight add up to what is written, each number stands where it says, long sums fold."""

from __future__ import annotations

import math
import re
from itertools import combinations, pairwise
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import gui.cell.spot_view
from gui.cell.content import CellContent
from gui.cell.numbers import Spot
from gui.cell.opened_gate import OpenedGate
from gui.cell.product_row import MOST_PRODUCTS
from gui.look.fonts import CAPTION, ui_font
from gui.look.theme import LIGHT
from gui.selection import Selection
from models.arithmetic import Dot, GateArithmetic
from models.references import InputValue, Source, Weight
from tests.gui.cell.opened import LAYERS, SELECTIONS, held, opened, with_bias
from tests.gui.mouse import move_to
from tests.gui.painted import Painted, region

LONG: dict[str, Any] = {"shape": (1, 3, 100), "units": 40}


class Shown:
    """The widget, and everything that it paints."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.view = OpenedGate(LIGHT)
        qtbot.addWidget(self.view)
        self.view.resize(1284, 220)
        self.view.show()
        qtbot.waitExposed(self.view)
        self._painted = Painted()
        self._painted.watch(monkeypatch, gui.cell.spot_view)

    def show(self, content: CellContent, letter: str, shown: int = MOST_PRODUCTS) -> GateArithmetic:
        gate = content.gate(letter)
        self.view.show_gate(content, gate, shown)
        self.texts = self._painted.by(self.view).texts
        return gate

    @property
    def text(self) -> str:
        """All that is written, with plain signs; a formula's subscripts are pieces of their own."""
        return " ".join(self.texts).replace("−", "-")

    def row(self, is_recurrent: bool) -> list[tuple[Spot, Spot]]:
        """The `(value, weight)` of each product of a row."""
        kernel = "recurrent_kernel" if is_recurrent else "kernel"
        weights = [one for one in self.view.spots if isinstance(one.reference, Weight) and one.reference.name == kernel]
        at = [self.view.spots.index(one) for one in weights]
        return [(self.view.spots[place - 1], self.view.spots[place]) for place in at]

    @property
    def biases(self) -> list[Spot]:
        spots = self.view.spots
        return [one for one in spots if isinstance(one.reference, Weight) and one.reference.name == "bias"]


@pytest.fixture
def shown(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Shown:
    return Shown(qtbot, monkeypatch)


def letters(content: CellContent) -> list[str]:
    return [gate.gate.symbol for gate in content.arithmetic.gates]


def rows(gate: GateArithmetic) -> tuple[tuple[Dot, bool], ...]:
    return (gate.inputs, False), (gate.recurrent, True)


def three_decimals(value: float) -> str:
    return f"{value:.3f}"


@pytest.mark.parametrize("layer", LAYERS, ids=str)
@pytest.mark.parametrize("selection", SELECTIONS)
def test_the_products_add_up_to_the_total_that_is_written(
    shown: Shown, layer: dict[str, Any], selection: Selection
) -> None:
    content = opened(selection, **layer)
    for letter in letters(content):
        gate = shown.show(content, letter)
        for dot, is_recurrent in rows(gate):
            products = shown.row(is_recurrent)
            assert len(products) == len(dot)
            total = math.fsum(value.value * weight.value for value, weight in products)
            assert total == pytest.approx(dot.total, abs=1e-5)
            kernel = {False: f"x·W {gate.gate.column or letter} ", True: f"·U {gate.gate.column or letter} "}[
                is_recurrent
            ]
            assert f"{kernel} = {three_decimals(dot.total)}" in shown.text


@pytest.mark.parametrize("layer", LAYERS, ids=str)
@pytest.mark.parametrize("selection", SELECTIONS)
def test_every_number_stands_at_its_place(shown: Shown, layer: dict[str, Any], selection: Selection) -> None:
    content = opened(selection, **layer)
    at, spec = content.at, content.layer.spec
    for number, letter in enumerate(letters(content)):
        gate = shown.show(content, letter)
        column = number * spec.units + at.unit
        for is_recurrent, kernel in ((False, "kernel"), (True, "recurrent_kernel")):
            for row, (value, weight) in enumerate(shown.row(is_recurrent)):
                assert weight.reference == Weight(at.direction, kernel, row, column)
                assert weight.text == f"{kernel}[{row}, {column}] = {weight.value:.9g}"
                assert held(content.layer, weight.reference) == weight.value
                if not is_recurrent:
                    assert value.reference == InputValue(at.sample, at.timestep, row)
                    assert value.text == f"x{row + 1} = {value.value:.9g}"
                if value.reference is not None and not value.text.startswith("(r⊙h₋₁)"):
                    assert held(content.layer, value.reference) == value.value
                if is_recurrent:
                    assert value.text.split(" = ")[0].endswith(f"h₋₁[{row + 1}]") or value.text.startswith("(r⊙h₋₁)")
        assert [one.value for one in shown.biases] == [
            bias.value for bias in (gate.bias, gate.recurrent_bias) if bias is not None
        ]
        for one in shown.biases:
            assert held(content.layer, one.reference) == one.value


@pytest.mark.parametrize(
    ("kind", "layer", "names"),
    [
        ("LSTM", {}, ["bf = bias[4]"]),
        ("GRU", {}, ["br = bias[0, 4]", "b′r = bias[1, 4]"]),
        ("GRU", {"reset_after": False}, ["br = bias[4]"]),
        ("GRU", {"use_bias": False}, []),
    ],
)
def test_a_bias_is_called_by_its_index(shown: Shown, kind: str, layer: dict[str, Any], names: list[str]) -> None:
    content = opened(Selection("forward", 2, 1), kind=kind, **layer)
    shown.show(content, letters(content)[1])
    assert [one.text.rsplit(" = ", 1)[0] for one in shown.biases] == names


@pytest.mark.parametrize("layer", LAYERS, ids=str)
@pytest.mark.parametrize("selection", SELECTIONS)
def test_the_line_below_is_arithmetic_that_comes_out_right(
    shown: Shown, layer: dict[str, Any], selection: Selection
) -> None:
    """`0.610 + 1.000 + 0.165 = 1.776`, worked out as a reader would; then through the activation to the value."""
    content = opened(selection, **layer)
    for letter in letters(content):
        gate = shown.show(content, letter)
        (line, result) = [text.replace("−", "-").replace("×", "*") for text in shown.texts[-2:]]
        left, total = line.split(" = ")
        assert eval(left) == pytest.approx(float(total), abs=4e-3)
        assert float(total) == pytest.approx(gate.pre_activation, abs=5.1e-4)
        name, inside, value = re.fullmatch(r"(.+) = \w+\((.+)\) = (-?[\d.]+)(?:  nearly \w+)?", result).groups()
        assert (name, inside) == (letter, total)
        assert float(value) == pytest.approx(content.values[letter], abs=5.1e-4)


@pytest.mark.parametrize("length", [MOST_PRODUCTS, MOST_PRODUCTS + 1, 100])
def test_sums_longer_than_a_dozen_fold_and_say_what_is_hidden(shown: Shown, length: int) -> None:
    content = opened(Selection("forward", 1, 1), sample=0, shape=(1, 3, length), units=3)
    gate = shown.show(content, "f")
    products = shown.row(is_recurrent=False)
    assert len(products) == MOST_PRODUCTS
    folded = length - MOST_PRODUCTS
    words = "1 more term" if folded == 1 else f"{folded} more terms"
    assert (words in shown.texts) == (folded > 0)
    if folded:
        rest = float(np.sum(gate.inputs.values[12:] * gate.inputs.weights[12:], dtype=np.float32))
        written = shown.texts[shown.texts.index(words) + 1].replace("−", "-")
        assert float(written) == pytest.approx(rest, abs=5.1e-4)
        seen = math.fsum(value.value * weight.value for value, weight in products)
        assert seen + rest == pytest.approx(gate.inputs.total, abs=1e-4)
    assert len(shown.row(is_recurrent=True)) == 3, "the other row is whole"


@pytest.mark.parametrize("width", [420, 560, 644, 804, 1284])
@pytest.mark.parametrize("layer", [{}, LONG], ids=["short", "long"])
@pytest.mark.parametrize("kind", ["LSTM", "GRU"])
def test_numbers_lie_inside_and_apart(shown: Shown, width: int, layer: dict[str, Any], kind: str) -> None:
    shown.view.resize(width, shown.view.minimumHeight())
    content = opened(Selection("forward", 1, 1), sample=0, kind=kind, **layer)
    gate = shown.show(content, letters(content)[1])
    inside = QRectF(shown.view.rect())
    assert 0 < len(shown.view.spots) <= 4 * MOST_PRODUCTS + 2
    for one in shown.view.spots:
        assert inside.contains(one.rect), (one.text, one.rect)
        assert one.rect.width() >= 20
    for one, other in combinations(shown.view.spots, 2):
        assert not one.rect.intersects(other.rect), (one.text, other.text)
    for dot, is_recurrent in rows(gate):
        hidden = len(dot) - len(shown.row(is_recurrent))
        assert (hidden > 0) == (f"{hidden} more terms" in shown.texts), "whatever is hidden is counted"


def test_while_products_arrive_nothing_is_told_before_its_time(shown: Shown) -> None:
    content = opened(Selection("forward", 2, 1))
    for number in range(5):
        shown.show(content, "f", shown=number)
        assert [len(shown.row(is_recurrent)) for is_recurrent in (False, True)] == [number, min(number, 3)]
        assert f"= {three_decimals(content.gate('f').inputs.total)}" not in shown.text
        assert f"= {three_decimals(content.values['f'])}" not in shown.text, "the result comes last"
    shown.show(content, "f", shown=5)
    assert f"= {three_decimals(content.gate('f').inputs.total)}" in shown.text
    assert f"= {three_decimals(content.values['f'])}" in shown.text


def test_the_rest_of_a_long_sum_waits_for_its_dozen(shown: Shown) -> None:
    content = opened(Selection("forward", 1, 1), sample=0, **LONG)
    shown.show(content, "f", shown=11)
    assert "88 more terms" not in shown.texts
    shown.show(content, "f", shown=12)
    assert "88 more terms" in shown.texts
    assert "28 more terms" in shown.texts


@pytest.mark.parametrize(
    ("value", "words"), [(0.048, "nearly shut"), (0.052, ""), (0.5, ""), (0.948, ""), (0.952, "nearly open")]
)
@pytest.mark.parametrize("width", [420, 1284])
def test_saturation_is_said_in_words(shown: Shown, value: float, words: str, width: int) -> None:
    shown.view.resize(width, shown.view.minimumHeight())
    shown.show(with_bias("f", math.log(value / (1 - value))), "f")
    assert [text for text in ("nearly shut", "nearly open") if text in shown.text] == [words] * bool(words)


@pytest.mark.parametrize(
    ("kind", "layer", "letter", "formula"),
    [
        ("SimpleRNN", {}, "h", "tanh(x·W h  + h₋₁·U h  + b h )"),
        ("LSTM", {}, "g", "tanh(x·W c  + h₋₁·U c  + b c )"),
        ("GRU", {}, "h̃", "tanh(x·W h  + b h  + r⊙(h₋₁·U h  + b′ h ))"),
        ("GRU", {"reset_after": False}, "h̃", "tanh(x·W h  + (r⊙h₋₁)·U h  + b h )"),
        ("GRU", {"use_bias": False}, "z", "σ(x·W z  + h₋₁·U z )"),
    ],
)
def test_the_formula_is_the_textbooks(
    shown: Shown, kind: str, layer: dict[str, Any], letter: str, formula: str
) -> None:
    gate = shown.show(opened(Selection("forward", 2, 1), kind=kind, **layer), letter)
    assert formula in shown.text
    formula, *sums = shown.view.accessibleDescription().split("; ")
    assert formula == f"{gate.formula} = {gate.value.value:.9g}"
    assert sums == [f"{dot.symbol} = {dot.total:.6g}" for dot in (gate.inputs, gate.recurrent)]
    shown.show(opened(Selection("forward", 2, 1), kind=kind, **layer), letter, shown=0)
    assert shown.view.accessibleDescription() == gate.formula, "the result comes last here too"


def test_a_click_takes_a_number_and_pointing_says_which(shown: Shown, qtbot: QtBot) -> None:
    shown.show(opened(Selection("forward", 2, 1)), "f")
    taken: list[Spot] = []
    said: list[Spot | None] = []
    shown.view.spot_clicked.connect(taken.append)
    shown.view.spot_hovered.connect(said.append)
    spots = list(shown.view.spots)
    for one in spots:
        move_to(shown.view, one.rect.center().toPoint())
        qtbot.mouseClick(shown.view, Qt.MouseButton.LeftButton, pos=one.rect.center().toPoint())
    assert [one.text for one in taken] == [one.text for one in said if one] == [one.text for one in spots]
    QApplication.sendEvent(shown.view, QEvent(QEvent.Type.Leave))
    assert said[-1] is None
    assert len({one.reference for one in spots}) == len(spots), "no two numbers are the same one"


def test_what_is_pointed_at_elsewhere_is_framed(shown: Shown) -> None:
    shown.show(opened(Selection("forward", 2, 1)), "f")
    before = shown.view.grab().toImage()
    pointed = (Weight("forward", "recurrent_kernel", 1, 4), Source("forward", "hidden_state", 1, 1, 1))
    shown.view.show_pointed((*pointed, Weight("backward", "kernel", 1, 4)))
    after = shown.view.grab().toImage()
    framed = [
        one.reference
        for one in shown.view.spots
        if region(before, one.rect.adjusted(2, 2, -2, -2)) == region(after, one.rect.adjusted(2, 2, -2, -2))
        and region(before, one.rect.adjusted(0, 3, 0, -3)) != region(after, one.rect.adjusted(0, 3, 0, -3))
    ]
    assert set(framed) == set(pointed)
    assert [place for place, following in pairwise(framed) if place == following] == []
    shown.view.show_pointed(())
    assert shown.view.grab().toImage() == before


def test_without_a_cell_there_is_nothing(shown: Shown) -> None:
    shown.show(opened(Selection()), "f")
    shown.view.show_nothing()
    assert shown._painted.by(shown.view).texts == []
    assert shown.view.spots == []


def test_the_count_of_hidden_products_is_written_whole(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    painted = Painted()
    painted.watch(monkeypatch, gui.cell.spot_view)
    content = opened(Selection("forward", 1, 1), sample=0, shape=(1, 2, 1024), units=200)
    shown.show(content, "f")
    counts = [(text, rect) for text, rect in painted.by(shown.view).placed if text.endswith(" more terms")]
    assert len(counts) == 2
    for text, rect in counts:
        assert QFontMetricsF(ui_font(CAPTION)).horizontalAdvance(text) <= rect.width()
