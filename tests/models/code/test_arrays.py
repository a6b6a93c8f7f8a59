"""Arrays as source: what Python reads back is the same float32, bit for bit, and no line is a page wide."""

from __future__ import annotations

import base64

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from models.code.arrays import MOST_DIGITS, UNPACKED, ArrayStatement
from tests.models.code.executed import executed

FLOATS = st.floats(allow_nan=False, allow_infinity=False, width=32)


def read_back(statement: ArrayStatement) -> np.ndarray:
    return executed(["import base64", "import numpy as np", UNPACKED, *statement.lines()])[statement.name]


def same_bits(ours: np.ndarray, theirs: np.ndarray) -> bool:
    return ours.dtype == np.float32 and ours.shape == theirs.shape and ours.tobytes() == theirs.tobytes()


@given(
    npst.arrays(np.float32, npst.array_shapes(min_dims=1, max_dims=3, max_side=9), elements=FLOATS),
    st.integers(0, 4),
)
def test_digits_give_the_same_float32_back(array: np.ndarray, block: int) -> None:
    statement = ArrayStatement("x", array, block=block)
    assert not statement.is_packed
    assert same_bits(read_back(statement), array)
    assert all(len(line) <= 80 for line in statement.lines())


def test_a_number_that_is_rounded_twice_survives() -> None:
    array = np.array([0x15AE43FD], np.uint32).view(np.float32)
    assert same_bits(read_back(ArrayStatement("x", array)), array)


@pytest.mark.parametrize("shape", [(1001,), (2, 501), (3, 7, 211), (1, 64, 1024)])
def test_a_large_array_is_packed_and_the_same(shape: tuple[int, ...]) -> None:
    array = np.random.default_rng(1).normal(size=shape).astype(np.float32)
    statement = ArrayStatement("x", array)
    lines = list(statement.lines())
    assert statement.is_packed
    assert same_bits(read_back(statement), array)
    assert all(len(line) <= 80 for line in lines)
    assert lines[-1] == statement.last_line
    assert "".join(lines[1:-1]) == base64.b64encode(array.tobytes()).decode(), "any reader of base64 can do without us"
    assert abs(statement.characters / len("\n".join(lines)) - 1) < 0.1


def test_a_view_is_packed_in_the_order_of_its_axes() -> None:
    array = np.arange(4000, dtype=np.float32).reshape(40, 100).T
    assert same_bits(read_back(ArrayStatement("x", array)), np.ascontiguousarray(array))


def test_the_limit_is_the_number_of_elements() -> None:
    numbers = np.ones(MOST_DIGITS + 1, np.float32)
    assert not ArrayStatement("x", numbers[:-1]).is_packed
    assert ArrayStatement("x", numbers).is_packed


def test_rows_stand_on_lines_of_their_own_with_their_comments() -> None:
    array = np.array([[[0.1, 4.2], [1, -0.0]], [[3, 1e-5], [5, 6]]], np.float32)
    statement = ArrayStatement("x", array, ("나는", "", "밥을", "b"))
    assert list(statement.lines()) == [
        "x = np.array([",
        "    [",
        "        [0.1, 4.2],  # 나는",
        "        [1.0, -0.0],",
        "    ],",
        "    [",
        "        [3.0, 1e-05],  # 밥을",
        "        [5.0, 6.0],  # b",
        "    ],",
        "], dtype=np.float32)",
    ]


def test_a_row_that_does_not_fit_begins_a_line_for_each_block() -> None:
    array = np.full((1, 6), 0.12345679, np.float32) + np.zeros((1, 6), np.float32)
    wide = ArrayStatement("kernel", np.repeat(array, 2, axis=1), block=4)
    row = ", ".join(["0.12345679"] * 4)
    assert list(wide.lines())[1:-1] == [f"    [{row},", f"     {row},", f"     {row}],"]
    assert list(ArrayStatement("kernel", array, block=2).lines())[1:-1] == [
        f"    [{', '.join(['0.12345679'] * 6)}],"
    ], "one that fits stays whole"
