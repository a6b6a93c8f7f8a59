"""Random experiments in which nothing is equal by chance.

Weights and inputs are random and distinct, batch, timesteps, input_dim and all units pairwise different: with constant
weights LSTM's i equals o, GRU's z equals r and both directions agree, so that swapped blocks would pass unseen.

An experiment is made from choices. Hypothesis makes them in the tests of every day, a random generator in the sweep.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from hypothesis import strategies as st

from models.activations import ACTIVATIONS
from models.cells import DirectionWeights
from models.experiment import Experiment, input_array
from models.spec import LAYER_TYPES, MERGE_MODES, Initializer, LayerSpec
from models.weights import LayerWeights, read_only, weight_shapes

Choose = Callable[[Sequence[Any]], Any]

BOUNDED = ("tanh", "sigmoid", "hard_sigmoid", "softsign")
GATES = ("sigmoid", "hard_sigmoid")  # from 0 to 1: neither z nor 1 − z lets a state grow
_SIZES = range(1, 12)
_SEEDS = range(2**31)

INITIALIZERS = (
    Initializer("Zeros"),
    Initializer("Ones"),
    Initializer("Constant", {"value": 0.1}),
    Initializer("GlorotUniform"),
    Initializer("GlorotUniform", {"seed": 3}),
    Initializer("GlorotNormal"),
    Initializer("HeNormal"),
    Initializer("Orthogonal"),
    Initializer("Orthogonal", {"gain": 0.5, "seed": 2**32 - 1}),
    Initializer("RandomNormal"),
    Initializer("RandomNormal", {"mean": 0.1, "stddev": 0.2}),
    Initializer("RandomUniform"),
    Initializer("RandomUniform", {"minval": -0.5, "maxval": 0.25}),
    Initializer("Identity"),
    Initializer("Identity", {"gain": 0.3}),
)
NO_MATRIX_NEEDED = tuple(one for one in INITIALIZERS if one.class_name not in ("Orthogonal", "Identity"))


@st.composite
def experiments(draw: st.DrawFn, layers: Sequence[int] = (1, 1, 2, 3, 4)) -> Experiment:
    """Experiments with given weights and every option."""
    return random_experiment(_choose_with(draw), layers)


@st.composite
def seeded_experiments(draw: st.DrawFn) -> Experiment:
    """Experiments whose weights are to be drawn, by every initializer."""
    return random_seeded_experiment(_choose_with(draw))


def random_seeded_experiment(choose: Choose) -> Experiment:
    """One experiment whose weights are to be drawn; `choose` picks one of a sequence of options."""
    sizes = _Sizes(choose)
    batch, timesteps, input_dim = sizes.next(), sizes.next(), sizes.next()
    specs = []
    for is_last in [*[False] * choose((0, 0, 1, 2)), True]:
        spec = _random_spec(choose, sizes.next(), is_last, BOUNDED, GATES)
        vector = not (spec.type == "GRU" and spec.reset_after)
        specs.append(
            spec.with_changes(
                kernel_initializer=choose(INITIALIZERS),
                recurrent_initializer=choose(INITIALIZERS),
                bias_initializer=choose(NO_MATRIX_NEEDED if vector else INITIALIZERS),
            )
        )
    values = _rng(choose).uniform(-1, 1, (batch, timesteps, input_dim))
    return Experiment(input_array(values), tuple(specs), seed=choose((0, 11, 2**32 - 1, choose(_SEEDS))))


def random_experiment(choose: Choose, layers: Sequence[int] = (1, 1, 2, 3, 4)) -> Experiment:
    """One experiment with given weights; `choose` picks one of a sequence of options."""
    sizes = _Sizes(choose)
    batch, timesteps, input_dim = sizes.next(), sizes.next(), sizes.next()
    number = choose(layers)
    specs = tuple(
        _random_spec(choose, sizes.next(), index == number - 1, tuple(ACTIVATIONS), tuple(ACTIVATIONS))
        for index in range(number)
    )
    rng = _rng(choose)
    experiment = Experiment(input_array(rng.uniform(-2, 2, (batch, timesteps, input_dim))), specs)
    return with_random_weights(experiment, rng)


def with_random_weights(experiment: Experiment, rng: np.random.Generator) -> Experiment:
    """The experiment with weights of which no two are equal."""
    weights = []
    for spec, input_dim in zip(experiment.layers, experiment.input_dims, strict=True):
        halves = [_direction_weights(spec, input_dim, rng) for _ in spec.reading_directions]
        weights.append(LayerWeights(*halves))
    return experiment.with_weights(tuple(weights))


def _direction_weights(spec: LayerSpec, input_dim: int, rng: np.random.Generator) -> DirectionWeights:
    # A gate past 1 lets a state grow from step to step, and a rounding error with it, until float32 has no five
    # digits left to compare. Small weights keep such layers calm.
    if spec.activation in BOUNDED and spec.recurrent_activation in GATES:
        kernel, recurrent_kernel, bias = 1.5, 1.5, 1.0
    elif spec.recurrent_activation == "exponential":
        kernel, recurrent_kernel, bias = 0.05, 0.02, 0.05
    else:
        kernel, recurrent_kernel, bias = 0.2, 0.05, 0.3
    scales = {
        "kernel": kernel / np.sqrt(input_dim),
        "recurrent_kernel": recurrent_kernel / np.sqrt(spec.units),
        "bias": bias,
    }
    arrays = {
        name: read_only((rng.uniform(-1, 1, shape) * scales[name]).astype(np.float32))
        for name, shape in weight_shapes(spec, input_dim).items()
    }
    return DirectionWeights(arrays["kernel"], arrays["recurrent_kernel"], arrays.get("bias"))


def _random_spec(
    choose: Choose, units: int, is_last: bool, activations: Sequence[str], recurrent_activations: Sequence[str]
) -> LayerSpec:
    activation = choose(("tanh", choose(activations)))
    # exp turns the rounding of its argument into a relative error: what grows may not come together with it.
    recurrent_activation = choose(("sigmoid", choose(GATES if activation == "exponential" else recurrent_activations)))
    if recurrent_activation == "exponential":
        activation = choose(BOUNDED)
    bidirectional = choose((False, True))
    merge_modes = MERGE_MODES if is_last else MERGE_MODES[:-1]
    return LayerSpec(
        type=choose(LAYER_TYPES),
        units=units,
        bidirectional=bidirectional,
        merge_mode=choose(merge_modes) if bidirectional else "concat",
        return_sequences=choose((False, True)) if is_last else True,
        return_state=choose((False, True)),
        go_backwards=False if bidirectional else choose((False, True)),
        activation=activation,
        recurrent_activation=recurrent_activation,
        use_bias=choose((True, True, False)),
        unit_forget_bias=choose((False, True)),
        reset_after=choose((False, True)),
    )


class _Sizes:
    """Sizes of which no two are equal."""

    def __init__(self, choose: Choose) -> None:
        self._choose = choose
        self._left = list(_SIZES)

    def next(self) -> int:
        size: int = self._choose(tuple(self._left))
        self._left.remove(size)
        return size


def _rng(choose: Choose) -> np.random.Generator:
    return np.random.default_rng(choose(_SEEDS))


def _choose_with(draw: st.DrawFn) -> Choose:
    return lambda options: draw(st.sampled_from(options))
