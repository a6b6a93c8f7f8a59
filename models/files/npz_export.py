"""Everything of an experiment and its trace as one `.npz` file of NumPy arrays, float32 bit for bit.

`np.load(path, allow_pickle=False)` reads it. The names, where N counts layers from 1 and D is `forward` or `backward`:

- `input`: `(batch, timesteps, input_dim)`.
- `tokens`: `(batch, timesteps)` text; only where there are any.
- `layerN/D/hidden_state`, `cell_state`, `input_gate`, …: `(batch, timesteps, units)`, every state and gate that the
  layer's cell computes, by the timestep of the layer's input, whatever the order of reading.
- `layerN/D/kernel`, `recurrent_kernel`, `bias`: the weights, in the shapes of `layer.get_weights()`.
- `layerN/returned/hidden_states`, `forward_h`, …: the tensors that the layer hands back, under their names.
- `experiment`: the experiment file as `uint8`: `bytes(data["experiment"])` is its JSON.

A zip archive like that of `np.savez`, not compressed, with the same bytes for the same trace.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from models.errors import InputError
from models.experiment import Experiment, Tokens
from models.files.experiment_file import format_experiment
from models.returned import returned
from models.sentences import say
from models.trace import Trace

_AnyArray = npt.NDArray[Any]

_CHUNK = 2**20  # bytes: a millisecond of work, so that a window that shares the interpreter can paint between
_MOST_TOKEN_BYTES = 256 * 2**20
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)  # a zip archive has no earlier one, and the content is to depend on the trace alone


def npz(experiment: Experiment, trace: Trace) -> Iterator[bytes]:
    """The content of the file, in pieces.

    Raises:
        InputError: If the tokens are text that cannot be written, or the experiment is too large for its own file.
    """
    written = _Written()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        for name, array in _arrays(experiment, trace):
            entry = zipfile.ZipInfo(f"{name}.npy", _FIRST_DATE)
            entry.file_size = array.nbytes  # from which zipfile sees whether it needs 64 bits
            with archive.open(entry, "w") as file:
                for chunk in _npy(array):
                    file.write(chunk)
                    yield written.taken()
    yield written.taken()


def _arrays(experiment: Experiment, trace: Trace) -> Iterator[tuple[str, _AnyArray]]:
    yield "input", experiment.values
    if experiment.tokens is not None:
        yield "tokens", _text_array(experiment.tokens)
    for number, layer in enumerate(trace.layers, start=1):
        for one in layer.passes:
            place = f"layer{number}/{one.direction}"
            for name, values in (*one.quantities.items(), *layer.weights[one.direction].named().items()):
                yield f"{place}/{name}", values
        for tensor in returned(layer).tensors:
            yield f"layer{number}/returned/{tensor.name}", tensor.values
    yield "experiment", np.frombuffer(format_experiment(experiment), np.uint8)


def _text_array(tokens: Tokens) -> _AnyArray:
    """All tokens, each in as much room as the longest."""
    longest = max(len(token) for row in tokens for token in row)
    size = 4 * longest * sum(map(len, tokens))
    if size > _MOST_TOKEN_BYTES:
        most = _MOST_TOKEN_BYTES // (size // longest)
        expected = say("tokens of at most {most} characters, for so many", most=most)
        raise InputError("$.input.tokens", expected, str(longest))
    return np.array(tokens, dtype=np.str_)


def _npy(array: _AnyArray) -> Iterator[bytes | memoryview]:
    """An array as a `.npy` file, in C order."""
    header = io.BytesIO()
    array = np.ascontiguousarray(array)
    np.lib.format.write_array_header_1_0(header, np.lib.format.header_data_from_array_1_0(array))
    yield header.getvalue()
    data = array.reshape(-1).view(np.uint8)
    for start in range(0, data.size, _CHUNK):
        yield data[start : start + _CHUNK].data


class _Written:
    """A file that only takes, and gives away what it took."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def write(self, data: bytes | memoryview) -> int:
        self._parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """There is nothing behind it."""

    def close(self) -> None:
        """Nothing ends with it."""

    def taken(self) -> bytes:
        """What was written since the last time."""
        parts, self._parts = self._parts, []
        return b"".join(parts)
