"""A question: a sentence, what it means, and the answers as buttons. The window goes on meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QMessageBox, QWidget

from gui.look.language import translated
from gui.look.scale import px
from models.sentences import say

Act = Callable[[], None]
Role = QMessageBox.ButtonRole


@dataclass(frozen=True)
class Answer:
    """One button.

    Args:
        text: What it says; a `Sentence` is said in the user's language.
        act: What then happens.
        role: What kind of answer it is: accept, destroy or reject; Esc means the one that rejects.
    """

    text: str
    act: Act = lambda: None
    role: Role = Role.AcceptRole


CANCEL = Answer(say("Cancel"), role=Role.RejectRole)


def ask(window: QWidget, question: str, detail: str, answers: Sequence[Answer]) -> QMessageBox:
    """Ask, and go on; the first answer is what Enter means."""
    box = QMessageBox(window)
    box.setWindowTitle("Unrolled")
    box.setText(translated(question))
    box.setInformativeText(translated(detail))
    acts = {}
    for answer in answers:
        button = box.addButton(translated(answer.text), answer.role)
        acts[button] = answer.act
        if len(acts) == 1:
            box.setDefaultButton(button)
        if answer.role == Role.RejectRole:
            box.setEscapeButton(button)
    layout = box.layout()
    assert layout is not None
    layout.setContentsMargins(px(8), px(16), px(20), px(16))  # Qt keeps a column for an icon at the left
    box.buttonClicked.connect(lambda button: acts[button]())
    box.finished.connect(box.deleteLater)
    box.open()
    return box
