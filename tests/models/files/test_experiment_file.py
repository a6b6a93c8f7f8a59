import json
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from models.errors import InputError
from models.experiment import input_array
from models.files import experiment_file as files
from models.files.experiment_file import format_experiment, parse_experiment, read_experiment
from models.spec import LayerSpec
from tests.models.strategies import experiments, seeded_experiments

FLOAT32 = st.floats(width=32, allow_nan=False, allow_infinity=False)

# The example of the format's own description, with every field that may be left out left out.
SHORTEST = b'{"unrolled": 1, "input": {"values": [[[0.5, 1]]]}, "layers": [{"type": "LSTM", "units": 3}]}'


def document(**changes):
    raw = {
        "unrolled": 1,
        "input": {"values": [[[0.1, 4.2], [1.0, 3.1], [0.3, 2.1]]]},
        "layers": [{"type": "LSTM", "units": 3}],
        "seed": 11,
        "weights": None,
    }
    return {**raw, **changes}


def weights(kernel=(2, 12), recurrent_kernel=(3, 12), bias=(12,)):
    arrays = {"kernel": np.ones(kernel), "recurrent_kernel": np.ones(recurrent_kernel), "bias": np.ones(bias)}
    return {name: array.tolist() for name, array in arrays.items()}


def changed(value, *path):
    """The document with one value replaced, at a path of keys and indices."""
    raw = document(weights=[{"forward": weights()}])
    place = raw
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(raw).encode()


def bits(experiment):
    arrays = [experiment.values, *(array for layer in experiment.weights or () for array in layer.flat())]
    return [(array.shape, array.tobytes()) for array in arrays]


@settings(max_examples=100, deadline=None)
@given(experiments() | seeded_experiments(), st.data())
def test_comes_back_bit_for_bit(experiment, data):
    text = st.text(max_size=3)
    rows = st.tuples(*[text] * experiment.timesteps)
    values = hnp.arrays(np.float32, experiment.values.shape, elements=FLOAT32, fill=st.just(np.float32(-0.0)))
    experiment = replace(
        experiment,
        values=input_array(data.draw(values)),
        tokens=data.draw(st.none() | st.tuples(*[rows] * experiment.batch)),
    )
    back = parse_experiment(format_experiment(experiment))
    assert back == experiment
    assert bits(back) == bits(experiment)  # == takes -0.0 for 0.0


@pytest.mark.parametrize("bits_of_one", [0x15AE43FD, 0x95AE43FD, 0x00000001, 0x7F7FFFFF, 0x80000000, 0x4B7FFFFF])
def test_numbers_that_are_hard_to_write_come_back(bits_of_one):
    value = np.uint32(bits_of_one).view(np.float32)
    experiment = replace(parse_experiment(SHORTEST), values=input_array(np.full((1, 1, 2), value)))
    assert bits(parse_experiment(format_experiment(experiment))) == bits(experiment)


def test_is_written_for_people():
    raw = document(input={"values": [[[0.1, 4.2], [1.0, 3.1]]], "tokens": [["나는", "밥을"]]})
    text = format_experiment(parse_experiment(json.dumps(raw).encode())).decode()
    assert "[[[0.1, 4.2],\n   [1.0, 3.1]]]" in text  # a timestep a line, the digits that were typed
    assert '["나는", "밥을"]' in text
    assert json.loads(text)["weights"] is None
    assert set(json.loads(text)["layers"][0]) == set(LayerSpec.__struct_fields__)


def test_what_is_left_out_is_keras_default():
    experiment = parse_experiment(SHORTEST)
    assert experiment.layers == (LayerSpec(type="LSTM", units=3),)
    assert experiment.tokens is None
    assert experiment.weights is None
    np.testing.assert_array_equal(experiment.values, np.float32([[[0.5, 1]]]))


def test_a_view_is_let_pass_and_a_byte_order_mark_too():
    data = b"\xef\xbb\xbf" + json.dumps(document(view={"step": 3, "open": ["gates"]})).encode()
    assert parse_experiment(data).seed == 11


