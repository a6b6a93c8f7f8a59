"""The files that were opened or saved last, newest first."""

from __future__ import annotations

import json
from pathlib import Path

from models.errors import InputError
from models.files.atomic import write_atomically
from models.files.disk import read_bounded

MOST = 10

_FILE = "recent.json"
_MOST_BYTES = 2**20


def recent_files(folder: Path) -> list[Path]:
    """The files, as far as they still exist; none where the list cannot be read."""
    try:
        names = json.loads(read_bounded(folder / _FILE, _MOST_BYTES))
        paths = [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []
    except (InputError, ValueError, RecursionError):
        return []
    return [path for path in paths if path.is_file()][:MOST]


def add_recent(path: Path, folder: Path) -> None:
    """Put a file first. That it cannot be remembered is no reason to trouble anybody."""
    path = path.absolute()
    paths = [path, *(one for one in recent_files(folder) if one != path)][:MOST]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / _FILE, [json.dumps([str(one) for one in paths], ensure_ascii=False).encode()])
    except (InputError, OSError, UnicodeEncodeError):
        return
