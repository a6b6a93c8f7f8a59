"""The Export menu as a table: what there is to export, what it is called, and what writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from models.experiment import Experiment
from models.files.csv_export import as_bytes, returned_csv, states_csv, wide_states_csv
from models.files.formats import FORMATS, Format
from models.returned import returned
from models.trace import Trace


@dataclass(frozen=True)
class FileExport:
    """Numbers or text as a file.

    Args:
        title: Its line in the menu.
        file_name: The name that the dialog offers; its suffix is added to a name without one.
        formats: What the dialog calls a kind of file → what writes it.
    """

    title: str
    file_name: str
    formats: Mapping[str, Format]

    def content(self, computed: Trace, chosen: str = "") -> Iterable[bytes]:
        """The file of a chosen kind; the first kind if none is."""
        write = self.formats.get(chosen) or next(iter(self.formats.values()))
        return write(computed.experiment, computed)


@dataclass(frozen=True)
class PictureExport:
    """The stage as a file.

    Args:
        title: Its line in the menu.
        file_name: The name that the dialog offers, without a suffix.
        suffixes: The formats to choose from.
        moves: Whether it shows all steps, one after the other.
    """

    title: str
    file_name: str
    suffixes: tuple[str, ...]
    moves: bool = False


Export = FileExport | PictureExport


def _csv(title: str, file_name: str, rows: Callable[[Experiment, Trace], Iterator[str]]) -> FileExport:
    def plain(experiment: Experiment, computed: Trace) -> Iterator[bytes]:
        return as_bytes(rows(experiment, computed))

    def for_excel(experiment: Experiment, computed: Trace) -> Iterator[bytes]:
        return as_bytes(rows(experiment, computed), bom=True)

    kinds: dict[str, Format] = {"CSV (*.csv)": plain, "CSV for Excel, with byte order mark (*.csv)": for_excel}
    return FileExport(title, file_name, kinds)


_OTHERS = {
    ".npz": ("All arrays (NumPy) …", "states.npz", "NumPy arrays"),
    ".py": ("Python script …", "layer.py", "Python script"),
    ".ipynb": ("Notebook …", "layer.ipynb", "Jupyter notebook"),
}
"""Suffix → title, file name and kind of what else there may be in `FORMATS`, in the order of the menu."""


def _others() -> Iterator[FileExport]:
    for suffix, (title, file_name, kind) in _OTHERS.items():
        if suffix in FORMATS:
            yield FileExport(title, file_name, {f"{kind} (*{suffix})": FORMATS[suffix]})


_TABLES = (
    _csv("States, one value a row (CSV) …", "states.csv", states_csv),
    _csv("States, one timestep a row (CSV) …", "states-wide.csv", wide_states_csv),
    _csv("Returned tensors (CSV) …", "returned.csv", lambda _, computed: returned_csv(returned(computed.layers[-1]))),
)
_PICTURES = (
    PictureExport("Picture (PNG, SVG) …", "stage", (".png", ".svg")),
    PictureExport("Animation (MP4, GIF) …", "steps", (".mp4", ".gif"), moves=True),
)

GROUPS: tuple[tuple[Export, ...], ...] = tuple(group for group in (_TABLES, tuple(_others()), _PICTURES) if group)
"""The menu, a line between each two groups."""

EXPORTS: tuple[Export, ...] = tuple(export for group in GROUPS for export in group)
