"""What a user chooses for a picture or an animation, as a value; and the sizes that are offered."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from gui.exports.job import Work
from gui.exports.shown import Shown
from gui.look.theme import DARK, LIGHT, Theme
from gui.pictures.film import Film
from gui.pictures.page import Subject, least_page_height, subject_of
from gui.pictures.settings import LEAST_SIDE, MOST_HEIGHT, MOST_WIDTH, Pace, Size
from gui.pictures.still import Still
from models.sentences import say

CUSTOM = say("Custom")
AS_ON_SCREEN = {say("As on screen"): 1, say("As on screen, 2×"): 2, say("As on screen, 3×"): 3}
FIXED = {
    f"{width} × {height}": Size(width, height)
    for width, height in ((1280, 720), (1920, 1080), (3840, 2160), (640, 480), (1024, 1024))
}
SIZES = (*AS_ON_SCREEN, *FIXED, CUSTOM)
"""Names, to be `translated`."""


@dataclass(frozen=True)
class PictureChoice:
    """A way to make a picture or an animation.

    Args:
        suffix: Of the file.
        moves: Whether it shows all steps.
        size_name: One of `SIZES`.
        width, height: The custom size, in px.
        has_title: Whether a title stands above it.
        is_dark: Whether it is light on dark, whatever the window is: paper and most slides are light.
        pace: How an animation runs.
        timesteps: For how many timesteps the pace was chosen.
    """

    suffix: str
    moves: bool
    size_name: str = "1920 × 1080"
    width: int = 1600
    height: int = 900
    has_title: bool = True
    is_dark: bool = False
    pace: Pace = field(default_factory=Pace)
    timesteps: int = 0

    def size(self, shown: Shown) -> Size:
        """Of the file, as large as the limits allow; taller than on the screen where a title would push rows out."""
        if self.size_name in FIXED:
            return FIXED[self.size_name]
        if self.size_name == CUSTOM:
            return Size(self.width, self.height)
        width, height = shown.size
        height = max(height, math.ceil(least_page_height(self.subject(shown), width)))
        scale = AS_ON_SCREEN[self.size_name] * shown.ratio
        scale = min(scale, MOST_WIDTH / width, MOST_HEIGHT / height)
        return Size(max(LEAST_SIDE, round(width * scale)), max(LEAST_SIDE, round(height * scale)), scale)

    @property
    def theme(self) -> Theme:
        """Its colours."""
        return DARK if self.is_dark else LIGHT

    def subject(self, shown: Shown) -> Subject:
        """What is depicted, with words in the user's language."""
        return subject_of(shown.trace, shown.sample, shown.part, self.has_title, self.theme, shown.layer)

    def work(self, shown: Shown) -> Work:
        """What makes the file."""
        subject, size = self.subject(shown), self.size(shown)
        if self.moves:
            return Film(subject, size, self.pace, self.suffix)
        return Still(subject, size, shown.step, self.suffix)
