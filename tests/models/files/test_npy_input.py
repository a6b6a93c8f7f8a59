"""`.npy` files: NumPy's own writer is the oracle, and hostile ones are refused before anything is allocated."""

from __future__ import annotations

import io
import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from models.errors import InputError
from models.files.input_file import read_input_file
from models.files.npy_input import read_npy

DTYPES = ["<f4", ">f4", "<f8", ">f8", "<f2", "<i1", ">i2", "<i8", "<u4", ">u8"]


def saved(array: np.ndarray, version: tuple[int, int] | None = None) -> bytes:
    buffer = io.BytesIO()
    np.lib.format.write_array(buffer, array, version, allow_pickle=True)
    return buffer.getvalue()


def claiming(shape: str = "(3, 4)", descr: str = "'<f8'", body: bytes = b"\0" * 96, order: str = "False") -> bytes:
    """A file whose header says what a test wants."""
    text = f"{{'descr': {descr}, 'fortran_order': {order}, 'shape': {shape}, }}".encode()
    text += b" " * (-(len(text) + 11) % 64) + b"\n"
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text + body


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("version", [(1, 0), (2, 0), (3, 0)], ids=str)
@pytest.mark.parametrize("order", "CF")
@pytest.mark.parametrize("shape", [(3, 4), (2, 3, 4), (1, 1)], ids=str)
def test_what_numpy_writes_is_read(tmp_path, dtype, version, order, shape):
    array = np.asarray(np.random.default_rng(1).uniform(0, 100, shape).astype(dtype), order=order)
    path = tmp_path / "입력 X.npy"
    path.write_bytes(saved(array, version))
    values = read_npy(path)
    assert (values.dtype, values.shape) == (np.float32, shape)
    assert values.flags.c_contiguous
    np.testing.assert_array_equal(values, array.astype(np.float32))
    np.testing.assert_array_equal(read_input_file(path).array, values)


BAD = {
    "empty": (b"", "an array as numpy.save writes it (.npy), found an empty file"),
    "text": (b"1,2\n3,4\n" * 20, "an array as numpy.save writes it (.npy), found another kind of file"),
    "truncated magic": (b"\x93NUM", "an array as numpy.save writes it (.npy), found another kind of file"),
    "version": (b"\x93NUMPY\x09\x00" + b"\0" * 200, "a .npy file of version 1.0 to 3.0, found version 9.0"),
    "no header": (b"\x93NUMPY\x01\x00", "a header that describes an array, found something else"),
    "cut header": (claiming()[:40], "a header of 118 bytes, found the end of the file"),
    "long header": (b"\x93NUMPY\x02\x00\xff\xff\xff\xff", "a header of at most 4096 bytes, found 4294967295"),
    "cut": (saved(np.ones((3, 4)))[:-1], "96 bytes of numbers for the shape (3, 4), found 95 bytes"),
    "appended": (saved(np.ones((3, 4))) * 2, "96 bytes of numbers for the shape (3, 4), found 320 bytes"),
    "1 GB claimed": (
        claiming("(1000, 131072)"),
        "1,048,576,000 bytes of numbers for the shape (1000, 131072), found 96 ",
    ),
    "overflowing": (claiming(f"({2**47}, {2**47})"), "bytes of numbers for the shape"),
    "past 2**48": (claiming(f"({2**63}, 4)"), "a shape of whole numbers, found (9223372036854775808, 4)"),
    "negative": (claiming("(-3, 4)"), "a shape of whole numbers, found (-3, 4)"),
    "bool": (claiming("(True, 4)"), "a shape of whole numbers, found (True, 4)"),
    "no numbers": (saved(np.ones((0, 4))), "an array with numbers, found an empty one of shape (0, 4)"),
    "1-D": (saved(np.ones(4)), "an array of 2 or 3 axes, found 1, of shape (4,)"),
    "4-D": (saved(np.ones((1, 1, 1, 1))), "an array of 2 or 3 axes, found 4, of shape (1, 1, 1, 1)"),
    "pickle": (
        saved(np.array([[print, 1]], object)),
        "an array of real numbers, found Python objects, which are never loaded",
    ),
    "complex": (saved(np.ones((3, 4), complex)), "an array of real numbers, found complex numbers"),
    "strings": (saved(np.array([["a"]])), "an array of real numbers, found text"),
    "dates": (saved(np.array([["2020-01-01"]], "M8[D]")), "an array of plain elements, found '<M8[D]'"),
    "records": (saved(np.zeros((3, 4), "f4,f4")), "an array of plain elements, found records"),
    "booleans": (saved(np.ones((3, 4), bool)), "an array of real numbers, found true and false"),
    "code": (claiming("__import__('os').system('true')"), "a header that describes an array, found something else"),
    "brackets": (claiming("(" * 3000), "a header that describes an array, found something else"),
    "minuses": (claiming("-" * 3000 + "1"), "found "),
    "comma type": (claiming(descr="'f4,f4'"), "an array of plain elements, found 'f4,f4'"),
    "absurd type": (claiming(descr="'<U999999999'"), "an array of plain elements, found '<U999999999'"),
    "nan": (
        saved(np.array([[1, np.nan]])),
        "[0, 1]: expected a finite number up to 3.4e38, float32’s largest, found nan",
    ),
    "1e39": (saved(np.array([[1, 2], [1e39, 3]])), "[1, 0]: expected a finite number up to 3.4e38"),
}


