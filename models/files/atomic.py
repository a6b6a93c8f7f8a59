"""Files that are complete or absent, never half written.

The new content goes to a temporary file in the same folder, onto the disk, and then takes the target's name.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from models.files.disk import CAN_BE_WRITTEN, check_writable, refused

_ABANDONED = 3600.0  # s

Output = tuple[Path, Iterable[bytes]]


def write_atomically(path: Path, chunks: Iterable[bytes]) -> None:
    """Create or replace one file. A link is followed; an existing file keeps its permissions.

    Raises:
        InputError: If the disk refuses; the file is then as it was before.
    """
    write_all_atomically([(path, chunks)])


def write_all_atomically(outputs: Sequence[Output]) -> None:
    """Create or replace several files: all content is on the disk before the first file is touched.

    Raises:
        InputError: If the disk refuses one. Unless it refuses a mere renaming, no file is changed.
    """
    with contextlib.ExitStack() as stack:
        staged = [(path, *stack.enter_context(_staged(path, chunks))) for path, chunks in outputs]
        for path, temporary, target in staged:
            with _refusals_of(path):
                os.replace(temporary, target)
        for folder in {target.parent for _, _, target in staged}:
            _sweep(folder)


def _sweep(folder: Path) -> None:
    """Remove what a writer left that was killed in the midst of it; what may still be written to stays."""
    with contextlib.suppress(OSError):
        for left in folder.glob(".unrolled-*.tmp"):
            if time.time() - left.stat().st_mtime > _ABANDONED:
                left.unlink(missing_ok=True)


@contextlib.contextmanager
def _staged(path: Path, chunks: Iterable[bytes]) -> Iterator[tuple[Path, Path]]:
    """`(temporary, target)` with the content in the temporary file, which is gone afterwards whatever happens."""
    target = check_writable(path)
    # open() gives the permissions that the user's umask asks for; tempfile would give 0600.
    temporary = target.with_name(f".unrolled-{secrets.token_hex(8)}.tmp")
    try:
        _write(path, temporary, chunks)
        if target.exists():
            with _refusals_of(path):
                shutil.copymode(target, temporary)
        yield temporary, target
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _write(path: Path, temporary: Path, chunks: Iterable[bytes]) -> None:
    with _refusals_of(path):
        file = temporary.open("xb")
    try:
        for chunk in chunks:  # an error of the producer is not the disk's and passes as it is
            with _refusals_of(path):
                file.write(chunk)
        with _refusals_of(path):
            file.flush()
            os.fsync(file.fileno())
    finally:
        with _refusals_of(path):
            file.close()


@contextlib.contextmanager
def _refusals_of(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise refused(path, CAN_BE_WRITTEN, error) from None
