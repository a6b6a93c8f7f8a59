"""Text in lines: nothing is lost before the last line, and nothing is wider than its room."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from gui.gallery.wrapped_text import wrapped
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
