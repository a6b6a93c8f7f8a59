"""A page as an SVG file: text as text, shapes as shapes; only heat maps are images.

Qt draws it, and the file is then put in order, which needs no painter and can be done on any thread.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from gui.look.fonts import MONO_FAMILIES, UI_FAMILIES
from gui.pictures.page import Page, Subject
from gui.pictures.settings import Size

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_HREF = f"{{{_XLINK}}}href"
_MOST_ENLARGED, _LARGE = 16, 2000
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_GENERIC = {UI_FAMILIES[0]: "sans-serif", MONO_FAMILIES[0]: "monospace"}
_NO_TRANSFORM = "matrix(1,0,0,1,0,0)"
_FONT = ("font-family", "font-size", "font-weight", "font-style")


@dataclass(frozen=True)
class Drawing:
    """What Qt wrote of a page.

    Args:
        text: The SVG file as it came.
        title: What it shows.
        size: Of the picture, in px.
        width, height: Of the page, in the stage's own px.
    """

    text: str
    title: str
    size: Size
    width: float
    height: float


def drawing(page: Page, subject: Subject, size: Size, position: float) -> Drawing:
    """Have Qt draw a moment of a page that was made for drawing."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)  # Tiny, its default, has no clipping
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(round(page.width), round(page.height)))
    generator.setViewBox(QRect(0, 0, round(page.width), round(page.height)))
    painter = QPainter(generator)
    page.paint(painter, position)
    painter.end()
    title = "Unrolled" if subject.title is None else subject.title.layer
    return Drawing(bytes(buffer.data().data()).decode(), title, size, page.width, page.height)


def svg(drawn: Drawing) -> bytes:
    """The file, with its size in px, fonts that every reader can find, and nothing said twice."""
    root = ElementTree.fromstring(drawn.text)
    root.set("width", str(drawn.size.width))
    root.set("height", str(drawn.size.height))
    root.set("viewBox", f"0 0 {drawn.width:g} {drawn.height:g}")
    _name(root, drawn.title)
    for element in root.iter():
        if _kind(element) == "text":
            _fit(element)
            continue
        if _kind(element) == "image":
            _enlarge(element)
        for name in (*_FONT, "vector-effect"):  # of pens, which there are none left of that a scale leaves alone
            element.attrib.pop(name, None)
        if element.get("transform") == _NO_TRANSFORM:
            del element.attrib["transform"]
    _drop_empty_groups(root)
    ElementTree.register_namespace("", _SVG)
    ElementTree.register_namespace("xlink", _XLINK)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _kind(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _name(root: Element, title: str) -> None:
    """Say what is shown; Qt says who drew it."""
    for element in list(root):
        if _kind(element) == "title":
            element.text = title
        elif _kind(element) == "desc":
            root.remove(element)


def _fit(text: Element) -> None:
    """Name the font that was measured with first, then others, and the width that the text must keep in them."""
    families = text.get("font-family", "").split(",")
    font = QFont(families)
    font.setPixelSize(round(float(text.get("font-size", "13"))))
    font.setWeight(QFont.Weight(int(text.get("font-weight", "400"))))
    measured = QFontInfo(font).family()
    others = [family for family in families if family != measured]
    names = [_quoted(family) for family in (measured, *others)]
    text.set("font-family", ", ".join([*names, _GENERIC.get(families[0], "sans-serif")]))
    content = text.text or ""
    if len(content) > 1:
        text.set("textLength", f"{QFontMetricsF(font).horizontalAdvance(content):.2f}")
        text.set("lengthAdjust", "spacingAndGlyphs")
    if content == " ".join(content.split()):
        text.attrib.pop(_SPACE, None)


def _enlarge(image: Element) -> None:
    """Make squares of the px of a heat map: readers that smooth images would else melt its cells together."""
    head, _, data = image.get(_HREF, "").partition(",")
    pixels = QImage.fromData(base64.b64decode(data))
    factor = max(1, min(_MOST_ENLARGED, _LARGE // max(pixels.width(), pixels.height(), 1)))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixels.scaled(pixels.width() * factor, pixels.height() * factor).save(buffer, "PNG")
    image.set(_HREF, f"{head},{base64.b64encode(bytes(buffer.data().data())).decode()}")


def _quoted(family: str) -> str:
    return family if re.fullmatch(r"[A-Za-z-]+", family) else f"'{family}'"


def _drop_empty_groups(element: Element) -> None:
    for child in list(element):
        _drop_empty_groups(child)
        if _kind(child) == "g" and not len(child):
            element.remove(child)
