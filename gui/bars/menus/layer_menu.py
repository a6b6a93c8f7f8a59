"""The menu of the layer: its type and the flags that a lesson turns on and off, on keys that work while presenting."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.bars.menus.menu import Menu
from gui.layer.layer_options import LAYER_TIPS
from gui.look.language import tr, translated
from models.spec import LayerSpec

TYPES = ("SimpleRNN", "LSTM", "GRU")


class LayerMenu(Menu):
    """Asks for another type or flag of the layer in sight."""

    type_requested = Signal(str)
    bidirectional_requested = Signal(bool)
    sequences_requested = Signal(bool)
    state_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("&Layer"), parent)
        self._types = {
            name: self.option(name, self.type_requested.emit, name, f"Ctrl+{number}", translated(LAYER_TIPS[name]))
            for number, name in enumerate(TYPES, start=1)
        }
        self.addSeparator()
        self._flags = {
            field: self.option(text, ask, keys=keys, tip=tip)
            for field, text, ask, keys, tip in (
                (
                    "bidirectional",
                    "Bidirectional",
                    self.bidirectional_requested.emit,
                    "F8",
                    tr("A second pass that reads the sequence from its end."),
                ),
                (
                    "return_sequences",
                    "return_sequences",
                    self.sequences_requested.emit,
                    "F6",
                    tr("Hand back the hidden state of every timestep, not only of the last one."),
                ),
                (
                    "return_state",
                    "return_state",
                    self.state_requested.emit,
                    "F7",
                    tr("Hand back the last state as well, beside the output."),
                ),
            )
        }

    def show_layer(self, spec: LayerSpec) -> None:
        """Show what the layer in sight is."""
        for name, action in self._types.items():
            action.setChecked(name == spec.type)
        for field, action in self._flags.items():
            action.setChecked(bool(getattr(spec, field)))
