"""The opened cell as one view: which cell, which gate, and its timestep played part by part."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import gui.cell.spot_view
from gui.cell.cell_view import FIRST_PRODUCT, PART, CellView
from gui.cell.numbers import Spot
from gui.look.theme import LIGHT
from gui.selection import Selection
from models.references import Reference, Source, Weight
from tests.gui.cell.opened import held
from tests.gui.mouse import move_to
from tests.gui.painted import Painted
from tests.gui.traced import computed, weighted
from tests.gui.windows import Opened

HERE = Selection("forward", 2, 1)


class View:
    """The view, and what the user does with it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.view = CellView(LIGHT)
        self._qtbot = qtbot
        qtbot.addWidget(self.view)
        self.view.resize(900, 640)
        self.view.show()
        qtbot.waitExposed(self.view)

    def show(self, selection: Selection = HERE, sample: int = 0, step: int | None = None, **layer: Any) -> None:
        one = computed(weighted(**{"shape": (2, 4, 5), "tokens": True, **layer}))
        self.view.show_cell(one.experiment, one.layer, sample, selection.within(one.layer), step)

    def press(self, text: str) -> None:
        (button,) = (one for one in self.view.findChildren(QPushButton) if one.text() == text)
        assert button.isEnabled()
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def can_press(self, text: str) -> bool:
        return any(one.isEnabled() for one in self.view.findChildren(QPushButton) if one.text() == text)

    def tick(self) -> tuple[int, str, int]:
        """Let the time pass; part, opened gate and products that are shown then."""
        assert self.view._timer.isActive()
        self.view._timer.timeout.emit()
        return self.state

    @property
    def state(self) -> tuple[int, str, int]:
        return self.view.phase, self.view.opened, self.products

    @property
    def products(self) -> int:
        """The products in sight, of the row of the input."""
        self.view.gate.grab()
        weights = [one.reference for one in self.view.gate.spots if isinstance(one.reference, Weight)]
        return sum(weight.name == "kernel" for weight in weights)

    def spot(self, text: str) -> Spot:
        self.view.diagram.grab()
        self.view.gate.grab()
        return next(one for one in self._spots if one.text.startswith(f"{text} = "))

    @property
    def _spots(self) -> list[Spot]:
        return [*self.view.diagram.spots, *self.view.gate.spots]


@pytest.fixture
def view(qtbot: QtBot) -> View:
    return View(qtbot)


def test_another_cell_is_shown_complete(view: View) -> None:
    view.show(HERE, sample=1)
    assert view.state == (7, "f", 5)
    assert view.view.content is not None
    assert view.view.content.at == Source("forward", "hidden_state", 1, 2, 1)
    assert view.view._part.text() == "part 7 / 7"
    view.view.open_gate("o")
    view.show(Selection("backward", 1, 0), bidirectional=True)
    assert view.state == (7, "o", 5), "the gate that is looked at stays open"
    assert view.view.content.at == Source("backward", "hidden_state", 0, 1, 0)
    view.show(kind="GRU")
    assert view.state == (7, "r", 5), "there is no o"
    view.show(kind="SimpleRNN")
    assert view.state == (1, "h", 5)


@pytest.mark.parametrize(("selection", "own_step"), [(HERE, 3), (Selection("backward", 2, 1), 2)])
def test_before_its_step_a_cell_has_its_input_only(view: View, selection: Selection, own_step: int) -> None:
    for step in range(5):
        view.show(selection, step=step, bidirectional=True)
        assert view.state[::2] == ((7, 5) if step >= own_step else (0, 0))


def test_a_click_on_a_gate_opens_its_products(view: View, qtbot: QtBot) -> None:
    view.show()
    for letter, number in (("o", 3), ("i", 0), ("g", 2), ("f", 1)):
        view.view.diagram.grab()
        (gate,) = (one for one in view.view.diagram.spots if one.gate == letter)
        qtbot.mouseClick(view.view.diagram, Qt.MouseButton.LeftButton, pos=gate.rect.center().toPoint())
        assert view.view.opened == letter
        assert view.spot(f"kernel[0, {3 * number + 1}]").value == held(
            view.view.content.layer, Weight("forward", "kernel", 0, 3 * number + 1)
        )


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        ("SimpleRNN", {1: "h"}),
        ("LSTM", {1: "i", 2: "f", 3: "g", 4: "g", 5: "g", 6: "o", 7: "o"}),
        ("GRU", {1: "z", 2: "r", 3: "h̃", 4: "h̃", 5: "h̃", 6: "h̃", 7: "h̃"}),
    ],
)
def test_part_by_part_the_gate_that_is_computed_is_opened(view: View, kind: str, parts: dict[int, str]) -> None:
    view.show(kind=kind)
    view.view.show_phase(0)
    for part, letter in parts.items():
        view.press("part ›")
        assert view.state == (part, letter, 5)
        assert view.view._part.text() == f"part {part} / {len(parts)}"
        assert view.view.diagram._phase == part
    view.press("part ›")
    assert view.view.phase == 0, "from the end it begins again"
    view.view.show_phase(len(parts))
    for part in reversed(range(len(parts))):
        view.press("‹ part")
        assert view.view.phase == part
    view.press("‹ part")
    assert view.view.phase == 0
    view.view.show_phase(99)
    assert view.view.phase == len(parts)


LSTM_REPLAY = [
    *((0, "i", products) for products in range(1, 6)),
    (1, "i", 5), (2, "f", 5), (3, "g", 5), (4, "g", 5), (5, "g", 5), (6, "o", 5), (7, "o", 5),
]  # fmt: skip


