"""Gates over time on the stage: a row for each, saturation in form and words, and the way back to states."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage, QPixmap
from pytestqt.qtbot import QtBot

import gui.stage.picture
from gui.look.theme import LIGHT
from gui.selection import Selection
from gui.stage.content import SATURATED, Part, Scale, StateRow, gates_content
from gui.stage.layout import stage_layout
from gui.stage.measure import WINDOW
from gui.stage.scales import value_y
from gui.stage.stage import Stage
from gui.stage.state_plot import HEADROOM, MOST_LINES, StatePlot
from models.cells import cell_type
from models.edits import SetWeight
from models.experiment import Experiment
from models.references import InputValue, Source, Weight
from models.returned import returned
from models.trace import outline
from tests.gui.painted import Painted
from tests.gui.traced import BIDIRECTIONAL, computed, unweighted, weighted


def show(stage: Stage, experiment: Experiment, part: Part = Part.GATES) -> list[StateRow]:
    one = computed(experiment)
    stage.show_part(part)
    stage.show_trace(one.experiment, one.layer, one.returned, 0)
    stage.show_step(one.experiment.timesteps, 0)
    assert stage.content is not None
    return list(stage.content.states)


def picture(stage: Stage) -> QImage:
    return stage.viewport().grab().toImage()


def with_bias(experiment: Experiment, letter: str, bias: float) -> Experiment:
    """The experiment with all biases of one gate set, in the forward direction."""
    spec = experiment.layers[0]
    number = [gate.symbol for gate in cell_type(spec).gates].index(letter)
    for column in range(number * spec.units, (number + 1) * spec.units):
        assert experiment.weights is not None
        experiment = SetWeight(experiment.weights, 0, Weight("forward", "bias", 0, column), bias).apply(experiment)
    return experiment


@pytest.mark.parametrize(
    ("layer", "symbols", "titles"),
    [
        ({"kind": "LSTM"}, ["i", "f", "g", "o"], ["forward"]),
        ({"kind": "LSTM", "bidirectional": True}, ["i", "f", "g", "o"], ["forward", "backward"]),
        ({"kind": "GRU", "bidirectional": True}, ["z", "r", "h̃"], ["forward", "backward"]),
        ({"kind": "GRU", "go_backwards": True}, ["z", "r", "h̃"], ["go_backwards"]),
    ],
    ids=str,
)
def test_there_is_a_row_for_each_gate_of_each_pass(
    layer: dict[str, Any], symbols: list[str], titles: list[str]
) -> None:
    one = computed(weighted(shape=(2, 4, 5), tokens=True, **layer))
    content = gates_content(one.experiment, one.layer, 1)
    assert [(row.title, row.symbol) for row in content.states] == [(t, s) for t in titles for s in symbols]
    for row in content.states:
        np.testing.assert_array_equal(row.values, one.layer[row.direction].quantities[row.quantity][1])
        steps = [one.layer[row.direction].step_of(t) for t in range(4)]
        assert list(row.steps) == steps
    assert content.tokens == ("w0", "w1", "w2", "w3")
    np.testing.assert_array_equal(content.inputs, one.experiment.values[1])
    assert (content.chains, content.returned) == ((), ())


@pytest.mark.parametrize(
    ("activation", "runs_from_shut_to_open"),
    [("sigmoid", True), ("hard_sigmoid", True), ("tanh", False), ("relu", False)],
)
@pytest.mark.parametrize("kind", ["LSTM", "GRU"])
def test_gates_share_0_to_1_and_candidates_are_symmetric(
    kind: str, activation: str, runs_from_shut_to_open: bool
) -> None:
    one = computed(weighted(kind, bidirectional=True, recurrent_activation=activation))
    for row in gates_content(one.experiment, one.layer, 0).states:
        is_candidate = row.quantity == "candidate"
        if runs_from_shut_to_open and not is_candidate:
            assert row.scale == Scale(0.0, 1.0)
            assert row.is_gate
        else:
            assert row.scale.low == -row.scale.high
            assert not row.is_gate
            largest = max(np.abs(each.quantities[row.quantity]).max() for each in one.layer.passes)
            assert largest <= row.scale.high < 2 * largest + 1e-9


@pytest.mark.parametrize("units", [3, MOST_LINES, MOST_LINES + 1])
def test_plots_hold_the_gates_on_their_scale(stage: Stage, units: int) -> None:
    rows = show(stage, weighted(units=units, **BIDIRECTIONAL))
    assert len(rows) == 8
    for plot, row in zip(stage.plots, rows, strict=True):
        assert plot.isVisible()
        assert plot.is_heat_map == (units > MOST_LINES)
        if plot.is_heat_map:
            np.testing.assert_array_equal(plot._image.image, row.values.T)
            assert list(plot._image.levels) == pytest.approx([row.scale.low, row.scale.high])
            continue
        for unit, (x, y) in enumerate(plot.curves()):
            np.testing.assert_array_equal(x, [1, 2, 3, 4])
            np.testing.assert_array_equal(y, row.values[:, unit])
        low, high = plot.viewRange()[1]
        spare = (HEADROOM - 1) / 2 * (row.scale.high - row.scale.low)
        assert (low, high) == pytest.approx((row.scale.low - spare, row.scale.high + spare))
        for value in (row.scale.low, row.scale.high, float(row.values[2, 1])):
            y = plot.mapToParent(plot.mapFromView(pg.Point(1, value))).y()
            assert y == pytest.approx(value_y(value, row.scale, stage.sheet.layout.plots[rows.index(row)]), abs=0.5)


def written(
    stage: Stage, experiment: Experiment, monkeypatch: pytest.MonkeyPatch, part: Part = Part.GATES
) -> list[str]:
    """The texts that are painted behind the plots."""
    painted = Painted()
    painted.watch(monkeypatch, gui.stage.picture)
    show(stage, experiment, part)
    return painted.by(stage.viewport()).texts


def test_rows_say_which_gate_and_which_pass(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = written(stage, weighted("GRU", bidirectional=True), monkeypatch)
    names = ["z update gate", "r reset gate", "h̃ candidate"]
    assert [text for text in texts if text in names] == names * 2
    assert texts.count("forward →") == texts.count("backward ←") == 3
    assert texts.count("0.5") == 4, "in the middle of the scale from 0 to 1"


@pytest.mark.parametrize(
    ("bias", "words"), [(-9.0, ["100% shut"]), (9.0, ["100% open"]), (0.0, [])], ids=["shut", "open", "between"]
)
def test_how_much_of_a_gate_is_shut_is_said(
    stage: Stage, bias: float, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    experiment = weighted("LSTM", shape=(1, 4, 1), units=2)
    assert experiment.weights is not None
    for column in range(8):
        for row in range(2):
            place = Weight("forward", "recurrent_kernel", row, column)
            experiment = SetWeight(experiment.weights, 0, place, 0.0).apply(experiment)
        experiment = SetWeight(experiment.weights, 0, Weight("forward", "kernel", 0, column), 0.0).apply(experiment)
        experiment = SetWeight(experiment.weights, 0, Weight("forward", "bias", 0, column), 0.0).apply(experiment)
    texts = written(stage, with_bias(experiment, "f", bias), monkeypatch)
    assert [text for text in texts if "%" in text] == words
    assert texts.count("nearly shut or nearly open") == 1, "what the hatching means"


def test_the_share_of_saturated_values_is_right(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    experiment = with_bias(weighted("LSTM", shape=(1, 40, 5)), "o", 2.5)
    rows = {row.symbol: row for row in show(stage, experiment)}
    shut, opened = np.mean(rows["o"].values < 0.05), np.mean(rows["o"].values > 0.95)
    assert 0 < opened < 1, "or the test would say nothing"
    texts = written(stage, experiment, monkeypatch)
    said = f"{opened:.0%} open" if shut < 0.005 else f"{shut:.0%} shut, {opened:.0%} open"
    assert said in texts


def darkest(image: QImage, rect: QRectF) -> int:
    area = rect.toAlignedRect()
    return min(
        image.pixelColor(x, y).lightness()
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    )


def test_where_a_gate_saturates_its_plot_is_hatched(stage: Stage) -> None:
    experiment = weighted("GRU", shape=(1, 4, 1), units=1)
    rows = show(stage, experiment)
    stage.show_step(0, 0)
    for plot in stage.plots:  # what is behind them
        plot.hide()
    stage.overlay.hide()
    image = picture(stage)
    for row, band in zip(rows, stage.sheet.layout.plots, strict=True):
        left, right = stage.axis.left + 20, stage.axis.left + stage.axis.width - 20
        near_shut, near_open = value_y(0.5 - SATURATED, row.scale, band), value_y(0.5 + SATURATED, row.scale, band)
        zones = [QRectF(left, near_shut + 1, right - left, band.bottom - near_shut - 2)]
        zones.append(QRectF(left, band.top + 1, right - left, near_open - band.top - 2))
        between = QRectF(left, near_open + 3, right - left, band.middle - near_open - 6)
        if row.is_gate:
            assert [darkest(image, zone) < 180 for zone in zones] == [True, True], row.symbol
        assert darkest(image, between) == QColor(LIGHT.surface).lightness(), row.symbol
        if not row.is_gate:
            band_of_candidate = QRectF(left, band.top + 1, right - left, band.height / 2 - 4)
            assert darkest(image, band_of_candidate) == QColor(LIGHT.surface).lightness()


def over_the_plots(stage: Stage) -> list[str]:
    """What is written over the plots."""
    painted = Painted()
    painter = painted.painter(QPixmap(stage.viewport().size()))
    stage.drawForeground(painter, QRectF())
    painter.end()
    return painted.texts


def test_a_simple_rnn_has_none_and_says_so(stage: Stage) -> None:
    show(stage, weighted("SimpleRNN", bidirectional=True))
    assert not any(plot.isVisible() for plot in stage.plots)
    assert over_the_plots(stage) == ["A SimpleRNN has no gates: its one sum, through tanh, is the hidden state."]
    stage.show_part(Part.STATES)
    assert [plot.isVisible() for plot in stage.plots] == [True, True, False, False]
    assert over_the_plots(stage) == []


@pytest.mark.parametrize("units", [3, 12])
def test_stepping_sets_no_data(stage: Stage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, units: int) -> None:
    show(stage, weighted(units=units, **BIDIRECTIONAL))
    stage.show_step(0)
    qtbot.waitUntil(lambda: stage.position == 0)
    calls: list[str] = []
    for item, method in (
        (pg.PlotCurveItem, "setData"),
        (pg.ImageItem, "setImage"),
        (pg.ImageItem, "setLevels"),
        (StatePlot, "show_row"),
    ):
        monkeypatch.setattr(item, method, lambda *_, method=method, **__: calls.append(method))
    before = [plot._cover.rect() for plot in stage.plots]
    for step in (1, 2, 3, 4):
        stage.show_step(step, 20)
        qtbot.waitUntil(lambda step=step: stage.position == step and not stage.is_moving)
    assert calls == []
    assert all(plot._cover.rect() != rect for plot, rect in zip(stage.plots, before, strict=True)), (
        "but the cover moves"
    )


@pytest.mark.parametrize(
    "layer",
    [{"kind": "SimpleRNN"}, {"kind": "GRU"}, BIDIRECTIONAL, {"units": 12, **BIDIRECTIONAL}],
    ids=str,
)
def test_back_at_the_states_everything_is_as_before(stage: Stage, layer: dict[str, Any]) -> None:
    show(stage, weighted(tokens=True, **layer), Part.STATES)
    stage.show_selection(Selection("forward", 1, 1, pinned=True))
    stage.show_step(3, 0)
    before, content, rects = picture(stage), stage.content, [plot.geometry() for plot in stage.plots]
    visible = [plot.isVisible() for plot in stage.plots]
    stage.show_part(Part.GATES)
    assert stage.position == 3
    assert picture(stage) != before
    stage.show_part(Part.STATES)
    assert picture(stage) == before
    assert [row.quantity for row in stage.content.states] == [row.quantity for row in content.states]
    first = len(rects)
    assert [plot.isVisible() for plot in stage.plots[:first]] == visible
    assert not any(plot.isVisible() for plot in stage.plots[first:])
    shown = len(content.states)
    assert [plot.geometry() for plot in stage.plots[:shown]] == rects[:shown]
    assert stage.overlay.outlines[0] == list(stage.finder.chain_cell("forward", 1, 1))


def test_plots_beyond_the_first_four_are_made_once(stage: Stage) -> None:
    first = list(stage.plots)
    assert len(first) == 4
    show(stage, weighted(**BIDIRECTIONAL))
    all_eight = list(stage.plots)
    assert len(all_eight) == 8
    assert all_eight[:4] == first
    for layer in ({"kind": "GRU"}, BIDIRECTIONAL, {"kind": "SimpleRNN"}, BIDIRECTIONAL):
        for part in (Part.STATES, Part.GATES):
            show(stage, weighted(**layer), part)
            assert stage.plots == all_eight


def test_pointing_at_a_gate_says_which_value_it_is(stage: Stage) -> None:
    rows = show(stage, weighted(tokens=True, **BIDIRECTIONAL))
    pointed: list[Any] = []
    stage.references_hovered.connect(pointed.append)
    for row, band in zip(rows, stage.sheet.layout.plots, strict=True):
        for t, unit in ((0, 1), (3, 2)):
            value = float(row.values[t, unit])
            found = stage.finder.at(stage.axis.x(t + 1), value_y(value, row.scale, band))
            assert found.references == (Source(row.direction, row.quantity, 0, t, unit),)
            assert found.value == value
            assert found.text.startswith(f"{row.title} {row.symbol} · t = {t + 1} w{t} · unit {unit + 1} = ")
            (place,) = stage.finder.places(found.references[0])
            assert place.contains(stage.axis.x(t + 1), value_y(value, row.scale, band))
    assert len(list(stage.finder.places(InputValue(0, 1, 1)))) == 1, "the input stays above them"


@pytest.mark.parametrize("size", [(420, 528), (760, 560), (760, 800), (1280, 900)], ids=str)
@pytest.mark.parametrize(
    "layer",
    [{"kind": "GRU"}, {"bidirectional": True}, {"bidirectional": True, "units": 64, "shape": (1, 60, 33)}],
    ids=str,
)
def test_rows_follow_each_other_inside_the_stage(size: tuple[int, int], layer: dict[str, Any]) -> None:
    one = computed(weighted(tokens=True, **layer))
    layout = stage_layout(*size, gates_content(one.experiment, one.layer, 0))
    bands = [layout.times, layout.inputs, layout.tokens, *layout.plots, layout.foot]
    assert (layout.forward, layout.backward, layout.returned) == (None, None, ())
    assert all(above.bottom <= below.top for above, below in pairwise(bands))
    assert bands[-1].bottom == size[1]
    assert all(band.height >= WINDOW.least_plot for band in layout.plots)


def test_without_weights_gates_are_awaited_too(stage: Stage) -> None:
    experiment = unweighted(**BIDIRECTIONAL)
    layer = outline(experiment)
    stage.show_outline(experiment, layer, returned(layer), "waiting")
    stage.show_part(Part.GATES)
    assert not any(plot.isVisible() for plot in stage.plots)
    assert stage.sheet.message == "waiting"
    one = computed(weighted(**BIDIRECTIONAL))
    stage.show_trace(one.experiment, one.layer, one.returned, 0)
    assert [plot.isVisible() for plot in stage.plots] == [True] * 8
    assert picture(stage).pixelColor(QPoint(2, 2)) == QColor(LIGHT.surface)
