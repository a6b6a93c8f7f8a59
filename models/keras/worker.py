"""What runs in the worker process: it imports Keras, then answers one experiment after the other. No Qt here, ever.

`models.keras.process` is the other end of the pipe. What the worker says:
`("ready", keras_version)` or `("unavailable", text)` once; then `(request, "answer", KerasAnswer)` or
`(request, "error", text)` for every `(request, experiment)` that it gets.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from models.experiment import Experiment

if TYPE_CHECKING:
    from models.keras.layers import KerasRunner

Serve = Callable[["Connection[Any, Any]"], None]

_NICENESS = 5  # the window's frames come first where both want the same core
_LONGEST_TEXT = 300


def run_worker(serve: Serve, connection: Connection[Any, Any], keras_home: str) -> None:
    """The process's main function: a quiet surrounding of its own for `serve`.

    Args:
        serve: Holds the conversation; returns when it is over.
        connection: The worker's end of the pipe.
        keras_home: A private folder in place of the user's `~/.keras`, removed at the end.
    """
    watcher = threading.Thread(target=_die_with_parent, args=(keras_home,), daemon=True)
    watcher.start()
    # Ctrl-C in the terminal reaches every process of the group; the window decides what becomes of this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    _silence(keep=connection.fileno())
    os.environ["KERAS_BACKEND"] = "tensorflow"
    os.environ["KERAS_HOME"] = keras_home
    try:
        serve(connection)
    finally:
        shutil.rmtree(keras_home, ignore_errors=True)


def serve(connection: Connection[Any, Any]) -> None:
    """Import Keras, say so, and answer until the other end of the pipe is closed."""
    try:
        from models.keras.layers import KERAS_VERSION, KerasRunner  # noqa: PLC0415 — takes seconds, here only

        runner = KerasRunner()
    except Exception as error:  # noqa: BLE001 — a broken TensorFlow raises ImportError, OSError, TypeError, …
        connection.send(("unavailable", _as_text(error)))
        return
    connection.send(("ready", KERAS_VERSION))
    while True:
        try:
            request, experiment = connection.recv()
        except EOFError:
            return
        connection.send(_answer(runner, request, experiment))


def _answer(runner: KerasRunner, request: int, experiment: Experiment) -> tuple[int, str, Any]:
    try:
        answer = runner.run(experiment)
    except Exception as error:  # noqa: BLE001 — whatever Keras says about this job is its answer; the worker lives on
        return request, "error", _as_text(error)
    # Given weights are known at the other end: they need not travel back.
    return request, "answer", answer if experiment.weights is None else replace(answer, weights=())


def _die_with_parent(keras_home: str) -> None:
    parent = parent_process()
    if parent is None:
        return
    parent.join()
    shutil.rmtree(keras_home, ignore_errors=True)
    os._exit(1)


def _silence(keep: int) -> None:
    """Send all output to nowhere: TensorFlow writes to the file descriptors, Keras to `sys.stdout`, if there is one."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (1, 2):
        if descriptor != keep:  # the pipe itself, if the program was started with its output closed
            os.dup2(nowhere, descriptor)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 — open to the end


def _as_text(error: Exception) -> str:
    text = f"{type(error).__name__}: {error}".split("\n", maxsplit=1)[0]
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"
