"""Where the window stood: remembered from one start to the next, and never off the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.settings import Settings

FIRST = QSize(1440, 900)
"""How large a window is that was never moved, as far as the screen allows."""

_FRAME = 32
"""What a window's title takes, in px: it must be within reach."""


def put(window: QWidget, settings: Settings) -> None:
    """Bring a window to where it was, as far as that is on a screen."""
    if settings.window is None:
        room = QGuiApplication.primaryScreen().availableSize()
        window.resize(FIRST.boundedTo(room))
    else:
        window.setGeometry(
            on_screen(QRect(*settings.window), [s.availableGeometry() for s in QGuiApplication.screens()])
        )
    if settings.is_maximized:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def place_of(window: QWidget) -> dict[str, object]:
    """The settings that say where a window is."""
    normal = window.normalGeometry()
    if not normal.isValid():
        normal = window.geometry()
    return {"window": normal.getRect(), "is_maximized": window.isMaximized()}


def on_screen(wanted: QRect, screens: list[QRect]) -> QRect:
    """A window's place, moved and made smaller until one screen holds it with its title."""
    best = max(screens, key=lambda screen: _area(screen.intersected(wanted)))
    size = wanted.size().boundedTo(best.size())
    left = min(max(wanted.left(), best.left()), best.right() + 1 - size.width())
    lowest = best.bottom() + 1 - size.height()
    top = min(max(wanted.top(), best.top() + _FRAME), lowest)
    return QRect(QPoint(left, top), size)


def _area(rect: QRect) -> int:
    return max(rect.width(), 0) * max(rect.height(), 0)
