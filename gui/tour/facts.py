"""What a tour may change in the window: how it was before, and what of it the user has taken over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.parts import Parts
from gui.playback import Playback
from gui.session import Session


@dataclass(frozen=True)
class Fact:
    """One thing that a tour may change.

    Args:
        read: How it is now.
        write: Makes it otherwise.
        owners: Whoever acts on one of these widgets has it in hand from then on.
    """

    read: Callable[[], Any]
    write: Callable[[Any], object]
    owners: tuple[QWidget, ...]


class Facts:
    """Remembers everything as it is when this is made.

    The document goes back before the user's act reaches it, so that no act is ever about what the tour has shown;
    history has never heard of that. Everything else goes back after the act, unless it was about just this.
    """

    def __init__(self, session: Session, playback: Playback, parts: Parts) -> None:
        self._session, self._parts = session, parts
        self._facts = _facts(session, playback, parts)
        self._before = [fact.read() for fact in self._facts]
        self._at_act: list[Any] | None = None
        self._is_owned = [False] * len(self._facts)
        self._experiment = self._shown = session.experiment

    @property
    def shows_other(self) -> bool:
        """Whether the window shows another document than the user's."""
        return self._shown is not self._experiment and self._session.experiment == self._shown

    def show_other(self, experiment: Any) -> None:
        """Show a document for a while; it is nothing that could be undone."""
        self._shown = experiment
        self._session.set_experiment(experiment)

    def restore_document(self) -> None:
        """Show the user's document again."""
        if self.shows_other:
            self._session.set_experiment(self._experiment)
            self._parts.returned_panel.forget_change()
        self._shown = self._experiment

    def restore(self) -> None:
        """Bring back everything."""
        self._unpoint()
        self.restore_document()
        for fact, before in zip(self._facts, self._before, strict=True):
            if fact.read() != before:
                fact.write(before)

    def hand_over(self, to: QWidget) -> None:
        """The user is about to act on a widget: note how everything is, and what belongs to that."""
        self._unpoint()
        self.restore_document()
        self._at_act = [fact.read() for fact in self._facts]
        self._is_owned = [any(one is to or one.isAncestorOf(to) for one in fact.owners) for fact in self._facts]

    def settle(self) -> None:
        """The user has acted: bring back what the act was not about."""
        if self._at_act is None:
            return
        at_act, self._at_act = self._at_act, None
        for fact, before, at, is_owned in zip(self._facts, self._before, at_act, self._is_owned, strict=True):
            if not is_owned and at != before and fact.read() == at:
                fact.write(before)

    def _unpoint(self) -> None:
        self._parts.returned_panel.show_pointed(())
        self._parts.returned_panel.references_hovered.emit(())


def _facts(session: Session, playback: Playback, parts: Parts) -> tuple[Fact, ...]:
    """In the order in which they are brought back: time stops before the step is set."""
    transport, stage, right = parts.transport, parts.stage, parts.tabs
    bar = parts.returned_panel.verticalScrollBar()
    return (
        Fact(
            lambda: playback.is_playing,
            lambda plays: playback.play() if plays else playback.pause(),
            (transport,),
        ),
        Fact(parts.views.currentIndex, parts.views.setCurrentIndex, (parts.views, parts.middle, parts.cell_panel)),
        Fact(right.currentIndex, right.setCurrentIndex, (right,)),
        Fact(lambda: session.step, session.set_step, (transport, stage)),
        Fact(lambda: session.selection, session.select, (parts.middle, right, parts.cell_panel)),
        Fact(lambda: (stage.axis.low, stage.axis.high), lambda both: stage.axis.show(*both), (stage,)),
        Fact(lambda: parts.scrolled, parts.scroll_to, (parts.grid, parts.form)),
        Fact(bar.value, bar.setValue, (right,)),
    )
