"""Documents to the disk and from it, beside the window and each in its turn; it notices what others change there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from gui.background import InTurn
from models.errors import InputError
from models.experiment import Experiment
from models.files.atomic import write_atomically
from models.files.disk import Stamp, stamp
from models.files.experiment_file import format_experiment, read_document
from models.view import View

Read = tuple[Experiment, View]


class ChangedByOthers(Exception):  # noqa: N818 — what happened, not a mistake of the caller
    """A file is not what it was when it was last read or written here."""


class Filing(QObject):
    """Reads and writes experiment files, and knows what they were like then."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._disk = InTurn(self)
        self._stamps: dict[Path, Stamp | None] = {}

    def stamp_of(self, path: Path | None) -> Stamp | None:
        """What a file was like when it was last read or written here; None if it never was."""
        return None if path is None else self._stamps.get(path)

    def know(self, path: Path, file: Stamp | None) -> None:
        """Take for granted what a file was like."""
        self._stamps[path] = file

    def read(self, path: Path, deliver: Callable[[Read | InputError], None]) -> None:
        """Read a file, and deliver what it holds or why it cannot be read."""

        def work() -> Read | InputError:
            before = stamp(path)
            try:
                read = read_document(path)
            except InputError as error:
                return error
            self._stamps[path] = before
            return read

        self._disk.run(work, deliver)

    def write(
        self,
        path: Path,
        experiment: Experiment,
        view: View,
        deliver: Callable[[InputError | ChangedByOthers | None], None],
        replaces_others: bool,
    ) -> None:
        """Write a file, and deliver None or why it is as it was.

        Args:
            path: The file.
            experiment: What is written.
            view: How it is shown.
            deliver: Hears how it went.
            replaces_others: Whether it may replace what somebody else has written there meanwhile.
        """

        def work() -> InputError | ChangedByOthers | None:
            now = stamp(path)
            if not replaces_others and now is not None and now != self._stamps.get(path):
                return ChangedByOthers()
            try:
                write_atomically(path, [format_experiment(experiment, view)])
            except InputError as error:
                return error
            self._stamps[path] = stamp(path)
            return None

        self._disk.run(work, deliver)

    def do(self, work: Callable[[], None]) -> None:
        """Do something else with the disk, in its turn."""
        self._disk.run(work, lambda _: None)

    def wait(self) -> None:
        """Let what is being written be finished."""
        self._disk.wait()
