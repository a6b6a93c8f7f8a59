"""The conversation, with fake workers: what is reported, in which order, whatever happens to the process."""

from __future__ import annotations

import multiprocessing
import os
import queue
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.experiment import Experiment, input_array
from models.keras.authority import Authority
from models.keras.reports import Answered, Lost, Ready, Refused, Report, Starting, Unavailable
from models.spec import LayerSpec
from tests.models.keras import worker_fakes
from tests.models.keras.worker_fakes import ANSWER, DIE, EXIT_CODE, HANG, REFUSE, SLOW, VERSION
from tests.models.strategies import with_random_weights

PATIENCE = 60  # s; how long a test waits for a report before it fails; never waited in full when all is well

STARTED = [Starting(), Ready(VERSION)]
DIED = f"Keras stopped unexpectedly (exit code {EXIT_CODE})."

Make = Callable[..., "Conversation"]


class Conversation:
    """An authority, and its reports as a queue."""

    def __init__(self, serve: Any = worker_fakes.obedient, **limits: Any) -> None:
        self._reports: queue.Queue[Report] = queue.Queue()
        self.authority = Authority(self._reports.put, serve=serve, **limits)

    def next(self, number: int = 1) -> list[Report]:
        return [self._reports.get(timeout=PATIENCE) for _ in range(number)]

    def left(self) -> list[Report]:
        return list(self._reports.queue)


@pytest.fixture
def make() -> Iterator[Make]:
    conversations: list[Conversation] = []

    def make(*args: Any, **kwargs: Any) -> Conversation:
        conversations.append(Conversation(*args, **kwargs))
        conversations[-1].authority.start()
        return conversations[-1]

    yield make
    for conversation in conversations:
        conversation.authority.stop()


