"""The tab of all weights: a table for each gate of each direction, on one scale, every number to be edited."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.controls.elided_label import ElidedLabel
from gui.controls.number_field import NumberField
from gui.controls.number_text import float32_text
from gui.controls.scroll_margin import ScrollMargin
from gui.look.language import tr, translated
from gui.look.scale import px
from gui.look.theme import Theme
from gui.look.value_colors import ValueColors, nice_limit
from gui.quantities import pass_title
from gui.weights.blocks import gate_weights
from gui.weights.gate_table import GateTable
from models.edits import SetWeight, SetWeights
from models.references import Reference, Weight
from models.trace import LayerTrace
from models.weights import LayerWeights, weight_place

Weights = tuple[LayerWeights, ...]

_MARGIN = 16
"""On either side, in px at 100 %; the bar stands in the right one."""


class WeightsPanel(QScrollArea):
    """Shows the weights of one layer of a stack, and asks for others."""

    edit_requested = Signal(object)  # SetWeight or SetWeights
    references_hovered = Signal(object)  # tuple[Reference, ...]

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colors = ValueColors(theme)
        self._layer: LayerTrace | None = None
        self._weights: Weights = ()
        self._original: Weights = ()
        self._tables: list[GateTable] = []
        self._headings: list[QLabel] = []
        self._edited: Weight | None = None
        self._came_from: QWidget | None = None
        self._summary = ""
        self._create()
        self._place()

    @property
    def tables(self) -> list[GateTable]:
        """The tables in sight, in Keras's order."""
        return [table for table in self._tables if not table.isHidden()]

    @property
    def field(self) -> NumberField:
        """The field in which a number is edited."""
        return self._field

    def show_layer(self, layer: LayerTrace, weights: Weights, original: Weights) -> None:
        """Show the weights of a layer, and which of them are not as they were at first.

        Args:
            layer: The layer's trace.
            weights: Of all layers of the stack.
            original: The same before any of them was edited.
        """
        unchanged = self._shows(layer, original)
        self._weights = weights  # of all layers: another one than the shown may have changed
        if unchanged:
            return
        self._layer = layer
        self._field.hide()  # the number that it stood over may be another one now
        self._original = original
        limit = nice_limit(np.concatenate([array.ravel() for array in layer.weights.flat()]))
        before = {one.direction: original[layer.index][one.direction].named() for one in layer.passes}
        shown = list(gate_weights(layer, before, limit))
        per_direction = len(shown) // len(layer.passes)
        for number, one in enumerate(shown):
            table, heading = self._table(number)
            heading.setText(pass_title(layer[one.direction].title).upper() if number % per_direction == 0 else "")
            heading.setVisible(number % per_direction == 0)
            table.show_weights(one)
            table.show()
        for number in range(len(shown), len(self._tables)):
            self._tables[number].hide()
            self._headings[number].hide()
        edited = not _equal(self._weights, original)
        self._reset.setEnabled(edited)
        scale = tr("one scale: −{limit:g} to +{limit:g}", limit=limit)
        self._summarize(tr("edited weights have a marked corner") if edited else scale)

    def show_nothing(self, why: str) -> None:
        """There are no weights to be shown, and this is why."""
        self._layer = None
        for widget in (*self._tables, *self._headings, self._field):
            widget.hide()
        self._summarize(translated(why))
        self._reset.setEnabled(False)

    def show_pointed(self, references: tuple[Reference, ...]) -> None:
        """Light up weights that are pointed at elsewhere."""
        for table in self.tables:
            table.show_pointed(frozenset(one for one in references if isinstance(one, Weight)))

    def edit(self, table: GateTable, weight: Weight, rect: QRectF) -> None:
        """Open the field over a number."""
        self._edited = weight
        self._came_from = table.cells if table.cells.hasFocus() else None
        self._field.setParent(table)
        width = max(int(rect.width()), px(72))
        left = min(int(rect.left()), table.width() - width)
        self._field.setFixedWidth(width)
        self._field.move(left, int(rect.center().y()) - self._field.sizeHint().height() // 2)
        self._field.show_value(float(float32_text(np.float32(table.value(weight)))))
        self._field.show()
        self._field.raise_()
        self._field.setFocus()
        self._field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the field that is open over a number."""
        if event.key() == Qt.Key.Key_Escape and self._field.isVisible():
            self._close_field()
        else:
            super().keyPressEvent(event)

    def _create(self) -> None:
        self._note = ElidedLabel()
        self._note.setProperty("role", "hint")
        self._reset = QPushButton(tr("Reset"))
        self._reset.setToolTip(tr("Take all weights back to what they were before they were edited."))
        self._reset.clicked.connect(lambda: self.edit_requested.emit(SetWeights(self._original)))
        self._field = NumberField(tr("weight"), tr("A new value for this weight; Enter takes it."), float, self)
        self._field.hide()
        self._field.value_requested.connect(self._on_value)
        self._field.refused.connect(lambda text: self._note.show_text(translated(text)))
        self._field.settled.connect(self._close_field)
        self._field.editingFinished.connect(self._on_finished)

    def _place(self) -> None:
        body = QWidget()
        body.setProperty("role", "panel")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(px(_MARGIN), px(12), px(_MARGIN), px(12))
        self._column.setSpacing(px(6))
        row = QHBoxLayout()
        row.addWidget(self._note, 1)
        row.addWidget(self._reset)
        self._column.addLayout(row)
        rows = QLabel(tr("rows x: kernel · rows h₋₁: recurrent_kernel · b: bias"))
        rows.setProperty("role", "hint")
        rows.setWordWrap(True)
        self._column.addWidget(rows)
        self._column.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ScrollMargin(self, px(_MARGIN))

    def _table(self, number: int) -> tuple[GateTable, QLabel]:
        while len(self._tables) <= number:
            heading, table = QLabel(), GateTable(self._theme, self._colors)
            heading.setProperty("role", "section")
            heading.setContentsMargins(0, px(8), 0, 0)
            table.cell_clicked.connect(lambda weight, rect, table=table: self.edit(table, weight, rect))
            table.cell_hovered.connect(lambda weight, table=table: self._on_hovered(table, weight))
            table.cell_reached.connect(lambda rect, table=table: self._show_cell(table, rect))
            self._column.insertWidget(self._column.count() - 1, heading)
            self._column.insertWidget(self._column.count() - 1, table)
            self._tables.append(table)
            self._headings.append(heading)
        return self._tables[number], self._headings[number]

    def _shows(self, layer: LayerTrace, original: Weights) -> bool:
        """Whether these very weights are shown: an edit of the input, above all, leaves them as they are."""
        shown = self._layer
        same = shown is not None and shown.weights is layer.weights and shown.spec == layer.spec
        same = same and shown.index == layer.index
        return same and self._original is original

    def _summarize(self, text: str) -> None:
        """Say what there is to know while no number is pointed at."""
        self._summary = text
        self._note.show_text(text)

    def _on_value(self, value: float) -> None:
        if self._edited is not None and self._layer is not None:
            self.edit_requested.emit(SetWeight(self._weights, self._layer.index, self._edited, value))
            self._give_keys_back()

    def _on_finished(self) -> None:
        if self._field.property("invalid") in (None, False, "false"):
            self._close_field()

    def _close_field(self) -> None:
        had_keys = self._field.hasFocus()
        self._field.hide()
        if had_keys:
            self._give_keys_back()

    def _give_keys_back(self) -> None:
        """To the number that was edited, if it was reached by keys; after a click they step in time, as everywhere."""
        if self._came_from is not None:
            self._came_from.setFocus()

    def _show_cell(self, table: GateTable, rect: QRectF) -> None:
        """Bring the number that the keys are at into sight."""
        body = self.widget()
        place = table.mapTo(body, rect.center().toPoint())
        self.ensureVisible(place.x(), place.y(), px(16), int(rect.height()) + px(16))

    def _on_hovered(self, table: GateTable, weight: Weight | None) -> None:
        if weight is None or self._layer is None:
            self._note.show_text(self._summary)
        else:
            self._note.show_text(f"{weight_place(self._layer.weights, weight)} = {table.value(weight):.9g}")
        self.references_hovered.emit(() if weight is None else (weight,))


def _equal(ours: Weights, theirs: Weights) -> bool:
    pairs = [pair for a, b in zip(ours, theirs, strict=True) for pair in zip(a.flat(), b.flat(), strict=True)]
    return all(np.array_equal(one, other) for one, other in pairs)
