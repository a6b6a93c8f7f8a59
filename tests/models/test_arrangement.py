"""Which axis is time."""

from __future__ import annotations

import numpy as np
import pytest

from models.arrangement import arrangements
from models.errors import InputError

MATRIX = np.arange(6, dtype=np.float32).reshape(2, 3)
CUBE = np.arange(24, dtype=np.float32).reshape(2, 3, 4)


def test_a_matrix_has_two_readings():
    rows, columns = arrangements(2)
    assert (rows.name, columns.name) == ("rows are timesteps", "columns are timesteps")
    assert (rows.keeps_rows, columns.keeps_rows) == (True, False)
    np.testing.assert_array_equal(rows.view(MATRIX), [[[0, 1, 2], [3, 4, 5]]])
    np.testing.assert_array_equal(columns.view(MATRIX), [[[0, 3], [1, 4], [2, 5]]])


def test_three_axes_have_six():
    shapes = {one.name: one.view(CUBE).shape for one in arrangements(3)}
    assert shapes == {
        "batch × timesteps × input_dim": (2, 3, 4),
        "timesteps × batch × input_dim": (3, 2, 4),
        "batch × input_dim × timesteps": (2, 4, 3),
        "timesteps × input_dim × batch": (4, 2, 3),
        "input_dim × batch × timesteps": (3, 4, 2),
        "input_dim × timesteps × batch": (4, 3, 2),
    }


@pytest.mark.parametrize("axes", [2, 3])
def test_each_reading_says_where_a_number_goes(axes):
    array = MATRIX if axes == 2 else CUBE
    for one in arrangements(axes):
        values = one.view(array)
        assert values.shape == one.shape(array)
        place = tuple(length - 1 for length in array.shape)
        turned = tuple(place[axis] for axis in one.order)
        assert values[turned if axes == 3 else (0, *turned)] == array[place]


def test_other_numbers_of_axes_have_none():
    with pytest.raises(InputError, match="an array of 2 or 3 axes, found 4"):
        arrangements(4)
