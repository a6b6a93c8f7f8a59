"""The experiment file: JSON, version 1, readable by people and by other programs.

Types and limits are those of `models.spec`; this module adds arrays, versions and what a damaged file looks like.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from models.cells import DirectionWeights
from models.errors import InputError
from models.experiment import Experiment, input_array
from models.files.disk import read_bounded
from models.files.json_arrays import array_from_lists, json_array
from models.files.json_text import decoded
from models.sentences import say
from models.spec import LayerSpec
from models.validation import convert
from models.view import View, view_from
from models.weights import LayerWeights

VERSION = 1
MAX_FILE_BYTES = 256 * 2**20
MAX_COPIED = 50_000
"""Numbers of an experiment that is copied as text: half a megabyte, and a moment's work."""

_BOM = b"\xef\xbb\xbf"
_Matrix = list[list[float]]


class _Input(msgspec.Struct, forbid_unknown_fields=True):
    values: list[_Matrix]
    tokens: list[list[str]] | None = None


class _DirectionWeights(msgspec.Struct, forbid_unknown_fields=True):
    kernel: _Matrix
    recurrent_kernel: _Matrix
    bias: list[float | list[float]] | None = None


class _LayerWeights(msgspec.Struct, forbid_unknown_fields=True):
    forward: _DirectionWeights
    backward: _DirectionWeights | None = None


class _File(msgspec.Struct, forbid_unknown_fields=True):
    unrolled: int
    input: _Input
    layers: list[LayerSpec]
    seed: int = 0
    weights: list[_LayerWeights] | None = None
    view: Any = None  # see models.view: nothing in it can be wrong


def read_experiment(path: Path) -> Experiment:
    """The experiment in a file.

    Raises:
        InputError: Naming the file and, where there is one, the JSON path of what does not fit.
    """
    return read_document(path)[0]


def read_document(path: Path) -> tuple[Experiment, View]:
    """The experiment in a file, and how it was shown.

    Raises:
        InputError: As `read_experiment` does.
    """
    data = read_bounded(path, MAX_FILE_BYTES)
    try:
        return parse_document(data)
    except InputError as error:
        raise error.inside(str(path)) from None


def parse_experiment(data: bytes) -> Experiment:
    """The experiment in a file's content; a byte order mark is accepted.

    Raises:
        InputError: With the JSON path, or the line and column, of what does not fit.
    """
    return parse_document(data)[0]


def parse_document(data: bytes) -> tuple[Experiment, View]:
    """The experiment in a file's content, and how it was shown.

    Raises:
        InputError: As `parse_experiment` does.
    """
    raw = decoded(data.removeprefix(_BOM))
    version = raw.get("unrolled") if isinstance(raw, dict) else None
    if not isinstance(raw, dict):
        raise InputError("$", say('an object with "unrolled": 1'), say("no object"))
    if type(version) is not int or version != VERSION:
        expected = say("{version}, the version of experiment files that this program reads", version=VERSION)
        raise InputError("$.unrolled", expected, json.dumps(version)[:60] if "unrolled" in raw else say("none"))
    file = convert(raw, _File)
    experiment = Experiment(
        values=input_array(array_from_lists(file.input.values, 3, "$.input.values")),
        layers=tuple(file.layers),
        seed=file.seed,
        tokens=None if file.input.tokens is None else tuple(tuple(row) for row in file.input.tokens),
        weights=_weights(file.weights),
    )
    return experiment, view_from(file.view)


def compact_text(experiment: Experiment) -> str:
    """An experiment in one line, without what is as Keras has it by default: short enough for a message.

    Raises:
        InputError: If it is longer than anybody would paste.
    """
    weights = experiment.weights or ()
    numbers = experiment.values.size + sum(array.size for layer in weights for array in layer.flat())
    if numbers > MAX_COPIED:
        expected = say("at most {most:,} numbers (save a file, or reset the weights)", most=MAX_COPIED)
        raise InputError("", expected, f"{numbers:,}")
    raw = json.loads(format_experiment(experiment))
    plain = msgspec.to_builtins(LayerSpec(type="LSTM", units=1))
    for layer in raw["layers"]:
        for field in [name for name in layer if name not in ("type", "units") and layer[name] == plain[name]]:
            del layer[field]
    if raw["weights"] is None:
        del raw["weights"]
    return json.dumps(raw, ensure_ascii=False, separators=(",", ":"))


