"""An export that is painted here, a piece in each turn of the event loop, and made a file on a thread beside it."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from gui.pictures.encoder import CancelledError
from models.errors import InputError
from models.files.atomic import write_atomically
from models.sentences import say

_BUDGET = 0.004  # s in one turn of the event loop
_AHEAD = 3  # paintings that wait for the thread
_WAIT = 4  # ms until a full queue is looked at again
_END = object()

CANCELLED = object()
"""How a job ends that nobody wants any more."""


class Work(Protocol):
    """Something to paint and to write: `gui.pictures.still.Still` or `gui.pictures.film.Film`."""

    @property
    def count(self) -> int:
        """How many paintings make the file."""

    def paint(self) -> Iterator[Any]:
        """The paintings, and Nones wherever something else may be done first."""

    def content(self, paintings: Iterator[Any]) -> Iterator[bytes]:
        """The file, made from them on another thread."""

    def cancel(self) -> None:
        """Stop making it."""


class Job(QObject):
    """Writes one file, complete or not at all.

    Args:
        path: The file.
        work: What becomes of it.
    """

    progressed = Signal(float)  # the share of the paintings that are done
    ended = Signal(object)  # None: the file is there; an InputError; CANCELLED

    _written = Signal(object)

    def __init__(self, path: Path, work: Work) -> None:
        super().__init__()
        self.path, self._work = path, work
        self._paintings = work.paint()
        self._waiting: Any = None  # a painting that found the queue full
        self._done = 0
        self._queue: queue.Queue[Any] = queue.Queue(_AHEAD)
        self._is_cancelled = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_turn)
        self._thread = threading.Thread(target=self._write, name="export", daemon=True)
        self._written.connect(self._on_written)

    @property
    def is_running(self) -> bool:
        """Whether the file is still being made."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Begin."""
        self._thread.start()
        self._timer.start(0)

    def cancel(self) -> None:
        """Give it up: no file is left behind, nor anything that was made for it."""
        self._is_cancelled = True
        self._timer.stop()
        self._paintings.close()
        self._work.cancel()
        with contextlib.suppress(queue.Empty):
            while True:
                self._queue.get_nowait()
        with contextlib.suppress(queue.Full):
            self._queue.put_nowait(_END)

    def wait(self) -> None:
        """Return when the thread has ended and how it ended has been told; after `cancel`, that is at once."""
        if self._thread.ident is not None:
            self._thread.join()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)  # there may be no event loop any more

    def _on_turn(self) -> None:
        """Paint for a moment, unless there is enough that waits to be written."""
        start = perf_counter()
        while perf_counter() - start < _BUDGET:
            painting = self._next()
            if painting is None:
                continue
            try:
                self._queue.put_nowait(painting)
            except queue.Full:
                self._waiting = painting
                self._timer.setInterval(_WAIT)
                return
            if painting is _END:
                self._timer.stop()
                return
            self._done += 1
            self.progressed.emit(self._done / self._work.count)
        self._timer.setInterval(0)

    def _next(self) -> Any:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            return waiting
        try:
            return next(self._paintings, _END)
        except Exception:
            self.cancel()  # or what was painted so far would be taken for the whole
            raise

    def _write(self) -> None:
        outcome: object = InputError(str(self.path), say("to be written"), say("a defect of the program"))
        try:
            with contextlib.closing(self._work.content(iter(self._queue.get, _END))) as content:
                write_atomically(self.path, self._until_cancelled(content))
            outcome = None
        except InputError as error:
            outcome = error
        except CancelledError:
            outcome = CANCELLED
        finally:
            self._written.emit(outcome)

    def _until_cancelled(self, content: Iterator[bytes]) -> Iterator[bytes]:
        for chunk in content:
            if self._is_cancelled:
                raise CancelledError
            yield chunk
        if self._is_cancelled:
            raise CancelledError

    def _on_written(self, outcome: object) -> None:
        self._timer.stop()
        self._paintings.close()
        self.ended.emit(outcome)
