"""Sentences: English to everybody, and whole for those who translate them."""

from __future__ import annotations

import copy
import pickle
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given

from models import sentences
from models.arrangement import arrangements
from models.edits import (
    AddLayer,
    Block,
    ChangeLayer,
    InsertTimestep,
    MoveLayer,
    RemoveLayer,
    RemoveTimestep,
    Resize,
    SetSeed,
    SetToken,
    SetValue,
    SetWeight,
    SetWeights,
)
from models.errors import InputError
from models.experiment import input_array
from models.files.csv_input import read_input_csv
from models.files.presets import find_preset, load_preset, presets
from models.fills import Impulse, Normal, Sine, Zeros
from models.keras.check import KerasAnswer, compare
from models.keras.process import KerasUnavailable, WorkerDied, WorkerHung
from models.known_weights import KnownWeights
from models.notes import notes
from models.pasting import read_pasted
from models.references import Weight
from models.returned import returned, returned_change
from models.sentences import Sentence, either, listed, say
from models.trace import Trace, trace
from models.words import drawn_sentence
from tests.models.said import any_sentence, unknown_templates


def english(text: object) -> object:
    """A sentence filled in by hand."""
    if not isinstance(text, Sentence):
        return text
    parts = str(text.template)
    for name in text.fields:
        parts = parts.replace(f"{{{name}}}", "\0" + name + "\0")
    pieces = parts.split("\0")
    return "".join(f"{english(text.fields[piece])}" if place % 2 else piece for place, piece in enumerate(pieces))


@given(any_sentence())
def test_is_its_english(sentence: Sentence) -> None:
    assert sentence == english(sentence)
    assert hash(sentence) == hash(str(sentence))
    assert type(str(sentence)) is str


@given(any_sentence())
def test_survives_a_pipe_and_copying(sentence: Sentence) -> None:
    for again in (pickle.loads(pickle.dumps(sentence)), copy.copy(sentence), copy.deepcopy(sentence)):
        assert isinstance(again, Sentence)
        assert (str(again), again.template, dict(again.fields)) == (
            str(sentence),
            sentence.template,
            dict(sentence.fields),
        )
        assert {name: type(value) for name, value in again.fields.items()} == {
            name: type(value) for name, value in sentence.fields.items()
        }


def test_numbers_keep_their_format() -> None:
    assert say("{count:,} bytes of 0x{byte:02x}", count=12345, byte=7) == "12,345 bytes of 0x07"
    assert say("braces {} stand for themselves") == "braces {} stand for themselves"


def test_rows_of_texts() -> None:
    assert (listed(["a"]), listed(["a", say("b"), "c"])) == ("a", "a, b, c")
    assert (either(["a"]), either(["a", "b", "c"])) == ("a", "a or b or c")
    assert list(unknown_templates(listed(["a", say("nobody translates this")]))) == ["nobody translates this"]


def test_an_error_is_said_with_its_parts() -> None:
    error = InputError(say("row {row}", row=3), say("a number"), say("an empty cell"))
    assert str(error) == "row 3: expected a number, found an empty cell"
    again = pickle.loads(pickle.dumps(error)).inside("x.csv")
    assert str(again) == "x.csv: row 3: expected a number, found an empty cell"
    where = again.sentence.fields["where"]
    assert (where.template, where.fields["where"].template) == ("{container}: {where}", "row {row}")


PRESET = load_preset("notebook-4-bilstm-sequences")
WEIGHTS = PRESET.weights or ()
MATRIX = Weight("backward", "kernel", 1, 2)
EDITS = {
    "edit of x[2, 4]": SetValue(0, 1, 3, 0.5),
    "label of timestep 2": SetToken(0, 1, "x"),
    "shape (1, 4, 6)": Resize(1, 4, 6),
    "new timestep 3": InsertTimestep(2),
    "removal of timestep 3": RemoveTimestep(2),
    "change of units, use_bias": ChangeLayer(0, {"units": 3, "use_bias": False}),
    "new layer": AddLayer(),
    "removal of layer 2": RemoveLayer(1),
    "move of layer 2 to place 1": MoveLayer(1, 0),
    "seed 7": SetSeed(7),
    "edit of backward kernel[1, 2]": SetWeight(WEIGHTS, 0, MATRIX, 0.5),
    "reset of weights": SetWeights(WEIGHTS),
    "label 3": Block(2, 0, 1, 0),
    "labels 3..4": Block(2, 0, 2, 0),
    "sentence of 1 word": drawn_sentence(["a"], 2, 0),
    "sentence of 2 words": drawn_sentence(["a", "b"], 2, 0),
    "zeros": Zeros(),
    "normal numbers of seed 3": Normal(seed=3),
    "a sine": Sine(),
    "an impulse": Impulse(),
    "rows are timesteps": arrangements(2)[0],
    "columns are timesteps": arrangements(2)[1],
}


