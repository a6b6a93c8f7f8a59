"""Keras as the authority: experiments go in, reports come out, whatever happens to the worker process.

One background thread holds the conversation with one worker process at a time. One job is in flight, the newest
waits, older ones are dropped. A worker that dies or hangs is replaced, a limited number of times in a row.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from multiprocessing.connection import wait

from models.experiment import Experiment
from models.keras.mailbox import Interrupted, Job, Mailbox
from models.keras.process import KerasError, KerasProcess, KerasUnavailable, WorkerDied, WorkerHung
from models.keras.reports import Answered, Lost, Ready, Refused, Report, Starting, Unavailable
from models.keras.worker import Serve, serve

_PATIENCE = 0.5  # s; how long `stop` waits for the thread before it kills the worker itself


class Authority:
    """Asks Keras, in a process that may die, from a thread that never waits.

    Args:
        on_report: Gets every report, in the background thread; none any more once `stop` has returned.
        serve: What the worker does; a function that can be pickled.
        start_limit: After how many seconds a worker that is not ready is taken for hung.
        job_limit: After how many seconds a job is.
        respawns: How many workers are started anew in a row without an answer between them.
    """

    def __init__(
        self,
        on_report: Callable[[Report], None],
        *,
        serve: Serve = serve,
        start_limit: float = 180.0,
        job_limit: float = 60.0,
        respawns: int = 3,
    ) -> None:
        self._on_report = on_report
        self._serve = serve
        self._start_limit = start_limit
        self._job_limit = job_limit
        self._respawns = respawns
        self._losses = 0  # in a row
        self._mailbox = Mailbox()
        self._process: KerasProcess | None = None
        self._thread = threading.Thread(target=self._run, name="keras", daemon=True)

    def start(self) -> None:
        """Start the thread, which starts the first worker."""
        self._thread.start()

    def ask(self, request: int, experiment: Experiment) -> None:
        """Ask for an experiment; returns at once. A job that is not yet in flight is dropped for this one.

        Args:
            request: A number that the report repeats.
            experiment: What Keras shall compute.
        """
        self._mailbox.put((request, experiment))

    def restart(self) -> None:
        """Kill the worker, if there is one, and start another; the newest job that is not answered is asked again."""
        self._mailbox.want_restart()
        self._end_process()

    def stop(self) -> None:
        """Kill the worker and end the thread, within a second. It cannot be started again."""
        self._mailbox.want_stop()
        if not self._thread.is_alive() or self._thread is threading.current_thread():
            return
        self._thread.join(_PATIENCE)
        if self._thread.is_alive():  # it writes to, or reads from, a worker that froze halfway
            self._end_process()
            self._thread.join(_PATIENCE)

    def _end_process(self) -> None:
        process = self._process
        if process is not None:
            process.end()

    def _run(self) -> None:
        while not self._mailbox.stopped:
            if self._mailbox.take_restart():
                self._losses = 0
            try:
                self._converse()
            except Interrupted:
                continue
            except KerasUnavailable as error:
                self._report(Unavailable(error.sentence))
                self._wait_for_restart()
            except (WorkerDied, WorkerHung) as loss:
                if not self._mailbox.interrupts:
                    self._lose(loss.sentence)

    def _lose(self, reason: str) -> None:
        self._losses += 1
        respawning = self._losses <= self._respawns
        self._report(Lost(reason, respawning))
        if not respawning:
            self._wait_for_restart()

    def _converse(self) -> None:
        """The life of one worker; ends by an exception only."""
        self._report(Starting())
        process = KerasProcess(self._serve, self._mailbox.reader, self._mailbox.on_wake_up)
        self._process = process
        try:
            process.start()
            self._report(Ready(process.wait_until_ready(self._start_limit)))
            while True:
                job = self._mailbox.job
                if job is None:
                    process.wait_until_woken()
                else:
                    self._do(job, process)
        finally:
            self._process = None
            process.kill()

    def _do(self, job: Job, process: KerasProcess) -> None:
        request, experiment = job
        try:
            report: Report = Answered(request, process.request(experiment, self._job_limit))
        except KerasError as error:
            report = Refused(request, error.sentence)
        self._losses = 0
        self._mailbox.done(job)
        self._report(report)

    def _wait_for_restart(self) -> None:
        try:
            while True:
                wait([self._mailbox.reader])
                self._mailbox.on_wake_up()
        except Interrupted:
            return

    def _report(self, report: Report) -> None:
        if not self._mailbox.stopped:
            self._on_report(report)
