"""The stage alone on a screen, above a dark bar; a presenter's remote works it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.language import tr
from gui.look.theme import Theme
from gui.present.curtain import Curtain
from gui.present.present_bar import PresentBar
from gui.present.pressed_keys import PressedKeys
from gui.present.size import factor, stage_scale
from gui.present.spotlight import Spotlight
from gui.stage.measure import PROJECTOR
from gui.stage.stage import Stage


class PresentPage(QWidget):
    """Holds a stage of its own, a bar, and what helps a lecturer to be followed. Its keys work while it is in sight.

    Args:
        theme: The colours.
        parent: Qt's parent.
    """

    leave_requested = Signal()
    play_requested = Signal()
    on_requested = Signal()
    back_requested = Signal()
    first_requested = Signal()
    last_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = Stage(theme, self, PROJECTOR, factor=1.0)
        self.stage.setMinimumSize(0, 0)
        self.bar = PresentBar(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        column.addWidget(self.bar)
        self._spotlight = Spotlight(theme, self)
        self._curtain = Curtain(self)
        self._keys = PressedKeys(self)
        self._keys.pressed.connect(self.bar.show_key)
        self._has_spotlight = self._shows_keys = False
        self._first_plot = 0
        self.stage.readout_changed.connect(self.bar.show_readout)
        self.stage.viewport().installEventFilter(self)
        self._listen()

    @property
    def helps(self) -> tuple[bool, bool]:
        """Whether a halo follows the pointer, and whether pressed keys are shown."""
        return self._has_spotlight, self._shows_keys

    def show_helps(self, has_spotlight: bool, shows_keys: bool) -> None:
        """Show a halo around the pointer or not, and pressed keys or not."""
        self._has_spotlight, self._shows_keys = has_spotlight, shows_keys
        self._spotlight.setVisible(has_spotlight and self.stage.viewport().underMouse())
        self._keys.listen(shows_keys and self.isVisible())

    def begin(self) -> None:
        """Take the keys, and say how to leave."""
        self.stage.setFocus()
        self._keys.listen(self._shows_keys)
        self.bar.show_hint(tr("PgDn: next step · Esc: leave · F1: all keys"))

    def end(self) -> None:
        """Listen to nothing any more."""
        self._keys.listen(False)
        self._curtain.hide()
        self._spotlight.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as large as the screen allows."""
        size = event.size()
        self.bar.set_factor(factor(size))
        self._spotlight.set_factor(factor(size))
        self.stage.set_factor(stage_scale(size))
        self._curtain.setGeometry(self.rect())
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the halo follow the pointer over the stage."""
        del watched
        if self._has_spotlight and event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._spotlight.follow(self.stage.mapTo(self, event.position().toPoint()))
            self._spotlight.show()
        elif event.type() == QEvent.Type.Leave:
            self._spotlight.hide()
        return False

    def _listen(self) -> None:
        """The keys of a remote, and those that lie beside them; shortcuts, for a shortcut asks no focus."""
        for keys, act in (
            (("Right",), self.on_requested.emit),
            (("Left",), self.back_requested.emit),
            (("Home",), self.first_requested.emit),
            (("End",), self.last_requested.emit),
            (("Space",), self.play_requested.emit),
            (("Esc",), self.leave_requested.emit),
            ((".", "Period"), self._curtain.toggle),
            (("Down",), lambda: self._turn(+1)),
            (("Up",), lambda: self._turn(-1)),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys([QKeySequence(key) for key in keys])
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    def _turn(self, by: int) -> None:
        """Plot another state, where not all of them have room."""
        self._first_plot += by
        self.stage.show_plots_from(self._first_plot)
