"""Questions about documents, before something is lost; and what could not be done, so that nothing is."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from gui.controls.question import CANCEL, Act, Answer, Role, ask


def ask_about_changes(window: QWidget, title: str, save: Act, discard: Act) -> QMessageBox | None:
    """What is to become of changes that are not saved: the question; None where nobody is asked."""
    return ask(
        window,
        f"Save the changes to “{title}”?",
        "Without saving, everything since the last save is discarded.",
        (Answer("Save", save), Answer("Discard", discard, Role.DestructiveRole), CANCEL),
    )


def ask_about_overwriting(window: QWidget, name: str, overwrite: Act, save_as: Act) -> None:
    """What to do with a file that somebody else has changed meanwhile."""
    ask(
        window,
        f"“{name}” was changed on the disk since it was opened here.",
        "Overwriting discards what another program has written there.",
        (Answer("Save as …", save_as), Answer("Overwrite", overwrite, Role.DestructiveRole), CANCEL),
    )


def tell_that_it_is_not_saved(window: QWidget, why: str, save_as: Act) -> None:
    """Why the disk refused, and that nothing is lost."""
    ask(
        window,
        "The experiment is not saved.",
        f"{why}\n\nNothing is lost: it is still in this window. Another folder may take it.",
        (Answer("Save as …", save_as), Answer("Close", role=Role.RejectRole)),
    )


def tell_that_it_cannot_be_opened(window: QWidget, why: str) -> None:
    """Why a file or a text is no experiment."""
    ask(window, "This cannot be opened.", why, (Answer("Close", role=Role.RejectRole),))
