"""An application for painting without a window."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from gui.theme import ui_font

PLATFORM = "QT_QPA_PLATFORM"


@contextlib.contextmanager
def offscreen() -> Iterator[None]:
    """See that there is an application, which needs no display: Linux's own font service does without one, too."""
    if QApplication.instance() is None:
        if sys.platform.startswith("linux"):
            os.environ.setdefault(PLATFORM, "offscreen")
        app = QApplication(sys.argv[:1])
        app.setFont(ui_font())
        _kept.append(app)
    yield


_kept: list[QApplication] = []
