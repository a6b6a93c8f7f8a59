"""A program as a Jupyter notebook: nbformat 4.5, the same bytes for the same program.

The format is described at https://nbformat.readthedocs.io; a cell's id is what it holds, and its number where needed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from models.code.program import Program, Section, statement_lines
from models.experiment import Experiment
from models.spec import LayerSpec

_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def notebook_lines(experiment: Experiment, program: Program) -> Iterator[str]:
    """The lines of an `.ipynb` file: what it is, then a cell for each section and for each tensor that is printed."""
    yield '{"cells": ['
    yield from _cell("about", "markdown", _about(experiment, program))
    for section in program.sections:
        for name, lines in _cells(section):
            yield ","
            yield from _cell(name, "code", lines)
    yield f'], "metadata": {json.dumps(_METADATA)}, "nbformat": 4, "nbformat_minor": 5}}'


def _cells(section: Section) -> Iterator[tuple[str, Iterable[str]]]:
    if section.name == "print":
        for number, statement in enumerate(section.statements, start=1):
            yield f"print-{number}", statement_lines(statement)
    else:
        yield section.name, chain.from_iterable(map(statement_lines, section.statements))


def _cell(name: str, kind: str, lines: Iterable[str]) -> Iterator[str]:
    fields: dict[str, Any] = {"cell_type": kind, "id": name, "metadata": {}}
    if kind == "code":
        fields |= {"execution_count": None, "outputs": []}
    yield json.dumps(fields, ensure_ascii=False)[:-1] + ', "source": ['
    before = None
    for line in lines:
        if before is not None:
            yield json.dumps(before + "\n", ensure_ascii=False) + ","
        before = line
    yield json.dumps(before or "", ensure_ascii=False) + "]}"


def _about(experiment: Experiment, program: Program) -> Iterator[str]:
    yield f"# {program.title}"
    yield ""
    yield f"Input `{experiment.values.shape}`: batch × timesteps × input_dim."
    yield ""
    for number, spec in enumerate(experiment.layers, start=1):
        place = "Layer" if len(experiment.layers) == 1 else f"Layer {number}"
        yield f"- {place}: {_flags(spec)}"
    for name, shape in program.returns:
        yield f"- Returned: `{name}` `{shape}`"
    yield ""
    yield f"Weights: {program.origin.sentence}."


def _flags(spec: LayerSpec) -> str:
    flags: dict[str, str | bool | None] = {"return_sequences": spec.return_sequences, "return_state": spec.return_state}
    if spec.bidirectional:
        flags["merge_mode"] = spec.merge_mode
    if spec.go_backwards:
        flags["go_backwards"] = True
    kind = f"Bidirectional {spec.type}" if spec.bidirectional else spec.type
    return f"{kind}, units {spec.units}, " + ", ".join(f"`{name}={value!r}`" for name, value in flags.items())
