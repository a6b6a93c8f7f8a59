"""What happens when the program itself is wrong: one sentence, details for who asks, and the window lives on."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from gui.look.language import tr


def show_defects_as_dialogs() -> None:
    """Let every exception that nobody caught become a dialog instead of a traceback in a terminal."""
    sys.excepthook = _on_exception


def _on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    box = QMessageBox(QApplication.activeWindow() or _any_window())  # without an owner it would be gone at once
    box.setWindowTitle("Unrolled")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(tr("Something went wrong that should not. The experiment is as it was."))
    box.setInformativeText(f"{kind.__name__}: {error}")
    box.setDetailedText("".join(traceback.format_exception(kind, error, trace)))
    box.open()


def _any_window() -> QWidget | None:
    """A window that is there while the user is in another program."""
    return next((one for one in QApplication.topLevelWidgets() if one.isVisible()), None)
