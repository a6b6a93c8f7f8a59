"""Numbers in narrow cells, by hand and over all of float32."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.controls.number_text import float32_text
from gui.input.short_number import short_number


@pytest.mark.parametrize(
    ("text", "characters", "shown"),
    [
        ("-1.6574033", 5, "-1.66"),
        ("1.6574033", 5, "1.66"),  # as many decimals as below a sign, or the points of a column would not be in line
        ("-1.6574033", 6, "-1.657"),
        ("-1.6574033", 12, "-1.657"),  # three decimals are enough anywhere
        ("0.1", 5, "0.1"),  # as it was typed
        ("4.25", 5, "4.25"),
        ("100.0", 5, "100.0"),
        ("12.345678", 5, "12.3"),
        ("0.99999", 5, "1.00"),
        ("0.0", 5, "0.0"),
        ("0.00012345", 5, "1e-4"),  # never a zero that is none
        ("-0.00012345", 7, "-1.2e-4"),
        ("123456.7", 5, "1.2e5"),
        ("123456.7", 6, "1.23e5"),
        ("1e-10", 5, "1e-10"),
        ("-1.1754944e-38", 6, "-1e-38"),
    ],
)
def test_by_hand(text: str, characters: int, shown: str) -> None:
    assert short_number(text, characters) == shown


@given(st.floats(width=32, allow_nan=False, allow_infinity=False), st.integers(5, 14))
def test_what_is_shown_is_near_and_no_longer_than_it_must_be(value: float, characters: int) -> None:
    shown = short_number(float32_text(np.float32(value)), characters)
    assert len(shown) <= max(characters, len("-1e-38"))
    assert (float(shown) == 0) == (value == 0), "nothing but zero looks like zero"
    assert float(shown) == pytest.approx(value, rel=0.5, abs=0)
    assert value == 0 or (float(shown) < 0) == (value < 0)
