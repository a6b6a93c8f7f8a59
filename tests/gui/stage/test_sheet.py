"""A sheet without a window: every moment drawn at once is the one that is put together from pictures."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from shiboken6 import isValid

from gui.look.theme import DARK, LIGHT, Theme
from gui.stage.content import Part, part_content
from gui.stage.layout import least_height, stage_layout
from gui.stage.markers import SIZE, Markers
from gui.stage.measure import WINDOW
from gui.stage.overlay import see_through
from gui.stage.scales import hatch
from gui.stage.sheet import Sheet
from tests.gui.painted import Painted
from tests.gui.traced import BIDIRECTIONAL, computed, weighted

WIDTH, HEIGHT = 900, 760


def content(part: Part = Part.STATES, **layer: Any) -> Any:
    one = computed(weighted(**{"tokens": True, **layer}))
    return part_content(part, one.experiment, one.layer, one.returned, 0)


def sheet_of(shown: Any, has_pictures: bool) -> Sheet:
    sheet = Sheet(LIGHT, pg.GraphicsScene(), has_pictures, for_file=True)
    sheet.show_content(shown, 0)
    sheet.lay_out(WIDTH, HEIGHT)
    for _ in sheet.render_pictures(QSize(WIDTH, HEIGHT), 1.0):
        pass
    return sheet


def image_of(sheet: Sheet, position: float) -> np.ndarray:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    sheet.set_position(position)
    painter = QPainter(image)
    sheet.paint(painter)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4)[..., :3].astype(int)


@pytest.mark.parametrize("position", [0.0, 0.5, 1.0, 2.25, 3.0, 4.0])
@pytest.mark.parametrize(
    "layer",
    [BIDIRECTIONAL, {"kind": "GRU", "go_backwards": True}, {"units": 40, **BIDIRECTIONAL}, {"shape": (1, 90, 3)}],
    ids=str,
)
def test_drawn_or_put_together_it_is_the_same_picture(position: float, layer: dict[str, Any]) -> None:
    shown = content(**layer)
    drawn, composed = sheet_of(shown, False), sheet_of(shown, True)
    difference = np.abs(image_of(drawn, position) - image_of(composed, position))
    assert difference.mean() < 0.35
    assert (difference.max(axis=2) > 60).mean() < 0.004
    drawn.discard()
    composed.discard()


def test_a_drawing_has_no_pictures_and_writes_only_what_is_to_be_seen() -> None:
    sheet = sheet_of(content(**BIDIRECTIONAL), has_pictures=False)
    painted = Painted()
    numbers = []
    for step in range(5):
        painted.texts = []
        sheet.set_position(step)
        painter = painted.painter(QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32))
        sheet.chains.paint(painter)
        painter.end()
        numbers.append(sum("." in text or text == "≈0" for text in painted.texts))
    assert numbers == [0, 6, 12, 18, 24], "3 units in either pass; the returned cells are too narrow for theirs"
    sheet.discard()


def test_it_is_gone_when_it_is_discarded() -> None:
    sheet = sheet_of(content(**BIDIRECTIONAL), has_pictures=True)
    items = [*sheet.plots, sheet.chains, sheet.overlay]
    sheet.discard()
    assert not any(isValid(item) for item in items)


@pytest.mark.parametrize("layer", [{"kind": "SimpleRNN"}, BIDIRECTIONAL, {"units": 64, **BIDIRECTIONAL}], ids=str)
@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("plot", [WINDOW.least_plot, 44.0, 90.0])
def test_the_least_height_is_enough_and_no_more(layer: dict[str, Any], part: Part, plot: float) -> None:
    shown = content(part, **layer)
    height = least_height(700, shown, plot)
    layout = stage_layout(700, height, shown)
    if layout.plots:
        assert layout.plots[-1].bottom <= layout.foot.top
        assert plot - 1 <= layout.plots[0].height <= plot + 2


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("goes_backwards", [False, True], ids=["forward", "backward"])
def test_a_tint_is_the_band_on_the_ground_and_leaves_what_stands_out_as_it_is(
    theme: Theme, goes_backwards: bool
) -> None:
    colour = see_through(QColor(theme.band(goes_backwards)), QColor(theme.surface))
    extreme = "white" if theme.is_dark else "black"
    for ground, expected, tolerance in ((theme.surface, theme.band(goes_backwards), 1), (extreme, extreme, 36)):
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        image.fill(QColor(ground))
        painter = QPainter(image)
        painter.fillRect(QRectF(0, 0, 1, 1), colour)
        painter.end()
        seen = image.pixelColor(0, 0).getRgb()[:3]
        np.testing.assert_allclose(seen, QColor(expected).getRgb()[:3], atol=tolerance)


@pytest.mark.parametrize(
    ("tint", "ground"), [("#ffffff", "#ffffff"), ("#000000", "#000000"), ("#000000", "#ffffff"), ("#ffffff", "#000000")]
)
def test_a_tint_may_be_nothing_or_all(tint: str, ground: str) -> None:
    colour = see_through(QColor(tint), QColor(ground))
    assert colour.alpha() == (0 if tint == ground else 255)
    assert not colour.alpha() or colour.name() == tint


def test_hatching_stays_within_its_rectangle_at_any_scale() -> None:
    for ratio in (1, 3):
        image = QImage(60 * ratio, 40 * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setPen(QColor("black"))
        hatch(painter, QRectF(10, 10, 40, 20))
        hatch(painter, QRectF(5, 5, 0, 10))
        painter.end()
        dark = np.frombuffer(image.constBits(), np.uint8).reshape(40 * ratio, 60 * ratio, 4)[..., 0] < 128
        rows, columns = np.nonzero(dark)
        assert rows.min() >= 9 * ratio
        assert rows.max() <= 31 * ratio
        assert columns.min() >= 9 * ratio
        assert columns.max() <= 51 * ratio
        row = dark[20 * ratio]
        assert np.flatnonzero(np.diff(row.astype(int)) == 1).size == 5, "as many lines however fine the screen is"


@pytest.mark.parametrize("ratio", [1, 2, 3])
def test_forms_have_one_size_on_any_screen(ratio: int) -> None:
    markers = Markers()
    markers.set_series(np.array([10.0]), [(7, "#000000", np.array([10.0]))], QRectF(0, 0, 20, 20))
    image = QImage(20 * ratio, 20 * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    painter = QPainter(image)
    markers.paint(painter)
    painter.end()
    dark = np.frombuffer(image.constBits(), np.uint8).reshape(20 * ratio, 20 * ratio, 4)[..., 0] < 128
    assert np.count_nonzero(dark[10 * ratio]) == pytest.approx(SIZE * ratio, abs=1)
    assert QColor(image.pixelColor(image.rect().center())) == QColor("black")
