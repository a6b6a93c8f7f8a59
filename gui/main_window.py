"""The window: it holds what lives as long as it does, and has the views made, anew whenever the look changes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from gui.bars.menus.hangul import meant_action
from gui.controls.focus import end_typing
from gui.documents.desk import Desk
from gui.documents.kept import Kept
from gui.documents.working_folder import WorkingFolder
from gui.dresser import Dresser
from gui.exports.exporter import Exporter
from gui.keras.keras_link import KerasLink
from gui.playback import Playback
from gui.selection import Selection
from gui.session import Session
from gui.views import Views
from gui.window_place import place_of, put
from models.experiment import Experiment
from models.files.presets import Preset
from models.view import View

GALLERY = "gallery"
"""The name of the folder of the user's own experiments, inside of that of everything that is remembered."""

PATIENCE = 100
"""ms after which a look that has to wait is tried again."""


class MainWindow(QMainWindow):
    """Shows a session.

    Args:
        session: The facts.
        keras: The conversation with Keras.
        dresser: How everything looks; put on already, or the window would keep the face that it was made with.
        folder: Where the program keeps what it remembers.
        working: Where it keeps what is being worked on.
    """

    painted_first = Signal()

    def __init__(
        self, session: Session, keras: KerasLink, dresser: Dresser, folder: Path, working: WorkingFolder
    ) -> None:
        super().__init__()
        self._session, self._keras = session, keras
        self._painted = False
        self._dresser = dresser
        dresser.setParent(self)
        self._changing = QTimer(self, singleShot=True)  # to another look
        self._changing.timeout.connect(self._on_look)
        self._playback = Playback(self)
        self._exporter = Exporter(self)
        self._desk = Desk(session, folder, working, self)
        self._gallery_folder = folder / GALLERY
        self._views = self._make_views()
        self._connect()
        self.setAcceptDrops(True)
        put(self, self._dresser.settings)

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
        self._views.parts.stage.setFocus()

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
        self._dresser.remember(**place_of(self))  # while presenting: where it would be again
        self._changing.stop()
        self._dresser.close()
        self._playback.pause()
        self._keras.stop()
        self._session.close()
        self._exporter.close()
        self._desk.close()
        self._views.close()
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
        if (action := meant_action(event, self.actions())) is not None:
            action.trigger()
            return
        presenter, commands = self._views.presenter, self._views.commands
        match event.key():
            case Qt.Key.Key_Space:
                self._playback.toggle()
            case Qt.Key.Key_Left:
                presenter.step_back()
            case Qt.Key.Key_Right:
                presenter.step_on()
            case Qt.Key.Key_Home:
                presenter.go_to_first()
            case Qt.Key.Key_End:
                presenter.go_to_last()
            case Qt.Key.Key_Up:
                commands.show_part(-1)
            case Qt.Key.Key_Down:
                commands.show_part(+1)
            case Qt.Key.Key_Escape:
                self._session.select(Selection())
            case _:
                super().keyPressEvent(event)

    def _connect(self) -> None:
        """What lives as long as the window."""
        session, keras, exporter = self._session, self._keras, self._exporter
        session.checking.check_wanted.connect(keras.ask)
        keras.reported.connect(session.checking.take)
        self._playback.step_requested.connect(session.set_step)
        self._desk.documents.document_changed.connect(lambda document: exporter.begin_beside(document.path))
        # A menu that asks for another look is part of the old one: it has to be left first.
        self._dresser.look_changed.connect(self._want_look)
        # Importing TensorFlow takes a core for seconds: not before there is something to see.
        self.painted_first.connect(keras.start, Qt.ConnectionType.QueuedConnection)
        self.painted_first.connect(self._invite, Qt.ConnectionType.QueuedConnection)

    def _make_views(self) -> Views:
        views = Views(
            self._session,
            self._keras,
            self._playback,
            self._exporter,
            self._desk,
            self._dresser,
            self._gallery_folder,
            self,
        )
        self._desk.attach(views.parts)
        self.addActions(list(views.parts.menus.all_actions()))  # their keys work while the menus are closed, or hidden
        self.setCentralWidget(views.placed)
        views.finish()
        return views

    def _invite(self) -> None:
        """Offer the tour, at the very first start."""
        self._views.invite()

    def _want_look(self) -> None:
        """Have the views made anew in a turn of its own: several changes become one."""
        self._changing.start(0)

    def _on_look(self) -> None:
        """Make all views anew, and bring the user back to where he was; not while he is busy with something of them."""
        if _is_busy():
            self._changing.start(PATIENCE)
            return
        end_typing(self)
        place = self._views.place()
        self.setUpdatesEnabled(False)
        self._views.close()
        for action in self.actions():
            self.removeAction(action)
        self._views.discard(self.takeCentralWidget())
        self._dresser.put_on()
        self._views = self._make_views()
        self.layout().activate()
        self._views.placed.show()  # or columns would share out what room a widget has that nobody has seen
        self._views.go_to(place)
        self.setUpdatesEnabled(True)


def _dropped_files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _is_busy() -> bool:
    """Whether a dialog or menu is open, or something is held with the mouse: the system may change its colours then."""
    is_held = Qt.MouseButton.LeftButton in QApplication.mouseButtons()
    return is_held or bool(QApplication.activeModalWidget() or QApplication.activePopupWidget())
