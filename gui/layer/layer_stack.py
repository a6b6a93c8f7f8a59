"""LAYERS: the stack from the input upwards, which of its layers is shown, and what it hands on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.controls.elided_label import ElidedLabel
from gui.controls.focus import reach_by_tab
from gui.controls.form_row import section_title
from gui.look.icons import icon
from gui.look.language import tr, translated
from gui.look.scale import px
from models.edits import AddLayer, MoveLayer, RemoveLayer
from models.experiment import Experiment
from models.returned import output_shapes
from models.sentences import say
from models.spec import MAX_LAYERS, LayerSpec

_ADD_TIP = say("One more layer on top: it reads what the last one returns.")
_FULL_TIP = say("A stack has up to four layers.")
_ICON = 16  # px at 100 %


class LayerStack(QWidget):
    """Shows the layers, one a row while there are several, and asks for another one, another order or another view."""

    edit_requested = Signal(object)  # models.edits.Edit
    layer_requested = Signal(int)  # from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer = 0
        self._experiment: Experiment | None = None
        self.rows: list[LayerRow] = []
        self._group = QButtonGroup(self)
        self._title = section_title(tr("Layer"))
        self.up = _tool("arrow-up", tr("Move the layer towards the input"), self._on_up)
        self.down = _tool("arrow-down", tr("Move the layer towards the output"), self._on_down)
        self.remove = _tool("minus", tr("Remove the layer"), self._on_remove)
        self.add = QPushButton(tr("Add layer"))
        self.add.setAccessibleName(tr("Add layer"))
        self.add.setIcon(icon("plus"))
        self.add.setIconSize(QSize(px(_ICON), px(_ICON)))
        self.add.setProperty("role", "flat")
        self.add.clicked.connect(self._on_add)
        reach_by_tab(self.add)
        self._place()

    def show_layers(self, experiment: Experiment, layer: int) -> None:
        """Show the stack of an experiment and which of its layers is in sight, from 0."""
        before, self._experiment = self._experiment, experiment
        if before is not None and (before.layers, before.values.shape, self._layer) == (
            experiment.layers,
            experiment.values.shape,
            layer,
        ):
            return
        self._layer = layer
        count = len(experiment.layers)
        title = tr("Layers") if count > 1 else tr("Layer")
        self._title.setText(title.upper())
        self._title.setAccessibleName(title)
        while len(self.rows) < count:
            self._add_row()
        place = experiment.stack_break
        for number, (row, spec) in enumerate(zip(self.rows, experiment.layers, strict=False)):
            shapes = output_shapes(spec, experiment.batch, experiment.timesteps)
            breaks = place is not None and number == place.layer
            row.show_layer(number, spec, shapes, breaks, runs=place is None or number <= place.layer)
        for number, row in enumerate(self.rows):
            row.setVisible(number < count > 1)
            row.setChecked(number == layer)
        for tool in (self.up, self.down, self.remove):
            tool.setVisible(count > 1)
        self.up.setEnabled(layer > 0)
        self.down.setEnabled(layer < count - 1)
        self.add.setEnabled(count < MAX_LAYERS)
        self.add.setToolTip(translated(_ADD_TIP if count < MAX_LAYERS else _FULL_TIP))

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addStretch(1)
        for button in (self.up, self.down, self.remove, self.add):
            head.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        self._column.addLayout(head)

    def _add_row(self) -> None:
        number = len(self.rows)
        row = LayerRow(self)
        row.clicked.connect(lambda: self._on_row(number))
        self._group.addButton(row)
        self.setTabOrder(self.rows[-1] if self.rows else self.add, row)
        self.rows.append(row)
        self._column.addWidget(row)

    def _on_row(self, number: int) -> None:
        self.rows[self._layer].setChecked(True)  # Qt has turned the mark already; what is shown is what the owner says
        self.layer_requested.emit(number)

    def _on_add(self) -> None:
        if self._experiment is not None:
            count = len(self._experiment.layers)
            self.edit_requested.emit(AddLayer())
            self.layer_requested.emit(count)

    def _on_remove(self) -> None:
        self.edit_requested.emit(RemoveLayer(self._layer))

    def _on_up(self) -> None:
        self._move(self._layer - 1)

    def _on_down(self) -> None:
        self._move(self._layer + 1)

    def _move(self, to: int) -> None:
        self.edit_requested.emit(MoveLayer(self._layer, to))
        self.layer_requested.emit(to)


class LayerRow(QPushButton):
    """One layer: its place, what it is, and the shape that it hands on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setProperty("role", "layer-row")
        reach_by_tab(self)
        self.what, self.shape = ElidedLabel(), QLabel()
        self.shape.setProperty("role", "mono")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), 0, px(8), 0)
        row.setSpacing(px(6))
        row.addWidget(self.what, 1)
        row.addWidget(self.shape)
        for label in (self.what, self.shape):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_layer(
        self, number: int, spec: LayerSpec, shapes: tuple[tuple[int, ...], ...], breaks: bool, runs: bool
    ) -> None:
        """Show a layer, from 0.

        Args:
            number: Its place.
            spec: What it is.
            shapes: The shapes of its outputs.
            breaks: Whether the next layer cannot take them.
            runs: Whether anything reaches it.
        """
        self.what.setText(f"{number + 1}   {layer_title(spec)}")
        handed_on = _shapes(shapes)
        self.shape.setText(("✕ " if breaks else "") + handed_on if runs else "")
        self.what.setEnabled(runs)
        role = "error-mono" if breaks else "mono"
        if self.shape.property("role") != role:
            self.shape.setProperty("role", role)
            self.shape.style().polish(self.shape)
        words = {"number": number + 1, "layer": layer_title(spec), "shape": handed_on}
        if runs:
            self.setAccessibleName(tr("Layer {number}: {layer}, hands on {shape}", **words))
            self.setToolTip(tr("Show layer {number}; it hands on {shape}.", **words))
        else:
            self.setAccessibleName(tr("Layer {number}: {layer}, does not run", **words))
            self.setToolTip(tr("Show layer {number}; it does not run.", **words))


def layer_title(spec: LayerSpec) -> str:
    """`Bidirectional LSTM(3)`, short enough for a row."""
    return f"{'Bi · ' if spec.bidirectional else ''}{spec.type}({spec.units})"


def _shapes(shapes: tuple[tuple[int, ...], ...]) -> str:
    """`(1, 4, 3)`; for the two tensors of a Bidirectional that does not merge, which are alike, `2 × (1, 4, 3)`."""
    (shape,) = set(shapes)
    text = f"({', '.join(map(str, shape))})"
    return text if len(shapes) == 1 else f"{len(shapes)} × {text}"


def _tool(name: str, tip: str, act: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setIconSize(QSize(px(_ICON), px(_ICON)))
    button.setProperty("role", "flat")
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.clicked.connect(act)
    reach_by_tab(button)
    return button
