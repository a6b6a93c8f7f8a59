"""Remembers the last experiment from one start to the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from models.errors import InputError
from models.experiment import Experiment
from models.files.atomic import write_atomically
from models.files.experiment_file import format_experiment, read_experiment

_FILE = "last-experiment.json"


def default_folder() -> Path:
    """Where this user's programs keep what they remember; made by `remember`."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))


def remembered(folder: Path) -> Experiment | None:
    """The last experiment.

    Returns:
        The experiment; None if nothing is remembered.

    Raises:
        InputError: If something is remembered that cannot be read.
    """
    path = folder / _FILE
    return read_experiment(path) if path.exists() else None


def remember(experiment: Experiment, folder: Path) -> None:
    """Keep an experiment for the next start.

    Raises:
        InputError: If the disk refuses, or the experiment is larger than any file that could be read back.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(str(folder), "a folder that can be made", error.strerror or str(error)) from None
    write_atomically(folder / _FILE, [format_experiment(experiment)])
