"""Work that would hold up the window, done on one thread beside it: the newest counts, or each in its turn."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


class Background(QObject):
    """One thread. A result whose request is no longer the newest is dropped."""

    _finished = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._newest = 0
        self._deliver: Callable[[Any], None] | None = None
        self._finished.connect(self._on_finished)

    def run(self, work: Callable[[], Any], deliver: Callable[[Any], None]) -> None:
        """Do `work` on the thread, then `deliver` its result here, unless something newer was asked meanwhile."""
        self._newest += 1
        self._deliver = deliver
        self._pool.clear()
        self._pool.start(_Job(self._newest, work, self._finished.emit))

    def forget(self) -> None:
        """Drop whatever is under way."""
        self._newest += 1
        self._deliver = None
        self._pool.clear()

    def wait(self) -> None:
        """Return when nothing runs any more."""
        self._pool.waitForDone()

    def _on_finished(self, number: int, result: object) -> None:
        if number == self._newest and self._deliver is not None:
            deliver, self._deliver = self._deliver, None
            if isinstance(result, _Defect):
                raise result.error
            deliver(result)


class InTurn(QObject):
    """One thread, on which everything that is asked for is done, and delivered, in the order in which it was asked."""

    _finished = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._asked = 0
        self._delivers: dict[int, Callable[[Any], None]] = {}
        self._finished.connect(self._on_finished)

    def run(self, work: Callable[[], Any], deliver: Callable[[Any], None]) -> None:
        """Do `work` on the thread when all before it is done, then `deliver` its result here."""
        self._asked += 1
        self._delivers[self._asked] = deliver
        self._pool.start(_Job(self._asked, work, self._finished.emit))

    def wait(self) -> None:
        """Return when all work is done; what it results in is delivered when the event loop comes to it."""
        self._pool.waitForDone()

    def _on_finished(self, number: int, result: object) -> None:
        deliver = self._delivers.pop(number)
        if isinstance(result, _Defect):
            raise result.error
        deliver(result)


@dataclass(frozen=True)
class _Defect:
    """What the work raised, to be raised again where somebody is told."""

    error: Exception


class _Job(QRunnable):
    def __init__(self, number: int, work: Callable[[], Any], finished: Callable[[int, object], None]) -> None:
        super().__init__()
        self._number, self._work, self._finished = number, work, finished

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 — a defect, told where all others are
            result = _Defect(error)
        with suppress(RuntimeError):  # Qt has deleted who wanted it: a window may go without being closed
            self._finished(self._number, result)
