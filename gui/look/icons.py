"""The icons that come with the program, by name: drawn once, in the colours of whichever theme is worn.

A file says `currentColor`; an icon is made from its text with a colour in that place. Qt's own engine for SVG then
paints it, sharp at any size and ratio: it is handed the text in the form in which Qt streams icons. (An engine written
in Python does not outlive the icon's copies.)
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QDataStream, QIODevice
from PySide6.QtGui import QGuiApplication, QIcon, QPalette

from gui.look.theme import Theme

ICONS = Path(__file__).parent.parent.parent / "resources" / "icons"

SHEET_IMAGES: Mapping[str, tuple[str, str]] = {
    "check": ("check", "ink"),
    "check-on-ink": ("check", "surface"),
    "chevron-down": ("chevron-down", "ink_soft"),
    "chevron-down-disabled": ("chevron-down", "control"),
    "chevron-left": ("chevron-left", "ink_soft"),
    "chevron-right": ("chevron-right", "ink_soft"),
    "information": ("information", "forward"),
    "minus-on-ink": ("minus", "surface"),
    "warning": ("warning", "differ"),
}
"""What style sheets show, which only know files: `{theme}/{key}.svg` is the icon in the theme's colour of that name."""

_ROLES = {
    "chevron-down": QPalette.ColorRole.PlaceholderText,
    "chevron-left": QPalette.ColorRole.PlaceholderText,
    "chevron-right": QPalette.ColorRole.PlaceholderText,
    "more": QPalette.ColorRole.PlaceholderText,
    "pause": QPalette.ColorRole.Base,  # on the round button, whose ground is ink
    "play": QPalette.ColorRole.Base,
}


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon `resources/icons/{name}.svg`.

    Args:
        name: Its name.
        colour: `#rrggbb`; by default the palette's colour of text, for some icons that of quiet text or of the ground.
    """
    palette = QGuiApplication.palette()
    normal = colour or palette.color(_ROLES.get(name, QPalette.ColorRole.ButtonText)).name()
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText).name()
    return QIcon(_shaded(name, normal, disabled))


def tinted(name: str, colour: str) -> str:
    """The text of an icon's file in a colour."""
    return _drawing(name).replace("currentColor", colour)


def sheet_image(theme: Theme, key: str) -> Path:
    """The file of one of `SHEET_IMAGES`."""
    return ICONS / theme.name / f"{key}.svg"


@cache
def _shaded(name: str, normal: str, disabled: str) -> QIcon:
    """Shared: a copy costs nothing."""
    shades = {QIcon.Mode.Normal: normal, QIcon.Mode.Selected: normal, QIcon.Mode.Disabled: disabled}
    return _from_texts({mode: tinted(name, shade) for mode, shade in shades.items()})


@cache
def _drawing(name: str) -> str:
    return (ICONS / f"{name}.svg").read_text(encoding="utf-8")


def _from_texts(texts: Mapping[QIcon.Mode, str]) -> QIcon:
    """An icon as `QIcon` reads it: the engine's name, no files, texts that are not compressed, no pixmaps."""
    streamed = QByteArray()
    stream = QDataStream(streamed, QIODevice.OpenModeFlag.WriteOnly)
    stream.setVersion(QDataStream.Version.Qt_6_0)
    stream.writeQString("svg")
    for number in (0, 0, len(texts)):
        stream.writeInt32(number)
    for mode, text in texts.items():
        stream.writeInt32(mode.value << 4 | QIcon.State.Off.value)
        stream << QByteArray(text.encode())
    stream.writeInt32(0)
    made = QIcon()
    read = QDataStream(streamed)
    read.setVersion(QDataStream.Version.Qt_6_0)
    read >> made
    return made
