"""Experiments and what is computed from them, for the tests of what shows them. All weights are random and distinct."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from gui.stage.content import StageContent, stage_content
from models.experiment import Experiment, input_array
from models.returned import Returned, returned
from models.spec import LayerSpec
from models.trace import LayerTrace, Trace, trace
from tests.models.strategies import with_random_weights

BIDIRECTIONAL = {"bidirectional": True, "return_sequences": True, "return_state": True}
"""Of a layer: that it reads both ways and returns all that it can."""


def unweighted(
    kind: str = "LSTM", shape: tuple[int, int, int] = (1, 4, 5), units: int = 3, tokens: bool = False, **layer: Any
) -> Experiment:
    """An experiment whose weights only Keras can draw."""
    values = input_array(np.random.default_rng(3).uniform(-2, 2, shape))
    labels = tuple(tuple(f"w{t}" for t in range(shape[1])) for _ in range(shape[0])) if tokens else None
    return Experiment(values, (LayerSpec(type=kind, units=units, **layer),), seed=7, tokens=labels)


def weighted(*args: Any, **kwargs: Any) -> Experiment:
    """The same with weights of which no two are equal."""
    return with_random_weights(unweighted(*args, **kwargs), np.random.default_rng(5))


@dataclass(frozen=True)
class Computed:
    """An experiment with everything that views are given of it."""

    experiment: Experiment
    trace: Trace

    @property
    def layer(self) -> LayerTrace:
        return self.trace.layers[-1]

    @property
    def returned(self) -> Returned:
        return returned(self.layer)

    def content(self, sample: int = 0) -> StageContent:
        return stage_content(self.experiment, self.layer, self.returned, sample)


def computed(experiment: Experiment) -> Computed:
    weights = experiment.weights_without_keras()
    assert weights is not None
    return Computed(experiment, trace(experiment, weights))
