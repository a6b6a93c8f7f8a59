"""What can be exported from the window, and how: ask for a file, write it beside the window, say how it went."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.background import Background
from models.errors import InputError
from models.experiment import Experiment
from models.files.atomic import write_atomically
from models.files.csv_export import as_bytes, returned_csv, states_csv, wide_states_csv
from models.returned import returned
from models.trace import Trace


@dataclass(frozen=True)
class Export:
    """One thing to export.

    Args:
        title: Its line in the menu.
        file_name: The name that the dialog offers.
        rows: What gives its rows.
    """

    title: str
    file_name: str
    rows: Callable[[Experiment, Trace], Iterator[str]]


EXPORTS = (
    Export("States as CSV, one value a row …", "states.csv", states_csv),
    Export("States as CSV, one timestep a row …", "states-wide.csv", wide_states_csv),
    Export("Returned tensors as CSV …", "returned.csv", lambda _, trace: returned_csv(returned(trace.layers[-1]))),
)

_FILTERS = {"CSV (*.csv)": False, "CSV for Excel, with byte order mark (*.csv)": True}


class Exporter(QObject):
    """Writes exports; the window goes on meanwhile."""

    told = Signal(str, bool)  # a sentence, and whether it is bad news

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writing = Background(self)

    def ask_and_write(self, window: QWidget, export: Export, computed: Trace | None) -> None:
        """Ask where, then write."""
        if computed is None:
            self.told.emit("Nothing to export yet: the weights are not drawn.", True)
            return
        name, chosen = QFileDialog.getSaveFileName(window, export.title, export.file_name, ";;".join(_FILTERS))
        if name:
            path = Path(name) if Path(name).suffix else Path(name + ".csv")
            self.write(path, export, computed, bom=_FILTERS.get(chosen, False))

    def write(self, path: Path, export: Export, computed: Trace, bom: bool) -> None:
        """Write one export to a file, complete or not at all."""

        def work() -> InputError | None:
            try:
                write_atomically(path, as_bytes(export.rows(computed.experiment, computed), bom))
            except InputError as error:
                return error
            return None

        self.told.emit(f"Writing {path.name} …", False)
        self._writing.run(work, lambda error: self._tell(path, error))

    def close(self) -> None:
        """Let a file that is being written be finished."""
        self._writing.wait()

    def _tell(self, path: Path, error: InputError | None) -> None:
        if error is None:
            self.told.emit(f"Saved {path}", False)
        else:
            self.told.emit(f"Not saved: {error}", True)
