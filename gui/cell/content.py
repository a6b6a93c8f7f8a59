"""What the opened cell shows: one cell's arithmetic, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from gui.cell.diagram import DIAGRAMS, Diagram, Node
from gui.look.language import tr
from gui.look.value_colors import nice_limit
from gui.quantities import pass_title, quantity_name, unit_title
from gui.selection import Selection
from gui.stage.content import OPENING, SATURATED
from models.activations import ACTIVATIONS
from models.arithmetic import CellArithmetic, GateArithmetic, Term, arithmetic
from models.cells import cell_type
from models.equations import number
from models.experiment import Experiment
from models.references import InputValue, Source
from models.trace import LayerTrace

_SIGNS = {"⊙": "×", "+": "+"}


@dataclass(frozen=True)
class CellContent:
    """One cell of one layer.

    Args:
        layer: The layer's trace.
        at: Direction, sample, timestep and unit.
        token: The label of the timestep.
    """

    layer: LayerTrace
    at: Source
    token: str

    @cached_property
    def arithmetic(self) -> CellArithmetic:
        """The cell taken apart."""
        return arithmetic(self.layer, self.at)

    @property
    def diagram(self) -> Diagram:
        """How its type is drawn."""
        return DIAGRAMS[self.layer.spec.type]

    @property
    def title(self) -> str:
        """`LSTM cell`."""
        return tr("{layer} cell", layer=self.layer.spec.type)

    @property
    def place(self) -> str:
        """Which cell it is, in words."""
        where = f"t = {self.at.timestep + 1} {self.token}".rstrip()
        return " · ".join((pass_title(self.layer[self.at.direction].title), where, unit_title(self.at.unit)))

    @cached_property
    def input_limit(self) -> float:
        """The scale of the input's colours: the stage's."""
        return nice_limit(self.layer.inputs[self.at.sample])

    @cached_property
    def hidden_limit(self) -> float:
        """The scale of the hidden states' colours: the stage's."""
        return nice_limit(np.stack([one.quantities["hidden_state"][self.at.sample] for one in self.layer.passes]))

    @property
    def gate_order(self) -> str:
        """Keras's order of columns, which `get_weights()` has."""
        letters = [gate.column or gate.symbol for gate in cell_type(self.layer.spec).gates]
        return "" if len(letters) == 1 else tr("gate order in Keras: {letters}", letters=" ".join(letters))

    def in_words(self, phase: int) -> str:
        """The gates and states that are computed up to a phase, for who cannot see the drawing."""
        computed = {node.name for node in self.diagram.nodes if node.phase <= phase}
        known = [(gate.gate.name, gate.value) for gate in self.arithmetic.gates]
        known += [(state.quantity, state.value) for state in self.arithmetic.states]
        said = [
            f"{quantity_name(quantity)} {term.symbol} = {term.value:.6g}"
            for quantity, term in known
            if term.symbol in computed
        ]
        return "; ".join(said) or tr("only the input is there yet")

    @cached_property
    def values(self) -> dict[str, float]:
        """The value of every node of the diagram and of the previous states, by name.

        Gates and states are the trace's; what lies between them follows from them in float32.
        """
        known = {gate.gate.symbol: gate.value.value for gate in self.arithmetic.gates}
        for state in self.arithmetic.states:
            known |= {piece.symbol: piece.value for piece in state.formula if isinstance(piece, Term)}
            known[state.value.symbol] = state.value.value
        for node in self.diagram.nodes:
            if node.name not in known:
                known[node.name] = self._computed(node, [known[name] for name in self.diagram.operands(node.name)])
        return known

    def _computed(self, node: Node, operands: list[float]) -> float:
        values = np.array(operands, np.float32)
        with np.errstate(all="ignore"):
            if node.kind == "function":
                return float(ACTIVATIONS[self.layer.spec.activation](values)[0])
            return float({"⊙": np.prod, "+": np.sum, "1−": lambda one: np.float32(1) - one[0]}[node.text](values))

    def node_text(self, node: Node) -> str:
        """What a circle or a pill computes, with its numbers: `0.775 × 0.596 = 0.462`."""
        operands = [number(self.values[name]) for name in self.diagram.operands(node.name)]
        result = number(self.values[node.name])
        if node.kind == "function":
            return result
        left = f"1 − {operands[0]}" if node.text == "1−" else f" {_SIGNS[node.text]} ".join(operands)
        return f"{left} = {result}"

    @property
    def reset_text(self) -> str:
        """What a GRU's reset gate does, with its numbers; it may come before the product with the recurrent kernel."""
        candidate = self.arithmetic.gates[-1]
        if candidate.reset is None:
            return "r⊙h₋₁"
        inner = candidate.recurrent.total + (candidate.recurrent_bias.value if candidate.recurrent_bias else 0.0)
        return f"{number(candidate.reset.value)} × {number(inner)}\n= {number(candidate.recurrent_total)}"

    def previous(self, letter: str) -> Term | None:
        """A state of this unit as the cell found it; None where no formula uses it."""
        pieces = (piece for state in self.arithmetic.states for piece in state.formula)
        return next((piece for piece in pieces if isinstance(piece, Term) and piece.symbol == f"{letter}₋₁"), None)

    @property
    def inputs(self) -> list[Term]:
        """The input at this timestep."""
        values = self.layer.inputs[self.at.sample, self.at.timestep]
        places = (InputValue(self.at.sample, self.at.timestep, k) for k in range(len(values)))
        return [Term(f"x_{k + 1}", float(v), place) for k, (v, place) in enumerate(zip(values, places, strict=True))]

    @property
    def hidden(self) -> list[Term]:
        """h₋₁ of every unit."""
        one = self.layer[self.at.direction]
        values = one.before("hidden_state", self.at.timestep)[self.at.sample]
        step = one.step_of(self.at.timestep)
        return [
            Term(
                f"h₋₁[{unit + 1}]",
                float(value),
                Source(self.at.direction, "hidden_state", self.at.sample, one.timestep_at(step - 1), unit)
                if step > 1
                else None,
            )
            for unit, value in enumerate(values)
        ]

    def gate(self, letter: str) -> GateArithmetic:
        """One gate by its symbol."""
        return next(gate for gate in self.arithmetic.gates if gate.gate.symbol == letter)


def cell_content(experiment: Experiment, layer: LayerTrace, sample: int, selection: Selection) -> CellContent:
    """The selected cell of a sample."""
    at = Source(selection.direction, "hidden_state", sample, selection.timestep, selection.unit)
    return CellContent(layer, at, experiment.layer_token(layer.index, sample, selection.timestep))


def is_saturated(gate: GateArithmetic) -> bool:
    """Whether a gate that runs from 0 to 1 stands nearly shut or nearly open: |σ − ½| > 0.45."""
    return not gate.gate.is_candidate and gate.activation in OPENING and abs(gate.value.value - 0.5) > SATURATED
