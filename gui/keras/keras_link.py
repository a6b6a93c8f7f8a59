"""Carries the authority's reports from its thread into Qt's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.experiment import Experiment
from models.keras.reports import Report

if TYPE_CHECKING:
    from models.keras.authority import Authority

MakeAuthority = Callable[[Callable[[Report], None]], "Authority"]


class KerasLink(QObject):
    """The worker process as Qt sees it: `ask`, and `reported` later, on the GUI's thread.

    Args:
        parent: Qt's owner.
        make_authority: Makes whom to ask, from where its reports go.
    """

    reported = Signal(object)  # a models.keras.reports.Report

    def __init__(self, parent: QObject | None = None, make_authority: MakeAuthority | None = None) -> None:
        super().__init__(parent)
        self._make_authority = make_authority or _real_authority
        self._authority: Authority | None = None
        self._waiting: tuple[int, Experiment] | None = None
        self._is_over = False

    def start(self) -> None:
        """Spawn the worker; call it after the first paint. Nothing starts after `stop`."""
        if self._is_over:
            return
        self._authority = self._make_authority(self.reported.emit)
        self.destroyed.connect(self._authority.stop)  # a window may go without being closed
        self._authority.start()
        if self._waiting is not None:
            self._authority.ask(*self._waiting)
            self._waiting = None

    def ask(self, request: int, experiment: Experiment) -> None:
        """Have an experiment run by Keras; the newest request wins. Before the start it waits."""
        if self._authority is None:
            self._waiting = (request, experiment)
        else:
            self._authority.ask(request, experiment)

    def restart(self) -> None:
        """Begin again with a fresh process."""
        if self._authority is not None:
            self._authority.restart()

    def stop(self) -> None:
        """End the worker."""
        self._is_over = True
        if self._authority is not None:
            self._authority.stop()


def _real_authority(on_report: Callable[[Report], None]) -> Authority:
    from models.keras.authority import Authority  # multiprocessing: not before the first paint  # noqa: PLC0415

    return Authority(on_report)
