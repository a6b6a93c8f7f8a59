"""Python source with its comments, strings and words set apart: three quiet styles, none that means anything else.

Only as much of the language as the programs of `models.code` use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from gui.look.theme import Theme
from models.spec import LAYER_TYPES

_PART = re.compile(
    r"(?P<comment>#.*)"
    r"|(?P<opening>'''|\"\"\")"
    r"|(?P<string>'(?:[^'\\]|\\.)*')"
    rf"|\b(?P<word>from|import|as|def|return|True|False|None|Bidirectional|{'|'.join(LAYER_TYPES)})\b"
)
_QUOTES = ("", "'''", '"""')
"""By the state of a line: which string goes on below it."""


class Highlighter(QSyntaxHighlighter):
    """Colours a document's lines, and those that a string runs through."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._formats = {
            "comment": _format(theme.ink_soft),
            "string": _format(theme.agree),
            "word": _format(theme.ink, QFont.Weight.DemiBold),
        }

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        for kind, start, end in self._parts(text):
            self.setFormat(start, end - start, self._formats[kind])

    def _parts(self, text: str) -> Iterator[tuple[str, int, int]]:
        """`(kind, start, end)` of everything that has a style; leaves the line's state behind."""
        quotes = _QUOTES[max(0, self.previousBlockState())]
        place = 0
        while True:
            if quotes:
                start, end = place, text.find(quotes, place)
                if end < 0:
                    yield "string", start, len(text)
                    break
                place = end + len(quotes)
                yield "string", start, place
            found = _PART.search(text, place)
            if found is None:
                quotes = ""
                break
            place = found.end()
            kind = found.lastgroup or ""
            quotes = found[0] if kind == "opening" else ""
            yield ("string" if quotes else kind), found.start(), place
        self.setCurrentBlockState(_QUOTES.index(quotes))


def _format(colour: str, weight: QFont.Weight = QFont.Weight.Normal) -> QTextCharFormat:
    result = QTextCharFormat()
    result.setForeground(QColor(colour))
    result.setFontWeight(weight)
    return result
