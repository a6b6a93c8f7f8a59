"""Text in a few lines of a given width; what does not fit ends in an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption


def wrapped(text: str, font: QFont, width: float, most: int) -> list[str]:
    """The lines of a text that is `width` px wide, at most so many; a word that is too long is broken."""
    if not text:
        return []
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
        if len(starts) > most:
            break
    layout.endLayout()
    units = text.encode("utf-16-le", "surrogatepass")  # Qt counts in UTF-16
    ends = [*starts[1:], len(units) // 2]
    pieces = zip(starts[:most], ends, strict=False)
    lines = [units[2 * a : 2 * b].decode("utf-16-le", "surrogatepass").rstrip() for a, b in pieces]
    if len(starts) > most:
        rest = units[2 * starts[most - 1] :].decode("utf-16-le", "surrogatepass")
        lines[-1] = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return lines
