"""What a window is working on, kept beside the user's own files: written often, fast, and read after a crash.

A NumPy archive without pickled objects: millions of weights as text would take seconds, and it is to take none.
`header` is JSON as UTF-8 bytes: the experiment's file with an empty input and no weights, and whose document it is.
`values` is the input; `weight_0`, `weight_1`, … are all weights in Keras's order, if the experiment carries them.
"""

from __future__ import annotations

import io
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from models.errors import InputError
from models.experiment import Experiment, input_array
from models.files.atomic import write_atomically
from models.files.disk import Stamp, read_bounded
from models.files.experiment_file import format_experiment, parse_document
from models.sentences import say
from models.view import View
from models.weights import LayerWeights, layer_weights, read_only

MAX_BYTES = 2**30
_NO_INPUT = input_array([[[0.0]]])


@dataclass(frozen=True)
class WorkingCopy:
    """What is being worked on.

    Args:
        experiment: The document as it is now.
        view: How it is shown.
        path: The file that it was opened from or saved to; None if there is none.
        preset: The name of the preset that it began as; empty if it is none.
        is_modified: Whether it differs from that file or preset.
        file: What the file was like when it was last read or written; None if there is none, or that is not known.
    """

    experiment: Experiment
    view: View
    path: Path | None = None
    preset: str = ""
    is_modified: bool = False
    file: Stamp | None = None


def write_working_copy(copy: WorkingCopy, path: Path) -> None:
    """Create or replace a working copy; at any moment there is the old one or the new one.

    Raises:
        InputError: If the disk refuses.
    """
    experiment = copy.experiment
    bare = replace(experiment, values=_NO_INPUT, tokens=None, weights=None)
    header = {
        "document": {
            "path": None if copy.path is None else str(copy.path),
            "preset": copy.preset,
            "is_modified": copy.is_modified,
            "file": None if copy.file is None else asdict(copy.file),
        },
        "tokens": experiment.tokens,
        "has_weights": experiment.weights is not None,
        "experiment": json.loads(format_experiment(bare, copy.view)),
    }
    arrays: dict[str, Any] = {"values": experiment.values}
    for layer in experiment.weights or ():
        arrays |= {f"weight_{len(arrays) - 1 + number}": array for number, array in enumerate(layer.flat())}
    content = io.BytesIO()
    text = json.dumps(header, ensure_ascii=False).encode(errors="surrogatepass")
    np.savez(content, header=np.frombuffer(text, np.uint8), **arrays)
    write_atomically(path, [content.getvalue()])


def read_working_copy(path: Path) -> WorkingCopy:
    """What was being worked on.

    Raises:
        InputError: Naming the file, if it is none of ours or damaged.
    """
    data = read_bounded(path, MAX_BYTES)
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as archive:
            arrays = {name: archive[name] for name in archive.files}
        return _parsed(arrays)
    except InputError as error:
        raise error.inside(str(path)) from None
    except Exception as error:  # noqa: BLE001 — zipfile, zlib and NumPy have a dozen of their own for a damaged archive
        found = say("a damaged one ({reason})", reason=" ".join(str(error).split()))
        raise InputError(str(path), say("a working copy of this program"), found) from None


def _parsed(arrays: dict[str, Any]) -> WorkingCopy:
    header = json.loads(arrays["header"].tobytes().decode(errors="surrogatepass"))
    bare, view = parse_document(json.dumps(header["experiment"]).encode())
    tokens = header["tokens"]
    experiment = replace(
        bare,
        values=input_array(arrays["values"]),
        tokens=None if tokens is None else tuple(tuple(map(str, row)) for row in tokens),
    )
    if header["has_weights"]:
        experiment = experiment.with_weights(_weights(experiment, arrays))
    document = header["document"]
    path = None if document["path"] is None else Path(document["path"])
    file = None if document["file"] is None else Stamp(**document["file"])
    return WorkingCopy(experiment, view, path, str(document["preset"]), bool(document["is_modified"]), file)


def _weights(experiment: Experiment, arrays: dict[str, Any]) -> tuple[LayerWeights, ...]:
    weights, first = [], 0
    for spec in experiment.layers:
        count = len(spec.reading_directions) * (3 if spec.use_bias else 2)
        layer = [
            read_only(np.ascontiguousarray(arrays[f"weight_{first + number}"], np.float32)) for number in range(count)
        ]
        weights.append(layer_weights(layer, spec))
        first += count
    return tuple(weights)
