"""What a start without a file begins with: what a crash left, else what was closed last, else the first preset."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gui.documents.working_folder import WorkingFolder
from models.errors import InputError
from models.files.presets import FIRST_PRESET, load_preset
from models.files.working_copy import WorkingCopy
from models.sentences import say
from models.view import View


@dataclass(frozen=True)
class Kept:
    """What to begin with.

    Args:
        copy: What to show.
        message: What to say about it, a sentence; empty where nothing is out of the ordinary.
        is_trouble: Whether that is bad news.
    """

    copy: WorkingCopy
    message: str = ""
    is_trouble: bool = False


def kept_work(folder: WorkingFolder) -> Kept:
    """Look for what there is; whatever cannot be read is said, and costs no more than itself.

    A copy that was left behind is then the folder's own.
    """
    trouble: str = ""
    for path in folder.left_behind():
        try:
            when = datetime.fromtimestamp(path.stat().st_mtime)
            copy = folder.take_over(path)
        except (InputError, OSError) as error:
            trouble = say("Work that was left behind cannot be read: {why}", why=_why(error))
            continue
        message = say("Restored: the program ended unexpectedly at {time}. Nothing was lost.", time=f"{when:%H:%M}")
        return Kept(copy, message)
    try:
        last = folder.last()
    except InputError as error:
        trouble, last = say("The last experiment cannot be read: {why}", why=error.sentence), None
    if last is None:
        last = WorkingCopy(load_preset(FIRST_PRESET), View(), preset=FIRST_PRESET)
    return Kept(last, trouble, bool(trouble))


def _why(error: InputError | OSError) -> str:
    return error.sentence if isinstance(error, InputError) else str(error)
