"""One state of one pass over time: a line for each unit up to eight, a heat map above.

Curves are set when the trace changes and drawn once; stepping only moves a cover over the future.
"""

from __future__ import annotations

import os

os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"  # it prefers PyQt6 where it finds one

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from gui.look.theme import Theme
from gui.look.value_colors import ValueColors
from gui.stage.content import Scale, StateRow, equal_units
from gui.stage.layout import Band
from gui.stage.markers import Markers
from gui.stage.measure import WINDOW
from gui.stage.time_axis import TimeAxis

MOST_LINES = 8
"""More units than this become a heat map."""

HEADROOM = 1.12
"""How far the vertical scale goes beyond its limit, so that a point at the limit is whole."""

_MOST_MARKERS = 60  # in sight
_MOST_MARKED = 10 * _MOST_MARKERS  # longer sequences have markers nowhere, however far one zooms
_LINE = 2.0
_THIN_FROM = 300
_COVER_ALPHA = 205
_OVERSHOOT = 4.5


def with_headroom(scale: Scale) -> tuple[float, float]:
    """The values at the lower and upper edge of a plot."""
    middle, half = (scale.low + scale.high) / 2, (scale.high - scale.low) / 2
    return middle - HEADROOM * half, middle + HEADROOM * half


class DrawnCurve(pg.PlotCurveItem):
    """A line as one shape in px. Not every reader of SVG files knows pens that a plot's scale leaves alone."""

    def paint(self, painter: QPainter, *_: object) -> None:
        """Draw it where the plot would."""
        place = painter.transform()
        pen = QPen(self.opts["pen"])
        pen.setCosmetic(False)
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(place.map(self.getPath()), pen)
        painter.setTransform(place)


class StatePlot(pg.ViewBox):
    """A plot that shares the stage's time axis. Mouse and menus are the stage's business.

    Args:
        theme: The colours.
        colors: Those of values.
        is_drawing: Whether it is drawn for a file; on a screen pyqtgraph's own lines are faster.
        scale: How many px of the screen one of the stage's is: pens do not grow with it by themselves.
        thin_line: The width of a curve of very many timesteps, in px of the stage.
    """

    def __init__(
        self,
        theme: Theme,
        colors: ValueColors,
        is_drawing: bool = False,
        scale: float = 1.0,
        thin_line: float = WINDOW.thin_line,
    ) -> None:
        super().__init__(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._theme, self._colors = theme, colors
        self._scale, self._thinnest = scale, thin_line
        self._curve_type = DrawnCurve if is_drawing else pg.PlotCurveItem
        self._row: StateRow | None = None
        self._view: tuple[object, ...] = ()
        self._curves: list[pg.PlotCurveItem] = []
        self._pens: list[tuple[object, ...] | None] = []  # what each curve is drawn with: setting a pen costs
        self._markers = Markers(scale)
        self._markers.setZValue(5)
        self.addItem(self._markers, ignoreBounds=True)
        self._shows_markers = False
        self._image = pg.ImageItem(axisOrder="row-major", lut=colors.table)
        self._image.hide()
        self.addItem(self._image, ignoreBounds=True)
        self._cover = QGraphicsRectItem()
        self._cover.setPen(QPen(Qt.PenStyle.NoPen))
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
        return [curve.getData() for curve in self._curves if curve.isVisible()]

    def set_scale(self, scale: float) -> None:
        """Take as many px of the screen for one of the stage's."""
        self._scale = scale
        self._markers.set_scale(scale)
        if self._row is not None:
            self.show_row(self._row)

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
        row = self._row
        if row is None:
            return
        view = (band, axis.left, axis.width, axis.low, axis.high, row.scale, row.values.shape)
        if view == self._view:
            return
        self._view = view
        self.setGeometry(QRectF(axis.left, band.top, axis.width, band.height))
        units = row.values.shape[1]
        low, high = (0, units) if self.is_heat_map else with_headroom(row.scale)
        self.invertY(self.is_heat_map)
        self.setRange(xRange=(axis.low, axis.high), yRange=(low, high), padding=0, disableAutoRange=True)
        self._shows_markers = not self.is_heat_map and len(axis.visible) <= _MOST_MARKERS
        self._update_markers()

    def set_position(self, position: float, axis: TimeAxis) -> None:
        """Cover what is not computed at a position of the animation."""
        row = self._row
        if row is None:
            return
        reached = axis.timesteps + 1 - position if row.go_backwards else position
        overshoot = 0.5 if self.is_heat_map else min(_OVERSHOOT / axis.column, 0.5)
        start, end = 0.5, axis.timesteps + 0.5
        if position >= axis.timesteps:
            end = start  # nothing is to come
        elif row.go_backwards:
            end = min(max(reached - overshoot, start), end)
        else:
            start = max(min(reached + overshoot, end), start)
        low, high = (0.0, float(row.values.shape[1])) if self.is_heat_map else with_headroom(row.scale)
        self._cover.setRect(QRectF(start, low, end - start, high - low))

    def _update_markers(self) -> None:
        self._markers.setVisible(self._shows_markers)

    def _show_heat(self, row: StateRow) -> None:
        for curve in self._curves:
            curve.hide()
        low, high = row.scale.low, row.scale.high
        values = np.nan_to_num(row.values.T, nan=(low + high) / 2, posinf=high, neginf=low)
        self._image.setImage(np.ascontiguousarray(values, np.float32), levels=(low, high))
        self._image.setRect(QRectF(0.5, 0, *row.values.shape))

    def _show_lines(self, row: StateRow) -> None:
        groups = list(equal_units(row.values))
        t = np.arange(1, len(row.values) + 1, dtype=np.float64)
        width = self._scale * (_LINE if len(t) < _THIN_FROM else self._thinnest)
        style = Qt.PenStyle.DashLine if row.go_backwards else Qt.PenStyle.SolidLine
        colours = [self._theme.units(row.go_backwards)[group[0]] for group in groups]
        lines = [row.values[:, group[0]].astype(np.float64) for group in groups]
        for number, (y, colour) in enumerate(zip(lines, colours, strict=True)):
            curve = self._curve(number)
            curve.setData(t, y, connect="finite")
            pen = (colour, width, style)
            if self._pens[number] != pen:
                self._pens[number] = pen
                curve.setPen(pg.mkPen(colour, width=width, style=style))
            curve.show()
        for curve in self._curves[len(groups) :]:
            curve.hide()
        low, high = with_headroom(row.scale)
        marked = zip((group[0] for group in groups), colours, lines, strict=True) if len(t) <= _MOST_MARKED else ()
        self._markers.set_series(t, list(marked), QRectF(0.5, low, len(t), high - low))

    def _curve(self, number: int) -> pg.PlotCurveItem:
        while len(self._curves) <= number:
            curve = self._curve_type(antialias=True)
            self.addItem(curve, ignoreBounds=True)
            self._curves.append(curve)
            self._pens.append(None)
        return self._curves[number]
