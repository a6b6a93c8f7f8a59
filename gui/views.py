"""Everything that is made anew when the look changes: the widgets, and what connects them with what stays."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from gui.commands import Commands
from gui.documents.desk import Desk
from gui.documents.layout import lay_out, view_of
from gui.dresser import Dresser
from gui.exports.exporter import Exporter
from gui.gallery.curator import Curator
from gui.keras.keras_link import KerasLink
from gui.look.look import finish
from gui.parts import Parts
from gui.playback import Playback
from gui.present.presenting import Presenting
from gui.presenter import Presenter
from gui.session import Session
from models.view import View


@dataclass(frozen=True)
class Place:
    """Where the user was among the views, beyond what a document remembers.

    Args:
        view: What a document remembers.
        columns: The timesteps in sight, as the time axis has them.
        helps: Whether a halo follows the pointer in present mode, and whether pressed keys are shown.
        is_presenting: Whether the stage is alone on the screen.
        scrolled: How far the left column was scrolled, in px.
        room: How large the window's page is, or was before the stage took the screen.
        message: What the header says, and whether it is bad news.
    """

    view: View
    columns: tuple[float, float]
    helps: tuple[bool, bool]
    is_presenting: bool
    scrolled: int
    room: QSize
    message: tuple[str, bool]


class Views:
    """One set of views. What they show is the session's, so that the next set shows the same.

    Args:
        session: The facts.
        keras: The conversation with Keras.
        playback: Lets time pass.
        exporter: Writes files.
        desk: The document.
        dresser: How everything looks.
        gallery_folder: Where the user's own experiments are.
        window: Where they stand.
    """

    def __init__(
        self,
        session: Session,
        keras: KerasLink,
        playback: Playback,
        exporter: Exporter,
        desk: Desk,
        dresser: Dresser,
        gallery_folder: Path,
        window: QWidget,
    ) -> None:
        self._session, self._dresser, self._desk = session, dresser, desk
        self._owner = QObject(window)  # with it all connections go
        owner = self._owner
        self.parts = Parts(dresser.look.theme, dresser.settings)
        self.presenter = Presenter(session, keras, playback, exporter, self.parts, owner)
        self.presenting = Presenting(self.parts, self.presenter.make_present, owner)
        self.commands = Commands(session, self.presenter, self.presenting, dresser, playback, self.parts, owner)
        self._curator = Curator(session, desk.documents, self.parts, gallery_folder, playback.pause, owner)
        self.placed = self.parts.placed()

    def finish(self) -> None:
        """Dress them, now that they are together."""
        finish(self._dresser.look)

    def invite(self) -> None:
        """Offer the tour to who does not know it, beside an experiment that comes with the program."""
        documents = self._desk.documents
        if not self._dresser.settings.tour_is_known and documents.document.preset_name and not documents.is_modified:
            self.commands.invite()

    def place(self) -> Place:
        """Where the user is."""
        axis, present = self.parts.stage.axis, self.parts.present
        return Place(
            view_of(self._session, self.parts),
            (axis.low, axis.high),
            (False, False) if present is None else present.helps,
            self.presenting.is_presenting,
            self.parts.scrolled,
            self.parts.page.size(),
            self.parts.header.told,
        )

    def go_to(self, place: Place) -> None:
        """Show all facts, and bring the user to where he was."""
        parts = self.parts
        self.presenter.show_everything()
        if place.is_presenting:
            parts.give_room(place.room)
        lay_out(place.view, parts)
        parts.stage.axis.show(*place.columns)
        parts.scroll_to(place.scrolled)
        parts.header.show_message(*place.message)
        if place.is_presenting:
            self.presenting.enter()
        if any(place.helps):
            self.presenting.page.show_helps(*place.helps)
            parts.menus.view.show_presenting(*place.helps)
        parts.stage.setFocus()
        if not place.is_presenting:
            self.invite()

    def close(self) -> None:
        """End what they have under way."""
        self._curator.close()
        self.presenter.close()

    def discard(self, placed: QWidget) -> None:
        """Take them apart: pyqtgraph's items first, which Python holds, then all connections and widgets."""
        delete(self._owner)
        for stage in self.parts.stages:
            stage.discard()
        if self.parts.gallery is not None:
            self.parts.gallery.deleteLater()
        placed.hide()
        placed.deleteLater()
