"""A ring around what has the keys and has no border of its own to show it, such as a view that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from gui.look.scale import px
from gui.look.theme import Theme

_WIDTH = 2
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class FocusRing(QWidget):
    """Stands over a widget's border while it has the keys, if Tab brought them: who clicked knows where.

    Args:
        theme: The colours.
        around: The widget.
    """

    def __init__(self, theme: Theme, around: QWidget) -> None:
        super().__init__(around)
        self._colour = QColor(theme.focus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come, go and grow with the widget."""
        del watched
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent) and event.reason() in _BY_KEYS:
            self._surround()
            self.show()
            self.raise_()
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif event.type() == QEvent.Type.Resize:
            self._surround()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring; what is inside of it is no part of this widget."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colour)
        painter.end()

    def _surround(self) -> None:
        around = self.parentWidget().rect()
        self.setGeometry(around)
        width = px(_WIDTH)
        self.setMask(QRegion(around).subtracted(around.adjusted(width, width, -width, -width)))
