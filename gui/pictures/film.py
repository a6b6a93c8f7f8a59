"""An animation to be written: its frames painted piece by piece where Qt paints, encoded by ffmpeg from any thread."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QImage

from gui.pictures.encoder import PASSES, Encoder, find_ffmpeg
from gui.pictures.page import Page, Subject
from gui.pictures.raster import blank_image, paint_on
from gui.pictures.settings import Pace, Size
from models.files.disk import refused
from models.sentences import say

_MOST_SAMPLES = 24
_END_OF_PASS = b""


class Film:
    """All steps of a subject as a GIF or MP4 file. Frames that show the same moment are painted once.

    Args:
        subject: What is depicted.
        size: Of every frame; its sides are made even, as H.264's colours need them.
        pace: How it runs.
        suffix: `.gif` or `.mp4`.
    """

    def __init__(self, subject: Subject, size: Size, pace: Pace, suffix: str) -> None:
        self.size = Size(size.width // 2 * 2, size.height // 2 * 2, size.scale)
        self._subject = subject
        self._passes = PASSES[suffix]
        timesteps = subject.content.timesteps
        positions = pace.positions(timesteps)
        last = min(timesteps, _MOST_SAMPLES - 1)
        samples = [float(round(timesteps * number / last)) for number in range(last + 1)]
        self._positions = [samples if one.is_sample else positions for one in self._passes]
        self.encoder = Encoder((self.size.width, self.size.height), pace.frame_rate)

    @property
    def count(self) -> int:
        """How many paintings make the file, those included that are only looked at for their colours."""
        return sum(map(len, self._positions)) + len(self._passes)

    def paint(self) -> Iterator[QImage | bytes | None]:
        """The frames of each pass and its end, each after as many Nones as it took pieces to paint."""
        with Page(self._subject, self.size) as page:
            yield from page.prepare()
            yield None
            for positions in self._positions:
                yield from self._frames(page, positions)
                yield _END_OF_PASS

    def _frames(self, page: Page, positions: list[float]) -> Iterator[QImage | None]:
        shown, image = -1.0, QImage()
        for position in positions:
            if position != shown:
                image = blank_image(page, self.size)
                yield from paint_on(image, page, position, self.size)
                shown = position
            yield image

    def content(self, frames: Iterator[QImage | bytes]) -> Iterator[bytes]:
        """The file.

        Raises:
            InputError: If there is no ffmpeg, it fails, or there is no room for temporary files.
            CancelledError: If it was cancelled.
        """
        try:
            yield from self._encoded(frames)
        except OSError as error:
            raise refused(Path(tempfile.gettempdir()), say("room for temporary files"), error) from None

    def cancel(self) -> None:
        """Stop encoding at once; from any thread."""
        self.encoder.cancel()

    def _encoded(self, frames: Iterator[QImage | bytes]) -> Iterator[bytes]:
        with tempfile.TemporaryDirectory(prefix="unrolled-", ignore_cleanup_errors=True) as folder:
            program = find_ffmpeg()
            for one in self._passes:
                encoded = self.encoder.run(program, Path(folder), one, _pixels(frames))
            yield from self.encoder.chunks(encoded)


def _pixels(frames: Iterator[QImage | bytes]) -> Iterator[memoryview]:
    """The bytes of each frame until the end of the pass. They are the image's own, so each is held until the next."""
    for frame in frames:
        if not isinstance(frame, QImage):
            return
        yield memoryview(frame.constBits()).cast("B")
