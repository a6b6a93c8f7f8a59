"""What a command line that makes no sense is told, and by what name the program goes there."""

from __future__ import annotations

import os
import sys


def _called() -> str:
    """As it was started: by the installed command, or as a file."""
    name, _ = os.path.splitext(os.path.basename(sys.argv[0]))
    return name if name in {"unrolled", "unrolledw"} else "main.py"


PROGRAM = _called()


class UsageError(Exception):
    """A command line that makes no sense; its text is one line for the user."""
