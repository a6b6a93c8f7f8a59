"""Edits of many numbers: each is one step, all or nothing, and weights stay while they fit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.edits import Block, SetBlock, SetInput, check_fits, drops_weights
from models.errors import InputError
from models.experiment import input_array
from models.spec import LayerSpec
from tests.models.test_edits import ONE, SHAPE, TOKENS


def numbers(*shape: int) -> np.ndarray:
    return np.random.default_rng(9).uniform(3, 4, shape).astype(np.float32)


@pytest.mark.parametrize(
    ("block", "name"),
    [
        (Block(0, 1, 4, 1), "x[1..4, 2]"),
        (Block(2, 0, 1, 5), "x[3, 1..5]"),
        (Block(0, 0, 1, 1), "x[1, 1]"),
        (Block(1, 0, 2, 0), "labels 2..3"),
        (Block(1, 0, 1, 0), "label 2"),
    ],
)
def test_a_block_is_named_as_the_window_counts(block: Block, name: str) -> None:
    assert block.name == name


@given(st.integers(0, 1), st.integers(0, 4), st.integers(0, 4), st.integers(1, 4), st.integers(0, 6))
def test_a_block_changes_itself_and_nothing_else(sample: int, t: int, f: int, rows: int, columns: int) -> None:
    edit = SetBlock("paste", sample, t, f, numbers(rows, columns))
    fits = f + columns <= 5 or (t, f) == (0, 0)
    before = ONE.values.tobytes()
    if not fits:
        with pytest.raises(InputError, match=f"at most {5 - f} column.* from x{f + 1} on .*found {columns}"):
            edit.apply(ONE)
        return
    after = edit.apply(ONE)
    assert ONE.values.tobytes() == before
    assert after.values.shape == (2, max(4, t + rows), max(5, f + columns))
    expected = np.zeros(after.values.shape, np.float32)
    expected[:, :4, :5] = ONE.values
    expected[sample, t : t + rows, f : f + columns] = numbers(rows, columns)
    np.testing.assert_array_equal(after.values, expected)
    assert after.tokens == tuple((*row, *[""] * (after.timesteps - 4)) for row in TOKENS)
    assert (after.weights is ONE.weights) == (after.input_dim == 5)
    assert not after.values.flags.writeable


def test_labels_come_with_a_block_or_alone() -> None:
    after = SetBlock("paste", 1, 3, 0, numbers(2, 2), ("x", "y")).apply(ONE)
    assert after.tokens == ((*TOKENS[0], ""), ("e", "f", "g", "x", "y"))
    only = SetBlock("paste", 0, 1, 0, numbers(2, 0), ("x", "")).apply(ONE)
    assert only.tokens == (("a", "x", "", "d"), TOKENS[1])
    assert only.values is ONE.values
    none = SetInput("input", ONE.values).apply(ONE)
    assert SetBlock("clearing", 0, 0, 0, numbers(1, 0), ("",)).apply(none).tokens is None


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (SetBlock("paste", 0, 3, 0, np.zeros((1998, 1), np.float32)), "timesteps from 1 to 2000, found 2001"),
        (SetBlock("paste", 0, 0, 0, np.zeros((1, 1025), np.float32)), "input_dim from 1 to 1024, found 1025"),
        (SetBlock("paste", 2, 0, 0, numbers(1, 1)), "expected a place in the input, found one that is gone"),
        (SetBlock("paste", 0, 5, 0, numbers(1, 1)), "expected a place in the input, found one that is gone"),
        (SetBlock("paste", 0, 0, 0, np.array([[np.inf]], np.float32)), "a finite float32 number, found inf"),
        (SetInput("input", np.zeros((1, 2001, 1))), "timesteps from 1 to 2000, found 2001"),
        (SetInput("input", numbers(1, 2, 3), (("a",),)), "2 tokens, one per timestep, found 1"),
    ],
    ids=str,
)
def test_what_leads_past_a_limit_is_refused(edit: SetBlock | SetInput, message: str) -> None:
    with pytest.raises(InputError, match=message):
        edit.apply(ONE)


def test_another_input_takes_the_place_of_all_samples() -> None:
    values = numbers(1, 3, 5)
    after = SetInput("sentence of 3 words", values, (("x", "y", "z"),)).apply(ONE)
    np.testing.assert_array_equal(after.values, values)
    assert (after.tokens, after.layers, after.seed) == ((("x", "y", "z"),), ONE.layers, ONE.seed)
    assert after.weights is ONE.weights
    assert not drops_weights(ONE, 5)
    wider = SetInput("input from X.npy", numbers(3, 2, 6)).apply(ONE)
    assert (wider.values.shape, wider.tokens, wider.weights) == ((3, 2, 6), None, None)
    assert drops_weights(ONE, 6)
    assert not drops_weights(wider, 7), "there are none to drop"
    assert ONE.values.shape == SHAPE


@pytest.mark.parametrize(
    "shape", [(1, 1, 1), (64, 2000, 1), (65, 1, 1), (1, 2001, 1), (1, 1, 1025), (1, 0, 1)], ids=str
)
def test_whether_a_shape_fits_is_known_before_it_is_made(shape: tuple[int, ...]) -> None:
    refusals = []
    for call in (
        lambda: check_fits(ONE, shape),
        lambda: SetInput("input", np.zeros(shape, np.float32)).apply(ONE),
    ):
        try:
            call()
            refusals.append("")
        except InputError as error:
            refusals.append(str(error))
    assert refusals[0] == refusals[1]
    assert bool(refusals[0]) == (shape not in ((1, 1, 1), (64, 2000, 1)))


def test_a_shape_past_the_traces_limit_does_not_fit() -> None:
    wide = replace(ONE, layers=(LayerSpec(type="LSTM", units=1024, bidirectional=True),), weights=None)
    check_fits(wide, (2, 2000, 5))
    with pytest.raises(InputError, match="a trace of at most 1 GiB"):
        check_fits(wide, (64, 2000, 5))


def test_an_inputs_own_array_stays_the_callers() -> None:
    values = numbers(1, 2, 5)
    after = SetInput("input", values).apply(ONE)
    values[:] = 0
    assert after.values.all()
    assert input_array(after.values) is not after.values
