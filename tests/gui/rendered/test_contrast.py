"""Texts stand out 7:1 from what they stand on, and marks 3:1: measured in pictures of the whole window.

Exempt is what WCAG exempts, and what is pale because it is not there yet: controls that are disabled, values and names
that are still to come. Numbers on tints of values have a test of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.look.theme import DARK, LIGHT, Theme
from gui.look.value_colors import ValueColors
from tests.gui.measured import Pixels, change_contrast, contrasts, pixels
from tests.gui.rendered.ink import Text, in_window, joined, strokes, texts
from tests.gui.rendered.states import (
    BESIDE_THE_WINDOW,
    NOTEBOOK,
    STATES_OF_WINDOW,
    dress,
    menus,
    parts,
    settle,
    show,
    windows,
)
from tests.gui.windows import Open

every_theme = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)

TEXT, MARK = 7.0, 3.0
INKS_ON_TINTS = ("#000000", "#ffffff")
"""Of numbers in cells: black or white, whichever is the easier to read."""


@every_theme
def test_texts_stand_out(open_one: Open, theme: Theme) -> None:
    opened = open_one(NOTEBOOK)
    dress(opened, "en", theme)
    opened.window.resize(1440, 900)
    settle()
    found = []
    for name, window in windows(opened, STATES_OF_WINDOW | BESIDE_THE_WINDOW):
        found += [f"{name}: {problem}" for problem in too_faint(window, theme)]
    for menu in menus(opened):
        found += [f"menu {menu.title()}: {problem}" for problem in too_faint(menu, theme)]
    assert not found, "\n".join(found)


def too_faint(window: QWidget, theme: Theme) -> Iterator[str]:
    image = window.window().grab().toImage()
    for text in computed(window, theme):
        if text.colour in INKS_ON_TINTS and ground_of(image, text) not in plain_grounds(theme):
            continue
        meant, seen = contrast_of(image, text)
        # A stem of a letter covers a px; a dot or an arrow may lie between two, and its pen counts.
        reached = min(meant, seen) if sum(map(str.isalnum, text.text)) > 2 else meant
        if reached < TEXT:
            yield f"{reached:.2f}:1 {text.colour} {text}"


def computed(window: QWidget, theme: Theme) -> list[Text]:
    """Every text that has to stand out; of texts drawn one over the other, as chosen text is, the last."""
    last = {(text.widget, text.text, text.line.getRect()): text for text in joined(texts(window))}
    pale = (theme.faint, theme.faint_ink)
    return [text for text in last.values() if text.widget.isEnabled() and text.colour not in pale]


def contrast_of(image: QImage, text: Text) -> tuple[float, float]:
    """That of the pen with its ground, and of the px that comes nearest to the pen."""
    ground, near, pen = _colours(image, text)
    return float(contrasts(pen, ground)), float(contrasts(near, ground))


def ground_of(image: QImage, text: Text) -> str:
    return "#" + "".join(f"{int(part):02x}" for part in _colours(image, text)[0])


def plain_grounds(theme: Theme) -> set[str]:
    return {theme.surface, theme.panel, theme.sunken, theme.hover, theme.forward_band, theme.backward_band}


def _colours(image: QImage, text: Text) -> tuple[Pixels, Pixels, Pixels]:
    part = pixels(image, in_window(text).adjusted(-1, -1, 1, 1)).reshape(-1, 3)
    colours, counts = np.unique(part, axis=0, return_counts=True)
    ground = colours[counts.argmax()]
    pen = np.array([int(text.colour[at : at + 2], 16) for at in (1, 3, 5)])
    pen = np.round(ground + (pen - ground) * text.alpha).astype(np.uint8)
    near = colours[np.abs(colours.astype(int) - pen).sum(axis=1).argmin()]
    return ground, near, pen
