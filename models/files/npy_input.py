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
from models.files.npy_header import NpyHeader, read_npy_header
from models.files.regular import opened

MAX_FILE_BYTES = 256 * 2**20


def read_npy(path: Path) -> Array:
    """An array of two or three axes, float32.

    Raises:
        InputError: Naming the file, and what of its array does not fit.
    """
    with opened(path) as (file, size):
        if size > MAX_FILE_BYTES:
            raise InputError("", f"a file of at most {MAX_FILE_BYTES >> 20} MiB", f"{size >> 20} MiB")
        if size == 0:
            raise InputError("", "an array as numpy.save writes it (.npy)", "an empty file")
        header = read_npy_header(file)
        _check(header, size)
        return _float32(_array(file, header))


def _check(header: NpyHeader, size: int) -> None:
    if not header.is_real:
        raise InputError("", "an array of real numbers", header.kind)
    if len(header.shape) not in (2, 3):
        raise InputError("", "an array of 2 or 3 axes", f"{len(header.shape)}, of shape {header.shape}")
    if header.count == 0:
        raise InputError("", "an array with numbers", f"an empty one of shape {header.shape}")
    if header.bytes != size - header.length:
        found = f"{size - header.length:,} bytes"
        raise InputError("", f"{header.bytes:,} bytes of numbers for the shape {header.shape}", found)


def _array(file: IO[bytes], header: NpyHeader) -> np.ndarray:
    data = file.read(header.bytes)
    if len(data) < header.bytes:
        raise InputError("", f"{header.bytes:,} bytes of numbers", "a file that becomes shorter")
    return np.frombuffer(data, header.dtype).reshape(header.shape, order="F" if header.is_fortran else "C")


def _float32(array: np.ndarray) -> Array:
    with np.errstate(over="ignore", invalid="ignore"):
        values = array.astype(np.float32, order="C")
    good = np.isfinite(values)
    if not good.all():
        place = np.unravel_index(int(np.argmin(good)), good.shape)
        where = f"[{', '.join(str(index) for index in place)}]"
        raise InputError(where, "a finite number up to 3.4e38, float32’s largest", str(array[place]))
    return values
