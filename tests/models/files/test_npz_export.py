"""Everything as NumPy arrays: read by NumPy without pickle, the same bits, and enough to begin again."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings

from models.errors import InputError
from models.experiment import Experiment, input_array
from models.files import npz_export
from models.files.experiment_file import format_experiment, parse_experiment
from models.files.npz_export import npz
from models.files.presets import load_preset, preset_names
from models.returned import returned
from models.spec import LayerSpec
from models.trace import Trace, trace
from models.weights import layer_weights
from tests.models.strategies import experiments, with_random_weights


def traced(experiment: Experiment) -> Trace:
    weights = experiment.weights_without_keras()
    assert weights is not None
    return trace(experiment, weights)


def content(experiment: Experiment) -> bytes:
    return b"".join(npz(experiment, traced(experiment)))


def read(experiment: Experiment) -> dict[str, np.ndarray]:
    with np.load(io.BytesIO(content(experiment)), allow_pickle=False) as data:
        return dict(data)


def same_bits(ours: np.ndarray, theirs: np.ndarray) -> bool:
    return (ours.dtype, ours.shape, ours.tobytes()) == (np.dtype(np.float32), theirs.shape, theirs.tobytes())


@settings(max_examples=60, deadline=None)
@given(experiments())
def test_every_array_is_there_bit_for_bit(experiment: Experiment) -> None:
    arrays = read(experiment)
    assert same_bits(arrays.pop("input"), experiment.values)
    assert parse_experiment(bytes(arrays.pop("experiment"))) == experiment
    for number, layer in enumerate(traced(experiment).layers, start=1):
        for one in layer.passes:
            for name, values in (*one.quantities.items(), *layer.weights[one.direction].named().items()):
                assert same_bits(arrays.pop(f"layer{number}/{one.direction}/{name}"), values)
        for tensor in returned(layer).tensors:
            assert same_bits(arrays.pop(f"layer{number}/returned/{tensor.name}"), tensor.values)
    assert arrays == {}, "nothing else"


@pytest.mark.parametrize("name", preset_names())
def test_what_is_in_it_gives_the_same_trace_again(name: str) -> None:
    """From the arrays alone, as a reader in another program would do."""
    arrays = read(load_preset(name))
    experiment = parse_experiment(bytes(arrays["experiment"]))
    (spec,) = experiment.layers
    names = [f"layer1/{direction}/{kind}" for direction, _ in spec.reading_directions for kind in KINDS]
    weights = layer_weights([arrays[one] for one in names if one in arrays], spec)
    (layer,) = trace(Experiment(input_array(arrays["input"]), (spec,)), (weights,)).layers
    for one in layer.passes:
        assert same_bits(arrays[f"layer1/{one.direction}/hidden_state"], one.quantities["hidden_state"])


KINDS = ("kernel", "recurrent_kernel", "bias")


def test_tokens_are_text() -> None:
    tokens = read(load_preset("gru"))["tokens"]
    assert tokens.dtype.kind == "U"
    assert tokens.tolist() == [["나는", "밥을", "많이", "먹었다"]]


def test_it_is_a_plain_zip_archive_and_always_the_same() -> None:
    data = content(load_preset("gru"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert all(name.endswith(".npy") for name in archive.namelist())
        assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}
    assert content(load_preset("gru")) == data


def test_large_arrays_come_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(npz_export, "_CHUNK", 1000)
    experiment = Experiment(
        input_array(np.random.default_rng(0).normal(size=(2, 50, 9))), (LayerSpec(type="LSTM", units=8),)
    )
    experiment = with_random_weights(experiment, np.random.default_rng(1))
    pieces = list(npz(experiment, traced(experiment)))
    assert max(map(len, pieces)) < 4000
    (tmp_path / "a.npz").write_bytes(b"".join(pieces))
    with np.load(tmp_path / "a.npz", allow_pickle=False) as data:
        assert same_bits(data["input"], experiment.values)


def test_a_backwards_layers_rows_are_by_timestep_and_what_it_returns_is_not() -> None:
    layer = LayerSpec(type="SimpleRNN", units=2, go_backwards=True, return_sequences=True)
    experiment = Experiment(input_array(np.random.default_rng(0).normal(size=(1, 3, 2))), (layer,))
    arrays = read(with_random_weights(experiment, np.random.default_rng(1)))
    turned = arrays["layer1/returned/hidden_states"][:, ::-1]
    assert np.array_equal(arrays["layer1/forward/hidden_state"], turned)
    assert not np.array_equal(arrays["layer1/forward/hidden_state"], arrays["layer1/returned/hidden_states"])


@pytest.mark.parametrize("token", ["\ud800", "x" * 10_000_000])
def test_tokens_that_cannot_be_written_are_said(token: str) -> None:
    experiment = Experiment(
        input_array(np.ones((1, 30, 1))), (LayerSpec(type="GRU", units=1),), tokens=((token,) + ("",) * 29,)
    )
    experiment = with_random_weights(experiment, np.random.default_rng(0))
    with pytest.raises(InputError) as caught:
        content(experiment)
    assert caught.value.where == "$.input.tokens"
    assert len(str(caught.value)) < 200


def test_an_experiment_too_large_for_its_file_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.files.experiment_file.MAX_FILE_BYTES", 100)
    with pytest.raises(InputError):
        format_experiment(load_preset("gru"))
    with pytest.raises(InputError):
        content(load_preset("gru"))
