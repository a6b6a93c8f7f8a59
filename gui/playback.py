"""Lets time pass: asks for the next step at a pace, until the end or round and round."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

SPEEDS = (0.5, 1.0, 2.0, 4.0, 10.0, 30.0, 60.0)
"""Steps per second."""


class Playback(QObject):
    """Plays; knows the present step only because it is told."""

    step_requested = Signal(int)
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._step = self._steps = 0
        self._speed = 1.0
        self.loops = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_time)
        self._update_interval()

    @property
    def is_playing(self) -> bool:
        """Whether time passes."""
        return self._timer.isActive()

    @property
    def interval(self) -> int:
        """Milliseconds from step to step."""
        return self._timer.interval()

    @property
    def speed(self) -> float:
        """Steps per second."""
        return self._speed

    def show_step(self, step: int, steps: int) -> None:
        """Learn where the session is."""
        self._step, self._steps = step, steps

    def set_speed(self, steps_per_second: float) -> None:
        """Play at another pace, from the next step on."""
        self._speed = steps_per_second
        self._update_interval()

    def toggle(self) -> None:
        """Play or pause; from the end it plays from the beginning."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def play(self) -> None:
        """Let time pass."""
        if self.is_playing:
            return
        if self._step >= self._steps:
            self.step_requested.emit(0)
        self._timer.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stop time."""
        if not self.is_playing:
            return
        self._timer.stop()
        self.playing_changed.emit(False)

    def _update_interval(self) -> None:
        self._timer.setInterval(round(1000 / self._speed))

    def _on_time(self) -> None:
        if self._step < self._steps:
            self.step_requested.emit(self._step + 1)
        elif self.loops:
            self.step_requested.emit(0)
        if self._step >= self._steps and not self.loops:
            self.pause()
