"""The recurrent cells: one step each, as the textbook writes it and as Keras computes it."""

from __future__ import annotations

from models.activations import ACTIVATIONS, Array
from models.cells.cell import Cell, DirectionWeights, Gate, State
from models.cells.gru import GRUCell
from models.cells.lstm import LSTMCell
from models.cells.simple_rnn import SimpleRNNCell
from models.spec import LayerSpec

__all__ = ["Array", "Cell", "DirectionWeights", "Gate", "State", "cell_type", "make_cell"]

_CELL_TYPES: dict[str, type[Cell]] = {"SimpleRNN": SimpleRNNCell, "LSTM": LSTMCell, "GRU": GRUCell}


def cell_type(spec: LayerSpec) -> type[Cell]:
    """The class that knows this layer's gates, states and step."""
    return _CELL_TYPES[spec.type]


def make_cell(spec: LayerSpec) -> Cell:
    """A cell that is ready to step, with the layer's activations."""
    activation = ACTIVATIONS[spec.activation]
    recurrent_activation = ACTIVATIONS[spec.recurrent_activation]
    if spec.type == "GRU":
        return GRUCell(activation, recurrent_activation, spec.reset_after)
    return cell_type(spec)(activation, recurrent_activation)
