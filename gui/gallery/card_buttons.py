"""The two buttons of a card: back to how it was opened, and what can be done with one's own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QToolButton, QWidget

from gui.look.icons import icon
from gui.look.language import tr
from gui.look.scale import px

MORE = 26
"""The side of the button of the menu, in px at 100 %."""

_LEAST = 24


def revert_button(title: str, card: QWidget) -> QPushButton:
    """Takes edits back; hidden at first."""
    button = QPushButton(tr("Revert"), card)
    button.setToolTip(tr("Take back every edit since it was opened."))
    button.setAccessibleName(tr("Revert to {title}", title=title))
    button.setProperty("role", "quiet")
    button.setAutoDefault(False)
    _let_stand(button)
    button.hide()
    return button


def revert_size(button: QPushButton) -> QSize:
    """As large as it wants, but never too small to be hit."""
    return button.sizeHint().expandedTo(QSize(0, px(_LEAST)))


def more_button(title: str, card: QWidget) -> tuple[QToolButton, QMenu]:
    """Opens a menu, which is still empty."""
    button = QToolButton(card)
    button.setIcon(icon("more"))
    button.setIconSize(QSize(px(14), px(14)))
    button.setProperty("role", "more")
    button.setFixedSize(px(MORE), px(MORE))
    button.setToolTip(tr("Rename or remove it."))
    button.setAccessibleName(tr("More about {title}", title=title))
    _let_stand(button)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(button)
    button.setMenu(menu)
    return button, menu


def _let_stand(button: QAbstractButton) -> None:
    """Reached by Tab only while its card is the current one; over it the pointer is no hand."""
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setCursor(Qt.CursorShape.ArrowCursor)
