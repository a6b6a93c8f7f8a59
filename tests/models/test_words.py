"""Sentences: how they are split, and that a word's vector is the same everywhere."""

from __future__ import annotations

import hashlib
import statistics
import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import InputError
from models.words import drawn_sentence, drawn_vector, looked_up_sentence, sentence_of, split_words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("나는 밥을 많이 먹었다", ("나는", "밥을", "많이", "먹었다")),
        ("  나는\u3000밥을\n많이\t먹었다. ", ("나는", "밥을", "많이", "먹었다.")),
        (unicodedata.normalize("NFD", "나는 밥을"), ("나는", "밥을")),
        ("Don't stop, please!", ("Don't", "stop,", "please!")),
        ("🙂", ("🙂",)),
    ],
)
def test_white_space_separates_and_punctuation_stays(sentence, words):
    assert split_words(sentence) == words


@pytest.mark.parametrize(
    ("sentence", "found"),
    [("", "none"), (" \u3000\n", "none"), ("a " * 2001, "2001"), ("a" * 100_001, "100,001"), ("a\0b", "NUL")],
)
def test_too_few_and_too_many_words_are_refused(sentence, found):
    with pytest.raises(InputError, match=found):
        split_words(sentence)


def by_the_recipe(word: str, input_dim: int, seed: int) -> list[float]:
    """The lines of the module's docstring."""
    digest = hashlib.shake_256(f"{seed} {input_dim} {word}".encode()).digest(8 * input_dim)
    uniform = [(int.from_bytes(digest[8 * i : 8 * i + 8], "big") // 2**12 + 0.5) / 2**52 for i in range(input_dim)]
    return [round(statistics.NormalDist().inv_cdf(u), 2) for u in uniform]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), st.integers(1, 20), st.integers(0, 2**32 - 1))
def test_vectors_follow_the_recipe(word, input_dim, seed):
    assert drawn_vector(word, input_dim, seed) == by_the_recipe(unicodedata.normalize("NFC", word), input_dim, seed)


def test_vectors_never_change():
    """What another machine and another release must give, too."""
    assert drawn_vector("밥을", 3, 0) == [-0.4, 0.74, 0.08]


def test_drawn_vectors_are_standard_normal():
    values = np.array([drawn_vector(f"word {number}", 100, 1) for number in range(200)])
    assert abs(values.mean()) < 0.03
    assert abs(values.std() - 1) < 0.03
    assert abs(np.corrcoef(values[:20])[np.triu_indices(20, 1)]).max() < 0.5


def test_the_same_word_has_the_same_vector():
    sentence = drawn_sentence(split_words("밥을 또 밥을"), 4, 5)
    assert (sentence.name, sentence.tokens) == ("sentence of 3 words", ("밥을", "또", "밥을"))
    assert sentence.values.shape == (1, 3, 4)
    np.testing.assert_array_equal(sentence.values[0, 0], sentence.values[0, 2])
    assert (sentence.values[0, 0] != sentence.values[0, 1]).all()
    assert (drawn_sentence(["밥을"], 4, 6).values != sentence.values[:, :1]).any(), "the seed counts"


def test_unknown_words_are_zeros_and_marked():
    vectors = {"밥을": np.array([1, 2], np.float32)}
    sentence = looked_up_sentence(["x", "밥을", "y", "x"], vectors, 2)
    np.testing.assert_array_equal(sentence.values, [[[0, 0], [1, 2], [0, 0], [0, 0]]])
    assert sentence.unknown == ("x", "y")
    assert sentence.words == ("x", "밥을", "y", "x")
    assert sentence.tokens == ("[UNK] x", "밥을", "[UNK] y", "[UNK] x")
    assert sentence_of(("", *sentence.tokens)) == "x 밥을 y x"
    assert looked_up_sentence(["밥을"], vectors, 2).name == "sentence of 1 word"