def test_replay_is_slow_for_the_first_gate_and_quick_for_the_rest(view: View) -> None:
    view.show()
    for _ in range(2):  # again works like the first time
        view.press("Replay")
        assert view.state == (0, "i", 0)
        assert view.can_press("Skip")
        assert view.view._timer.interval() == FIRST_PRODUCT
        played = []
        while view.view._timer.isActive():
            played.append(view.tick())
            assert view.view._timer.interval() == (FIRST_PRODUCT if played[-1][0] == 0 else PART)
        assert played == LSTM_REPLAY
        assert not view.can_press("Skip")


def test_replay_of_a_long_sum_takes_no_longer_than_its_dozen(view: View) -> None:
    view.show(Selection("forward", 1, 1), shape=(1, 2, 100), units=40)
    view.press("Replay")
    ticks = 0
    while view.tick()[0] == 0:
        ticks += 1
    assert ticks == 12


def test_replay_tells_no_result_before_it_is_computed(view: View, monkeypatch: pytest.MonkeyPatch) -> None:
    painted = Painted()
    painted.watch(monkeypatch, gui.cell.spot_view)
    view.show()
    result = f"= {view.view.content.values['i']:.3f}"
    view.press("Replay")
    while view.products < 5:
        assert not any(text.endswith(result) for text in painted.by(view.view.gate).texts)
        view.tick()
    assert any(text.endswith(result) for text in painted.by(view.view.gate).texts)


@pytest.mark.parametrize("ticks", [0, 2, 6, 9])
def test_skip_ends_the_replay_at_once(view: View, ticks: int) -> None:
    view.show()
    view.press("Replay")
    for _ in range(ticks):
        view.tick()
    view.press("Skip")
    assert (view.view.phase, view.products) == (7, 5)
    assert not view.view._timer.isActive()
    assert not view.can_press("Skip")
    view.press("Replay")
    assert view.state == (0, "i", 0)


@pytest.mark.parametrize("what", ["cell", "part", "nothing"])
def test_whatever_else_is_shown_ends_the_replay(view: View, what: str) -> None:
    view.show()
    view.press("Replay")
    view.tick()
    if what == "cell":
        view.show(Selection("forward", 0, 0))
        assert view.state[::2] == (7, 5)
    elif what == "part":
        view.press("part ›")
        assert view.state == (1, "i", 5)
    else:
        view.view.show_nothing("waiting")
    assert not view.view._timer.isActive()
    assert not view.can_press("Skip")


def test_pointing_reads_out_the_number_and_says_where_it_lives(view: View) -> None:
    view.show()
    said: list[tuple[Reference, ...]] = []
    view.view.references_hovered.connect(said.append)
    for part, name in (
        (view.view.diagram, "c₋₁"),
        (view.view.diagram, "f⊙c₋₁"),
        (view.view.diagram, "forget_gate"),
        (view.view.gate, "recurrent_kernel[2, 4]"),
        (view.view.gate, "bf"),
    ):
        one = view.spot(name)
        move_to(part, one.rect.center().toPoint())
        assert view.view._readout.text() == one.text
        assert said[-1] == (() if one.reference is None else (one.reference,))
        assert view.view.gate._pointed == frozenset(said[-1]), "lit up here too, wherever it stands"
        QApplication.sendEvent(part, QEvent(QEvent.Type.Leave))
        assert (view.view._readout.text(), said[-1]) == ("", ())


def test_a_number_lights_up_in_both_parts(view: View) -> None:
    view.show()
    x = view.spot("x3")
    before = [part.grab().toImage() for part in (view.view.diagram, view.view.gate)]
    view.view.show_pointed((x.reference,))
    after = [part.grab().toImage() for part in (view.view.diagram, view.view.gate)]
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_a_click_copies_a_number(view: View, qtbot: QtBot) -> None:
    view.show()
    copied: list[float] = []
    view.view.value_copied.connect(copied.append)
    for part, name in ((view.view.diagram, "x2"), (view.view.diagram, "i⊙g"), (view.view.gate, "kernel[3, 4]")):
        one = view.spot(name)
        qtbot.mouseClick(part, Qt.MouseButton.LeftButton, pos=one.rect.center().toPoint())
        assert copied[-1] == one.value
    assert len(copied) == 3


def test_without_a_trace_it_says_why_and_nothing_can_be_played(view: View) -> None:
    view.view.show_nothing("the weights are awaited")
    assert (view.view.diagram._message, view.view.accessibleName()) == ("the weights are awaited",) * 2
    assert not any(button.isEnabled() for button in view.view.findChildren(QPushButton))
    assert (view.view.phase, view.view.phases, view.view.content) == (0, 0, None)
    assert not view.view._timer.isActive()
    view.show()
    assert (view.view.phase, view.view._readout.text()) == (7, "")


def test_a_cell_whose_trace_is_gone_is_spoken_of_no_more(view: View) -> None:
    view.show()
    view.view.show_nothing("the weights are awaited")
    said = {(one.accessibleName(), one.accessibleDescription()) for one in (view.view.diagram, view.view)}
    assert said == {("the weights are awaited", "")}
    assert (view.view.gate.accessibleName(), view.view.gate.accessibleDescription()) == ("", "")
    assert view.view._part.text() == ""


def test_the_arrows_step_in_time_and_from_part_to_part(opened: Opened, qtbot: QtBot) -> None:
    """A scroll area around it would take them, even with nothing to scroll."""
    opened.window.resize(1024, 640)
    opened.open_tab("Cell")
    view = opened.part(CellView)
    assert view.hasFocus()
    steps = opened.session.steps
    for key, step in ((Qt.Key.Key_Left, steps - 1), (Qt.Key.Key_Left, steps - 2), (Qt.Key.Key_Right, steps - 1)):
        qtbot.keyClick(view, key)
        assert opened.session.step == step
    phase = view.phase
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.phase == phase - 1
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.phase == phase
