"""What can be opened as an input: the suffix of a file's name chooses the reader."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.cells import Array
from models.errors import InputError
from models.experiment import Tokens
from models.files.csv_input import read_input_csv
from models.files.npy_input import read_npy
from models.sentences import either, say

SUFFIXES = (".csv", ".tsv", ".npy")


@dataclass(frozen=True, eq=False)
class OpenedInput:
    """Numbers whose axes have yet to be given a meaning.

    Args:
        array: Two or three axes, float32, finite.
        tokens: A label per row of a table, or None.
    """

    array: Array
    tokens: tuple[str, ...] | None = None


def read_input_file(path: Path) -> OpenedInput:
    """The numbers of a table or an array.

    Raises:
        InputError: Naming the file, and what of it does not fit.
    """
    suffix = path.suffix.lower()
    if suffix == ".npy":
        return OpenedInput(read_npy(path))
    if suffix in SUFFIXES:
        values, tokens = read_input_csv(path)
        return OpenedInput(values[0], _only_sample(tokens))
    expected = say("a name that ends in {suffixes}", suffixes=either(SUFFIXES))
    raise InputError(str(path), expected, repr(suffix) if suffix else say("no suffix"))


def _only_sample(tokens: Tokens | None) -> tuple[str, ...] | None:
    return None if tokens is None else tokens[0]
