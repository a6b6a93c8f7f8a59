"""Draws the cells of the input and takes what is typed into them.

Left out on purpose: Qt's own editor of numbers, which rounds to two decimals when it commits.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.controls.asking_field import mark_invalid
from gui.input.input_model import HAS_LABEL, POINTED, Index, InputModel
from gui.input.selected import TOKEN
from gui.input.short_number import short_number
from gui.look.fonts import BODY, CAPTION, SMALL, mono_advance, mono_font, ui_font
from gui.look.language import translated
from gui.look.scale import px
from gui.look.theme import Theme
from models.errors import InputError

PADDING = 6
"""Between a number and the line beside it, in px at 100 %."""

_NARROW_PADDING = 4
_SHORTEST = len("-0.12")
"""So many characters a number keeps, however many columns want to be seen."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAVING = (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class NumberDelegate(QStyledItemDelegate):
    """Tokens as a header's cells, numbers in mono; an editor that keeps what it cannot take."""

    refused = Signal(str)  # why the typed text cannot be taken; the editor is still open
    settled = Signal()  # nothing is amiss any longer
    entered = Signal()  # a text was taken with Enter

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._surface, self._sunken = QColor(theme.surface), QColor(theme.sunken)
        self._line = QColor(theme.line)
        self._ink, self._soft, self._quiet = QColor(theme.ink), QColor(theme.ink_soft), QColor(theme.control)
        self._number_font, self._token_font = mono_font(px(SMALL)), ui_font(px(BODY))
        self._narrow_font = mono_font(px(CAPTION))
        self._metrics = {True: QFontMetrics(self._token_font), False: QFontMetrics(self._number_font)}
        self._is_narrow = False
        self._cell = QRect()
        self._editing: QPersistentModelIndex | None = None
        self._is_block = False
        self._current: QPersistentModelIndex | None = None

    def show_selection(self, is_block: bool, current: Index) -> None:
        """Draw what is selected as one cell with a border, or as a block with the current cell in it."""
        self._is_block, self._current = is_block, QPersistentModelIndex(current)

    def show_narrow(self, is_narrow: bool) -> None:
        """Show numbers with the digits that fit, where the columns are narrower than all digits need."""
        self._is_narrow = is_narrow

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See the class."""
        is_token = index.column() == TOKEN
        has_label = is_token and index.data(HAS_LABEL)
        rect: QRect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        grounds = (self._surface, self._sunken, self._line)  # in a block, one deeper
        painter.save()
        painter.fillRect(rect, grounds[is_token + (is_selected and self._is_block)])
        painter.setPen(self._line)
        if index.column() != TOKEN:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        if index.row() > 0:
            painter.drawLine(rect.topLeft(), rect.topRight())
        painter.setPen(self._soft if is_token and not has_label else self._ink)
        self._draw_text(painter, rect, index, is_token, has_label)
        if index.data(POINTED):
            _draw_frame(painter, rect, self._ink)
        has_keys = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if has_keys or (is_selected and (not self._is_block or self._current == index)):
            _draw_frame(painter, rect, self._ink if has_keys else self._quiet)
        painter.restore()

    def shown_text(self, text: str, width: int) -> str:
        """What stands of a number in a cell of a width in px."""
        if not self._is_narrow:
            return text
        return short_number(text, int((width - 2 * px(_NARROW_PADDING)) / mono_advance(px(CAPTION))))

    @property
    def least_width(self) -> int:
        """The width of a cell in which a number has lost all digits that it can do without, in px."""
        return math.ceil(_SHORTEST * mono_advance(px(CAPTION))) + 2 * px(_NARROW_PADDING)

    def _draw_text(self, painter: QPainter, rect: QRect, index: Index, is_token: bool, has_label: bool) -> None:
        is_short = self._is_narrow and not is_token
        font = self._narrow_font if is_short else self._token_font if has_label else self._number_font
        padding = px(_NARROW_PADDING if is_short else PADDING)
        room = rect.adjusted(padding, 0, -padding, 0)
        text = index.data() if is_token else self.shown_text(index.data(), rect.width())
        end = Qt.TextElideMode.ElideMiddle if "e" in text else Qt.TextElideMode.ElideRight  # an exponent is never lost
        text = QFontMetrics(font).elidedText(text, end, room.width() + 1, Qt.TextFlag.TextSingleLine)
        painter.setFont(font)
        painter.drawText(room, index.data(Qt.ItemDataRole.TextAlignmentRole), text)

    def text_width(self, text: str, is_label: bool) -> int:
        """The width of a cell that shows a text whole, in px."""
        return self._metrics[is_label].horizontalAdvance(text) + 2 * px(PADDING)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QLineEdit:
        """A plain line of text, right for labels and numbers."""
        del option
        editor = QLineEdit(parent)
        editor.setProperty("role", "cell")
        if index.column() == TOKEN:
            editor.setMaxLength(80)
            editor.setPlaceholderText(f"t = {index.row() + 1}")
            editor.setProperty("role", "token-cell")
        else:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.textEdited.connect(lambda: self._on_edited(editor))
        editor.setAccessibleName(index.data(Qt.ItemDataRole.AccessibleTextRole))
        self._editing = QPersistentModelIndex(index)
        self.settled.emit()
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the editor, but never over what somebody has typed."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the text over as it was typed; an untouched editor asks for nothing."""
        if isinstance(editor, QLineEdit) and editor.isModified():
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """As large as the cell, or as its text."""
        del index
        self._cell = QRect(option.rect)
        if isinstance(editor, QLineEdit):
            self._fit(editor)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Forget the cell that was edited."""
        self._editing = None
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the editor open over text that cannot be taken, unless the user walks away or gives up."""
        if not isinstance(watched, QLineEdit):
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _LEAVING and self._refuses(watched):
                return True
            if event.key() in _ENTER:
                self._enter(watched)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.settled.emit()
        if isinstance(event, QFocusEvent) and event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            return False  # another window is in front for a while: what was typed stays as it is
        return super().eventFilter(watched, event)

    def _fit(self, editor: QLineEdit) -> None:
        """Grow to the left, over the neighbours, so that the number stays where it will stand."""
        needed = editor.fontMetrics().horizontalAdvance(editor.text()) + 3 * px(PADDING)
        rect = QRect(self._cell)
        if editor.alignment() & Qt.AlignmentFlag.AlignRight:
            rect.setLeft(max(0, min(rect.left(), rect.right() + 1 - needed)))
        else:
            rect.setWidth(max(rect.width(), needed))
        editor.setGeometry(rect)

    def _enter(self, editor: QLineEdit) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.entered.emit()

    def _refuses(self, editor: QLineEdit) -> bool:
        """Mark text that cannot be taken and say why."""
        problem = self._problem(editor)
        mark_invalid(editor, bool(problem))
        if problem:
            self.refused.emit(problem)
        return bool(problem)

    def _problem(self, editor: QLineEdit) -> str:
        index = self._editing
        if index is None or not index.isValid() or index.column() == TOKEN or not editor.isModified():
            return ""
        model = index.model()
        assert isinstance(model, InputModel)
        try:
            model.parse(index, editor.text())
        except InputError as error:
            return translated(error.sentence)
        return ""

    def _on_edited(self, editor: QLineEdit) -> None:
        """Take the mark away as soon as the text is right; never put it on while somebody is typing."""
        self._fit(editor)
        if editor.property("invalid") and not self._problem(editor):
            mark_invalid(editor, False)
            self.settled.emit()


def _draw_frame(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Just inside of a cell; as thick as the editor's border."""
    painter.setPen(colour)
    for inset in range(px(2)):
        painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1))
