import csv
import io

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from models.cells import DirectionWeights, cell_type
from models.digits import digits
from models.errors import InputError
from models.experiment import Experiment, input_array
from models.files.csv_export import as_bytes, returned_csv, states_csv, text_cell, wide_states_csv
from models.files.formats import format_of
from models.returned import returned
from models.spec import LayerSpec
from models.trace import trace
from models.weights import LayerWeights
from tests.models.strategies import experiments, with_random_weights


def traced(*specs, batch=1, timesteps=3, tokens=None):
    rng = np.random.default_rng(5)
    values = input_array(rng.normal(size=(batch, timesteps, 2)))
    experiment = with_random_weights(Experiment(values, specs, tokens=tokens), rng)
    return experiment, trace(experiment, experiment.weights)


def lines(rows):
    """What a program that reads CSV makes of them."""
    return list(csv.DictReader(io.StringIO(b"".join(as_bytes(rows)).decode(), newline="")))


BILSTM = LayerSpec(type="LSTM", units=2, bidirectional=True, return_sequences=True, return_state=True)


def test_a_simple_rnn_by_hand():
    """h₁ = relu(1·x₁) = 1, h₂ = relu(1·x₂ + 2·h₁) = 2.5: one unit, kernel 1, recurrent_kernel 2, no bias."""
    spec = LayerSpec(type="SimpleRNN", units=1, activation="relu", use_bias=False)
    experiment = Experiment(input_array([[[1], [0.5]]]), (spec,), tokens=(("a", "b"),))
    one, two = np.float32([[1]]), np.float32([[2]])
    experiment = experiment.with_weights((LayerWeights(DirectionWeights(one, two, None)),))
    rows = list(states_csv(experiment, trace(experiment, experiment.weights)))
    assert rows == [
        "layer,sample,direction,timestep,step,token,unit,quantity,value",
        "1,1,forward,1,1,a,1,hidden_state,1.0",
        "1,1,forward,2,2,b,1,hidden_state,2.5",
    ]


def test_rows_stand_in_order():
    experiment, its_trace = traced(BILSTM, LayerSpec(type="GRU", units=1), batch=2, timesteps=2)
    keys = [
        (row["layer"], row["sample"], row["direction"], row["timestep"], row["step"], row["unit"], row["quantity"])
        for row in lines(states_csv(experiment, its_trace))
    ]
    lstm = ("hidden_state", "cell_state", "input_gate", "forget_gate", "candidate", "output_gate")
    gru = ("hidden_state", "update_gate", "reset_gate", "candidate")
    steps = [("forward", "1", "1"), ("forward", "2", "2"), ("backward", "1", "2"), ("backward", "2", "1")]
    assert keys == [
        *[("1", s, d, t, k, u, q) for s in "12" for d, t, k in steps for u in "12" for q in lstm],
        *[("2", s, d, t, k, "1", q) for s in "12" for d, t, k in steps[:2] for q in gru],
    ]


@settings(max_examples=60, deadline=None)
@given(experiments())
def test_every_value_of_the_trace_comes_back_bit_for_bit(experiment):
    its_trace = trace(experiment, experiment.weights)
    rows = lines(states_csv(experiment, its_trace))
    size = 0
    seen = {
        (row["layer"], row["sample"], row["direction"], row["timestep"], row["unit"], row["quantity"]): row["value"]
        for row in rows
    }
    for number, layer in enumerate(its_trace.layers):
        for one in layer.passes:
            for name in cell_type(layer.spec).quantities():
                for (s, t, u), value in np.ndenumerate(one.quantities[name]):
                    text = seen[str(number + 1), str(s + 1), one.direction, str(t + 1), str(u + 1), name]
                    assert np.float32(float(text)).tobytes() == np.float32(value).tobytes()
                    size += 1
    assert len(rows) == size


@example(np.float32([0.1, 123456789, 1e16, 16777216, 2**-126, 1e-45, 3.4028235e38, -0.0]))
@given(hnp.arrays(np.float32, st.integers(0, 20), elements=st.floats(width=32, allow_nan=False)))
def test_digits_give_the_same_float32_back_and_are_as_few_as_can_be(array):
    texts = digits(array)
    assert np.array([float(text) for text in texts], np.float32).tobytes() == array.tobytes()
    for text, value in zip(texts, array, strict=True):
        count = len(text.lstrip("-").split("e")[0].replace(".", "").strip("0"))
        assert count < 2 or np.isinf(value) or np.float32(float(f"{value:.{count - 2}e}")) != value


def test_the_one_number_that_reading_as_float64_would_spoil():
    array = np.array([0x15AE43FD, 0x95AE43FD], np.uint32).view(np.float32)
    assert np.array([float(str(value)) for value in array], np.float32).tobytes() != array.tobytes()
    assert np.array([float(text) for text in digits(array)], np.float32).tobytes() == array.tobytes()


def test_backwards_alone_the_step_counts_from_the_end():
    spec = LayerSpec(type="SimpleRNN", units=1, go_backwards=True)
    experiment, its_trace = traced(spec, tokens=(("a", "b", "c"),))
    rows = lines(states_csv(experiment, its_trace))
    assert [(row["timestep"], row["step"], row["token"]) for row in rows] == [
        ("1", "3", "a"),
        ("2", "2", "b"),
        ("3", "1", "c"),
    ]


