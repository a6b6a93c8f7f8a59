"""The picture that every frame of the stage lies upon: the furniture, and over it what belongs to the values."""

from __future__ import annotations

from collections.abc import Iterator

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
        self.picture = QPixmap()

    def render(self, furniture: Furniture, scales: Scales, size: QSize, ratio: float) -> Iterator[None]:
        """Paint the picture in a size, in px, for a device pixel ratio; piece by piece."""
        key = (ratio, size, furniture.key)
        if key != self._key:
            self._furniture = QPixmap(int(size.width() * ratio), int(size.height() * ratio))
            self._furniture.setDevicePixelRatio(ratio)
            self._furniture.fill(self._ground)
            yield
            _paint(self._furniture, furniture)
            self._key = key
            yield
        picture = self._furniture.copy()
        yield
        _paint(picture, scales)
        self.picture = picture


def _paint(picture: QPixmap, what: Furniture | Scales) -> None:
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    what.paint(painter)
    painter.end()
