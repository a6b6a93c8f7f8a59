"""What the models tell people: whether it can be said in another language, and random sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hypothesis import strategies as st

from models.errors import InputError
from models.sentences import Sentence, say
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


_WORDS = st.text(st.characters(codec="utf-8", exclude_characters="{}\0"), max_size=12)
_VALUES = st.one_of(st.integers(), st.floats(allow_nan=False), st.tuples(st.integers(), st.integers()), _WORDS)


@st.composite
def any_sentence(draw: st.DrawFn, depth: int = 2) -> Sentence:
    """A template with up to three fields, each of which may be a sentence itself."""
    field = st.one_of(_VALUES, any_sentence(depth - 1)) if depth else _VALUES
    names = draw(st.lists(st.sampled_from("abc"), unique=True))
    template = draw(_WORDS) + "".join(f"{{{name}}}{draw(_WORDS)}" for name in names)
    return say(template, **{name: draw(field) for name in names})
