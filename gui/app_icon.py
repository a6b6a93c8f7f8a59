"""The program's own icon, for its windows, the task bar and what tells about it.

Small sizes are drawings of their own (`resources/icons/app/`), so a screen's icon is chosen by size, never scaled up.
"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from gui.look.icons import ICONS

APP_ICONS = ICONS / "app"

WINDOW_SIZES = (16, 24, 32, 48, 64, 128)
"""Sides in px that a window offers. X11 sends all of them with every window: larger ones would cost a megabyte."""

SIZES = (*WINDOW_SIZES, 256, 512)
"""All that are drawn; the larger ones are for launchers and docks."""


def app_icon() -> QIcon:
    """The icon of the windows; its pictures are read when they are first shown."""
    result = QIcon()
    for side in WINDOW_SIZES:
        result.addFile(str(APP_ICONS / f"{side}.png"), QSize(side, side))
    return result


def large_app_icon() -> QIcon:
    """The same as shapes, sharp at any size from 48 px."""
    return QIcon(str(APP_ICONS / "unrolled.svg"))
