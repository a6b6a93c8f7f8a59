"""Vectors of a few words from a trained embedding, saved with `numpy.savez(path, words=…, vectors=…)`.

The arrays are found by their kind: one of text with one axis, one of floating-point numbers with two. Both are read in
pieces, so that memory does not grow with the table. Nothing is unpickled. What an archive claims of its sizes is held
against its headers, and one that unfolds to far more than it is, is refused.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np

from models.cells import Array
from models.errors import InputError
from models.files.npy_header import NpyHeader, read_npy_header
from models.files.regular import opened
from models.files.word_vectors import GoOn
from models.spec import MAX_INPUT_DIM
from models.words import FoundVectors, spellings

MAX_FILE_BYTES = 2 * 2**30
MAX_WORDS = 10_000_000

_MOST_ARRAYS = 64
_MOST_DIRECTORY_BYTES = 2**16
_MOST_CHARACTERS = 1024  # of a word
_MOST_TIMES_LARGER = 200  # text in NumPy's four bytes a character is packed to a fiftieth
_NEVER_TOO_LARGE = 64 * 2**20
_PIECE_BYTES = 2**20
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, UnicodeDecodeError)


def read_embedding_table(path: Path, words: Collection[str], go_on: GoOn = lambda _: True) -> FoundVectors | None:
    """The vectors of the words that the table has.

    Args:
        path: An `.npz` file.
        words: Composed (NFC); the table may spell them otherwise.
        go_on: Whether to read on.

    Returns:
        None if `go_on` ended it.

    Raises:
        InputError: Naming the file and the array of what does not fit.
    """
    with opened(path) as (file, size):
        _check_archive(file, size)
        try:
            with zipfile.ZipFile(file) as archive:
                return _read(archive, words, go_on)
        except _DAMAGED as error:
            raise InputError("", "arrays as numpy.savez writes them (.npz)", f"a damaged archive ({error})") from None


@dataclass(frozen=True)
class _Member:
    """One array of the archive, before any of it is read."""

    info: zipfile.ZipInfo
    header: NpyHeader

    @property
    def name(self) -> str:
        return self.info.filename.removesuffix(".npy")[:60]

    @property
    def is_text(self) -> bool:
        return self.header.dtype.kind == "U" and len(self.header.shape) == 1

    @property
    def is_matrix(self) -> bool:
        return self.header.dtype.kind == "f" and self.header.is_real and len(self.header.shape) == 2


def _check_archive(file: IO[bytes], size: int) -> None:
    """Bound the archive's directory before the library reads it whole."""
    expected = "arrays as numpy.savez writes them (.npz)"
    if size > MAX_FILE_BYTES:
        raise InputError("", f"a file of at most {MAX_FILE_BYTES >> 30} GiB", f"{size / 2**30:.1f} GiB")
    file.seek(max(0, size - 2**16 - 22 - 20))
    tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) < end + 22:
        raise InputError("", expected, "another kind of file" if size else "an empty file")
    arrays = int.from_bytes(tail[end + 10 : end + 12], "little")
    directory = int.from_bytes(tail[end + 12 : end + 16], "little")
    is_64_bit = tail[max(0, end - 20) : end].startswith(b"PK\x06\x07")
    if arrays > _MOST_ARRAYS or directory > _MOST_DIRECTORY_BYTES or is_64_bit:
        raise InputError("", f"an archive of at most {_MOST_ARRAYS} arrays", "a larger one")


def _read(archive: zipfile.ZipFile, words: Collection[str], go_on: GoOn) -> FoundVectors | None:
    members = [_member(archive, info) for info in archive.infolist() if info.filename.endswith(".npy")]
    text = _only(members, "words", [one for one in members if one.is_text], "text with 1 axis")
    matrix = _only(members, "vectors", [one for one in members if one.is_matrix], "floating-point numbers with 2 axes")
    count, dim = matrix.header.shape
    if text.header.shape[0] != count:
        raise InputError(matrix.name, f"{text.header.shape[0]:,} rows, one per word", f"{count:,}")
    if not 1 <= count <= MAX_WORDS:
        raise InputError(text.name, f"1 to {MAX_WORDS:,} words", f"{count:,}")
    if not 1 <= dim <= MAX_INPUT_DIM:
        raise InputError(matrix.name, f"1 to {MAX_INPUT_DIM} columns", f"{dim:,}")
    rows = _rows_of(archive, text, words, go_on)
    vectors = None if rows is None else _vectors(archive, matrix, rows, go_on)
    return None if vectors is None else FoundVectors(dim, vectors)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> _Member:
    name = info.filename[:60]
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise InputError(name, "a member as numpy.savez packs it", "another compression")
    if info.file_size > info.compress_size * _MOST_TIMES_LARGER + _NEVER_TOO_LARGE:
        raise InputError(name, f"an array at most {_MOST_TIMES_LARGER} times larger than its archive", "a larger one")
    try:
        with archive.open(info) as file:
            header = read_npy_header(file)
    except InputError as error:
        raise error.inside(name) from None
    if header.dtype.kind != "O" and info.file_size != header.length + header.bytes:
        raise InputError(name, f"{header.bytes:,} bytes for the shape {header.shape}", f"{info.file_size:,}")
    return _Member(info, header)


