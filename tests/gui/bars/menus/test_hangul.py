"""Hangul letters and the keys that they are on: against the layout's own order, and each letter once."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from gui.bars.menus.hangul import LATIN, meant_action

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(("word", "keys"), [("ㅎㅏㄴㄱㅡㄹ", "GKSRMF"), ("ㅋㅔㄹㅏㅅㅡ", "ZPFKTM")])
def test_words_as_they_are_typed(word: str, keys: str) -> None:
    assert [LATIN[ord(letter)] for letter in word] == [Qt.Key(ord(key)) for key in keys]


def test_every_key_has_its_letter() -> None:
    letters = [Qt.Key(ord(key)) for key in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    assert set(LATIN.values()) == set(letters)
    assert len(LATIN) == 26 + 7, "seven keys have another letter with Shift"


@pytest.mark.usefixtures("qtbot")
def test_only_enabled_actions_and_only_with_control() -> None:
    action = QAction()
    action.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
    both = CONTROL | Qt.KeyboardModifier.ShiftModifier

    def meant(letter: str, modifiers: Qt.KeyboardModifier) -> QAction | None:
        return meant_action(QKeyEvent(QEvent.Type.KeyPress, ord(letter), modifiers, letter), [action])

    assert meant("ㅋ", both) is action
    assert meant("ㅛ", CONTROL) is action
    assert meant("ㅋ", CONTROL) is None
    assert meant("ㅋ", Qt.KeyboardModifier.ShiftModifier) is None
    assert meant("z", both) is None
    action.setEnabled(False)
    assert meant("ㅋ", both) is None
