import json
from pathlib import Path

import numpy as np
import pytest

from models.errors import InputError
from models.files.presets import FIRST_PRESET, FOLDER, Preset, load_preset, preset_names, presets
from models.returned import returned
from models.trace import trace

NOTEBOOK = json.loads((Path(__file__).parents[2] / "data" / "notebook_cases.json").read_text(encoding="utf-8"))
CASES = {case["name"]: case for case in NOTEBOOK["cases"]}
OURS = ("gru", "bidirectional-gru", "bidirectional-simplernn", "random-bilstm")

_NOTEBOOK_TOLERANCE = 5e-7  # its digits


def test_every_case_of_the_notebook_is_there_and_a_few_more():
    assert preset_names() == (*CASES, *OURS)
    assert FIRST_PRESET in preset_names()


def test_files_and_index_agree():
    assert sorted(path.stem for path in FOLDER.glob("*.json")) == sorted([*preset_names(), "index"])


@pytest.mark.parametrize("preset", presets(), ids=lambda preset: preset.name)
def test_is_told_in_a_title_and_a_sentence(preset):
    assert isinstance(preset, Preset)
    assert preset.title
    assert preset.look_at.endswith(".")
    assert "\n" not in preset.look_at


@pytest.mark.parametrize("preset", presets(), ids=lambda preset: preset.name)
def test_says_its_section_of_the_notebook_once(preset):
    if preset.name in CASES:
        assert preset.section == f"§{preset.name.split('-')[1]}"
        assert preset.title == f"Notebook {preset.section} — {preset.short_title}"
    else:
        assert preset.section == ""
        assert preset.short_title == preset.title


@pytest.mark.parametrize("name", preset_names())
def test_is_live_before_keras(name):
    experiment = load_preset(name)
    assert experiment.weights is not None
    assert experiment.tokens == (("나는", "밥을", "많이", "먹었다"),)
    np.testing.assert_array_equal(experiment.values, np.float32(NOTEBOOK["input"]))


@pytest.mark.parametrize("name", CASES)
def test_returns_what_the_notebook_shows(name):
    case, experiment = CASES[name], load_preset(name)
    (spec,) = experiment.layers
    for field, value in case["layer"].items():
        if not field.endswith("initializer"):
            assert getattr(spec, field) == value
    tensors = {
        tensor.name: tensor.values for tensor in returned(trace(experiment, experiment.weights).layers[0]).tensors
    }
    assert [[tensor, list(values.shape)] for tensor, values in tensors.items()] == case["returns"]
    for left, right in case.get("equal", []):
        np.testing.assert_array_equal(eval(left, {}, tensors), eval(right, {}, tensors))
    for tensor, values in case.get("values", {}).items():
        np.testing.assert_allclose(tensors[tensor], values, rtol=0, atol=_NOTEBOOK_TOLERANCE)


@pytest.mark.parametrize("name", preset_names())
def test_carries_the_weights_that_keras_draws(name, keras_runner):
    experiment = load_preset(name)
    drawn = keras_runner.run(experiment.with_weights(None)).weights
    for ours, theirs in zip(experiment.weights, drawn, strict=True):
        for left, right in zip(ours.flat(), theirs.flat(), strict=True):
            np.testing.assert_allclose(left, right, rtol=0, atol=1e-6)  # QR differs in the last digit among machines


def test_an_unknown_name_gets_the_list():
    with pytest.raises(InputError) as caught:
        load_preset("notebook")
    assert str(caught.value) == f"preset: expected one of {', '.join(preset_names())}, found 'notebook'"
