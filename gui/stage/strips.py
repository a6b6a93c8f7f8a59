"""A strip: one vector per column, its units side by side with their numbers, or stacked as a heat map."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.look.fonts import BODY, CAPTION, SMALL, mono_advance, mono_font
from gui.look.theme import Theme
from gui.look.value_colors import ValueColors, heat_image
from gui.stage.layout import Band
from gui.stage.measure import WINDOW
from gui.stage.time_axis import TimeAxis

NARROW = 12.0
"""Columns narrower than this (px) touch: a gap of a pixel or two would only flicker."""

_PADDING, _LEAST_PADDING = 4.0, 1.0
"""Between two numbers, in px: smaller type with air is read sooner than larger type without; the smallest may touch."""


@dataclass(frozen=True)
class Strip:
    """Vectors in their columns.

    Args:
        kind: What it shows: `input`, a direction for its chain, or `returned`.
        number: Which one of its kind, and for a half of a returned row which half.
        values: `(rows, features)`, one row for each of `columns`.
        columns: The timesteps (from 0) in whose columns the rows stand.
        band: The row on the stage.
        limit: The symmetric scale of the colours.
        outline: The colour of the border.
        dashed: A second cue beside the colour: backward is dashed.
        stacked: Whether units lie upon each other, not side by side.
        left, right: The share of the column (side by side) or of the band (stacked) that this strip takes.
        signed: Whether numbers carry their sign.
    """

    kind: str
    number: tuple[int, int]
    values: npt.NDArray[np.floating]
    columns: range
    band: Band
    limit: float
    outline: str
    dashed: bool = False
    stacked: bool = False
    left: float = 0.0
    right: float = 1.0
    signed: bool = True

    @property
    def features(self) -> int:
        """The length of each vector."""
        return int(self.values.shape[1])

    def column_rect(self, axis: TimeAxis, timestep: int) -> QRectF:
        """Where the vector of a timestep (from 0) lies, in px."""
        column = axis.column
        inner = column * (1 - axis.gap) if column >= NARROW else column
        start = axis.x(timestep + 1) - inner / 2
        if self.stacked:
            top = self.band.top + self.band.height * self.left
            return QRectF(start, top, inner, self.band.height * (self.right - self.left))
        x0, x1 = round(start + inner * self.left), round(start + inner * self.right)
        return QRectF(x0, self.band.top, x1 - x0, self.band.height)

    def cell_rect(self, axis: TimeAxis, timestep: int, feature: int) -> QRectF:
        """Where one number of a timestep lies, in px."""
        rect = self.column_rect(axis, timestep)
        share = feature / self.features
        if self.stacked:
            return QRectF(rect.left(), rect.top() + rect.height() * share, rect.width(), rect.height() / self.features)
        return QRectF(rect.left() + rect.width() * share, rect.top(), rect.width() / self.features, rect.height())

    def cell_at(self, axis: TimeAxis, x: float, y: float) -> tuple[int, int] | None:
        """`(timestep, feature)` (from 0) under a point; None beside the strip."""
        timestep = axis.timestep_at(x)
        if timestep is None or timestep not in self.columns:
            return None
        rect = self.column_rect(axis, timestep)
        if not rect.contains(x, y):
            return None
        share = (y - rect.top()) / rect.height() if self.stacked else (x - rect.left()) / rect.width()
        return timestep, min(int(share * self.features), self.features - 1)


@dataclass(frozen=True)
class StripPainter:
    """Paints strips with one theme on one axis."""

    theme: Theme
    colors: ValueColors
    axis: TimeAxis
    least_text: int = WINDOW.least_text

    def paint(self, painter: QPainter, strip: Strip, computed: bool, shown: Collection[int] | None = None) -> None:
        """Draw vectors in sight, with their values or as what is still to come.

        Args:
            painter: Where to.
            strip: The vectors.
            computed: Whether values are shown.
            shown: The timesteps (from 0) to draw; None for all. Numbers have as many digits as with all of them.
        """
        wanted = strip.columns if shown is None else set(shown).intersection(strip.columns)
        columns = [t for t in self.axis.visible if t in wanted]
        if not columns:
            return
        if strip.stacked:
            self._paint_stacked(painter, strip, columns, computed)
        else:
            self._paint_side_by_side(painter, strip, columns, computed)
        self._paint_outline(painter, strip, columns, computed)

    def _paint_side_by_side(self, painter: QPainter, strip: Strip, columns: list[int], computed: bool) -> None:
        start = strip.columns.start
        in_sight = [t - start for t in self.axis.visible if t in strip.columns]
        texts, size = None, CAPTION
        if computed:
            texts, size = self._texts(strip, strip.values[in_sight].ravel().tolist())
        separator = QPen(QColor(self.theme.line), 1)
        painter.setFont(mono_font(size))
        for cell in ((t, feature) for t in columns for feature in range(strip.features)):
            rect = strip.cell_rect(self.axis, *cell)
            level = self.colors.level(float(strip.values[cell[0] - start, cell[1]]), strip.limit)
            painter.fillRect(rect, self.colors.fills[level] if computed else QColor(self.theme.faint_fill))
            if cell[1]:
                painter.setPen(separator)
                painter.drawLine(QLineF(rect.topLeft(), rect.bottomLeft()))
            if texts is not None:
                text = texts[(cell[0] - start - in_sight[0]) * strip.features + cell[1]]
                painter.setPen(self.colors.inks[level])
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _texts(self, strip: Strip, values: list[float]) -> tuple[list[str] | None, int]:
        """All numbers to as many digits as fit every cell, and their size in px; None when too few digits do."""
        width = strip.cell_rect(self.axis, strip.columns.start, 0).width()
        for texts in _from_many_to_few_digits(values, strip.signed):
            longest = max(map(len, texts))
            for size in _text_sizes(strip.band, self.least_text):
                padding = _PADDING if size > self.least_text else _LEAST_PADDING
                if longest * mono_advance(size) + padding <= width:
                    return texts, size
        return None, CAPTION

    def _paint_stacked(self, painter: QPainter, strip: Strip, columns: list[int], computed: bool) -> None:
        start = strip.columns.start
        first = strip.column_rect(self.axis, columns[0])
        if not computed:
            for rect in self._boxes(strip, columns):
                painter.fillRect(rect, QColor(self.theme.faint_fill))
            return
        image = heat_image(strip.values[[t - start for t in columns]].T, strip.limit, self.colors)
        if self.axis.column < NARROW:
            last = strip.column_rect(self.axis, columns[-1])
            painter.drawImage(first.united(last), image)
            return
        for number, rect in enumerate(self._boxes(strip, columns)):
            painter.drawImage(rect, image.copy(number, 0, 1, image.height()))  # SVG knows no part of an image

    def _paint_outline(self, painter: QPainter, strip: Strip, columns: list[int], computed: bool) -> None:
        pen = QPen(QColor(strip.outline if computed else self.theme.faint), 1.5 if computed else 1)
        if strip.dashed and computed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in self._boxes(strip, columns):
            painter.drawRect(rect)

    def _boxes(self, strip: Strip, columns: list[int]) -> Iterator[QRectF]:
        """The outline of each vector, or of all at once where columns touch."""
        rects = [
            strip.column_rect(self.axis, t) for t in (columns if self.axis.column >= NARROW else columns[::-1][:1])
        ]
        if self.axis.column >= NARROW:
            yield from rects
        else:
            yield strip.column_rect(self.axis, columns[0]).united(rects[0])


def _from_many_to_few_digits(values: list[float], signed: bool) -> Iterator[list[str]]:
    if signed:
        for decimals in (3, 2):
            yield [_signed(value, decimals) for value in values]
    else:
        for digits in (5, 4, 3, 2):
            yield [f"{value:.{digits}g}" for value in values]


def _signed(value: float, decimals: int) -> str:
    """A state's number; what would look like zero but is not says that it is only near."""
    if value != 0 and abs(value) < 0.5 * 10**-decimals:
        return "≈0"
    return f"{value:+.{decimals}f}"


def _text_sizes(band: Band, least: int) -> tuple[int, ...]:
    """From what suits the height of the row down to the smallest that can be read."""
    return tuple(range(BODY if band.height >= 34 else SMALL, least - 1, -1))
