"""Where to save a file: the name ends as it must, and nothing is overwritten that nobody was asked about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gui.controls.question import CANCEL, Answer, Role, ask
from gui.look.language import tr


def choose_target(
    window: QWidget, title: str, proposed: Path, kinds: Sequence[str], then: Callable[[Path, str], None]
) -> None:
    """Let a file be chosen, and go on with it and the chosen kind; with nothing if nothing was chosen.

    Args:
        window: Over which to ask.
        title: Of the dialog.
        proposed: Where it begins; the suffix of this name is that of every file chosen here.
        kinds: The kinds of file that are offered.
        then: What to do.
    """
    name, kind = QFileDialog.getSaveFileName(window, title, str(proposed), ";;".join(kinds))
    if not name:
        return
    path = Path(name)
    if name.lower().endswith(proposed.suffix):
        then(path, kind)  # the dialog has asked already about a file of this name
        return
    # "Lesson 1. LSTM" has no suffix, whatever stands behind its point.
    path = path.with_name(path.name + proposed.suffix)
    if not path.exists():
        then(path, kind)
        return
    overwrite = Answer(tr("Overwrite"), lambda: then(path, kind), Role.DestructiveRole)
    question = tr("“{name}” exists already.", name=path.name)
    ask(window, question, tr("Overwriting discards what is in it."), (CANCEL, overwrite))
