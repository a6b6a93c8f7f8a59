"""What is picked for a picture: the stage's own values, never more than the picture has room for."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from gui.gallery.miniature import BACKWARD, FORWARD, MERGED, MOST_COLUMNS, MOST_FEATURES, miniature, reduced
from models.experiment import Experiment
from models.returned import returned
from models.trace import LayerTrace, trace
from tests.gui.traced import BIDIRECTIONAL, unweighted, weighted

FLOATS = st.floats(-1, 1, width=32)


@settings(deadline=None, max_examples=40)
@given(arrays(np.float32, st.tuples(st.integers(1, 800), st.integers(1, 150)), elements=FLOATS, fill=FLOATS))
def test_what_has_no_room_is_averaged(values: np.ndarray) -> None:
    small = reduced(values)
    assert small.shape == (min(len(values), MOST_COLUMNS), min(values.shape[1], MOST_FEATURES))
    assert not np.shares_memory(small, values), "or the picture would keep the trace"
    by_hand = [
        [block.mean(dtype=np.float64) for block in np.split(rows, _cuts(values.shape[1], MOST_FEATURES), axis=1)]
        for rows in np.split(values, _cuts(len(values), MOST_COLUMNS))
    ]
    np.testing.assert_allclose(small, by_hand, atol=1e-5)


def _cuts(length: int, most: int) -> list[int]:
    pieces = min(length, most)
    return [piece * length // pieces for piece in range(1, pieces)]


@pytest.mark.parametrize("kind", ["SimpleRNN", "LSTM", "GRU"])
@pytest.mark.parametrize("merge_mode", ["concat", "sum", None])
def test_shows_what_the_layer_computes_and_returns(kind: str, merge_mode: str | None) -> None:
    experiment = weighted(kind, (2, 4, 5), 3, merge_mode=merge_mode, **BIDIRECTIONAL)
    shown = miniature(experiment)
    layer = _layer(experiment)
    assert [chain.go_backwards for chain in shown.chains] == [False, True]
    for chain, one in zip(shown.chains, layer.passes, strict=True):
        np.testing.assert_array_equal(chain.hidden.values, one.quantities["hidden_state"][0])
        assert chain.states_returned == (("h", "c") if kind == "LSTM" else ("h",))
    np.testing.assert_array_equal(shown.inputs.values, experiment.values[0])
    outputs = [tensor for tensor in returned(layer).tensors if tensor.is_output]
    for parts, tensor in zip(shown.returned, outputs, strict=True):
        np.testing.assert_array_equal(np.concatenate([part.values for part in parts], axis=1), tensor.values[0])
    readings = [[part.reading for part in parts] for parts in shown.returned]
    assert readings == {"concat": [[FORWARD, BACKWARD]], "sum": [[MERGED]], None: [[FORWARD], [BACKWARD]]}[merge_mode]


def test_a_lone_layer_that_goes_backwards_reads_backwards() -> None:
    experiment = weighted("GRU", go_backwards=True, return_sequences=True)
    shown = miniature(experiment)
    (chain,) = shown.chains
    assert chain.go_backwards
    assert chain.states_returned == ()
    hidden = _layer(experiment).passes[0].quantities["hidden_state"][0]
    np.testing.assert_array_equal(shown.returned[0][0].values, hidden[::-1])


def test_without_return_sequences_there_is_one_row() -> None:
    shown = miniature(weighted("LSTM", bidirectional=True))
    assert not shown.is_sequence
    assert [part.values.shape for part in shown.returned[0]] == [(1, 3), (1, 3)]


def test_weights_that_are_not_drawn_leave_the_shapes() -> None:
    shown = miniature(unweighted("LSTM", **BIDIRECTIONAL))
    assert not shown.is_known
    assert shown.note == "weights drawn by Keras when opened"
    assert [chain.hidden.values.shape for chain in shown.chains] == [(4, 3), (4, 3)]


@pytest.mark.parametrize(
    ("shape", "units"), [((1, 2000, 8), 1024), ((64, 2000, 1), 40)], ids=["takes long", "takes memory"]
)
def test_what_is_too_much_for_a_picture_is_not_computed(
    shape: tuple[int, int, int], units: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    experiment = weighted("LSTM", shape, units, bidirectional=True)
    monkeypatch.setattr("gui.gallery.miniature.trace", lambda *_: pytest.fail("it was computed"))
    shown = miniature(experiment)
    assert (shown.is_known, shown.note) == (False, "values when opened")
    assert shown.columns == MOST_COLUMNS


def test_tokens_of_a_crowd_of_timesteps_are_left_out() -> None:
    assert miniature(weighted(shape=(1, 5, 2), tokens=True)).tokens == ("w0", "w1", "w2", "w3", "w4")
    assert miniature(weighted(shape=(1, 500, 2), tokens=True)).tokens == ()
    assert miniature(weighted()).tokens == ()


def _layer(experiment: Experiment) -> LayerTrace:
    assert experiment.weights is not None
    return trace(experiment, experiment.weights).layers[-1]
