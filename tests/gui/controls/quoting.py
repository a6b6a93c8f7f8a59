"""A language that says every text in guillemets: what stands without them was never sent to a translator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QMenu, QWidget

from gui.look.language import CONTEXT

KERAS = {"batch", "timesteps", "input_dim", "batch × timesteps × input_dim", "value", "mean", "stddev", "seed", "units"}
"""Keras's own names, which read the same everywhere."""

_NEUTRAL = re.compile(r"[\W\d_x]*|t = \d+.*", re.DOTALL)  # numbers, signs, shapes, x[1, 2]


class _Quoting(QTranslator):
    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, *_: object) -> str | None:
        return f"«{text}»" if context == CONTEXT else None  # an empty text would be one, too: of Qt's keys, say


@contextmanager
def quoting() -> Iterator[None]:
    """What is made inside says its texts in guillemets."""
    app, translator = QCoreApplication.instance(), _Quoting()
    assert app is not None
    app.installTranslator(translator)
    try:
        yield
    finally:
        app.removeTranslator(translator)


def unquoted(widget: QWidget, *own: str) -> set[str]:
    """The texts of a widget and of all in it that nobody could translate, but for Keras's names and `own` ones."""
    said = {text for one in (widget, *widget.findChildren(QWidget)) for text in _texts(one)}
    return {text for text in said if "«" not in text and not _NEUTRAL.fullmatch(text)} - KERAS - set(own)


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QMenu):
        yield from (text for action in widget.actions() for text in (action.text(), action.toolTip()))
