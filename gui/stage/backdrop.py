"""The picture that every frame of the stage lies upon: the furniture, and over it what belongs to the values."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from gui.stage.furniture import Furniture
from gui.stage.scales import Scales


class Backdrop:
    """Paints the picture, and keeps the furniture, which most edits leave as it is."""

    def __init__(self, ground: str) -> None:
        self._ground = QColor(ground)
        self._furniture = QPixmap()
        self._key: tuple[object, ...] = ()

    def painted(self, furniture: Furniture, scales: Scales, size: QSize, ratio: float) -> QPixmap:
        """The picture in a size, in px, for a device pixel ratio."""
        key = (ratio, size, furniture.key)
        if key != self._key:
            self._key = key
            self._furniture = QPixmap(int(size.width() * ratio), int(size.height() * ratio))
            self._furniture.setDevicePixelRatio(ratio)
            self._furniture.fill(self._ground)
            _paint(self._furniture, furniture)
        picture = self._furniture.copy()
        _paint(picture, scales)
        return picture


def _paint(picture: QPixmap, what: Furniture | Scales) -> None:
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    what.paint(painter)
    painter.end()
