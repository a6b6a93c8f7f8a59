"""Without a window: run Keras on an experiment, compare, print and export."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path

from models.errors import InputError
from models.experiment import Experiment
from models.files.atomic import write_all_atomically
from models.files.disk import check_writable
from models.files.formats import FORMATS, Format, format_of
from models.headless.command_line import Arguments
from models.headless.requested import requested_experiment
from models.headless.standard_output import write_text
from models.keras.check import Check, KerasAnswer, compare
from models.returned import returned
from models.sentences import say
from models.trace import Trace, trace

AGREES = 0
DISAGREES = 3


def run(arguments: Arguments, formats: Mapping[str, Format] = FORMATS) -> int:
    """Do what the command line asks for; the files are written and the tensors printed only if Keras agrees.

    Args:
        arguments: What was asked for.
        formats: Suffix → what writes it; a caller that has more of them, such as pictures, passes its own.

    Returns:
        The exit status.

    Raises:
        InputError: If something that the user gave cannot be used. Nothing is written then.
    """
    targets = _check_targets(arguments, formats)
    experiment = requested_experiment(arguments)
    answer = _ask_keras(experiment)
    ours = trace(experiment, answer.weights)
    check = compare(ours, answer)
    if not check.agrees:
        sys.stderr.write(f"Keras {check.keras_version} disagrees, nothing is written: {check.difference}\n")
        return DISAGREES
    write_all_atomically([(path, write(experiment, ours)) for path, write in targets])
    if arguments.prints:
        write_text(printed(ours, answer))
    sys.stderr.write(agreement(check) + "\n")
    return AGREES


def printed(ours: Trace, answer: KerasAnswer) -> str:
    """The tensors that Keras's last layer returned, as the notebook prints them."""
    names = [tensor.name.replace("_", " ") for tensor in returned(ours.layers[-1]).tensors]
    tensors = zip(names, answer.outputs[-1], strict=True)
    return "".join(f"{name} : {values}, shape: {values.shape}\n" for name, values in tensors)


def agreement(check: Check) -> str:
    """`Keras 3.15.1 agrees: max |Δ| 6.0e-08`."""
    return f"Keras {check.keras_version} agrees: max |Δ| {check.max_delta:.1e}"


def _check_targets(arguments: Arguments, formats: Mapping[str, Format]) -> list[tuple[Path, Format]]:
    """Each file to write with its format, before Keras takes its seconds."""
    sources = [os.path.realpath(path) for path in (arguments.file, arguments.input) if path is not None]
    targets: list[Path] = []
    for path in arguments.exports:
        target = check_writable(path)
        if target in targets or str(target) in sources:
            found = say("one that is named already")
            raise InputError(str(path), say("a file of its own for every --export"), found)
        targets.append(target)
    return [(path, format_of(path, formats)) for path in arguments.exports]


def _ask_keras(experiment: Experiment) -> KerasAnswer:
    with _private_keras_home(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # other people's, and standard error is to end with one line of ours
        from models.keras.layers import KerasRunner  # takes seconds; bad input is told before  # noqa: PLC0415

        return KerasRunner().run(experiment)


@contextlib.contextmanager
def _private_keras_home() -> Iterator[None]:
    """The user's `keras.json` may ask for another backend or float type; and ours is not to be left behind."""
    with tempfile.TemporaryDirectory(prefix="unrolled-") as home:
        before = os.environ.get("KERAS_HOME")
        os.environ["KERAS_HOME"] = home
        try:
            yield
        finally:
            if before is None:
                del os.environ["KERAS_HOME"]
            else:
                os.environ["KERAS_HOME"] = before
