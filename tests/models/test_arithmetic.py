"""What the opened cell shows adds up: products to sums, sums through activations to gates, gates to states."""

from __future__ import annotations

import math

import numpy as np
import pytest

from models.activations import ACTIVATIONS
from models.arithmetic import CellArithmetic, GateArithmetic, StateArithmetic, Term, arithmetic
from models.cells import cell_type
from models.equations import equations
from models.experiment import Experiment
from models.files.presets import load_preset
from models.references import InputValue, Source, Weight
from models.trace import LayerTrace, trace
from tests.models.strategies import random_experiment

SEEDS = range(300)


def one_cell(seed: int) -> tuple[LayerTrace, Source, CellArithmetic]:
    """A random cell of a random experiment; three hundred seeds meet every type, option and place."""
    rng = np.random.default_rng(seed)
    experiment = random_experiment(lambda options: options[rng.integers(len(options))])
    assert experiment.weights is not None
    layers = trace(experiment, experiment.weights).layers
    layer = layers[rng.integers(len(layers))]
    one = layer.passes[rng.integers(len(layer.passes))]
    batch, timesteps, units = one.quantities["hidden_state"].shape
    at = Source(one.direction, "hidden_state", *(int(rng.integers(size)) for size in (batch, timesteps, units)))
    return layer, at, arithmetic(layer, at)


def close(shown: float, stored: float, terms: int = 1) -> bool:
    """Equal to within float32's rounding of a sum of so many terms."""
    return math.isclose(shown, stored, rel_tol=2e-6 * (terms + 4), abs_tol=1e-6 * (terms + 4))


@pytest.mark.parametrize("seed", SEEDS)
def test_products_add_up_to_the_gate_and_gates_to_the_state(seed: int) -> None:
    layer, at, cell = one_cell(seed)
    assert [gate.gate for gate in cell.gates] == list(cell_type(layer.spec).gates)
    for gate in cell.gates:
        assert_adds_up(gate, layer, at)
    for state in cell.states:
        assert close(evaluated(state), state.value.value)
    last = cell.states[-1].value if cell.states else cell.gates[-1].value
    assert last.value == layer[at.direction].quantities["hidden_state"][at.sample, at.timestep, at.unit]


def assert_adds_up(gate: GateArithmetic, layer: LayerTrace, at: Source) -> None:
    terms = len(gate.inputs) + len(gate.recurrent)
    inputs = math.fsum(product.product for product in gate.inputs.products)
    recurrent = math.fsum(product.product for product in gate.recurrent.products)
    recurrent += gate.recurrent_bias.value if gate.recurrent_bias else 0.0
    recurrent *= gate.reset.value if gate.reset else 1.0
    total = inputs + (gate.bias.value if gate.bias else 0.0) + recurrent
    size = 1 + abs(inputs) + abs(recurrent)
    assert math.isclose(total, gate.pre_activation, abs_tol=1e-6 * size * (terms + 4))
    stored = float(layer[at.direction].quantities[gate.gate.name][at.sample, at.timestep, at.unit])
    assert gate.value.value == stored
    assert close(gate.evaluated(), stored, terms)


def evaluated(state: StateArithmetic) -> float:
    """The formula as it is shown, read as arithmetic and worked out in float64."""
    text = "".join(f"({piece.value!r})" if isinstance(piece, Term) else piece for piece in state.formula)
    text = text.replace("⊙", "*").replace("−", "-").replace("σ(", "sigmoid(")
    functions = {name: lambda x, f=f: float(f(np.array([x], np.float32))[0]) for name, f in ACTIVATIONS.items()}
    return float(eval(text, {"__builtins__": {}}, functions))


