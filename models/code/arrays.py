"""An array as Python source that gives the same float32 back: its digits, or above a limit its bytes in base64."""

from __future__ import annotations

import base64
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.cells import Array
from models.digits import digits

MOST_DIGITS = 1_000
"""An array of more numbers is packed: NumPy, too, prints no more of them than that."""

UNPACKED = f"""\
# Arrays of more than {MOST_DIGITS:,} numbers are written as the bytes of their float32, in
# base64: exact, and shorter than digits.
def unpacked(text, *shape):
    data = np.frombuffer(base64.b64decode(text), '<f4')
    return data.astype(np.float32).reshape(shape)"""
"""What a program with packed arrays needs; `base64` and `np` are to be imported."""

_WIDTH = 80
_PACKED_WIDTH = 76
_NUMBERS_AT_ONCE = _PACKED_WIDTH // 4 * 3 * 64  # whole lines: three numbers are twelve bytes, or sixteen characters
_INDENT = "    "


@dataclass(frozen=True, eq=False)
class ArrayStatement:
    """`name = np.array([…], dtype=np.float32)`, one row of the last axis a line; its lines are made when asked for.

    Args:
        name: The variable.
        array: Its value, float32 and finite.
        comments: One for every row of the last axis, empty where there is nothing to say; or none at all.
            A packed array has no rows to put them at.
        block: How many numbers belong together: where a row does not fit a line, each block begins a new one.
    """

    name: str
    array: Array
    comments: Sequence[str] = ()
    block: int = 0

    @property
    def is_packed(self) -> bool:
        """Whether it has too many numbers to be written as digits."""
        return self.array.size > MOST_DIGITS

    @property
    def characters(self) -> int:
        """About how long it is."""
        return self.array.nbytes * 4 // 3 if self.is_packed else self.array.size * 14

    @property
    def last_line(self) -> str:
        """The line that ends it."""
        return f"''', {', '.join(map(str, self.array.shape))})" if self.is_packed else "], dtype=np.float32)"

    def lines(self) -> Iterator[str]:
        """The statement, line by line."""
        return self._packed() if self.is_packed else iter(self._literal())

    def _packed(self) -> Iterator[str]:
        yield f"{self.name} = unpacked('''"
        flat = self.array.ravel()
        for start in range(0, flat.size, _NUMBERS_AT_ONCE):
            data = flat[start : start + _NUMBERS_AT_ONCE].astype("<f4").tobytes()
            text = base64.b64encode(data).decode("ascii")
            yield from (text[place : place + _PACKED_WIDTH] for place in range(0, len(text), _PACKED_WIDTH))
        yield self.last_line

    def _literal(self) -> list[str]:
        texts, shape = digits(self.array), self.array.shape
        if len(shape) == 1:
            return self._vector(texts)
        indent = _INDENT * (len(shape) - 1)
        places = range(0, len(texts), shape[-1])
        comments = self.comments or [""] * len(places)
        rows = [
            self._row(texts[place : place + shape[-1]], comment, indent)
            for place, comment in zip(places, comments, strict=True)
        ]
        return [f"{self.name} = np.array([", *_nested(rows, shape[:-1], _INDENT), self.last_line]

    def _vector(self, texts: list[str]) -> list[str]:
        whole = f"{self.name} = np.array([{', '.join(texts)}], dtype=np.float32)"
        if len(whole) <= _WIDTH:
            return [whole]
        lines = self._wrapped(texts, _INDENT, "", "")
        return [f"{self.name} = np.array([", *lines, self.last_line]

    def _row(self, texts: list[str], comment: str, indent: str) -> list[str]:
        lines = self._wrapped(texts, indent, "[", "],")
        return [*lines[:-1], f"{lines[-1]}  # {comment}"] if comment else lines

    def _wrapped(self, texts: list[str], indent: str, opening: str, closing: str) -> list[str]:
        whole = indent + opening + ", ".join(texts) + closing
        if len(whole) <= _WIDTH:
            return [whole]
        per_block = self.block or len(texts)
        blocks = [", ".join(texts[start : start + per_block]) for start in range(0, len(texts), per_block)]
        inner = indent + " " * len(opening)
        lines = [
            line
            for block in blocks
            for line in textwrap.wrap(block + ",", _WIDTH - len(inner) - 1, break_on_hyphens=False)
        ]
        lines[-1] = lines[-1][:-1] + (closing or ",")
        return [indent + opening + lines[0], *(inner + line for line in lines[1:])]


def _nested(rows: list[list[str]], shape: tuple[int, ...], indent: str) -> Iterator[str]:
    """Rows in the brackets of the axes before theirs; each row is a list of lines."""
    if len(shape) == 1:
        yield from (line for row in rows for line in row)
        return
    per_group = len(rows) // shape[0]
    for start in range(0, len(rows), per_group):
        yield f"{indent}["
        yield from _nested(rows[start : start + per_group], shape[1:], indent + _INDENT)
        yield f"{indent}],"