def _only(members: list[_Member], usual: str, fitting: list[_Member], kind: str) -> _Member:
    """The only array of a kind, or among several the one with the usual name."""
    usual_names = {"words": ("words", "vocabulary"), "vectors": ("vectors", "embeddings")}[usual]
    named = [one for one in fitting if one.name in usual_names]
    if len(fitting) == 1 or len(named) == 1:
        return (named or fitting)[0]
    there = ", ".join(f"{one.name} ({one.header.kind}, {len(one.header.shape)} axes)" for one in members[:5])
    expected = f"one array of {kind}, or one that is called {' or '.join(usual_names)}"
    raise InputError("", expected, there or "no array")


def _rows_of(archive: zipfile.ZipFile, text: _Member, words: Collection[str], go_on: GoOn) -> dict[int, str] | None:
    """Row of the table → word; of a word that stands twice, the first."""
    if not 4 <= text.header.dtype.itemsize <= 4 * _MOST_CHARACTERS:
        raise InputError(text.name, f"words of 1 to {_MOST_CHARACTERS} characters", str(text.header.dtype))
    wanted = spellings(words)
    rows: dict[int, str] = {}
    for first, piece in _pieces(archive, text, text.header.dtype.itemsize):
        try:
            found = np.frombuffer(piece, text.header.dtype).tolist()
        except (ValueError, SystemError):
            raise InputError(text.name, "Unicode text", "code points that there are not") from None
        for place, word in enumerate(found):
            known = wanted.get(word)
            if known is not None and known not in rows.values():
                rows[first + place] = known
        if not go_on(0.5 * (first + len(found)) / text.header.count):
            return None
    return rows


def _vectors(archive: zipfile.ZipFile, matrix: _Member, rows: dict[int, str], go_on: GoOn) -> dict[str, Array] | None:
    header = matrix.header
    count, dim = header.shape
    vectors = {word: np.empty(dim, header.dtype) for word in rows.values()}
    length = count if header.is_fortran else dim
    for first, piece in _pieces(archive, matrix, length * header.dtype.itemsize):
        block = np.frombuffer(piece, header.dtype).reshape(-1, length)
        for row, word in rows.items():
            if header.is_fortran:
                vectors[word][first : first + len(block)] = block[:, row]
            elif first <= row < first + len(block):
                vectors[word][:] = block[row - first]
        if not go_on(0.5 + 0.5 * (first + len(block)) * length / header.count):
            return None
    return {word: _float32(vectors[word], f"{matrix.name}[{row}]") for row, word in rows.items()}


def _pieces(archive: zipfile.ZipFile, member: _Member, row_bytes: int) -> Iterator[tuple[int, bytes]]:
    """`(first row, whole rows)` of an array, about a MiB at a time."""
    rows = max(1, _PIECE_BYTES // row_bytes)
    left = member.header.bytes // row_bytes
    first = 0
    with archive.open(member.info) as file:
        file.read(member.header.length)
        while left:
            count = min(rows, left)
            piece = file.read(count * row_bytes)
            if len(piece) < count * row_bytes:
                raise InputError(member.name, f"{member.header.bytes:,} bytes", "the end of the archive")
            yield first, piece
            first, left = first + count, left - count


def _float32(vector: np.ndarray, where: str) -> Array:
    with np.errstate(over="ignore"):
        values = vector.astype(np.float32)
    if not np.isfinite(values).all():
        raise InputError(where, "finite numbers up to 3.4e38, float32’s largest", str(vector[~np.isfinite(values)][0]))
    return values
