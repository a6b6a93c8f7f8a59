"""A page as an image of px, and as a PNG file."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QImage, QPainter

from gui.pictures.page import Page, Subject
from gui.pictures.settings import Size

_INCHES_PER_METRE = 1 / 0.0254
_DOTS_PER_INCH = 96


def blank_image(page: Page, size: Size) -> QImage:
    """An image for a page. Its resolution says how large the stage's own px are meant to be."""
    image = QImage(size.width, size.height, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(page.scale)
    dots = round(_DOTS_PER_INCH * page.scale * _INCHES_PER_METRE)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    return image


def paint_on(image: QImage, page: Page, position: float, tile: QRectF | None = None) -> None:
    """Paint a moment onto an image, or only what lies in a rectangle of the page."""
    painter = QPainter(image)
    if tile is not None:
        painter.setClipRect(tile)
    page.paint(painter, position)
    painter.end()


def image_of(subject: Subject, size: Size, position: float) -> QImage:
    """A moment as an image."""
    page = Page(subject, size)
    image = blank_image(page, size)
    paint_on(image, page, position)
    return image


def png(subject: Subject, size: Size, position: float) -> bytes:
    """A moment as a PNG file; the same moment gives the same bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image_of(subject, size, position).save(buffer, "PNG")
    return bytes(buffer.data().data())
