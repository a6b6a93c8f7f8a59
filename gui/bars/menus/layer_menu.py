"""The menu of the layer: its type and the flags that a lesson turns on and off, its neighbours in the stack."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.bars.menus.menu import Menu
from gui.layer.layer_options import LAYER_TIPS
from gui.look.language import tr, translated
from models.spec import MAX_LAYERS, LayerSpec

TYPES = ("SimpleRNN", "LSTM", "GRU")


class LayerMenu(Menu):
    """Asks for another type or flag of the layer in sight, for another layer and for another sample."""

    type_requested = Signal(str)
    bidirectional_requested = Signal(bool)
    sequences_requested = Signal(bool)
    state_requested = Signal(bool)
    other_weights_requested = Signal()
    layer_requested = Signal(int)  # 1: the next one, -1: the previous one
    sample_requested = Signal(int)  # likewise
    add_requested = Signal()
    remove_requested = Signal()

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

        self.act(
            tr("Draw other weights"),
            self.other_weights_requested.emit,
            "Ctrl+Shift+R",
            tr("Another seed: Keras draws other weights where they are random."),
        )
        self.addSeparator()
        above, below = tr("The layer that reads what this one returns."), tr("The layer whose output this one reads.")
        self._next = self.act(tr("Next layer"), partial(self.layer_requested.emit, 1), "Ctrl+PgDown", above)
        self._previous = self.act(tr("Previous layer"), partial(self.layer_requested.emit, -1), "Ctrl+PgUp", below)
        self._add = self.act(
            tr("Add layer"),
            self.add_requested.emit,
            tip=tr("One more layer on top: it reads what the last one returns."),
        )
        self._remove = self.act(
            tr("Remove the layer"), self.remove_requested.emit, tip=tr("The layer in sight, with its weights.")
        )
        self.addSeparator()
        tip = tr("Samples of a batch are computed side by side, with the same weights.")
        self._next_sample = self.act(tr("Next sample"), partial(self.sample_requested.emit, 1), "Alt+PgDown", tip)
        self._previous_sample = self.act(
            tr("Previous sample"), partial(self.sample_requested.emit, -1), "Alt+PgUp", tip
        )
        self.pair(tr("Other layer"), self._next, self._previous)
        self.pair(tr("Other sample"), self._next_sample, self._previous_sample)

    def show_layer(self, spec: LayerSpec, layer: int = 0, layers: int = 1) -> None:
        """Show what the layer in sight is, and where it stands in the stack, from 0."""
        self._previous.setEnabled(layer > 0)
        self._next.setEnabled(layer < layers - 1)
        self._add.setEnabled(layers < MAX_LAYERS)
        self._remove.setEnabled(layers > 1)
        for name, action in self._types.items():
            action.setChecked(name == spec.type)
        for field, action in self._flags.items():
            action.setChecked(bool(getattr(spec, field)))

    def show_sample(self, sample: int, samples: int) -> None:
        """Offer the samples beside the one in sight, from 0."""
        self._previous_sample.setEnabled(sample > 0)
        self._next_sample.setEnabled(sample < samples - 1)
