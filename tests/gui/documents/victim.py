"""A window that edits and saves without end, to be killed at any moment: run with a file to save to.

It tells each edit once it is made: its number, which is also the value at x[1, 1], and when, by the monotonic clock.
"""

from __future__ import annotations

import sys
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

import gui.app
from gui.documents.documents import Documents
from gui.keras.keras_link import KerasLink
from gui.session import Session
from models.edits import SetValue
from tests.gui.traced import weighted
from tests.gui.windows import Stranger

EDIT_EVERY, SAVE_EVERY = 7, 45  # ms; they drift through each other's phases, and the autosave's


def main(path: Path) -> None:
    """Edit and save until the end."""
    app = gui.app.make_application()
    gui.app.KerasLink = partial(KerasLink, make_authority=Stranger)
    window = gui.app.make_window(weighted(shape=(1, 40, 30), units=60, bidirectional=True))
    session, documents = window.findChild(Session), window.findChild(Documents)
    number = 0

    def edit() -> None:
        nonlocal number
        number += 1
        session.edit(SetValue(0, 0, 0, float(number)))
        sys.stdout.write(f"{number} {time.monotonic()}\n")
        sys.stdout.flush()

    timers = [QTimer(window, interval=EDIT_EVERY), QTimer(window, interval=SAVE_EVERY)]
    timers[0].timeout.connect(edit)
    timers[1].timeout.connect(lambda: documents._write(path, lambda: None))
    for timer in timers:
        timer.start()
    window.show()
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
