"""A language that nobody speaks: what went through the translation stands in «guillemets», what bypassed it does not.

Unlike a real translation it is complete, and it is there whatever has been compiled. Its marks stand around the whole
of a text, so that one of which only a part was translated can be told as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QMenu, QTabBar, QWidget

from gui.look.language import CONTEXT

KERAS = {"batch", "timesteps", "input_dim", "batch × timesteps × input_dim", "value", "mean", "stddev", "seed", "units"}
"""Keras's own names, which read the same everywhere."""

_NEUTRAL = re.compile(r"[\W\d_x]*|t = \d+.*", re.DOTALL)  # numbers, signs, shapes, x[1, 2]


class _Pseudo(QTranslator):
    """Says every text of ours as it is told to."""

    def __init__(self, says: Callable[[str], str]) -> None:
        super().__init__()
        self._says = says

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        del disambiguation, n
        return self._says(source) if context == CONTEXT else None


def quoted(source: str) -> str:
    """A text as the language says it."""
    return f"«{source}»"


@contextmanager
def speaking(says: Callable[[str], str] = quoted) -> Iterator[None]:
    """What is said inside is said so; put it around the making of a widget."""
    app = QCoreApplication.instance()
    assert app is not None
    translator = _Pseudo(says)
    app.installTranslator(translator)
    try:
        yield
    finally:
        app.removeTranslator(translator)


def said(widget: QWidget) -> set[str]:
    """Every text that a widget and what is in it show, tell in a tooltip or say to a screen reader."""
    return {text for one in (widget, *widget.findChildren(QWidget)) for text in _texts(one) if text}


def untranslated(widget: QWidget, *own: str) -> set[str]:
    """Texts in a widget that nobody could translate, but for Keras's names, numbers and `own` ones."""
    return {text for text in said(widget) if "«" not in text and not _NEUTRAL.fullmatch(text)} - KERAS - {*own}


def not_whole(widget: QWidget) -> set[str]:
    """Texts with letters in a widget that did not go through the translation as a whole."""
    return {
        text
        for text in said(widget)
        if any(map(str.isalpha, text)) and not (text.startswith("«") and text.endswith("»"))
    }


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    for action in widget.actions():
        yield from (action.text(), action.toolTip())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QMenu):
        yield widget.title()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QTabBar):
        for number in range(widget.count()):
            yield from (widget.tabText(number), widget.tabToolTip(number))
