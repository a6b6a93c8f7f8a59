"""Pictures as arrays, decoded by somebody else than wrote them; and subjects to depict."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import numpy as np
from PIL import Image, ImageSequence
from PySide6.QtGui import QImage

from gui.pictures.film import Film
from gui.pictures.page import Subject, prepared, subject_of
from gui.pictures.raster import blank_image, paint_on
from gui.pictures.settings import Size
from gui.pictures.still import Still
from gui.stage.content import Part
from tests.gui.traced import BIDIRECTIONAL, computed, weighted

SMALL = Size(640, 480)


def subject(part: Part = Part.STATES, has_title: bool = True, **layer: Any) -> Subject:
    return subject_of(computed(weighted(**{**BIDIRECTIONAL, "tokens": True, **layer})).trace, 0, part, has_title)


def written(work: Still | Film) -> bytes:
    """The file, as the command line makes it."""
    return b"".join(work.content(one for one in work.paint() if one is not None))


def decoded(data: bytes) -> np.ndarray:
    """A picture as `(height, width, 3)`."""
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))


def gif_frames(data: bytes) -> list[np.ndarray]:
    with Image.open(io.BytesIO(data)) as image:
        return [np.asarray(frame.convert("RGB")) for frame in ImageSequence.Iterator(image)]


def mp4_frames(path: Path, *options: str) -> tuple[str, list[np.ndarray]]:
    """What ffmpeg says of the film, and its frames."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), *options, "-i", str(path), "-f", "rawvideo", "-pix_fmt", "rgb24", "-"]
    done = subprocess.run(command, capture_output=True, check=True)
    about = next(line for line in done.stderr.decode().splitlines() if "Video:" in line)
    width, height = map(int, re.search(r" (\d+)x(\d+)[ ,]", about).groups())
    return about, list(np.frombuffer(done.stdout, np.uint8).reshape(-1, height, width, 3))


def rendered(depicted: Subject, size: Size, position: float) -> np.ndarray:
    """The same moment as Qt has it in memory."""
    with prepared(depicted, size) as page:
        image = blank_image(page, size)
        for _ in paint_on(image, page, position, size):
            pass
    return array_of(image)


def array_of(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def distance(one: np.ndarray, other: np.ndarray) -> float:
    """The mean difference of two pictures, of 255."""
    return float(np.abs(one.astype(int) - other.astype(int)).mean())
