"""Pictures for the command line: suffix → what writes it. Qt is imported when the first of them is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.experiment import Experiment
    from models.files.formats import Format
    from models.trace import Trace


def _still(suffix: str, _: Experiment, computed: Trace) -> Iterator[bytes]:
    from gui.pictures.application import offscreen  # noqa: PLC0415

    offscreen()
    from gui.pictures.page import subject_of  # noqa: PLC0415
    from gui.pictures.settings import FULL_HD  # noqa: PLC0415
    from gui.pictures.still import Still  # noqa: PLC0415

    still = Still(subject_of(computed), FULL_HD, computed.experiment.timesteps, suffix)
    yield from still.content(one for one in still.paint() if one is not None)


def _film(suffix: str, _: Experiment, computed: Trace) -> Iterator[bytes]:
    from gui.pictures.application import offscreen  # noqa: PLC0415

    offscreen()
    from gui.pictures.film import Film  # noqa: PLC0415
    from gui.pictures.page import subject_of  # noqa: PLC0415
    from gui.pictures.settings import FULL_HD, suitable_pace  # noqa: PLC0415

    pace = suitable_pace(computed.experiment.timesteps, suffix)
    film = Film(subject_of(computed), FULL_HD, pace, suffix)
    yield from film.content(one for one in film.paint() if one is not None)


PICTURE_FORMATS: Mapping[str, Format] = {
    ".png": partial(_still, ".png"),
    ".svg": partial(_still, ".svg"),
    ".gif": partial(_film, ".gif"),
    ".mp4": partial(_film, ".mp4"),
}
"""The states of the last layer and the first sample, 1920 × 1080 px; pictures show the last step."""
