"""PNG files, decoded by Pillow: they are what the stage shows, at any size, and whole."""

import io
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QColor

from gui.look.theme import DARK, LIGHT
from gui.look.value_colors import ValueColors
from gui.pictures.page import prepared, subject_of, suitable_scale
from gui.pictures.raster import thumbnail
from gui.pictures.settings import Size
from gui.pictures.still import Still
from gui.stage.content import Part
from gui.stage.layout import least_height, stage_layout
from gui.stage.stage import Stage
from tests.gui.looks import wearing
from tests.gui.pictures.pixels import SMALL, array_of, decoded, distance, rendered, subject, written
from tests.gui.traced import BIDIRECTIONAL, computed, weighted

COLORS = ValueColors(LIGHT)


@pytest.mark.parametrize("size", [SMALL, Size(1280, 720), Size(3840, 2160), Size(481, 357)], ids=str)
@pytest.mark.parametrize("part", Part)
def test_a_file_has_its_size_and_the_painted_pixels(size: Size, part: Part) -> None:
    data = written(Still(subject(part), size, 3, ".png"))
    image = decoded(data)
    assert image.shape == (size.height, size.width, 3)
    assert distance(image, rendered(subject(part), size, 3)) < 2.0, "drawn shape by shape or from pictures: the same"
    assert data == written(Still(subject(part), size, 3, ".png")), "the same again"


def test_a_file_says_nothing_about_who_made_it_when() -> None:
    with Image.open(io.BytesIO(written(Still(subject(), SMALL, 4, ".png")))) as image:
        assert set(image.info) == {"dpi"}


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_at_a_scale_it_is_the_stage_itself(stage: Stage, scale: int) -> None:
    """At 1 pixel for pixel but for how lines are joined; larger, the same picture with finer text."""
    one = computed(weighted(tokens=True, **BIDIRECTIONAL))
    stage.show_trace(one.experiment, one.layer, one.returned, 0)
    stage.show_step(3, 0)
    on_screen = array_of(stage.viewport().grab().toImage())
    height, width, _ = on_screen.shape
    image = rendered(subject(has_title=False), Size(width * scale, height * scale, scale), 3)
    if scale == 1:
        above = round(stage.sheet.layout.chains_bottom)
        np.testing.assert_array_equal(image[:above], on_screen[:above])
        assert distance(image, on_screen) < 0.3
    reduced = image.reshape(height, scale, width, scale, 3).mean(axis=(1, 3))
    assert distance(reduced, on_screen) < 2.5
    assert (image < 100).any()


@pytest.mark.parametrize("step", range(5))
def test_cells_are_coloured_as_far_as_they_are_computed(step: int) -> None:
    size = Size(1280, 720, 1.0)
    depicted = subject()
    image = decoded(written(Still(depicted, size, step, ".png")))
    with prepared(depicted, size) as page:
        assert page._sheet is not None
        for strip in page._sheet.chains.strips:
            if strip.kind == "returned":
                continue
            for t in strip.columns:
                rect = strip.cell_rect(page._sheet.axis, t, 0)
                seen = image[round(page._head + rect.bottom()) - 4, round(rect.center().x())]
                reached = t >= 4 - step if strip.kind == "backward" else t < step
                value = float(strip.values[t, 0])
                fill = COLORS.fills[COLORS.level(value, strip.limit)] if reached else QColor(LIGHT.faint_fill)
                np.testing.assert_allclose(seen, fill.getRgb()[:3], atol=3)


@pytest.mark.parametrize("size", [Size(320, 240), SMALL, Size(1280, 720), Size(3840, 2160), Size(240, 2160)], ids=str)
@pytest.mark.parametrize(
    "layer", [{}, {"units": 64, "shape": (1, 200, 5)}, {"kind": "SimpleRNN"}, {"merge_mode": None}], ids=str
)
@pytest.mark.parametrize("part", Part)
def test_every_row_has_room(size: Size, layer: dict[str, Any], part: Part) -> None:
    content = subject(part, **layer).content
    scale = suitable_scale(content, size, 60)
    layout = stage_layout(size.width / scale, size.height / scale - 60, content)
    assert not layout.plots or layout.plots[-1].bottom <= layout.foot.top
    assert least_height(size.width / scale, content) <= size.height / scale - 60


def test_text_grows_with_the_picture() -> None:
    scales = [suitable_scale(subject().content, Size(width, width * 9 // 16), 60) for width in (1280, 1920, 3840)]
    assert scales == pytest.approx([1, 1.5, 3])


def test_korean_is_no_row_of_boxes() -> None:
    """Two words of two letters each: boxes would all look alike."""
    images = []
    for word in ("나는", "밥을"):
        one = weighted(shape=(1, 1, 2))
        depicted = computed(type(one)(one.values, one.layers, one.seed, ((word,),), one.weights)).trace
        images.append(rendered(subject_of(depicted), SMALL, 1))
    assert distance(*images) > 0


def test_a_thumbnail_is_the_whole_page_made_small() -> None:
    size = Size(1920, 1080)
    with prepared(subject(), size, is_drawing=True) as page:
        image = thumbnail(page, 2, 446, 334, 1.0)
    assert (image.width(), image.height()) == (446, 251)
    whole = rendered(subject(), size, 2)
    reduced = whole[: 251 * 4 : 4, : 446 * 4 : 4]
    assert distance(array_of(image).mean(axis=(0, 1)), reduced.mean(axis=(0, 1))) < 6


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_a_dark_picture_stands_on_dark(suffix: str) -> None:
    """To the last px, also where the page ends within one."""
    size, ground = Size(481, 357), QColor(DARK.surface)
    data = written(Still(replace(subject(), theme=DARK), size, 3, suffix))
    if suffix == ".svg":
        assert ground.name() in data.decode()
        root = ElementTree.fromstring(data)
        white = [group for group in root.iter() if LIGHT.surface in (group.get("fill"), group.get("stroke"))]
        assert all(one.tag.endswith("text") for group in white for one in (*group, group) if not one.tag.endswith("g"))
        return
    image = decoded(data)
    for edge in (image[0], image[-1], image[:, 0], image[:, -1]):
        assert (edge == ground.getRgb()[:3]).all(axis=1).mean() > 0.8
        assert edge.max() < 200
    light = decoded(written(Still(subject(), size, 3, suffix)))
    assert image.mean() < 60
    assert light.mean() > 200


def test_a_picture_does_not_grow_with_the_window() -> None:
    """Its size is chosen in px; how large somebody likes the window is nothing to it."""
    plain = written(Still(subject(), SMALL, 3, ".png"))
    with wearing(scale=2.0, theme=DARK):
        assert written(Still(subject(), SMALL, 3, ".png")) == plain
