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

_MAGIC = b"\x93NUMPY"
_LENGTH_BYTES = {(1, 0): 2, (2, 0): 4, (3, 0): 4}
_MOST_HEADER_BYTES = 4096  # that of a plain array has 128
_PLAIN_TYPE = re.compile(r"[<>|=]?[a-zA-Z]\d{0,9}")
_KINDS = {
    "O": "Python objects, which are never loaded",
    "V": "records",
    "c": "complex numbers",
    "b": "true and false",
    "U": "text",
    "S": "bytes",
    "M": "dates",
    "m": "durations",
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
    def kind(self) -> str:
        """The elements in the user's words."""
        return _KINDS.get(self.dtype.kind, f"numbers of type {self.dtype}")


def read_npy_header(file: IO[bytes]) -> NpyHeader:
    """The header with which a file begins; the file then stands at the array.

    Raises:
        InputError: If it is none, or describes what no plain array is.
    """
    start = file.read(8)
    if start[:6] != _MAGIC:
        raise InputError("", "an array as numpy.save writes it (.npy)", "another kind of file" if start else "nothing")
    size = _LENGTH_BYTES.get(tuple(start[6:8]))  # type: ignore[arg-type]
    if size is None:
        raise InputError("", "a .npy file of version 1.0 to 3.0", f"version {'.'.join(map(str, start[6:8]))}")
    length = int.from_bytes(file.read(size), "little")
    if length > _MOST_HEADER_BYTES:
        raise InputError("", f"a header of at most {_MOST_HEADER_BYTES} bytes", str(length))
    text = file.read(length)
    if len(text) < length:
        raise InputError("", f"a header of {length} bytes", "the end of the file")
    return _described(text, 8 + size + length)


def _described(text: bytes, length: int) -> NpyHeader:
    try:
        raw = ast.literal_eval(text.decode("utf-8").strip())
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        raise InputError("", "a header that describes an array", "something else") from None
    if not isinstance(raw, dict) or raw.keys() != {"descr", "fortran_order", "shape"}:
        raise InputError("", "a header with descr, fortran_order and shape", "another one")
    shape, is_fortran = raw["shape"], raw["fortran_order"]
    if not isinstance(shape, tuple) or not all(type(axis) is int and 0 <= axis < 2**48 for axis in shape):
        raise InputError("", "a shape of whole numbers", repr(shape)[:60])
    if len(shape) > 8 or type(is_fortran) is not bool:
        raise InputError("", "a header that describes a plain array", "another one")
    return NpyHeader(shape, _dtype(raw["descr"]), is_fortran, length)


def _dtype(description: object) -> np.dtype[Any]:
    if isinstance(description, str) and _PLAIN_TYPE.fullmatch(description):
        try:
            return np.dtype(description)
        except (TypeError, ValueError):
            pass
    found = "records" if isinstance(description, list) else repr(description)[:60]
    raise InputError("", "an array of plain elements", found)
