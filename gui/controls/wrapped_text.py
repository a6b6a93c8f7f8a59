"""Text in a few lines of a given width; what does not fit ends in an ellipsis."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_JOINER = "\u2060"
_WITHIN_KOREAN_WORDS = re.compile(r"(?<=[\u1100-\u11ff\uac00-\ud7a3])(?=\S)|(?<=\S)(?=[\u1100-\u11ff\uac00-\ud7a3])")
"""Beside a Hangul letter within a word. Unicode (UAX #14) allows a line to end there; Korean readers expect it to end
where there is a space, and particles to stay with their word: 은닉 상태를, not 은닉 상 | 태를."""


def wrapped(text: str, font: QFont, width: float, most: int) -> list[str]:
    """The lines of a text that is `width` px wide, at most so many; a word that is too long is broken."""
    if not text:
        return []
    joined = _WITHIN_KOREAN_WORDS.sub(_JOINER, text)
    starts = _starts(joined, font, width, most)
    units = joined.encode("utf-16-le", "surrogatepass")  # Qt counts in UTF-16
    ends = [*starts[1:], len(units) // 2]
    lines = [_text(units, start, end).rstrip() for start, end in zip(starts[:most], ends, strict=False)]
    if len(starts) > most:
        rest = _text(units, starts[most - 1], len(units) // 2)
        lines[-1] = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return lines


def _starts(text: str, font: QFont, width: float, most: int) -> list[int]:
    """Where lines begin, in UTF-16 units; one more than `most` where there are more."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid() and len(starts) <= most:
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts


def _text(units: bytes, start: int, end: int) -> str:
    return units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass").replace(_JOINER, "")