@pytest.mark.parametrize("name", BAD)
def test_anything_else_is_refused_in_one_line_that_names_the_file(tmp_path, name):
    content, message = BAD[name]
    path = tmp_path / "X.npy"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_npy(path)
    text = str(caught.value)
    assert text.startswith(f"{path}: ")
    assert message in text
    assert "\n" not in text


@given(st.binary(max_size=300), st.integers(0, 200))
@settings(max_examples=200)
def test_damage_anywhere_is_refused_or_harmless(tmp_path_factory, noise, place):
    content = saved(np.ones((3, 4)))
    path = tmp_path_factory.getbasetemp() / "damaged.npy"
    path.write_bytes(content[:place] + noise + content[place + len(noise) :])
    refused = ""
    try:
        values = read_npy(path)
    except InputError as error:
        refused = str(error)
    if refused:
        assert refused.startswith(f"{path}: ")
    else:
        assert np.isfinite(values).all()


@given(arrays(np.float64, st.tuples(st.integers(1, 4), st.integers(1, 4)), elements=st.floats()))
def test_no_number_becomes_infinite(tmp_path_factory, array):
    path = tmp_path_factory.getbasetemp() / "any.npy"
    path.write_bytes(saved(array))
    with np.errstate(over="ignore"):
        expected = array.astype(np.float32)
    if np.isfinite(expected).all():
        np.testing.assert_array_equal(read_npy(path), expected)
    else:
        with pytest.raises(InputError, match="a finite number"):
            read_npy(path)


def test_what_is_no_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe.npy")
    (tmp_path / "folder.npy").mkdir()
    for name, found in (
        ("none.npy", "no such file or folder"),
        ("pipe.npy", "a device or a pipe"),
        ("folder.npy", "a folder"),
    ):
        with pytest.raises(InputError) as caught:
            read_npy(tmp_path / name)
        assert str(caught.value) == f"{tmp_path / name}: expected a file that can be read, found {found}"
    with pytest.raises(InputError, match="a file that can be read"):
        read_npy(Path("nul\0byte.npy"))


def test_a_large_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "sparse.npy"
    path.write_bytes(claiming())
    os.truncate(path, 2**40)
    with pytest.raises(InputError, match="a file of at most 256 MiB, found 1048576 MiB"):
        read_npy(path)


def test_the_suffix_chooses(tmp_path):
    table = tmp_path / "밥.csv"
    table.write_text("token,x1,x2\n나는,1,2\n밥을,3,4\n", encoding="utf-8")
    opened = read_input_file(table)
    np.testing.assert_array_equal(opened.array, [[1, 2], [3, 4]])
    assert opened.tokens == ("나는", "밥을")
    with pytest.raises(InputError, match=r"a name that ends in \.csv or \.tsv or \.npy, found '\.xls'"):
        read_input_file(tmp_path / "x.xls")
