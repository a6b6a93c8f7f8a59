"""Blocks on a clipboard: what is copied comes back bit for bit, and no text becomes another number."""

from __future__ import annotations

import csv
import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from models.errors import InputError
from models.pasting import copied, read_pasted

FLOATS = st.floats(width=32, allow_nan=False, allow_infinity=False)
LABELS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=6)


@st.composite
def blocks(draw):
    shape = draw(st.tuples(st.integers(1, 5), st.integers(0, 4)))
    numbers = draw(arrays(np.float32, shape, elements=FLOATS))
    if shape[1] == 0 or draw(st.booleans()):
        return numbers, tuple(draw(st.lists(LABELS, min_size=shape[0], max_size=shape[0])))
    return numbers, None


@given(blocks(), st.sampled_from(".,"))
def test_what_is_copied_comes_back_bit_for_bit(block, mark):
    numbers, tokens = block
    back = read_pasted(copied(numbers, tokens, mark), mark, begins_with_tokens=tokens is not None)
    assert back.numbers.tobytes() == numbers.tobytes()
    assert back.numbers.shape == numbers.shape
    assert back.tokens == tokens


@given(blocks())
def test_the_standard_librarys_excel_dialect_reads_what_is_copied(block):
    numbers, tokens = block
    rows = [row or [""] for row in csv.reader(io.StringIO(copied(numbers, tokens, "."), newline=""), "excel-tab")]
    if tokens is not None:
        assert [row.pop(0) for row in rows] == list(tokens)
    np.testing.assert_array_equal(np.array(rows, np.float64).astype(np.float32).reshape(numbers.shape), numbers)


@given(st.integers(0, 2**32 - 1), st.sampled_from(".,"))
def test_every_float32_survives(bits, mark):
    numbers = np.array([[bits]], np.uint32).view(np.float32)
    if np.isfinite(numbers).all():
        assert read_pasted(copied(numbers, None, mark), mark, False).numbers.tobytes() == numbers.tobytes()


def test_the_number_that_rounds_twice_survives():
    numbers = np.array([[0x15AE43FD]], np.uint32).view(np.float32)
    assert read_pasted(copied(numbers, None, ","), ",", False).numbers.tobytes() == numbers.tobytes()


@pytest.mark.parametrize(
    ("text", "mark", "numbers"),
    [
        ("1\t2\n3\t4\n", ".", [[1, 2], [3, 4]]),
        ("1\t2\r\n3\t4\r\n", ".", [[1, 2], [3, 4]]),
        ("1\t2\r3\t4", ".", [[1, 2], [3, 4]]),
        ("1.5", ".", [[1.5]]),
        (" -1.5e3 \t+.5", ".", [[-1500, 0.5]]),
        ("\u22121.5", ".", [[-1.5]]),
        ('"1.5"\t2', ".", [[1.5, 2]]),
        ("1.234", ".", [[1.234]]),
        ("1,5", ",", [[1.5]]),
        ("-,5\t1,e2", ",", [[-0.5, 100]]),
        ("1.5", ",", [[1.5]]),
        ("0.123", ",", [[0.123]]),  # no group begins with 0
        ("1.2345", ",", [[1.2345]]),
        ("12\t1234", ",", [[12, 1234]]),
    ],
)
def test_numbers(text, mark, numbers):
    block = read_pasted(text, mark, begins_with_tokens=False)
    np.testing.assert_array_equal(block.numbers, np.array(numbers, np.float32))
    assert block.tokens is None


@pytest.mark.parametrize(
    ("text", "begins", "tokens", "numbers"),
    [
        ("나는\t1\n밥을\t2", False, ("나는", "밥을"), [[1], [2]]),
        ("나는\t1\n밥을\t2", True, ("나는", "밥을"), [[1], [2]]),
        ("2019\t1\n2020\t2", True, ("2019", "2020"), [[1], [2]]),
        ("\t1\nb\t2", False, ("", "b"), [[1], [2]]),
        ('"a\tb"\t1\n"say ""hi""\n"\t2', False, ("a\tb", 'say "hi"\n'), [[1], [2]]),
        ("a\nb\n\n", True, ("a", "b", ""), [[], [], []]),
        ("\n", True, ("",), [[]]),
    ],
)
def test_labels(text, begins, tokens, numbers):
    block = read_pasted(text, ".", begins)
    assert block.tokens == tokens
    np.testing.assert_array_equal(block.numbers, np.array(numbers, np.float32))


