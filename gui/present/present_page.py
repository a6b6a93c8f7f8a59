"""The stage alone on a screen, above a dark bar; a presenter's remote works it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.language import tr
from gui.look.theme import Theme
from gui.present.curtain import Curtain
from gui.present.present_bar import PresentBar
from gui.present.present_cell import PresentCell
from gui.present.pressed_keys import LASTS, PressedKeys
from gui.present.size import factor, stage_scale
from gui.present.spotlight import Spotlight
from gui.present.told import told
from gui.stage.measure import PROJECTOR
from gui.stage.stage import Stage
from models.returned import Returned
from models.trace import LayerTrace

HINTED = 8000
"""How long it is said at most what can be pressed, in ms."""


class PresentPage(QWidget):
    """Holds a stage and a cell of its own, a bar, and what helps a lecturer to be followed.

    Its keys work while it is in sight.

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
        self.setAccessibleName(tr("Present"))
        self.stage = Stage(theme, self, PROJECTOR, factor=1.0)
        self.stage.setMinimumSize(0, 0)
        self.cell = PresentCell(theme, self)
        self.cell.hide()
        self.bar = PresentBar(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        column.addWidget(self.cell, 1)
        column.addWidget(self.bar)
        self._spotlight = Spotlight(theme, self)
        self._curtain = Curtain(self)
        self._keys = PressedKeys(self)
        self._keys.pressed.connect(self.bar.show_key)
        self._has_spotlight = self._shows_keys = self._opens_cell = False
        self._first_plot = 0
        self._noting = QTimer(self, singleShot=True, interval=LASTS)
        self._noting.timeout.connect(self._update_note)
        self._hinting = QTimer(self, singleShot=True, interval=HINTED)
        self._hinting.timeout.connect(self.bar.show_hints)
        self.cell.part_changed.connect(self._update_note)
        for view in (self.stage, self.cell):
            view.readout_changed.connect(self.bar.show_readout)
        for view in (self.stage.viewport(), *self.cell.views):
            view.installEventFilter(self)
        self._listen()

    @property
    def helps(self) -> tuple[bool, bool]:
        """Whether a halo follows the pointer, and whether pressed keys are shown."""
        return self._has_spotlight, self._shows_keys

    @property
    def opens_cell(self) -> bool:
        """Whether the opened cell is shown in place of the stage."""
        return self._opens_cell

    @property
    def is_dark(self) -> bool:
        """Whether nothing is to be seen for now."""
        return not self._curtain.isHidden()

    def show_helps(self, has_spotlight: bool, shows_keys: bool) -> None:
        """Show a halo around the pointer or not, and pressed keys or not."""
        self._has_spotlight, self._shows_keys = has_spotlight, shows_keys
        self._spotlight.setVisible(has_spotlight and self._shown.underMouse())
        self._keys.listen(shows_keys and self.isVisible())

    def show_view(self, opens_cell: bool) -> None:
        """Show the opened cell, or the stage."""
        self._opens_cell = opens_cell
        self.stage.setVisible(not opens_cell)
        self.cell.setVisible(opens_cell)
        self.bar.show_readout("")
        self._update_note()

    def show_layer(
        self, layer: LayerTrace, returned: Returned, layers: int, sample: int, samples: int, missing: str = ""
    ) -> None:
        """Say what another layer is and returns; see `told`."""
        self.bar.show_layer(told(layer, returned, layers, sample, samples, missing))

    def begin(self) -> None:
        """Take the keys, and say how to leave."""
        self.stage.setFocus()
        self._keys.listen(self._shows_keys)
        content = self.stage.content
        turns = content is not None and 0 < len(content.plots) < len(content.states)
        self.bar.show_hints(
            tr("PgDn: next step · ↓: next plot") if turns else tr("PgDn: next step"),
            tr("Esc: leave · F1: all keys"),
        )
        self._hinting.start()

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
        """Have the halo follow the pointer over what is shown."""
        if event.type() == QEvent.Type.Leave:
            self._spotlight.hide()
        elif (
            self._has_spotlight
            and event.type() == QEvent.Type.MouseMove
            and isinstance(event, QMouseEvent)
            and isinstance(watched, QWidget)
        ):
            self._spotlight.follow(watched.mapTo(self, event.position().toPoint()))
            self._spotlight.show()
        return False

    @property
    def _shown(self) -> QWidget:
        return self.cell if self._opens_cell else self.stage.viewport()

    def _listen(self) -> None:
        """The keys of a remote, and those that lie beside them; shortcuts, for a shortcut asks no focus."""
        for keys, act in (
            (("Right",), self.on_requested.emit),
            (("Left",), self.back_requested.emit),
            (("Home",), self.first_requested.emit),
            (("End",), self.last_requested.emit),
            (("Space",), self.play_requested.emit),
            (("Esc",), self.leave_requested.emit),
            ((".", "Period"), self._curtain.fall),
            (("Down",), lambda: self._turn(+1)),
            (("Up",), lambda: self._turn(-1)),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys([QKeySequence(key) for key in keys])
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(self.bar.show_hints)  # no more: the keys are known
            shortcut.activated.connect(act)

    def _turn(self, by: int) -> None:
        """Go through the parts of the opened cell, or plot another state where not all of them have room."""
        if self._opens_cell:
            self.cell.turn(by)
            return
        content = self.stage.content
        if content is None or not 0 < len(content.plots) < len(content.states):
            return
        self._first_plot = (self._first_plot + by) % len(content.states)
        self.stage.show_plots_from(self._first_plot)
        self.bar.show_note(tr("plot {number} / {count}", number=self._first_plot + 1, count=len(content.states)))
        self._noting.start()

    def _update_note(self) -> None:
        self._noting.stop()
        self.bar.show_note(self.cell.part if self._opens_cell else "")
