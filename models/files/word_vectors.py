"""Vectors of a few words from a large text file, as word2vec, GloVe and fastText publish them.

One line per word: the word, then its numbers, separated by spaces. word2vec and fastText begin with a line `count dim`.
The file is read once, line by line, and only the wanted words are kept: memory does not grow with the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from pathlib import Path
from typing import IO

import numpy as np

from models.cells import Array
from models.digits import OVERFLOW
from models.errors import InputError
from models.files.regular import opened
from models.sentences import say
from models.spec import MAX_INPUT_DIM
from models.words import FoundVectors, spellings

GoOn = Callable[[float], bool]
"""Hears what part of a file is read, 0 to 1, a few times per MiB; False ends the reading."""

_MOST_LINE_BYTES = 2**16  # 1,024 numbers of 24 digits are 26 KiB
_TOLD_BYTES = 2**18
_MOST_EMPTY_LINES = 16
_NUMBER = re.compile(rb"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
_BOM = b"\xef\xbb\xbf"


def read_word_vectors(path: Path, words: Collection[str], go_on: GoOn = lambda _: True) -> FoundVectors | None:
    """The vectors of the words that the file has.

    Args:
        path: A text file.
        words: Composed (NFC); the file may spell them otherwise.
        go_on: Whether to read on.

    Returns:
        None if `go_on` ended it.

    Raises:
        InputError: Naming the file and the line of what does not fit.
    """
    with opened(path) as (file, size):
        return _Reading(file, size, words).run(go_on)


class _Reading:
    """One passage through a file."""

    def __init__(self, file: IO[bytes], size: int, words: Collection[str]) -> None:
        self._file, self._size = file, size
        self._wanted = {spelling.encode("utf-8", "replace"): word for spelling, word in spellings(words).items()}
        self._left = set(words)
        self._vectors: dict[str, Array] = {}
        self._dim = 0
        self._promised: int | None = None
        self._line = self._empty_lines = 0

    def run(self, go_on: GoOn) -> FoundVectors | None:
        read, told, entries = 0, 0, 0
        while self._left or not entries:
            line = self._file.readline(_MOST_LINE_BYTES + 1)
            if not line or read >= self._size:
                self._check_promise(entries)
                break
            read += len(line)
            self._line += 1
            if len(line) > _MOST_LINE_BYTES:
                raise self._error(say("a line of at most {most} KiB", most=_MOST_LINE_BYTES >> 10), say("a longer one"))
            entries += self._take(line)
            if read - told >= _TOLD_BYTES:
                told = read
                if not go_on(read / self._size):
                    return None
        return FoundVectors(self._dim, self._vectors)

    def _take(self, line: bytes) -> bool:
        """Whether a line is a word's."""
        line = line.removeprefix(_BOM).replace(b"\t", b" ").strip(b" \r\n") if self._line == 1 else line.rstrip()
        if b"\t" in line:
            line = line.replace(b"\t", b" ")
        if not line:
            self._empty_lines += 1
            if self._empty_lines > _MOST_EMPTY_LINES:
                raise self._error(say("a word and its numbers"), say("one empty line more"))
            return False
        if self._line == 1 and self._is_header(line):
            return False
        numbers = line.count(b" ")
        word = line[: line.find(b" ")] if numbers else line
        self._check_text(word)
        if not self._dim:
            self._set_dim(numbers)
        known = self._wanted.get(word)
        if numbers < self._dim or (numbers > self._dim and known is not None):
            found = say("{count} after {word}", count=numbers, word=_shown(word))
            raise self._error(say("a word and {count} numbers", count=self._dim), found)
        # With more fields than numbers it is a word of several parts, which no sentence's word is.
        if known is not None and known in self._left:
            self._vectors[known] = self._vector(line.split(b" ")[1:])
            self._left.remove(known)
        return True

    def _is_header(self, line: bytes) -> bool:
        fields = line.split()
        if len(fields) != 2 or not all(field.isdigit() and len(field) < 19 for field in fields):
            return False
        self._promised = int(fields[0])
        self._set_dim(int(fields[1]))
        if self._promised * (2 * self._dim + 1) > self._size:
            found = say("{words:,} of {count} numbers", words=self._promised, count=self._dim)
            raise self._error(say("no more words than the file has room for"), found)
        return True

    def _set_dim(self, dim: int) -> None:
        if not 1 <= dim <= MAX_INPUT_DIM:
            expected = say("a word and {least} to {most} numbers, separated by spaces", least=1, most=MAX_INPUT_DIM)
            raise self._error(expected, say("{count} numbers", count=dim))
        self._dim = dim

    def _check_text(self, word: bytes) -> None:
        try:
            word.decode("utf-8")
        except UnicodeDecodeError as error:
            raise self._error(say("UTF-8 text"), say("the byte 0x{byte:02x}", byte=word[error.start])) from None
        if b"\0" in word:
            raise self._error(say("text"), say("a NUL byte"))

    def _vector(self, fields: list[bytes]) -> Array:
        for field in fields:
            if not _NUMBER.fullmatch(field):
                raise self._error(say("numbers such as 0.5"), _shown(field) if field else say("two spaces in a row"))
            if abs(float(field)) >= OVERFLOW:
                raise self._error(say("numbers up to 3.4e38, float32’s largest"), _shown(field))
        return np.array([float(field) for field in fields], np.float32)

    def _check_promise(self, entries: int) -> None:
        if not entries:
            found = say("no line") if self._line else say("an empty file")
            raise InputError("", say("a word and its numbers on every line"), found)
        if self._promised is not None and entries != self._promised:
            raise InputError("", say("{count:,} words, as its first line says", count=self._promised), f"{entries:,}")

    def _error(self, expected: str, found: str) -> InputError:
        return InputError(say("line {line}", line=self._line), expected, found)


def _shown(field: bytes) -> str:
    text = field.decode("utf-8", "replace")
    return f"“{text if len(text) <= 40 else text[:39] + '…'}”"
