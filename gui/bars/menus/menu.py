"""What all menus have in common: actions that ask, with keys that work while the menu is closed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.controls.focus import end_typing

Keys = QKeySequence.StandardKey

_MARK_BEHIND = re.compile(r"\(&\w\)$")

KeyOrKeys = QKeySequence.StandardKey | str | tuple[str, ...] | None


class Menu(QMenu):
    """A menu of the window.

    Args:
        title: Its name in the menu bar.
        parent: The bar.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setToolTipsVisible(True)
        self.pairs: dict[QAction, tuple[str, QAction]] = {}

    def pair(self, text: str, first: QAction, second: QAction) -> None:
        """Say two actions that belong together in one line, where all keys are listed."""
        self.pairs[first] = (text, second)

    def act(
        self,
        text: str,
        ask: Callable[[], object],
        keys: KeyOrKeys = None,
        tip: str = "",
        hint: str = "",
    ) -> QAction:
        """Add an action.

        Args:
            text: What it does.
            ask: Wishes it.
            keys: What it is on the keyboard, wherever in the window the keys go.
            tip: One sentence more.
            hint: A key that is shown beside it and that somebody else listens to.
        """
        action = self._action(text, keys, tip, hint)
        action.triggered.connect(lambda _=False: self._ask(ask))
        return action

    def option(
        self,
        text: str,
        ask: Callable[[Any], object],
        value: object = None,
        keys: KeyOrKeys = None,
        tip: str = "",
    ) -> QAction:
        """Add an action that is on or off; with a value that is asked for, else whether it is to be on.

        What is shown as on is said by the owner: a click alone changes nothing.
        """
        action = self._action(text, keys, tip)
        action.setCheckable(True)

        def on_triggered(wanted: bool) -> None:
            action.setChecked(not wanted)  # until it is so
            end_typing(self._owner())
            ask(wanted if value is None else value)

        action.triggered.connect(on_triggered)
        return action

    def _action(self, text: str, keys: KeyOrKeys, tip: str, hint: str = "") -> QAction:
        action = self.addAction(f"{text}\t{hint}" if hint else text)
        if keys is not None:
            action.setShortcuts([QKeySequence(key) for key in (keys if isinstance(keys, tuple) else (keys,))])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setToolTip(tip)
        return action

    def _ask(self, ask: Callable[[], object]) -> None:
        """Ask, after what is being typed has been taken: a key of the menu leaves no field."""
        end_typing(self._owner())
        ask()

    def _owner(self) -> QWidget:
        owner = self.parentWidget()
        return self if owner is None else owner


def named_keys(action: QAction) -> str:
    """What an action is on the keyboard, as the menu shows it."""
    shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return shortcut or action.text().partition("\t")[2]


def plain_text(action: QAction) -> str:
    """What an action says, without its keys and the mark of its letter, which in Korean stands behind it."""
    text = _MARK_BEHIND.sub("", action.text().partition("\t")[0])
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix(" …")
