"""Pointing: every cell gives back its own value and source, and a source lights up exactly where its value stands."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from gui.stage.pointing import Finder
from gui.stage.scales import value_y
from gui.stage.stage import Stage
from models.references import InputValue, Source
from tests.gui.traced import Computed, computed, weighted

LAYERS: list[dict[str, Any]] = [
    {"kind": "SimpleRNN", "return_sequences": True},
    {"kind": "GRU"},
    {"kind": "GRU", "go_backwards": True, "return_sequences": True},
    {"kind": "LSTM", "bidirectional": True, "return_sequences": True, "return_state": True},
    {"kind": "LSTM", "bidirectional": True},
    {"kind": "LSTM", "bidirectional": True, "merge_mode": None, "return_sequences": True},
    {"kind": "LSTM", "bidirectional": True, "merge_mode": "sum", "return_sequences": True},
    {"kind": "LSTM", "units": 12, "shape": (2, 12, 9), "bidirectional": True, "return_sequences": True},
]


@pytest.fixture(params=LAYERS, ids=str)
def one(request: pytest.FixtureRequest) -> Computed:
    layer = {"shape": (2, 4, 5), "tokens": True, **request.param}
    return computed(weighted(**layer))


@pytest.fixture
def finder(stage: Stage, one: Computed) -> Finder:
    stage.show_trace(one.experiment, one.layer, one.returned, 1)
    assert stage.finder is not None
    return stage.finder


def cells(finder: Finder) -> Iterator[tuple[Any, int, int, QPointF]]:
    for strip in finder.strips:
        for t in strip.columns:
            for feature in range(strip.features):
                yield strip, t, feature, strip.cell_rect(finder.axis, t, feature).center()


def value_of(one: Computed, source: Source) -> np.floating:
    quantity = one.layer[source.direction].quantities[source.quantity]
    return quantity[source.sample, source.timestep, source.unit]


def test_the_centre_of_each_cell_tells_its_own_value(finder: Finder, one: Computed) -> None:
    for strip, t, feature, centre in cells(finder):
        pointed = finder.at(centre.x(), centre.y())
        assert pointed is not None
        value = strip.values[t - strip.columns.start, feature]
        assert f" = {value!s}" in pointed.text
        assert pointed.value == value
        if strip.kind == "input":
            assert pointed.text == f"x{feature + 1} · t = {t + 1} w{t} = {value!s}"
            assert pointed.references == (InputValue(1, t, feature),)
        elif strip.kind != "returned":
            assert pointed.references == (Source(strip.kind, "hidden_state", 1, t, feature),)
            assert value_of(one, pointed.references[0]) == value


def test_the_centre_of_each_returned_cell_names_its_element(finder: Finder, one: Computed) -> None:
    outputs = {tensor.name: tensor for tensor in one.returned.tensors if tensor.is_output}
    named = set()
    for strip, _, _, centre in cells(finder):
        if strip.kind != "returned":
            continue
        pointed = finder.at(centre.x(), centre.y())
        assert pointed is not None
        name, _, rest = pointed.text.partition("[")
        index = tuple(int(number) for number in rest.partition("]")[0].split(", "))
        assert pointed.text.split(" = ")[1].split("   ←")[0] == str(outputs[name].values[index])
        assert pointed.references == outputs[name].sources(index)
        named.add((name, index))
    shown = {(name, index) for name, tensor in outputs.items() for index in np.ndindex(tensor.values.shape)}
    assert named == {(name, index) for name, index in shown if index[0] == 1}, "each element of the sample, once"


def test_points_of_the_plots_tell_their_value(finder: Finder) -> None:
    for row, band in zip(finder.content.states, finder.layout.plots, strict=True):
        units = row.values.shape[1]
        for t in range(finder.content.timesteps):
            for unit in range(units):
                y = value_y(float(row.values[t, unit]), row.scale, band)
                if units > 8:
                    y = band.top + band.height * (unit + 0.5) / units
                pointed = finder.at(finder.axis.x(t + 1), y)
                assert pointed is not None
                assert pointed.references == (Source(row.direction, row.quantity, 1, t, unit),)
                assert pointed.text == (
                    f"{row.title} {row.symbol} · t = {t + 1} w{t} · unit {unit + 1} = {row.values[t, unit]!s}"
                )


def test_a_value_lights_up_exactly_where_it_stands(finder: Finder) -> None:
    in_strips = _places_in_strips(finder)
    for row in finder.content.states:
        for t in range(finder.content.timesteps):
            for unit in range(row.values.shape[1]):
                source = Source(row.direction, row.quantity, 1, t, unit)
                lit = list(finder.places(source))
                standing = [*in_strips.get(source, []), _plot_place(finder, source)]
                assert len(lit) == len(standing)
                for one, other in zip(lit, standing, strict=True):
                    assert _centre(one) == pytest.approx(_centre(other))


def test_other_samples_light_up_nothing(finder: Finder) -> None:
    assert list(finder.places(Source("forward", "hidden_state", 0, 0, 0))) == []


def test_nothing_lies_between_the_rows(finder: Finder) -> None:
    assert finder.at(5, 5) is None
    assert finder.at(finder.axis.x(1), finder.layout.times.middle) is None
    assert finder.at(finder.axis.x(1), finder.layout.foot.middle) is None
    assert finder.at(finder.axis.left - 20, finder.layout.plots[0].middle) is None


def _places_in_strips(finder: Finder) -> dict[Source, list[QRectF]]:
    """Every cell asked what it shows: source → cells, that of its chain first."""
    found: dict[Source, list[QRectF]] = {}
    for strip, t, feature, centre in sorted(cells(finder), key=lambda cell: cell[0].kind == "returned"):
        pointed = finder.at(centre.x(), centre.y())
        assert pointed is not None
        for source in pointed.references:
            found.setdefault(source, []).append(strip.cell_rect(finder.axis, t, feature))
    return found


def _plot_place(finder: Finder, source: Source) -> QRectF:
    rows = [(row.direction, row.quantity) for row in finder.content.states]
    number = rows.index((source.direction, source.quantity))
    row, band = finder.content.states[number], finder.layout.plots[number]
    units = row.values.shape[1]
    x, y = finder.axis.x(source.timestep + 1), value_y(float(row.values[source.timestep, source.unit]), row.scale, band)
    if units > 8:
        height = max(band.height / units, 3.0)
        return QRectF(x - 1, band.top + band.height * source.unit / units, 2, height)
    return QRectF(x - 1, y - 1, 2, 2)


def _centre(rect: QRectF) -> tuple[float, float]:
    return rect.center().x(), rect.center().y()
