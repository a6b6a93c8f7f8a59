"""How large everything is in present mode: it grows with the screen, and at 1280 × 720 no text is below 24 px."""

from __future__ import annotations

from PySide6.QtCore import QSize

from gui.look.fonts import CAPTION

LEAST_TEXT = 24
"""The smallest type, in px on a screen of `SCREEN`."""

SCREEN = QSize(1280, 720)


def factor(size: QSize) -> float:
    """How large a page of a size is, measured by `SCREEN`."""
    return max(min(size.width() / SCREEN.width(), size.height() / SCREEN.height()), 0.5)


def stage_scale(size: QSize) -> float:
    """How many px of the screen make one of the stage's, on a page of a size."""
    return factor(size) * LEAST_TEXT / CAPTION
