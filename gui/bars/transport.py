"""The bar at the bottom: step back and forth, play, scrub, set the pace, and see whether Keras agrees."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from gui.controls.focus import end_typing, reach_by_tab
from gui.look.icons import icon
from gui.look.language import tr
from gui.look.scale import px
from gui.playback import SPEEDS

_FIRST_SPEED = 1.0


class Transport(QWidget):
    """Shows the step and asks for others; `chip` stands at its right end."""

    step_requested = Signal(int)
    play_requested = Signal()
    loop_requested = Signal(bool)
    speed_requested = Signal(float)

    def __init__(self, chip: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._step = self._steps = 0
        self._create()
        self._place(chip)
        self._connect()

    @property
    def play_button(self) -> QToolButton:
        """What plays and pauses."""
        return self._play

    @property
    def label(self) -> str:
        """`step 3 / 4`."""
        return self._label.text()

    def show_step(self, step: int, steps: int) -> None:
        """Show where the session is."""
        self._step, self._steps = step, steps
        self._label.setText(tr("step {step} / {steps}", step=step, steps=steps))
        self._slider.blockSignals(True)
        self._slider.setRange(0, steps)
        self._slider.setValue(step)
        self._slider.blockSignals(False)
        for button in (self._first, self._back):
            button.setEnabled(step > 0)
        for button in (self._forward, self._last):
            button.setEnabled(step < steps)

    def show_playing(self, playing: bool) -> None:
        """Offer pause while it plays."""
        self._play.setIcon(icon("pause" if playing else "play"))
        self._play.setToolTip(tr("Pause (Space)") if playing else tr("Play (Space)"))
        self._play.setAccessibleName(tr("Pause") if playing else tr("Play"))

    def show_pace(self, steps_per_second: float, loops: bool) -> None:
        """Show how fast it plays, and whether it begins again at the end."""
        self._speed.setCurrentIndex(SPEEDS.index(steps_per_second))
        self._loop.setChecked(loops)

    def _create(self) -> None:
        self._first = _button("first", tr("To the start: nothing computed yet (Home)"))
        self._back = _button("step-back", tr("One step back (←): what was computed last is open again."))
        self._play = _button("play", tr("Play (Space)"))
        self._play.setProperty("role", "play")
        self._play.setIconSize(QSize(px(16), px(16)))
        self._forward = _button("step-forward", tr("One step on (→): each pass reads one timestep more."))
        self._last = _button("last", tr("To the last step (End): every state is computed."))
        self._loop = _button("loop", tr("Begin again at the end"))
        self._loop.setCheckable(True)
        self._label = QLabel()
        self._label.setProperty("role", "step")
        self._label.setToolTip(
            tr("At step k the forward pass has reached timestep k, the backward pass timestep T + 1 − k.")
        )
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName(tr("Step"))
        self._slider.setPageStep(1)
        self._slider.setToolTip(tr("Any step: how many timesteps each pass has read."))
        reach_by_tab(self._slider)
        self._speed = QComboBox()
        self._speed.setAccessibleName(tr("Speed"))
        reach_by_tab(self._speed)
        self._speed.setToolTip(tr("How many steps per second are played."))
        for speed in SPEEDS:
            text = tr("1 step/s") if speed == 1 else tr("{speed:g} steps/s", speed=speed)
            self._speed.addItem(text, speed)
        self._speed.setCurrentIndex(SPEEDS.index(_FIRST_SPEED))

    def _place(self, chip: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(10), px(16), px(10))
        row.setSpacing(px(8))
        for button in (self._first, self._back, self._play, self._forward, self._last, self._loop):
            row.addWidget(button)
        row.addSpacing(px(8))
        row.addWidget(self._label)
        row.addSpacing(px(8))
        row.addWidget(self._slider, 1)
        row.addSpacing(px(8))
        row.addWidget(self._speed)
        row.addSpacing(px(8))
        row.addWidget(chip)

    def _connect(self) -> None:
        self._first.clicked.connect(lambda: self.step_requested.emit(0))
        self._back.clicked.connect(lambda: self.step_requested.emit(self._step - 1))
        self._forward.clicked.connect(lambda: self.step_requested.emit(self._step + 1))
        self._last.clicked.connect(lambda: self.step_requested.emit(self._steps))
        self._play.clicked.connect(self.play_requested)
        self._loop.toggled.connect(self.loop_requested)
        self._slider.valueChanged.connect(self.step_requested)
        self._speed.activated.connect(self._on_speed)

    def _on_speed(self, index: int) -> None:
        end_typing(self._speed)
        self.speed_requested.emit(SPEEDS[index])


def _button(name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setIconSize(QSize(px(14), px(14)))
    button.setToolTip(tip)
    button.setAccessibleName(tip.split(" (", maxsplit=1)[0])
    button.setProperty("role", "transport")
    reach_by_tab(button)
    button.setAutoRepeat(name in ("step-back", "step-forward"))
    return button
