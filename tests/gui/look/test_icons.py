"""Icons: drawn once, in the colours of the theme, sharp at every ratio, pale when disabled."""

import gc
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.look.icons import ICONS, SHEET_IMAGES, icon, sheet_image
from gui.look.theme import DARK, LIGHT, Theme
from resources.icons.redraw import images
from tests.gui.looks import wearing

NAMES = sorted(path.stem for path in ICONS.glob("*.svg"))
ON_INK = {"pause", "play"}

every_theme = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def picture(of: QIcon, side: int, ratio: float = 1.0, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return of.pixmap(QSize(side, side), ratio, mode).toImage().convertToFormat(QImage.Format.Format_ARGB32)


def solid(image: QImage) -> set[str]:
    """The colours of what covers its pixels wholly."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in places if image.pixelColor(x, y).alpha() == 255}


def covered(image: QImage) -> np.ndarray:
    """`(height, width)` uint8: how much of each pixel is covered."""
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 3].copy()


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_has_no_colour_of_its_own(name: str) -> None:
    root = ElementTree.parse(ICONS / f"{name}.svg").getroot()
    colours = {one.get(part) for one in root.iter() for part in ("fill", "stroke")} - {None, "none"}
    assert colours == {"currentColor"}


@every_theme
@pytest.mark.parametrize("name", NAMES)
def test_an_icon_wears_the_themes_colours(name: str, theme: Theme) -> None:
    with wearing(theme=theme):
        one = icon(name)
        expected = {theme.surface} if name in ON_INK else {theme.ink, theme.ink_soft}
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
            assert solid(picture(one, 32, 2, mode)) <= expected, mode
            assert solid(picture(one, 32, 2, mode))
        assert solid(picture(one, 32, 2, QIcon.Mode.Disabled)) == {theme.control}
        assert solid(picture(icon(name, "#ff0000"), 32, 2)) == {"#ff0000"}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("side", [12, 14, 21, 32])
def test_an_icon_is_drawn_for_the_screens_pixels(name: str, ratio: float, side: int) -> None:
    """Drawn at a size and ratio it is what is drawn as large at ratio 1, not a smaller one stretched."""
    image = picture(icon(name), side, ratio)
    size = round(side * ratio)
    assert (image.width(), image.height()) == (size, size)
    np.testing.assert_array_equal(covered(image), covered(picture(icon(name), size)))


def test_copies_of_an_icon_outlive_it(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    for _ in range(50):
        button.setIcon(icon("undo"))
        copy = QIcon(button.icon())
        button.setIcon(QIcon())
        gc.collect()
        assert solid(picture(copy, 16)) == {LIGHT.ink}


@every_theme
def test_the_images_of_style_sheets_are_up_to_date(theme: Theme) -> None:
    """After a change of an icon or a colour: `uv run python -m resources.icons.redraw`."""
    folder = Path(sheet_image(theme, "check")).parent
    assert {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.svg")} == images(theme)
    for key, (_, field) in SHEET_IMAGES.items():
        assert solid(picture(QIcon(str(sheet_image(theme, key))), 32)) == {QColor(getattr(theme, field)).name()}, key
