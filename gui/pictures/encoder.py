"""ffmpeg beside the program: frames go in through a pipe, a GIF or MP4 file comes out. No Qt; used on any thread."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.errors import InputError
from models.sentences import say

Pixels = bytes | memoryview
"""A frame: rows of pixels of 4 bytes, as Qt's Format_RGB32 has them."""

_PIXEL_FORMAT = "bgr0" if sys.byteorder == "little" else "0rgb"
_SAME_BYTES = ("-map_metadata", "-1", "-fflags", "+bitexact", "-flags", "+bitexact")
_CHUNK = 1 << 20
_BELOW_NORMAL = 10
_WHERE, _EXPECTED = say("animation"), say("ffmpeg to encode it")
_COLOURS = "scale=in_range=pc:out_range=tv:out_color_matrix=bt709:flags=accurate_rnd+full_chroma_int+full_chroma_inp"


class CancelledError(Exception):
    """Somebody wanted it no more."""


@dataclass(frozen=True)
class Pass:
    """One run of ffmpeg over frames.

    Args:
        arguments: What stands between the input and the name of what is written.
        output: The name of what is written.
        is_sample: Whether a few frames do, because only their colours are looked at.
    """

    arguments: tuple[str, ...]
    output: str
    is_sample: bool = False


_PALETTE = Pass(("-vf", "palettegen=stats_mode=full", "-update", "1"), "palette.png", is_sample=True)

PASSES = {
    ".gif": (
        _PALETTE,
        # Without dithering: areas of one colour stay so, and files small.
        Pass(("-i", "palette.png", "-lavfi", "paletteuse=dither=none:diff_mode=rectangle", "-loop", "0"), "out.gif"),
    ),
    ".mp4": (
        Pass(
            (
                *("-an", "-c:v", "libx264", "-preset", "medium", "-crf", "16", "-vf", f"{_COLOURS},format=yuv420p"),
                *("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"),
                *("-movflags", "+faststart"),
            ),
            "out.mp4",
        ),
    ),
}
"""Suffix → what to run. A GIF needs its palette first: in one go ffmpeg would keep all frames in memory."""


def find_ffmpeg() -> str:
    """The ffmpeg that comes with `imageio-ffmpeg`, or the system's. Takes a moment: it is tried.

    Raises:
        InputError: If there is none.
    """
    try:
        from imageio_ffmpeg import get_ffmpeg_exe  # for animations only  # noqa: PLC0415

        return str(get_ffmpeg_exe())
    except (ImportError, RuntimeError, OSError):
        expected = say("an ffmpeg that runs, such as the package imageio-ffmpeg brings")
        raise InputError(_WHERE, expected, say("none")) from None


class Encoder:
    """Encodes one animation; can be told to stop from another thread.

    Args:
        size: `(width, height)` of the frames, in px.
        frame_rate: Frames per second.
    """

    def __init__(self, size: tuple[int, int], frame_rate: int) -> None:
        self._size, self._rate = size, frame_rate
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._is_cancelled = False

    @property
    def process_id(self) -> int | None:
        """Of the ffmpeg that runs; None while none does."""
        process = self._process
        return None if process is None or process.poll() is not None else process.pid

    def run(self, program: str, folder: Path, one: Pass, frames: Iterable[Pixels]) -> Path:
        """Encode frames.

        Args:
            program: ffmpeg's path.
            folder: Where it may write.
            one: What to do.
            frames: The frames.

        Returns:
            The file, in the folder.

        Raises:
            InputError: If ffmpeg cannot do it.
            CancelledError: If it was cancelled.
        """
        with (folder / "ffmpeg.log").open("w+b") as log:
            process = self._start(program, folder, one, log.fileno())
            try:
                _feed(process, frames)
                status = process.wait()
            finally:
                _end(process)
            if self._is_cancelled:
                raise CancelledError
            if status:
                log.seek(0)
                raise InputError(_WHERE, _EXPECTED, _reason(status, log.read()))
        return folder / one.output

    def cancel(self) -> None:
        """Stop at once."""
        with self._lock:
            self._is_cancelled = True
            if self._process is not None:
                self._process.kill()

    def chunks(self, path: Path) -> Iterator[bytes]:
        """The content of an encoded file, until it is cancelled.

        Raises:
            CancelledError: If it was cancelled.
        """
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                if self._is_cancelled:
                    raise CancelledError
                yield chunk

    def _start(self, program: str, folder: Path, one: Pass, log: int) -> subprocess.Popen[bytes]:
        command = [program, *_input(self._size, self._rate), *one.arguments, *_SAME_BYTES, one.output]
        with self._lock:
            if self._is_cancelled:
                raise CancelledError
            try:
                self._process = subprocess.Popen(
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=log,
                    cwd=folder,
                    creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
                )
            except OSError as error:
                raise InputError(_WHERE, _EXPECTED, error.strerror or type(error).__name__) from None
        _give_way(self._process.pid)
        return self._process


def _input(size: tuple[int, int], rate: int) -> Sequence[str]:
    quiet = ("-hide_banner", "-loglevel", "error", "-y")
    return (
        *quiet,
        *("-f", "rawvideo", "-pix_fmt", _PIXEL_FORMAT, "-s", f"{size[0]}x{size[1]}", "-r", str(rate), "-i", "pipe:0"),
    )


def _feed(process: subprocess.Popen[bytes], frames: Iterable[Pixels]) -> None:
    """Hand over all frames, or as many as are taken: why it stopped taking them, its exit status says."""
    assert process.stdin is not None
    for frame in frames:
        try:
            process.stdin.write(frame)
        except OSError:
            break
    with contextlib.suppress(OSError):
        process.stdin.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    """Leave no process behind, whatever happened."""
    if process.poll() is None:
        process.kill()
        process.wait()
    if process.stdin is not None:
        with contextlib.suppress(OSError):
            process.stdin.close()


def _give_way(process: int) -> None:
    """The window comes first: encoding takes what is left of the machine."""
    if hasattr(os, "setpriority"):
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, process, _BELOW_NORMAL)


def _reason(status: int, log: bytes) -> str:
    """Why ffmpeg failed, in a few words."""
    if status < 0:
        return say("that it was ended by signal {number}", number=-status)
    lines = [line for line in log.decode("utf-8", "replace").splitlines() if line.strip()]
    if any("No space left" in line for line in lines):
        return say("no space left on the disk for temporary files")
    if not lines:
        return say("exit status {status}", status=status)
    return say("exit status {status}: {line}", status=status, line=lines[-1].strip())
