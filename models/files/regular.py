"""A file that is read piece by piece: opened only if it is a regular one, and read no further than it was long then."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from models.errors import InputError
from models.files.disk import refused

_EXPECTED = "a file that can be read"


@contextmanager
def opened(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    """An open file and its size in bytes; what is wrong with its content, as an `InputError`, then names the file.

    Raises:
        InputError: Naming the path, if it is no regular file or the disk refuses it.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputError("", _EXPECTED, "a folder" if stat.S_ISDIR(status.st_mode) else "a device or a pipe")
        if not status.st_mode & 0o444:  # an administrator could read it all the same
            raise InputError("", _EXPECTED, "a file without read permission")
        with path.open("rb") as file:
            yield file, status.st_size
    except InputError as error:
        raise error.inside(str(path)) from None
    except OSError as error:
        raise refused(path, _EXPECTED, error) from None
    except ValueError as error:
        if "null" not in str(error):  # a NUL in the path; any other is a defect of ours
            raise
        raise InputError(repr(str(path)), _EXPECTED, str(error)) from None