def test_after_a_layer_that_goes_backwards_alone_the_tokens_are_turned_around():
    first = LayerSpec(type="SimpleRNN", units=1, go_backwards=True, return_sequences=True)
    second = LayerSpec(type="SimpleRNN", units=2)
    experiment, its_trace = traced(first, second, tokens=(("a", "b", "c"),))
    rows = [row for row in lines(states_csv(experiment, its_trace)) if row["layer"] == "2" and row["unit"] == "1"]
    # Its first row is what the first layer computed first: at the last token.
    assert [(row["timestep"], row["token"]) for row in rows] == [("1", "c"), ("2", "b"), ("3", "a")]
    assert its_trace.layers[1].inputs[0, 0] == its_trace.layers[0]["forward"].quantities["hidden_state"][0, 2]


@pytest.mark.parametrize(
    ("token", "cell"),
    [
        ("나는", "나는"),
        ("", ""),
        ("=1+1", "'=1+1"),
        ("+x", "'+x"),
        ("-x", "'-x"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", '"\'\rx"'),
        ("a,b", '"a,b"'),
        ('say "hi"', '"say ""hi"""'),
        ("two\nlines", '"two\nlines"'),
        ("=a,b", '"\'=a,b"'),
    ],
)
def test_text_is_quoted_and_never_run(token, cell):
    assert text_cell(token) == cell
    experiment, its_trace = traced(LayerSpec(type="SimpleRNN", units=1), timesteps=1, tokens=((token,),))
    (row,) = lines(states_csv(experiment, its_trace))
    assert row["token"].removeprefix("'") == token


def test_negative_numbers_are_numbers():
    experiment, its_trace = traced(BILSTM)
    values = [row["value"] for row in lines(states_csv(experiment, its_trace))]
    assert any(value.startswith("-") for value in values)
    assert not any(value.startswith("'") for value in values)


def test_wide_has_a_row_per_timestep_and_a_column_per_value():
    experiment, its_trace = traced(BILSTM, batch=2, timesteps=3, tokens=(("a", "b", "c"), ("d", "e", "f")))
    rows = lines(wide_states_csv(experiment, its_trace))
    assert [(row["sample"], row["timestep"], row["token"]) for row in rows] == [
        ("1", "1", "a"),
        ("1", "2", "b"),
        ("1", "3", "c"),
        ("2", "1", "d"),
        ("2", "2", "e"),
        ("2", "3", "f"),
    ]
    assert list(rows[0])[3:6] == ["forward_hidden_state_1", "forward_hidden_state_2", "forward_cell_state_1"]
    assert len(rows[0]) == 3 + 2 * 6 * 2
    backward = its_trace.layers[0]["backward"].quantities["output_gate"]
    assert np.float32(rows[4]["backward_output_gate_2"]) == backward[1, 1, 1]


def test_wide_is_of_one_layer():
    experiment, its_trace = traced(BILSTM, LayerSpec(type="GRU", units=1))
    assert "forward_update_gate_1" in next(wide_states_csv(experiment, its_trace))
    assert "backward_cell_state_2" in next(wide_states_csv(experiment, its_trace, layer=0))


def test_returned_tensors():
    _, its_trace = traced(BILSTM, batch=2)
    tensors = returned(its_trace.layers[0])
    rows = lines(returned_csv(tensors))
    assert list(dict.fromkeys(row["tensor"] for row in rows)) == [tensor.name for tensor in tensors.tensors]
    for tensor in tensors.tensors:
        own = [row for row in rows if row["tensor"] == tensor.name]
        assert len(own) == tensor.values.size
        for row in own:
            index = [int(row[axis]) - 1 for axis in ("sample", "timestep", "feature") if row[axis]]
            assert len(index) == tensor.values.ndim
            assert np.float32(row["value"]) == tensor.values[tuple(index)]


def test_bytes_come_in_small_chunks_with_a_mark_on_request():
    rows = [f"{number},나는" for number in range(50_000)]
    plain, marked = list(as_bytes(iter(rows))), list(as_bytes(iter(rows), bom=True))
    assert b"".join(plain).decode() == "\n".join(rows) + "\n"
    assert b"".join(marked) == b"\xef\xbb\xbf" + b"".join(plain)
    assert len(plain) > 2
    assert list(as_bytes(iter([]))) == []


def test_the_suffix_chooses_the_format(tmp_path):
    experiment, its_trace = traced(BILSTM)
    content = b"".join(format_of(tmp_path / "OUT.CSV")(experiment, its_trace))
    assert content == b"".join(as_bytes(states_csv(experiment, its_trace)))
    for name, found in [("out.txt", "'.txt'"), ("out", "no suffix")]:
        with pytest.raises(InputError) as caught:
            format_of(tmp_path / name)
        assert (
            str(caught.value)
            == f"{tmp_path / name}: expected a name that ends in .csv, .npz, .py or .ipynb, found {found}"
        )
