"""The stage as a widget: shows a sheet, follows the step, and says what is pointed at."""

from __future__ import annotations

import os
from dataclasses import replace

os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"  # it prefers PyQt6 where it finds one

import pyqtgraph as pg
from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QEvent,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainter, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QWidget

from gui.look.fonts import SMALL, mono_font
from gui.look.language import tr
from gui.look.scale import px, scale
from gui.look.theme import Theme
from gui.selection import Selection
from gui.stage.chains import Chains
from gui.stage.content import Part, StageContent, part_content
from gui.stage.layout import least_height
from gui.stage.measure import WINDOW, Measure
from gui.stage.overlay import Overlay
from gui.stage.pointing import Finder, Pointed
from gui.stage.sheet import Sheet
from gui.stage.spoken import spoken
from gui.stage.state_plot import StatePlot
from gui.stage.time_axis import TimeAxis
from models.experiment import Experiment
from models.links import neighbours
from models.references import Reference, Source
from models.returned import Returned
from models.trace import LayerTrace

STEP_MILLISECONDS = 260
"""How long the stage takes from one step to the next, unless playing wants it faster."""

EASING = QEasingCurve.Type.InOutSine
"""How it gets there."""

_ZOOM_PER_NOTCH = 0.8
_CLICK = 4  # px; a press that moves farther drags

_LEAST_HEIGHT = 456  # px; less, and four plots have no room left
_SQUEEZED = 160  # px; what explains why little is computed matters more then


