"""Trained embeddings in `.npz`: NumPy's own writer is the oracle; what it would never write is refused."""

from __future__ import annotations

import io
import unicodedata
import zipfile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import InputError
from models.files import embedding_table
from models.files.embedding_table import read_embedding_table
from models.files.vector_file import look_up
from tests.models.files.test_npy_input import claiming, saved

WORDS = np.array(["나는", "밥을", "the", "밥을"])
VECTORS = np.random.default_rng(2).normal(size=(4, 3)).astype(np.float32)


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(f"{name}.npy", content)
    return buffer.getvalue()


@pytest.fixture
def npz(tmp_path):
    path = tmp_path / "임베딩.npz"

    def write(content: bytes | None = None, save=np.savez, **arrays: np.ndarray):
        if content is None:
            save(path, **arrays)
        else:
            path.write_bytes(content)
        return path

    return write


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
@pytest.mark.parametrize("dtype", ["<f4", ">f8", "<f2"])
@pytest.mark.parametrize("order", "CF")
def test_words_are_found(npz, save, dtype, order):
    vectors = np.asarray(VECTORS.astype(dtype), order=order)
    path = npz(save=save, labels=WORDS, anything=vectors, step=np.array(3))
    found = look_up(path, ["밥을", "나는", "없다"])
    assert found.input_dim == 3
    assert found.vectors.keys() == {"나는", "밥을"}
    for row, word in enumerate(["나는", "밥을"]):
        np.testing.assert_array_equal(found.vectors[word], vectors[row].astype(np.float32))


@pytest.mark.parametrize("order", "CF")
def test_a_large_table_is_read_in_pieces(npz, monkeypatch, order):
    monkeypatch.setattr(embedding_table, "_PIECE_BYTES", 512)
    words = np.array([f"단어{number}" for number in range(500)])
    vectors = np.asarray(np.random.default_rng(3).normal(size=(500, 7)), order=order)
    path = npz(words=words, vectors=vectors)
    told = []
    wanted = ["단어0", "단어77", "단어499"]
    found = read_embedding_table(path, wanted, lambda part: not told.append(part))
    for word in wanted:
        np.testing.assert_array_equal(found.vectors[word], vectors[int(word[2:])].astype(np.float32))
    assert told == sorted(told)
    assert told[-1] == 1
    for ending in (0, len(told) - 1):
        left = iter([*[True] * ending, False])
        assert read_embedding_table(path, wanted, lambda _, left=left: next(left)) is None


def test_the_usual_names_decide_among_several(npz):
    other = np.array(["x", "y"])
    path = npz(words=WORDS, tags=other, vectors=VECTORS, attention=VECTORS[:2])
    np.testing.assert_array_equal(look_up(path, ["the"]).vectors["the"], VECTORS[2])


def test_spelling_of_korean_does_not_matter(npz):
    path = npz(words=np.array([unicodedata.normalize("NFD", word) for word in WORDS]), vectors=VECTORS)
    assert read_embedding_table(path, ["밥을"]).vectors.keys() == {"밥을"}


TWO = "expected one array of text with 1 axis, or one that is called words or vocabulary, found "
BAD = {
    "empty": (b"", "expected arrays as numpy.savez writes them (.npz), found an empty file"),
    "text": (b"a 1 2\n", "expected arrays as numpy.savez writes them (.npz), found another kind of file"),
    "no arrays": (zipped(), TWO + "no array"),
    "only vectors": (zipped(vectors=saved(VECTORS)), TWO + "vectors (numbers of type float32, 2 axes)"),
    "object words": (
        zipped(words=saved(WORDS.astype(object)), vectors=saved(VECTORS)),
        "words (Python objects, which are never loaded, 1 axes)",
    ),
    "integers": (zipped(words=saved(WORDS), vectors=saved(np.ones((4, 3), int))), "floating-point numbers with 2 axes"),
    "two tables": (zipped(words=saved(WORDS), a=saved(VECTORS), b=saved(VECTORS)), "called vectors or embeddings"),
    "lengths": (
        zipped(words=saved(WORDS[:3]), vectors=saved(VECTORS)),
        "vectors: expected 3 rows, one per word, found 4",
    ),
    "no words": (zipped(words=saved(WORDS[:0]), vectors=saved(VECTORS[:0])), "words: expected 1 to 10,000,000 words"),
    "wide": (zipped(words=saved(WORDS[:1]), vectors=saved(np.ones((1, 2000)))), "1 to 1024 columns, found 2,000"),
    "long words": (zipped(words=saved(np.array(["a" * 2000])), vectors=saved(np.ones((1, 2)))), "words of 1 to 1024"),
    "nan": (
        zipped(words=saved(np.array(["밥을"])), vectors=saved(np.array([[np.nan, 1]]))),
        "vectors[0]: expected finite numbers up to 3.4e38, float32’s largest, found nan",
    ),
    "1e39": (zipped(words=saved(np.array(["밥을"])), vectors=saved(np.array([[1e39, 1]]))), "finite numbers"),
    "claimed": (
        zipped(words=saved(WORDS), vectors=claiming("(4, 100000000)")),
        "vectors.npy: expected 3,200,000,000 bytes for the shape (4, 100000000), found 224",
    ),
    "code points": (
        zipped(words=claiming("(4,)", "'<U1'", b"\xff" * 16), vectors=saved(VECTORS)),
        "words: expected Unicode text, found code points that there are not",
    ),
    "not an array": (zipped(words=b"hello", vectors=saved(VECTORS)), "words.npy: expected an array as numpy.save"),
    "zip in zip": (zipped(words=zipped(words=saved(WORDS)), vectors=saved(VECTORS)), "found another kind of file"),
    "bomb": (
        zipped(words=saved(WORDS), vectors=claiming("(4, 4000000)", body=bytes(128_000_000))),
        "vectors.npy: expected an array at most 200 times larger than its archive, found a larger one",
    ),
    "many": (zipped(**{f"a{number}": saved(VECTORS) for number in range(65)}), "an archive of at most 64 arrays"),
    "cut": (zipped(words=saved(WORDS), vectors=saved(VECTORS))[:-30], "found another kind of file"),
}


@pytest.mark.parametrize("name", BAD)
def test_anything_else_is_refused_in_one_line(npz, name):
    content, message = BAD[name]
    path = npz(content)
    with pytest.raises(InputError) as caught:
        read_embedding_table(path, ["밥을"])
    text = str(caught.value)
    assert text.startswith(f"{path}: ")
    assert message in text
    assert "\n" not in text


@given(st.integers(0, 700), st.binary(min_size=1, max_size=30))
@settings(max_examples=200)
def test_damage_anywhere_is_refused_or_harmless(tmp_path_factory, place, noise):
    content = zipped(words=saved(WORDS), vectors=saved(VECTORS))
    path = tmp_path_factory.getbasetemp() / "damaged.npz"
    path.write_bytes(content[:place] + noise + content[place + len(noise) :])
    refused = ""
    try:
        found = read_embedding_table(path, ["밥을"])
    except InputError as error:
        refused = str(error)
    if refused:
        assert refused.startswith(f"{path}: ")
    else:
        assert all(vector.shape == (found.input_dim,) for vector in found.vectors.values())
