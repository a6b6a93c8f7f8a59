"""Three steppers for the shape of the input."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.controls.stepper import Stepper
from gui.look.language import translated
from gui.look.scale import px
from models.sentences import say
from models.spec import MAX_BATCH, MAX_INPUT_DIM, MAX_TIMESTEPS

_AXES = {
    "batch": (MAX_BATCH, say("batch: how many sequences Keras computes side by side; they never see each other.")),
    "timesteps": (
        MAX_TIMESTEPS,
        say("timesteps: how many vectors the layer reads one after the other, here one per token."),
    ),
    "input_dim": (
        MAX_INPUT_DIM,
        say("input_dim: how many numbers describe one timestep, such as the size of an embedding."),
    ),
}


class ShapeBar(QWidget):
    """Shows `(batch, timesteps, input_dim)` and asks for another shape."""

    shape_requested = Signal(int, int, int)
    refused = Signal(str)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))  # three steppers fit the column only just
        self.steppers: dict[str, Stepper] = {}
        for axis, (most, tip) in _AXES.items():
            stepper = Stepper(axis, 1, most, translated(tip), self)
            stepper.value_requested.connect(lambda value, axis=axis: self._ask(axis, value))
            stepper.refused.connect(self.refused)
            stepper.settled.connect(self.settled)
            self.steppers[axis] = stepper
            row.addLayout(_labelled(axis, stepper), stepper.sizeHint().width())

    def show_shape(self, shape: tuple[int, ...]) -> None:
        """Show a shape; nothing is asked for."""
        for stepper, length in zip(self.steppers.values(), shape, strict=True):
            stepper.show_value(length)

    def _ask(self, axis: str, length: int) -> None:
        shape = {name: stepper.value for name, stepper in self.steppers.items()} | {axis: length}
        self.shape_requested.emit(*shape.values())


def _labelled(text: str, stepper: Stepper) -> QVBoxLayout:
    label = QLabel(text)
    label.setProperty("role", "hint")
    label.setBuddy(stepper.field)
    label.setFixedHeight(px(18))
    column = QVBoxLayout()
    column.setSpacing(px(2))
    column.addWidget(label)
    column.addWidget(stepper)
    return column
