"""The gallery in a window: opened when it is wanted, told what is open, and asked for what is to be opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui.documents.documents import Documents
from gui.parts import Parts
from gui.session import Session
from models.experiment import Experiment

if TYPE_CHECKING:
    from gui.gallery.gallery import Gallery
    from models.files.own_experiments import OwnExperiment


class Curator(QObject):
    """Connects the gallery, which is made when it is first looked at.

    Args:
        session: Whose experiment may be added.
        documents: What opens an entry, and knows which one is open.
        parts: The window's widgets.
        folder: Where the user's own experiments are kept.
        pause: Ends playing, which would go on behind the gallery.
        parent: Qt's owner.
    """

    def __init__(
        self,
        session: Session,
        documents: Documents,
        parts: Parts,
        folder: Path,
        pause: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._documents, self._parts = session, documents, parts
        self._folder, self._pause = folder, pause
        parts.header.gallery_requested.connect(self._on_wanted)
        documents.document_changed.connect(self._mark)

    def close(self) -> None:
        """End what is under way."""
        if self._parts.gallery is not None:
            self._parts.gallery.close_down()

    def _on_wanted(self) -> None:
        """Show what can be opened; the first time what it needs is loaded in a turn of its own, or a frame is lost."""
        self._pause()
        if self._parts.gallery is None:
            import gui.gallery.gallery  # noqa: F401, PLC0415

            QTimer.singleShot(0, self, self._show)
        else:
            self._show()

    def _show(self) -> None:
        gallery = self._parts.gallery or self._make()
        self._mark()
        gallery.open()

    def _make(self) -> Gallery:
        documents = self._documents
        gallery = self._parts.make_gallery(self._folder, self._present)
        gallery.preset_requested.connect(documents.open_preset)
        gallery.own_requested.connect(documents.open_own)
        gallery.own_added.connect(self._on_added)
        gallery.own_described.connect(documents.describe)
        gallery.own_removed.connect(documents.lose)
        gallery.own_restored.connect(documents.find_again)
        return gallery

    def _present(self) -> tuple[Experiment, Experiment]:
        """The document, and the same with its weights as far as they are known."""
        document = self._session.experiment
        return document, document.with_weights(self._session.known_weights)

    def _mark(self) -> None:
        """Say there which entry is open, and whether it was edited."""
        if self._parts.gallery is not None:
            self._parts.gallery.show_open(self._documents.document.entry, self._documents.is_modified)

    def _on_added(self, own: OwnExperiment, document: Experiment) -> None:
        self._documents.put_into_gallery(own, document)
