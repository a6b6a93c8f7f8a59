"""Text in lines: nothing is lost before the last line, and nothing is wider than its room."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from gui.controls.wrapped_text import wrapped
from gui.look.fonts import BODY, ui_font

TEXTS = st.text(st.sampled_from("aW 가나다 .🙂_"), max_size=80).map(lambda text: " ".join(text.split()))


@pytest.mark.usefixtures("qapp")
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, width=st.integers(40, 300), most=st.integers(1, 4))
def test_lines_fit_and_hold_the_text(text: str, width: int, most: int) -> None:
    font = ui_font(BODY)
    lines = wrapped(text, font, width, most)
    assert len(lines) <= most
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= width + 1 for line in lines)
    said = "".join(lines).replace(" ", "")
    whole = text.replace(" ", "")
    if said != whole:
        assert len(lines) == most
        assert said.endswith("…")
        assert whole.startswith(said.removesuffix("…"))


@pytest.mark.parametrize(("text", "lines"), [("", []), ("one", ["one"])])
def test_short_ones(text: str, lines: list[str]) -> None:
    assert wrapped(text, ui_font(BODY), 200, 3) == lines


WORDS = st.lists(st.text(st.sampled_from("은닉상태를가h_1("), min_size=1, max_size=6), min_size=1, max_size=14)


@pytest.mark.usefixtures("qapp")
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=WORDS, width=st.integers(100, 300))
def test_korean_lines_end_where_a_word_ends(words: list[str], width: int) -> None:
    """Unicode would let a line end after any syllable."""
    lines = wrapped(" ".join(words), ui_font(BODY), width, 20)
    assert [word for line in lines for word in line.split()] == words


def test_a_particle_stays_with_its_word_in_any_script() -> None:
    text = "backward_h의 값은 hidden_states의 첫 번째 행에 있습니다"
    font = ui_font(BODY)
    for width in range(120, 400, 7):
        assert " ".join(wrapped(text, font, width, 20)) == text


def test_a_korean_word_that_is_too_long_is_broken_all_the_same() -> None:
    font = ui_font(BODY)
    lines = wrapped("가" * 60, font, 100, 20)
    assert "".join(lines) == "가" * 60
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= 100 for line in lines)
    assert len(lines) <= 60 * QFontMetricsF(font).horizontalAdvance("가") // 100 + 2
