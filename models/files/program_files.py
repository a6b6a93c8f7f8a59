"""The Keras program of an experiment as the content of files: Python source and a Jupyter notebook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.code.notebook import notebook_lines
from models.code.program import program
from models.experiment import Experiment
from models.files.csv_export import as_bytes
from models.weights import LayerWeights

Drawn = Sequence[LayerWeights] | None
"""The weights that Keras is known to draw for an experiment: those need not be written out."""


def python_file(experiment: Experiment, drawn: Drawn = None) -> Iterator[bytes]:
    """The program as `.py`, in pieces."""
    return as_bytes(program(experiment, drawn).lines())


def notebook_file(experiment: Experiment, drawn: Drawn = None) -> Iterator[bytes]:
    """The program as `.ipynb`, in pieces."""
    return as_bytes(notebook_lines(experiment, program(experiment, drawn)))
