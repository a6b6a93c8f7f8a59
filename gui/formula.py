"""Formulas as a textbook sets them: `W_f` with its f below the line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter

from gui.look.fonts import SMALL, mono_advance, mono_font

_SUBSCRIPT_SIZE = 9
_DROP = 3.0
_SUBSCRIPT = re.compile(r"(?<=[WUbx′₁)])_(\w+)")


def paint_formula(painter: QPainter, place: QPointF, formula: str, weight: QFont.Weight = QFont.Weight.Normal) -> float:
    """Draw a formula that begins at `place` on its baseline, in px; returns its width."""
    start = place.x()
    for text, is_subscript in _parts(formula):
        size = _SUBSCRIPT_SIZE if is_subscript else SMALL
        painter.setFont(mono_font(size, weight))
        painter.drawText(place + QPointF(0, _DROP if is_subscript else 0), text)
        place += QPointF(len(text) * mono_advance(size), 0)
    return place.x() - start


def formula_width(formula: str) -> float:
    """The width that `paint_formula` takes, in px."""
    return sum(len(text) * mono_advance(_SUBSCRIPT_SIZE if sub else SMALL) for text, sub in _parts(formula))


def _parts(formula: str) -> Iterator[tuple[str, bool]]:
    """The formula in pieces, each with whether it is a subscript."""
    end = 0
    for match in _SUBSCRIPT.finditer(formula):
        yield formula[end : match.start()], False
        yield match[1], True
        end = match.end()
    yield formula[end:], False
