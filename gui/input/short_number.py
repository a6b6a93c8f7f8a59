"""Numbers with as many digits as a narrow cell has room for; all of them stand in its tooltip and its editor."""

from __future__ import annotations

_DECIMALS = 3
"""What is kept at most: beyond that, digits of a table are noise."""


def short_number(text: str, characters: int) -> str:
    """A number in at most `characters` of one width, if that many can say how large it is at all.

    What is short enough stays as it is, so that a number that was typed is seen as it was typed. Of the others, the
    decimals are rounded, but never to zero: a very small number, like a very large one, is said with an exponent.
    """
    whole = len(f"{abs(float(text)):.0f}")
    decimals = min(_DECIMALS, characters - whole - len("-."))  # one column, one rounding, whatever the signs
    if "e" not in text and len(text.lstrip("-")) <= whole + 1 + max(decimals, 1) and len(text) <= characters:
        return text
    value = float(text)
    for places in range(decimals, -1, -1):
        rounded = f"{value:.{places}f}"
        if len(rounded) <= characters and float(rounded) != 0:
            return rounded
    return _with_exponent(value, characters)


def _with_exponent(value: float, characters: int) -> str:
    """As Python writes it without the zeros of its exponent: `1.2e-5`."""
    texts = []
    for places in (2, 1, 0):
        mantissa, exponent = f"{value:.{places}e}".split("e")
        texts.append(f"{mantissa}e{int(exponent)}")
    return next((text for text in texts if len(text) <= characters), texts[-1])