def format_experiment(experiment: Experiment, view: View | None = None) -> bytes:
    """The content of an experiment's file: every number comes back bit for bit.

    Args:
        experiment: What is written.
        view: How it is shown; None to leave that out.

    Raises:
        InputError: If it is larger than a file that `read_experiment` takes.
    """
    fields = [f'"unrolled": {VERSION}', f'"input": {_input_text(experiment)}']
    fields.append('"layers": ' + _lines([_spec_text(spec) for spec in experiment.layers], " "))
    fields.append(f'"seed": {experiment.seed}')
    fields.append(f'"weights": {_weights_text(experiment.weights)}')
    if view is not None:
        fields.append(f'"view": {_text(msgspec.to_builtins(view))}')
    try:
        data = ("{" + ",\n ".join(fields) + "}\n").encode()
    except UnicodeEncodeError as error:
        raise InputError("$.input.tokens", say("text that UTF-8 can hold"), ascii(error.object[error.start])) from None
    if len(data) > MAX_FILE_BYTES:
        expected = say("at most {most} MiB of numbers", most=MAX_FILE_BYTES >> 20)
        raise InputError(say("the experiment file"), expected, f"{len(data) >> 20} MiB")
    return data


def _weights(layers: list[_LayerWeights] | None) -> tuple[LayerWeights, ...] | None:
    if layers is None:
        return None
    return tuple(
        LayerWeights(
            _direction(layer.forward, f"$.weights[{index}].forward"),
            None if layer.backward is None else _direction(layer.backward, f"$.weights[{index}].backward"),
        )
        for index, layer in enumerate(layers)
    )


def _direction(weights: _DirectionWeights, path: str) -> DirectionWeights:
    bias = weights.bias
    axes = 2 if bias and isinstance(bias[0], list) else 1
    return DirectionWeights(
        array_from_lists(weights.kernel, 2, f"{path}.kernel"),
        array_from_lists(weights.recurrent_kernel, 2, f"{path}.recurrent_kernel"),
        None if bias is None else array_from_lists(bias, axes, f"{path}.bias"),
    )


def _input_text(experiment: Experiment) -> str:
    fields = [f'"values": {json_array(experiment.values, "   ")}']
    if experiment.tokens is not None:
        fields.append('"tokens": ' + _lines([_text(row) for row in experiment.tokens], "   "))
    return "{\n  " + ",\n  ".join(fields) + "}"


def _weights_text(weights: tuple[LayerWeights, ...] | None) -> str:
    if weights is None:
        return "null"
    return _lines([_layer_text(layer) for layer in weights], " ")


def _spec_text(spec: LayerSpec) -> str:
    fields: dict[str, Any] = msgspec.to_builtins(spec)
    texts = [f"{_text(name)}: {_text(value)}" for name, value in fields.items() if not isinstance(value, dict)]
    initializers = [f"{_text(name)}: {_text(value)}" for name, value in fields.items() if isinstance(value, dict)]
    return "{" + ",\n   ".join([", ".join(texts), *initializers]) + "}"


def _layer_text(layer: LayerWeights) -> str:
    halves = []
    for direction in ("forward", "backward"):
        half: DirectionWeights | None = getattr(layer, direction)
        if half is not None:
            arrays = [f'"{name}": {json_array(array, "     ")}' for name, array in half.named().items()]
            halves.append(f'"{direction}": {{\n    ' + ",\n    ".join(arrays) + "}")
    return "{" + ",\n  ".join(halves) + "}"


def _lines(items: list[str], indent: str) -> str:
    return "[" + f",\n{indent} ".join(items) + "]"


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
