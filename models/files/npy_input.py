"""Numbers from a `.npy` file, whatever its axes mean.

Left out on purpose: pickled objects, which run code, and everything that is not real numbers. `numpy.load` would
allocate what a header claims before it finds that the file is shorter.
"""

from __future__ import annotations

from pathlib import Path
from typing import IO

import numpy as np

from models.cells import Array
from models.errors import InputError
from models.files.npy_header import AN_ARRAY, NpyHeader, read_npy_header
from models.files.regular import opened
from models.sentences import say

MAX_FILE_BYTES = 256 * 2**20


def read_npy(path: Path) -> Array:
    """An array of two or three axes, float32.

    Raises:
        InputError: Naming the file, and what of its array does not fit.
    """
    with opened(path) as (file, size):
        if size > MAX_FILE_BYTES:
            expected = say("a file of at most {most} MiB", most=MAX_FILE_BYTES >> 20)
            raise InputError("", expected, f"{size >> 20} MiB")
        if size == 0:
            raise InputError("", AN_ARRAY, say("an empty file"))
        header = read_npy_header(file)
        _check(header, size)
        return _float32(_array(file, header))


def _check(header: NpyHeader, size: int) -> None:
    if not header.is_real:
        raise InputError("", say("an array of real numbers"), header.kind)
    if len(header.shape) not in (2, 3):
        found = say("{axes}, of shape {shape}", axes=len(header.shape), shape=header.shape)
        raise InputError("", say("an array of 2 or 3 axes"), found)
    if header.count == 0:
        found = say("an empty one of shape {shape}", shape=header.shape)
        raise InputError("", say("an array with numbers"), found)
    if header.bytes != size - header.length:
        expected = say("{count:,} bytes of numbers for the shape {shape}", count=header.bytes, shape=header.shape)
        raise InputError("", expected, say("{count:,} bytes", count=size - header.length))


def _array(file: IO[bytes], header: NpyHeader) -> np.ndarray:
    data = file.read(header.bytes)
    if len(data) < header.bytes:
        expected = say("{count:,} bytes of numbers", count=header.bytes)
        raise InputError("", expected, say("a file that becomes shorter"))
    return np.frombuffer(data, header.dtype).reshape(header.shape, order="F" if header.is_fortran else "C")


def _float32(array: np.ndarray) -> Array:
    with np.errstate(over="ignore", invalid="ignore"):
        values = array.astype(np.float32, order="C")
    good = np.isfinite(values)
    if not good.all():
        place = np.unravel_index(int(np.argmin(good)), good.shape)
        where = f"[{', '.join(str(index) for index in place)}]"
        raise InputError(where, say("a finite number up to 3.4e38, float32’s largest"), str(array[place]))
    return values
