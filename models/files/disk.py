"""What the disk can refuse, as sentences: shared by everything that reads or writes files.

Permission bits are read rather than tried: for an administrator trying always succeeds, and a file that was
made read-only is to stay as it is whoever runs the program.
"""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from models.errors import InputError
from models.sentences import Sentence, say

CAN_BE_READ = say("a file that can be read")
CAN_BE_WRITTEN = say("a file that can be written")

_A_FOLDER = say("a folder")

_REASONS = {
    errno.ENOENT: say("no such file or folder"),
    errno.EISDIR: _A_FOLDER,
    errno.EACCES: say("no permission"),
    errno.EPERM: say("no permission"),
    errno.EROFS: say("a read-only file system"),
    errno.ENOSPC: say("No space left on device"),
    errno.EDQUOT: say("Disk quota exceeded"),
    errno.ENAMETOOLONG: say("File name too long"),
    errno.ENOTDIR: say("Not a directory"),
    errno.EEXIST: say("File exists"),
    errno.EINVAL: say("Invalid argument"),
    errno.EIO: say("Input/output error"),
}


@dataclass(frozen=True)
class Stamp:
    """What tells that a file is still the one that was read or written: its time in ns, size in bytes and inode."""

    time: int
    size: int
    inode: int


def stamp(path: Path) -> Stamp | None:
    """The stamp of a file; None where there is none."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return Stamp(status.st_mtime_ns, status.st_size, status.st_ino)


def refused(path: Path, expected: str, error: OSError) -> InputError:
    """The operating system's refusal as the user's error; `expected` is what the path should have been."""
    found = _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__
    return InputError(str(path), expected, found)


def read_bounded(path: Path, most: int) -> bytes:
    """The content of a regular file of at most `most` bytes.

    Raises:
        InputError: Naming the path, if it is no such file, cannot be read or is larger; nothing is read then.
    """
    try:
        status = path.stat()
        if stat.S_ISREG(status.st_mode) and status.st_mode & 0o444:
            if status.st_size > most:
                expected = say("a file of at most {most} MiB", most=most >> 20)
                raise InputError(str(path), expected, f"{status.st_size >> 20} MiB")
            with path.open("rb") as file:
                return file.read(most)  # bounded also for a file that grows meanwhile
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise _of_any(path, CAN_BE_READ, error) from None
    raise InputError(str(path), CAN_BE_READ, kind(status.st_mode) or say("a file without read permission"))


def check_writable(path: Path) -> Path:
    """See, without writing, that a file can be created or replaced at `path`.

    Returns:
        The file itself, where `path` is a link to it.

    Raises:
        InputError: Naming the path, if it is a folder or read-only, or its folder is missing or read-only.
    """
    try:
        target = Path(os.path.realpath(path))
        folder = target.parent
        if not folder.is_dir():
            raise InputError(str(path), CAN_BE_WRITTEN, say("no such folder"))
        if not folder.stat().st_mode & 0o222 or not os.access(folder, os.W_OK | os.X_OK):
            raise InputError(str(path), CAN_BE_WRITTEN, say("a read-only folder"))
        if target.exists():
            mode = target.stat().st_mode
            if (other := kind(mode)) is not None:
                raise InputError(str(path), CAN_BE_WRITTEN, other)
            if not mode & 0o222 or not os.access(target, os.W_OK):
                raise InputError(str(path), CAN_BE_WRITTEN, say("a read-only file"))
    except (OSError, ValueError) as error:
        raise _of_any(path, CAN_BE_WRITTEN, error) from None
    return target


def kind(mode: int) -> Sentence | None:
    """What a path is that is no regular file; None for a regular one."""
    if stat.S_ISDIR(mode):
        return _A_FOLDER
    return None if stat.S_ISREG(mode) else say("a device or a pipe")


def _of_any(path: Path, expected: str, error: OSError | ValueError) -> InputError:
    if isinstance(error, InputError):
        return error
    if isinstance(error, OSError):
        return refused(path, expected, error)
    return InputError(repr(str(path)), expected, str(error))
