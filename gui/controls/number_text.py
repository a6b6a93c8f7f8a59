"""Numbers as people type and read them: a point for decimals, whatever the system's language.

Left out on purpose: `QLocale`, digit grouping and Python's underscores. "1,5" must never become 15 in silence.
"""

from __future__ import annotations

import re

import numpy as np

from models.errors import InputError
from models.sentences import say

_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_WHOLE_NUMBER = re.compile(r"[0-9]+")
_MINUS_SIGN = "\u2212"  # what typeset text has in the place of "-"


def parse_number(text: str, where: str = "") -> float:
    """The number that was typed, exactly; it is finite in float32.

    Raises:
        InputError: With `where`, if the text is not a number or is past float32's range.
    """
    plain = text.strip().replace(_MINUS_SIGN, "-")
    if not _NUMBER.fullmatch(plain):
        found = say("{text} (use a point)", text=quoted(text)) if "," in text else quoted(text)
        raise InputError(where, say("a number such as 0.5"), found)
    with np.errstate(over="ignore"):
        finite = bool(np.isfinite(np.float32(plain)))
    if not finite:
        raise InputError(where, say("a number up to 3.4e38, float32’s largest"), quoted(text))
    return float(plain)


def parse_whole_number(text: str, least: int, most: int, where: str = "") -> int:
    """The whole number that was typed.

    Raises:
        InputError: With `where`, if the text is not one from `least` to `most`.
    """
    plain = text.strip()
    # The length comes first: int() refuses thousands of digits with an error of its own.
    if not _WHOLE_NUMBER.fullmatch(plain) or len(plain) > len(str(most)) or not least <= int(plain) <= most:
        expected = say("a whole number from {least} to {most}", least=least, most=most)
        raise InputError(where, expected, quoted(text))
    return int(plain)


def float32_text(value: np.floating) -> str:
    """The shortest digits that give the same float32 back: `0.1`, `4.2`, `1e-10`."""
    return str(np.float32(value))


def quoted(text: str) -> str:
    """What was typed, in quotation marks, or the word for its absence."""
    return f"“{text}”" if text else say("nothing")
