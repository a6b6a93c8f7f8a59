"""What the user chose once and for all: a small file among what the program remembers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import msgspec

from models.errors import InputError
from models.files.atomic import write_atomically
from models.files.disk import read_bounded
from models.lenient import leniently

FILE = "settings.json"
_MOST_BYTES = 2**16

_Pixels = Annotated[int, msgspec.Meta(ge=-(2**20), le=2**20)]  # no screen is farther away, and Qt's numbers have an end


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """The user's choices.

    Args:
        language: A code of `gui.look.language.LANGUAGES`; empty follows the system.
        theme: `light` or `dark`; empty follows the system.
        scale: How large everything is; 1 is 100 %, and 0 what suits the screen.
        window: Left, top, width and height of the window in px, as it was last when it was not maximized.
        is_maximized: Whether it was maximized.
        tour_is_known: Whether the tour was taken or declined.
    """

    language: str = ""
    theme: str = ""
    scale: Annotated[float, msgspec.Meta(ge=0, le=4)] = 0.0
    window: tuple[_Pixels, _Pixels, _Pixels, _Pixels] | None = None
    is_maximized: bool = False
    tour_is_known: bool = False


def read_settings(folder: Path) -> Settings:
    """What was chosen; where the file cannot be read, nothing was."""
    try:
        return leniently(json.loads(read_bounded(folder / FILE, _MOST_BYTES)), Settings)
    except (InputError, ValueError, RecursionError):
        return Settings()


def write_settings(settings: Settings, folder: Path) -> None:
    """Remember it. That it cannot be remembered is no reason to trouble anybody."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / FILE, [msgspec.json.format(msgspec.json.encode(settings), indent=1)])
    except (InputError, OSError):
        return
