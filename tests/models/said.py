"""Whether what the models tell people can be said in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from models.errors import InputError
from models.sentences import Sentence
from resources.translations.update import texts

_PLACE = re.compile(r"\$.*|.*[/\\].*|[\w.\[\]{}, :-]*", re.DOTALL)
_PROSE = re.compile(r"[a-z]{2,} [a-z]{2,}")
_NOT_OURS = re.compile(r"'.*'( \(.*\))?|\".*\"|“.*”|b'.*", re.DOTALL)  # what stood in somebody's file
_OF_PYTHON = re.compile(
    r"unexpected end of data|.* expected after .*|field larger than .*|embedded null byte", re.DOTALL
)


@cache
def _known() -> frozenset[str]:
    return frozenset(texts())


def unknown_templates(text: str) -> Iterator[str]:
    """The templates of a sentence, and of all that is in it, that no translator gets to see."""
    if isinstance(text, Sentence):
        if text.template not in _known():
            yield text.template
        for field in text.fields.values():
            if isinstance(field, str):
                yield from unknown_templates(field)


def unsayable(error: InputError) -> Iterator[str]:
    """What of an error would stay English in any language."""
    yield from unknown_templates(error.sentence)
    for part in (error.expected, error.found):
        is_ours = not any(others.fullmatch(part) for others in (_NOT_OURS, _OF_PYTHON))
        if is_ours and not isinstance(part, Sentence) and _PROSE.search(part):
            yield part
    if not isinstance(error.where, Sentence) and not _PLACE.fullmatch(error.where):
        yield error.where
