"""Where the program keeps what it remembers from one start to the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def default_folder() -> Path:
    """Where this user's programs keep what they remember; made by whoever writes there first."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
