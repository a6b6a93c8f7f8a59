"""The two faces of the program and the sizes of its type."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF

UI_FAMILIES = ["Inter", "Pretendard", "Noto Sans CJK KR", "Noto Sans KR", "Segoe UI", "Helvetica Neue", "DejaVu Sans"]
MONO_FAMILIES = [
    "JetBrains Mono",
    "SF Mono",
    "Menlo",
    "Consolas",
    "Noto Sans Mono",
    "DejaVu Sans Mono",
    "Noto Sans Mono CJK KR",
]

CAPTION, SMALL, BODY, HEADING, TITLE = 11, 12, 13, 15, 17
"""The type scale, in px; on the screen times `gui.look.scale`, see `px`."""


@cache
def ui_font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The face of labels and controls; shared, so never change it."""
    return _font(UI_FAMILIES, pixels, weight, QFont.StyleHint.SansSerif)


@cache
def mono_font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The face of numbers and of Keras's names, every digit of one width; shared, so never change it."""
    return _font(MONO_FAMILIES, pixels, weight, QFont.StyleHint.Monospace)


@cache
def mono_advance(pixels: float) -> float:
    """The width of one character of `mono_font`, in px."""
    return QFontMetricsF(mono_font(pixels)).horizontalAdvance("0")


def _font(families: list[str], pixels: float, weight: QFont.Weight, hint: QFont.StyleHint) -> QFont:
    font = QFont(families)
    font.setStyleHint(hint)
    font.setPixelSize(round(pixels))
    font.setWeight(weight)
    return font
