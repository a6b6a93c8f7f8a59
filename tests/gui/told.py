"""A session with a listener, and somebody who answers for Keras."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from gui.session import Session
from models.experiment import Experiment
from models.keras.check import KerasAnswer
from models.returned import returned
from models.trace import trace
from models.weights import LayerWeights
from tests.gui.traced import weighted

SIGNALS = (
    "experiment_changed",
    "trace_changed",
    "step_changed",
    "sample_changed",
    "selection_changed",
    "edit_refused",
)
CHECKING_SIGNALS = ("status_changed", "keras_returned", "check_wanted")


class Told:
    """A session, and everything that it has said since it was last asked."""

    def __init__(self, experiment: Experiment, starts: bool = True) -> None:
        self.session = Session(experiment)
        self._said: list[tuple[str, tuple[Any, ...]]] = []
        for name in SIGNALS:
            getattr(self.session, name).connect(self._listener(name))
        for name in CHECKING_SIGNALS:
            getattr(self.session.checking, name).connect(self._listener(name))
        if starts:
            self.session.start()
            self._said.clear()

    def _listener(self, name: str) -> Callable[..., None]:
        return lambda *arguments: self._said.append((name, arguments))

    def names(self) -> list[str]:
        said = [name for name, _ in self._said]
        self._said.clear()
        return said

    def last(self, name: str) -> Any:
        (*_, arguments) = (arguments for said, arguments in self._said if said == name)
        return arguments[0] if len(arguments) == 1 else arguments

    @property
    def request(self) -> int:
        return int(self.last("check_wanted")[0])


def answer(experiment: Experiment, weights: tuple[LayerWeights, ...], shift: float = 0.0) -> KerasAnswer:
    """What Keras would say if the equations were right, or off by `shift`."""
    layers = trace(experiment, weights).layers
    outputs = tuple(tuple(tensor.values + np.float32(shift) for tensor in returned(layer).tensors) for layer in layers)
    return KerasAnswer("3.15.1", weights, outputs)


def drawn_weights(experiment: Experiment) -> tuple[LayerWeights, ...]:
    weights = weighted(experiment.layers[0].type, experiment.values.shape, experiment.layers[0].units).weights
    assert weights is not None
    return weights
