"""Pictures that are painted once and shown often, on a stage whose painter is scaled: pixel by pixel, not resampled."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QPainter, QPixmap


def picture(size: QSizeF, scale: float, ratio: float, ground: QColor) -> QPixmap:
    """An empty one.

    Args:
        size: In px of the stage.
        scale: How many px of the screen one of these is.
        ratio: The screen's device pixel ratio.
        ground: What it is filled with.
    """
    made = QPixmap(math.ceil(size.width() * scale * ratio), math.ceil(size.height() * scale * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(ground)
    return made


def paint_into(made: QPixmap, scale: float, paint: Callable[[QPainter], None]) -> None:
    """Have something painted in px of the stage."""
    if made.isNull():
        return
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    paint(painter)
    painter.end()


def draw(painter: QPainter, made: QPixmap, scale: float) -> None:
    """Show it, with a painter that is scaled as the picture was."""
    painter.save()
    painter.scale(1 / scale, 1 / scale)
    painter.drawPixmap(0, 0, made)
    painter.restore()
