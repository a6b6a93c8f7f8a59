"""What a command line that makes no sense is told."""

from __future__ import annotations

PROGRAM = "main.py"


class UsageError(Exception):
    """A command line that makes no sense; its text is one line for the user."""
