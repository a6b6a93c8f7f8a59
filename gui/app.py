"""Starts the window and ends it in order."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from gui.keras_link import KerasLink
from gui.main_window import MainWindow
from gui.session import Session
from gui.style import style_sheet
from gui.theme import LIGHT, palette, ui_font
from models.experiment import Experiment
from models.presets import FIRST_PRESET, load_preset


def make_application() -> QApplication:
    """The application with its face; the one that exists if there is one."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Unrolled")
    app.setStyle("Fusion")
    app.setFont(ui_font())
    app.setPalette(palette(LIGHT))
    app.setStyleSheet(style_sheet(LIGHT))
    return app


def make_window(experiment: Experiment) -> MainWindow:
    """A window with an experiment; Keras starts after its first paint."""
    session = Session(experiment)
    window = MainWindow(session, KerasLink(session), LIGHT)
    session.setParent(window)
    window.start()
    return window


def run(experiment: Experiment | None, path: Path | None) -> int:
    """Show the window until it is closed.

    Args:
        experiment: What to show; None for what was shown last.
        path: The file that it came from, if it came from one.

    Returns:
        The exit status.
    """
    app = make_application()
    window = make_window(experiment if experiment is not None else load_preset(FIRST_PRESET))
    if path is not None:
        window.setWindowTitle(f"{path.name} — Unrolled")
    window.show()
    return app.exec()
