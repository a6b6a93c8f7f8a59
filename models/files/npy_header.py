"""The head of an array in NumPy's `.npy` format, versions 1.0, 2.0 and 3.0, read without NumPy's loader.

Follows `numpy.lib.format`. A header is bounded, its description is a literal that is never run, and what it claims of
the array's size is only believed after it has been held against the file's.
"""

from __future__ import annotations

import ast
import math
import re
from dataclasses import dataclass
from typing import IO, Any

import numpy as np

from models.errors import InputError
from models.sentences import Sentence, say

AN_ARRAY = say("an array as numpy.save writes it (.npy)")

_MAGIC = b"\x93NUMPY"
_LENGTH_BYTES = {(1, 0): 2, (2, 0): 4, (3, 0): 4}
_MOST_HEADER_BYTES = 4096  # that of a plain array has 128
_PLAIN_TYPE = re.compile(r"[<>|=]?[a-zA-Z]\d{0,9}")
_KINDS = {
    "O": say("Python objects, which are never loaded"),
    "V": say("records"),
    "c": say("complex numbers"),
    "b": say("true and false"),
    "U": say("text"),
    "S": say("bytes"),
    "M": say("dates"),
    "m": say("durations"),
}


@dataclass(frozen=True)
class NpyHeader:
    """What a file says of its array.

    Args:
        shape: The length of every axis.
        dtype: The type of its elements.
        is_fortran: Whether the first axis is the one that changes fastest.
        length: Bytes before the array.
    """

    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    is_fortran: bool
    length: int

    @property
    def count(self) -> int:
        """The number of elements."""
        return math.prod(self.shape)

    @property
    def bytes(self) -> int:
        """The size of the array, in bytes."""
        return self.count * self.dtype.itemsize

    @property
    def is_real(self) -> bool:
        """Whether the elements are integers or floating-point numbers of at most 64 bits."""
        return self.dtype.kind in "iuf" and self.dtype.itemsize <= 8

    @property
    def kind(self) -> Sentence:
        """The elements in the user's words."""
        return _KINDS.get(self.dtype.kind) or say("numbers of type {dtype}", dtype=str(self.dtype))


def read_npy_header(file: IO[bytes]) -> NpyHeader:
    """The header with which a file begins; the file then stands at the array.

    Raises:
        InputError: If it is none, or describes what no plain array is.
    """
    start = file.read(8)
    if start[:6] != _MAGIC:
        raise InputError("", AN_ARRAY, say("another kind of file") if start else say("nothing"))
    size = _LENGTH_BYTES.get(tuple(start[6:8]))  # type: ignore[arg-type]
    if size is None:
        found = say("version {version}", version=".".join(map(str, start[6:8])))
        raise InputError("", say("a .npy file of version 1.0 to 3.0"), found)
    length = int.from_bytes(file.read(size), "little")
    if length > _MOST_HEADER_BYTES:
        raise InputError("", say("a header of at most {most} bytes", most=_MOST_HEADER_BYTES), str(length))
    text = file.read(length)
    if len(text) < length:
        raise InputError("", say("a header of {count} bytes", count=length), say("the end of the file"))
    return _described(text, 8 + size + length)


def _described(text: bytes, length: int) -> NpyHeader:
    try:
        raw = ast.literal_eval(text.decode("utf-8").strip())
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        raise InputError("", say("a header that describes an array"), say("something else")) from None
    if not isinstance(raw, dict) or raw.keys() != {"descr", "fortran_order", "shape"}:
        raise InputError("", say("a header with descr, fortran_order and shape"), say("another one"))
    shape, is_fortran = raw["shape"], raw["fortran_order"]
    if not isinstance(shape, tuple) or not all(type(axis) is int and 0 <= axis < 2**48 for axis in shape):
        raise InputError("", say("a shape of whole numbers"), repr(shape)[:60])
    if len(shape) > 8 or type(is_fortran) is not bool:
        raise InputError("", say("a header that describes a plain array"), say("another one"))
    return NpyHeader(shape, _dtype(raw["descr"]), is_fortran, length)


def _dtype(description: object) -> np.dtype[Any]:
    if isinstance(description, str) and _PLAIN_TYPE.fullmatch(description):
        try:
            return np.dtype(description)
        except (TypeError, ValueError):
            pass
    found = _KINDS["V"] if isinstance(description, list) else repr(description)[:60]
    raise InputError("", say("an array of plain elements"), found)
