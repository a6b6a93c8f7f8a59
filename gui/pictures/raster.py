"""A page as an image of px, painted piece by piece, and as a PNG file."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QImage, QPainter

from gui.pictures.page import Page
from gui.pictures.settings import Size

_MOST_PIXELS = 700_000  # painted at once: 5 to 10 ms
_DOTS_PER_METRE = 96 / 0.0254


def blank_image(page: Page, size: Size) -> QImage:
    """An image for a page. Its resolution says how large the stage's own px are meant to be."""
    image = QImage(size.width, size.height, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(page.scale)
    dots = round(_DOTS_PER_METRE * page.scale)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    image.fill(page.ground)  # at the edge of a page that ends within a px, something must shine through
    return image


def paint_on(image: QImage, page: Page, position: float, size: Size) -> Iterator[None]:
    """Paint a moment onto an image in pieces, each as quick as a frame."""
    rows = math.ceil(size.height / math.ceil(size.width * size.height / _MOST_PIXELS))
    for top in range(0, size.height, rows):
        painter = QPainter(image)
        painter.setClipRect(QRectF(0, top / page.scale, page.width, rows / page.scale))
        page.paint(painter, position)
        painter.end()
        yield


def png(image: QImage) -> bytes:
    """An image as a PNG file; the same image gives the same bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def thumbnail(page: Page, position: float, width: int, height: int, ratio: float) -> QImage:
    """A page made small: as large as fits, in px of a screen with a device pixel ratio."""
    share = min(width / page.width, height / page.height)
    image = QImage(
        max(1, round(page.width * share * ratio)),
        max(1, round(page.height * share * ratio)),
        QImage.Format.Format_RGB32,
    )
    image.setDevicePixelRatio(share * ratio)
    image.fill(page.ground)
    painter = QPainter(image)
    page.paint(painter, position)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image
