"""The menu of time: play, and step by step; a presenter's remote presses the same keys."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from gui.bars.menus.menu import Menu
from gui.look.language import tr


class StepMenu(Menu):
    """Asks for other steps."""

    play_requested = Signal()
    on_requested = Signal()
    back_requested = Signal()
    first_requested = Signal()
    last_requested = Signal()
    deeper_requested = Signal()
    back_out_requested = Signal()
    replay_requested = Signal()
    pace_requested = Signal(int)  # 1 faster, -1 slower
    loop_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("&Step"), parent)
        self._play = self.act(
            tr("Play"),
            self.play_requested.emit,
            hint=tr("Space"),
            tip=tr("The layer reads one timestep after another."),
        )
        self.addSeparator()
        on = self.act(
            tr("One step on"), self.on_requested.emit, "PgDown", tr("Also →, wherever no field has the keys.")
        )
        back = self.act(
            tr("One step back"), self.back_requested.emit, "PgUp", tr("Also ←, wherever no field has the keys.")
        )
        first = self.act(
            tr("To the start"), self.first_requested.emit, hint=_key("Home"), tip=tr("Nothing is computed yet.")
        )
        last = self.act(
            tr("To the last step"), self.last_requested.emit, hint=_key("End"), tip=tr("Every state is computed.")
        )
        self.addSeparator()
        pace = tr("How many steps per second are played.")
        faster = self.act(tr("Faster"), partial(self.pace_requested.emit, 1), "Ctrl+.", pace)
        slower = self.act(tr("Slower"), partial(self.pace_requested.emit, -1), "Ctrl+,", pace)
        self._loop = self.option(
            tr("Begin again at the end"),
            self.loop_requested.emit,
            keys="Ctrl+L",
            tip=tr("Play round and round, until it is paused."),
        )
        self.addSeparator()
        deeper = self.act(
            tr("Next part of the opened cell"),
            self.deeper_requested.emit,
            hint="↓",
            tip=tr("In the view Cell: gate by gate, then the states."),
        )
        out = self.act(
            tr("Previous part of the opened cell"),
            self.back_out_requested.emit,
            hint="↑",
            tip=tr("In the view Cell: from the states back to the gates."),
        )
        self.pair(tr("One step on, one step back"), on, back)
        self.pair(tr("First step, last step"), first, last)
        self.pair(tr("Faster, slower"), faster, slower)
        self.pair(tr("Parts of the opened cell"), deeper, out)
        self.act(
            tr("Replay the opened cell"),
            self.replay_requested.emit,
            "Ctrl+R",
            tr("Watch this cell compute: the first gate product by product, then the rest."),
        )

    def show_playing(self, playing: bool) -> None:
        """Offer pause while it plays."""
        self._play.setText(f"{tr('Pause') if playing else tr('Play')}\t{tr('Space')}")

    def show_loop(self, loops: bool) -> None:
        """Show whether it begins again at the end."""
        self._loop.setChecked(loops)


def _key(name: str) -> str:
    return QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText)
