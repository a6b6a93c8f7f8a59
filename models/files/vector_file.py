"""What vectors of words can be looked up in: the suffix of a file's name chooses the reader."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from models.files.embedding_table import read_embedding_table
from models.files.word_vectors import GoOn, read_word_vectors
from models.words import FoundVectors


def look_up(path: Path, words: Collection[str], go_on: GoOn = lambda _: True) -> FoundVectors | None:
    """The vectors that a table (`.npz`) or a text file (any other suffix) has for some words.

    Returns:
        None if `go_on` ended it.

    Raises:
        InputError: Naming the file and the place in it of what does not fit.
    """
    read = read_embedding_table if path.suffix.lower() == ".npz" else read_word_vectors
    return read(path, words, go_on)
