"""What other threads want from the one that talks to the worker: the newest job, another start, the end."""

from __future__ import annotations

from multiprocessing import Pipe
from threading import Lock

from models.experiment import Experiment

Job = tuple[int, Experiment]
"""A request's number, and what Keras shall compute."""


class Interrupted(Exception):  # noqa: N818 — a wish, not an error
    """Somebody wants another start, or the end."""


class Mailbox:
    """One slot for a job, in which the newest replaces an older one, and two wishes. Safe between threads.

    `reader` is readable while there is something that `on_wake_up` has not yet seen.
    """

    def __init__(self) -> None:
        self.reader, self._writer = Pipe(duplex=False)
        self._lock = Lock()
        self._signalled = False
        self._job: Job | None = None
        self._restart = False
        self._stop = False

    @property
    def job(self) -> Job | None:
        """The newest job that is not done."""
        with self._lock:
            return self._job

    @property
    def stopped(self) -> bool:
        """Whether the end is wanted; that does not change any more."""
        with self._lock:
            return self._stop

    @property
    def interrupts(self) -> bool:
        """Whether another start or the end is wanted."""
        with self._lock:
            return self._restart or self._stop

    def put(self, job: Job) -> None:
        """Ask for a job in place of any that is not done."""
        with self._lock:
            self._job = job
            self._signal()

    def done(self, job: Job) -> None:
        """Take a job out, unless a newer one has replaced it."""
        with self._lock:
            if self._job is job:
                self._job = None

    def want_restart(self) -> None:
        """Ask for another start."""
        with self._lock:
            self._restart = True
            self._signal()

    def want_stop(self) -> None:
        """Ask for the end."""
        with self._lock:
            self._stop = True
            self._signal()

    def take_restart(self) -> bool:
        """Whether another start was wanted, which this answers."""
        with self._lock:
            wanted, self._restart = self._restart, False
            return wanted

    def on_wake_up(self) -> None:
        """See what is new.

        Raises:
            Interrupted: If another start or the end is wanted.
        """
        with self._lock:
            if self._signalled:
                self.reader.recv_bytes()
                self._signalled = False
            if self._restart or self._stop:
                raise Interrupted

    def _signal(self) -> None:
        # At most one byte is under way: a pipe that nobody empties would block the thread that asks.
        if not self._signalled:
            self._writer.send_bytes(b"!")
            self._signalled = True
