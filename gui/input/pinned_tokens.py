"""The tokens at the left edge of the input while its features scroll past: a row without its label says nothing."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget

from gui.input.selected import TOKEN
from gui.look.theme import Theme


class PinnedTokens(QWidget):
    """Paints the first column of a table over its left edge, where that column has been scrolled away.

    Args:
        table: Shows the tokens in its first column, and its delegate draws them; it moves and sizes this widget.
        theme: The colours of the corner above the tokens.
    """

    row_pressed = Signal(int)

    def __init__(self, table: QTableView, theme: Theme) -> None:
        super().__init__(table)
        self._table = table
        self._sunken, self._line = QColor(theme.sunken), QColor(theme.line)
        self.setAccessibleName("")  # the table itself says the tokens
        self.hide()
        table.model().dataChanged.connect(self._on_changed)
        table.verticalScrollBar().valueChanged.connect(self._on_changed)
        table.horizontalScrollBar().valueChanged.connect(self.follow)

    @property
    def covered(self) -> int:
        """How much of the table's viewport it covers, in px."""
        return 0 if self.isHidden() else self.width()

    def follow(self) -> None:
        """Appear where the first column is out of sight, and fit it."""
        viewport, header = self._table.viewport().geometry(), self._table.horizontalHeader()
        width = self._table.columnWidth(TOKEN)
        self.setGeometry(viewport.left(), header.y(), width, header.height() + viewport.height())
        self.setVisible(self._table.horizontalScrollBar().value() > 0 and width > 0)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the corner and the rows that can be seen."""
        del event
        top = self._table.horizontalHeader().height()
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._sunken)
        painter.setClipRect(0, top, self.width(), self.height() - top)
        option = QStyleOptionViewItem()
        for row in self._visible_rows():
            place = self._table.rowViewportPosition(row) + top
            option.rect = QRect(0, place, self.width(), self._table.rowHeight(row))
            index = self._table.model().index(row, TOKEN)
            self._table.itemDelegate().paint(painter, option, index)
        painter.setClipping(False)
        painter.setPen(self._line)
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.drawLine(0, top - 1, self.width(), top - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the token itself."""
        row = self._table.rowAt(int(event.position().y()) - self._table.horizontalHeader().height())
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.row_pressed.emit(row)

    def _visible_rows(self) -> range:
        first = self._table.rowAt(0)
        last = self._table.rowAt(self._table.viewport().height() - 1)
        return range(max(0, first), (last if last >= 0 else self._table.model().rowCount() - 1) + 1)

    def _on_changed(self) -> None:
        self.update()
