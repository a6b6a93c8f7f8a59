"""What an event means to a tour that is under way: whether the user acts, and whether in the tour or in the window."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_POINTING = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
    QEvent.Type.Drop,
}
_KEYS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}
_ALONE = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
_OF_THE_CARD = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class Act(Enum):
    """What the user does."""

    NOTHING = auto()  # that would concern a tour
    LEAVE = auto()  # the tour: its own key
    CLAIM = auto()  # that key, before it is decided whose it is
    CLOSE = auto()  # the window
    OTHER = auto()  # anything in the window


def act_of(event: QEvent, watched: QObject, card: QWidget) -> Act:
    """What an event means that is about to reach an object, while a card is shown."""
    kind = event.type()
    if kind == QEvent.Type.Close and watched is card.window():
        return Act.CLOSE
    if not isinstance(watched, QWidget):
        return Act.NOTHING  # on its way to a widget
    if kind in _POINTING:
        return Act.NOTHING if _is_of(card, watched) else Act.OTHER
    if kind in _KEYS and isinstance(event, QKeyEvent):
        return _act_of_key(event, _is_of(card, watched.window().focusWidget()))
    return Act.NOTHING


def _is_of(card: QWidget, widget: QWidget | None) -> bool:
    """Whether a widget belongs to the card. A key comes by all widgets around the one that has the keys."""
    return widget is not None and (widget is card or card.isAncestorOf(widget))


def _act_of_key(event: QKeyEvent, is_inside: bool) -> Act:
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_Escape:
        return Act.CLAIM if event.type() == QEvent.Type.ShortcutOverride else Act.LEAVE
    is_of_the_card = is_inside and key in _OF_THE_CARD and event.modifiers() in (_NONE, _SHIFT, _KEYPAD)
    return Act.NOTHING if key in _ALONE or is_of_the_card else Act.OTHER


_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
