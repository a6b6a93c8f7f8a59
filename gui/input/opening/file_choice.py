"""Asks which file is to become the input."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gui.look.language import tr


def choose_file(window: QWidget, chosen: Callable[[Path], None]) -> QFileDialog:
    """Open a file dialog over a window; `chosen` hears of the file, and of nothing when the user gives up."""
    dialog = QFileDialog(window, tr("Input from a file"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([tr("Tables and arrays (*.csv *.tsv *.npy)"), tr("All files (*)")])
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
