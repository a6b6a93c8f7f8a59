"""The application in another language, in other colours or in another size, for the length of a test."""

from collections.abc import Iterator
from contextlib import contextmanager

from gui.look.look import Look, finish, put_on
from gui.look.theme import LIGHT, Theme


@contextmanager
def wearing(language: str = "en", theme: Theme = LIGHT, scale: float = 1.0) -> Iterator[Look]:
    """What is made inside speaks and looks so; afterwards the application is as before."""
    look = Look(language, theme, scale)
    put_on(look)
    finish(look)
    try:
        yield look
    finally:
        put_on(Look())
        finish(Look())
