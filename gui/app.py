"""Starts the window and ends it in order."""

from __future__ import annotations

import gc
import signal
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from gui.defects import show_defects_as_dialogs
from gui.keras.keras_link import KerasLink
from gui.main_window import MainWindow
from gui.memory import default_folder, remember, remembered
from gui.session import Session
from gui.style import style_sheet
from gui.theme import LIGHT, palette, ui_font
from models.errors import InputError
from models.experiment import Experiment
from models.files.presets import FIRST_PRESET, find_preset, load_preset


def make_application() -> QApplication:
    """The application with its fonts and colours; the one that exists if there is one."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Unrolled")
    app.setStyle("Fusion")
    app.setFont(ui_font())
    app.setPalette(palette(LIGHT))
    return app


def make_window(experiment: Experiment) -> MainWindow:
    """A window with an experiment; Keras starts after its first paint."""
    session = Session(experiment)
    window = MainWindow(session, KerasLink(session), LIGHT)
    session.setParent(window)
    _dress()
    window.start()
    return window


def _dress() -> None:
    """Give the application its style sheet, once the parts of the window are together.

    Earlier, each part would be polished again whenever it joins another: a third of what the window takes to build.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if not app.styleSheet():
        app.setStyleSheet(style_sheet(LIGHT))


def run(experiment: Experiment | None = None, path: Path | None = None, preset: str | None = None) -> int:
    """Show the window until it is closed.

    Args:
        experiment: What to show; None for what was shown last, at first the notebook's bidirectional LSTM.
        path: The file that it came from, if it came from one.
        preset: The name of the preset that it is, if it is one.

    Returns:
        The exit status.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends it; the worker notices
    app = make_application()
    show_defects_as_dialogs()
    trouble = ""
    if experiment is None:
        try:
            experiment = remembered(default_folder())
        except InputError as error:
            trouble = f"The last experiment cannot be read: {error}"
    if experiment is None:
        preset = FIRST_PRESET
    window = make_window(experiment if experiment is not None else load_preset(FIRST_PRESET))
    if preset is not None:
        window.open_preset(find_preset(preset))
    if trouble:
        window.tell(trouble, is_error=True)
    if path is not None:
        window.setWindowTitle(f"{path.name} — Unrolled")
    window.painted_first.connect(_collect_garbage_again)
    window.show()
    status = app.exec()
    _keep(window)
    return status


def _collect_garbage_again() -> None:
    """The start made none, and what it made stays: leave that out of every later search."""
    gc.freeze()
    gc.enable()


def _keep(window: MainWindow) -> None:
    try:
        remember(window.experiment, default_folder())
    except InputError as error:
        sys.stderr.write(f"The experiment is not remembered: {error}\n")
