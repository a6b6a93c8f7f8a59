"""A picture to be written: painted piece by piece where Qt paints, made a file anywhere."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QImage

from gui.pictures.page import Page, Subject
from gui.pictures.raster import blank_image, paint_on, png
from gui.pictures.settings import Size
from gui.pictures.vector import Drawing, drawing, svg


class Still:
    """One moment as a PNG or SVG file.

    Args:
        subject: What is depicted.
        size: Of the picture.
        position: The moment.
        suffix: `.png` or `.svg`.
    """

    count = 1
    """How many paintings make the file."""

    def __init__(self, subject: Subject, size: Size, position: float, suffix: str) -> None:
        self._subject, self._size, self._position = subject, size, position
        self._is_drawing = suffix == ".svg"

    def paint(self) -> Iterator[QImage | Drawing | None]:
        """The painting, after as many Nones as it took pieces."""
        with Page(self._subject, self._size, is_drawing=True) as page:
            yield from page.prepare()
            yield None
            if self._is_drawing:
                yield drawing(page, self._subject, self._size, self._position)
                return
            image = blank_image(page, self._size)
            yield from paint_on(image, page, self._position, self._size)
            yield image

    def content(self, paintings: Iterator[QImage | Drawing]) -> Iterator[bytes]:
        """The file."""
        for one in paintings:
            yield svg(one) if isinstance(one, Drawing) else png(one)

    def cancel(self) -> None:
        """There is nothing that would have to be stopped."""
