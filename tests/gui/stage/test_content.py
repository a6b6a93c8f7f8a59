"""What the stage picks out of a trace."""

from typing import Any

import numpy as np
import pytest

from gui.stage.content import equal_units, units_label
from tests.gui.traced import computed, weighted


@pytest.mark.parametrize(
    ("columns", "groups"),
    [
        ([[1, 2]], [(0,)]),
        ([[1, 2], [1, 2], [1, 2]], [(0, 1, 2)]),
        ([[1, 2], [1, 3], [1, 2]], [(0, 2), (1,)]),
        ([[1, 2], [2, 1], [3, 3]], [(0,), (1,), (2,)]),
        ([[np.nan, 2], [np.nan, 2]], [(0, 1)]),
    ],
)
def test_equal_units_are_grouped(columns: list[list[float]], groups: list[tuple[int, ...]]) -> None:
    assert list(equal_units(np.array(columns, np.float32).T)) == groups


@pytest.mark.parametrize(
    ("units", "label"),
    [
        ((0,), "u1"),
        ((0, 1), "u1–u2"),
        ((0, 1, 2), "u1–u3"),
        ((0, 2, 3, 4), "u1, u3–u5"),
        ((0, 2, 4), "u1, u3, u5"),
        ((1, 2, 6, 7), "u2–u3, u7–u8"),
    ],
)
def test_labels_draw_runs_together(units: tuple[int, ...], label: str) -> None:
    assert units_label(units) == label


def test_states_are_those_of_the_sample_in_keras_order() -> None:
    one = computed(weighted(shape=(2, 4, 5), bidirectional=True, return_state=True, tokens=True))
    content = one.content(sample=1)
    assert [(row.direction, row.quantity, row.returned_as) for row in content.states] == [
        ("forward", "hidden_state", "forward_h"),
        ("forward", "cell_state", "forward_c"),
        ("backward", "hidden_state", "backward_h"),
        ("backward", "cell_state", "backward_c"),
    ]
    for row in content.states:
        np.testing.assert_array_equal(row.values, one.layer[row.direction].quantities[row.quantity][1])
    np.testing.assert_array_equal(content.inputs, one.experiment.values[1])
    assert content.tokens == ("w0", "w1", "w2", "w3")
    assert [list(row.steps) for row in content.chains] == [[1, 2, 3, 4], [4, 3, 2, 1]]
    assert [row.last_timestep for row in content.chains] == [3, 0]


def test_directions_share_their_scale_and_everything_fits_it() -> None:
    content = computed(weighted(bidirectional=True, units=6)).content()
    for quantity in ("hidden_state", "cell_state"):
        limits = {row.scale.high for row in content.states if row.quantity == quantity}
        largest = max(np.abs(row.values).max() for row in content.states if row.quantity == quantity)
        assert len(limits) == 1
        assert largest <= limits.pop() < 2 * largest


@pytest.mark.parametrize(
    ("layer", "steps"),
    [
        ({"return_sequences": True}, [[1, 2, 3, 4]]),
        ({}, [[4]]),
        ({"go_backwards": True, "return_sequences": True}, [[1, 2, 3, 4]]),  # rows stay in processing order
        ({"bidirectional": True, "return_sequences": True}, [[1, 2, 3, 4], [4, 3, 2, 1]]),
        ({"bidirectional": True}, [[4], [4]]),
    ],
)
def test_a_returned_row_knows_when_it_is_complete(layer: dict[str, Any], steps: list[list[int]]) -> None:
    (row,) = computed(weighted(**layer)).content().returned
    assert row.steps.tolist() == steps
