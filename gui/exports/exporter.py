"""Exports from the window: ask what and where, write it beside the window, say how it went. One at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.background import Background
from gui.controls.file_choice import choose_target
from gui.exports.entries import Export, FileExport, PictureExport
from gui.exports.shown import Shown
from gui.look.language import translated
from models.errors import InputError
from models.files.atomic import write_atomically
from models.files.disk import check_writable
from models.sentences import Sentence, say

if TYPE_CHECKING:
    from gui.exports.job import Job, Work
    from gui.exports.picture_choice import PictureChoice
    from gui.exports.picture_dialog import PictureDialog


class Exporter(QObject):
    """Writes exports; the window goes on meanwhile."""

    told = Signal(object, bool)  # a sentence, and whether it is bad news
    progressed = Signal(object, float)  # a sentence on what is being made, and the share of it that is done
    settled = Signal()  # nothing is being made any more

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writing = Background(self)
        self._written: Path | None = None  # the file that is being written
        self.progress: tuple[Sentence, float] | None = None
        """What was said last of a picture that is being made, for who begins to listen; None where there is none."""
        self._job: Job | None = None  # the present one or the last one
        self._dialog: PictureDialog | None = None  # the last one: closing does not end it
        self._folder = Path.home()
        self._choices: dict[PictureExport, PictureChoice] = {}

    def begin_beside(self, file: Path | None) -> None:
        """Begin the next dialog in the folder of a file."""
        if file is not None:
            self._folder = file.parent

    def ask_and_write(self, window: QWidget, export: Export, shown: Shown) -> None:
        """Ask what the export needs, and where; then write."""
        if export.needs_trace and shown.missing:
            self.told.emit(say("Nothing to export: {why}.", why=shown.missing), True)
        elif self._is_busy():
            return
        elif isinstance(export, PictureExport):
            self._ask_for_picture(window, export, shown)
        else:
            kinds = {translated(kind): kind for kind in export.kinds}
            self._choose(
                window,
                export,
                export.file_name,
                list(kinds),
                lambda path, kind: self.write(path, export, shown, kinds.get(kind, "")),
            )

    def write(self, path: Path, export: FileExport, shown: Shown, kind: str = "") -> None:
        """Write numbers or text to a file, complete or not at all; `kind` is one of the export's own."""
        if self._is_busy():
            return

        def work() -> Exception | None:
            try:
                write_atomically(path, export.content(shown, kind))
            except Exception as error:  # noqa: BLE001 — a defect too ends the writing, and is raised where it is told
                return error
            return None

        self._written = path
        self.told.emit(_writing(path), False)
        self._writing.run(work, lambda outcome: self._on_ended(path, outcome))

    def write_picture(self, path: Path, work: Work) -> None:
        """Make a picture or an animation, complete or not at all."""
        from gui.exports.job import Job  # not before the first one  # noqa: PLC0415

        if self._is_busy():
            return
        try:
            check_writable(path)
        except InputError as error:  # better now than when all frames are painted
            self._on_ended(path, error)
            return
        job = Job(path, work)
        job.progressed.connect(lambda share: self._progress(path, share))
        job.ended.connect(lambda outcome: self._on_ended(path, outcome))
        self._written, self._job = path, job
        self._progress(path, 0.0)
        job.start()

    def cancel(self) -> None:
        """Give up the picture or animation that is being made."""
        if self._job is not None and self._job.is_running:
            self._job.cancel()

    def close(self) -> None:
        """Let a table that is being written be finished; give up a picture, which may take minutes."""
        self._writing.wait()
        self.cancel()
        if self._job is not None:
            self._job.wait()

    def _progress(self, path: Path, share: float) -> None:
        self.progress = _writing(path), share
        self.progressed.emit(*self.progress)

    def _is_busy(self) -> bool:
        """Whether another file is being written, which is said."""
        if self._written is None:
            return False
        self.told.emit(say("Not started: {name} is still being written.", name=self._written.name), True)
        return True

    def _ask_for_picture(self, window: QWidget, export: PictureExport, shown: Shown) -> None:
        from gui.exports.picture_dialog import PictureDialog  # not before it is wanted  # noqa: PLC0415

        if self._dialog is not None:
            self._dialog.deleteLater()
        dialog = self._dialog = PictureDialog(export, shown, self._choices.get(export), window)
        dialog.chosen.connect(lambda choice: self._on_chosen(window, export, shown, choice))
        dialog.open()

    def _on_chosen(self, window: QWidget, export: PictureExport, shown: Shown, choice: PictureChoice) -> None:
        self._choices[export] = choice
        name = f"{export.file_name}{choice.suffix}"
        kind = f"{choice.suffix[1:].upper()} (*{choice.suffix})"
        self._choose(window, export, name, [kind], lambda path, _: self.write_picture(path, choice.work(shown)))

    def _choose(
        self, window: QWidget, export: Export, file_name: str, kinds: Sequence[str], then: Callable[[Path, str], None]
    ) -> None:
        """Ask for a file, beginning where the last one is."""

        def go_on(path: Path, kind: str) -> None:
            self._folder = path.parent
            then(path, kind)

        choose_target(window, translated(export.title), self._folder / file_name, kinds, go_on)

    def _on_ended(self, path: Path, outcome: object) -> None:
        self._written = self.progress = None
        if outcome is None:
            self.told.emit(say("Saved {path}", path=str(path)), False)
        elif isinstance(outcome, InputError):
            self.told.emit(say("Not saved: {why}", why=outcome.sentence), True)
        elif isinstance(outcome, Exception):
            self.told.emit(say("Not saved: {path}: a defect of the program", path=str(path)), True)
            self.settled.emit()
            raise outcome
        else:
            self.told.emit(say("Cancelled: {name} is not written.", name=path.name), False)
        self.settled.emit()


def _writing(path: Path) -> Sentence:
    return say("Writing {name} …", name=path.name)
