"""The picture that every frame of the stage lies upon: the furniture, and over it what belongs to the values."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from gui.stage.furniture import Furniture
from gui.stage.picture import draw, paint_into, picture
from gui.stage.scales import Scales


class Backdrop:
    """Paints the picture, and keeps the furniture, which most edits leave as it is."""

    def __init__(self, ground: str, scale: float = 1.0) -> None:
        self._ground, self._scale = QColor(ground), scale
        self._furniture = QPixmap()
        self._key: tuple[object, ...] = ()
        self.picture = QPixmap()

    def render(self, furniture: Furniture, scales: Scales, size: QSize, ratio: float) -> Iterator[None]:
        """Paint the picture in a size, in px, for a device pixel ratio; piece by piece."""
        key = (ratio, size, furniture.key)
        if key != self._key:
            self._furniture = picture(size.toSizeF(), self._scale, ratio, self._ground)
            yield
            paint_into(self._furniture, self._scale, furniture.paint)
            self._key = key
            yield
        whole = self._furniture.copy()
        yield
        paint_into(whole, self._scale, scales.paint)
        self.picture = whole

    def paint(self, painter: QPainter) -> None:
        """Put it beneath everything else."""
        draw(painter, self.picture, self._scale)
