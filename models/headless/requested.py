"""The experiment that a command line asks for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from models.errors import InputError
from models.experiment import Experiment
from models.files.csv_input import read_input_csv
from models.files.experiment_file import read_experiment
from models.files.presets import FIRST_PRESET, load_preset
from models.headless.command_line import Arguments
from models.sentences import say


def requested_experiment(arguments: Arguments) -> Experiment:
    """The experiment of the command line: a file's, a preset's or the first preset's, with the input of `--input`.

    Raises:
        InputError: If a file cannot be read, the input does not fit a file's own weights, or the stack cannot run.
    """
    if arguments.file is not None:
        experiment = read_experiment(arguments.file)
    else:
        experiment = load_preset(arguments.preset or FIRST_PRESET)
    if arguments.headless and (broken := experiment.stack_break) is not None:
        raise broken.as_input_error().inside(str(arguments.file))
    return experiment if arguments.input is None else _with_input(experiment, arguments.input, arguments.file)


def _with_input(experiment: Experiment, path: Path, file: Path | None) -> Experiment:
    values, tokens = read_input_csv(path)
    weights = None if file is None else experiment.weights  # a preset has no weights that anyone would miss
    if weights is not None and values.shape[2] != experiment.input_dim:
        expected = say(
            "input_dim {input_dim} (columns of numbers), for which {file} has weights",
            input_dim=experiment.input_dim,
            file=str(file),
        )
        raise InputError(str(path), expected, str(values.shape[2]))
    try:
        return replace(experiment, values=values, tokens=tokens, weights=weights)
    except InputError as error:
        raise error.inside(str(path)) from None
