"""What a card's picture shows of an experiment: the stage's own rows, reduced to what its pixels can show.

Nothing of the trace is kept: a picture of 500 × 200 states takes as little memory as one of 4 × 3.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from gui.stage.content import StageContent, StateRow, stage_content
from models.experiment import Experiment
from models.returned import ReturnedTensor, returned
from models.sentences import say
from models.trace import estimated_seconds, outline, trace
from models.weights import LayerWeights

Values = npt.NDArray[np.floating]

MOST_COLUMNS, MOST_FEATURES = 384, 64
"""More than a picture has pixels for, twice as many for a fine screen; what is beyond is averaged."""

_MOST_SECONDS = 2.0
"""What takes longer to compute is shown without values: a picture is no reason to keep a core busy."""
_MOST_BYTES = 128 * 2**20

FORWARD, BACKWARD, MERGED = "forward", "backward", "merged"
"""How a vector was read: towards the end, towards the beginning, or both ways in one number."""


@dataclass(frozen=True)
class Vectors:
    """A vector for each of some columns.

    Args:
        reading: `FORWARD`, `BACKWARD` or `MERGED`.
        values: `(columns, features)` float32.
        limit: The symmetric scale of their colours.
    """

    reading: str
    values: Values
    limit: float


@dataclass(frozen=True)
class Chain:
    """The hidden states of one pass.

    Args:
        hidden: They themselves.
        states_returned: `h`, `c`: the symbols of the last states that return_state hands back.
    """

    hidden: Vectors
    states_returned: tuple[str, ...]

    @property
    def go_backwards(self) -> bool:
        """Whether it ends at the first timestep."""
        return self.hidden.reading == BACKWARD


@dataclass(frozen=True)
class Miniature:
    """A stage in small.

    Args:
        inputs: The input vectors.
        tokens: A label for each column, or none.
        chains: One for each pass, forward first.
        returned: For each output the parts of its rows, side by side.
        is_sequence: Whether outputs have a row for each timestep, or only one, which stands in the last column.
        is_known: Whether the values are: else only shapes are.
        note: Why they are not, to be `translated`.
    """

    inputs: Vectors
    tokens: tuple[str, ...]
    chains: tuple[Chain, ...]
    returned: tuple[tuple[Vectors, ...], ...]
    is_sequence: bool
    is_known: bool = True
    note: str = ""

    @property
    def columns(self) -> int:
        """How many columns it has: timesteps, or as many of them as were drawn together."""
        return len(self.inputs.values)


def miniature(experiment: Experiment) -> Miniature:
    """Compute an experiment, as far as that is quick, and pick its first sample for a picture."""
    weights = experiment.weights_without_keras()
    if weights is None:
        return _reduced_stage(experiment, None, say("weights drawn by Keras when opened"))
    if estimated_seconds(experiment) > _MOST_SECONDS or experiment.trace_bytes > _MOST_BYTES:
        return _reduced_stage(experiment, None, say("values when opened"))
    return _reduced_stage(experiment, weights, "")


def reduced(values: Values) -> Values:
    """At most `MOST_COLUMNS` × `MOST_FEATURES` means of neighbours, in an array of its own."""
    for axis, most in ((0, MOST_COLUMNS), (1, MOST_FEATURES)):
        length = values.shape[axis]
        if length > most:
            starts = np.arange(most) * length // most
            counts = np.diff(np.append(starts, length))
            with np.errstate(all="ignore"):
                sums = np.add.reduceat(values, starts, axis=axis)
            values = sums / (counts[:, None] if axis == 0 else counts)
    return np.array(values, dtype=np.float32)


def _reduced_stage(experiment: Experiment, weights: tuple[LayerWeights, ...] | None, note: str) -> Miniature:
    last = experiment.running_layers - 1
    layer = outline(experiment, last) if weights is None else trace(experiment, weights).layers[last]
    content = stage_content(experiment, layer, returned(layer), sample=0)
    tokens = content.tokens if len(content.tokens) <= MOST_COLUMNS and any(content.tokens) else ()
    return Miniature(
        Vectors(MERGED, reduced(content.inputs), content.input_limit),
        tokens,
        tuple(_chain(content, row) for row in content.chains),
        tuple(tuple(_parts(row.tensor, row.values, row.limit, content)) for row in content.returned),
        layer.spec.return_sequences,
        weights is not None,
        note,
    )


def _chain(content: StageContent, row: StateRow) -> Chain:
    reading = BACKWARD if row.go_backwards else FORWARD
    same_pass = [one for one in content.states if one.direction == row.direction]
    symbols = tuple(one.symbol for one in same_pass if one.returned_as)
    return Chain(Vectors(reading, reduced(row.values), row.scale.high), symbols)


def _parts(tensor: ReturnedTensor, values: Values, limit: float, content: StageContent) -> list[Vectors]:
    """An output's rows: two halves side by side under concat, else one part."""
    backwards = {row.direction: row.go_backwards for row in content.states}
    readings = [BACKWARD if backwards[half.direction] else FORWARD for half in tensor.halves]
    if len(readings) == 1:
        return [Vectors(readings[0], reduced(values), limit)]
    if tensor.merge_mode != "concat":
        return [Vectors(MERGED, reduced(values), limit)]
    halves = np.split(values, len(readings), axis=1)
    return [Vectors(reading, reduced(half), limit) for reading, half in zip(readings, halves, strict=True)]
