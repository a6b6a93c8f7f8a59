"""How large a picture is, and how fast an animation runs: values, with their limits."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve

from gui.stage.stage import EASING, STEP_MILLISECONDS

LEAST_SIDE, MOST_WIDTH, MOST_HEIGHT = 240, 3840, 2160
"""Of a picture, in px."""

MOST_PAUSE = 60
"""At the end of an animation, in seconds."""

FRAME_RATES = {".gif": (10, 20, 25), ".mp4": (24, 30, 60)}
"""Suffix → frames per second. A GIF counts in hundredths of a second: others would limp."""

_SOME_SECONDS = 20.0


@dataclass(frozen=True)
class Size:
    """Of a picture, in px.

    Args:
        width, height: In px of the file.
        scale: How many px of the file make one of the stage's; None for what suits the size.
    """

    width: int
    height: int
    scale: float | None = None


FULL_HD = Size(1920, 1080)


@dataclass(frozen=True)
class Pace:
    """How an animation runs.

    Args:
        steps_per_second: How fast it goes from step to step.
        frame_rate: Frames per second.
        pause: How long the last step stays, in seconds.
    """

    steps_per_second: float = 1.0
    frame_rate: int = 30
    pause: float = 2.0

    def seconds(self, timesteps: int) -> float:
        """How long the whole takes: every step from 0 to the last, and the pause."""
        return (timesteps + 1) / self.steps_per_second + self.pause

    def positions(self, timesteps: int) -> list[float]:
        """The moment that each frame shows: it glides to a step as the stage does, and stays there until the next."""
        count = max(2, math.ceil(self.seconds(timesteps) * self.frame_rate - 1e-9))
        found = [self._position(number / self.frame_rate, timesteps) for number in range(count)]
        found[-1] = float(timesteps)
        return found

    def _position(self, seconds: float, timesteps: int) -> float:
        steps = seconds * self.steps_per_second + 1e-9
        reached = int(steps)
        if reached == 0 or reached > timesteps:
            return float(min(reached, timesteps))
        gliding = min(STEP_MILLISECONDS / 1000, 0.9 / self.steps_per_second)
        share = (steps - reached) / self.steps_per_second / gliding
        eased = QEasingCurve(EASING).valueForProgress(min(share, 1.0))
        return reached - 1 + round(float(eased), 4)


def suitable_pace(timesteps: int, suffix: str) -> Pace:
    """A step a second, faster where a long sequence would take more than about 20 s."""
    return Pace(max(1.0, math.ceil(timesteps / _SOME_SECONDS)), FRAME_RATES[suffix][1])
