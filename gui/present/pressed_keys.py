"""Says which keys are pressed, for those who follow on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

LASTS = 1600
"""How long a key is shown, in ms."""

ALONE = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
_SIGNS = {Qt.Key.Key_Left: "←", Qt.Key.Key_Right: "→", Qt.Key.Key_Up: "↑", Qt.Key.Key_Down: "↓"}


class PressedKeys(QObject):
    """Listens to the whole application while it is asked to, and only then: every event passes through here."""

    pressed = Signal(str)  # the key's name; empty when it was long ago

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listens = False
        self._fading = QTimer(self, singleShot=True, interval=LASTS)
        self._fading.timeout.connect(lambda: self.pressed.emit(""))

    def listen(self, listens: bool) -> None:
        """Begin or end."""
        app = QCoreApplication.instance()
        if app is None or listens == self._listens:
            return
        self._listens = listens
        if listens:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)
            self.pressed.emit("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of every key before it is decided whose it is."""
        del watched
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            name = key_name(event)
            if name:
                self.pressed.emit(name)
                self._fading.start()
        return False


def key_name(event: QKeyEvent) -> str:
    """A key as it is written on the keyboard, with those held down; empty for those alone."""
    key = Qt.Key(event.key())
    if key in ALONE:
        return ""
    if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and key in _SIGNS:
        return _SIGNS[key]
    return QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.NativeText)
