"""The cell in other sizes, colours and languages: nothing too small to read, no light ground, no text left behind."""

from __future__ import annotations

import re
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import gui.cell.cell_panel
import gui.cell.spot_view
from gui.cell.cell_panel import CellPanel
from gui.cell.cell_view import CellView
from gui.look.fonts import CAPTION
from gui.look.scale import px
from gui.look.theme import DARK, LIGHT, Theme
from gui.quantities import GATE_NAMES, gate_title, pass_title
from gui.selection import Selection
from models.cells import cell_type
from models.spec import LayerSpec
from tests.gui.cell.dressed import Sizes, lightest_ground
from tests.gui.looks import wearing
from tests.gui.pseudo import speaking
from tests.gui.traced import computed, weighted

HERE = Selection("backward", 1, 1, pinned=True)
KINDS = ["SimpleRNN", "LSTM", "GRU"]
KERAS = re.compile(r"kernel|recurrent_kernel|tanh|Keras|SimpleRNN|LSTM|GRU|float|w\d")
"""What is not translated, besides letters and numbers: Keras's names, and the tokens of these tests."""


def made(qtbot: QtBot, kind: str, theme: Theme = LIGHT, **layer: Any) -> CellView:
    view = CellView(theme)
    qtbot.addWidget(view)
    one = computed(weighted(kind, **{"bidirectional": True, "tokens": True, "shape": (1, 4, 5), **layer}))
    view.show_cell(one.experiment, one.layer, 0, HERE)
    return view


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [600, 760, 1100])
def test_no_text_is_smaller_than_a_caption_or_outside(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kind: str, scale: float, width: int
) -> None:
    with wearing(scale=scale):
        sizes = Sizes(monkeypatch, gui.cell.spot_view)
        view = made(qtbot, kind)
        view.resize(round(width * scale), view.minimumSizeHint().height())
        view.show()
        for part in (view.diagram, view.gate):
            written = sizes.of(part)
            assert len(written) > 10
            for text, size in written:
                assert size >= CAPTION * scale - 0.6, text
            for text, rect in sizes.placed:
                assert rect.left() >= 0, text
                assert rect.right() <= part.width() + 1, text
                assert rect.bottom() <= part.height() + 1, text


@pytest.mark.parametrize("scale", [1.5, 3.0])
def test_the_whole_cell_grows_with_the_scale(qtbot: QtBot, scale: float) -> None:
    before = made(qtbot, "LSTM")
    heights = [(part.minimumHeight(), part.sizeHint().height()) for part in (before.diagram, before.gate)]
    with wearing(scale=scale):
        view = made(qtbot, "LSTM")
        assert view.diagram.zoom == scale
        assert (view.diagram.wide, view.gate.zoom) == (view.diagram.width() / scale, scale)
        for part, (least, wanted) in zip((view.diagram, view.gate), heights, strict=True):
            assert part.minimumHeight() == round(least * scale)
            assert part.sizeHint().height() == round(wanted * scale)


def test_numbers_are_found_where_the_scale_put_them(qtbot: QtBot) -> None:
    places, sizes = [], []
    for scale in (1.0, 2.0):
        with wearing(scale=scale):
            view = made(qtbot, "LSTM")
            view.resize(round(700 * scale), round(700 * scale))
            view.grab()
            size = view.diagram.width() / scale, view.diagram.height() / scale
            sizes.append(size)
            places.append([(one.text, one.rect.getRect()) for one in view.diagram.spots])
    assert sizes[0] == pytest.approx(sizes[1], abs=6), "the bar between rounds its lengths"
    for (text, one), (other_text, other) in zip(*places, strict=True):
        assert text == other_text
        assert other == pytest.approx([2 * side for side in one], abs=12)


@pytest.mark.parametrize("kind", KINDS)
def test_in_the_dark_nothing_light_is_left(qtbot: QtBot, kind: str) -> None:
    with wearing(theme=DARK):
        view = made(qtbot, kind, DARK)
        view.resize(800, 640)
        assert lightest_ground(view.grab().toImage()) < 80
        panel = CellPanel(DARK)
        qtbot.addWidget(panel)
        one = computed(weighted(kind, bidirectional=True))
        panel.show_cell(one.experiment, one.layer, 0, HERE)
        panel.resize(352, 280)
        assert lightest_ground(panel.grab().toImage()) < 80


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("layer", [{}, {"shape": (1, 4, 60), "units": 40}], ids=["short", "long"])
def test_every_word_is_said_in_the_users_language(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kind: str, layer: dict[str, Any]
) -> None:
    """In a language in which all that is translated stands in brackets, no word stands outside them."""
    with speaking():
        painted = Sizes(monkeypatch, gui.cell.spot_view)
        view = made(qtbot, kind, **layer)
        view.resize(2400, 900)
        texts = [text for part in (view.diagram, view.gate) for text, _ in painted.of(part)]
        paneled = Sizes(monkeypatch, gui.cell.cell_panel)
        panel = CellPanel(LIGHT)
        qtbot.addWidget(panel)
        panel.resize(1200, 300)
        one = computed(weighted(kind, bidirectional=True))
        for step in (0, 4):
            panel.show_cell(one.experiment, one.layer, 0, HERE, step)
            texts += [text for text, _ in paneled.of(panel)]
            texts += [panel.accessibleName(), panel.accessibleDescription(), panel.toolTip()]
        for part in (view, view.diagram, view.gate):
            texts += [part.accessibleName(), part.accessibleDescription()]
        for button in view.findChildren(QPushButton):
            texts += [button.text(), button.toolTip()]
        texts.append(view._part.text())
    assert len(texts) > 40
    for text in texts:
        assert not re.search(r"[a-z]{3,}", KERAS.sub("", outside(text))), text


