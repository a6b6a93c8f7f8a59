"""What a program says, word for word, and what it leaves out."""

from __future__ import annotations

import ast
import dataclasses
from typing import Any

import numpy as np
import pytest

from models.code.origin import weights_origin
from models.code.program import program, returned_shapes
from models.edits import SetWeight
from models.experiment import Experiment, input_array
from models.files.presets import load_preset
from models.references import Weight
from models.returned import returned
from models.spec import Initializer, LayerSpec
from models.trace import trace
from models.weights import LayerWeights
from tests.models.strategies import with_random_weights

CONSTANT = {f"{name}_initializer": Initializer("Constant", {"value": 0.1}) for name in ("kernel", "recurrent", "bias")}

NOTEBOOK = """\
# Bidirectional LSTM, 3 units
# weights: filled as the initializers say

import numpy as np
from keras.initializers import Constant
from keras.layers import Bidirectional, LSTM

# batch × timesteps × input_dim: (1, 4, 5)
x = np.array([
    [
        [0.1, 4.2, 1.5, 1.1, 2.8],  # 나는
        [1.0, 3.1, 2.5, 0.7, 1.1],  # 밥을
        [0.3, 2.1, 1.5, 2.1, 0.1],  # 많이
        [2.2, 1.4, 0.5, 0.9, 1.1],  # 먹었다
    ],
], dtype=np.float32)

layer = Bidirectional(LSTM(
    3,
    kernel_initializer=Constant(value=0.1),
    recurrent_initializer=Constant(value=0.1),
    bias_initializer=Constant(value=0.0),
    return_sequences=True,
    return_state=True,
))

hidden_states, forward_h, forward_c, backward_h, backward_c = layer(x)

print('hidden states : {}, shape: {}'.format(hidden_states, hidden_states.shape))
print('forward h : {}, shape: {}'.format(forward_h, forward_h.shape))
print('forward c : {}, shape: {}'.format(forward_c, forward_c.shape))
print('backward h : {}, shape: {}'.format(backward_h, backward_h.shape))
print('backward c : {}, shape: {}'.format(backward_c, backward_c.shape))
"""

STACK = """\
# Bidirectional GRU, 2 units → SimpleRNN, 1 unit
# weights: drawn by Keras with seed 7

import os

# Another backend draws other weights.
os.environ['KERAS_BACKEND'] = 'tensorflow'

import keras
import numpy as np
from keras.layers import Bidirectional, GRU, SimpleRNN

# batch × timesteps × input_dim: (1, 1, 2)
x = np.array([
    [
        [0.5, -1.0],
    ],
], dtype=np.float32)

# All are made before the first is called: the seed draws in this order.
keras.utils.set_random_seed(7)
layer_1 = Bidirectional(GRU(
    2,
    return_sequences=True,
    return_state=True,
), merge_mode='sum')
layer_2 = SimpleRNN(1, use_bias=False)

x, *states = layer_1(x)
hidden_state = layer_2(x)

print('hidden state : {}, shape: {}'.format(hidden_state, hidden_state.shape))
"""

EDITED = """\
# weights: written out for layer 2, else filled as the initializers say

import numpy as np
from keras.initializers import Constant
from keras.layers import GRU, SimpleRNN
"""

EDITED_WEIGHTS = """\
layer_1 = SimpleRNN(
    1,
    kernel_initializer=Constant(value=0.1),
    recurrent_initializer=Constant(value=0.1),
    bias_initializer=Constant(value=0.1),
    return_sequences=True,
)
layer_2 = GRU(2)

# Columns, 2 each: update_gate, reset_gate, candidate.
layer_2.build((1, 1, 1))
kernel_2 = np.array([
    [0.5, 0.1, 0.1, 0.1, 0.1, 0.1],
], dtype=np.float32)
recurrent_kernel_2 = np.array([
    [0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
    [0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
], dtype=np.float32)
bias_2 = np.array([
    [0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
    [0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
], dtype=np.float32)
layer_2.set_weights([kernel_2, recurrent_kernel_2, bias_2])
"""


def text(experiment: Experiment, *known: Any) -> str:
    return "\n".join(program(experiment, *known).lines()) + "\n"


def made(*layers: LayerSpec, values: Any = ((0.5, -1.0),), **other: Any) -> Experiment:
    return Experiment(input_array([values]), layers, seed=7, **other)


def test_the_notebooks_layer_is_written_as_the_notebook_does() -> None:
    assert text(load_preset("notebook-4-bilstm-sequences")) == NOTEBOOK


def test_a_stack_whose_weights_are_drawn() -> None:
    first = LayerSpec(
        type="GRU", units=2, bidirectional=True, merge_mode="sum", return_sequences=True, return_state=True
    )
    assert text(made(first, LayerSpec(type="SimpleRNN", units=1, use_bias=False))) == STACK


def test_only_weights_that_no_initializer_gives_are_written_out() -> None:
    first = LayerSpec(type="SimpleRNN", units=1, return_sequences=True, **CONSTANT)
    experiment = made(first, LayerSpec(type="GRU", units=2, **CONSTANT))
    filled = experiment.weights_without_keras()
    assert filled is not None
    edited = SetWeight(filled, 1, Weight("forward", "kernel", 0, 0), 0.5).apply(experiment)
    assert EDITED in text(edited)
    assert EDITED_WEIGHTS in text(edited)
    assert text(experiment.with_weights(filled)) == text(experiment)


