"""A card that says something about what it points at, and goes on when it is told to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.look.language import tr
from gui.look.scale import px
from gui.look.theme import Theme
from gui.tour.dots import Dots
from gui.tour.placing import Place, Side, place_beside

_WIDTH = 304
_TIP = 10
"""The height of the tip, and the room around the card for it, in px."""

_ROUND = 8
_CORNER = 32  # px from a corner of the card to the first place of its tip


class Callout(QWidget):
    """Shows the text of one stop, how far the tour is, and the ways on and out. Tab stays among its buttons."""

    next_requested = Signal()
    end_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place: Place | None = None
        self.setAccessibleName(tr("Tour"))
        self.text, self.dots = QLabel(), Dots(theme)
        self.text.setWordWrap(True)
        self.end, self.next = QPushButton(tr("End")), QPushButton()
        self.end.setProperty("role", "flat")
        self.end.setToolTip(tr("Leave the tour, everything as it was (Esc)."))
        self.next.setProperty("role", "primary")
        for button in (self.end, self.next):
            button.setAutoDefault(True)  # or Enter would do nothing outside of a dialog
        self.end.clicked.connect(self.end_requested)
        self.next.clicked.connect(self.next_requested)
        self._lay_out()
        self.hide()

    def show_stop(self, text: str, number: int, stops: int) -> None:
        """Say what there is to see.

        Args:
            text: One or two sentences.
            number: Which stop of the tour it is, from 0.
            stops: How many there are.
        """
        is_last = number == stops - 1
        self.text.setText(text)
        self.dots.show_stop(number, stops)
        self.next.setText(tr("Done") if is_last else tr("Next"))
        self.end.setVisible(not is_last)
        self.setAccessibleDescription(text)
        self.next.setAccessibleDescription(text)  # which has the keys: read with it

    def point_at(self, target: QRect, clear: Sequence[QRect], spared: Sequence[QRect]) -> None:
        """Stand beside something in the parent, and come into sight."""
        layout, parent = self.layout(), self.parentWidget()
        assert layout is not None
        assert parent is not None
        width = px(_WIDTH + 2 * _TIP)
        layout.activate()
        size = QSize(width, layout.totalHeightForWidth(width))
        self._place = place_beside(target, size, parent.rect(), clear, spared, px(_CORNER))
        self.setGeometry(self._place.rect)
        self.show()
        self.raise_()
        self.update()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Go round among the buttons: whoever wants to leave presses Esc, or uses the window."""
        del is_next
        other = self.end if self.next.hasFocus() and self.end.isVisible() else self.next
        other.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep it: a press on the card is none on what lies beneath."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Keep it, too."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card and its tip, as one shape."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.ink), px(1)))
        painter.setBrush(QColor(self._theme.surface))
        painter.drawPath(self._shape())

    def _shape(self) -> QPainterPath:
        body = QRectF(self.rect()).adjusted(px(_TIP), px(_TIP), -px(_TIP), -px(_TIP))
        path = QPainterPath()
        path.addRoundedRect(body, px(_ROUND), px(_ROUND))
        if self._place is not None:
            tip = QPainterPath()
            tip.addPolygon(_tip(body, self._place, px(_TIP)))
            tip.closeSubpath()
            path = path.united(tip)
        return path

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.dots)
        foot.addStretch(1)
        foot.addWidget(self.end)
        foot.addWidget(self.next)
        whole = QVBoxLayout(self)
        side, top = px(_TIP + 16), px(_TIP + 12)
        whole.setContentsMargins(side, top, side, top)
        whole.setSpacing(px(12))
        whole.addWidget(self.text)
        whole.addLayout(foot)


def _tip(body: QRectF, place: Place, height: int) -> QPolygonF:
    """The triangle that points, its base just inside of the card."""
    edge, end, along = {
        Side.TOP: (body.top() + 1, body.top() - height + 1, False),
        Side.BOTTOM: (body.bottom() - 1, body.bottom() + height - 1, False),
        Side.LEFT: (body.left() + 1, body.left() - height + 1, True),
        Side.RIGHT: (body.right() - 1, body.right() + height - 1, True),
    }[place.side]
    points = ((place.tip - height, edge), (place.tip, end), (place.tip + height, edge))
    return QPolygonF([QPointF(b, a) if along else QPointF(a, b) for a, b in points])
