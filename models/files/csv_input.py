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
        raise InputError(
            "", "UTF-8 text", f"the byte 0x{data[error.start]:02x} at position {error.start + 1}"
        ) from None


def _parse(text: str) -> tuple[Array, Tokens | None]:
    rows = _rows(text)
    first = next(rows, None)
    if first is None:
        raise InputError("", "one row of numbers per timestep", "an empty file")
    header = first[1] if _is_header(first[1]) else None
    token_column = None if header is None else _token_column(header, first[0])
    width = len(first[1])
    if not 1 <= width - (token_column is not None) <= MAX_INPUT_DIM:
        found = str(width - (token_column is not None))
        raise InputError(f"row {first[0]}", f"1 to {MAX_INPUT_DIM} columns of numbers", found)
    values: list[list[float]] = []
    tokens: list[str] = []
    if header is None:
        values.append(_numbers(first, width, None))
    for row in rows:
        if len(values) == MAX_TIMESTEPS:
            raise InputError(f"row {row[0]}", f"at most {MAX_TIMESTEPS} timesteps", "more")
        values.append(_numbers(row, width, token_column))
        if token_column is not None:
            tokens.append(row[1][token_column])
    if not values:
        raise InputError("", "one row of numbers per timestep", "a header and no rows")
    return input_array([values]), (tuple(tokens),) if token_column is not None else None


def _rows(text: str) -> Iterator[Row]:
    """The rows down to the last that is not blank."""
    reader = csv.reader(io.StringIO(text.rstrip("\r\n"), newline=""), delimiter=_delimiter(text), strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            yield number, cells
    except csv.Error as error:
        raise InputError(f"row {number + 1}", "CSV as RFC 4180 has it", str(error)) from None


def _delimiter(text: str) -> str:
    first_line = _QUOTED.sub("", text[: text.find("\n") + 1 or len(text)])
    return next((mark for mark in "\t;" if mark in first_line), ",")


def _is_header(cells: list[str]) -> bool:
    return any(cell.strip() for cell in cells) and not any(_MEANT_AS_A_NUMBER.fullmatch(cell.strip()) for cell in cells)


def _token_column(header: list[str], row: int) -> int | None:
    places = [place for place, cell in enumerate(header) if cell.strip().casefold() == "token"]
    if len(places) > 1:
        raise InputError(f"row {row}, column {places[1] + 1}", "one column headed 'token'", "another")
    return places[0] if places else None


def _numbers(row: Row, width: int, token_column: int | None) -> list[float]:
    number, cells = row
    if len(cells) != width:
        raise InputError(f"row {number}", f"{width} cells, as in the first row", str(len(cells)) if cells else "none")
    return [
        _number(cell, f"row {number}, column {place + 1}") for place, cell in enumerate(cells) if place != token_column
    ]


def _number(cell: str, where: str) -> float:
    if not _NUMBER.fullmatch(cell):
        raise InputError(where, "a number", _shown(cell))
    value = float(cell)
    if abs(value) >= OVERFLOW:
        raise InputError(where, "a number that float32 can hold", _shown(cell))
    return value


def _shown(cell: str) -> str:
    if not cell.strip():
        return "an empty cell"
    return repr(cell if len(cell) <= 60 else cell[:59] + "…")
