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
from models.sentences import listed, say
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
_USUAL_NAMES = {"words": ("words", "vocabulary"), "vectors": ("vectors", "embeddings")}
_AN_ARCHIVE = say("arrays as numpy.savez writes them (.npz)")
_TEXT = say("one array of text with 1 axis, or one that is called words or vocabulary")
_MATRIX = say("one array of floating-point numbers with 2 axes, or one that is called vectors or embeddings")
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
            raise InputError("", _AN_ARCHIVE, say("a damaged archive ({reason})", reason=str(error))) from None


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
    if size > MAX_FILE_BYTES:
        expected = say("a file of at most {most} GiB", most=MAX_FILE_BYTES >> 30)
        raise InputError("", expected, f"{size / 2**30:.1f} GiB")
    file.seek(max(0, size - 2**16 - 22 - 20))
    tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) < end + 22:
        raise InputError("", _AN_ARCHIVE, say("another kind of file") if size else say("an empty file"))
    arrays = int.from_bytes(tail[end + 10 : end + 12], "little")
    directory = int.from_bytes(tail[end + 12 : end + 16], "little")
    is_64_bit = tail[max(0, end - 20) : end].startswith(b"PK\x06\x07")
    if arrays > _MOST_ARRAYS or directory > _MOST_DIRECTORY_BYTES or is_64_bit:
        raise InputError("", say("an archive of at most {most} arrays", most=_MOST_ARRAYS), say("a larger one"))


def _read(archive: zipfile.ZipFile, words: Collection[str], go_on: GoOn) -> FoundVectors | None:
    members = [_member(archive, info) for info in archive.infolist() if info.filename.endswith(".npy")]
    text = _only(members, "words", [one for one in members if one.is_text], _TEXT)
    matrix = _only(members, "vectors", [one for one in members if one.is_matrix], _MATRIX)
    count, dim = matrix.header.shape
    if text.header.shape[0] != count:
        expected = say("{count:,} rows, one per word", count=text.header.shape[0])
        raise InputError(matrix.name, expected, f"{count:,}")
    if not 1 <= count <= MAX_WORDS:
        raise InputError(text.name, say("{least} to {most:,} words", least=1, most=MAX_WORDS), f"{count:,}")
    if not 1 <= dim <= MAX_INPUT_DIM:
        raise InputError(matrix.name, say("{least} to {most} columns", least=1, most=MAX_INPUT_DIM), f"{dim:,}")
    rows = _rows_of(archive, text, words, go_on)
    vectors = None if rows is None else _vectors(archive, matrix, rows, go_on)
    return None if vectors is None else FoundVectors(dim, vectors)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> _Member:
    name = info.filename[:60]
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise InputError(name, say("a member as numpy.savez packs it"), say("another compression"))
    if info.file_size > info.compress_size * _MOST_TIMES_LARGER + _NEVER_TOO_LARGE:
        expected = say("an array at most {times} times larger than its archive", times=_MOST_TIMES_LARGER)
        raise InputError(name, expected, say("a larger one"))
    try:
        with archive.open(info) as file:
            header = read_npy_header(file)
    except InputError as error:
        raise error.inside(name) from None
    if header.dtype.kind != "O" and info.file_size != header.length + header.bytes:
        expected = say("{count:,} bytes for the shape {shape}", count=header.bytes, shape=header.shape)
        raise InputError(name, expected, f"{info.file_size:,}")
    return _Member(info, header)


def _only(members: list[_Member], usual: str, fitting: list[_Member], expected: str) -> _Member:
    """The only array of a kind, or among several the one with the usual name."""
    named = [one for one in fitting if one.name in _USUAL_NAMES[usual]]
    if len(fitting) == 1 or len(named) == 1:
        return (named or fitting)[0]
    there = [
        say("{name} ({kind}, {axes} axes)", name=one.name, kind=one.header.kind, axes=len(one.header.shape))
        for one in members[:5]
    ]
    raise InputError("", expected, listed(there) if there else say("no array"))


def _rows_of(archive: zipfile.ZipFile, text: _Member, words: Collection[str], go_on: GoOn) -> dict[int, str] | None:
    """Row of the table → word; of a word that stands twice, the first."""
    if not 4 <= text.header.dtype.itemsize <= 4 * _MOST_CHARACTERS:
        expected = say("words of {least} to {most} characters", least=1, most=_MOST_CHARACTERS)
        raise InputError(text.name, expected, str(text.header.dtype))
    wanted = spellings(words)
    rows: dict[int, str] = {}
    for first, piece in _pieces(archive, text, text.header.dtype.itemsize):
        try:
            found = np.frombuffer(piece, text.header.dtype).tolist()
        except (ValueError, SystemError):
            raise InputError(text.name, say("Unicode text"), say("code points that there are not")) from None
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
                expected = say("{count:,} bytes", count=member.header.bytes)
                raise InputError(member.name, expected, say("the end of the archive"))
            yield first, piece
            first, left = first + count, left - count


def _float32(vector: np.ndarray, where: str) -> Array:
    with np.errstate(over="ignore"):
        values = vector.astype(np.float32)
    if not np.isfinite(values).all():
        expected = say("finite numbers up to 3.4e38, float32’s largest")
        raise InputError(where, expected, str(vector[~np.isfinite(values)][0]))
    return values
