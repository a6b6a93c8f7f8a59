"""SVG files: well-formed, text as text, only heat maps as images; read back by Qt they are the PNG."""

import base64
import io
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from gui.pictures.settings import Size
from gui.pictures.still import Still
from gui.stage.content import Part
from tests.gui.pictures.pixels import array_of, distance, rendered, subject, written

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
SIZE = Size(1280, 720)


def parsed(part: Part = Part.STATES, step: int = 3, size: Size = SIZE, **layer: Any) -> ElementTree.Element:
    return ElementTree.fromstring(written(Still(subject(part, **layer), size, step, ".svg")))


def texts(root: ElementTree.Element) -> list[str]:
    return ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("part", Part)
def test_text_is_text_and_nothing_is_an_image(part: Part) -> None:
    root = parsed(part)
    found = texts(root)
    assert {"w0", "w1", "w2", "w3", "step 3 / 4"} <= set(found)
    assert "Bidirectional(LSTM(3, return_sequences=True, return_state=True))" in found
    assert not list(root.iter(f"{SVG}image"))
    assert len(list(root.iter(f"{SVG}path"))) > 50


def test_only_what_is_computed_is_written() -> None:
    """What a screen hides must not stand in the file: a reader could search for it."""
    (count,) = {texts(parsed(step=4)).count(text) for text in texts(parsed(step=4)) if text == "step 4 / 4"}
    assert count == 1
    numbers = [sum(text[:1] in "+-−" and "." in text for text in texts(parsed(step=step))) for step in range(5)]
    inputs = numbers[0]
    assert [number - inputs for number in numbers] == [0, 12, 24, 36, 48], "3 units, 2 passes, in chain and returned"


@pytest.mark.parametrize(
    ("layer", "count"), [({"units": 12}, 4), ({"units": 64, "shape": (1, 200, 5)}, 4 + 2 + 2 + 1)], ids=str
)
def test_heat_maps_are_images_of_whole_cells(layer: dict[str, Any], count: int) -> None:
    """Of plots; and, where columns are narrow, of chains, returned halves and input."""
    images = list(parsed(step=2, **layer).iter(f"{SVG}image"))
    assert len(images) == count
    for one in images:
        data = base64.b64decode(one.get(HREF).partition(",")[2])
        with Image.open(io.BytesIO(data)) as image:
            pixels = np.asarray(image.convert("RGB"))
        assert min(pixels.shape[:2]) >= 5
        changes = np.flatnonzero((np.diff(pixels.astype(int), axis=0) != 0).any(axis=(1, 2)))
        assert len(changes) <= layer["units"] * 2, "rows of px repeat: a cell is a square of them"


@pytest.mark.parametrize("size", [Size(640, 480), Size(3840, 2160)], ids=str)
def test_the_file_has_its_size_in_px(size: Size) -> None:
    root = parsed(size=size)
    assert (root.get("width"), root.get("height")) == (str(size.width), str(size.height))
    left, top, width, height = map(float, root.get("viewBox").split())
    assert (left, top) == (0, 0)
    assert width / height == pytest.approx(size.width / size.height, rel=1e-3)


def test_fonts_end_in_what_every_reader_has_and_keep_their_width() -> None:
    for text in parsed().iter(f"{SVG}text"):
        families = text.get("font-family").split(", ")
        assert families[-1] in ("sans-serif", "monospace")
        assert len(families) > 5
        if len("".join(text.itertext())) > 1:
            assert float(text.get("textLength")) > 0


def test_nothing_is_left_to_pens_and_colours_that_readers_do_not_know() -> None:
    data = written(Still(subject(Part.GATES), SIZE, 2, ".svg")).decode()
    for word in ("non-scaling-stroke", "<mask", "<pattern", "mix-blend-mode"):
        assert word not in data


@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize(
    "layer", [{}, {"kind": "SimpleRNN"}, {"units": 12}, {"units": 64, "shape": (1, 200, 5)}], ids=str
)
def test_read_back_it_is_the_png(part: Part, layer: dict[str, Any]) -> None:
    """Qt's reader knows one family per text: it is told the one that was measured with."""
    root = parsed(part, step=2, **layer)
    for text in root.iter(f"{SVG}text"):
        text.set("font-family", text.get("font-family").split(",")[0].strip("'"))
    image = QImage(SIZE.width, SIZE.height, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    renderer = QSvgRenderer(ElementTree.tostring(root))
    assert renderer.isValid()
    renderer.render(painter, QRectF(0, 0, SIZE.width, SIZE.height))
    painter.end()
    assert distance(array_of(image), rendered(subject(part, **layer), SIZE, 2)) < 2.5


def test_the_same_picture_is_the_same_file() -> None:
    assert written(Still(subject(), SIZE, 2, ".svg")) == written(Still(subject(), SIZE, 2, ".svg"))
