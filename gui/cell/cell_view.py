"""The opened cell as one view: the diagram, one of its gates opened, and the parts of a timestep in turn."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.cell.cell_diagram import CellDiagram
from gui.cell.content import CellContent, cell_content
from gui.cell.numbers import Spot
from gui.cell.opened_gate import OpenedGate
from gui.cell.product_row import MOST_PRODUCTS
from gui.controls.elided_label import ElidedLabel
from gui.look.language import tr, translated
from gui.look.scale import px
from gui.look.theme import Theme
from gui.selection import Selection
from models.experiment import Experiment
from models.references import Reference
from models.trace import LayerTrace

FIRST_PRODUCT = 250
"""ms for each product of the first gate; the rest goes fast, as nobody needs to see the same thing four times."""

PART = 350
"""ms for each later part."""

_BAR = 4  # px at 100 %, above and below the buttons
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class CellView(QWidget):
    """Shows one cell; replays how it came to its values.

    Args:
        theme: All colours.
        parent: Qt's parent.
    """

    references_hovered = Signal(object)  # tuple[Reference, ...]
    value_copied = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: CellContent | None = None
        self._opened = ""
        self._phase = 0
        self._products = MOST_PRODUCTS
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._create(theme)
        self._place()
        self._connect()

    @property
    def content(self) -> CellContent | None:
        """What is shown."""
        return self._content

    @property
    def phase(self) -> int:
        """The part of the timestep that is shown last; 0: only the input is there."""
        return self._phase

    @property
    def phases(self) -> int:
        """How many parts a timestep has."""
        return 0 if self._content is None else self._content.diagram.phases

    @property
    def opened(self) -> str:
        """The symbol of the gate that is opened."""
        return self._opened

    def show_cell(
        self, experiment: Experiment, layer: LayerTrace, sample: int, selection: Selection, step: int | None = None
    ) -> None:
        """Show another cell: complete, or with its input only while its step is still to come."""
        self._timer.stop()
        for button in (self._back, self._on, self._replay):
            button.setEnabled(True)
        self._content = cell_content(experiment, layer, sample, selection)
        self._readout.show_text("")  # what lay under the pointer is another number now
        symbols = [gate.gate.symbol for gate in self._content.arithmetic.gates]
        if self._opened not in symbols:
            self._opened = symbols[min(1, len(symbols) - 1)]
        one = layer[selection.direction]
        self._phase = self.phases if step is None or one.step_of(selection.timestep) <= step else 0
        self._products = MOST_PRODUCTS if self._phase else 0
        self._show()

    def show_nothing(self, message: str) -> None:
        """There is no trace yet, and why."""
        self._timer.stop()
        self._content = None
        self._skip.setEnabled(False)
        self._readout.show_text("")
        self._part.clear()
        for button in (self._back, self._on, self._replay):
            button.setEnabled(False)
        self.setAccessibleName(translated(message))
        self.setAccessibleDescription("")
        self.diagram.show_nothing(translated(message))
        self.gate.show_nothing()

    def show_pointed(self, references: tuple[Reference, ...]) -> None:
        """Light up numbers that are pointed at elsewhere."""
        self.diagram.show_pointed(references)
        self.gate.show_pointed(references)

    def open_gate(self, symbol: str) -> None:
        """Open another gate below the diagram."""
        self._opened = symbol
        self._show()

    def show_phase(self, phase: int) -> None:
        """Show the cell up to a part of its timestep."""
        self._timer.stop()
        self._products = MOST_PRODUCTS
        self._phase = max(0, min(phase, self.phases))
        self._open_computed()
        self._show()

    def replay(self) -> None:
        """Play the timestep's parts: the products of the first gate one by one, everything else quickly."""
        if self._content is None:
            return
        self._phase, self._products = 0, 0
        self._open_computed(ahead=True)
        self._timer.start(FIRST_PRODUCT)
        self._show()

    def skip(self) -> None:
        """End the replay at once."""
        self.show_phase(self.phases)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the arrow keys work here, to who came by keys."""
        super().focusInEvent(event)
        self.diagram.show_keys(event.reason() in _BY_KEYS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys go elsewhere."""
        super().focusOutEvent(event)
        self.diagram.show_keys(False)

    def _create(self, theme: Theme) -> None:
        self.diagram = CellDiagram(theme)
        self.gate = OpenedGate(theme)
        self._readout = ElidedLabel()
        self._readout.setProperty("role", "mono")
        self._part = QLabel()
        self._part.setProperty("role", "hint")
        self._back, self._on = QPushButton(tr("‹ part")), QPushButton(tr("part ›"))
        self._replay, self._skip = QPushButton(tr("Replay")), QPushButton(tr("Skip"))
        self._back.setToolTip(tr("One part of this timestep back (↑)."))
        self._on.setToolTip(tr("One part of this timestep on (↓): gate by gate, then how they meet."))
        self._replay.setToolTip(tr("Watch this cell compute: the first gate product by product, then the rest."))
        self._skip.setToolTip(tr("Show the result at once."))
        self._back.setAccessibleName(tr("previous part of the timestep"))
        self._on.setAccessibleName(tr("next part of the timestep"))
        self._timer = QTimer(self)

    def _place(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(px(16), px(_BAR), px(16), px(_BAR))
        bar.setSpacing(px(8))
        bar.addWidget(self._readout, 1)
        for widget in (self._part, self._back, self._on, self._replay, self._skip):
            bar.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.diagram, 1)
        column.addLayout(bar)
        column.addWidget(self.gate)

    def _connect(self) -> None:
        self.diagram.gate_requested.connect(self.open_gate)
        for part in (self.diagram, self.gate):
            part.spot_hovered.connect(self._on_hovered)
            part.spot_clicked.connect(lambda spot: self.value_copied.emit(spot.value))
        self._back.clicked.connect(lambda: self.show_phase(self._phase - 1))
        self._on.clicked.connect(lambda: self.show_phase(self._phase + 1 if self._phase < self.phases else 0))
        self._replay.clicked.connect(self.replay)
        self._skip.clicked.connect(self.skip)
        self._timer.timeout.connect(self._on_time)

    def _show(self) -> None:
        content = self._content
        if content is None:
            return
        self.diagram.show_content(content, self._opened, self._phase)
        self.gate.show_gate(content, content.gate(self._opened), self._products)
        self._part.setText(tr("part {part} / {parts}", part=self._phase, parts=self.phases))
        self._skip.setEnabled(self._timer.isActive())
        self.setAccessibleName(self.diagram.accessibleName())
        self.setAccessibleDescription(self.diagram.accessibleDescription())

    def _open_computed(self, ahead: bool = False) -> None:
        """Open the gate that the present part computes, or the next one does."""
        if self._content is None:
            return
        phase = self._phase + ahead
        gates = [node.name for node in self._content.diagram.nodes if node.kind == "gate" and node.phase == phase]
        if gates:
            self._opened = gates[0]

    def _on_time(self) -> None:
        """One product more while the first gate is summed; then one part after the other."""
        assert self._content is not None
        gate = self._content.gate(self._opened)
        if self._phase == 0 and self._products < min(max(len(gate.inputs), len(gate.recurrent)), MOST_PRODUCTS):
            self._products += 1
        else:
            self._products = MOST_PRODUCTS
            self._phase += 1
            self._open_computed()
            self._timer.setInterval(PART)
        if self._phase >= self.phases:
            self._timer.stop()
        self._show()

    def _on_hovered(self, spot: Spot | None) -> None:
        self._readout.show_text("" if spot is None else spot.text)
        reference = None if spot is None else spot.reference
        references = () if reference is None else (reference,)
        self.show_pointed(references)
        self.references_hovered.emit(references)