class SlowJob:
    """The one SLOW job that is in flight in a test."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def wait_until_in_flight(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while not (self._folder / "taken").exists():
            assert time.monotonic() < deadline
            time.sleep(0.01)

    def let_go(self) -> None:
        (self._folder / "go").touch()


@pytest.fixture
def slow_job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SlowJob:
    monkeypatch.setenv(worker_fakes.FOLDER, str(tmp_path))
    return SlowJob(tmp_path)


def job(wish: float, mark: float = 0.0) -> Experiment:
    values = input_array([[[wish, mark]]])
    return with_random_weights(Experiment(values, (LayerSpec(type="SimpleRNN", units=3),)), np.random.default_rng(0))


def workers() -> list[Any]:
    return [process for process in multiprocessing.active_children() if process.name == "keras"]


def test_a_job_is_answered(make: Make) -> None:
    conversation = make()
    experiment = job(ANSWER, mark=0.5)
    conversation.authority.ask(1, experiment)
    *started, answered = conversation.next(3)
    assert started == STARTED
    assert isinstance(answered, Answered)
    assert answered.request == 1
    assert answered.answer.version == VERSION
    assert answered.answer.weights is experiment.weights  # given weights do not come back as copies
    assert np.array_equal(answered.answer.outputs[0][0], experiment.values)
    assert not answered.answer.outputs[0][0].flags.writeable


def test_a_job_that_waits_is_dropped_for_a_newer_one(slow_job: SlowJob, make: Make) -> None:
    conversation = make()
    conversation.next(2)
    conversation.authority.ask(1, job(SLOW))
    slow_job.wait_until_in_flight()
    for request in (2, 3, 4):
        conversation.authority.ask(request, job(ANSWER))
    slow_job.let_go()
    requests = [report.request for report in conversation.next(2) if isinstance(report, Answered)]
    assert requests == [1, 4]


def test_what_keras_raises_is_told_and_the_worker_lives_on(make: Make) -> None:
    conversation = make()
    conversation.authority.ask(1, job(REFUSE))
    assert conversation.next(3) == [*STARTED, Refused(1, "ValueError: no")]
    conversation.authority.ask(2, job(ANSWER))
    (answered,) = conversation.next()
    assert isinstance(answered, Answered)


def test_a_worker_that_dies_on_a_job_is_replaced_a_limited_number_of_times(make: Make) -> None:
    conversation = make(respawns=2)
    conversation.authority.ask(1, job(DIE))
    assert conversation.next(9) == [
        *STARTED, Lost(DIED, respawning=True),
        *STARTED, Lost(DIED, respawning=True),
        *STARTED, Lost(DIED, respawning=False),
    ]  # fmt: skip
    assert workers() == []


def test_after_a_loss_the_newest_job_is_asked_again(slow_job: SlowJob, make: Make) -> None:
    """The fake dies on job 1; job 2, asked meanwhile, is what the next worker gets."""
    conversation = make()
    conversation.next(2)
    conversation.authority.ask(1, job(SLOW))
    slow_job.wait_until_in_flight()
    conversation.authority.ask(2, job(ANSWER, mark=0.25))
    os.kill(workers()[0].pid, signal.SIGKILL)
    lost, *started, answered = conversation.next(4)
    assert isinstance(lost, Lost)
    assert started == STARTED
    assert isinstance(answered, Answered)
    assert answered.request == 2
    assert answered.answer.outputs[0][0][0, 0, 1] == 0.25


def test_an_answer_forgives_earlier_losses(make: Make) -> None:
    conversation = make(respawns=1)
    conversation.next(2)
    for request in (1, 2, 3):
        kill_idle_worker()
        assert conversation.next(3) == [Lost(killed(), respawning=True), *STARTED]
        conversation.authority.ask(request, job(ANSWER))
        conversation.next()
    kill_idle_worker()
    assert conversation.next(3) == [Lost(killed(), respawning=True), *STARTED]
    kill_idle_worker()
    assert conversation.next() == [Lost(killed(), respawning=False)]


def kill_idle_worker() -> None:
    (worker,) = workers()
    worker.kill()


def killed() -> str:
    code = -signal.SIGKILL if sys.platform != "win32" else 1
    return f"Keras stopped unexpectedly (exit code {code})."


def test_restart_starts_anew_after_the_last_loss(make: Make) -> None:
    conversation = make(respawns=0)
    conversation.authority.ask(1, job(DIE))
    assert conversation.next(3) == [*STARTED, Lost(DIED, respawning=False)]
    conversation.authority.ask(2, job(ANSWER))
    conversation.authority.restart()
    *started, answered = conversation.next(3)
    assert started == STARTED
    assert isinstance(answered, Answered)


def test_restart_replaces_a_worker_that_lives(make: Make) -> None:
    conversation = make()
    conversation.next(2)
    (before,) = workers()
    conversation.authority.restart()
    assert conversation.next(2) == STARTED
    (after,) = workers()
    assert before.pid != after.pid


def test_restart_asks_the_job_again_that_was_in_flight(slow_job: SlowJob, make: Make) -> None:
    conversation = make()
    conversation.next(2)
    conversation.authority.ask(1, job(SLOW))
    slow_job.wait_until_in_flight()
    conversation.authority.restart()
    slow_job.let_go()
    *started, answered = conversation.next(3)
    assert started == STARTED
    assert isinstance(answered, Answered)


def test_a_worker_that_hangs_is_killed(make: Make) -> None:
    conversation = make(job_limit=0.5, respawns=0)
    conversation.authority.ask(1, job(HANG))
    assert conversation.next(3) == [*STARTED, Lost("Keras did not answer within 0.5 s.", respawning=False)]
    assert workers() == []


def test_a_worker_that_never_gets_ready_is_killed(make: Make) -> None:
    conversation = make(worker_fakes.never_ready, start_limit=0.5, respawns=1)
    lost = "Keras did not answer within 0.5 s."
    assert conversation.next(4) == [Starting(), Lost(lost, respawning=True), Starting(), Lost(lost, respawning=False)]


def test_a_worker_that_dies_at_the_start_is_not_started_for_ever(make: Make) -> None:
    conversation = make(worker_fakes.dies_at_start, respawns=1)
    assert conversation.next(4) == [Starting(), Lost(DIED, respawning=True), Starting(), Lost(DIED, respawning=False)]


def test_an_unavailable_keras_is_told_once_and_tried_again_on_request(make: Make) -> None:
    conversation = make(worker_fakes.unavailable)
    told = [Starting(), Unavailable("ImportError: no TensorFlow here")]
    assert conversation.next(2) == told
    conversation.authority.ask(1, job(ANSWER))
    assert conversation.left() == []
    conversation.authority.restart()
    assert conversation.next(2) == told


def test_a_system_that_gives_no_process_makes_keras_unavailable(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    conversation = make()
    _, unavailable = conversation.next(2)
    assert isinstance(unavailable, Unavailable)
    assert unavailable.reason.startswith("no process can be started: ")
    monkeypatch.undo()
    conversation.authority.restart()
    assert conversation.next(2) == STARTED


@pytest.mark.parametrize("serve", [worker_fakes.obedient, worker_fakes.never_ready, worker_fakes.unavailable])
def test_stop_ends_thread_and_process_whatever_they_do(make: Make, serve: Any) -> None:
    conversation = make(serve)
    conversation.next()
    conversation.authority.ask(1, job(HANG))
    conversation.authority.stop()
    assert workers() == []
    assert not [thread for thread in threading.enumerate() if thread.name == "keras"]
    reports = conversation.left()
    conversation.authority.ask(2, job(ANSWER))
    conversation.authority.restart()
    conversation.authority.stop()
    assert conversation.left() == reports


def test_stop_before_start_is_no_error() -> None:
    conversation = Conversation()
    conversation.authority.stop()
    assert conversation.left() == []


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="freezes a process by a POSIX signal")
def test_stop_does_not_wait_for_a_frozen_worker_that_does_not_read(make: Make) -> None:
    """The job is larger than the pipe, so that the thread is caught in the middle of sending it."""
    conversation = make()
    conversation.next(2)
    os.kill(workers()[0].pid, signal.SIGSTOP)
    spec = LayerSpec(type="SimpleRNN", units=3)
    conversation.authority.ask(1, Experiment(input_array(np.ones((64, 100, 1000))), (spec,)))
    time.sleep(0.2)  # it is sending now
    conversation.authority.stop()
    assert workers() == []
