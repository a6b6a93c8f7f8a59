"""One state of one pass over time: a line for each unit up to eight, a heat map above.

Curves are set when the trace changes and drawn once; stepping only moves a cover over the future.
"""

from __future__ import annotations

import os

os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"  # it prefers PyQt6 where it finds one

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsRectItem

from gui.stage.content import StateRow, equal_units
from gui.stage.layout import Band
from gui.stage.time_axis import TimeAxis
from gui.theme import Theme
from gui.value_colors import ValueColors

MOST_LINES = 8
"""More units than this become a heat map."""

HEADROOM = 1.12
"""How far the vertical scale goes beyond its limit, so that a point at the limit is whole."""

_SYMBOLS = ("o", "s", "t", "d", "p", "h", "star", "+")
_MOST_MARKERS = 60
_MARKER = 7
_LINE, _THIN_LINE = 2.0, 1.0
_THIN_FROM = 300
_COVER_ALPHA = 205
_OVERSHOOT = 4.5


class StatePlot(pg.ViewBox):
    """A plot that shares the stage's time axis. Mouse and menus are the stage's business."""

    def __init__(self, theme: Theme, colors: ValueColors) -> None:
        super().__init__(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._theme, self._colors = theme, colors
        self._row: StateRow | None = None
        self._lines: list[tuple[pg.PlotCurveItem, pg.ScatterPlotItem]] = []
        self._image = pg.ImageItem(axisOrder="row-major", lut=colors.table)
        self._image.hide()
        self.addItem(self._image, ignoreBounds=True)
        self._cover = QGraphicsRectItem()
        self._cover.setPen(QColor(0, 0, 0, 0))
        cover = QColor(theme.surface)
        cover.setAlpha(_COVER_ALPHA)
        self._cover.setBrush(cover)
        self._cover.setZValue(10)
        self.addItem(self._cover, ignoreBounds=True)

    @property
    def row(self) -> StateRow | None:
        """What is shown."""
        return self._row

    @property
    def is_heat_map(self) -> bool:
        """Whether units are rows of an image."""
        return self._row is not None and self._row.values.shape[1] > MOST_LINES

    def curves(self) -> list[tuple[np.ndarray, np.ndarray]]:
        """The `(x, y)` data of the lines in sight."""
        return [curve.getData() for curve, _ in self._lines if curve.isVisible()]

    def show_row(self, row: StateRow) -> None:
        """Draw another state."""
        self._row = row
        self._image.setVisible(self.is_heat_map)
        if self.is_heat_map:
            self._show_heat(row)
        else:
            self._show_lines(row)

    def place(self, band: Band, axis: TimeAxis) -> None:
        """Lie in a band of the stage, under the columns of its axis."""
        self.setGeometry(QRectF(axis.left, band.top, axis.width, band.height))
        self.follow(axis)

    def follow(self, axis: TimeAxis) -> None:
        """Show the axis's range."""
        row = self._row
        if row is None:
            return
        units = row.values.shape[1]
        low, high = (0, units) if self.is_heat_map else (-HEADROOM * row.limit, HEADROOM * row.limit)
        self.invertY(self.is_heat_map)
        self.setRange(xRange=(axis.low, axis.high), yRange=(low, high), padding=0, disableAutoRange=True)
        markers = not self.is_heat_map and len(axis.visible) <= _MOST_MARKERS
        for curve, scatter in self._lines:
            scatter.setVisible(markers and curve.isVisible())

    def set_position(self, position: float, axis: TimeAxis) -> None:
        """Cover what is not computed at a position of the animation."""
        row = self._row
        if row is None:
            return
        reached = axis.timesteps + 1 - position if row.go_backwards else position
        overshoot = 0.5 if self.is_heat_map else _OVERSHOOT / axis.column
        start, end = 0.5, axis.timesteps + 0.5
        if row.go_backwards:
            end = min(max(reached - overshoot, start), end)
        else:
            start = max(min(reached + overshoot, end), start)
        self._cover.setRect(QRectF(start, -2 * row.limit, end - start, 4 * row.limit + row.values.shape[1]))

    def _show_heat(self, row: StateRow) -> None:
        for curve, scatter in self._lines:
            curve.hide()
            scatter.hide()
        values = np.nan_to_num(row.values.T, nan=0.0, posinf=row.limit, neginf=-row.limit)
        self._image.setImage(np.ascontiguousarray(values, np.float32), levels=(-row.limit, row.limit))
        self._image.setRect(QRectF(0.5, 0, *row.values.shape))

    def _show_lines(self, row: StateRow) -> None:
        groups = list(equal_units(row.values))
        t = np.arange(1, len(row.values) + 1, dtype=np.float64)
        for number, group in enumerate(groups):
            curve, scatter = self._line(number)
            colour = self._theme.units(row.go_backwards)[group[0]]
            width = _LINE if len(t) < _THIN_FROM else _THIN_LINE
            style = Qt.PenStyle.DashLine if row.go_backwards else Qt.PenStyle.SolidLine
            y = row.values[:, group[0]].astype(np.float64)
            curve.setData(t, y, pen=pg.mkPen(colour, width=width, style=style), connect="finite")
            curve.show()
            few = len(t) <= 10 * _MOST_MARKERS  # they are only shown where a zoom leaves few in sight
            scatter.setData(
                t[np.isfinite(y)] if few else [],
                y[np.isfinite(y)] if few else [],
                symbol=_SYMBOLS[group[0]],
                size=_MARKER,
                pen=None if _SYMBOLS[group[0]] != "+" else pg.mkPen(colour, width=2),
                brush=pg.mkBrush(colour),
            )
        for curve, scatter in self._lines[len(groups) :]:
            curve.hide()
            scatter.hide()

    def _line(self, number: int) -> tuple[pg.PlotCurveItem, pg.ScatterPlotItem]:
        while len(self._lines) <= number:
            curve, scatter = pg.PlotCurveItem(antialias=True), pg.ScatterPlotItem(pxMode=True, antialias=True)
            self.addItem(curve, ignoreBounds=True)
            self.addItem(scatter, ignoreBounds=True)
            self._lines.append((curve, scatter))
        return self._lines[number]
