"""Programs run, and what they compute or print held against Keras's answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from models.code.program import returned_shapes
from models.experiment import Experiment
from models.keras.check import KerasAnswer

TOLERANCE = 1e-6
"""Of a program's numbers, absolute up to 1 and relative above."""

_BLOCK = re.compile(r"^([a-z][a-z ]*) : (\[.*?\]), shape: \((.*?)\)$", re.MULTILINE | re.DOTALL)


def executed(lines: Iterable[str]) -> dict[str, Any]:
    """The names that a program leaves behind."""
    names: dict[str, Any] = {"__name__": "__main__"}
    exec(compile("\n".join(lines), "program.py", "exec"), names)
    return names


def printed_tensors(text: str) -> dict[str, np.ndarray]:
    """What a program printed: the name with underscores, and the numbers in their shape."""
    found = {}
    for name, numbers, shape in _BLOCK.findall(text):
        axes = [int(axis) for axis in shape.split(",") if axis.strip()]
        values = [float(number) for number in re.sub(r"[\[\]]", " ", numbers).split()]
        found[name.replace(" ", "_")] = np.reshape(values, axes)
    return found


def largest_difference(experiment: Experiment, computed: Mapping[str, Any], answer: KerasAnswer) -> float:
    """The largest |Δ| / max(1, |value|) over all tensors of the last layer; infinite where one is amiss."""
    worst = 0.0
    for (name, shape), keras_values in zip(returned_shapes(experiment), answer.outputs[-1], strict=True):
        values = np.asarray(computed[name], np.float64)
        if not values.shape == keras_values.shape == shape:
            return np.inf
        same = (values == keras_values) | (np.isnan(values) & np.isnan(keras_values))
        with np.errstate(invalid="ignore"):
            delta = np.abs(values - keras_values) / np.maximum(1, np.abs(keras_values.astype(np.float64)))
        delta = np.where(same, 0, np.where(np.isfinite(delta), delta, np.inf))
        worst = max(worst, float(delta.max()))
    return worst
