"""The window: it holds the parts, knows when it was first painted, and takes the keys that nobody else wants."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QMainWindow

from gui.controls.focus import end_typing
from gui.documents.desk import Desk
from gui.documents.kept import Kept
from gui.documents.working_folder import WorkingFolder
from gui.gallery.curator import Curator
from gui.keras.keras_link import KerasLink
from gui.look.look import finish, put_on, wanted_look
from gui.parts import Parts
from gui.presenter import Presenter
from gui.selection import Selection
from gui.session import Session
from gui.settings import read_settings
from models.experiment import Experiment
from models.files.presets import Preset
from models.view import View

GALLERY = "gallery"
"""The name of the folder of the user's own experiments, inside of that of everything that is remembered."""


class MainWindow(QMainWindow):
    """Shows a session."""

    painted_first = Signal()

    def __init__(self, session: Session, keras: KerasLink, folder: Path, working: WorkingFolder) -> None:
        super().__init__()
        self._session = session
        self._painted = False
        look = wanted_look(read_settings(folder))
        put_on(look)
        self._parts = Parts(look.theme)
        self._presenter = Presenter(session, keras, self._parts, self)
        self._desk = Desk(session, self._parts, folder, working, self)
        exporter, documents = self._presenter.exporter, self._desk.documents
        documents.document_changed.connect(lambda document: exporter.begin_beside(document.path))
        pause = self._presenter.playback.pause
        self._curator = Curator(session, documents, self._parts, folder / GALLERY, pause, self)
        self.setCentralWidget(self._parts.placed())
        finish(look)
        # Importing TensorFlow takes a core for seconds: not before there is something to see.
        self.painted_first.connect(keras.start, Qt.ConnectionType.QueuedConnection)
        for keys, action in (
            (QKeySequence.StandardKey.Undo, session.undo),
            (QKeySequence.StandardKey.Redo, session.redo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(action)
        self.addActions(self._parts.header.file_menu.actions())  # their keys work while the menu is closed
        self.setAcceptDrops(True)
        self.resize(1440, 900)

    @property
    def experiment(self) -> Experiment:
        """The document as it is now."""
        return self._session.experiment

    def open_preset(self, preset: Preset) -> None:
        """Show an experiment that comes with the program, and say what to look at."""
        self._desk.documents.open_preset(preset)

    def begin_with(self, experiment: Experiment, view: View, path: Path | None, preset: str | None) -> None:
        """Say which file or preset the experiment is, and show it as it was seen."""
        self._desk.begin_with(experiment, view, path, preset)

    def resume(self, kept: Kept) -> None:
        """Go on with what an earlier window left."""
        self._desk.resume(kept)

    def start(self) -> None:
        """Show the session's first experiment."""
        self._session.start()
        self._parts.stage.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say when the window has been painted for the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted_first.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End everything in order, once it is settled what becomes of unsaved changes."""
        end_typing(self)
        if not self._desk.agree_to_close(self.close):
            event.ignore()
            return
        self._curator.close()
        self._presenter.close()
        self._desk.close()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files; which of them can be opened is said when they are dropped."""
        if _dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open it."""
        if paths := _dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self._desk.open_dropped(paths)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that no focused widget wanted for itself."""
        if event.matches(QKeySequence.StandardKey.Paste) and self._desk.paste():
            return
        step = self._session.step
        match event.key():
            case Qt.Key.Key_Space:
                self._presenter.playback.toggle()
            case Qt.Key.Key_Left:
                self._presenter.go_to_step(step - 1)
            case Qt.Key.Key_Right:
                self._presenter.go_to_step(step + 1)
            case Qt.Key.Key_Home:
                self._presenter.go_to_step(0)
            case Qt.Key.Key_End:
                self._presenter.go_to_step(self._session.steps)
            case Qt.Key.Key_Up:
                self._presenter.show_part(-1)
            case Qt.Key.Key_Down:
                self._presenter.show_part(+1)
            case Qt.Key.Key_Escape:
                self._session.select(Selection())
            case _:
                super().keyPressEvent(event)


def _dropped_files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
