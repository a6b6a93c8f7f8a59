"""Questions about documents: a sentence, what it means, and the answers as buttons. The window goes on meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QMessageBox, QWidget

Act = Callable[[], None]
Role = QMessageBox.ButtonRole


@dataclass(frozen=True)
class Answer:
    """One button.

    Args:
        text: What it says.
        act: What then happens.
        role: What kind of answer it is: accept, destroy or reject; Esc means the one that rejects.
    """

    text: str
    act: Act = lambda: None
    role: Role = Role.AcceptRole


CANCEL = Answer("Cancel", role=Role.RejectRole)


def ask(window: QWidget, question: str, detail: str, answers: Sequence[Answer]) -> QMessageBox:
    """Ask, and go on; the first answer is what Enter means."""
    box = QMessageBox(window)
    box.setWindowTitle("Unrolled")
    box.setText(question)
    box.setInformativeText(detail)
    acts = {}
    for answer in answers:
        button = box.addButton(answer.text, answer.role)
        acts[button] = answer.act
        if len(acts) == 1:
            box.setDefaultButton(button)
        if answer.role == Role.RejectRole:
            box.setEscapeButton(button)
    box.buttonClicked.connect(lambda button: acts[button]())
    box.finished.connect(box.deleteLater)
    box.open()
    return box


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