def test_weights_are_read_under_their_names():
    half = weights()
    half["kernel"][1][5] = 0.25
    experiment = parse_experiment(json.dumps(document(weights=[{"forward": half}])).encode())
    assert experiment.weights[0].forward.kernel[1, 5] == np.float32(0.25)
    assert not experiment.weights[0].forward.kernel.flags.writeable


BAD = [
    (b"", ": expected an experiment (JSON), found an empty file"),
    (b" \n", ": expected an experiment (JSON), found an empty file"),
    (b'{"unrolled": 1', ": line 1, column 15: expected JSON, found the end of the file (Expecting ',' delimiter)"),
    (b'{"unrolled": 1,\n "input" 3}', ": line 2, column 10: expected JSON, found '3' (Expecting ':' delimiter)"),
    (b"[1]", ': $: expected an object with "unrolled": 1, found no object'),
    (b"{}", ": $.unrolled: expected 1, the version of experiment files that this program reads, found none"),
    (
        changed(2, "unrolled"),
        ": $.unrolled: expected 1, the version of experiment files that this program reads, found 2",
    ),
    (
        changed(True, "unrolled"),
        ": $.unrolled: expected 1, the version of experiment files that this program reads, found true",
    ),
    (changed(3, "colour"), ": $.colour: expected no field of this name, found one"),
    (changed(3, "layers", 0, "unit"), ": $.layers[0].unit: expected no field of this name, found one"),
    (changed(0, "layers", 0, "units"), ": $.layers[0].units: expected int >= 1, found 0"),
    (changed(10**9, "layers", 0, "units"), ": $.layers[0].units: expected int <= 1024, found 1000000000"),
    (changed("3", "layers", 0, "units"), ": $.layers[0].units: expected int, found '3'"),
    (changed("RNN", "layers", 0, "type"), ": $.layers[0].type: expected one of SimpleRNN, LSTM, GRU, found 'RNN'"),
    (changed([], "layers"), ": $.layers: expected 1 to 4 layers, found 0"),
    (changed(-1, "seed"), ": $.seed: expected a whole number from 0 to 4294967295, found -1"),
    (
        changed(float("nan"), "input", "values", 0, 1, 1),
        ": $.input.values[0][1][1]: expected a finite number, found NaN",
    ),
    (
        changed(float("inf"), "input", "values", 0, 2, 0),
        ": $.input.values[0][2][0]: expected a finite number, found Infinity",
    ),
    (
        changed(float("-inf"), "weights", 0, "forward", "bias", 3),
        ": $.weights[0].forward.bias[3]: expected a finite number, found -Infinity",
    ),
    (SHORTEST.replace(b"0.5", b"1e400"), ": $.input.values[0][0][0]: expected a finite number, found 1e400"),
    (
        changed(1e39, "input", "values", 0, 1, 1),
        ": $.input.values[0][1][1]: expected a number that float32 can hold, found 1e+39",
    ),
    (
        changed(10**300, "input", "values", 0, 1, 1),
        ": $.input.values[0][1][1]: expected a number that float32 can hold, found 1e+300",
    ),
    (
        changed(-1e39, "weights", 0, "forward", "kernel", 1, 2),
        ": $.weights[0].forward.kernel[1][2]: expected a number that float32 can hold, found -1e+39",
    ),
    (changed("a", "input", "values", 0, 1, 1), ": $.input.values[0][1][1]: expected float, found 'a'"),
    (changed(None, "input", "values", 0, 1), ": $.input.values[0][1]: expected array, found null"),
    (changed([1], "input", "values", 0, 2), ": $.input.values[0][2]: expected 2 numbers, found 1"),
    (changed([], "input", "values", 0, 1), ": $.input.values[0][1]: expected 2 numbers, found 0"),
    (changed([[[1]], [[1], [2]]], "input", "values"), ": $.input.values[1]: expected 1 lists, found 2"),
    (changed([], "input", "values"), ": $.input.values: expected batch from 1 to 64, found 0"),
    (changed([[]], "input", "values"), ": $.input.values: expected timesteps from 1 to 2000, found 0"),
    (changed([[[]]], "input", "values"), ": $.input.values: expected input_dim from 1 to 1024, found 0"),
    (changed([[[1]]] * 65, "input", "values"), ": $.input.values: expected batch from 1 to 64, found 65"),
    (changed([["a"]], "input", "tokens"), ": $.input.tokens[0]: expected 3 tokens, one per timestep, found 1"),
    (
        changed(weights(kernel=(4, 12)), "weights", 0, "forward"),
        ": $.weights[0].forward.kernel: expected shape (2, 12), found shape (4, 12)",
    ),
    (
        changed(weights(bias=(2, 12)), "weights", 0, "forward"),
        ": $.weights[0].forward.bias: expected shape (12,), found shape (2, 12)",
    ),
    (
        changed([1.0] * 11, "weights", 0, "forward", "kernel", 1),
        ": $.weights[0].forward.kernel[1]: expected 12 numbers, found 11",
    ),
    (
        changed([1.0], "weights", 0, "forward", "bias", 1),
        ": $.weights[0].forward.bias[1]: expected a number, found a list",
    ),
    (changed(1.0, "weights", 0, "forward", "kernel", 1), ": $.weights[0].forward.kernel[1]: expected array, found 1.0"),
    (
        changed([[1.0] * 12, 2.0], "weights", 0, "forward", "bias"),
        ": $.weights[0].forward.bias[1]: expected 12 numbers, found a number in place of a list",
    ),
    (
        changed([], "weights", 0, "forward", "bias"),
        ": $.weights[0].forward.bias: expected shape (12,), found shape (0,)",
    ),
    (changed([], "weights"), ": $.weights: expected 1 objects, one per layer, found 0"),
    (b"[" * 100_000, ": expected JSON of at most a few levels, found brackets nested too deeply"),
    (b'{"view":' + b"[" * 700 + b"NaN" + b"]" * 700 + b"}", None),
    (
        SHORTEST.replace(b"LSTM", "가".encode("cp949")),
        ": expected UTF-8 text, found the byte 0xb0 (invalid start byte) at position 73",
    ),
    (SHORTEST.replace(b"LSTM", b"\\ud800"), None),
    (SHORTEST.replace(b"0.5", b"1" * 5000), None),
]


