"""What is on the stage, without a window: its items, where they stand, and the moment that they show.

The stage puts a sheet on the screen; pictures and animations have sheets of their own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"  # it prefers PyQt6 where it finds one

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsScene
from shiboken6 import delete

from gui.look.fonts import BODY, ui_font
from gui.look.language import translated
from gui.look.theme import Theme
from gui.look.value_colors import ValueColors
from gui.stage.backdrop import Backdrop
from gui.stage.chains import Chains
from gui.stage.content import StageContent, StateRow
from gui.stage.furniture import Furniture
from gui.stage.layout import Band, StageLayout, least_height, plots_that_fit, stage_layout
from gui.stage.measure import CROWDED, LEGEND_FOOT, WINDOW, Measure
from gui.stage.overlay import Overlay
from gui.stage.pointing import Finder
from gui.stage.scales import Scales
from gui.stage.state_plot import MOST_LINES, StatePlot
from gui.stage.strips import StripPainter
from gui.stage.time_axis import TimeAxis
from models.sentences import say

_NO_GATES = say("A SimpleRNN has no gates: its one sum, through tanh, is the hidden state.")
_FIRST_PLOTS = 4  # the states of a Bidirectional LSTM; gates need more, once they are looked at


class Sheet:
    """Shows one content in one size at one position, in a scene.

    Args:
        theme: The colours.
        scene: Where the items are put.
        has_pictures: Whether frames are put together from pictures that are painted in advance; else every frame is
            drawn anew, shape by shape, as a drawing that can be scaled needs it.
        for_file: Whether lines are to be as wide as they are at any scale; on a screen pyqtgraph's are faster.
        plots: How many plots to make at once; they take a while. What is missing is made when content needs it.
        measure: How much room it gives to what.
        scale: How many px of the screen one of its own px is, where its painter is scaled so.
    """

    def __init__(
        self,
        theme: Theme,
        scene: QGraphicsScene,
        has_pictures: bool = True,
        for_file: bool = False,
        plots: int = _FIRST_PLOTS,
        measure: Measure = WINDOW,
        scale: float = 1.0,
    ) -> None:
        self._theme, self._scene = theme, scene
        self._measure, self._scale = measure, scale
        self._has_pictures, self._for_file = has_pictures, for_file
        self.axis = TimeAxis()
        self._colors = ValueColors(theme)
        self._strips = StripPainter(theme, self._colors, self.axis, measure.least_text)
        self.chains = Chains(theme, self._strips, self.axis, has_pictures, scale)
        self.overlay = Overlay(theme, self.axis)
        self.plots: list[StatePlot] = []
        for item in (self.chains, self.overlay) if has_pictures else ():
            scene.addItem(item)
        for _ in range(plots):
            self.add_plot()
        self.content: StageContent | None = None
        self.finder: Finder | None = None
        self.layout: StageLayout | None = None
        self.message = ""
        self.sample = 0
        self._position = 0.0
        self._backdrop = Backdrop(theme.surface, scale)
        self._still: tuple[Furniture, Scales] | None = None
        self._painted: tuple[object, ...] = ()

    def add_plot(self) -> None:
        """Make one plot more."""
        plot = StatePlot(self._theme, self._colors, self._for_file, self._scale, self._measure.thin_line)
        self._scene.addItem(plot)
        self.plots.append(plot)

    def set_scale(self, scale: float) -> None:
        """Take as many px of the screen for one of its own; it is seen after the next `lay_out`."""
        self._scale = scale
        self.chains.set_scale(scale)
        self._backdrop = Backdrop(self._theme.surface, scale)
        for plot in self.plots:
            plot.set_scale(scale)

    def show_content(self, content: StageContent, sample: int) -> None:
        """Take other content; it is seen after the next `lay_out`."""
        self.content, self.sample = content, sample
        self.axis.set_timesteps(content.timesteps)
        self._show_plots(content)

    def show_message(self, message: str) -> None:
        """Say in place of the plots what is awaited; nothing counts as computed then. An empty text says nothing."""
        self.message = message
        for plot, _ in self._plots_with_rows():
            plot.setVisible(not message)
        self.set_position(self._position)

    def set_position(self, position: float) -> None:
        """Show another moment."""
        self._position = position
        shown = 0.0 if self.message else position
        self.chains.set_position(shown)
        self.overlay.set_position(shown)
        for plot, _ in self._plots_with_rows():
            plot.set_position(shown, self.axis)

    def lay_out(self, width: float, height: float) -> None:
        """Place everything in a size, in px."""
        content = self.content
        if content is None:
            return
        measure = self._measure
        if measure.fits_plots:
            if least_height(width, replace(content, most_plots=1), measure=_with_legend(measure, content)) > height:
                measure = CROWDED
            measure = _with_legend(measure, content)
            roomy = replace(measure, least_plot=self._measure.least_plot)  # a low plot stands alone
            most = plots_that_fit(width, height, content, roomy)
            most = most or min(plots_that_fit(width, height, content, measure), 1)
            if most != content.most_plots:
                content = self.content = replace(content, most_plots=most)
                self._show_plots(content)
        layout = stage_layout(width, height, content, measure)
        self.layout = layout
        self.axis.place(measure.left_gutter, layout.columns_width, measure.cell_gap)
        self.chains.show_content(content, layout)
        scales = Scales(self._theme, self._strips, self.axis, content, layout)
        self._still = (Furniture(self._theme, self.axis, content, layout), scales)
        self._painted = ()
        strips = (scales.input_strip(), *self.chains.strips)
        self.finder = Finder(content, layout, self.axis, strips, self.sample)
        for plot, band in zip(self.plots, layout.plots, strict=False):
            plot.place(band, self.axis)
        top, bottom = layout.times.top, layout.foot.top - 4
        self.overlay.place(
            QRectF(0, top, layout.width, bottom - top), content.passes, self.finder.coloured, layout.times.height
        )
        self.set_position(self._position)

    def render_pictures(self, size: QSize, ratio: float) -> Iterator[None]:
        """Paint the pictures that frames are put together from, one at a time.

        Once, however often the layout changed meanwhile.
        """
        if self._still is None or not self._has_pictures or self._painted == (size, ratio):
            return
        yield from self.chains.render_pictures(ratio)
        yield
        yield from self._backdrop.render(*self._still, size, ratio)
        self._painted = (size, ratio)

    def paint_background(self, painter: QPainter) -> None:
        """What stands still, beneath the items."""
        if self._has_pictures:
            self._backdrop.paint(painter)
        elif self._still is not None:
            for still in self._still:
                still.paint(painter)

    def paint_message(self, painter: QPainter) -> None:
        """What is awaited, over plots that have nothing to show."""
        message, layout = self.message, self.layout
        if self.content is not None and not self.content.states:
            message = translated(_NO_GATES)
        if message and layout is not None:
            painter.setFont(ui_font(BODY))
            painter.setPen(QColor(self._theme.ink_soft))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip
            for band in _places_of_message(layout):
                place = QRectF(self.axis.left + 12, band.top, self.axis.width - 24, band.height)
                said = painter.boundingRect(place, int(flags), message)
                if said.height() + 8 < band.height:
                    break
            painter.fillRect(said.adjusted(-8, -4, 8, 4), QColor(self._theme.surface))  # no line goes through it
            painter.drawText(place, flags, message)

    def paint(self, painter: QPainter) -> None:
        """Everything, without a widget: into the painter's coordinates, from (0, 0)."""
        layout = self.layout
        if layout is None:
            return
        place = QRectF(0, 0, layout.width, layout.height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        self.paint_background(painter)
        painter.restore()
        if not self._has_pictures:
            self.chains.paint(painter)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # as on a screen: items ask for what they need
        self._scene.render(painter, place, place)
        painter.restore()
        if not self._has_pictures:  # not in the scene: Qt's SVG would clip them like the plot before them
            painter.save()
            self.overlay.paint(painter)
            painter.restore()
        self.paint_message(painter)

    def discard(self) -> None:
        """End it, on the thread that paints: left to Python's garbage collection it may be taken apart on any other."""
        self.chains.forget_pictures()
        self._backdrop, self._still, self.finder = Backdrop(self._theme.surface, self._scale), None, None
        for item in (*self.plots, self.chains, self.overlay):
            if item.scene() is not None:
                self._scene.removeItem(item)
            delete(item)
        delete(self.axis)
        self.plots.clear()

    def _show_plots(self, content: StageContent) -> None:
        while len(self.plots) < len(content.plots):
            self.add_plot()
        for plot, row in self._plots_with_rows():
            plot.show_row(row)
        for number, plot in enumerate(self.plots):
            plot.setVisible(number < len(content.plots) and not self.message)

    def _plots_with_rows(self) -> Iterator[tuple[StatePlot, StateRow]]:
        return zip(self.plots, self.content.plots if self.content else (), strict=False)


def _with_legend(measure: Measure, content: StageContent) -> Measure:
    """A projector's measure, with room for the legend where colours are all there is to be read."""
    return replace(measure, foot=LEGEND_FOOT) if content.units > MOST_LINES else measure


def _places_of_message(layout: StageLayout) -> Iterator[Band]:
    """Where it may stand: inside of the plot in the middle, so that it covers no border, or over all of them."""
    plots = layout.plots
    if plots:
        yield plots[(len(plots) - 1) // 2]
    top = plots[0].top if plots else layout.tokens.bottom
    yield Band(top, (plots[-1].bottom if plots else layout.foot.top) - top)
