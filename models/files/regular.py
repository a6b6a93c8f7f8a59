"""A file that is read piece by piece: opened only if it is a regular one, and read no further than it was long then."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from models.errors import InputError
from models.files.disk import CAN_BE_READ, kind, refused
from models.sentences import say


@contextmanager
def opened(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    """An open file and its size in bytes; what is wrong with its content, as an `InputError`, then names the file.

    Raises:
        InputError: Naming the path, if it is no regular file or the disk refuses it.
    """
    try:
        status = path.stat()
        if (other := kind(status.st_mode)) is not None:
            raise InputError("", CAN_BE_READ, other)
        if not status.st_mode & 0o444:  # an administrator could read it all the same
            raise InputError("", CAN_BE_READ, say("a file without read permission"))
        with path.open("rb") as file:
            yield file, status.st_size
    except InputError as error:
        raise error.inside(str(path)) from None
    except OSError as error:
        raise refused(path, CAN_BE_READ, error) from None
    except ValueError as error:
        if "null" not in str(error):  # a NUL in the path; any other is a defect of ours
            raise
        raise InputError(repr(str(path)), CAN_BE_READ, str(error)) from None
