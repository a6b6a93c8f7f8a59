"""Vectors of the cell view: numbers only where all can be read apart, and none that looks like zero but is not."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from gui.cell.numbers import NumberPainter
from gui.look.fonts import CAPTION, mono_advance
from gui.look.theme import LIGHT
from gui.look.value_colors import ValueColors
from models.arithmetic import Term
from models.references import InputValue
from tests.gui.painted import Painted

NUMBERS = NumberPainter(LIGHT, ValueColors(LIGHT))


def written(values: list[float], width: float) -> list[tuple[str, QRectF]]:
    painted = Painted()
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    painter = painted.painter(image)
    terms = [Term(f"x_{k + 1}", value, InputValue(0, 0, k)) for k, value in enumerate(values)]
    spots = NUMBERS.vector(painter, QRectF(4, 4, width, 22), terms, 1.0)
    painter.end()
    assert [one.value for one in spots] == values, "whatever is written, everything can be pointed at"
    return painted.placed


@pytest.mark.parametrize("count", range(1, 13))
def test_all_numbers_are_written_apart_or_none_is(count: int) -> None:
    values = [(-1) ** k * (k + 1) / 16 for k in range(count)]
    texts = written(values, 122)
    assert len(texts) == (count if count <= 4 else 0)
    for text, rect in texts:
        assert len(text) * mono_advance(CAPTION) <= rect.width() - 4


@pytest.mark.parametrize(
    ("width", "expected"), [(160, ["≈0", "≈0", "+0.00", "+0.50"]), (100, ["≈0", "≈0", "0.0", "0.5"]), (60, [])]
)
def test_what_is_not_zero_is_not_written_as_zero(width: float, expected: list[str]) -> None:
    assert [text for text, _ in written([0.004, -0.001, 0.0, 0.5], width)] == expected
