"""What an experiment and its trace can be written as: the suffix of a file's name chooses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from models.errors import InputError
from models.experiment import Experiment
from models.files.csv_export import as_bytes, states_csv
from models.files.npz_export import npz
from models.files.program_files import notebook_file, python_file
from models.sentences import either, say
from models.trace import Trace

Format = Callable[[Experiment, Trace], Iterable[bytes]]
"""The content of a file, in pieces."""

FORMATS: Mapping[str, Format] = {
    ".csv": lambda experiment, trace: as_bytes(states_csv(experiment, trace)),
    ".npz": npz,
    ".py": lambda experiment, _: python_file(experiment),
    ".ipynb": lambda experiment, _: notebook_file(experiment),
}
"""Suffix → what writes it. None of them needs a display. A program draws its weights where the experiment has none."""


def format_of(path: Path, formats: Mapping[str, Format] = FORMATS) -> Format:
    """The format that a file's suffix asks for.

    Raises:
        InputError: If there is none.
    """
    try:
        return formats[path.suffix.lower()]
    except KeyError:
        *others, last = formats
        suffixes = either((", ".join(others), last)) if others else last
        found = repr(path.suffix) if path.suffix else say("no suffix")
        raise InputError(str(path), say("a name that ends in {suffixes}", suffixes=suffixes), found) from None
