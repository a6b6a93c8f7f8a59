"""The plots of states: their data are the trace's, and stepping moves nothing but a cover."""

from dataclasses import replace
from typing import Any

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from gui.look.theme import LIGHT
from gui.look.value_colors import ValueColors
from gui.stage.content import StateRow
from gui.stage.layout import Band
from gui.stage.markers import Markers
from gui.stage.stage import Stage
from gui.stage.state_plot import HEADROOM, MOST_LINES, StatePlot
from gui.stage.time_axis import TimeAxis
from models.experiment import Experiment
from models.spec import Initializer
from tests.gui.traced import computed, unweighted, weighted

CONSTANT = Initializer("Constant", {"value": 0.1})


def show(stage: Stage, experiment: Experiment) -> list[StateRow]:
    one = computed(experiment)
    stage.show_trace(one.experiment, one.layer, one.returned, 0)
    assert stage.content is not None
    return list(stage.content.states)


def cover(plot: StatePlot) -> QRectF:
    return plot._cover.rect()


def test_lines_are_the_trace(stage: Stage) -> None:
    rows = show(stage, weighted(bidirectional=True, units=8))
    for plot, row in zip(stage.plots, rows, strict=True):
        assert plot.row is row
        assert not plot.is_heat_map
        curves = plot.curves()
        assert len(curves) == 8
        for unit, (x, y) in enumerate(curves):
            np.testing.assert_array_equal(x, [1, 2, 3, 4])
            np.testing.assert_array_equal(y, row.values[:, unit])


def test_there_is_a_plot_for_each_state_and_no_other(stage: Stage) -> None:
    show(stage, weighted("LSTM", bidirectional=True))
    assert [plot.isVisible() for plot in stage.plots] == [True] * 4
    show(stage, weighted("GRU"))
    assert [plot.isVisible() for plot in stage.plots] == [True, False, False, False]
    assert len(stage.plots[0].curves()) == 3


def test_more_than_eight_units_become_a_heat_map_and_lines_again(stage: Stage) -> None:
    for units in (MOST_LINES, MOST_LINES + 1, MOST_LINES):
        (row,) = show(stage, weighted("GRU", units=units))
        plot = stage.plots[0]
        assert plot.is_heat_map == (units > MOST_LINES)
        assert len(plot.curves()) == (0 if plot.is_heat_map else units)
        assert plot._image.isVisible() == plot.is_heat_map
        if plot.is_heat_map:
            np.testing.assert_array_equal(plot._image.image, row.values.T)
            assert list(plot._image.levels) == pytest.approx([row.scale.low, row.scale.high])
            assert plot._image.mapRectToParent(plot._image.boundingRect()) == QRectF(0.5, 0, 4, units)


def test_equal_lines_are_one(stage: Stage) -> None:
    constant = {f"{name}_initializer": CONSTANT for name in ("kernel", "recurrent", "bias")}
    (row,) = show(stage, unweighted("SimpleRNN", **constant))
    ((_, y),) = stage.plots[0].curves()
    np.testing.assert_array_equal(y, row.values[:, 2])


def test_each_line_has_its_own_colour_dash_and_markers(stage: Stage) -> None:
    show(stage, weighted("GRU", bidirectional=True, units=5))
    for plot, colours, dashed in zip(
        stage.plots, (LIGHT.forward_units, LIGHT.backward_units), (False, True), strict=False
    ):
        pens = [pg.mkPen(curve.opts["pen"]) for curve in plot._curves if curve.isVisible()]
        assert [pen.color().name() for pen in pens] == list(colours[:5])
        assert {pen.style() == pg.QtCore.Qt.PenStyle.DashLine for pen in pens} == {dashed}
        assert len({form for form, _ in plot._markers.forms}) == 5
        values = plot.row.values
        for unit, _, points in plot._markers._series:
            assert [(point.x(), point.y()) for point in points] == [(t + 1, float(values[t, unit])) for t in range(4)]


def test_infinite_and_missing_values_are_gaps(stage: Stage) -> None:
    row = computed(weighted("SimpleRNN", shape=(1, 8, 5))).content().states[0]
    values = row.values.copy()
    values[3, 0], values[4, 0], values[5, 0] = np.nan, np.inf, -np.inf
    plot = stage.plots[0]
    plot.show_row(replace(row, values=values))
    assert {(point.x(), point.y()) for _, _, points in plot._markers._series for point in points} == {
        (t + 1.0, float(values[t, unit])) for t in range(8) for unit in range(3) if np.isfinite(values[t, unit])
    }


@pytest.mark.parametrize("units", [3, 12])
@pytest.mark.parametrize("timesteps", [1, 4, 60, 500])
@pytest.mark.parametrize("layer", [{}, {"go_backwards": True}], ids=["forward", "backward"])
def test_the_cover_hides_exactly_the_future(units: int, timesteps: int, layer: dict[str, Any]) -> None:
    row = computed(weighted("SimpleRNN", units=units, shape=(1, timesteps, 2), **layer)).content().states[0]
    axis = TimeAxis()
    axis.set_timesteps(timesteps)
    axis.place(100, 600)
    plot = StatePlot(LIGHT, ValueColors(LIGHT))
    plot.show_row(row)
    plot.place(Band(0, 100), axis)
    low, high = plot.viewRange()[1]
    for step in {0, 1, timesteps // 2, timesteps}:
        plot.set_position(step, axis)
        rect = cover(plot)
        hidden = [rect.left() <= t <= rect.right() and rect.width() > 0 for t in range(1, timesteps + 1)]
        assert hidden == [bool(own > step) for own in row.steps]
        assert rect.top() <= low < high <= rect.bottom()


def test_all_values_are_inside_the_frame(stage: Stage) -> None:
    rows = show(stage, weighted(bidirectional=True))
    for plot, row in zip(stage.plots, rows, strict=True):
        low, high = plot.viewRange()[1]
        assert (low, high) == pytest.approx((HEADROOM * row.scale.low, HEADROOM * row.scale.high))
        assert low < row.values.min()
        assert row.values.max() < high


def test_plots_lie_under_the_columns(stage: Stage) -> None:
    show(stage, weighted())
    for plot in stage.plots[:2]:
        for t in (1, 2.5, 4):
            point = plot.mapFromView(pg.Point(t, 0))
            assert plot.mapToParent(point).x() == pytest.approx(stage.axis.x(t))


@pytest.mark.parametrize("units", [3, 12])
def test_stepping_sets_no_data(stage: Stage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, units: int) -> None:
    show(stage, weighted("LSTM", bidirectional=True, units=units))
    stage.show_step(0)
    calls: list[str] = []
    for item, method in (
        (pg.PlotCurveItem, "setData"),
        (Markers, "set_series"),
        (pg.ImageItem, "setImage"),
        (pg.ImageItem, "setLevels"),
        (StatePlot, "show_row"),
    ):
        monkeypatch.setattr(item, method, lambda *_, method=method, **__: calls.append(method))
    before = [cover(plot) for plot in stage.plots]
    for step in (1, 2, 3, 4):
        stage.show_step(step, 20)
        qtbot.waitUntil(lambda step=step: stage.position == step and not stage.is_moving)
    assert calls == []
    assert all(cover(plot) != rect for plot, rect in zip(stage.plots, before, strict=True)), "but the cover has moved"
