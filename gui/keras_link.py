"""Carries the authority's reports from its thread into Qt's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from models.authority import Authority, Report
from models.experiment import Experiment

MakeAuthority = Callable[[Callable[[Report], None]], Authority]


class KerasLink(QObject):
    """The worker process as Qt sees it: `ask`, and `reported` later, on the GUI's thread.

    Args:
        parent: Qt's owner.
        make_authority: Makes whom to ask, from where its reports go.
    """

    reported = Signal(object)  # a models.authority.Report

    def __init__(self, parent: QObject | None = None, make_authority: MakeAuthority = Authority) -> None:
        super().__init__(parent)
        self._authority = make_authority(self.reported.emit)

    def start(self) -> None:
        """Spawn the worker; call it after the first paint."""
        self._authority.start()

    def ask(self, request: int, experiment: Experiment) -> None:
        """Have an experiment run by Keras; the newest request wins."""
        self._authority.ask(request, experiment)

    def restart(self) -> None:
        """Begin again with a fresh process."""
        self._authority.restart()

    def stop(self) -> None:
        """End the worker."""
        self._authority.stop()
