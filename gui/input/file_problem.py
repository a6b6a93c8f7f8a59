"""What is wrong with a file, told to somebody who has just chosen it: its name will do."""

from __future__ import annotations

from pathlib import Path

from models.errors import InputError
from models.sentences import Sentence


def named(error: InputError, path: Path) -> Sentence:
    """The sentence of an error about a file, with the file's name where its whole path stands."""
    sentence = _replaced(error.sentence, str(path), path.name)
    assert isinstance(sentence, Sentence)
    return sentence


def _replaced(text: str, old: str, new: str) -> str:
    """In a sentence, replaced in what it was filled with, so that it can still be said in another language."""
    if not isinstance(text, Sentence):
        return text.replace(old, new)
    fields = {
        name: _replaced(value, old, new) if isinstance(value, str) else value for name, value in text.fields.items()
    }
    return Sentence(text.template, fields)
