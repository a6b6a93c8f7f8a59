"""Pictures for the command line: suffix → what writes it. Qt is imported when the first of them is written."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.experiment import Experiment
    from models.files.formats import Format
    from models.trace import Trace


def _png(_: Experiment, computed: Trace) -> Iterator[bytes]:
    from gui.pictures.application import offscreen  # noqa: PLC0415

    with offscreen():
        from gui.pictures.page import subject_of  # noqa: PLC0415
        from gui.pictures.raster import png  # noqa: PLC0415
        from gui.pictures.settings import FULL_HD  # noqa: PLC0415

        yield png(subject_of(computed), FULL_HD, computed.experiment.timesteps)


def _svg(_: Experiment, computed: Trace) -> Iterator[bytes]:
    from gui.pictures.application import offscreen  # noqa: PLC0415

    with offscreen():
        from gui.pictures.page import subject_of  # noqa: PLC0415
        from gui.pictures.settings import FULL_HD  # noqa: PLC0415
        from gui.pictures.vector import svg  # noqa: PLC0415

        yield svg(subject_of(computed), FULL_HD, computed.experiment.timesteps)


def _animation(computed: Trace, suffix: str) -> Iterator[bytes]:
    from gui.pictures.application import offscreen  # noqa: PLC0415
    from gui.pictures.encoder import Encoder, find_ffmpeg  # noqa: PLC0415

    with offscreen(), tempfile.TemporaryDirectory(prefix="unrolled-") as folder:
        from gui.pictures.film import Film  # noqa: PLC0415
        from gui.pictures.page import subject_of  # noqa: PLC0415
        from gui.pictures.settings import FULL_HD, suitable_pace  # noqa: PLC0415

        pace = suitable_pace(computed.experiment.timesteps, suffix)
        film = Film(subject_of(computed), FULL_HD, pace, suffix)
        size = (film.size.width, film.size.height)
        encoder = Encoder(find_ffmpeg(), Path(folder), size, pace.frame_rate)
        for number, one in enumerate(film.passes):
            written = encoder.run(one, (frame for frame in film.frames(number) if frame is not None))
        yield from encoder.chunks(written)


PICTURE_FORMATS: Mapping[str, Format] = {
    ".png": _png,
    ".svg": _svg,
    ".gif": lambda _, computed: _animation(computed, ".gif"),
    ".mp4": lambda _, computed: _animation(computed, ".mp4"),
}
"""The last layer's states of the first sample, 1920 × 1080 px; pictures at the last step."""
