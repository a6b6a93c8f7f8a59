"""Keys, pressed as on a keyboard: whatever has the focus hears of them first."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier


def press(window: QWidget, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press and release a key; what was asked for happens before this returns."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget() or window
    QTest.keyClick(target, key, modifiers)
    settle()


def settle() -> None:
    """Let what was asked for happen, and what was discarded go."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