@pytest.mark.parametrize("english_name", EDITS)
def test_a_name_can_be_translated(english_name: str) -> None:
    name = EDITS[english_name].name
    assert name == english_name
    assert isinstance(name, Sentence)
    assert not list(unknown_templates(name))


def test_presets_can_be_translated() -> None:
    for preset in presets():
        for text in (preset.title, preset.short_title, preset.look_at):
            assert isinstance(text, Sentence)
            assert not list(unknown_templates(text))
    title = find_preset("notebook-2-simplernn-state").title
    assert title == "Notebook §2 — SimpleRNN, return_state"
    assert isinstance(title.fields["title"], Sentence)


def answer(ours: Trace, shift: float = 0.0, most: int | None = None) -> KerasAnswer:
    """The trace as if it were Keras's: shifted, and with `most` tensors a layer."""
    outputs = tuple(
        tuple(tensor.values + np.float32(shift) for tensor in returned(layer).tensors[:most]) for layer in ours.layers
    )
    return KerasAnswer("3.15.1", WEIGHTS, outputs)


def test_what_a_document_is_told_can_be_translated() -> None:
    ours = trace(PRESET, WEIGHTS)
    said: list[str] = [
        compare(ours, answer(ours, 1.0)).difference,
        compare(ours, answer(ours, most=1)).difference,
        compare(ours, replace(answer(ours), outputs=())).difference,
        compare(ours, replace(answer(ours), raises="ValueError: no")).difference,
        KnownWeights().origin(PRESET),
        KnownWeights().origin(PRESET.with_weights(None)),
        WorkerDied(-9).sentence,
        WorkerHung(60).sentence,
        KerasUnavailable(say("no process can be started: {reason}", reason="x")).sentence,
        ours.layers[0]["backward"].title,
        *notes(ours.layers[0]),
    ]
    for mode in ("sum", "mul", "ave", "concat"):
        spec = PRESET.layers[0].with_changes(merge_mode=mode, return_sequences=False, return_state=False)
        said += notes(trace(replace(PRESET, layers=(spec,)), WEIGHTS).layers[0])
    without = trace(replace(PRESET, layers=(spec,)), WEIGHTS)
    said.append(returned_change(returned(ours.layers[0]), returned(without.layers[0])))
    for two in ({"return_sequences": False}, {"return_sequences": True, "merge_mode": None}):
        first = PRESET.layers[0].with_changes(**two)
        broken = replace(PRESET, layers=(first, first), weights=None).stack_break
        assert broken is not None
        said += [broken.explanation, broken.as_input_error().sentence]
    for text in said:
        assert isinstance(text, Sentence), text
        assert not list(unknown_templates(text))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The template of every sentence that is made."""
    templates: list[str] = []

    class Counted(Sentence):
        def __new__(cls, template: str, fields: dict) -> Sentence:
            templates.append(template)
            return super().__new__(cls, template, fields)

    monkeypatch.setattr(sentences, "Sentence", Counted)
    return templates


def test_numbers_cost_no_sentences(made: list[str], tmp_path: Path) -> None:
    numbers = np.random.default_rng(0).normal(size=(2000, 5)).astype(np.float32)
    text = "\n".join("\t".join(map(str, row)) for row in numbers)
    (tmp_path / "x.tsv").write_text(text)
    assert say("counted") == "counted"
    assert made.pop() == "counted"

    np.testing.assert_array_equal(read_pasted(text, ".", False).numbers, numbers)
    np.testing.assert_array_equal(read_input_csv(tmp_path / "x.tsv")[0][0], numbers)
    trace(replace(PRESET, values=input_array([numbers]), tokens=None), WEIGHTS)
    assert not made
