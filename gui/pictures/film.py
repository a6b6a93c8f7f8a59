"""The frames of an animation: which moments it shows, each painted onto pixels piece by piece."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from gui.pictures.encoder import PASSES, Pass
from gui.pictures.page import Page, Subject
from gui.pictures.raster import blank_image, paint_on
from gui.pictures.settings import Pace, Size

_MOST_PIXELS = 1_100_000  # painted at once: about 10 ms
_MOST_SAMPLES = 24


def even(size: Size) -> Size:
    """The size with even sides, as H.264's colours need them."""
    return Size(size.width // 2 * 2, size.height // 2 * 2, size.scale)


class Film:
    """Paints the frames of one animation, in their order; frames that show the same moment are painted once.

    Args:
        subject: What is depicted.
        size: Of every frame; its sides are made even.
        pace: How it runs.
        suffix: `.gif` or `.mp4`.
    """

    def __init__(self, subject: Subject, size: Size, pace: Pace, suffix: str) -> None:
        self.size, self.pace = even(size), pace
        self.passes: tuple[Pass, ...] = PASSES[suffix]
        self._page = Page(subject, self.size)
        positions = pace.positions(subject.content.timesteps)
        samples = np.unique(np.linspace(0, subject.content.timesteps, _MOST_SAMPLES).round())
        self._positions = [samples.tolist() if one.is_sample else positions for one in self.passes]
        self._shown: tuple[float, memoryview] | None = None

    @property
    def frame_count(self) -> int:
        """How many frames there are, those that are only looked at for their colours included."""
        return sum(map(len, self._positions))

    def frames(self, number: int) -> Iterator[memoryview | None]:
        """The frames of a pass, each after as many Nones as it took pieces to paint: a chance to do something else."""
        for position in self._positions[number]:
            if self._shown is None or self._shown[0] != position:
                image = blank_image(self._page, self.size)
                for tile in self._tiles():
                    paint_on(image, self._page, position, tile)
                    yield None
                self._shown = (position, pixels(image))
            yield self._shown[1]

    def _tiles(self) -> Iterator[QRectF]:
        """The page in rows that are quickly painted."""
        count = math.ceil(self.size.width * self.size.height / _MOST_PIXELS)
        rows = math.ceil(self.size.height / count)
        for top in range(0, self.size.height, rows):
            yield QRectF(0, top / self._page.scale, self._page.width, rows / self._page.scale)


def pixels(image: QImage) -> memoryview:
    """The bytes of an image, which live as long as they are held."""
    return memoryview(image.constBits()).cast("B")
