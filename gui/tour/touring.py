"""Offers the tour to who has never seen it, and begins it when it is wanted."""

from __future__ import annotations

from PySide6.QtCore import QObject, SignalInstance

from gui.dresser import Dresser
from gui.parts import Parts
from gui.playback import Playback
from gui.session import Session
from gui.tour.invitation import Invitation
from gui.tour.tour import Tour

_FEW = 3
"""Who has done so many things has found the way already."""


class Touring(QObject):
    """Made after the first paint, when the tour is offered or wanted.

    Args:
        session: The facts.
        playback: Lets time pass.
        dresser: Remembers that the tour is known, and says when all views are about to be made anew.
        parts: The widgets.
        parent: Qt's owner.
    """

    def __init__(self, session: Session, playback: Playback, dresser: Dresser, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._playback, self._parts = session, playback, parts
        self._dresser = dresser
        self.tour: Tour | None = None
        self.invitation: Invitation | None = None
        self._acts = 0
        dresser.look_changed.connect(self.end)

    def invite(self) -> None:
        """Offer the tour, until it is taken or declined or the user has done a few things without it."""
        if self.invitation is not None or self._dresser.settings.tour_is_known:
            return
        theme = self._dresser.look.theme
        self.invitation = Invitation(theme, self._parts.middle, self._parts.page)
        self.invitation.accepted.connect(self.take)
        self.invitation.declined.connect(self._know)
        for act in self._signals_of_acts():
            act.connect(self._on_act)

    def take(self) -> None:
        """Begin at the first stop."""
        self._know()
        if self.tour is not None:
            self.tour.end()
            self.tour.deleteLater()
        self.tour = Tour(self._session, self._playback, self._parts, self._dresser.look.theme, self)

    def end(self) -> None:
        """End what is under way, with everything as it was."""
        if self.tour is not None:
            self.tour.end()

    def _on_act(self) -> None:
        self._acts += 1
        if self._acts == _FEW:
            self._know()

    def _know(self) -> None:
        """Never ask again."""
        if self.invitation is not None:
            for act in self._signals_of_acts():
                act.disconnect(self._on_act)
            self.invitation.hide()
            self.invitation.deleteLater()
            self.invitation = None
        if not self._dresser.settings.tour_is_known:
            self._dresser.remember(tour_is_known=True)

    def _signals_of_acts(self) -> tuple[SignalInstance, ...]:
        """What only happens when the user does something; but for the pointer and the step, which is played."""
        parts = self._parts
        return (
            self._session.experiment_changed,
            self._playback.playing_changed,
            parts.stage.selection_requested,
            parts.transport.step_requested,
            parts.views.currentChanged,
            parts.tabs.currentChanged,
        )
