"""One unit, two steps, worked by hand: the inputs are 1 and 2, and every gate has weights of its own.

σ(x) = 1 / (1 + e⁻ˣ). The numbers were worked with exp and tanh alone, line by line as the docstrings show them.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from models.cells import Array, DirectionWeights
from models.experiment import Experiment, input_array
from models.spec import LayerSpec
from models.trace import DirectionTrace, trace
from models.weights import LayerWeights, read_only


def run(spec: LayerSpec, kernel: list[float], recurrent_kernel: list[float], bias: list[Any]) -> DirectionTrace:
    weights = DirectionWeights(array([kernel]), array([recurrent_kernel]), array(bias))
    experiment = Experiment(input_array([[[1.0], [2.0]]]), (spec,))
    return trace(experiment, (LayerWeights(weights),)).layers[0]["forward"]


def array(values: list[Any]) -> Array:
    return read_only(np.array(values, np.float32))


def both_steps(one: DirectionTrace, quantity: str) -> list[float]:
    return [float(value) for value in one.quantities[quantity][0, :, 0]]


def approximately(*values: float) -> Any:
    return pytest.approx(list(values), abs=3e-7)


def test_simple_rnn() -> None:
    """W = 0.5, U = 0.25, b = 0.1.

    h₁ = tanh(1·0.5 + 0·0.25 + 0.1) = tanh(0.6) = 0.5370496
    h₂ = tanh(2·0.5 + 0.5370496·0.25 + 0.1) = tanh(1.2342624) = 0.8438112
    """
    one = run(LayerSpec(type="SimpleRNN", units=1), [0.5], [0.25], [0.1])
    assert both_steps(one, "hidden_state") == approximately(0.5370496, 0.8438112)
    first = math.tanh(0.6)
    assert both_steps(one, "hidden_state") == approximately(first, math.tanh(1 + 0.25 * first + 0.1))


def test_lstm() -> None:
    """W = [0.1, 0.2, 0.3, 0.4], U = [0.5, 0.6, 0.7, 0.8], b = [0.1, 1.0, 0.2, 0.3]; columns i, f, g, o.

    Step 1, x = 1, h₀ = c₀ = 0:
        i = σ(0.1 + 0.1) = σ(0.2) = 0.5498340         f = σ(0.2 + 1.0) = σ(1.2) = 0.7685248
        g = tanh(0.3 + 0.2) = tanh(0.5) = 0.4621172   o = σ(0.4 + 0.3) = σ(0.7) = 0.6681878
        c = 0.7685248·0 + 0.5498340·0.4621172 = 0.2540877
        h = 0.6681878·tanh(0.2540877) = 0.1662166
    Step 2, x = 2:
        i = σ(0.2 + 0.5·0.1662166 + 0.1) = σ(0.3831083) = 0.5946226
        f = σ(0.4 + 0.6·0.1662166 + 1.0) = σ(1.4997300) = 0.8175342
        g = tanh(0.6 + 0.7·0.1662166 + 0.2) = tanh(0.9163516) = 0.7241669
        o = σ(0.8 + 0.8·0.1662166 + 0.3) = σ(1.2329733) = 0.7743385
        c = 0.8175342·0.2540877 + 0.5946226·0.7241669 = 0.6383314
        h = 0.7743385·tanh(0.6383314) = 0.4365429
    """
    one = run(LayerSpec(type="LSTM", units=1), [0.1, 0.2, 0.3, 0.4], [0.5, 0.6, 0.7, 0.8], [0.1, 1.0, 0.2, 0.3])
    assert both_steps(one, "input_gate") == approximately(0.5498340, 0.5946226)
    assert both_steps(one, "forget_gate") == approximately(0.7685248, 0.8175342)
    assert both_steps(one, "candidate") == approximately(0.4621172, 0.7241669)
    assert both_steps(one, "output_gate") == approximately(0.6681878, 0.7743385)
    assert both_steps(one, "cell_state") == approximately(0.2540877, 0.6383314)
    assert both_steps(one, "hidden_state") == approximately(0.1662166, 0.4365429)


def test_gru_with_reset_after() -> None:
    """W = [0.1, 0.2, 0.3], U = [0.5, 0.6, 0.7], b = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]; columns z, r, h̃.

    Step 1, x = 1, h₀ = 0; the reset gate meets the recurrent product with its bias, 0.7·0 + 0.6:
        z = σ(0.1 + 0.1 + 0.4) = σ(0.6) = 0.6456563   r = σ(0.2 + 0.2 + 0.5) = σ(0.9) = 0.7109495
        h̃ = tanh(0.3 + 0.3 + 0.7109495·0.6) = tanh(1.0265697) = 0.7725289
        h = 0.6456563·0 + (1 − 0.6456563)·0.7725289 = 0.2737407
    Step 2, x = 2:
        z = σ(0.2 + 0.1 + 0.5·0.2737407 + 0.4) = σ(0.8368704) = 0.6978057
        r = σ(0.4 + 0.2 + 0.6·0.2737407 + 0.5) = σ(1.2642444) = 0.7797559
        h̃ = tanh(0.6 + 0.3 + 0.7797559·(0.7·0.2737407 + 0.6)) = tanh(1.5172692) = 0.9082206
        h = 0.6978057·0.2737407 + (1 − 0.6978057)·0.9082206 = 0.4654770
    """
    spec = LayerSpec(type="GRU", units=1, reset_after=True)
    one = run(spec, [0.1, 0.2, 0.3], [0.5, 0.6, 0.7], [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]])
    assert both_steps(one, "update_gate") == approximately(0.6456563, 0.6978057)
    assert both_steps(one, "reset_gate") == approximately(0.7109495, 0.7797559)
    assert both_steps(one, "candidate") == approximately(0.7725289, 0.9082206)
    assert both_steps(one, "hidden_state") == approximately(0.2737407, 0.4654770)


def test_gru_with_reset_before() -> None:
    """W = [0.1, 0.2, 0.3], U = [0.5, 0.6, 0.7], b = [0.1, 0.2, 0.3]; columns z, r, h̃.

    Step 1, x = 1, h₀ = 0; the reset gate meets the state itself:
        z = σ(0.1 + 0.1) = σ(0.2) = 0.5498340         r = σ(0.2 + 0.2) = σ(0.4) = 0.5986877
        h̃ = tanh(0.3 + 0.3 + 0.7·0.5986877·0) = tanh(0.6) = 0.5370496
        h = 0.5498340·0 + (1 − 0.5498340)·0.5370496 = 0.2417615
    Step 2, x = 2:
        z = σ(0.2 + 0.1 + 0.5·0.2417615) = σ(0.4208807) = 0.6036940
        r = σ(0.4 + 0.2 + 0.6·0.2417615) = σ(0.7450569) = 0.6781007
        h̃ = tanh(0.6 + 0.3 + 0.7·(0.6781007·0.2417615)) = tanh(1.0147570) = 0.7677224
        h = 0.6036940·0.2417615 + (1 − 0.6036940)·0.7677224 = 0.4502029
    """
    spec = LayerSpec(type="GRU", units=1, reset_after=False)
    one = run(spec, [0.1, 0.2, 0.3], [0.5, 0.6, 0.7], [0.1, 0.2, 0.3])
    assert both_steps(one, "update_gate") == approximately(0.5498340, 0.6036940)
    assert both_steps(one, "reset_gate") == approximately(0.5986877, 0.6781007)
    assert both_steps(one, "candidate") == approximately(0.5370496, 0.7677224)
    assert both_steps(one, "hidden_state") == approximately(0.2417615, 0.4502029)


def test_going_backwards_is_the_sequence_turned_around() -> None:
    """The first case again, read from the end: h at timestep 2 is tanh(2·0.5 + 0.1) = tanh(1.1) = 0.8004990.

    Then, at timestep 1, h = tanh(1·0.5 + 0.8004990·0.25 + 0.1) = tanh(0.8001248) = 0.6641065.
    """
    one = run(LayerSpec(type="SimpleRNN", units=1, go_backwards=True), [0.5], [0.25], [0.1])
    assert both_steps(one, "hidden_state") == approximately(0.6641065, 0.8004990)
    assert (one.step_of(1), one.step_of(0), one.last_timestep) == (1, 2, 0)
