"""The window: it holds the parts, knows when it was first painted, and takes the keys that nobody else wants."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QMainWindow

from gui.keras.keras_link import KerasLink
from gui.parts import Parts
from gui.presenter import Presenter
from gui.selection import Selection
from gui.session import Session
from gui.theme import Theme
from models.experiment import Experiment
from models.files.presets import Preset


class MainWindow(QMainWindow):
    """Shows a session."""

    painted_first = Signal()

    def __init__(self, session: Session, keras: KerasLink, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("Unrolled")
        self._session = session
        self._painted = False
        self._parts = Parts(theme)
        self._presenter = Presenter(session, keras, self._parts, self)
        self.setCentralWidget(self._parts.placed())
        # Importing TensorFlow takes a core for seconds: not before there is something to see.
        self.painted_first.connect(keras.start, Qt.ConnectionType.QueuedConnection)
        for keys, action in (
            (QKeySequence.StandardKey.Undo, session.undo),
            (QKeySequence.StandardKey.Redo, session.redo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(action)
        self.resize(1440, 900)

    @property
    def experiment(self) -> Experiment:
        """The document as it is now."""
        return self._session.experiment

    def open_preset(self, preset: Preset) -> None:
        """Show an experiment that comes with the program, and say what to look at."""
        self._presenter.open_preset(preset)

    def tell(self, text: str, is_error: bool = False) -> None:
        """Say in one line what happened."""
        self._parts.header.show_message(text, is_error)

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
        """End everything in order."""
        self._presenter.close()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that no focused widget wanted for itself."""
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
