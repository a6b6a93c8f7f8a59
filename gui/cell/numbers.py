"""Numbers on coloured grounds, as the cell view shows vectors and products."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.look.fonts import CAPTION, mono_advance, mono_font
from gui.look.theme import Theme
from gui.look.value_colors import ValueColors
from models.arithmetic import Term
from models.references import Reference

_LEAST_CELL = 3.0
_PADDING = 4.0  # less between neighbours, and two numbers read as one


@dataclass(frozen=True)
class Spot:
    """A number on the view, for whoever points at it.

    Args:
        rect: Where it stands, in px.
        text: What it is, with all its digits.
        reference: Where it lives; None for what only this view computes.
        gate: The symbol of the gate that a click on it opens; empty for none.
        value: The number.
    """

    rect: QRectF
    text: str
    reference: Reference | None
    value: float
    gate: str = ""

    def zoomed(self, zoom: float) -> Spot:
        """The same number where it stands after a zoom."""
        rect = QRectF(self.rect.x() * zoom, self.rect.y() * zoom, self.rect.width() * zoom, self.rect.height() * zoom)
        return replace(self, rect=rect)


@dataclass(frozen=True)
class NumberPainter:
    """Paints chips and vectors with one theme."""

    theme: Theme
    colors: ValueColors

    def chip(self, painter: QPainter, rect: QRectF, value: float, limit: float, outline: str = "") -> None:
        """One number on the colour of its value; with an outline it is a weight and stands on the ground."""
        level = self.colors.level(value, limit)
        painter.setPen(QPen(QColor(outline or self.theme.line), 1.2 if outline else 1))
        painter.setBrush(QColor(self.theme.surface) if outline else self.colors.fills[level])
        painter.drawRoundedRect(rect, 4, 4)
        painter.setPen(QColor(self.theme.ink) if outline else self.colors.inks[level])
        texts = _fitting([value], rect.width() - _PADDING)
        painter.setFont(mono_font(CAPTION))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "".join(texts))

    def vector(self, painter: QPainter, rect: QRectF, terms: list[Term], limit: float, marked: int = -1) -> list[Spot]:
        """A vector side by side, its numbers where all of them fit; one element may be marked."""
        shown = terms[: max(int(rect.width() / _LEAST_CELL), 1)]
        width = rect.width() / len(shown)
        texts = _fitting([term.value for term in shown], width - _PADDING)
        painter.setFont(mono_font(CAPTION))
        spots = []
        for place, term in enumerate(shown):
            cell = QRectF(rect.left() + place * width, rect.top(), width, rect.height())
            level = self.colors.level(term.value, limit)
            painter.fillRect(cell, self.colors.fills[level])
            if texts:
                painter.setPen(self.colors.inks[level])
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, texts[place])
            spots.append(spot_of(term, cell))
        painter.setPen(QPen(QColor(self.theme.control), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
        if 0 <= marked < len(shown):
            painter.setPen(QPen(QColor(self.theme.ink), 2))
            painter.drawRect(spots[marked].rect)
        return spots


def spot_of(term: Term, rect: QRectF) -> Spot:
    """A term where it stands. Keras's names stay whole; in a symbol `_` only marks a subscript."""
    name = term.symbol if "kernel" in term.symbol else term.symbol.replace("_", "")
    return Spot(rect, f"{name} = {term.value:.9g}", term.reference, term.value)


def outline_pointed(painter: QPainter, spots: list[Spot], pointed: frozenset[Reference], theme: Theme) -> None:
    """Frame every number that is pointed at, here or elsewhere."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.ink), 2.4))
    for spot in spots:
        if spot.reference is not None and spot.reference in pointed:
            painter.drawRoundedRect(spot.rect, 4, 4)


def _fitting(values: list[float], width: float) -> list[str]:
    """All numbers to as many digits as fit a width, in px; nothing where too few digits do."""
    for form in ("+.2f", ".2f", ".1f"):
        texts = [_text(value, form) for value in values]
        if max(map(len, texts)) * mono_advance(CAPTION) <= width:
            return texts
    return []


def _text(value: float, form: str) -> str:
    """A number; what would look like zero but is not says that it is only near."""
    text = f"{value:{form}}"
    return "≈0" if value and not float(text) else text.replace("-", "−")
