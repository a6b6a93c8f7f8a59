"""Where a stack breaks, what is said of it, and what of it still runs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from models.errors import InputError
from models.experiment import Experiment, input_array
from models.files.experiment_file import format_experiment, parse_experiment
from models.headless.command_line import Arguments
from models.headless.requested import requested_experiment
from models.spec import LayerSpec
from models.stack import followed, keras_names, stack_break
from models.trace import trace
from tests.models.strategies import with_random_weights

SEQUENCES = LayerSpec(type="LSTM", units=3, return_sequences=True)
LAST = LayerSpec(type="GRU", units=2)
BOTH = LayerSpec(type="LSTM", units=3, bidirectional=True, return_sequences=True)


def stacked(*layers: LayerSpec) -> Experiment:
    rng = np.random.default_rng(5)
    return with_random_weights(Experiment(input_array(rng.uniform(-1, 1, (1, 4, 5))), layers), rng)


def test_a_whole_stack_has_no_break() -> None:
    assert stack_break((SEQUENCES, BOTH, LAST), 1, 4) is None
    assert stack_break((LAST,), 1, 4) is None
    assert stacked(SEQUENCES, LAST).running_layers == 2


def test_a_middle_layer_without_return_sequences() -> None:
    """The texts as a lecturer would say them, with the shapes of this very stack."""
    found = stack_break((SEQUENCES, BOTH.with_changes(return_sequences=False), LAST), 2, 4)
    assert found is not None
    assert (found.layer, found.mend) == (1, "return_sequences=True")
    assert found.explanation == (
        "Layer 3 reads a sequence, (2, 4, 6), but layer 2 hands on its last hidden state alone, (2, 6): "
        "this is what return_sequences is for."
    )
    assert "expected ndim=3, found ndim=2. Full shape received: (2, 6)" in found.raises
    assert str(found.as_input_error()) == (
        "$.layers[1].return_sequences: expected true (the next layer wants ndim=3), "
        "found false, so that the next layer gets ndim=2"
    )


def test_two_outputs_for_one_layer() -> None:
    found = stack_break((BOTH.with_changes(merge_mode=None), LAST), 1, 4)
    assert found is not None
    assert (found.layer, found.mend) == (0, "merge_mode='concat'")
    assert "hands on two, (1, 4, 3) of each direction" in found.explanation


def test_names_count_up_by_kind() -> None:
    assert keras_names((SEQUENCES, LAST, SEQUENCES, BOTH)) == ["lstm", "gru", "lstm_1", "bidirectional"]
    simple = LayerSpec(type="SimpleRNN", units=1)
    assert keras_names((simple, simple)) == ["simple_rnn", "simple_rnn_1"]


def test_what_stands_before_the_break_is_traced() -> None:
    whole = stacked(SEQUENCES, SEQUENCES, LAST)
    broken = replace(whole, layers=(SEQUENCES, LAST.with_changes(type="LSTM", units=3), LAST))
    assert whole.weights is not None
    computed = trace(broken, whole.weights)
    assert [layer.index for layer in computed.layers] == [0, 1]
    for ours, theirs in zip(computed.layers, trace(whole, whole.weights).layers, strict=False):
        hidden = (layer["forward"].quantities["hidden_state"] for layer in (ours, theirs))
        np.testing.assert_array_equal(*hidden)


def test_a_file_holds_a_broken_stack_and_the_command_line_refuses_it(tmp_path: Path) -> None:
    broken = stacked(LAST, LAST)
    assert parse_experiment(format_experiment(broken)) == broken
    path = tmp_path / "broken.json"
    path.write_bytes(format_experiment(broken))
    assert requested_experiment(Arguments(file=path)) == broken, "a window can show what is wrong with it"
    with pytest.raises(InputError, match=r"broken\.json: \$\.layers\[0\]\.return_sequences: expected true"):
        requested_experiment(Arguments(file=path, prints=True))


def test_labels_turn_around_behind_a_layer_that_goes_backwards() -> None:
    backwards = SEQUENCES.with_changes(go_backwards=True)
    one = replace(stacked(backwards, SEQUENCES, backwards, LAST), tokens=(("a", "b", "c", "d"),))
    orders = ["".join(one.layer_token(layer, 0, t) for t in range(4)) for layer in range(4)]
    assert orders == ["abcd", "dcba", "dcba", "abcd"]


def test_a_layer_is_followed_to_where_it_was_moved() -> None:
    a, b, c = SEQUENCES, LAST, BOTH
    assert [followed((a, b, c), layer, (c, a, b)) for layer in range(3)] == [1, 2, 0]
    assert followed((a, b, c), 2, (a, b)) == 1, "gone: the last one"
    assert followed((a, b), 1, (a, LAST.with_changes(units=5))) == 1, "changed: its place"
    assert followed((a, a), 1, (a, a, b)) == 1
    assert followed((a, a), 0, (b, a)) == 0, "changed, and not moved to its equal"
    assert followed((a, a, b), 0, (b, a, a)) == 1
