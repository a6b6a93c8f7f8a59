"""Questions about documents, before something is lost; and what could not be done, so that nothing is."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from gui.controls.question import CANCEL, Act, Answer, Role, ask
from gui.look.language import tr, translated


def ask_about_changes(window: QWidget, title: str, save: Act, discard: Act) -> QMessageBox | None:
    """What is to become of changes that are not saved: the question; None where nobody is asked."""
    return ask(
        window,
        tr("Save the changes to “{title}”?", title=title),
        tr("Without saving, everything since the last save is discarded."),
        (Answer(tr("Save"), save), Answer(tr("Discard"), discard, Role.DestructiveRole), CANCEL),
    )


def ask_about_overwriting(window: QWidget, name: str, overwrite: Act, save_as: Act) -> None:
    """What to do with a file that somebody else has changed meanwhile."""
    ask(
        window,
        tr("“{name}” was changed on the disk since it was opened here.", name=name),
        tr("Overwriting discards what another program has written there."),
        (Answer(tr("Save as …"), save_as), Answer(tr("Overwrite"), overwrite, Role.DestructiveRole), CANCEL),
    )


def tell_that_it_is_not_saved(window: QWidget, why: str, save_as: Act) -> None:
    """Why the disk refused, and that nothing is lost."""
    ask(
        window,
        tr("The experiment is not saved."),
        "\n\n".join((translated(why), tr("Nothing is lost: it is still in this window. Another folder may take it."))),
        (Answer(tr("Save as …"), save_as), Answer(tr("Close"), role=Role.RejectRole)),
    )


def tell_that_it_cannot_be_opened(window: QWidget, why: str) -> None:
    """Why a file or a text is no experiment."""
    ask(window, tr("This cannot be opened."), translated(why), (Answer(tr("Close"), role=Role.RejectRole),))
