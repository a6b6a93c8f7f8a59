"""The form of one layer: what it is, what it returns, how its weights are drawn. It shows and asks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.controls.error_line import ErrorLine
from gui.controls.folding import Folding
from gui.controls.form_row import column
from gui.layer.layer_options import consistent
from gui.layer.layer_section import LayerSection
from gui.layer.layer_stack import LayerStack
from gui.layer.more_options import MoreOptions
from gui.layer.weights_section import WeightsSection
from gui.look.language import tr, translated
from gui.look.scale import px
from models.edits import ChangeLayer, SetSeed
from models.experiment import Experiment


class LayerForm(QWidget):
    """Shows one layer of an experiment and asks for edits of it."""

    edit_requested = Signal(object)  # models.edits.Edit
    layer_requested = Signal(int)  # from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._layer = 0
        self.stack = LayerStack(self)
        self.layer_section = LayerSection(self)
        self.weights_section = WeightsSection(self)
        self.more_options: MoreOptions | None = None
        self.folding = Folding(tr("More options"), self._make_more_options)
        self.error_line = ErrorLine(self)
        self._place()
        self._connect()

    def show_layer(self, experiment: Experiment, layer_index: int) -> None:
        """Show a layer, counted from 0; nothing is asked for."""
        self.stack.show_layers(experiment, layer_index)
        before = self._experiment
        is_other = before is None or (before.layers, before.seed) != (experiment.layers, experiment.seed)
        is_other = is_other or layer_index != self._layer
        self._experiment, self._layer = experiment, layer_index
        if is_other:
            self._clear_errors()
            self._update_controls()

    def show_weights_origin(self, text: str) -> None:
        """Say where the weights come from, such as `drawn by Keras with seed 11`."""
        self.weights_section.show_origin(text)

    def show_error(self, text: str) -> None:
        """Say in one sentence why something was refused; an empty text takes it away.

        What was typed into a field is answered directly below it, by its section.
        """
        self.error_line.show_error(translated(text))

    def _place(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(16))
        whole.addLayout(column(self.stack, self.layer_section, spacing=8))
        whole.addWidget(self.weights_section)
        whole.addWidget(self.error_line)
        whole.addWidget(self.folding)

    def _connect(self) -> None:
        self.stack.edit_requested.connect(self.edit_requested)
        self.stack.layer_requested.connect(self.layer_requested)
        self._listen_to(self.layer_section)
        self._listen_to(self.weights_section)
        self.weights_section.seed_requested.connect(self._on_seed)
        self.folding.unfolded.connect(self._update_controls)

    def _listen_to(self, section: LayerSection | WeightsSection | MoreOptions) -> None:
        section.changes_requested.connect(self._on_changes)

    def _make_more_options(self) -> QWidget:
        self.more_options = MoreOptions(self)
        self._listen_to(self.more_options)
        return self.more_options

    def _on_changes(self, changes: dict[str, Any]) -> None:
        if self._experiment is None:
            return
        self._clear_errors()
        spec = self._experiment.layers[self._layer]
        self.edit_requested.emit(ChangeLayer(self._layer, consistent(spec, changes)))
        self._update_controls()  # Qt has changed the control already; what is shown is what was given last

    def _on_seed(self, seed: int) -> None:
        self._clear_errors()
        self.edit_requested.emit(SetSeed(seed))
        self._update_controls()

    def _clear_errors(self) -> None:
        """Take every sentence away: it spoke about what is no longer shown."""
        for line in self.findChildren(ErrorLine):
            line.clear()

    def _update_controls(self) -> None:
        if self._experiment is None:
            return
        spec = self._experiment.layers[self._layer]
        self.layer_section.show_spec(spec)
        self.weights_section.show_spec(spec, self._experiment.seed)
        if self.more_options is not None:
            self.more_options.show_spec(spec)
