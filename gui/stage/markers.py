"""A form for each unit at every timestep: the cue beside its colour.

pyqtgraph's ScatterPlotItem keeps an atlas and a record of every spot; for a few dozen forms that every edit sets anew,
painting them is cheaper.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTransform

SIZE = 7.0
"""The width of a form, in px of the stage."""

_FORMS = ("o", "d", "t", "+", "x", "t1", "star", "s")
"""Of pyqtgraph's forms those that are hardest to mistake for each other when small."""


class Markers(pg.GraphicsObject):
    """Forms in the coordinates of a plot, of one size on the screen."""

    def __init__(self, scale: float = 1.0) -> None:
        super().__init__()
        self._size = SIZE * scale
        self._rect = QRectF()
        self._series: list[tuple[int, QColor, list[QPointF]]] = []

    def set_scale(self, scale: float) -> None:
        """Be larger or smaller on the screen."""
        self._size = SIZE * scale
        self.update()

    def set_series(self, t: np.ndarray, series: Sequence[tuple[int, str, np.ndarray]], rect: QRectF) -> None:
        """Show other forms.

        Args:
            t: `(timesteps,)`, the horizontal places.
            series: For each line its unit (from 0), which chooses the form, its colour, and its values.
            rect: What the plot shows, in its coordinates.
        """
        self.prepareGeometryChange()
        self._rect = rect
        self._series = [
            (unit, QColor(colour), [QPointF(x, y) for x, y in zip(t, values, strict=True) if np.isfinite(y)])
            for unit, colour, values in series
        ]
        self.update()

    @property
    def forms(self) -> list[tuple[str, int]]:
        """The name of each line's form, and how many there are of it."""
        return [(_FORMS[unit], len(points)) for unit, _, points in self._series]

    def boundingRect(self) -> QRectF:
        """The whole plot."""
        return self._rect

    def paint(self, painter: QPainter, *_: object) -> None:
        """Draw the forms at their size on the screen, whatever the plot's scale."""
        to_screen, size = painter.transform(), self._size
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for unit, colour, points in self._series:
            painter.setBrush(colour)
            form = Symbols[_FORMS[unit]]
            for point in points:
                place = to_screen.map(point)
                painter.setTransform(QTransform(size, 0, 0, size, place.x(), place.y()))
                painter.drawPath(form)
        painter.setTransform(to_screen)


def draw_form(painter: QPainter, unit: int, colour: QColor, place: QPointF, size: float) -> None:
    """One form, for a legend: of a unit (from 0), as wide as `size`, in the painter's coordinates."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.translate(place)
    painter.scale(size, size)
    painter.drawPath(Symbols[_FORMS[unit]])
    painter.restore()