def outside(text: str) -> str:
    """What stands in no guillemets."""
    while "«" in text:
        text = re.sub(r"«[^«»]*»", "", text)
    return text


def test_every_gate_has_a_name_in_words() -> None:
    for kind in KINDS:
        for gate in cell_type(LayerSpec(type=kind, units=1)).gates:
            assert gate_title(gate) == f"{gate.name.replace('_', ' ')} {gate.symbol}"
    assert set(GATE_NAMES) > {"hidden_state", "cell_state"}
    assert [pass_title(title) for title in ("forward", "backward", "go_backwards")] == [
        "forward", "backward", "go_backwards"
    ]  # fmt: skip


def test_screen_readers_are_told_which_cell_and_its_numbers(qtbot: QtBot) -> None:
    view = made(qtbot, "LSTM")
    content = view.content
    assert content is not None
    names = {"i": "input gate", "f": "forget gate", "g": "candidate", "o": "output gate", "c": "cell state"}
    said = {letter: f"{name} {letter} = {content.values[letter]:.6g}" for letter, name in names.items()}
    said["h"] = f"hidden state h = {content.values['h']:.6g}"
    for told in (view, view.diagram):
        assert told.accessibleName() == "LSTM cell, backward · t = 2 w1 · unit 2"
        assert sorted(told.accessibleDescription().split("; ")) == sorted(said.values())
    view.show_phase(2)
    assert view.accessibleDescription() == f"{said['i']}; {said['f']}", "no more than is computed"
    view.show_phase(0)
    assert view.accessibleDescription() == "only the input is there yet"
    view.show_nothing("the weights are awaited")
    assert (view.accessibleName(), view.accessibleDescription()) == ("the weights are awaited", "")


def test_who_comes_by_keys_sees_where_they_work(qtbot: QtBot) -> None:
    view = made(qtbot, "LSTM")
    view.resize(800, 640)
    plain = view.diagram.grab().toImage()
    for reason, is_framed in (
        (Qt.FocusReason.TabFocusReason, True),
        (Qt.FocusReason.OtherFocusReason, False),
        (Qt.FocusReason.BacktabFocusReason, True),
    ):
        QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusIn, reason))
        assert (view.diagram.grab().toImage() != plain) == is_framed
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut))
    assert view.diagram.grab().toImage() == plain


def test_the_panel_grows_and_opens_by_keys(qtbot: QtBot) -> None:
    heights = []
    for scale in (1.0, 1.5):
        with wearing(scale=scale):
            panel = CellPanel(LIGHT)
            qtbot.addWidget(panel)
            heights.append((panel.sizeHint().height(), panel.minimumHeight()))
            assert panel.minimumHeight() == px(96)
    assert heights[1] == tuple(round(one * 1.5) for one in heights[0])
    asked: list[bool] = []
    panel.open_requested.connect(lambda: asked.append(True))
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert asked == [], "there is nothing to open"
    one = computed(weighted("LSTM"))
    panel.show_cell(one.experiment, one.layer, 0, Selection())
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert asked == [True]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_panels_equations_are_large_enough_and_inside(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, scale: float
) -> None:
    with wearing(scale=scale):
        sizes = Sizes(monkeypatch, gui.cell.cell_panel)
        panel = CellPanel(LIGHT)
        qtbot.addWidget(panel)
        one = computed(weighted("LSTM", bidirectional=True, tokens=True))
        panel.show_cell(one.experiment, one.layer, 0, HERE)
        panel.resize(px(352), panel.sizeHint().height())
        for text, size in sizes.of(panel):
            assert size >= px(CAPTION), text
        for text, rect in sizes.placed:
            assert rect.bottom() <= panel.height(), text


def test_in_a_narrow_panel_numbers_end_before_the_value(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = Sizes(monkeypatch, gui.cell.cell_panel)
    panel = CellPanel(LIGHT)
    qtbot.addWidget(panel)
    one = computed(weighted("LSTM"))
    panel.show_cell(one.experiment, one.layer, 0, Selection("forward", 2, 1))
    for width, is_cut in ((352, False), (190, True)):
        panel.resize(width, 280)
        texts = [text for text, _ in sizes.of(panel)]
        assert any(text.endswith("…") for text in texts[2:]) == is_cut


def test_a_result_stands_alone_where_its_operands_would_meet_the_wires(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = Sizes(monkeypatch, gui.cell.spot_view)
    view = made(qtbot, "LSTM")
    view.show()
    content = view.content
    assert content is not None
    node = next(node for node in content.diagram.nodes if node.name == "i⊙g")
    whole = content.node_text(node).replace(" = ", "\n= ")
    for width, expected in ((600, whole[whole.index("=") :]), (1100, whole)):
        view.resize(width, 640)
        assert expected in [text for text, _ in sizes.of(view.diagram)]