@pytest.mark.parametrize("seed", range(60))
def test_every_term_stands_where_it_says(seed: int) -> None:
    layer, _, cell = one_cell(seed)
    for gate in cell.gates:
        for product in [*gate.inputs.products, *gate.recurrent.products]:
            assert looked_up(layer, product.weight) == product.weight.value
            if "r⊙" not in product.value.symbol:
                assert looked_up(layer, product.value) == product.value.value
        for term in (gate.bias, gate.recurrent_bias, gate.reset, gate.value):
            assert term is None or looked_up(layer, term) == term.value
    for state in cell.states:
        for piece in state.formula:
            assert isinstance(piece, str) or looked_up(layer, piece) == piece.value


def looked_up(layer: LayerTrace, term: Term) -> float:
    match term.reference:
        case InputValue(sample, timestep, feature):
            return float(layer.inputs[sample, timestep, feature])
        case Source(direction, quantity, sample, timestep, unit):
            return float(layer[direction].quantities[quantity][sample, timestep, unit])
        case Weight(direction, name, row, column):
            return float(np.atleast_2d(layer.weights[direction].named()[name])[row, column])
        case None:
            return 0.0


def texts(name: str, at: Source) -> list[str]:
    experiment: Experiment = load_preset(name)
    assert experiment.weights is not None
    layer = trace(experiment, experiment.weights).layers[-1]
    return [f"{one.symbol} = {one.formula} = {one.numbers} = {one.value:.3f}" for one in equations(layer, at)]


def test_the_notebooks_lstm_in_symbols_and_numbers() -> None:
    """x₃·0.1 = 0.61; the sum of three equal h₋₁ = 0.5511 times 0.1 = 0.165; the forget bias adds 1."""
    assert texts("notebook-4-bilstm-sequences", Source("forward", "hidden_state", 0, 2, 0)) == [
        "i = σ(x·W_i + h₋₁·U_i + b_i) = σ(0.610 + 0.165 + 0.000) = 0.685",
        "f = σ(x·W_f + h₋₁·U_f + b_f) = σ(0.610 + 0.165 + 1.000) = 0.855",
        "g = tanh(x·W_c + h₋₁·U_c + b_c) = tanh(0.610 + 0.165 + 0.000) = 0.650",
        "o = σ(x·W_o + h₋₁·U_o + b_o) = σ(0.610 + 0.165 + 0.000) = 0.685",
        "c = f⊙c₋₁ + i⊙g = 0.855 × 1.008 + 0.685 × 0.650 = 1.307",
        "h = o⊙tanh(c) = 0.685 × tanh(1.307) = 0.591",
    ]


def test_a_gru_names_both_rows_of_its_bias_and_where_it_resets() -> None:
    formulas = [line.split(" = ")[1] for line in texts("gru", Source("forward", "hidden_state", 0, 1, 2))]
    assert formulas == [
        "σ(x·W_z + b_z + h₋₁·U_z + b′_z)",
        "σ(x·W_r + b_r + h₋₁·U_r + b′_r)",
        "tanh(x·W_h + b_h + r⊙(h₋₁·U_h + b′_h))",
        "z⊙h₋₁ + (1 − z)⊙h̃",
    ]


def test_a_gru_that_resets_before_shows_the_reset_state_in_its_products() -> None:
    experiment = load_preset("gru")
    spec = experiment.layers[0].with_changes(reset_after=False, kernel_initializer={"class_name": "Ones"})
    spec = spec.with_changes(recurrent_initializer={"class_name": "Constant", "config": {"value": 0.2}})
    bare = Experiment(experiment.values, (spec,))
    weights = bare.weights_without_keras()
    assert weights is not None
    layer = trace(bare, weights).layers[0]
    candidate = arithmetic(layer, Source("forward", "hidden_state", 0, 1, 0)).gates[2]
    assert candidate.formula == "tanh(x·W_h + (r⊙h₋₁)·U_h + b_h)"
    assert candidate.reset is None
    r = layer["forward"].quantities["reset_gate"][0, 1]
    h = layer["forward"].quantities["hidden_state"][0, 0]
    assert [product.value.value for product in candidate.recurrent.products] == pytest.approx(list(r * h))
