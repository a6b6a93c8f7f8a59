"""A scroll bar that stands in the margin of what it scrolls, so that its coming and going moves nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea


class ScrollMargin(QObject):
    """Gives the vertical bar of an area a part of its content's right margin while the bar is there.

    Args:
        area: What scrolls; its content is set, and has a layout.
        margin: The right margin without a bar, in px.
    """

    def __init__(self, area: QScrollArea, margin: int) -> None:
        super().__init__(area)
        self._area, self._margin = area, margin
        area.verticalScrollBar().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See when the bar comes and goes."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._make_room(event.type() == QEvent.Type.Show)
        return super().eventFilter(watched, event)

    def _make_room(self, is_scrolled: bool) -> None:
        layout = self._area.widget().layout()
        assert layout is not None
        margins = layout.contentsMargins()
        taken = self._area.verticalScrollBar().sizeHint().width() if is_scrolled else 0
        margins.setRight(max(self._margin - taken, 0))
        layout.setContentsMargins(margins)
