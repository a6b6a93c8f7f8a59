"""The program's icon: every size is there, drawn for it, and seen on light and on dark task bars."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from gui.app_icon import APP_ICONS, SIZES, WINDOW_SIZES, app_icon, large_app_icon
from gui.look.value_colors import contrast
from resources.icons.app.render import drawing, rendered


def pixels(image: QImage) -> np.ndarray:
    """`(height, width, 4)` uint8, in the order of memory."""
    image = image.convertToFormat(QImage.Format.Format_RGBA8888_Premultiplied)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).copy()


@pytest.mark.parametrize("side", SIZES)
def test_every_size_is_what_is_drawn_for_it(side: int) -> None:
    image = QImage(str(APP_ICONS / f"{side}.png"))
    assert (image.width(), image.height(), image.hasAlphaChannel()) == (side, side, True)
    distance = np.abs(pixels(image).astype(int) - pixels(rendered(side)))
    assert distance.mean() < 1, "a drawing has changed: uv run python -m resources.icons.app.render"


def test_small_sizes_have_drawings_of_their_own() -> None:
    assert [drawing(side).stem for side in SIZES[:4]] == ["unrolled-16", "unrolled-24", "unrolled-32", "unrolled"]


@pytest.mark.parametrize("side", SIZES)
@pytest.mark.parametrize("bar", ["#ffffff", "#f3f3f3", "#202020", "#000000"])
def test_the_ground_stands_out_from_any_task_bar(side: int, bar: str) -> None:
    """3:1, as WCAG 2.2 asks of marks, where the ground is lightest and where it is darkest."""
    image = QImage(str(APP_ICONS / f"{side}.png"))
    for across, down in ((0.8, 0.12), (0.4, 0.88)):  # where nothing is drawn on it
        ground = image.pixelColor(round(across * side), round(down * side))
        assert ground.alpha() == 255
        assert contrast(ground, QColor(bar)) >= 3


@pytest.mark.parametrize("side", SIZES)
def test_the_loop_stands_out_from_its_ground(side: int) -> None:
    shades = pixels(QImage(str(APP_ICONS / f"{side}.png")))
    white = (shades[..., :3] > 225).all(axis=2)
    assert 0.03 < white.mean() < 0.5
    ground = QColor(*(int(part) for part in np.median(shades[~white & (shades[..., 3] == 255)], axis=0)[:3]))
    assert contrast(ground, QColor("white")) >= 4


@pytest.mark.usefixtures("qapp")
def test_a_window_chooses_among_the_sizes() -> None:
    icon = app_icon()
    assert [size.width() for size in icon.availableSizes()] == list(WINDOW_SIZES)
    for side in WINDOW_SIZES:
        shown = icon.pixmap(side, side).toImage()
        assert np.array_equal(pixels(shown), pixels(QImage(str(APP_ICONS / f"{side}.png"))))


@pytest.mark.usefixtures("qapp")
def test_the_large_icon_is_sharp_at_any_size() -> None:
    assert [large_app_icon().pixmap(side, side).width() for side in (48, 144, 400)] == [48, 144, 400]