def test_a_zero_that_is_negative_is_another_weight() -> None:
    zeros = {name: Initializer("Zeros") for name in CONSTANT}
    experiment = made(LayerSpec(type="SimpleRNN", units=1, **zeros))
    filled = experiment.weights_without_keras()
    assert filled is not None
    edited = SetWeight(filled, 0, Weight("forward", "kernel", 0, 0), -0.0).apply(experiment)
    assert weights_origin(edited).written == edited.weights
    assert "[-0.0]" in text(edited)


def test_an_identity_that_a_clone_forgets_is_left_to_keras() -> None:
    identity = Initializer("Identity", {"gain": 0.3})
    layer = LayerSpec(type="SimpleRNN", units=2, bidirectional=True, **{**CONSTANT, "recurrent_initializer": identity})
    assert "recurrent_initializer=Identity(gain=0.3)" in text(made(layer))
    given = with_random_weights(made(layer), np.random.default_rng(0))
    assert weights_origin(given).written == given.weights


@pytest.mark.parametrize("merge_mode", ["concat", None])
@pytest.mark.parametrize("return_sequences", [False, True])
def test_names_and_shapes_of_what_is_returned(merge_mode: str | None, return_sequences: bool) -> None:
    layer = LayerSpec(
        type="LSTM",
        units=3,
        bidirectional=True,
        merge_mode=merge_mode,
        return_sequences=return_sequences,
        return_state=True,
    )
    experiment = with_random_weights(Experiment(input_array(np.ones((2, 4, 5))), (layer,)), np.random.default_rng(0))
    assert experiment.weights is not None
    handed_back = returned(trace(experiment, experiment.weights).layers[-1])
    assert returned_shapes(experiment) == tuple((one.name, one.values.shape) for one in handed_back.tensors)
    assert handed_back.assignment in text(experiment)


TOKENS = (
    "a\nimport os; os.remove('x')",
    "b\r#",
    "\x0c\x00\x1b[31m",
    "\u2028\u202e\ud800",
    "'''\"\"\"\\",
    "",
    "가" * 500,
)


def test_a_token_stays_in_its_comment_whatever_it_holds() -> None:
    experiment = made(LayerSpec(type="GRU", units=1), values=[[float(n)] for n in range(len(TOKENS))], tokens=(TOKENS,))
    source = text(experiment)
    plain = text(dataclasses.replace(experiment, tokens=None))
    assert ast.dump(ast.parse(source)) == ast.dump(ast.parse(plain))
    assert source.encode()
    assert all(character == "\n" or character.isprintable() for character in source)
    assert max(map(len, source.split("\n"))) < 110
    assert "        [0.0],  # a\\nimport os; os.remove('x')\n" in source
    assert "        [5.0],\n" in source


def test_a_packed_input_has_no_rows_to_put_tokens_at() -> None:
    tokens = tuple(f"word{number}" for number in range(1001))
    experiment = made(LayerSpec(type="GRU", units=1), values=[[1.0]] * 1001, tokens=(tokens,))
    assert "word" not in text(experiment)
    assert "x = unpacked(" in text(experiment)


def test_a_long_array_is_cut_where_it_is_shown_and_nowhere_else() -> None:
    layer = LayerSpec(type="LSTM", units=16, bidirectional=True)
    experiment = with_random_weights(
        Experiment(input_array(np.random.default_rng(0).normal(size=(1, 60, 12))), (layer,)), np.random.default_rng(1)
    )
    whole = program(experiment)
    shown = whole.shortened(40)
    lines, cut = list(whole.lines()), list(shown.lines())
    assert len(lines) > 4 * len(cut)
    assert cut.count("…") == 5, "the input, and in each direction two kernels, one of them packed"
    assert set(cut) - {"…"} <= set(lines)
    assert [line for line in cut if line.startswith(("layer", "print", "hidden"))] == [
        line for line in lines if line.startswith(("layer", "print", "hidden"))
    ]
    small = program(load_preset("gru"))
    assert small.shortened(40) is small


def test_its_length_is_known_beforehand() -> None:
    for units in (2, 16, 200):
        layer = LayerSpec(type="GRU", units=units, bidirectional=True)
        experiment = with_random_weights(made(layer), np.random.default_rng(0))
        assert program(experiment).characters == pytest.approx(len(text(experiment)), rel=0.2)


def test_a_weight_that_is_given_for_a_drawn_layer() -> None:
    """What Keras is known to draw need not be written; bit for bit, or it must."""
    experiment = with_random_weights(made(LayerSpec(type="GRU", units=2)), np.random.default_rng(0))
    drawn = experiment.weights
    assert drawn is not None
    copied = tuple(
        LayerWeights(dataclasses.replace(layer.forward, kernel=layer.forward.kernel.copy())) for layer in drawn
    )
    assert text(experiment.with_weights(copied), drawn) == text(experiment.with_weights(None))
    next_to = np.nextafter(drawn[0].forward.kernel[0, 0], np.float32(1))
    other = SetWeight(drawn, 0, Weight("forward", "kernel", 0, 0), float(next_to)).apply(experiment)
    assert weights_origin(other, drawn).written == other.weights
