"""A sentence in as many lines as it needs, up to a few; the tooltip has all of it where they do not suffice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.controls.wrapped_text import wrapped


class WrappedLabel(QLabel):
    """A label that takes the width it is given, and the height that follows from it.

    Args:
        most: How many lines there are at most.
        parent: Qt's parent.
    """

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        self.setToolTip(text)
        self.setAccessibleName(text)

    def lines(self, width: int) -> list[str]:
        """The lines in a label of a width in px."""
        room = width - (self.width() - self.contentsRect().width())
        return wrapped(self.text(), self.font(), room, self._most)

    def hasHeightForWidth(self) -> bool:
        """It has."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of all lines, and what the style sheet puts around them."""
        around = self.height() - self.contentsRect().height()
        return self.fontMetrics().lineSpacing() * max(len(self.lines(width)), 1) + around

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines from the top."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(self.contentsRect(), flags, "\n".join(self.lines(self.width())))
