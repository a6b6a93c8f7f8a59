"""Keras's check of an edit: from the question to the answer, against the `tf.function` call alone."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Queue
from time import perf_counter
from typing import Any

from models.experiment import Experiment
from models.keras.authority import Authority
from models.keras.reports import Answered, Ready, Report, Starting
from tests.benchmarks.experiments import notebook, other_value, random_lstm
from tests.benchmarks.keras_yardstick import serve_function
from tests.benchmarks.spread import spread
from tests.benchmarks.table import Row

_TIMES, _PLUS = 2, 5.0  # ms
_PATIENCE = 180


def measure(quick: bool) -> list[Row]:
    """Ask with both shapes."""
    questions = 30 if quick else 200
    return [
        _row("4 × 3 BiLSTM", notebook(), questions),
        _row("50 × 32 BiLSTM", random_lstm(50, 32), questions),
    ]


def _row(what: str, experiment: Experiment, questions: int) -> Row:
    ours: list[float] = []
    alone: list[float] = []
    with _function(experiment) as function, _Asked() as asked:
        for number in range(questions):
            edited = other_value(number).apply(experiment)
            ours.append(asked.seconds(number, edited))
            function.send(edited.values)
            alone.append(function.recv())
    measured, yardstick = spread(ours[5:]), spread(alone[5:])
    reached = measured.p50 <= _TIMES * yardstick.p50 + _PLUS
    goal = f"p50 ≤ {_TIMES} × + {_PLUS:g} ms"
    return Row(f"Keras check after an edit, {what}", measured, "tf.function call alone", yardstick, goal, reached)


class _Asked:
    """The authority as the window has it."""

    def __init__(self) -> None:
        self._reports: Queue[tuple[float, Report]] = Queue()
        self._authority = Authority(lambda report: self._reports.put((perf_counter(), report)))

    def __enter__(self) -> _Asked:
        self._authority.start()
        report: Report = Starting()
        while isinstance(report, Starting):
            _, report = self._reports.get(timeout=_PATIENCE)
        if not isinstance(report, Ready):
            raise RuntimeError(str(report))
        return self

    def __exit__(self, *_: object) -> None:
        self._authority.stop()

    def seconds(self, request: int, experiment: Experiment) -> float:
        """From the question to the answer."""
        start = perf_counter()
        self._authority.ask(request, experiment)
        end, report = self._reports.get(timeout=_PATIENCE)
        if not isinstance(report, Answered):
            raise RuntimeError(str(report))
        return end - start


@contextmanager
def _function(experiment: Experiment) -> Iterator[Any]:
    """A process that runs the bare function for every input that it gets."""
    context = multiprocessing.get_context("spawn")
    connection, other_end = context.Pipe()
    process = context.Process(target=serve_function, args=(other_end, experiment), daemon=True)
    process.start()
    other_end.close()
    try:
        connection.recv()
        yield connection
    finally:
        connection.close()
        process.join(_PATIENCE)
