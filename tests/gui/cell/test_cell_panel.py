"""The equations of a cell: their numbers lead to their value, and the value is the trace's."""

import math
from typing import Any

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

import gui.cell.cell_panel
from gui.cell.cell_panel import CellPanel
from gui.look.fonts import CAPTION, ui_font
from gui.look.theme import LIGHT
from gui.selection import Selection
from tests.gui.painted import Painted
from tests.gui.traced import computed, weighted


@pytest.fixture
def panel(qtbot: QtBot) -> CellPanel:
    panel = CellPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(352, 280)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def show(panel: CellPanel, selection: Selection, sample: int = 0, **layer: Any) -> dict[str, Any]:
    one = computed(weighted(shape=(2, 4, 5), tokens=True, **layer))
    panel.show_cell(one.experiment, one.layer, sample, selection)
    quantities = one.layer[selection.direction].quantities
    return {name: float(array[sample, selection.timestep, selection.unit]) for name, array in quantities.items()}


@pytest.mark.parametrize(
    ("layer", "quantities"),
    [
        ({"kind": "SimpleRNN"}, ["hidden_state"]),
        ({"kind": "GRU"}, ["update_gate", "reset_gate", "candidate", "hidden_state"]),
        (
            {"kind": "LSTM"},
            ["input_gate", "forget_gate", "candidate", "output_gate", "cell_state", "hidden_state"],
        ),
    ],
)
def test_a_line_for_each_gate_and_state_with_the_traces_value(
    panel: CellPanel, layer: dict[str, Any], quantities: list[str]
) -> None:
    values = show(panel, Selection("forward", 2, 1), sample=1, **layer)
    assert [line.quantity for line in panel.lines] == quantities
    assert {line.quantity: line.value for line in panel.lines} == values


@pytest.mark.parametrize("kind", ["SimpleRNN", "GRU", "LSTM"])
@pytest.mark.parametrize("selection", [Selection("forward", 0, 0), Selection("backward", 1, 2)])
def test_the_numbers_of_each_line_give_its_value(panel: CellPanel, kind: str, selection: Selection) -> None:
    """Worked out from the text that a reader sees, with three decimals."""
    show(panel, selection, kind=kind, bidirectional=True)
    for line in panel.lines:
        text = line.numbers.replace("−", "-").replace("×", "*").replace("σ", "sigmoid")
        value = eval(text, {"tanh": math.tanh, "sigmoid": lambda x: 1 / (1 + math.exp(-x))})
        assert value == pytest.approx(line.value, abs=3e-3), line


def test_the_title_says_which_cell(panel: CellPanel) -> None:
    show(panel, Selection("backward", 1, 2), bidirectional=True)
    assert panel.title == "CELL · backward · t = 2 w1 · unit 3"
    assert panel.accessibleName() == panel.title
    show(panel, Selection("forward", 3, 0), go_backwards=True)
    assert panel.title == "CELL · go_backwards · t = 4 w3 · unit 1", "a lone layer that goes backwards is not forward"


def test_the_equations_are_told_to_screen_readers(panel: CellPanel) -> None:
    values = show(panel, Selection("forward", 2, 1), kind="SimpleRNN")
    value = f"{values['hidden_state']:.6g}"
    assert panel.accessibleDescription() == f"hidden state h = tanh(x·W_h + h₋₁·U_h + b_h) = {value}"


def test_without_a_trace_there_is_nothing(panel: CellPanel) -> None:
    show(panel, Selection())
    panel.show_nothing()
    assert (panel.title, panel.lines) == ("CELL", ())


def test_what_is_painted_changes_with_the_cell(panel: CellPanel) -> None:
    pictures = []
    for unit in (0, 1):
        show(panel, Selection("forward", 1, unit))
        pictures.append(panel.grab().toImage())
    panel.show_nothing()
    pictures.append(panel.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2]


@pytest.mark.parametrize("width", [250, 352, 700])
def test_the_title_ends_before_the_word_that_opens(
    panel: CellPanel, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = Painted()
    painted.watch(monkeypatch, gui.cell.cell_panel)
    one = computed(weighted(tokens=True))
    panel.show_cell(one.experiment, one.layer, 0, Selection("forward", 3, 0), step=0)
    panel.resize(width, 280)
    opens, title = painted.by(panel).texts[:2]
    metrics = QFontMetricsF(ui_font(CAPTION, QFont.Weight.DemiBold))
    assert opens == "open ›"
    assert metrics.horizontalAdvance(title) + metrics.horizontalAdvance(opens) < width - 32
    assert (title == panel.title) == (width == 700)
