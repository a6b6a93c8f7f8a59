"""The document in a window: between the session, the file menu, the title and the disk; its connections in one list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.documents.autosave import Autosave
from gui.documents.dates import day_and_hour
from gui.documents.document import Document
from gui.documents.documents import Documents
from gui.documents.kept import Kept
from gui.documents.layout import lay_out, view_of
from gui.documents.working_folder import WorkingFolder
from gui.look.language import tr, translated
from gui.parts import Parts
from gui.session import Session
from models.errors import InputError
from models.experiment import Experiment
from models.files.disk import stamp
from models.files.presets import find_preset
from models.sentences import say
from models.view import View

HOW_TO = say("Wheel: zoom time · drag: move · click: pin and copy · double-click: open the cell")


class Desk(QObject):
    """Keeps what the window shows and what the disk holds together.

    Args:
        session: Whose experiment it is.
        folder: Where the program keeps what it remembers.
        working: Where it keeps what is being worked on.
        window: Whose title names the document.
    """

    def __init__(self, session: Session, folder: Path, working: WorkingFolder, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._parts: Parts | None = None
        self._working = working
        self.documents = Documents(lambda: session.experiment, self.view, folder, window)
        self.autosave = Autosave(working, self.documents.copy, self)
        self._may_close = False  # whatever is modified
        self._discards = False
        self._connect()

    @property
    def parts(self) -> Parts:
        """The widgets that stand before the user now."""
        assert self._parts is not None, "not attached"
        return self._parts

    def view(self) -> View:
        """How the experiment is shown now."""
        return view_of(self._session, self.parts)

    def attach(self, parts: Parts) -> None:
        """Work with these widgets from now on; those before are gone, and their connections with them."""
        self._parts = parts
        documents, menu = self.documents, parts.menus.file
        documents.told.connect(parts.header.show_message)
        parts.grid.experiment_pasted.connect(documents.open_text)
        menu.list_from(lambda: documents.recent, self._left_behind)
        menu.new_requested.connect(documents.new)
        menu.open_requested.connect(documents.ask_and_open)
        menu.recent_requested.connect(documents.open)
        menu.left_behind_requested.connect(self._on_left_behind)
        menu.save_requested.connect(documents.save)
        menu.save_as_requested.connect(documents.ask_and_save_as)
        menu.revert_requested.connect(self._on_revert)
        menu.copy_requested.connect(self._on_copy)
        menu.paste_requested.connect(self._on_paste)
        menu.close_requested.connect(self._window.close)
        self._update_title()

    def _left_behind(self) -> list[tuple[str, Path]]:
        found = []
        for path in self._working.left_behind():
            try:
                when = datetime.fromtimestamp(path.stat().st_mtime)
            except OSError:
                continue
            found.append((tr("Unsaved work of {when}", when=day_and_hour(when)), path))
        return found

    def begin_with(self, experiment: Experiment, view: View, path: Path | None, preset: str | None) -> None:
        """Say where the experiment comes from that is shown, and show it as it was seen."""
        if path is not None:
            path = path.absolute()
        document = Document(experiment, path, find_preset(preset) if preset else None)
        self.documents.start_with(document, None if path is None else stamp(path))
        self._on_open(experiment, view)

    def resume(self, kept: Kept) -> None:
        """Show what was kept, and say what is out of the ordinary."""
        self.documents.restore(kept.copy)
        if kept.message:
            self.parts.header.show_message(kept.message, kept.is_trouble)

    def open_dropped(self, paths: list[Path]) -> None:
        """Take a file that was dropped onto the window: an experiment, or an input for the present one."""
        from models.files.input_file import SUFFIXES  # not before the first paint  # noqa: PLC0415

        path, *others = paths
        suffix = path.suffix.lower()
        if others:
            self.parts.header.show_message(say("Only one file can be opened at a time."), is_error=True)
        elif suffix in SUFFIXES:
            self.parts.grid.open_file(path)
        elif suffix == ".json":
            self.documents.open(path)
        else:
            named = {"name": path.name, "suffixes": ", ".join(SUFFIXES)}
            if suffix == ".txt":
                text = say(
                    "{name} cannot be opened here, only experiments (.json) and inputs ({suffixes}); "
                    "a sentence is typed under Fill in.",
                    **named,
                )
            else:
                text = say("{name} cannot be opened here, only experiments (.json) and inputs ({suffixes}).", **named)
            self.parts.header.show_message(text, is_error=True)

    def paste(self) -> bool:
        """Open an experiment that was copied as text.

        Returns:
            Whether the clipboard holds something that means to be one.
        """
        text = QGuiApplication.clipboard().text()
        if not looks_like_an_experiment(text):
            return False
        self.documents.open_text(text)
        return True

    def agree_to_close(self, close: Callable[[], None]) -> bool:
        """Whether the window may close now; else somebody is asked, and `close` is called when that is settled."""
        if not self.documents.is_modified:
            return True
        if not self._may_close:
            self.documents.go_on(lambda: self._settle(close), lambda: self._settle(close, discards=True))
        return self._may_close

    def _settle(self, close: Callable[[], None], discards: bool = False) -> None:
        self._may_close, self._discards = True, discards
        close()

    def close(self) -> None:
        """Keep what is on the screen for the next start, without what was to be discarded."""
        self.documents.wait()
        copy = self.documents.as_saved() if self._discards else self.documents.copy()
        try:
            self.autosave.close(copy)
        except InputError as error:
            self.parts.header.show_message(
                say("The experiment is not remembered: {error}", error=error.sentence), is_error=True
            )

    @property
    def _window(self) -> QWidget:
        """Not an attribute: the window holds this, and a circle would keep both until the collector comes by."""
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def _connect(self) -> None:
        session, documents = self._session, self.documents
        documents.open_requested.connect(self._on_open)
        documents.document_changed.connect(self._update_title)
        documents.document_changed.connect(self.autosave.touch)
        session.experiment_changed.connect(self._update_title)
        session.experiment_changed.connect(self.autosave.touch)
        self.autosave.failed.connect(self._on_autosave_failed)

    def _on_open(self, experiment: Experiment, view: View) -> None:
        self.parts.header.show_message("")  # what was said about another document
        self._session.open(experiment, view)
        lay_out(view, self.parts)

    def _update_title(self) -> None:
        document = self.documents.document
        differs = document.differs_from(self._session.experiment)  # compared once: this is heard at every edit
        modified = document.is_lost or differs
        self._window.setWindowTitle(f"{translated(document.title)}[*] — Unrolled")
        self._window.setWindowModified(modified)
        header, entry = self.parts.header, document.entry
        header.show_preset("" if entry is None else translated(entry.title), modified and entry is not None)
        header.show_document(translated(document.title) if entry is None else "", modified)
        self.parts.menus.file.show_revertible(differs)
        look_at = "" if entry is None or modified else entry.look_at
        self.parts.caption.show_text(translated(look_at or HOW_TO))

    def _on_revert(self) -> None:
        """Go back in one step that can be undone."""
        self._session.revert(self.documents.document.saved)

    def _on_copy(self) -> None:
        text = self.documents.text()
        if text is not None:
            QGuiApplication.clipboard().setText(text)
            self.parts.header.show_message(say("copied the experiment as text, {count:,} characters", count=len(text)))

    def _on_paste(self) -> None:
        if not self.paste():
            self.parts.header.show_message(say("The clipboard holds no experiment copied as text."))

    def _on_autosave_failed(self, why: str) -> None:
        self.parts.header.show_message(say("What you do is not kept for the next start: {why}", why=why), is_error=True)

    def _on_left_behind(self, path: Path) -> None:
        def take_over() -> None:
            try:
                copy = self._working.take_over(path)
            except InputError as error:
                self.parts.header.show_message(
                    say("It cannot be restored: {error}", error=error.sentence), is_error=True
                )
                return
            self.documents.restore(copy)

        self.documents.go_on(take_over)


def looks_like_an_experiment(text: str) -> bool:
    """Whether a text means to be an experiment, right or wrong."""
    return text.lstrip().startswith("{") and '"unrolled"' in text
