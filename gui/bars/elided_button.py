"""A button whose text makes way where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from gui.look.scale import px

_LEAST_WIDTH = 120


class ElidedButton(QPushButton):
    """As wide as its text where there is room; its text is then whole in its tooltip and for screen readers."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Its style's, and some air between icon and text."""
        whole = super().sizeHint()
        return QSize(whole.width() + self.fontMetrics().horizontalAdvance(self._air), whole.height())

    def minimumSizeHint(self) -> QSize:
        """Enough to see what kind of thing it names."""
        whole = self.sizeHint()
        return QSize(min(px(_LEAST_WIDTH), whole.width()), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it as its style does, with an ellipsis for what has no room."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        missing = self.sizeHint().width() - self.width()
        if missing > 0:
            text = self.text().replace("&&", "&")
            metrics = self.fontMetrics()
            room = metrics.horizontalAdvance(text) - missing
            option.text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room).replace("&", "&&")
        option.text = self._air + option.text
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    @property
    def _air(self) -> str:
        """A style leaves 4 px of the screen behind an icon, at every size; a space grows with the text."""
        return "" if self.icon().isNull() else "\u00a0"
