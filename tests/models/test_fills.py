"""Patterns: the numbers are those of the NumPy expression that the window shows."""

from __future__ import annotations

import math

import numpy as np
import pytest

from models.errors import InputError
from models.fills import Constant, Impulse, Normal, Sine, Zeros

FILLS = [
    (Constant(-0.1), "-0.1"),
    (Zeros(), "zeros"),
    (Normal(0.5, 2.0, 7), "normal numbers of seed 7"),
    (Sine(6.0, 1.5, 0.25), "a sine"),
    (Impulse(2.5), "an impulse"),
]


@pytest.mark.parametrize(("fill", "name"), FILLS, ids=str)
@pytest.mark.parametrize("shape", [(1, 1), (7, 1), (4, 3), (1, 5)], ids=str)
def test_the_code_gives_the_same_numbers(fill, name, shape):
    assert fill.name == name
    values = fill.values(*shape)
    assert (values.dtype, values.shape) == (np.float32, shape)
    again = eval(fill.code(*shape), {"np": np})
    np.testing.assert_array_equal(values, again.astype(np.float32))


def test_a_sine_by_hand():
    values = Sine(period=4.0, amplitude=2.0, phase=math.pi / 2).values(5, 2)
    np.testing.assert_allclose(values, [[2, 2], [0, 0], [-2, -2], [0, 0], [2, 2]], atol=1e-6)


def test_an_impulse_by_hand():
    np.testing.assert_array_equal(Impulse(3.0).values(3, 2), [[3, 3], [0, 0], [0, 0]])


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Sine(0.0), "period: expected a number of timesteps above 0, found 0"),
        (lambda: Normal(0.0, -1.0), "stddev: expected a number from 0, found -1"),
        (lambda: Normal(seed=2**32), "seed: expected a whole number from 0 to 4294967295, found 4294967296"),
        (
            lambda: Constant(1e39).values(1, 1),
            "the pattern: expected numbers up to 3.4e38, float32’s largest, found larger ones",
        ),
        (
            lambda: Sine(1e-308, 1.0, 0.0).values(4, 1),
            "the pattern: expected numbers up to 3.4e38, float32’s largest, found larger ones",
        ),
    ],
)
def test_what_makes_no_pattern_is_refused(make, message):
    with pytest.raises(InputError) as caught:
        make()
    assert str(caught.value) == message
