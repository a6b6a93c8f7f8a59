"""A sequence from a CSV file: one row a timestep, one column a feature.

Follows RFC 4180 with comma, semicolon or tab. A header is optional; a column headed `token` labels the timesteps.
A number is written with a point: `1,5` is never taken for another number, it is an error.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from models.cells import Array
from models.digits import OVERFLOW
from models.errors import InputError
from models.experiment import Tokens, input_array
from models.files.disk import read_bounded
from models.sentences import Sentence, say
from models.spec import MAX_INPUT_DIM, MAX_TIMESTEPS

MAX_FILE_BYTES = 64 * 2**20

_NUMBER = re.compile(r"\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*", re.ASCII)
# What nobody would call a feature: digits with any punctuation ("1,5", "1 000"), "nan", "-inf".
_MEANT_AS_A_NUMBER = re.compile(r"[+-]?([\d.,'_\s]+(e[+-]?\d+)?|nan|inf(inity)?)", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')

Row = tuple[int, list[str]]
"""A row's number in the file, from 1, and its cells."""


def read_input_csv(path: Path) -> tuple[Array, Tokens | None]:
    """One sample from a CSV file.

    Returns:
        The values, `(1, timesteps, input_dim)` float32, and the labels if there is a column `token`.

    Raises:
        InputError: Naming the file, and the row and column (from 1, the header counts) of what does not fit.
    """
    data = read_bounded(path, MAX_FILE_BYTES)
    try:
        return _parse(_decoded(data))
    except InputError as error:
        raise error.inside(str(path)) from None


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = say("the byte 0x{byte:02x} at position {position}", byte=data[error.start], position=error.start + 1)
        raise InputError("", say("UTF-8 text"), found) from None


def _parse(text: str) -> tuple[Array, Tokens | None]:
    rows = _rows(text)
    first = next(rows, None)
    if first is None:
        raise InputError("", say("one row of numbers per timestep"), say("an empty file"))
    header = first[1] if _is_header(first[1]) else None
    token_column = None if header is None else _token_column(header, first[0])
    width = len(first[1])
    if not 1 <= width - (token_column is not None) <= MAX_INPUT_DIM:
        found = str(width - (token_column is not None))
        expected = say("{least} to {most} columns of numbers", least=1, most=MAX_INPUT_DIM)
        raise InputError(_row(first[0]), expected, found)
    values: list[list[float]] = []
    tokens: list[str] = []
    if header is None:
        values.append(_numbers(first, width, None))
    for row in rows:
        if len(values) == MAX_TIMESTEPS:
            raise InputError(_row(row[0]), say("at most {most} timesteps", most=MAX_TIMESTEPS), say("more"))
        values.append(_numbers(row, width, token_column))
        if token_column is not None:
            tokens.append(row[1][token_column])
    if not values:
        raise InputError("", say("one row of numbers per timestep"), say("a header and no rows"))
    return input_array([values]), (tuple(tokens),) if token_column is not None else None


def _rows(text: str) -> Iterator[Row]:
    """The rows down to the last that is not blank."""
    reader = csv.reader(io.StringIO(text.rstrip("\r\n"), newline=""), delimiter=_delimiter(text), strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            yield number, cells
    except csv.Error as error:
        raise InputError(_row(number + 1), say("CSV as RFC 4180 has it"), str(error)) from None


def _delimiter(text: str) -> str:
    first_line = _QUOTED.sub("", text[: text.find("\n") + 1 or len(text)])
    return next((mark for mark in "\t;" if mark in first_line), ",")


def _is_header(cells: list[str]) -> bool:
    return any(cell.strip() for cell in cells) and not any(_MEANT_AS_A_NUMBER.fullmatch(cell.strip()) for cell in cells)


def _token_column(header: list[str], row: int) -> int | None:
    places = [place for place, cell in enumerate(header) if cell.strip().casefold() == "token"]
    if len(places) > 1:
        raise InputError(_cell(row, places[1]), say("one column headed 'token'"), say("another"))
    return places[0] if places else None


def _numbers(row: Row, width: int, token_column: int | None) -> list[float]:
    number, cells = row
    if len(cells) != width:
        expected = say("{count} cells, as in the first row", count=width)
        raise InputError(_row(number), expected, str(len(cells)) if cells else say("none"))
    return [_number(cell, number, place) for place, cell in enumerate(cells) if place != token_column]


def _number(cell: str, row: int, place: int) -> float:
    if not _NUMBER.fullmatch(cell):
        raise InputError(_cell(row, place), say("a number"), _shown(cell))
    value = float(cell)
    if abs(value) >= OVERFLOW:
        raise InputError(_cell(row, place), say("a number that float32 can hold"), _shown(cell))
    return value


def _row(row: int) -> Sentence:
    return say("row {row}", row=row)


def _cell(row: int, place: int) -> Sentence:
    """A row of the file, from 1, and a place in it, from 0."""
    return say("row {row}, column {column}", row=row, column=place + 1)


def _shown(cell: str) -> str:
    if not cell.strip():
        return say("an empty cell")
    return repr(cell if len(cell) <= 60 else cell[:59] + "…")
