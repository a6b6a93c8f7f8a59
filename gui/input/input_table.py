"""The table of the input: its sizes, its keys and the menu of its cells."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from gui.input.column_widths import column_widths
from gui.input.input_model import Index, InputModel
from gui.input.number_delegate import NumberDelegate
from gui.input.pinned_tokens import PinnedTokens
from gui.input.selected import TOKEN, Selected
from gui.look.language import tr
from gui.look.scale import px
from gui.look.theme import Theme
from models.edits import InsertTimestep, RemoveTimestep
from models.spec import MAX_TIMESTEPS

ROW_HEIGHT, HEADER_HEIGHT = 28, 24
"""In px at 100 %."""

MAX_ROWS = 9
"""How many rows are shown before the table scrolls."""

_FRAME = 2  # 1 px of border on either side, at every size
_SCROLL_BAR = 10  # px at 100 %, as the style sheet has it
_LONGEST_TOKEN = 96  # px at 100 %; a longer one is shortened and whole in its tooltip
_SAMPLED = 512  # cells that are looked at to find a column's width: 2,000 × 1,024 of them would take seconds
_ENSURE_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible
_OWN_KEYS = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Delete,
}
_Keys = QKeySequence.StandardKey
_OWN_SHORTCUTS = (_Keys.Copy, _Keys.Cut, _Keys.Paste, _Keys.SelectAll)


class InputTable(QTableView):
    """Shows an `InputModel` in uniform rows and columns."""

    edit_requested = Signal(object)
    pointed = Signal(object)  # an Index, or None
    copy_requested = Signal(object)  # Selected
    paste_requested = Signal(object)  # Selected
    clear_requested = Signal(object)  # Selected
    fill_requested = Signal()

    def __init__(self, model: InputModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.delegate = NumberDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.delegate.entered.connect(self._go_down)
        self.pinned = PinnedTokens(self, theme)
        self.pinned.row_pressed.connect(lambda row: self.setCurrentIndex(model.index(row, TOKEN)))
        self._scrolled = 0
        self.horizontalScrollBar().valueChanged.connect(self._snap)
        self._set_sizes()
        self._set_behaviour()
        self.setMouseTracking(True)
        self.entered.connect(self.pointed.emit)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        super().leaveEvent(event)
        self.pointed.emit(None)

    @property
    def selected(self) -> Selected | None:
        """The selected cells; the current one where none is; None in a table that has neither."""
        ranges = self.selectionModel().selection()
        if not ranges.isEmpty():
            return Selected(
                min(one.top() for one in ranges),
                min(one.left() for one in ranges),
                max(one.bottom() for one in ranges),
                max(one.right() for one in ranges),
            )
        current = self.currentIndex()
        return Selected(*(current.row(), current.column()) * 2) if current.isValid() else None

    def select(self, wanted: Selected) -> None:
        """Select a block, as far as there is one, and go to its first cell."""
        last = (self._model.rowCount() - 1, self._model.columnCount() - 1)
        first = self._model.index(min(wanted.top, last[0]), min(wanted.left, last[1]))
        end = self._model.index(min(wanted.bottom, last[0]), min(wanted.right, last[1]))
        self.setCurrentIndex(first)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(QItemSelection(first, end), flag)

    def fit(self) -> None:
        """Make every column as wide as its numbers need, and the table as high as its rows."""
        columns = self._model.columnCount()
        if columns == 0:
            return
        rows, header = self._model.rowCount(), self.horizontalHeader()
        token, needed = self._needed_widths()
        room = self.width() - _FRAME - (px(_SCROLL_BAR) if rows > MAX_ROWS else 0) - token
        widths = column_widths(needed, room, self.delegate.least_width)
        self.delegate.show_narrow(any(each < wanted for each, wanted in zip(widths.each, needed, strict=True)))
        header.setDefaultSectionSize(widths.each[0])  # of all sections at once
        header.resizeSection(TOKEN, token + max(0, widths.spare))
        if len(set(widths.each)) > 1:
            for feature, width in enumerate(widths.each):
                header.resizeSection(feature + 1, width)
        bar = px(_SCROLL_BAR) if widths.visible < columns - 1 else 0
        self.setFixedHeight(px(HEADER_HEIGHT) + px(ROW_HEIGHT) * min(rows, MAX_ROWS) + bar + _FRAME)
        self.horizontalScrollBar().setSingleStep(widths.each[0])
        self._snap(self.horizontalScrollBar().value())
        self.pinned.follow()

    def cell_menu(self, row: int) -> QMenu:
        """What can be done with the selected cells, and with a timestep, counted from 0."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, keys, signal in (
            (tr("Copy"), _Keys.Copy, self.copy_requested),
            (tr("Paste"), _Keys.Paste, self.paste_requested),
            (tr("Clear"), _Keys.Delete, self.clear_requested),
        ):
            action = menu.addAction(f"{text}\t{QKeySequence(keys).toString()}")
            action.triggered.connect(lambda _=False, signal=signal: self._ask(signal))
        menu.addAction(tr("Fill with a pattern …")).triggered.connect(self.fill_requested)
        menu.addSeparator()
        self._add_row_actions(menu, row)
        return menu

    def _add_row_actions(self, menu: QMenu, row: int) -> None:
        above = menu.addAction(tr("Insert timestep above"))
        below = menu.addAction(tr("Insert timestep below"))
        menu.addSeparator()
        remove = menu.addAction(tr("Remove timestep"))
        above.triggered.connect(lambda: self.edit_requested.emit(InsertTimestep(row)))
        below.triggered.connect(lambda: self.edit_requested.emit(InsertTimestep(row + 1)))
        remove.triggered.connect(lambda: self.edit_requested.emit(RemoveTimestep(row)))
        rows = self._model.rowCount()
        above.setEnabled(rows < MAX_TIMESTEPS)
        below.setEnabled(rows < MAX_TIMESTEPS)
        remove.setEnabled(rows > 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _ENSURE_VISIBLE) -> None:
        """Bring a cell out from under the pinned tokens, too."""
        super().scrollTo(index, hint)
        bar = self.horizontalScrollBar()
        hidden = self.pinned.covered - self.columnViewportPosition(index.column())
        if index.column() != TOKEN and hidden > 0:
            bar.setValue(bar.value() - hidden)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move between cells: as a window's shortcuts they would move the time."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_own = event.key() in _OWN_KEYS or any(event.matches(keys) for keys in _OWN_SHORTCUTS)
            if is_own:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, cut, paste and clear blocks; everything else is Qt's."""
        for keys, signals in (
            (_Keys.Copy, (self.copy_requested,)),
            (_Keys.Cut, (self.copy_requested, self.clear_requested)),
            (_Keys.Paste, (self.paste_requested,)),
            (_Keys.Delete, (self.clear_requested,)),
        ):
            if event.matches(keys):
                for signal in signals:
                    self._ask(signal)
                return
        super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Draw a block as one."""
        super().selectionChanged(selected, deselected)
        self._show_selection()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Draw the border around another cell."""
        super().currentChanged(current, previous)
        self._show_selection()

    def _show_selection(self) -> None:
        block = self.selected
        self.delegate.show_selection(block is not None and not block.is_one, self.currentIndex())
        self.viewport().update()

    def _ask(self, signal: SignalInstance) -> None:
        """Ask for something about the selected cells; there are none in a table that was never entered."""
        selected = self.selected
        if selected is not None:
            signal.emit(selected)

    def _snap(self, value: int) -> None:
        """Scroll on to where a column begins, in the direction of the movement, so that every movement arrives."""
        step = max(1, self.horizontalHeader().defaultSectionSize())
        forward = value > self._scrolled
        self._scrolled = (-(-value // step) if forward else value // step) * step
        self.horizontalScrollBar().setValue(self._scrolled)

    def _set_sizes(self) -> None:
        header, rows = self.horizontalHeader(), self.verticalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(px(16))
        header.setFixedHeight(px(HEADER_HEIGHT))
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(px(ROW_HEIGHT))
        rows.setDefaultSectionSize(px(ROW_HEIGHT))
        rows.hide()

    def _set_behaviour(self) -> None:
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)  # Tab leaves the table, unless a cell is being edited
        self.setWordWrap(False)
        self.setShowGrid(False)  # the delegate draws the lines between cells; Qt's would double the frame
        self.setProperty("role", "grid")
        self.setAccessibleName(tr("Input: one row per timestep, one column per feature"))
        keys = tr("Typing replaces a number and F2 edits it; Ctrl+C and Ctrl+V copy and paste blocks of cells.")
        self.setAccessibleDescription(keys)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def _open_menu(self, position: QPoint) -> None:
        index = self.indexAt(position)
        if index.isValid():
            self.cell_menu(index.row()).popup(self.viewport().mapToGlobal(position))

    def _go_down(self) -> None:
        below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
        if below.isValid():
            self.setCurrentIndex(below)

    def _needed_widths(self) -> tuple[int, list[int]]:
        """The width that the token's column needs, and every feature's, in px."""
        longest, labels = self._model.some_texts(_SAMPLED)
        token = self.delegate.text_width(f"t = {self._model.rowCount()}", is_label=False)
        token = max([token, *(self.delegate.text_width(label, is_label=True) for label in labels)])
        head = self.delegate.text_width(f"x{self._model.columnCount() - 1}", is_label=False)
        return min(token, px(_LONGEST_TOKEN)), [
            max(head, self.delegate.text_width(text, is_label=False)) for text in longest
        ]
