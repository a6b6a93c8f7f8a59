"""An application for painting without a window."""

from __future__ import annotations

import os
import sys

from PySide6.QtWidgets import QApplication

from gui.look.fonts import BODY, ui_font

PLATFORM = "QT_QPA_PLATFORM"

_made: list[QApplication] = []
"""Kept until the end: Qt paints only while there is an application."""


def offscreen() -> None:
    """See that there is an application. On Linux it needs no display: fonts are found without one."""
    if QApplication.instance() is None:
        if sys.platform.startswith("linux"):
            os.environ.setdefault(PLATFORM, "offscreen")
        app = QApplication(sys.argv[:1])
        app.setFont(ui_font(BODY))
        _made.append(app)
