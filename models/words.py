"""A sentence as a sequence of vectors: one timestep per word.

Words are what Unicode's white space separates; punctuation stays where it was typed, as in `먹었다.`, for a word is
looked up as it stands. Words are compared in Unicode's composed form (NFC), in which most text and most vector files
are: some systems type Korean decomposed.

A vector that is drawn for a word depends on the word, the seed and `input_dim` alone, on every machine:

    import hashlib, statistics
    digest = hashlib.shake_256(f"{seed} {input_dim} {word}".encode()).digest(8 * input_dim)
    uniform = [(int.from_bytes(digest[8 * i : 8 * i + 8], "big") // 2**12 + 0.5) / 2**52 for i in range(input_dim)]
    vector = [round(statistics.NormalDist().inv_cdf(u), 2) for u in uniform]

It is rounded to two decimals so that it can be read, and so that no machine's logarithm shows.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from models.cells import Array
from models.errors import InputError
from models.sentences import say
from models.spec import MAX_TIMESTEPS

UNKNOWN = "[UNK]"
"""What Keras's `StringLookup` and `TextVectorization` have in the place of a word that they do not know."""

MAX_CHARACTERS = 100_000

_NORMAL = NormalDist()


@dataclass(frozen=True, eq=False)
class Sentence:
    """Words with their vectors.

    Args:
        words: In the order of the sentence, composed.
        values: `(1, timesteps, input_dim)` float32; zeros where a word is unknown.
        unknown: The words that have no vector, each once, in order.
    """

    words: tuple[str, ...]
    values: Array
    unknown: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What it is, in a few words: `sentence of 4 words`."""
        count = len(self.words)
        return say("sentence of {count} word", count=1) if count == 1 else say("sentence of {count} words", count=count)

    @property
    def tokens(self) -> tuple[str, ...]:
        """The label of every timestep. An unknown word is marked, in the document itself: zeros alone do not tell."""
        unknown = set(self.unknown)
        return tuple(f"{UNKNOWN} {word}" if word in unknown else word for word in self.words)


def split_words(sentence: str) -> tuple[str, ...]:
    """The words of a sentence, composed.

    Raises:
        InputError: If there is none, or more than timesteps can be.
    """
    if len(sentence) > MAX_CHARACTERS:
        raise InputError(say("sentence"), say("at most {most:,} characters", most=MAX_CHARACTERS), f"{len(sentence):,}")
    if "\0" in sentence:
        raise InputError(say("sentence"), say("text"), say("a NUL character"))
    words = tuple(unicodedata.normalize("NFC", sentence).split())
    if not 1 <= len(words) <= MAX_TIMESTEPS:
        found = str(len(words)) if words else say("none")
        raise InputError(say("sentence"), say("{least} to {most} words", least=1, most=MAX_TIMESTEPS), found)
    return words


def sentence_of(tokens: Sequence[str]) -> str:
    """The sentence that labels were, without the marks of unknown words."""
    return " ".join(token.removeprefix(f"{UNKNOWN} ") for token in tokens if token)


def drawn_vector(word: str, input_dim: int, seed: int) -> list[float]:
    """The vector that is drawn for a word; see the module."""
    text = f"{seed} {input_dim} {unicodedata.normalize('NFC', word)}"
    digest = hashlib.shake_256(text.encode("utf-8", "surrogatepass")).digest(8 * input_dim)
    uniform = ((np.frombuffer(digest, ">u8") >> np.uint64(12)).astype(np.float64) + 0.5) / 2**52
    return [round(_NORMAL.inv_cdf(one), 2) for one in uniform.tolist()]


def drawn_sentence(words: Sequence[str], input_dim: int, seed: int) -> Sentence:
    """A sentence whose vectors are drawn; the same word has the same vector wherever it stands."""
    vectors = {word: drawn_vector(word, input_dim, seed) for word in words}
    return Sentence(tuple(words), np.array([[vectors[word] for word in words]], np.float32))


def looked_up_sentence(words: Sequence[str], vectors: Mapping[str, Array], input_dim: int) -> Sentence:
    """A sentence whose vectors are known, each `(input_dim,)` float32, but for some words."""
    zeros = np.zeros(input_dim, np.float32)
    values = np.stack([vectors.get(word, zeros) for word in words])[np.newaxis]
    return Sentence(tuple(words), values, tuple(dict.fromkeys(word for word in words if word not in vectors)))


def spellings(words: Collection[str]) -> dict[str, str]:
    """Every way in which Unicode may spell some words, composed or decomposed → the word as it is composed."""
    return {unicodedata.normalize(form, word): word for word in words for form in ("NFD", "NFC")}


@dataclass(frozen=True, eq=False)
class FoundVectors:
    """What a file knows of some words.

    Args:
        input_dim: How many numbers each of its vectors has.
        vectors: Word, composed → `(input_dim,)` float32; without the words that the file does not have.
    """

    input_dim: int
    vectors: Mapping[str, Array]
