"""A block of the input as text on a clipboard: what spreadsheets copy, and what they can paste.

Cells are separated by tabs, rows by line breaks; a cell that holds either, or a quotation mark, stands in quotation
marks that are doubled inside. The line break at the end ends the last row and begins none.

Numbers are written with the decimal mark of the reader's language. Where that is a comma, a number with a point is
still read, unless it could also be a grouped whole number: `1.234` may be 1234 there, so that it is refused. Group
marks are refused everywhere. No text ever becomes another number in silence.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.cells import Array
from models.digits import OVERFLOW, digits
from models.errors import InputError
from models.sentences import Sentence, say
from models.spec import MAX_INPUT_DIM, MAX_TIMESTEPS

MAX_CHARACTERS = 64 * 2**20

_WITH_POINT = re.compile(r"\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*", re.ASCII)
_WITH_COMMA = re.compile(r"\s*[+-]?(\d+(,\d*)?|,\d+)([eE][+-]?\d+)?\s*", re.ASCII)
_MAY_BE_GROUPED = re.compile(r"\s*[+-]?[1-9]\d{0,2}(\.\d{3})+\s*", re.ASCII)
# What nobody would call a label beside numbers: digits with any punctuation ("1,5", "1 000"), "nan", "-inf".
_MEANT_AS_A_NUMBER = re.compile(r"[+-]?([\d.,'_\s]+(e[+-]?\d+)?|nan|inf(inity)?)", re.IGNORECASE)
_TO_BE_QUOTED = re.compile(r'["\t\r\n]')
_MINUS_SIGN = "\u2212"  # what typeset text has in the place of "-"
_CLIPBOARD = say("the clipboard")


@dataclass(frozen=True, eq=False)
class Pasted:
    """A block of cells.

    Args:
        numbers: `(rows, columns)` float32, finite; without columns where only labels were pasted.
        tokens: One label per row, or None where the block has none.
    """

    numbers: Array
    tokens: tuple[str, ...] | None


def read_pasted(text: str, decimal_mark: str, begins_with_tokens: bool) -> Pasted:
    """The block that a clipboard's text means.

    Args:
        text: The clipboard's text.
        decimal_mark: "." or ",", as the user's language writes numbers.
        begins_with_tokens: Whether the first column goes where the labels stand, whatever it holds. Otherwise it
            is taken for labels only where none of its cells can be meant as a number, and others stand beside it.

    Raises:
        InputError: Naming the row and column of the paste, from 1, of the first cell that does not fit.
    """
    rows = _cells(text)
    has_tokens = begins_with_tokens or _first_is_text(rows)
    tokens = tuple(row[0] for row in rows) if has_tokens else None
    numbers = np.empty((len(rows), len(rows[0]) - has_tokens), np.float32)
    for row, cells in enumerate(rows):
        first = int(has_tokens)
        numbers[row] = [_number(cell, decimal_mark, row, first + at) for at, cell in enumerate(cells[first:])]
    return Pasted(numbers, tokens)


def copied(numbers: Array, tokens: Sequence[str] | None, decimal_mark: str) -> str:
    """A block as a spreadsheet takes it; `read_pasted` gives the same float32 numbers back, bit for bit.

    Args:
        numbers: `(rows, columns)` float32; columns may be 0 beside labels.
        tokens: One label per row, or None.
        decimal_mark: "." or ",".
    """
    # Row by row: a conversion of all at once would hold up every other thread until it is done.
    lines = [[text.replace(".", decimal_mark) for text in digits(row)] for row in numbers]
    if tokens is not None:
        lines = [[_quoted(token), *line] for token, line in zip(tokens, lines, strict=True)]
    if len(lines) == 1 and len(lines[0]) == 1 and lines[0][0]:
        return lines[0][0]  # one value, to be pasted anywhere
    return "".join("\t".join(line) + "\n" for line in lines)


def _cells(text: str) -> list[list[str]]:
    if len(text) > MAX_CHARACTERS:
        raise InputError(_CLIPBOARD, say("at most {most:,} characters", most=MAX_CHARACTERS), f"{len(text):,}")
    if not text:
        raise InputError(_CLIPBOARD, say("numbers"), say("no text"))
    if "\0" in text:
        raise InputError(_CLIPBOARD, say("text"), say("a NUL character"))
    rows: list[list[str]] = []
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True):
            rows.append(cells or [""])
            _check_size(rows)
    except csv.Error as error:
        raise InputError(_row(len(rows) + 1), say("cells as a spreadsheet copies them"), str(error)) from None
    return rows


def _check_size(rows: list[list[str]]) -> None:
    row, width = len(rows), len(rows[-1])
    if row > MAX_TIMESTEPS:
        raise InputError(_row(row), say("at most {most} rows, one per timestep", most=MAX_TIMESTEPS), say("more"))
    if width > MAX_INPUT_DIM + 1:
        raise InputError(_row(row), say("at most {most} columns of numbers", most=MAX_INPUT_DIM), str(width))
    if width != len(rows[0]):
        raise InputError(_row(row), _as_wide_as_the_first(len(rows[0])), str(width))


def _first_is_text(rows: list[list[str]]) -> bool:
    first = [row[0].strip().replace(_MINUS_SIGN, "-") for row in rows]
    is_text = any(first) and not any(cell and _MEANT_AS_A_NUMBER.fullmatch(cell) for cell in first)
    return is_text and len(rows[0]) > 1


def _number(cell: str, decimal_mark: str, row: int, column: int) -> float:
    plain = cell.replace(_MINUS_SIGN, "-")
    if decimal_mark == "," and _WITH_COMMA.fullmatch(plain):
        plain = plain.replace(",", ".")
    if not _WITH_POINT.fullmatch(plain):
        raise _refused(cell, row, column, say("a number such as {example}", example=f"0{decimal_mark}5"))
    if decimal_mark == "," and _MAY_BE_GROUPED.fullmatch(cell.replace(_MINUS_SIGN, "-")):
        expected = say("a number that can be read in one way, with a comma for decimals")
        raise _refused(cell, row, column, expected)
    value = float(plain)
    if abs(value) >= OVERFLOW:
        raise _refused(cell, row, column, say("a number up to 3.4e38, float32’s largest"))
    return value


def _refused(cell: str, row: int, column: int, expected: Sentence) -> InputError:
    """A cell's error, its place counted from 0; made only when it is needed, for there are millions of cells."""
    where = say("row {row}, column {column} of the paste", row=row + 1, column=column + 1)
    return InputError(where, expected, _shown(cell))


def _quoted(token: str) -> str:
    if not _TO_BE_QUOTED.search(token):
        return token
    doubled = token.replace('"', '""')
    return f'"{doubled}"'


def _shown(cell: str) -> str:
    if not cell.strip():
        return say("an empty cell")
    return f"“{cell if len(cell) <= 40 else cell[:39] + '…'}”"


def _row(row: int) -> Sentence:
    return say("row {row} of the paste", row=row)


def _as_wide_as_the_first(cells: int) -> Sentence:
    if cells == 1:
        return say("{count} cell, as in the first row", count=cells)
    return say("{count} cells, as in the first row", count=cells)
