"""A language that nobody speaks: what went through the translation stands in brackets, what bypassed it does not.

Unlike a real translation it is complete, and it is there whatever has been compiled.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QTabBar, QWidget

from gui.look.language import CONTEXT


class _Brackets(QTranslator):
    """Says every text of ours in brackets."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        del disambiguation, n
        return f"⟦{source}⟧" if context == CONTEXT else None


@contextmanager
def brackets() -> Iterator[None]:
    """What is said inside is said in brackets."""
    app = QCoreApplication.instance()
    assert app is not None
    translator = _Brackets()
    app.installTranslator(translator)
    try:
        yield
    finally:
        app.removeTranslator(translator)


def said(widget: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every text that a widget and what is in it show, tell in a tooltip or say to a screen reader."""
    for one in (widget, *widget.findChildren(QWidget)):
        texts = [one.toolTip(), one.accessibleName(), one.accessibleDescription()]
        if isinstance(one, QLabel | QAbstractButton):
            texts.append(one.text())
        if isinstance(one, QComboBox):
            texts += [one.itemText(place) for place in range(one.count())]
        if isinstance(one, QTabBar):
            texts += [one.tabText(place) for place in range(one.count())]
            texts += [one.tabToolTip(place) for place in range(one.count())]
        yield from ((one, text) for text in texts if text)


def unsaid(widget: QWidget) -> set[str]:
    """Texts that bypassed the translation; names of Keras and NumPy are among them, and belong there."""
    return {text for _, text in said(widget) if not (text.startswith("⟦") and text.endswith("⟧"))}
