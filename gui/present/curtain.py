"""The dark screen of a remote's "." key: everybody looks at the lecturer, until a key is pressed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.look.language import tr
from gui.present.pressed_keys import ALONE


class Curtain(QWidget):
    """Covers the page. The next key or click lifts it and does nothing else: nobody sees what it would do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("The screen is dark: press any key"))
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.hide()

    def fall(self) -> None:
        """Cover everything."""
        self.show()
        self.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Rise."""
        event.accept()
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Hear every key from now on."""
        super().showEvent(event)
        if (app := QCoreApplication.instance()) is not None:
            app.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """And none any more."""
        super().hideEvent(event)
        if (app := QCoreApplication.instance()) is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key before it is a shortcut, and rise."""
        if not isinstance(event, QKeyEvent) or event.key() in ALONE:
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self.window():
            return False  # a window that lies above, or Qt's own way to a widget
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.hide()
            return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing is to be seen."""
        del event
        QPainter(self).fillRect(self.rect(), Qt.GlobalColor.black)
