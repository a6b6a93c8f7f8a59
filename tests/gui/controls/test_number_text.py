"""Typed text to numbers and back, by a table of what people type."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.controls.number_text import float32_text, parse_number, parse_whole_number
from models.errors import InputError


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.123456", 0.123456),
        (" 4.2 ", 4.2),
        ("-3", -3.0),
        ("−3", -3.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("+1e-3", 0.001),
        ("3.4e38", 3.4e38),
    ],
)
def test_a_number_is_taken_as_it_stands(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    "text", ["", "abc", "1,5", "1,234.5", "1 000", "1_000", "nan", "inf", "0x10", "1e", "٣", "--1"]
)
def test_what_is_not_a_number_is_refused_with_what_was_found(text: str) -> None:
    with pytest.raises(InputError, match=r"x\[2, 3\]: expected a number such as 0\.5, found") as caught:
        parse_number(text, "x[2, 3]")
    assert caught.value.found.startswith(f"“{text}”" if text else "nothing")


def test_a_comma_is_answered_with_advice() -> None:
    with pytest.raises(InputError) as caught:
        parse_number("1,5", "x[2, 3]")
    assert str(caught.value) == "x[2, 3]: expected a number such as 0.5, found “1,5” (use a point)"


@pytest.mark.parametrize("text", ["1e39", "-1e39", "3.5e38", "1e999"])
def test_what_float32_cannot_hold_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"3\.4e38"):
        parse_number(text)


@given(st.floats(width=32, allow_nan=False, allow_infinity=False))
def test_every_float32_survives_being_shown_and_typed(value: float) -> None:
    assert np.float32(parse_number(float32_text(np.float32(value)))) == np.float32(value)


def test_the_shortest_digits_are_shown() -> None:
    assert [float32_text(np.float32(value)) for value in (0.1, 4.2, 1, 1e-10)] == ["0.1", "4.2", "1.0", "1e-10"]


@pytest.mark.parametrize("text", ["0", "65", "1.5", "", "-1", "9" * 5000, "x"])
def test_whole_numbers_keep_to_their_limits(text: str) -> None:
    with pytest.raises(InputError, match="batch: expected a whole number from 1 to 64"):
        parse_whole_number(text, 1, 64, "batch")


def test_whole_numbers_at_their_limits_are_taken() -> None:
    assert (parse_whole_number("1", 1, 64), parse_whole_number(" 64", 1, 64)) == (1, 64)
