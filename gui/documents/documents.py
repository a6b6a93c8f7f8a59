"""New, open, save and close: what becomes of the experiment as a document, and the questions before it is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.controls.file_choice import choose_target
from gui.documents import asking
from gui.documents.document import Document, document_of
from gui.documents.filing import ChangedByOthers, Filing, Read
from gui.documents.recent import add_recent, recent_files
from gui.look.language import tr, translated
from models.errors import InputError
from models.experiment import Experiment
from models.files.disk import Stamp, stamp
from models.files.experiment_file import compact_text, parse_document
from models.files.presets import Preset, load_preset
from models.files.working_copy import WorkingCopy
from models.sentences import Sentence, say
from models.view import View

if TYPE_CHECKING:
    from models.files.own_experiments import OwnExperiment

FILTER = say("Experiments (*.json)")

Then = Callable[[], None]


def _nothing() -> None:
    pass


class Documents(QObject):
    """Knows which document the window shows; the experiment itself stays the session's.

    Args:
        experiment: The experiment as it is now.
        view: How it is shown now.
        folder: Where the list of recent files is kept.
        window: Over which to ask.
    """

    open_requested = Signal(object, object)  # Experiment, View: to be shown from now on
    document_changed = Signal(object)  # Document
    told = Signal(object, bool)  # a sentence, and whether it is bad news

    def __init__(
        self, experiment: Callable[[], Experiment], view: Callable[[], View], folder: Path, window: QWidget
    ) -> None:
        super().__init__(window)
        self._experiment, self._view = experiment, view
        self._folder = folder
        self._document = Document(experiment())
        self._is_asking = False
        self._lost: Document | None = None  # what was removed from the gallery while it was open
        self._filing = Filing(self)
        self._number = 0  # of the document: whether a file that was saved is still the one that is shown

    @property
    def document(self) -> Document:
        """The document in the window."""
        return self._document

    @property
    def is_modified(self) -> bool:
        """Whether there is something that is not saved."""
        return self._document.is_modified(self._experiment())

    @property
    def recent(self) -> list[Path]:
        """The files that were opened or saved last."""
        return recent_files(self._folder)

    def copy(self) -> WorkingCopy:
        """Everything that is to be kept of the window."""
        document, file = self._document, self._filing.stamp_of(self._document.path)
        preset = document.preset_name
        return WorkingCopy(self._experiment(), self._view(), document.path, preset, self.is_modified, file)

    def as_saved(self) -> WorkingCopy:
        """The same without what is not saved."""
        return replace(self.copy(), experiment=self._document.saved, is_modified=False)

    def start_with(self, document: Document, file: Stamp | None = None) -> None:
        """Say where the experiment comes from that is shown already, and what its file was like."""
        if document.path is not None:
            self._filing.know(document.path, file)
            self._remember(document.path)
        self._set_document(document)

    def restore(self, copy: WorkingCopy) -> None:
        """Show what was worked on earlier, with the file or preset that it belongs to."""
        experiment, document = document_of(copy)
        if copy.path is not None:
            self._filing.know(copy.path, stamp(copy.path) if experiment is not copy.experiment else copy.file)
        self._show(experiment, copy.view, document)

    def new(self) -> None:
        """Begin with an experiment of its own."""
        from models.new_experiment import new_experiment  # not before the first paint  # noqa: PLC0415

        experiment = new_experiment()
        self.go_on(lambda: self._show(experiment, View(), Document(experiment)))

    def open_preset(self, preset: Preset) -> None:
        """Show an experiment that comes with the program."""
        self.go_on(lambda: self._show_preset(preset))

    def open_own(self, own: OwnExperiment, experiment: Experiment) -> None:
        """Show an experiment that the user has put into the gallery."""
        self.go_on(lambda: self._show(experiment, View(), Document(experiment, entry=own)))

    def put_into_gallery(self, own: OwnExperiment, experiment: Experiment) -> None:
        """The experiment stands in the gallery now: kept there, if it is in no file."""
        if self._document.path is None:
            self._set_document(Document(experiment, entry=own))

    def describe(self, own: OwnExperiment) -> None:
        """An own experiment is called something else from now on."""
        if self._is_open(own):
            self._set_document(replace(self._document, entry=own))

    def lose(self, own: OwnExperiment) -> None:
        """An own experiment is removed from the gallery: if it is the open one, it is kept nowhere from now on."""
        if self._is_open(own):
            self._lost = self._document
            self._set_document(replace(self._document, entry=None, is_lost=True))

    def find_again(self, own: OwnExperiment) -> None:
        """The removal is undone."""
        lost = self._lost
        if lost is not None and lost.own is not None and lost.own.path == own.path and self._document.is_lost:
            self._set_document(replace(lost, entry=own))

    def ask_and_open(self) -> None:
        """Ask for a file, and show it."""
        title, folder = tr("Open an experiment"), str(self._start_folder())
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, translated(FILTER))
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Show the experiment of a file."""
        path = path.absolute()

        def deliver(read: Read | InputError) -> None:
            if isinstance(read, InputError):
                asking.tell_that_it_cannot_be_opened(self._window, read.sentence)
                return
            self._remember(path)
            self.go_on(lambda: self._show(*read, Document(read[0], path)))

        self._filing.read(path, deliver)

    def open_text(self, text: str) -> None:
        """Show the experiment that a text holds, as `compact_text` writes it."""
        try:
            experiment, view = parse_document(text.encode(errors="replace"))
        except InputError as error:
            asking.tell_that_it_cannot_be_opened(self._window, error.inside(say("the copied text")).sentence)
            return
        self.go_on(lambda: self._show(experiment, view, Document(experiment, is_lost=True)))

    def text(self) -> str | None:
        """The experiment as one line of text; None, and a sentence told, if it is too large."""
        try:
            return compact_text(self._experiment())
        except InputError as error:
            self.told.emit(say("Not copied as text: {why}", why=error.sentence), True)
            return None

    def save(self, then: Then = _nothing) -> None:
        """Save to the document's file; ask for one where there is none, or where somebody else has changed it.

        An experiment of one's own is saved where it is: in the gallery.
        """
        document = self._document
        if document.path is not None:
            self._write(document.path, then, replaces_others=False)
        elif document.own is not None:
            self._write(document.own.path, then, own=document.own)
        else:
            self.ask_and_save_as(then)

    def ask_and_save_as(self, then: Then = _nothing) -> None:
        """Ask for a file, and save to it."""
        path = self._document.path or self._start_folder() / self._document.file_name
        proposed = path.with_suffix(".json")
        title, kinds = tr("Save the experiment"), [translated(FILTER)]
        choose_target(self._window, title, proposed, kinds, lambda path, _: self._write(path, then))

    def go_on(self, then: Then, discard: Then | None = None) -> None:
        """Do something that ends the present document; before that, ask about what is not saved.

        Args:
            then: What to do.
            discard: What to do in its place if changes are to be discarded; None for the same.
        """
        if not self.is_modified:
            then()
        elif not self._is_asking:
            # After saving, once more: somebody may have gone on working meanwhile.
            save = partial(self.save, lambda: self.go_on(then, discard))
            title = translated(self._document.title)
            box = asking.ask_about_changes(self._window, title, save, discard or then)
            if box is not None:
                self._is_asking = True
                box.finished.connect(self._on_answered)

    def wait(self) -> None:
        """Let a file that is being written be finished."""
        self._filing.wait()

    def _remember(self, path: Path) -> None:
        """Put a file first among the recent ones; that reaches the disk beside the window, too."""
        self._filing.do(lambda: add_recent(path, self._folder))

    def _is_open(self, own: OwnExperiment) -> bool:
        return self._document.own is not None and self._document.own.path == own.path

    def _on_answered(self) -> None:
        self._is_asking = False

    @property
    def _window(self) -> QWidget:
        """Not an attribute: the window holds this, and a circle would keep both until the collector comes by."""
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def _write(
        self, path: Path, then: Then = _nothing, replaces_others: bool = True, own: OwnExperiment | None = None
    ) -> None:
        """Save to a file.

        Args:
            path: The file.
            then: What to do once it is saved, unless another document is shown by then.
            replaces_others: Whether it may replace what somebody else has written there.
            own: Whose file it is, if it is one of the gallery.
        """
        path = path.absolute()
        experiment, view, number = self._experiment(), self._view(), self._number

        def save_as() -> None:
            self.ask_and_save_as(then)

        def deliver(error: InputError | ChangedByOthers | None) -> None:
            if isinstance(error, ChangedByOthers):
                asking.ask_about_overwriting(self._window, path.name, partial(self._write, path, then), save_as)
                return
            if error is not None:
                asking.tell_that_it_is_not_saved(self._window, error.sentence, save_as)
                return
            if own is None:
                self._remember(path)
            self.told.emit(_saved(path, own), False)
            if number == self._number:
                self._set_document(Document(experiment, path if own is None else None, own))
                then()

        self._filing.write(path, experiment, view, deliver, replaces_others)

    def _show_preset(self, preset: Preset) -> None:
        experiment = load_preset(preset.name)
        self._show(experiment, View(), Document(experiment, entry=preset))

    def _show(self, experiment: Experiment, view: View, document: Document) -> None:
        self._number += 1
        self._lost = None
        self._document = document  # first: whoever hears of the experiment asks whether it is modified
        self.open_requested.emit(experiment, view)
        self._set_document(document)

    def _set_document(self, document: Document) -> None:
        self._document = document
        self.document_changed.emit(document)

    def _start_folder(self) -> Path:
        """Where file dialogs begin: beside the document, or beside the last one."""
        if self._document.path is not None:
            return self._document.path.parent
        recent = self.recent
        return recent[0].parent if recent else Path.home()


def _saved(path: Path, own: OwnExperiment | None) -> Sentence:
    if own is None:
        return say("Saved {path}", path=str(path))
    return say("Saved “{title}” in the gallery", title=own.title)