@pytest.mark.parametrize(("data", "message"), BAD)
def test_a_damaged_file_is_told_in_one_line(tmp_path, data, message):
    path = tmp_path / "e.json"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_experiment(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    if message is not None:
        assert str(caught.value) == f"{path}{message}"


def test_what_cannot_be_read_at_all(tmp_path):
    (tmp_path / "locked").touch()
    (tmp_path / "locked").chmod(0)
    for name, found in [
        ("", "a folder"),
        ("none", "no such file or folder"),
        ("locked", "a file without read permission"),  # also for root, who could
    ]:
        with pytest.raises(InputError) as caught:
            read_experiment(tmp_path / name)
        assert str(caught.value) == f"{tmp_path / name}: expected a file that can be read, found {found}"
    with pytest.raises(InputError, match="a device or a pipe"):
        read_experiment(Path("/dev/null"))


def test_a_large_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(files.MAX_FILE_BYTES + 2**20)
    with pytest.raises(InputError, match="expected a file of at most 256 MiB, found 257 MiB"):
        read_experiment(path)


def test_what_could_not_be_read_again_is_not_written(monkeypatch):
    monkeypatch.setattr(files, "MAX_FILE_BYTES", 100)
    with pytest.raises(InputError, match="expected at most 0 MiB"):
        format_experiment(parse_experiment(SHORTEST))


def test_half_a_surrogate_pair_cannot_be_written():
    experiment = replace(parse_experiment(SHORTEST), tokens=(("\ud800",),))
    with pytest.raises(InputError, match="expected text that UTF-8 can hold"):
        format_experiment(experiment)


def test_other_programs_can_write_it():
    """msgspec's own encoding of the builtin types, without any help of ours."""
    raw = document(weights=[{"forward": weights()}])
    assert parse_experiment(msgspec.json.encode(raw)) == parse_experiment(json.dumps(raw, indent=4).encode())