HUGE = "9" * 60
BAD = [
    ("", ".", "the clipboard: expected numbers, found no text"),
    ("1\0", ".", "the clipboard: expected text, found a NUL character"),
    ("1\t2\n3", ".", "row 2 of the paste: expected 2 cells, as in the first row, found 1"),
    ("1\t2\n\n3\t4", ".", "row 2 of the paste: expected 2 cells, as in the first row, found 1"),
    ("1\t2\n3\tx", ".", "row 2, column 2 of the paste: expected a number such as 0.5, found “x”"),
    ("1\t\n", ".", "row 1, column 2 of the paste: expected a number such as 0.5, found an empty cell"),
    ("1,5", ".", "row 1, column 1 of the paste: expected a number such as 0.5, found “1,5”"),
    ("1,5\t2\na\t3", ".", "row 1, column 1 of the paste: expected a number such as 0.5, found “1,5”"),
    ("1.234,5", ",", "row 1, column 1 of the paste: expected a number such as 0,5, found “1.234,5”"),
    (
        "1.234",
        ",",
        "row 1, column 1 of the paste: expected a number that can be read in one way, with a comma for decimals, "
        "found “1.234”",
    ),
    ("1 000", ".", "row 1, column 1 of the paste: expected a number such as 0.5, found “1 000”"),
    ("1_0", ".", "row 1, column 1 of the paste: expected a number such as 0.5, found “1_0”"),
    ("nan\t1", ".", "row 1, column 1 of the paste: expected a number such as 0.5, found “nan”"),
    ("１", ".", "row 1, column 1 of the paste: expected a number such as 0.5, found “１”"),
    ("a", ".", "row 1, column 1 of the paste: expected a number such as 0.5, found “a”"),
    ("1e39", ".", "row 1, column 1 of the paste: expected a number up to 3.4e38, float32’s largest, found “1e39”"),
    (
        HUGE,
        ".",
        f"row 1, column 1 of the paste: expected a number up to 3.4e38, float32’s largest, found “{'9' * 39}…”",
    ),
    ('"1\t2', ".", "row 1 of the paste: expected cells as a spreadsheet copies them, found unexpected end of data"),
    ("1\n" * 2001, ".", "row 2001 of the paste: expected at most 2000 rows, one per timestep, found more"),
    ("1\t" * 1030, ".", "row 1 of the paste: expected at most 1024 columns of numbers, found 1031"),
]


@pytest.mark.parametrize(("text", "mark", "message"), BAD)
def test_what_cannot_be_read_is_refused_with_its_place(text, mark, message):
    with pytest.raises(InputError) as caught:
        read_pasted(text, mark, begins_with_tokens=False)
    assert str(caught.value) == message


@pytest.mark.parametrize("mark", ["[", '"', "\t", "\n", "(", "\\", "9"])
def test_ten_megabytes_of_one_character_are_refused(mark):
    with pytest.raises(InputError) as caught:
        read_pasted(mark * (10 * 2**20), ".", begins_with_tokens=False)
    assert "\n" not in str(caught.value)


@given(st.text(alphabet='01.,-+e\t\n"a가 ', max_size=30), st.sampled_from(".,"), st.booleans())
def test_any_text_is_read_or_refused_in_one_line(text, mark, begins):
    refused = ""
    try:
        block = read_pasted(text, mark, begins)
    except InputError as error:
        refused = str(error)
    if refused:
        assert "\n" not in refused.replace(text, "")
    else:
        assert np.isfinite(block.numbers).all()
