"""The dialog that the grid has open."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.input.input_dialog import InputDialog

D = TypeVar("D", bound=InputDialog)


def opened(qtbot: QtBot, window: QWidget, kind: type[D]) -> D:
    """The only dialog of a kind, once it is on the screen."""
    (dialog,) = (one for one in window.findChildren(kind) if one.isVisible())
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def said(dialog: InputDialog) -> tuple[str, str, str]:
    """What becomes of the input, what else is to be known, and what is wrong."""
    lines = (dialog.summary, dialog.note, dialog.error_line)
    summary, note, problem = (line.text() if line.isVisible() else "" for line in lines)
    return summary, note, problem
