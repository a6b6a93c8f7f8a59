"""The whole window on a screen of another device pixel ratio; a program, for a ratio is chosen before Qt starts.

    QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=1.5 python -m tests.gui.rendered.at_ratio

Prints what it found as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from functools import partial

import numpy as np
from PySide6.QtGui import QImage

import gui.app
from gui.keras.keras_link import KerasLink
from gui.look.theme import LIGHT
from tests.gui.measured import contrasts, pixels
from tests.gui.rendered.ink import in_window, joined, texts
from tests.gui.rendered.room import problems
from tests.gui.rendered.states import NOTEBOOK, STATES_OF_WINDOW, dress, parts, settle, windows
from tests.gui.windows import Opened, Stranger

SIZE = (1024, 640)
STATES = {
    "en": ("in the middle", "all computed, weights", "gates, code", "cell", "heat map"),
    "ko": ("in the middle", "broken"),
}
_LEAST_STEP = 0.45
"""Of the contrast between ink and ground, from one px to the next: a picture that was enlarged has softer edges."""


class _Here(Opened):
    """The window without pytest."""

    def __init__(self) -> None:
        gui.app.KerasLink = partial(KerasLink, make_authority=Stranger)
        gui.app.make_application()
        self.window = gui.app.make_window(NOTEBOOK)
        self.window.show()
        settle()


def main() -> dict[str, object]:
    opened = _Here()
    found, soft, ratios, sharp = [], [], set(), 0
    for language, names in STATES.items():
        dress(opened, language, LIGHT)
        opened.window.resize(*SIZE)
        settle()
        for name, window in windows(opened, {name: STATES_OF_WINDOW[name] for name in names}):
            found += [f"{language}, {name}: {problem}" for problem in problems(window)]
            image = window.grab().toImage()
            ratios.add(image.devicePixelRatio())
            expected = [round(side * image.devicePixelRatio()) for side in SIZE]
            if [image.width(), image.height()] != expected:
                found.append(f"{language}: a picture of {image.width()} × {image.height()} in place of {expected}")
            of_stage = parts(opened).stage.sheet._backdrop.picture.devicePixelRatio()
            if of_stage != image.devicePixelRatio():
                found.append(f"{name}: the stage's picture has a ratio of {of_stage}")
            drawn = [text for text in joined(texts(window)) if len(text.text) > 2 and text.widget.isEnabled()]
            for text in drawn:
                if not text.widget.visibleRegion().contains(text.line.toAlignedRect()):
                    continue
                step = steepest(image, in_window(text))
                sharp += step >= _LEAST_STEP
                if step < _LEAST_STEP:
                    soft.append(f"{language}, {name}: {step:.2f} {text}")
    opened.window.close()
    return {"ratios": sorted(ratios), "problems": found, "soft": soft, "sharp": sharp}


def steepest(image: QImage, rect: object) -> float:
    """The largest step between two px side by side, as a share of that from the ground to the ink."""
    part = pixels(image, rect).astype(int)
    flat = part.reshape(-1, 3)
    colours, counts = np.unique(flat, axis=0, return_counts=True)
    ground = colours[counts.argmax()]
    ink = colours[contrasts(colours, ground).argmax()]
    whole = np.abs(ink - ground).sum()
    return float(np.abs(np.diff(part, axis=1)).sum(axis=2).max() / whole) if whole else 0.0


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_DATA_HOME"] = home
        json.dump(main(), sys.stdout)
