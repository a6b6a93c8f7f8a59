"""Keys that arrive as the Hangul letter on them: where a keyboard has no Latin letters, Ctrl+ㅋ is meant as Ctrl+Z.

Korean input methods leave keys with Ctrl alone, and most systems report them as Latin; Qt matches shortcuts with what
is reported. The letters stand where the two-set layout (KS X 5002) has them.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

_ROWS = (("QWERTYUIOP", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ"), ("ASDFGHJKL", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ"), ("ZXCVBNM", "ㅋㅌㅊㅍㅠㅜㅡ"))
_SHIFTED = ("QWERTOP", "ㅃㅉㄸㄲㅆㅒㅖ")

LATIN = {ord(jamo): Qt.Key(ord(latin)) for row in (*_ROWS, _SHIFTED) for latin, jamo in zip(*row, strict=True)}
"""Hangul letter → the key that it is on."""


def meant_action(event: QKeyEvent, actions: Iterable[QAction]) -> QAction | None:
    """The action whose shortcut a key would be if it had a Latin letter; None without Ctrl, or if there is none."""
    key = LATIN.get(event.key())
    if key is None or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    wanted = QKeySequence(QKeyCombination(event.modifiers(), key))
    return next((one for one in actions if one.isEnabled() and wanted in one.shortcuts()), None)
