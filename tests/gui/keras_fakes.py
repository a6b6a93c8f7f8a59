"""A worker that answers as Keras would if the equations were right.

A function of a module: a spawned process imports it by name. The input's first number says what else shall happen.
"""

from __future__ import annotations

from multiprocessing.connection import Connection
from typing import Any

from models.experiment import Experiment
from models.keras.check import KerasAnswer
from models.returned import returned
from models.trace import trace
from tests.models.keras.worker_fakes import serve

EXIT_CODE = 9
VERSION = "9.9.9"


def equations(connection: Connection[Any, Any]) -> None:
    """Ready at once; answers with the equations' own results, unless the input wishes otherwise."""
    serve(connection, VERSION, EXIT_CODE, _answer)


def _answer(experiment: Experiment) -> tuple[str, KerasAnswer]:
    weights = experiment.weights_without_keras()
    assert weights is not None
    layers = trace(experiment, weights).layers
    outputs = tuple(tuple(one.values for one in returned(layer).tensors) for layer in layers)
    return "answer", KerasAnswer(VERSION, (), outputs)
