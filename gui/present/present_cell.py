"""The opened cell on the whole screen: its diagram, or one of its gates, as large as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.cell.cell_diagram import CellDiagram
from gui.cell.content import CellContent, cell_content
from gui.cell.numbers import Spot
from gui.cell.opened_gate import OpenedGate
from gui.cell.spot_view import SpotView
from gui.look.fonts import BODY, ui_font
from gui.look.language import tr
from gui.look.theme import Theme
from gui.selection import Selection
from models.experiment import Experiment
from models.references import Reference
from models.trace import LayerTrace

_DIAGRAM = (600, 300)  # px at 100 %: the least that each is readable in
_GATE = (640, OpenedGate.LEAST.height())


class PresentCell(QWidget):
    """Shows one cell part by part. A click on a gate opens it, one beside its numbers closes it.

    Its views are placed by hand: a layout would pass on how much room they need, and a window that is left must be as
    small as before.

    Args:
        theme: The colours.
        parent: Qt's parent.
    """

    references_hovered = Signal(object)  # tuple[Reference, ...]
    value_copied = Signal(float)
    readout_changed = Signal(str)  # what is pointed at; empty for nothing
    part_changed = Signal(str)  # how far into the timestep it is, in words; empty without a cell

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: CellContent | None = None
        self._message = ""
        self._phase, self._opened = 0, ""
        self.diagram, self.gate = CellDiagram(theme, self), _Gate(theme, self)
        self.gate.hide()
        self.gate.closed.connect(self.close_gate)
        self.diagram.gate_requested.connect(self.open_gate)
        for view in (self.diagram, self.gate):
            view.spot_hovered.connect(self._on_hovered)
            view.spot_clicked.connect(lambda spot: self.value_copied.emit(spot.value))

    @property
    def views(self) -> tuple[SpotView, SpotView]:
        """The diagram and the gate; one of them is in sight."""
        return self.diagram, self.gate

    @property
    def phase(self) -> int:
        """The part of the timestep that is shown last; 0: only the input is there."""
        return self._phase

    @property
    def part(self) -> str:
        """The same in words; while a gate is opened, how to come back."""
        if self._content is None:
            return ""
        if self._opened:
            return tr("↑ ↓: back to the cell")
        return tr("part {part} / {parts} · ↑ ↓", part=self._phase, parts=self._content.diagram.phases)

    def show_cell(
        self, experiment: Experiment, layer: LayerTrace, sample: int, selection: Selection, step: int
    ) -> None:
        """Show another cell: complete, or with its input only while its step is still to come."""
        self._content = cell_content(experiment, layer, sample, selection)
        is_computed = layer[selection.direction].step_of(selection.timestep) <= step
        self._phase = self._content.diagram.phases if is_computed else 0
        self.readout_changed.emit("")
        self._show()

    def show_nothing(self, message: str) -> None:
        """There is no trace yet, and why."""
        self._content = None
        self._message = message
        self.update()
        self.close_gate()
        self.part_changed.emit("")

    def show_pointed(self, references: tuple[Reference, ...]) -> None:
        """Light up numbers that are pointed at elsewhere."""
        for view in self.views:
            view.show_pointed(references)

    def turn(self, by: int) -> None:
        """Show more parts of the timestep, or fewer; an opened gate is closed first."""
        if self._opened:
            self.close_gate()
        elif self._content is not None:
            self._phase = max(0, min(self._phase + by, self._content.diagram.phases))
            self._show()

    def open_gate(self, symbol: str) -> None:
        """Show a gate's sum in place of the diagram."""
        self._opened = symbol
        self._show()

    def close_gate(self) -> None:
        """Back to the diagram."""
        self._opened = ""
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is awaited, where there is no cell."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.surface))
        painter.setPen(QColor(self._theme.ink_soft))
        painter.setFont(ui_font(BODY * self.diagram.zoom))
        room = self.rect().adjusted(self.width() // 10, 0, -self.width() // 10, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._message)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as the room allows."""
        super().resizeEvent(event)
        for view, (wide, tall) in zip(self.views, (_DIAGRAM, _GATE), strict=True):
            view.enlarge(min(self.width() / wide, self.height() / tall))
            view.setGeometry(QRect(0, 0, self.width(), self.height()))

    def _show(self) -> None:
        content = self._content
        symbols = [] if content is None else [gate.gate.symbol for gate in content.arithmetic.gates]
        if self._opened not in symbols:
            self._opened = ""
        self.diagram.setVisible(content is not None and not self._opened)
        self.gate.setVisible(bool(self._opened))
        if content is None:
            return
        self.diagram.show_content(content, self._opened, self._phase)
        if self._opened:
            self.gate.show_gate(content, content.gate(self._opened))
        self.part_changed.emit(self.part)

    def _on_hovered(self, spot: Spot | None) -> None:
        self.readout_changed.emit("" if spot is None else spot.text)
        references = () if spot is None or spot.reference is None else (spot.reference,)
        self.show_pointed(references)
        self.references_hovered.emit(references)


class _Gate(OpenedGate):
    """An opened gate that a click beside its numbers closes."""

    closed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a number, or close."""
        if self._spot_at(event.position()) is None:
            self.closed.emit()
        else:
            super().mousePressEvent(event)
