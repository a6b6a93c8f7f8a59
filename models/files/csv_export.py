"""States and returned tensors as CSV: rows of text, no files.

RFC 4180 with bare line feeds, UTF-8, decimal points. Everything counts from 1.
Numbers have the fewest digits that give the same float32 back.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from models.cells import cell_type
from models.digits import digits
from models.experiment import Experiment
from models.returned import Returned
from models.trace import Trace

STATES_HEADER = "layer,sample,direction,timestep,step,token,unit,quantity,value"
RETURNED_HEADER = "tensor,sample,timestep,feature,value"

_CHUNK = 150_000  # characters: a few ms of work, so that a window that shares the interpreter can paint between
_BOM = b"\xef\xbb\xbf"
_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")


def states_csv(experiment: Experiment, trace: Trace) -> Iterator[str]:
    """Every state and gate, one row a value: by layer, sample, direction, timestep, unit and quantity."""
    yield STATES_HEADER
    for number, layer in enumerate(trace.layers):
        names = cell_type(layer.spec).quantities()
        columns = [f"{unit + 1},{name}," for unit in range(layer.spec.units) for name in names]
        for sample in range(experiment.batch):
            tokens = _tokens(experiment, number, sample)
            for one in layer.passes:
                arrays = [one.quantities[name][sample] for name in names]
                for timestep, token in enumerate(tokens):
                    place = f"{number + 1},{sample + 1},{one.direction},{timestep + 1},{one.step_of(timestep)},{token},"
                    values = digits(np.stack([array[timestep] for array in arrays], axis=-1))
                    for column, value in zip(columns, values, strict=True):
                        yield place + column + value


def wide_states_csv(experiment: Experiment, trace: Trace, layer: int = -1) -> Iterator[str]:
    """The states and gates of one layer: a row per sample and timestep, a column per direction, quantity and unit.

    Args:
        experiment: What was traced.
        trace: Its trace.
        layer: Which layer, from 0, or from the last with -1: layers have different columns.
    """
    number = range(len(trace.layers))[layer]
    one = trace.layers[number]
    names = cell_type(one.spec).quantities()
    columns = [
        f"{half.direction}_{name}_{unit + 1}" for half in one.passes for name in names for unit in range(one.spec.units)
    ]
    yield ",".join(["sample", "timestep", "token", *columns])
    for sample in range(experiment.batch):
        for timestep, token in enumerate(_tokens(experiment, number, sample)):
            values = [half.quantities[name][sample, timestep] for half in one.passes for name in names]
            yield ",".join([str(sample + 1), str(timestep + 1), token, *digits(np.concatenate(values))])


def returned_csv(returned: Returned) -> Iterator[str]:
    """Every tensor that a layer hands back, one row a value; `timestep` is empty where there is no time axis.

    It counts the tensor's rows, which a lone layer with go_backwards returns in processing order.
    """
    yield RETURNED_HEADER
    for tensor in returned.tensors:
        features = [f"{feature + 1}," for feature in range(tensor.values.shape[-1])]
        for sample, rows in enumerate(tensor.values):
            for row, values in enumerate(rows if tensor.has_rows else [rows]):
                place = f"{tensor.name},{sample + 1},{row + 1 if tensor.has_rows else ''},"
                for feature, value in zip(features, digits(values), strict=True):
                    yield place + feature + value


def as_bytes(rows: Iterator[str], bom: bool = False) -> Iterator[bytes]:
    """Rows as the content of a file, in chunks.

    Args:
        rows: Rows without line ends.
        bom: Whether to begin with a byte order mark, by which Excel knows UTF-8.
    """
    if bom:
        yield _BOM
    chunk: list[str] = []
    size = 0
    for row in rows:
        chunk.append(row)
        size += len(row)
        if size > _CHUNK:
            yield _lines(chunk)
            chunk, size = [], 0
    if chunk:
        yield _lines(chunk)


def _lines(rows: list[str]) -> bytes:
    return ("\n".join(rows) + "\n").encode(errors="replace")  # half of a surrogate pair becomes a question mark


def text_cell(text: str) -> str:
    """Text as a CSV cell that no spreadsheet runs as a formula; not for numbers."""
    if text.startswith(_RUN_BY_SPREADSHEETS):
        text = "'" + text
    if any(mark in text for mark in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def _tokens(experiment: Experiment, layer: int, sample: int) -> list[str]:
    """The label, as a cell, of each timestep of a layer's input."""
    return [text_cell(experiment.layer_token(layer, sample, timestep)) for timestep in range(experiment.timesteps)]
