"""Starts the window and ends it in order."""

from __future__ import annotations

import gc
import signal
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from gui.app_icon import app_icon
from gui.defects import show_defects_as_dialogs
from gui.documents.kept import kept_work
from gui.documents.working_folder import WORKING, WorkingFolder
from gui.dresser import Dresser
from gui.keras.keras_link import KerasLink
from gui.main_window import MainWindow
from gui.memory import default_folder
from gui.session import Session
from models.experiment import Experiment
from models.view import View


def make_application() -> QApplication:
    """The application; the one that exists if there is one."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Unrolled")
    app.setDesktopFileName("unrolled")
    app.setWindowIcon(app_icon())
    app.setStyle("Fusion")
    return app


def make_window(experiment: Experiment, working: WorkingFolder | None = None) -> MainWindow:
    """A window with an experiment; Keras starts after its first paint.

    Args:
        experiment: What to show.
        working: Where what is worked on is kept; None for the usual place.
    """
    session = Session(experiment)
    folder = default_folder()
    dresser = Dresser(folder)
    dresser.put_on()
    window = MainWindow(session, KerasLink(session), dresser, folder, working or WorkingFolder(folder / WORKING))
    session.setParent(window)
    window.start()
    return window


def run(
    experiment: Experiment | None = None, view: View | None = None, path: Path | None = None, preset: str | None = None
) -> int:
    """Show the window until it is closed.

    Args:
        experiment: What to show; None for what was shown last, at first the notebook's bidirectional LSTM.
        view: How it was shown when it was saved.
        path: The file that it came from, if it came from one.
        preset: The name of the preset that it is, if it is one.

    Returns:
        The exit status.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends it; the worker notices
    app = make_application()
    show_defects_as_dialogs()
    if experiment is not None:
        window = make_window(experiment)
        window.begin_with(experiment, view or View(), path, preset)
    else:
        working = WorkingFolder(default_folder() / WORKING)
        kept = kept_work(working)
        window = make_window(kept.copy.experiment, working)
        window.resume(kept)
    window.painted_first.connect(_collect_garbage_again)
    window.show()
    return app.exec()


def _collect_garbage_again() -> None:
    """The start made none, and what it made stays: leave that out of every later search."""
    gc.freeze()
    gc.enable()
