"""The explicit equations against the eager Keras call that the notebook makes."""

from __future__ import annotations

from time import perf_counter

from models.trace import trace
from tests.benchmarks.experiments import notebook
from tests.benchmarks.keras_yardstick import eager_layer
from tests.benchmarks.spread import spread
from tests.benchmarks.table import Row

_REACH = 100


def measure(quick: bool) -> list[Row]:
    """One Keras call and ten traces, in turn."""
    experiment = notebook()
    weights = experiment.weights
    assert weights is not None
    call = eager_layer(experiment)
    ours: list[float] = []
    keras: list[float] = []
    for _ in range(20 if quick else 100):
        start = perf_counter()
        call()
        keras.append(perf_counter() - start)
        for _ in range(10):
            start = perf_counter()
            trace(experiment, weights)
            ours.append(perf_counter() - start)
    measured, yardstick = spread(ours[10:]), spread(keras[1:])
    reached = yardstick.p50 >= _REACH * measured.p50
    goal = f"p50 ≤ 1/{_REACH} of Keras"
    return [Row("trace, 4 × 3 BiLSTM", measured, "eager Keras call", yardstick, goal, reached)]
