"""The legend of the colours: what it says, where its colours are, and that nothing leaves its room."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from gui.look.theme import DARK, LIGHT, Theme
from gui.look.value_colors import ValueColors, contrast
from gui.stage.content import Scale
from gui.stage.legend import Legend
from tests.gui import measured
from tests.gui.colour_vision import oklab
from tests.gui.painted import Painted

every_theme = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
every_size = pytest.mark.parametrize("pixels", [11, 16.5, 33], ids=["100 %", "150 %", "300 %"])


def painted(
    legend: Legend, rect: QRectF, limit: float = 0.8, caption: str = "h", ratio: float = 1.0
) -> tuple[QImage, Painted]:
    image = QImage(round(700 * ratio), round(120 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(legend.theme.surface))
    seen = Painted()
    painter = seen.painter(image)
    legend.paint(painter, rect, Scale(-limit, limit), caption)
    painter.end()
    return image, seen


def room(legend: Legend, lines: int, caption: str = "h", limit: float = 0.8, wider: float = 0.0) -> QRectF:
    height = legend.height_hint if lines == 2 else legend.font_pixels * 1.3
    return QRectF(20, 20, legend.width_hint(Scale(-limit, limit), caption) + wider, height)


@pytest.mark.parametrize(
    ("limit", "low", "high"),
    [(0.8, "−0.8", "+0.8"), (1, "−1", "+1"), (8000, "−8e+03", "+8e+03"), (150, "−150", "+150")],
)
def test_it_says_both_ends_zero_and_what_is_measured(limit: float, low: str, high: str) -> None:
    legend = Legend(LIGHT, ValueColors(LIGHT), 11)
    _, seen = painted(legend, room(legend, 2, "hidden state", limit, wider=40), limit, "hidden state")
    assert sorted(seen.texts) == sorted(["hidden state", low, "0", high])
    _, seen = painted(legend, room(legend, 1, "hidden state", limit), limit, "hidden state")
    assert sorted(seen.texts) == sorted(["hidden state", low, high])


@every_theme
@pytest.mark.parametrize("lines", [1, 2])
def test_the_map_runs_evenly_from_end_to_end(theme: Theme, lines: int) -> None:
    legend = Legend(theme, ValueColors(theme), 11)
    image, seen = painted(legend, room(legend, lines, wider=100))
    (bar,) = seen.rects
    y = round(bar.center().y())
    for share in np.linspace(0.02, 0.98, 40):
        x = bar.left() + share * bar.width()
        level = round((int(x) + 0.5 - bar.left()) / bar.width() * 255)
        expected = oklab([legend.colors.fills[level].name()])
        assert np.linalg.norm(oklab([image.pixelColor(int(x), y).name()]) - expected) < 0.01, share


@every_theme
@every_size
@pytest.mark.parametrize("lines", [1, 2])
@pytest.mark.parametrize("ratio", [1.0, 1.5])
@pytest.mark.parametrize("caption", ["h", "은닉 상태", ""])
def test_nothing_leaves_its_room(theme: Theme, pixels: float, lines: int, ratio: float, caption: str) -> None:
    legend = Legend(theme, ValueColors(theme), pixels)
    rect = room(legend, lines, caption)
    image, seen = painted(legend, rect, caption=caption, ratio=ratio)
    part = measured.pixels(image)
    marked = (part != np.array(QColor(theme.surface).getRgb()[:3])).any(axis=2)
    rows, columns = (np.flatnonzero(marked.any(axis=axis)) / ratio for axis in (1, 0))
    assert rows[0] >= rect.top() - 1
    assert rows[-1] <= rect.bottom() + 1
    assert columns[0] >= rect.left() - 1
    assert columns[-1] <= rect.right() + 1
    assert all(one.width() >= 6 * pixels - 1 for one in seen.rects)


@every_theme
def test_its_text_can_be_read_and_its_ends_can_be_seen(theme: Theme) -> None:
    legend = Legend(theme, ValueColors(theme), 22)
    rect = room(legend, 1)
    image, seen = painted(legend, rect)
    (bar,) = seen.rects
    assert measured.text_contrast(image, QRectF(rect.topLeft(), bar.bottomLeft()).adjusted(0, -4, -4, 4)) >= 7
    for end in (legend.colors.fills[0], legend.colors.fills[-1]):
        assert contrast(end, QColor(theme.surface)) >= 3


def test_where_it_is_too_narrow_the_caption_goes_first_and_then_the_zero() -> None:
    legend = Legend(LIGHT, ValueColors(LIGHT), 11)
    rect = room(legend, 2, "a long caption")
    for width, texts in ((rect.width(), 4), (rect.width() - 1, 3), (70, 2)):
        rect.setWidth(width)
        _, seen = painted(legend, rect, caption="a long caption")
        assert len(seen.texts) == texts, width
    rect = QRectF(20, 20, 10, 12)
    _, seen = painted(legend, rect)
    assert seen.rects == [], "no room for a bar"


@pytest.mark.parametrize("pixels", [11, 22])
def test_it_grows_with_its_type(pixels: float) -> None:
    one, two = (Legend(LIGHT, ValueColors(LIGHT), size) for size in (pixels, 2 * pixels))
    assert two.width_hint(Scale(-1, 1), "h") == pytest.approx(2 * one.width_hint(Scale(-1, 1), "h"), rel=0.05)
    assert two.height_hint == 2 * one.height_hint


def test_a_gate_runs_from_shut_to_open() -> None:
    legend = Legend(LIGHT, ValueColors(LIGHT), 11)
    seen = Painted()
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    painter = seen.painter(image)
    legend.paint(painter, QRectF(0, 0, 400, legend.height_hint), Scale(0, 1), "gates")
    painter.end()
    assert sorted(seen.texts) == ["0", "0.5", "1", "gates"]
