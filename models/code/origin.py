"""Which weights a program must write out, and which its initializers give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.experiment import Experiment
from models.spec import LayerSpec
from models.weights import LayerWeights, fill_without_keras


@dataclass(frozen=True)
class Origin:
    """Where the weights of a program come from.

    Args:
        written: For every layer the weights to write out; None where its initializers give them.
        seed: What is to be seeded before the layers are made; None where nothing is drawn.
    """

    written: tuple[LayerWeights | None, ...]
    seed: int | None

    @property
    def sentence(self) -> str:
        """It in a few words."""
        if self.seed is not None:
            return f"drawn by Keras with seed {self.seed}"
        numbers = [str(number) for number, layer in enumerate(self.written, start=1) if layer is not None]
        if not numbers:
            return "filled as the initializers say"
        if len(numbers) == len(self.written):
            return "written out"
        return f"written out for layer {' and '.join(numbers)}, else filled as the initializers say"


def weights_origin(experiment: Experiment, drawn: Sequence[LayerWeights] | None = None) -> Origin:
    """Where a program takes an experiment's weights from.

    Args:
        experiment: With its weights, or without to have them drawn.
        drawn: What Keras is known to draw for it. Where the given weights are these, bit for bit, the seed says it all.
    """
    given, layers = experiment.weights, list(zip(experiment.layers, experiment.input_dims, strict=True))
    nothing = (None,) * len(layers)
    if given is None or (drawn is not None and all(map(_same, given, drawn))):
        draws = any(_draws(spec) for spec in experiment.layers)
        return Origin(nothing, experiment.seed if draws else None)
    written = [None if _fills(spec, dim, one) else one for (spec, dim), one in zip(layers, given, strict=True)]
    return Origin(tuple(written), None)


def _fills(spec: LayerSpec, input_dim: int, weights: LayerWeights) -> bool:
    """Whether initializers that need no randomness give just these weights."""
    filled = None if _draws(spec) else fill_without_keras(spec, input_dim)
    return filled is not None and _same(filled, weights)


def _draws(spec: LayerSpec) -> bool:
    used = [spec.kernel_initializer, spec.recurrent_initializer, *([spec.bias_initializer] if spec.use_bias else [])]
    return any(initializer.is_random for initializer in used)


def _same(ours: LayerWeights, theirs: LayerWeights) -> bool:
    """Bit for bit: 0.0 is not -0.0."""
    pairs = list(zip(ours.flat(), theirs.flat(), strict=True))
    return all(a is b or np.array_equal(a.view(np.uint32), b.view(np.uint32)) for a, b in pairs)
