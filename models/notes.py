"""Sentences that a learner would otherwise have to guess: why rows match, and what a flag changed."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from models.cells import DirectionWeights
from models.sentences import Sentence, say
from models.trace import LayerTrace

_MERGED = {
    "sum": say("forward + backward"),
    "mul": say("forward × backward"),
    "ave": say("(forward + backward) / 2"),
}


def notes(layer: LayerTrace) -> Iterator[Sentence]:
    """What is worth saying about this layer and these weights."""
    spec = layer.spec
    if spec.units > 1 and all(_units_are_equal(layer.weights[one.direction], spec.units) for one in layer.passes):
        yield say(
            "All {units} units hold the same values because their weights are the same: compare random weights.",
            units=spec.units,
        )
    if spec.bidirectional and _directions_are_equal(layer):
        yield say(
            "Forward and backward have the same weights: their states differ only because they read in other orders."
        )
    if spec.bidirectional and spec.merge_mode == "concat" and not (spec.return_sequences or spec.return_state):
        yield say(
            "hidden_state[:, :{units}] is forward at t = {last}, [:, {units}:] is backward at t = 1: "
            "each direction's last state, and backward finishes at the first timestep.",
            units=spec.units,
            last=layer.inputs.shape[1],
        )
    if spec.bidirectional and spec.merge_mode in _MERGED:
        output = "hidden_states" if spec.return_sequences else "hidden_state"
        yield say(
            "{output} = {merged}, element by element; the states stay apart.",
            output=output,
            merged=_MERGED[spec.merge_mode],
        )
    if spec.go_backwards and spec.return_sequences:
        yield say(
            "go_backwards alone returns its rows in processing order: the first row belongs to the last timestep."
        )
    if not spec.return_state and not (spec.bidirectional and spec.merge_mode is None):
        yield say("One tensor, not a list: return_state=True adds the last states.")


def _units_are_equal(weights: DirectionWeights, units: int) -> bool:
    """Whether every unit has the same column in every gate, and the same row in the recurrent kernel."""
    columns = [array.reshape(array.shape[0], -1, units) for array in (weights.kernel, weights.recurrent_kernel)]
    if weights.bias is not None:
        columns.append(np.atleast_2d(weights.bias).reshape(-1, weights.bias.shape[-1] // units, units))
    return all((array == array[..., :1]).all() for array in columns)


def _directions_are_equal(layer: LayerTrace) -> bool:
    forward, backward = layer.weights["forward"].named(), layer.weights["backward"].named()
    return all(np.array_equal(forward[name], backward[name]) for name in forward)
