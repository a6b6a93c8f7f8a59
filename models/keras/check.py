"""Keras's answer beside the trace: does every tensor that `layer(x)` returned hold the same numbers?

No Keras here: an answer is only data, wherever it was computed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from models.cells import Array
from models.returned import ReturnedTensor, returned
from models.sentences import Sentence, say
from models.trace import Trace
from models.weights import LayerWeights

TOLERANCE = 1e-5
"""The largest |Δ| that counts as agreement: absolute up to 1, relative to the value above. Float32 carries 7 digits,
and a sum over hundreds of products, in another order, loses about one."""


@dataclass(frozen=True)
class KerasAnswer:
    """What real Keras layers computed for an experiment.

    Args:
        version: Keras's version, such as `3.15.1`.
        weights: The weights of every layer, given or drawn.
        outputs: For every layer that runs the tensors that `layer(x)` returned, in order, float32.
        raises: What Keras raised at the break of the stack, in one line; empty where all of it runs.
    """

    version: str
    weights: tuple[LayerWeights, ...]
    outputs: tuple[tuple[Array, ...], ...]
    raises: str = ""


@dataclass(frozen=True)
class Check:
    """The comparison of a trace with Keras's answer.

    Args:
        keras_version: Whose answer it was.
        max_delta: The largest absolute difference between two finite numbers.
        difference: What differs, in one sentence; empty when they agree.
        raises: What Keras raised at the break of the stack; empty where all of it runs.
    """

    keras_version: str
    max_delta: float
    difference: str
    raises: str = ""

    @property
    def agrees(self) -> bool:
        """Whether every number is within the tolerance."""
        return not self.difference


def compare(trace: Trace, answer: KerasAnswer) -> Check:
    """Hold every tensor that the trace says is returned against the one that Keras returned.

    Two NaN agree, and so do two infinities of the same sign: overflow is part of what a layer computes.
    """
    max_delta = 0.0
    differences: list[Sentence] = []
    if len(trace.layers) != len(answer.outputs):
        differences.append(_other_count_of_layers(len(trace.layers), len(answer.outputs)))
    for number, (layer, theirs) in enumerate(zip(trace.layers, answer.outputs, strict=False), start=1):
        ours = returned(layer).tensors
        if len(ours) != len(theirs):
            differences.append(_other_count_of_tensors(number, len(ours), len(theirs)))
        for tensor, keras_values in zip(ours, theirs, strict=False):
            delta, difference = _compare_tensor(tensor, keras_values, number)
            max_delta = max(max_delta, delta)
            differences += [] if difference is None else [difference]
    if (trace.experiment.stack_break is None) != (not answer.raises):
        said = answer.raises or say("no error")
        differences.append(say("The stack breaks in one of them only; Keras says: {said}.", said=said))
    return Check(answer.version, max_delta, differences[0] if differences else "", answer.raises)


def _compare_tensor(tensor: ReturnedTensor, keras_values: Array, layer: int) -> tuple[float, Sentence | None]:
    """The largest finite difference, and a sentence where it is past the tolerance."""
    ours = tensor.values
    if ours.shape != keras_values.shape:
        return 0.0, say(
            "{tensor} of layer {layer} has the shape {ours} in the trace, {theirs} in Keras.",
            tensor=tensor.name,
            layer=layer,
            ours=ours.shape,
            theirs=keras_values.shape,
        )
    # In float64, where the difference of two float32 is exact and cannot overflow.
    left, right = ours.astype(np.float64), keras_values.astype(np.float64)
    with np.errstate(invalid="ignore"):
        delta = np.abs(left - right)
        excess = delta / np.maximum(1, np.abs(right))
    finite = np.isfinite(left) & np.isfinite(right)
    same = (left == right) | (np.isnan(left) & np.isnan(right))
    excess = np.where(finite, excess, np.where(same, 0, np.inf))
    max_delta = float(delta.max(where=finite, initial=0))
    worst = np.unravel_index(int(excess.argmax()), excess.shape)
    if excess[worst] <= TOLERANCE:
        return max_delta, None
    place = ", ".join(str(int(axis)) for axis in worst)
    return max_delta, say(
        "{element} of layer {layer} is {ours} in the trace, {theirs} in Keras.",
        element=f"{tensor.name}[{place}]",
        layer=layer,
        ours=ours[worst],
        theirs=keras_values[worst],
    )


def _other_count_of_layers(ours: int, theirs: int) -> Sentence:
    if ours == 1:
        return say("The trace has {ours} layer, Keras {theirs}.", ours=ours, theirs=theirs)
    return say("The trace has {ours} layers, Keras {theirs}.", ours=ours, theirs=theirs)


def _other_count_of_tensors(layer: int, ours: int, theirs: int) -> Sentence:
    counts = {"layer": layer, "ours": ours, "theirs": theirs}
    if ours == 1:
        return say("Layer {layer} returns {ours} tensor in the trace, {theirs} in Keras.", **counts)
    return say("Layer {layer} returns {ours} tensors in the trace, {theirs} in Keras.", **counts)
