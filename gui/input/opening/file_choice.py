"""Asks which file is to become the input."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

_FILTERS = ["Tables and arrays (*.csv *.tsv *.npy)", "All files (*)"]


def choose_file(window: QWidget, chosen: Callable[[Path], None]) -> QFileDialog:
    """Open a file dialog over a window; `chosen` hears of the file, and of nothing when the user gives up."""
    dialog = QFileDialog(window, "Input from a file")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(_FILTERS)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
