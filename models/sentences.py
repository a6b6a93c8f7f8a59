"""Sentences that can be said in another language: the English text, and what it was made from.

A `Sentence` is an ordinary string to everybody but the window, which looks its template up in the user's language. Only
templates that are written out where they are said can be looked up: `resources/translations/update.py` collects them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Any


class Sentence(str):
    """English text that knows its template and what was filled in.

    Attributes:
        template: The text with `{name}` where something is filled in, as `str.format` has it.
        fields: What is filled in; sentences among it are translated too, other text stays as it is.
    """

    __slots__ = ("fields", "template")

    template: str
    fields: Mapping[str, Any]

    def __new__(cls, template: str, fields: Mapping[str, Any]) -> Sentence:
        """Fill the template in."""
        sentence = super().__new__(cls, template.format(**fields) if fields else template)
        sentence.template, sentence.fields = template, fields
        return sentence

    def __reduce__(self) -> tuple[type[Sentence], tuple[str, Mapping[str, Any]]]:
        """Copied and pickled with its template."""
        return Sentence, (self.template, self.fields)


def say(template: str, /, **fields: Any) -> Sentence:
    """A sentence; without fields, braces in it stand for themselves."""
    return Sentence(template, fields)


def listed(texts: Iterable[str]) -> str:
    """Texts in a row, at least one, each of which may be a sentence."""
    return reduce(lambda before, following: say("{before}, {following}", before=before, following=following), texts)


def either(texts: Iterable[str]) -> str:
    """Texts of which any would do, at least one, each of which may be a sentence."""
    return reduce(lambda before, following: say("{before} or {following}", before=before, following=following), texts)
