"""The Export menu as a table: what there is to export, what it is called, and what writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from gui.exports.shown import Shown
from models.files.csv_export import as_bytes, returned_csv, states_csv, wide_states_csv
from models.returned import returned
from models.sentences import Sentence, say

Write = Callable[[Shown], Iterable[bytes]]
"""The content of a file, in pieces."""


@dataclass(frozen=True)
class FileExport:
    """Numbers or text as a file.

    Args:
        title: Its line in the menu, to be `translated`, as the kinds are.
        file_name: The name that the dialog offers; its suffix is added to a name without one.
        kinds: What the dialog calls a kind of file → what writes it.
        needs_trace: Whether there is nothing to write while the weights are not drawn.
    """

    title: Sentence
    file_name: str
    kinds: Mapping[str, Write]
    needs_trace: bool = True

    def content(self, shown: Shown, chosen: str = "") -> Iterable[bytes]:
        """The file of a chosen kind; the first kind if none is."""
        write = self.kinds.get(chosen) or next(iter(self.kinds.values()))
        return write(shown)


@dataclass(frozen=True)
class PictureExport:
    """The stage as a file.

    Args:
        title: Its line in the menu, to be `translated`.
        file_name: The name that the dialog offers, without a suffix.
        suffixes: The formats to choose from.
        moves: Whether it shows all steps, one after the other.
        needs_trace: As for a file.
    """

    title: Sentence
    file_name: str
    suffixes: tuple[str, ...]
    moves: bool = False
    needs_trace: bool = True


Export = FileExport | PictureExport


def _csv(title: Sentence, file_name: str, rows: Callable[[Shown], Iterator[str]]) -> FileExport:
    kinds: dict[str, Write] = {
        say("CSV (*.csv)"): lambda shown: as_bytes(rows(shown)),
        say("CSV for Excel, with byte order mark (*.csv)"): lambda shown: as_bytes(rows(shown), bom=True),
    }
    return FileExport(title, file_name, kinds)


_TABLES = (
    _csv(
        say("States, one value a row (CSV) …"),
        "states.csv",
        lambda shown: states_csv(shown.trace.experiment, shown.trace),
    ),
    _csv(
        say("States, one timestep a row (CSV) …"),
        "states-wide.csv",
        lambda shown: wide_states_csv(shown.trace.experiment, shown.trace, shown.layer),
    ),
    _csv(say("Returned tensors (CSV) …"), "returned.csv", lambda shown: returned_csv(returned(shown.layer_trace))),
)


def _arrays(shown: Shown) -> Iterable[bytes]:
    from models.files.npz_export import npz  # not before it is wanted, like the next two  # noqa: PLC0415

    return npz(shown.trace.experiment, shown.trace)


def _python(shown: Shown) -> Iterable[bytes]:
    from models.files.program_files import python_file  # noqa: PLC0415

    return python_file(shown.experiment, shown.drawn)


def _notebook(shown: Shown) -> Iterable[bytes]:
    from models.files.program_files import notebook_file  # noqa: PLC0415

    return notebook_file(shown.experiment, shown.drawn)


_ARRAYS = FileExport(say("All arrays (NumPy) …"), "states.npz", {say("NumPy arrays (*.npz)"): _arrays})

_PYTHON: Mapping[str, Write] = {say("Python program (*.py)"): _python}
_NOTEBOOK: Mapping[str, Write] = {say("Jupyter notebook (*.ipynb)"): _notebook}

PROGRAMS = {
    ".py": FileExport(say("Python program …"), "layer.py", _PYTHON, needs_trace=False),
    ".ipynb": FileExport(say("Notebook …"), "layer.ipynb", _NOTEBOOK, needs_trace=False),
}
"""Suffix → the Keras program as a file of this kind."""

_PICTURES = (
    PictureExport(say("Picture (PNG, SVG) …"), "stage", (".png", ".svg")),
    PictureExport(say("Animation (MP4, GIF) …"), "steps", (".mp4", ".gif"), moves=True),
)

GROUPS: tuple[tuple[Export, ...], ...] = (_TABLES, (_ARRAYS, *PROGRAMS.values()), _PICTURES)
"""The menu, a line between each two groups."""

EXPORTS: tuple[Export, ...] = tuple(export for group in GROUPS for export in group)
