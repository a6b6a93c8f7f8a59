"""A language that nobody speaks: every text that can be translated is put in «guillemets», so that others stand out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget


class _Pseudo(QTranslator):
    def __init__(self, says: Callable[[str], str]) -> None:
        super().__init__()
        self._says = says

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        del disambiguation, n
        return self._says(source) if context == "Unrolled" else ""

    def isEmpty(self) -> bool:
        return False


@contextmanager
def speaking(says: Callable[[str], str] = lambda source: f"«{source}»") -> Iterator[None]:
    """What is said inside is said so; put it around the making of a widget."""
    translator = _Pseudo(says)
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


def untranslated(widget: QWidget, *identifiers: str) -> set[str]:
    """Texts with letters in a widget that did not go through the translator; `identifiers` need not."""
    found = {text for one in (widget, *widget.findChildren(QWidget)) for text in _texts(one)}
    return {text for text in found if any(map(str.isalpha, text)) and "«" not in text} - {*identifiers}


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    yield from (text for action in widget.actions() for text in _of_action(action))
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))


def _of_action(action: QAction) -> tuple[str, str]:
    return action.text(), action.toolTip()
