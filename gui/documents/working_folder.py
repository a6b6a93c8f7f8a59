"""The folder of working copies: one for each window that runs, those of windows that died, and the last one closed.

A running window holds a lock on its copy; a copy without a living owner was left by a crash. The folder is the user's
own, so that several windows, and several starts at once, share it.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from PySide6.QtCore import QLockFile

from models.errors import InputError
from models.files.working_copy import WorkingCopy, read_working_copy, write_working_copy
from models.sentences import say

WORKING = "working"
"""The name of the folder, inside of that of everything that is remembered."""

_LAST = "last.npz"


class WorkingFolder:
    """Where working copies live; made by the first write.

    Args:
        folder: The folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._name = f"{os.getpid()}-{secrets.token_hex(4)}"
        self._lock: QLockFile | None = None

    @property
    def own(self) -> Path:
        """This window's copy."""
        return self._folder / f"{self._name}.npz"

    def write(self, copy: WorkingCopy) -> None:
        """Keep what is being worked on.

        Raises:
            InputError: If the disk refuses.
        """
        self._claim_own()
        write_working_copy(copy, self.own)

    def left_behind(self) -> list[Path]:
        """The copies of windows that are gone without having been closed, newest first."""
        try:
            copies = [path for path in self._folder.glob("*.npz") if path.name not in (_LAST, self.own.name)]
            copies = [path for path in copies if not _is_owned(path)]
            return sorted(copies, key=lambda path: path.stat().st_mtime_ns, reverse=True)
        except OSError:
            return []

    def last(self) -> WorkingCopy | None:
        """What was on the screen when a window was last closed; None if there is nothing.

        Raises:
            InputError: If it cannot be read.
        """
        path = self._folder / _LAST
        return read_working_copy(path) if path.exists() else None

    def take_over(self, path: Path) -> WorkingCopy:
        """A copy that was left behind, now this window's own.

        Raises:
            InputError: If another window was faster, or it is damaged: then it is put aside under another name.
        """
        lock = _lock(path)
        if not lock.tryLock(0):
            raise InputError(str(path), say("a working copy that nobody holds"), say("one of another window"))
        try:
            copy = read_working_copy(path)
            self.write(copy)  # before the other goes: at no moment is there none
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
            return copy
        except InputError:
            with contextlib.suppress(OSError):
                path.replace(path.with_suffix(".damaged"))
            raise
        finally:
            lock.unlock()

    def close(self, copy: WorkingCopy) -> None:
        """Keep a copy for the next start, which then begins with it, and end this window's own.

        Raises:
            InputError: If the disk refuses; the copy of the last change is kept then.
        """
        self.write(copy)
        try:
            os.replace(self.own, self._folder / _LAST)
        except OSError as error:
            raise InputError(str(self._folder), say("a folder that can be written"), str(error.strerror)) from None
        self.release()

    def release(self) -> None:
        """Let go of this window's copy, which another start may then take over."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _claim_own(self) -> None:
        if self._lock is not None and self._folder.is_dir():
            return
        self.release()  # somebody has removed the folder, and the lock with it
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise InputError(str(self._folder), say("a folder that can be made"), reason) from None
        lock = _lock(self.own)
        if lock.tryLock(0):
            self._lock = lock


def _lock(path: Path) -> QLockFile:
    lock = QLockFile(str(path.with_suffix(".lock")))
    lock.setStaleLockTime(0)  # however old: only the death of its process ends it
    return lock


def _is_owned(path: Path) -> bool:
    """Whether a living process holds a copy."""
    lock = _lock(path)
    if not lock.tryLock(0):
        return True
    lock.unlock()
    return False
