"""The stage on the screen: in pixels, what is computed at a step and what is to come, in both directions."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.look.theme import LIGHT
from gui.look.value_colors import ValueColors
from gui.selection import Selection
from gui.stage.stage import Stage
from gui.stage.strips import Strip
from models.returned import Source, returned
from models.trace import outline
from tests.gui.traced import BIDIRECTIONAL, computed, unweighted, weighted

COLORS = ValueColors(LIGHT)


def show(stage: Stage, step: int | None = None, **layer: Any) -> None:
    one = computed(weighted(**layer))
    stage.show_trace(one.experiment, one.layer, one.returned, 0)
    stage.show_step(one.experiment.timesteps if step is None else step, 0)


def picture(stage: Stage) -> QImage:
    return stage.viewport().grab().toImage()


def corner(stage: Stage, strip: Strip, t: int, feature: int) -> QPoint:
    """A place in a cell beside its number and its border."""
    rect = strip.cell_rect(stage.axis, t, feature)
    return QPoint(round(rect.center().x()), round(rect.bottom()) - 4)


def distance(one: QColor, other: QColor) -> int:
    return max(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


@pytest.mark.parametrize("step", range(5))
def test_chains_are_coloured_as_far_as_they_are_computed(stage: Stage, step: int) -> None:
    show(stage, step, **BIDIRECTIONAL)
    image = picture(stage)
    seen = {"forward": set[int](), "backward": set[int]()}
    for strip in stage.chains.strips:
        if strip.kind == "returned":
            continue
        for t in range(4):
            for unit in range(3):
                value = float(strip.values[t, unit])
                colour = image.pixelColor(corner(stage, strip, t, unit))
                as_computed = COLORS.fills[COLORS.level(value, strip.limit)]
                to_come = QColor(LIGHT.faint_fill)
                assert min(distance(colour, as_computed), distance(colour, to_come)) <= 3
                if distance(colour, as_computed) < distance(colour, to_come):
                    seen[strip.kind].add(t)
    assert seen["forward"] == set(range(step))
    assert seen["backward"] == set(range(4 - step, 4))


@pytest.mark.parametrize(
    ("layer", "columns"),
    [
        ({"return_sequences": True}, {0: set(), 2: {0, 1}, 4: {0, 1, 2, 3}}),
        ({}, {3: set(), 4: {3}}),
        (
            {"bidirectional": True, "merge_mode": "sum", "return_sequences": True},
            {2: set(), 3: {1, 2}, 4: {0, 1, 2, 3}},
        ),
    ],
)
def test_returned_rows_appear_when_they_are_complete(
    stage: Stage, layer: dict[str, Any], columns: dict[int, set[int]]
) -> None:
    show(stage, **layer)
    (strip,) = [one for one in stage.chains.strips if one.kind == "returned"]
    for step, expected in columns.items():
        stage.show_step(step, 0)
        image = picture(stage)
        seen = set()
        for t in strip.columns:
            values = strip.values[t - strip.columns.start]
            largest = int(abs(values).argmax())  # near zero a colour is as pale as the future
            value = float(values[largest])
            colour = image.pixelColor(corner(stage, strip, t, largest))
            if distance(colour, COLORS.fills[COLORS.level(value, strip.limit)]) <= 3:
                seen.add(t)
        assert seen == expected


@pytest.mark.parametrize("backwards", [False, True])
def test_the_future_of_a_plot_is_pale(stage: Stage, backwards: bool) -> None:
    show(stage, **BIDIRECTIONAL)
    plot = stage.plots[2 if backwards else 0]
    band = plot.geometry().toRect()

    def darkest(t: int) -> int:
        x = round(stage.axis.x(t))
        image = picture(stage)
        places = ((px, y) for px in range(x - 6, x + 6) for y in range(band.top() + 2, band.bottom() - 2))
        return min(image.pixelColor(*place).lightness() for place in places)

    stage.show_step(2, 0)
    strengths = [darkest(t) for t in (1, 2, 3, 4)]
    past, future = (strengths[2:], strengths[:2]) if backwards else (strengths[:2], strengths[2:])
    assert max(past) < 160
    assert min(future) > 170


def test_one_step_is_animated_and_a_jump_is_not(stage: Stage, qtbot: QtBot) -> None:
    show(stage, 0)
    positions: list[float] = []
    stage._animation.valueChanged.connect(positions.append)
    stage.show_step(1, 60)
    assert stage.is_moving
    qtbot.waitUntil(lambda: not stage.is_moving)
    assert stage.position == 1
    assert any(0 < position < 1 for position in positions)
    positions.clear()
    stage.show_step(4, 60)
    assert (stage.position, stage.is_moving, positions) == (4, False, [])


def test_a_new_step_overtakes_the_animation(stage: Stage, qtbot: QtBot) -> None:
    show(stage, 0)
    stage.show_step(1, 10_000)
    stage.show_step(3, 60)
    assert (stage.position, stage.is_moving) == (3, False)
    stage.show_step(4, 30)
    qtbot.waitUntil(lambda: stage.position == 4 and not stage.is_moving)


def test_the_selected_cell_is_framed_in_its_chain(stage: Stage) -> None:
    show(stage, **BIDIRECTIONAL)
    stage.show_selection(Selection("backward", 2, 1, pinned=True))
    ((rect,), pointed) = stage.overlay.outlines
    (strip,) = [one for one in stage.chains.strips if one.kind == "backward"]
    assert (rect, pointed) == (strip.cell_rect(stage.axis, 2, 1), [])
    edge = picture(stage).pixelColor(round(rect.left()), round(rect.center().y()))
    assert edge.lightness() < 80


def test_the_frame_goes_along_with_a_resize(stage: Stage, qtbot: QtBot) -> None:
    show(stage, **BIDIRECTIONAL)
    stage.show_selection(Selection("forward", 1, 1, pinned=True))
    stage.show_pointed((Source("forward", "hidden_state", 0, 2, 0),))
    before = stage.overlay.outlines
    stage.resize(1100, 800)
    qtbot.waitUntil(lambda: stage.axis.width > 900)
    selected, pointed = stage.overlay.outlines
    assert selected != before[0]
    assert selected == list(stage.finder.chain_cell("forward", 1, 1))
    assert pointed == list(stage.finder.places(Source("forward", "hidden_state", 0, 2, 0)))


def test_without_weights_the_stage_is_pale_and_says_why(stage: Stage) -> None:
    experiment = unweighted(**BIDIRECTIONAL)
    layer = outline(experiment)
    stage.show_outline(experiment, layer, returned(layer), "waiting")
    stage.show_step(4, 0)
    image = picture(stage)
    for strip in stage.chains.strips:
        for t in strip.columns:
            assert distance(image.pixelColor(corner(stage, strip, t, 0)), QColor(LIGHT.faint_fill)) <= 3
    assert not any(plot.isVisible() for plot in stage.plots)
    assert stage.overlay.bands() == []
    one = computed(weighted(**BIDIRECTIONAL))
    stage.show_trace(one.experiment, one.layer, one.returned, 0)
    assert all(plot.isVisible() for plot in stage.plots)
    assert len(stage.overlay.bands()) == 2
