"""While nothing is known but shapes, the stage claims nothing: no value, no share of shut gates."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.look.theme import DARK, LIGHT, Theme
from gui.stage import scales
from gui.stage.content import Part
from gui.stage.stage import Stage
from models.experiment import Experiment
from models.references import InputValue
from models.returned import returned
from models.trace import outline
from tests.gui.painted import Painted
from tests.gui.traced import BIDIRECTIONAL, computed, unweighted, weighted

AWAITED = "The weights are random: Keras draws them from the seed as soon as it is up."


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return request.param  # type: ignore[no-any-return]


def awaiting(qtbot: QtBot, part: Part, theme: Theme = LIGHT, experiment: Experiment | None = None) -> Stage:
    experiment = experiment or unweighted(**BIDIRECTIONAL)
    stage = Stage(theme)
    qtbot.addWidget(stage)
    stage.resize(700, 640)
    layer = outline(experiment, len(experiment.layers) - 1)
    stage.show_outline(experiment, layer, returned(layer), AWAITED)
    stage.show_part(part)
    stage.show()
    qtbot.waitExposed(stage)
    return stage


@pytest.mark.parametrize("part", [Part.STATES, Part.GATES])
def test_nothing_but_the_input_can_be_pointed_at(qtbot: QtBot, part: Part) -> None:
    stage = awaiting(qtbot, part)
    assert stage.finder is not None
    found = {
        pointed.references
        for x in np.arange(0, 700, 6.0)
        for y in np.arange(0, 640, 6.0)
        if (pointed := stage.finder.at(x, y)) is not None
    }
    assert found
    assert {type(one) for references in found for one in references} == {InputValue}


def test_with_values_the_rest_can_be_pointed_at(qtbot: QtBot) -> None:
    stage, one = awaiting(qtbot, Part.STATES), computed(weighted(**BIDIRECTIONAL))
    stage.show_trace(one.experiment, one.layer, one.returned, 0)
    assert stage.finder is not None
    (cell,) = stage.finder.chain_cell("forward", 1, 1)
    assert stage.finder.at(cell.center().x(), cell.center().y()) is not None


def test_no_gate_is_said_to_be_shut(qtbot: QtBot) -> None:
    stage, told = awaiting(qtbot, Part.GATES), Painted()
    content, layout = stage.content, stage.sheet.layout
    assert content is not None
    assert layout is not None
    painter = told.painter(stage.grab())
    scales.Scales(LIGHT, stage.sheet._strips, stage.axis, content, layout).paint(painter)
    painter.end()
    assert told.texts
    assert not [text for text in told.texts if "shut" in text]


@pytest.mark.parametrize("part", [Part.STATES, Part.GATES])
def test_no_line_goes_through_what_is_awaited(qtbot: QtBot, part: Part, theme: Theme) -> None:
    stage = awaiting(qtbot, part, theme)
    layout = stage.sheet.layout
    assert layout is not None
    band = layout.plots[(len(layout.plots) - 1) // 2]
    frame = band.middle  # where the plot's own line runs, and the words stand
    image, ground = stage.grab().toImage(), QColor(theme.surface)
    left, right = round(stage.axis.left), round(stage.axis.left + stage.axis.width)
    row = max(
        (round(frame) + shift for shift in (-1, 0, 1)),
        key=lambda y: sum(image.pixelColor(x, y) != ground for x in range(left + 2, left + 30)),
    )
    assert all(image.pixelColor(x, row) != ground for x in range(left + 2, left + 10)), "beside them it is drawn"
    centre = (left + right) // 2
    assert any(image.pixelColor(x, row) == ground for x in range(centre - 30, centre + 30)), "between letters"
    for edge in (band.top, band.bottom):
        rows = range(round(edge) - 3, round(edge) + 4)
        assert all(any(image.pixelColor(x, y) != ground for y in rows) for x in range(centre - 30, centre + 30)), (
            "frames"
        )
