"""Word vectors from text: what is found, and what is refused with its line."""

from __future__ import annotations

import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import InputError
from models.files.vector_file import look_up
from models.files.word_vectors import read_word_vectors

GLOVE = "나는 0.1 -2 3e-1\n밥을 1 2 3\nthe . 4 5 6\n밥을 9 9 9\n"


@pytest.fixture
def file(tmp_path):
    def write(content: str | bytes):
        path = tmp_path / "단어 벡터.txt"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.mark.parametrize(
    "content",
    [
        GLOVE,
        "4 3\n" + GLOVE,
        "\ufeff" + GLOVE,
        GLOVE.replace("\n", "\r\n"),
        GLOVE.replace("\n", " \n"),
        GLOVE.replace("the .", "the_.").replace(" ", "\t"),
        unicodedata.normalize("NFD", GLOVE),
        GLOVE + "\n",
    ],
)
def test_words_are_found_whatever_the_dialect(file, content):
    found = read_word_vectors(file(content), ["밥을", "나는", "없다"])
    assert found.input_dim == 3
    assert found.vectors.keys() == {"나는", "밥을"}
    np.testing.assert_array_equal(found.vectors["나는"], np.array([0.1, -2, 0.3], np.float32))
    np.testing.assert_array_equal(found.vectors["밥을"], [1, 2, 3]), "the first one counts"


def test_a_word_may_be_a_number(file):
    found = look_up(file("7 1 2\n8 3 4\n"), ["7", "8"])
    np.testing.assert_array_equal(found.vectors["8"], [3, 4])


BAD = {
    "empty": (b"", ": expected a word and its numbers on every line, found an empty file"),
    "blank": (b"\n\n", ": expected a word and its numbers on every line, found no line"),
    "header alone": (b"0 3\n", ": expected a word and its numbers on every line, found no line"),
    "short line": (b"a 1 2\nb 1\n", ": line 2: expected a word and 2 numbers, found 1 after “b”"),
    "long line": (b"a 1 2\nfind 1 2 3\n", ": line 2: expected a word and 2 numbers, found 3 after “find”"),
    "wrong dim": (b"2 3\na 1 2\nbbbbbb 1 2\n", ": line 2: expected a word and 3 numbers, found 2 after “a”"),
    "no numbers": (b"some words of text\nand more\n", ": line 2: expected a word and 3 numbers, found 1 after “and”"),
    "not a number": (b"a 1 2\nfind 1 x\n", ": line 2: expected numbers such as 0.5, found “x”"),
    "nan": (b"find nan 1\n", ": line 1: expected numbers such as 0.5, found “nan”"),
    "comma": (b"find 0,5 1\n", ": line 1: expected numbers such as 0.5, found “0,5”"),
    "two spaces": (b"find 1  2\n", ": line 1: expected numbers such as 0.5, found two spaces in a row"),
    "1e39": (b"find 1e39 1\n", ": line 1: expected numbers up to 3.4e38, float32’s largest, found “1e39”"),
    "claimed": (
        b"999999999999 300\na 1 2\n",
        ": line 1: expected no more words than the file has room for, found 999,999,999,999 of 300 numbers",
    ),
    "claimed dim": (
        b"1 99999999\n",
        ": line 1: expected a word and 1 to 1024 numbers, separated by spaces, found 99999999 numbers",
    ),
    "truncated": (b"3 2\na 1 2\nb 3 4\n", ": expected 3 words, as its first line says, found 2"),
    "not UTF-8": ("가 1 2\n".encode("cp949"), ": line 1: expected UTF-8 text, found the byte 0xb0"),
    "NUL": (b"a\0 1 2\n", ": line 1: expected text, found a NUL byte"),
    "no line break": (b"a" * 100_000, ": line 1: expected a line of at most 64 KiB, found a longer one"),
    "brackets": (b"[" * (10 * 2**20), ": line 1: expected a line of at most 64 KiB, found a longer one"),
    "one word": (b"word\n", ": line 1: expected a word and 1 to 1024 numbers, separated by spaces, found 0 numbers"),
}


@pytest.mark.parametrize("name", BAD)
def test_anything_else_is_refused_with_its_line(file, name):
    content, message = BAD[name]
    path = file(content)
    with pytest.raises(InputError) as caught:
        read_word_vectors(path, ["find", "this"])
    assert str(caught.value) == f"{path}{message}"


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(content)
    refused = ""
    try:
        found = read_word_vectors(path, ["a", "0"])
    except InputError as error:
        refused = str(error)
    if refused:
        assert refused.startswith(f"{path}: ")
    else:
        assert all(vector.shape == (found.input_dim,) for vector in found.vectors.values())


def test_it_says_how_far_it_is_and_can_be_ended(file):
    path = file("".join(f"w{number} {number} 0.5\n" for number in range(300_000)))
    told = []

    def go_on(part: float) -> bool:
        told.append(part)
        return True

    found = read_word_vectors(path, ["w299999", "none"], go_on)
    np.testing.assert_array_equal(found.vectors["w299999"], [299_999, 0.5])
    assert len(told) >= 3
    assert told == sorted(told)
    assert 0 < told[0] < told[-1] <= 1
    assert read_word_vectors(path, ["none"], lambda _: False) is None


def test_it_reads_no_further_than_it_must(file):
    path = file("a 1 2\n" + "broken\n" * 10)
    assert read_word_vectors(path, ["a"]).vectors.keys() == {"a"}
