"""The window's end of the pipe to the worker process: blocking calls, no threads, no Qt.

Spawned, never forked: a forked child would inherit the window's threads and its connection to the display.
"""

from __future__ import annotations

import multiprocessing
import pickle
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from multiprocessing.connection import Connection, wait
from time import monotonic
from typing import Any

from models.experiment import Experiment
from models.keras.check import KerasAnswer
from models.keras.worker import Serve, run_worker, serve
from models.sentences import say
from models.weights import read_only

_Message = tuple[Any, ...]

_DEATH_LIMIT = 1.0  # s; how long a process may take to be gone after it closed its pipe or was killed


class _Told(Exception):  # noqa: N818 — what happened, not a mistake of the caller
    """What the window is told.

    Args:
        sentence: What happened; an exception's own text would forget how it is translated.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class WorkerDied(_Told):
    """The worker process ended on its own, or was killed by somebody else."""

    def __init__(self, exit_code: int | None) -> None:
        super().__init__(say("Keras stopped unexpectedly (exit code {code}).", code=exit_code))


class WorkerHung(_Told):
    """The worker process did not answer in time."""

    def __init__(self, seconds: float) -> None:
        super().__init__(say("Keras did not answer within {seconds:g} s.", seconds=seconds))


class KerasUnavailable(_Told):
    """Keras cannot be imported, or no process can be started. The text says why."""


class KerasError(_Told):
    """Keras raised on this job. The worker lives on."""


class KerasProcess:
    """One worker process, from its start to its end.

    Args:
        serve: What the worker does; a function that can be pickled.
        wake_up: A connection that ends any waiting when it becomes readable.
        on_wake_up: Called then, in the waiting thread; it empties `wake_up`, and what it raises goes through.

    Raises:
        KerasUnavailable: If the system gives no pipe or no temporary folder.
    """

    def __init__(
        self,
        serve: Serve = serve,
        wake_up: Connection[Any, Any] | None = None,
        on_wake_up: Callable[[], None] = lambda: None,
    ) -> None:
        self._wake_ups = [] if wake_up is None else [wake_up]
        self._on_wake_up = on_wake_up
        self._requests = 0
        context = multiprocessing.get_context("spawn")
        with _refusal_as_unavailable():
            self._keras_home = tempfile.mkdtemp(prefix="unrolled-keras-")
            self._connection, self._workers_end = context.Pipe()
        arguments = (serve, self._workers_end, self._keras_home)
        self._process = context.Process(target=run_worker, args=arguments, name="keras", daemon=True)

    @property
    def pid(self) -> int | None:
        """The process's id; None before `start`."""
        return self._process.pid

    def start(self) -> None:
        """Spawn the process. It imports Keras at once, which takes seconds.

        Raises:
            KerasUnavailable: If the system starts no process.
        """
        with _refusal_as_unavailable():
            self._process.start()
        self._workers_end.close()

    def wait_until_ready(self, timeout: float) -> str:
        """Keras's version, once it is imported. Call it once, before any request.

        Raises:
            KerasUnavailable: If it cannot be imported.
            WorkerDied: If the process ended.
            WorkerHung: If it is not ready after `timeout` seconds.
        """
        what, text = self._next_message(timeout)
        if what != "ready":
            raise KerasUnavailable(text)
        return str(text)

    def request(self, experiment: Experiment, timeout: float) -> KerasAnswer:
        """What Keras computes for an experiment; arrays are read-only, given weights the very same objects.

        Raises:
            KerasError: If Keras raised. The worker lives on.
            WorkerDied: If the process ended.
            WorkerHung: If there is no answer after `timeout` seconds.
        """
        self._requests += 1
        try:
            self._connection.send((self._requests, experiment))
        except OSError:
            raise self._died() from None
        request, what, answer = self._next_message(timeout)
        if request != self._requests:
            raise self._died()
        if what == "error":
            raise KerasError(answer)
        return _received(answer, experiment)

    def wait_until_woken(self) -> None:
        """Do nothing until `wake_up` is readable.

        Raises:
            WorkerDied: If the process ended meanwhile.
        """
        self._wait(None)

    def end(self) -> None:
        """Kill the process without waiting; may be called from any thread. Calls that wait for it raise WorkerDied."""
        with suppress(ValueError, AttributeError):  # closed already, or not started
            self._process.kill()

    def kill(self) -> None:
        """Kill the process if it runs, and remove what belonged to it. Nothing else may be called afterwards."""
        if self._process.pid is not None:
            self._process.kill()
            self._process.join(_DEATH_LIMIT)
        self._connection.close()
        self._workers_end.close()
        shutil.rmtree(self._keras_home, ignore_errors=True)

    def _next_message(self, timeout: float) -> _Message:
        deadline = monotonic() + timeout
        while (remaining := deadline - monotonic()) > 0:
            message = self._wait(remaining)
            if message is not None:
                return message
        raise WorkerHung(timeout)

    def _wait(self, timeout: float | None) -> _Message | None:
        """What the worker says; None after the timeout or a wake-up."""
        ready = wait([self._connection, self._process.sentinel, *self._wake_ups], timeout)
        for wake_up in self._wake_ups:
            if wake_up in ready:
                self._on_wake_up()
        if self._connection in ready:  # first: a worker may say why before it ends
            try:
                message: _Message = self._connection.recv()
            except (EOFError, OSError, pickle.UnpicklingError):
                raise self._died() from None
            return message
        if self._process.sentinel in ready:
            raise self._died()
        return None

    def _died(self) -> WorkerDied:
        self._process.join(_DEATH_LIMIT)
        return WorkerDied(self._process.exitcode)


@contextmanager
def _refusal_as_unavailable() -> Iterator[None]:
    """What the system refuses, a full disk or too many processes, makes Keras unavailable."""
    try:
        yield
    except OSError as error:
        raise KerasUnavailable(say("no process can be started: {reason}", reason=str(error))) from error


def _received(answer: KerasAnswer, experiment: Experiment) -> KerasAnswer:
    """The answer as it was sent: pickling forgets that arrays are read-only, and given weights did not travel."""
    for array in (array for tensors in answer.outputs for array in tensors):
        read_only(array)
    for array in (array for layer in answer.weights for array in layer.flat()):
        read_only(array)
    return answer if experiment.weights is None else replace(answer, weights=experiment.weights)
