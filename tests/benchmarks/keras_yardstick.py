"""Keras as a program of its own would call it: the layer alone, eagerly or in a `tf.function`."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing.connection import Connection
from time import perf_counter
from typing import Any

import numpy as np

from models.cells import Array
from models.experiment import Experiment


def eager_layer(experiment: Experiment) -> Callable[[], Any]:
    """The notebook's call: `layer(x)`."""
    from models.keras.layers import tf  # noqa: PLC0415 — takes seconds; a process that only asks must not pay for it

    layer = _layer(experiment)
    inputs = tf.constant(experiment.values)
    return lambda: layer(inputs)


def serve_function(connection: Connection[Any, Any], experiment: Experiment) -> None:
    """In a process of its own: for every input that comes, the seconds that the `tf.function` alone takes.

    Says `None` first, when it is warm; ends when the other end of the pipe is closed.
    """
    from models.keras.layers import tf  # noqa: PLC0415

    function = tf.function(_layer(experiment))
    function(tf.constant(experiment.values))
    connection.send(None)
    while True:
        try:
            values: Array = connection.recv()
        except EOFError:
            return
        inputs = tf.constant(values)
        start = perf_counter()
        function(inputs)
        connection.send(perf_counter() - start)


def _layer(experiment: Experiment) -> Any:
    from models.keras.layers import keras  # noqa: PLC0415 — with the surroundings that the program gives it

    (spec,) = experiment.layers
    assert experiment.weights is not None
    layer = keras.layers.Bidirectional(
        getattr(keras.layers, spec.type)(
            spec.units, return_sequences=spec.return_sequences, return_state=spec.return_state
        )
    )
    layer.build(experiment.values.shape)
    layer.set_weights([np.asarray(array) for array in experiment.weights[0].flat()])
    return layer
