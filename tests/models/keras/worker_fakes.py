"""Workers without Keras, for the conversation alone. Functions of a module: a spawned process imports them by name.

The input's first value says what shall happen to a job.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import numpy as np

from models.experiment import Experiment
from models.keras.check import KerasAnswer

FOLDER = "UNROLLED_TEST_FOLDER"
"""The variable that names the folder through which a test and a SLOW job see how far the other is."""

ANSWER, REFUSE, DIE, HANG, SLOW = 1.0, 2.0, 3.0, 4.0, 5.0
EXIT_CODE = 7
VERSION = "0.0-fake"


def obedient(connection: Connection[Any, Any]) -> None:
    """Ready at once; does to every job what the job says. Its answer repeats the whole input."""
    serve(connection, VERSION, EXIT_CODE, _echo)


def serve(
    connection: Connection[Any, Any],
    version: str,
    exit_code: int,
    answer: Callable[[Experiment], tuple[str, KerasAnswer | str]],
) -> None:
    """Ready at once; dies or hangs where a job says so, else says the kind and content of an answer."""
    connection.send(("ready", version))
    while True:
        try:
            request, experiment = connection.recv()
        except EOFError:
            return
        wish = _wish(experiment)
        if wish == DIE:
            os._exit(exit_code)
        if wish == HANG:
            time.sleep(600)
        connection.send((request, *answer(experiment)))


def _wish(experiment: Experiment) -> float:
    return float(experiment.values[0, 0, 0])


def _echo(experiment: Experiment) -> tuple[str, KerasAnswer | str]:
    if _wish(experiment) == SLOW:
        _wait_for_the_test()
    if _wish(experiment) == REFUSE:
        return "error", "ValueError: no"
    return "answer", KerasAnswer(VERSION, (), ((np.array(experiment.values),),))


def _wait_for_the_test() -> None:
    folder = Path(os.environ[FOLDER])
    (folder / "taken").touch()
    while not (folder / "go").exists():
        time.sleep(0.01)


def unavailable(connection: Connection[Any, Any]) -> None:
    connection.send(("unavailable", "ImportError: no TensorFlow here"))


def never_ready(connection: Connection[Any, Any]) -> None:
    connection.poll(600)


def dies_at_start(connection: Connection[Any, Any]) -> None:
    del connection
    os._exit(EXIT_CODE)


def says_where_it_lives(connection: Connection[Any, Any]) -> None:
    """Ready, and its version is a report of its surroundings."""
    facts = {name: os.environ.get(name) for name in ("KERAS_BACKEND", "KERAS_HOME")}
    facts["stdout"], facts["stderr"] = (os.path.realpath(f"/proc/self/fd/{number}") for number in (1, 2))
    print("this must not be seen")  # noqa: T201 — that is the point
    connection.send(("ready", repr(facts)))
    connection.poll(600)
