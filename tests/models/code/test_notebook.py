"""Notebooks: valid by nbformat's own schema, the same bytes every time, with the program's text in their cells."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, settings

from models.code.notebook import notebook_lines
from models.code.program import program
from models.experiment import Experiment, input_array
from models.files.presets import load_preset, preset_names
from models.spec import LayerSpec
from tests.models.code.notebooks import code_cells, read_notebook
from tests.models.strategies import seeded_experiments, with_random_weights

ABOUT = """\
# Bidirectional LSTM, 3 units

Input `(1, 4, 5)`: batch × timesteps × input_dim.

- Layer: Bidirectional LSTM, units 3, `return_sequences=True`, `return_state=True`, `merge_mode='concat'`
- Returned: `hidden_states` `(1, 4, 6)`
- Returned: `forward_h` `(1, 3)`
- Returned: `forward_c` `(1, 3)`
- Returned: `backward_h` `(1, 3)`
- Returned: `backward_c` `(1, 3)`

Weights: filled as the initializers say."""


def text(experiment: Experiment) -> str:
    return "\n".join(notebook_lines(experiment, program(experiment)))


@settings(max_examples=30, deadline=None)
@given(seeded_experiments())
def test_it_is_valid_and_always_the_same(experiment: Experiment) -> None:
    notebook = read_notebook(text(experiment))
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert text(experiment) == text(experiment)


@pytest.mark.parametrize("name", preset_names())
def test_the_cells_are_the_program(name: str) -> None:
    experiment = load_preset(name)
    lines = list(program(experiment).lines())
    cells = "\n".join(code_cells(text(experiment))).split("\n")
    assert [line for line in cells if line] == [line for line in lines[2:] if line]


def test_what_stands_in_it() -> None:
    notebook = read_notebook(text(load_preset("notebook-4-bilstm-sequences")))
    kinds = [(cell.id, cell.cell_type) for cell in notebook.cells]
    prints = [(f"print-{number}", "code") for number in range(1, 6)]
    assert kinds == [
        ("about", "markdown"),
        *((name, "code") for name in ("imports", "input", "layers", "call")),
        *prints,
    ]
    assert notebook.cells[0].source == ABOUT
    assert "# 나는" in notebook.cells[2].source
    assert notebook.cells[-1].source.startswith("print('backward c : {}")


def test_packed_weights_and_strange_tokens_are_valid_too() -> None:
    layer = LayerSpec(type="LSTM", units=40, go_backwards=True)
    experiment = Experiment(input_array(np.ones((1, 2, 3))), (layer,), tokens=(('"\\\n\ud800', "나"),))
    notebook = read_notebook(text(with_random_weights(experiment, np.random.default_rng(0))))
    assert [cell.id for cell in notebook.cells][4] == "weights"
    assert "`go_backwards=True`" in notebook.cells[0].source


def test_json_alone_reads_it() -> None:
    assert json.loads(text(load_preset("gru")))["metadata"]["kernelspec"]["language"] == "python"
