"""The icons that come with the program, by name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QIcon

ICONS = Path(__file__).parent.parent.parent / "resources" / "icons"


def icon(name: str) -> QIcon:
    """The icon `resources/icons/{name}.svg`."""
    return QIcon(str(ICONS / f"{name}.svg"))
