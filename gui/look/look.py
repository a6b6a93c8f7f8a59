"""How the program looks and speaks: language, colours, size. Put on as a whole; views are then made anew."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gui.look.fonts import BODY, ui_font
from gui.look.language import LANGUAGES, speak, system_language
from gui.look.scale import next_scale, px, set_scale
from gui.look.style import style_sheet
from gui.look.theme import DARK, LIGHT, Theme, palette
from gui.settings import Settings


@dataclass(frozen=True)
class Look:
    """What the views are made with.

    Args:
        language: A code of `gui.look.language.LANGUAGES`.
        theme: The colours.
        scale: How large everything is; 1 is 100 %.
    """

    language: str = "en"
    theme: Theme = LIGHT
    scale: float = 1.0


def wanted_look(settings: Settings) -> Look:
    """What the user chose, and where nothing was chosen what the system prefers."""
    scale = next_scale(settings.scale, 0) if settings.scale else suitable_scale()
    language = settings.language if settings.language in LANGUAGES else system_language()
    return Look(language, _theme(settings.theme), scale)


def put_on(look: Look) -> None:
    """Language, size, face and palette. Views that exist keep parts of what was before: make them anew."""
    app = _application()
    speak(look.language)
    set_scale(look.scale)
    app.setFont(ui_font(px(BODY)))
    app.setPalette(palette(look.theme))
    if app.styleSheet() not in ("", style_sheet(look.theme)):
        app.setStyleSheet("")


def finish(look: Look) -> None:
    """The style sheet, once the parts of a window are together.

    Earlier, each part would be polished again whenever it joins another: a third of what a window takes to build.
    """
    app, sheet = _application(), style_sheet(look.theme)
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def suitable_scale() -> float:
    """What suits the screen: on one of 3840 × 2160 px that the system does not enlarge itself, twice the size."""
    size = QGuiApplication.primaryScreen().size()
    return max(floor(2 * min(size.width() / 1920, size.height() / 1080)) / 2, 1.0)


def system_is_dark() -> bool:
    """Whether the user's system prefers light text on dark."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _theme(chosen: str) -> Theme:
    return DARK if chosen == "dark" or (not chosen and system_is_dark()) else LIGHT
