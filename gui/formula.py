"""Formulas as a textbook sets them: `W_f` with its f below the line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from gui.look.fonts import CAPTION, SMALL, mono_font

_SUBSCRIPT = CAPTION / SMALL  # what is lower but hardly smaller can be read from the back row
_DROP = 0.3
_SUBSCRIPTS = re.compile(r"(?<=[WUbx′₁)])_(\w+)")


def paint_formula(
    painter: QPainter,
    place: QPointF,
    formula: str,
    weight: QFont.Weight = QFont.Weight.Normal,
    size: float = SMALL,
) -> float:
    """Draw a formula that begins at `place` on its baseline, its letters of a size in px; returns its width."""
    start = place.x()
    for text, is_subscript in _parts(formula):
        letters = _size(size, is_subscript)
        painter.setFont(mono_font(letters, weight))
        painter.drawText(place + QPointF(0, size * _DROP if is_subscript else 0), text)
        place += QPointF(_advance(text, letters), 0)
    return place.x() - start


def formula_width(formula: str, size: float = SMALL) -> float:
    """The width that `paint_formula` takes, in px."""
    return sum(_advance(text, _size(size, is_subscript)) for text, is_subscript in _parts(formula))


@cache
def _advance(text: str, size: float) -> float:
    """How far a text reaches, in px: ⊙ may come from another face, and be wider than a letter."""
    return QFontMetricsF(mono_font(size)).horizontalAdvance(text)


def _size(size: float, is_subscript: bool) -> float:
    return round(size * _SUBSCRIPT) if is_subscript else size


def _parts(formula: str) -> Iterator[tuple[str, bool]]:
    """The formula in pieces, each with whether it is a subscript."""
    end = 0
    for match in _SUBSCRIPTS.finditer(formula):
        yield formula[end : match.start()], False
        yield match[1], True
        end = match.end()
    yield formula[end:], False
