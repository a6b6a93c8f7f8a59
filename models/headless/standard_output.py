"""Text to standard output, whose reader may go away."""

from __future__ import annotations

import os
import sys

from models.errors import InputError
from models.sentences import say


def write_text(text: str) -> None:
    """Write and flush; a reader that has seen enough, such as `head`, is no error.

    Raises:
        InputError: If the output cannot take it, as on a full disk.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # Python flushes once more when it ends, and would complain again: let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise InputError(say("standard output"), say("a place to write to"), str(error.strerror)) from None
