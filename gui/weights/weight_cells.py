"""One gate's weights as a table for keys and screen readers, with headers; what is seen, the table beneath paints."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from gui.look.language import tr
from gui.look.scale import px
from gui.look.theme import Theme
from gui.quantities import unit_title
from gui.weights.table_places import Cell, TablePlaces

Index = QModelIndex | QPersistentModelIndex

_EDIT = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
_MOVE = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
_NOWHERE = QModelIndex()
_ENSURE_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible


class WeightModel(QAbstractTableModel):
    """The rows of all blocks one below the other; a column for each unit."""

    places: TablePlaces | None = None

    def show_places(self, places: TablePlaces) -> None:
        """Show other weights, or the same in another width; a table of the same shape keeps its current cell."""
        shape = None if self.places is None else (self.places.rows, self.places.units)
        if shape != (places.rows, places.units):
            self.beginResetModel()
            self.places = places
            self.endResetModel()
            return
        self.places = places
        self.dataChanged.emit(self.index(0, 0), self.index(places.rows - 1, places.units - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Of all blocks."""
        return 0 if self.places is None or parent.isValid() else self.places.rows

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The units."""
        return 0 if self.places is None or parent.isValid() else self.places.units

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A weight with all its digits."""
        if self.places is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        block, row, unit = self.places.cell(index.row(), index.column())
        value = f"{block.values[row, unit]:.9g}"
        return tr("{value}, edited", value=value) if block.is_edited(row, unit) else value

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """What a row is multiplied with and in which weight it stands; over the columns the units."""
        if self.places is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return unit_title(section)
        block, row, _ = self.places.cell(section, 0)
        return f"{block.weight} {block.row_names[row]}"


class WeightCells(QTableView):
    """Lies over a painted table of the same numbers: takes the keys, frames the current cell, tells it to others."""

    current_changed = Signal(object)  # Cell; None when the keys go elsewhere
    edit_requested = Signal(object)  # Cell

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = WeightModel(self)
        self.setStyleSheet("QTableView { background: transparent; border: 0; }")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setUpdatesEnabled(False)  # until there is a frame to paint: below lie thousands of numbers
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setModel(self._model)

    def show_places(self, places: TablePlaces) -> None:
        """Show a gate's weights as they are painted."""
        self._model.show_places(places)

    def go_to(self, row: int, unit: int) -> None:
        """Make a number the current one."""
        self.setCurrentIndex(self._model.index(row, unit))

    @property
    def current(self) -> Cell | None:
        """The number that the keys are at."""
        index, places = self.currentIndex(), self._model.places
        return places.cell(index.row(), index.column()) if index.isValid() and places is not None else None

    def visualRect(self, index: Index) -> QRect:
        """Where the number is painted."""
        places = self._model.places
        if places is None or not index.isValid():
            return QRect()
        return places.rect(*places.cell(index.row(), index.column())).toAlignedRect()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _ENSURE_VISIBLE) -> None:
        """Nothing scrolls here: who holds the table brings the current number into sight."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say at which number the keys are."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            self.current_changed.emit(self.current)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move between numbers: as a window's shortcuts they would move the time."""
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and event.key() in _EDIT | _MOVE:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between numbers, edit one; all other keys are the window's."""
        cell = self.current
        if event.key() in _MOVE:
            super().keyPressEvent(event)
        elif event.key() in _EDIT and cell is not None:
            self.edit_requested.emit(cell)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first number."""
        super().focusInEvent(event)
        self.viewport().setUpdatesEnabled(True)
        if not self.currentIndex().isValid():
            self.go_to(0, 0)
        self.current_changed.emit(self.current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().setUpdatesEnabled(False)
        self.current_changed.emit(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame the current number while the keys are here, to be seen on every colour of a value."""
        del event
        if not self.hasFocus() or not self.currentIndex().isValid():
            return
        rect, width = QRectF(self.visualRect(self.currentIndex())), px(2)
        painter = QPainter(self.viewport())
        for colour, inner, thick in ((self._theme.forward, width / 2, width), (self._theme.surface, width + 0.5, 1)):
            painter.setPen(QPen(QColor(colour), thick))
            painter.drawRect(rect.adjusted(inner, inner, -inner, -inner))
