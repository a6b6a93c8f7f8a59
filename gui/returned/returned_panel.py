"""What `layer(x)` hands back: the assignment as the notebook writes it, then a card for each tensor."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.controls.focus_ring import FocusRing
from gui.controls.scroll_margin import ScrollMargin
from gui.look.language import tr, translated
from gui.look.scale import px
from gui.look.theme import Theme
from gui.returned.tensor_card import CardContent, TensorCard
from gui.selection import Selection
from models.notes import notes
from models.references import Reference, Source
from models.returned import Returned, ReturnedTensor, returned_change
from models.sentences import say
from models.trace import LayerTrace

_LEFT, _RIGHT, _INNER = 8, 10, 8
"""The margins around the cards and inside of them, in px at 100 %: the cards' texts, not their borders, stand where all
texts of this column begin. The scroll bar stands in the right one."""

_TIPS = {
    (True, True, "hidden_state"): say("The output: the hidden state of every timestep, for return_sequences is True."),
    (True, False, "hidden_state"): say("The output: the last hidden state alone, for return_sequences is False."),
    (False, False, "hidden_state"): say("The last hidden state as a tensor of its own: return_state adds it."),
    (False, False, "cell_state"): say("The last cell state, which no output holds: return_state adds it."),
}
"""What a tensor is, by whether it is the output, has a time axis, and of which state."""


class ReturnedPanel(QScrollArea):
    """Cards for all returned tensors; hovering an element says where it comes from."""

    references_hovered = Signal(object)  # tuple[Source, ...]
    value_copied = Signal(float)
    selection_requested = Signal(object)  # Selection

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._returned: Returned | None = None
        self._layer: LayerTrace | None = None
        self._cards: list[TensorCard] = []
        self._step = 0
        self._missing = ""
        self._create()
        self._place()
        FocusRing(theme, self)

    @property
    def cards(self) -> list[TensorCard]:
        """The cards in sight, in order."""
        shown = 0 if self._returned is None else len(self._returned.tensors)
        return self._cards[:shown]

    @property
    def assignment(self) -> str:
        """The line that the notebook would write."""
        return self._assignment.text()

    def show_trace(self, layer: LayerTrace, returned: Returned) -> None:
        """Show what a layer hands back, and what changed in it."""
        self._missing = ""
        self._show(layer, returned)
        self._notes.setText("\n\n".join(map(translated, notes(layer))))
        self._notes.setVisible(bool(self._notes.text()))

    def show_keras(self, outputs: tuple[np.ndarray, ...]) -> None:
        """Print Keras's own values: the same to within float32's rounding, and to the last digit the notebook's."""
        if self._returned is not None and [o.shape for o in outputs] == [
            t.values.shape for t in self._returned.tensors
        ]:
            self._update_cards(list(outputs))

    def show_outline(self, layer: LayerTrace, returned: Returned, missing: str) -> None:
        """Show names and shapes only, and in a few words why there are no values."""
        self._missing = missing
        self._show(layer, returned)
        self._notes.hide()

    def show_step(self, step: int) -> None:
        """Let pale what is not computed at a step."""
        self._step = step
        for card in self.cards:
            card.show_computed(self._computed_by(step, card))

    def show_pointed(self, references: tuple[Reference, ...]) -> None:
        """Light up what values of the trace went into."""
        sources = tuple(reference for reference in references if isinstance(reference, Source))
        for card in self.cards:
            card.show_sources(sources)

    def _show(self, layer: LayerTrace, returned: Returned) -> None:
        self._update_change(layer, returned)
        self._layer, self._returned = layer, returned
        self._assignment.setText(returned.assignment)
        self._update_cards([tensor.values for tensor in returned.tensors])

    def _update_change(self, layer: LayerTrace, returned: Returned) -> None:
        """What a flag changed; nothing when it is another experiment altogether."""
        if self._returned is None or self._layer is None:
            return
        sizes = [(one.index, one.inputs.shape, one.spec.units) for one in (self._layer, layer)]
        if self._layer.spec == layer.spec and sizes[0] == sizes[1]:
            return
        is_a_flag = sizes[0] == sizes[1] and np.array_equal(self._layer.inputs, layer.inputs)
        change = returned_change(self._returned, returned) if is_a_flag else ""
        self._change.setText(translated(change))
        self._change.setVisible(bool(change))

    def forget_change(self) -> None:
        """Say nothing any more of what a flag changed."""
        self._change.clear()
        self._change.hide()

    def _create(self) -> None:
        self.setAccessibleName(tr("What layer(x) returns"))
        self._assignment = QLabel()
        self._assignment.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._assignment.setProperty("role", "code")
        self._assignment.setAccessibleName(tr("Assignment"))
        self._change, self._notes = QLabel(), QLabel()
        self._assignment.setWordWrap(True)
        for label in (self._change, self._notes):
            label.setProperty("role", "hint")
            label.setContentsMargins(px(_INNER), 0, px(_INNER), 0)
            label.setWordWrap(True)
            label.hide()

    def _place(self) -> None:
        body = QWidget()
        body.setProperty("role", "panel")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(px(_LEFT), px(12), px(_RIGHT), px(12))
        self._column.setSpacing(px(8))
        for widget in (self._assignment, self._change, self._notes):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ScrollMargin(self, px(_RIGHT))

    def _update_cards(self, values: list[np.ndarray]) -> None:
        assert self._returned is not None
        equalities = dict(self._returned.equalities())
        for number, (tensor, printed) in enumerate(zip(self._returned.tensors, values, strict=True)):
            card = self._card(number)
            note = self._note(tensor, equalities.get(tensor.name, ""))
            tip = _TIPS[tensor.is_output, tensor.has_rows, tensor.halves[0].quantity]
            card.show_content(CardContent(tensor, printed, self._colour(tensor), note, self._missing, tip))
            card.show()
        for card in self._cards[len(values) :]:
            card.hide()
        self.show_step(self._step)

    def _card(self, number: int) -> TensorCard:
        while len(self._cards) <= number:
            card = TensorCard(self._theme)
            card.index_hovered.connect(lambda index, card=card: self._on_hovered(card, index))
            card.index_clicked.connect(lambda index, card=card: self._on_clicked(card, index))
            self._column.insertWidget(self._column.indexOf(self._notes), card)
            self._cards.append(card)
        return self._cards[number]

    def _colour(self, tensor: ReturnedTensor) -> str:
        assert self._layer is not None
        if len(tensor.halves) > 1:
            return self._theme.ink_soft
        return self._theme.direction(self._layer[tensor.halves[0].direction].go_backwards)

    def _note(self, tensor: ReturnedTensor, place: str) -> str:
        """What a state equals, and the timestep that it belongs to."""
        assert self._layer is not None
        if not place:
            return ""
        one = self._layer[tensor.halves[0].direction]
        if (
            one.timesteps > 1
            and one.go_backwards
            and self._layer.spec.return_sequences
            and self._layer.spec.bidirectional
        ):
            return tr("= {place}, the first timestep, not the last", place=place)
        return f"= {place}"

    def _computed_by(self, step: int, card: TensorCard) -> Callable[[tuple[int, ...]], bool]:
        layer, content = self._layer, card.content
        if layer is None or content is None:
            return lambda _: True
        tensor = content.tensor
        return lambda index: all(layer[one.direction].step_of(one.timestep) <= step for one in tensor.sources(index))

    def _on_hovered(self, card: TensorCard, index: tuple[int, ...] | None) -> None:
        content = card.content
        sources = () if index is None or content is None else content.tensor.sources(index)
        self.show_pointed(sources)
        self.references_hovered.emit(sources)

    def _on_clicked(self, card: TensorCard, index: tuple[int, ...]) -> None:
        if card.content is not None:
            self.value_copied.emit(float(card.content.values[index]))
            source = card.content.tensor.sources(index)[0]
            self.selection_requested.emit(Selection(source.direction, source.timestep, source.unit, pinned=True))