class Stage(pg.GraphicsView):
    """Shows a layer's trace; one column per timestep. The wheel zooms the time axis, dragging moves it.

    Args:
        theme: The colours.
        parent: Qt's parent.
        measure: How much room is given to what.
        factor: How many px of the screen one of the sheet's is; None for what the user has chosen for everything.
    """

    selection_requested = Signal(object)  # Selection
    step_requested = Signal(int)
    cell_requested = Signal(object)  # Selection, to be opened
    references_hovered = Signal(object)  # tuple[Reference, ...]
    value_copied = Signal(float)
    readout_changed = Signal(str)  # what is pointed at, in words; empty for nothing

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, measure: Measure = WINDOW, factor: float | None = None
    ) -> None:
        super().__init__(parent, background=theme.surface)
        self._theme, self._measure = theme, measure
        self._scale = scale() if factor is None else factor
        self.setMouseTracking(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        # Until it is known what is shown: a window that has grown stays so.
        self.setMinimumSize(px(400), self._screen(_SQUEEZED))
        self.setAccessibleName(tr("Stage"))
        self.sheet = Sheet(theme, self.scene(), measure=measure, scale=self._scale)
        self._part = Part.STATES
        self._shown: tuple[Experiment, LayerTrace, Returned, int] | None = None
        self._readout = ""
        self._gives_room = False
        self._selection: Selection | None = None
        self._pointed: tuple[Reference, ...] = ()
        self._dragged_from: QPointF | None = None
        self._pressed_at: QPointF | None = None
        self._animation = QVariantAnimation(self, easingCurve=EASING)
        self._animation.valueChanged.connect(self._on_position)
        self._position = 0.0
        self.axis.changed.connect(self._relayout)

    @property
    def axis(self) -> TimeAxis:
        """The columns."""
        return self.sheet.axis

    @property
    def chains(self) -> Chains:
        """Returned vectors and the chains of hidden states."""
        return self.sheet.chains

    @property
    def overlay(self) -> Overlay:
        """The columns that are reached, and outlines of cells."""
        return self.sheet.overlay

    @property
    def plots(self) -> list[StatePlot]:
        """The plots, those that are not needed now included."""
        return self.sheet.plots

    @property
    def content(self) -> StageContent | None:
        """What is shown."""
        return self.sheet.content

    @property
    def finder(self) -> Finder | None:
        """What lies where."""
        return self.sheet.finder

    @property
    def part(self) -> Part:
        """Whether states or gates are shown over time."""
        return self._part

    @property
    def position(self) -> float:
        """The moment that is shown: the step, or between two steps while it moves."""
        return self._position

    def set_factor(self, factor: float) -> None:
        """Be larger or smaller on the screen."""
        if factor != self._scale:
            self._scale = factor
            self.sheet.set_scale(factor)
            self._relayout()

    def show_plots_from(self, first: int) -> None:
        """Begin the plots with another state, where not all of them have room."""
        content = self.content
        if content is not None and content.states:
            self.sheet.show_content(replace(content, first_plot=first % len(content.states)), self.sheet.sample)
            self._relayout()

    def show_trace(self, experiment: Experiment, layer: LayerTrace, returned: Returned, sample: int) -> None:
        """Draw another trace."""
        self._show(experiment, layer, returned, sample)
        self.sheet.show_message("")
        if QAccessible.isActive():
            self._speak()

    def show_outline(self, experiment: Experiment, layer: LayerTrace, returned: Returned, message: str) -> None:
        """Draw what is known without weights, nothing computed, and say what is awaited."""
        self._show(experiment, layer, returned, 0)
        self.sheet.show_message(message)
        if QAccessible.isActive():
            self._speak()

    def _show(self, experiment: Experiment, layer: LayerTrace, returned: Returned, sample: int) -> None:
        self._shown = (experiment, layer, returned, sample)
        self._pointed = ()  # what lay under the pointer may not exist any more
        self._readout = ""
        self.sheet.show_content(part_content(self._part, experiment, layer, returned, sample), sample)
        self._relayout()

    def give_room(self, gives: bool) -> None:
        """Be less tall than all rows need, or not, for what stands above it and must be read."""
        self._gives_room = gives
        self.setMinimumHeight(self._screen(_SQUEEZED if gives else _LEAST_HEIGHT))

    def show_step(self, step: int, milliseconds: int = STEP_MILLISECONDS) -> None:
        """Move to a processing step; at once if it is not the next or the last one."""
        self._animation.stop()
        if milliseconds <= 0 or abs(step - self._position) > 1.01 or not self.isVisible():
            self._on_position(float(step))
        else:
            self._animation.setDuration(milliseconds)
            self._animation.setStartValue(self._position)
            self._animation.setEndValue(float(step))
            self._animation.start()

    def show_selection(self, selection: Selection) -> None:
        """Frame the selected cell."""
        self._selection = selection
        self._update_outlines()

    def show_pointed(self, references: tuple[Reference, ...]) -> None:
        """Light up values that are pointed at elsewhere."""
        self._pointed = references
        self._update_outlines()

    def show_part(self, part: Part) -> None:
        """Show states or gates over time."""
        if part is self._part:
            return
        self._part = part
        if self._shown is not None:
            self._show(*self._shown)
            self.sheet.show_message(self.sheet.message)

    @property
    def is_moving(self) -> bool:
        """Whether it is between two steps."""
        return self._animation.state() == QAbstractAnimation.State.Running

    def discard(self) -> None:
        """Stand still, and take the sheet apart."""
        self._animation.stop()
        self.sheet.discard()

    def close(self) -> bool:
        """Close like any widget: pyqtgraph's way deletes the scene under items that Python holds, and crashes."""
        return QWidget.close(self)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Lay everything out anew."""
        super().resizeEvent(event)
        if hasattr(self, "sheet"):  # pyqtgraph resizes once while it is being made
            self._relayout()

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        """What stands still, and the line that says what is pointed at."""
        size = self.viewport().size() / self._scale
        for _ in self.sheet.render_pictures(QSize(size.width() + 1, size.height() + 1), self.devicePixelRatioF()):
            pass
        painter.fillRect(rect, QColor(self._theme.surface))
        self.sheet.paint_background(painter)
        layout = self.sheet.layout
        if layout is None:
            return
        painter.setFont(mono_font(SMALL))
        painter.setPen(QColor(self._theme.ink))
        if not layout.foot.height:
            return
        rect = QRectF(16, layout.foot.top, layout.width - 32, layout.foot.height)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._readout)

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        """What is awaited, over plots that have nothing to show."""
        del rect
        self.sheet.paint_message(painter)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom the time axis about the pointer; sideways scrolling moves it."""
        if event.angleDelta().x():
            self.axis.pan(event.angleDelta().x() / 2 / self._scale)
        elif event.angleDelta().y():
            self.axis.zoom(_ZOOM_PER_NOTCH ** (event.angleDelta().y() / 120), self._place(event).x())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the axis."""
        self._dragged_from = self._pressed_at = self._place(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the axis while a button is held; else say what lies under the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton and self._dragged_from is not None:
            place = self._place(event)
            self.axis.pan(place.x() - self._dragged_from.x())
            self._dragged_from = place
            return
        self._point(self._at(self._place(event)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the axis; a press that did not move it takes the number under it and selects its cell."""
        pressed, self._dragged_from, self._pressed_at = self._pressed_at, None, None
        if pressed is None or (self._place(event) - pressed).manhattanLength() > _CLICK:
            return
        pointed = self._at(self._place(event))
        if pointed is None:
            return
        self.value_copied.emit(pointed.value)
        if (selection := _selection(pointed)) is not None:
            self.selection_requested.emit(selection)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the cell under the pointer; beside cells show all columns again, or go to the column's step."""
        timestep = self.axis.timestep_at(self._place(event).x())
        pointed = self._at(self._place(event))
        if pointed is not None and (selection := _selection(pointed)) is not None:
            self.cell_requested.emit(selection)
        elif self.axis.is_zoomed:
            self.axis.show_all()
        elif timestep is not None:
            self.step_requested.emit(timestep + 1)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        super().leaveEvent(event)
        self._point(None)

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew for another screen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._relayout()

    def _relayout(self) -> None:
        if self.content is None:
            return
        width, height = self.viewport().width() / self._scale, self.viewport().height() / self._scale
        if self._gives_room:  # rows end at the border rather than upon each other
            height = max(height, least_height(width, self.content, measure=self._measure))
        if self.transform().m11() != self._scale:  # pyqtgraph takes it away whenever the size changes
            self.setTransform(QTransform.fromScale(self._scale, self._scale))
            self.setSceneRect(QRectF(0, 0, width, height))
        self.sheet.lay_out(width, height)
        self._update_outlines()
        self.resetCachedContent()
        self.viewport().update()

    def _on_position(self, position: float) -> None:
        moved, self._position = position != self._position, float(position)
        self.sheet.set_position(self._position)
        if moved and self._position == int(self._position) and QAccessible.isActive():
            self._speak()
        if moved and self.axis.is_zoomed and 1 <= self._position == int(self._position):
            self.axis.reveal(self._position)

    def _screen(self, length: float) -> int:
        """A length of the sheet in px of the screen."""
        return round(length * self._scale)

    def _place(self, event: QMouseEvent | QWheelEvent) -> QPointF:
        """Where the pointer is, in px of the sheet."""
        return event.position() / self._scale

    def _speak(self) -> None:
        """Say what is shown: at every step only to those who hear it, for putting it into words takes a while."""
        if self.content is not None:
            self.setAccessibleDescription(self.sheet.message or spoken(self.content, self._position))

    def _at(self, position: QPointF) -> Pointed | None:
        return None if self.finder is None else self.finder.at(position.x(), position.y())

    def _point(self, pointed: Pointed | None) -> None:
        readout = "" if pointed is None else pointed.text
        if readout == self._readout:
            return
        self._readout = readout
        self.readout_changed.emit(readout)
        self._pointed = () if pointed is None else pointed.references
        self._update_outlines()
        layout = self.sheet.layout
        if layout is not None:
            self.invalidateScene(QRectF(0, layout.foot.top, layout.width, layout.foot.height))
        self.references_hovered.emit(self._pointed)

    def _update_outlines(self) -> None:
        finder = self.finder
        if finder is None:
            return
        selected: list[QRectF] = []
        if self._selection is not None:
            one = self._selection
            selected = [*finder.chain_cell(one.direction, one.timestep, one.unit)]
        pointed = [rect for reference in self._pointed for rect in finder.places(reference)]
        self.overlay.outline(selected, pointed, self._related(finder))

    def _related(self, finder: Finder) -> list[QRectF]:
        """Where the vectors stand that what is pointed at comes from or goes into."""
        if self._shown is None:
            return []
        layer = self._shown[1]
        vectors = dict.fromkeys(vector for reference in self._pointed for vector in neighbours(layer, reference))
        return [rect for vector in vectors for rect in finder.vector(vector)]


def _selection(pointed: Pointed) -> Selection | None:
    """The cell that a number belongs to; None for the input."""
    for source in pointed.references:
        if isinstance(source, Source):
            return Selection(source.direction, source.timestep, source.unit, pinned=True)
    return None
