"""A quiet card that offers the tour to who is here for the first time. It asks once, and takes no key and no place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.controls.focus import reach_by_tab
from gui.look.language import tr
from gui.look.scale import px
from gui.look.theme import Theme

_ABOVE = 12
"""Its distance from the lower edge of what it stands on, in px."""


class Invitation(QWidget):
    """Stands at the bottom of a widget, above whatever is there.

    Args:
        theme: The colours.
        ground: What it stands on.
        page: The widget around that, in which both are.
    """

    accepted = Signal()
    declined = Signal()

    def __init__(self, theme: Theme, ground: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self._theme, self._ground = theme, ground
        self.setAccessibleName(tr("Invitation to the tour"))
        self._text = QLabel(tr("New here? Half a minute shows you around."))
        self.take, self.decline = QPushButton(tr("Take the tour")), QPushButton(tr("Not now"))
        self.take.setProperty("role", "primary")
        self.take.setToolTip(tr("Six stops in this very window; it ends as soon as you do something yourself."))
        self.decline.setProperty("role", "flat")
        self.decline.setToolTip(tr("The menu Help keeps the tour."))
        self.take.clicked.connect(self.accepted)
        self.decline.clicked.connect(self.declined)
        for button in (self.take, self.decline):
            reach_by_tab(button)
        self._lay_out()
        ground.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the ground."""
        del watched
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card with a border that stands out from plots."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.ink), px(1)))
        painter.setBrush(QColor(self._theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        corner = self._ground.mapTo(parent, QPoint(0, 0))
        size = self.sizeHint()
        left = corner.x() + (self._ground.width() - size.width()) // 2
        top = corner.y() + self._ground.height() - size.height() - px(_ABOVE)
        self.setGeometry(QRect(QPoint(left, top), size))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self.decline)
        foot.addWidget(self.take)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(12), px(16), px(12))
        whole.setSpacing(px(10))
        whole.addWidget(self._text)
        whole.addLayout(foot)
