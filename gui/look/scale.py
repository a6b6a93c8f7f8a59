"""How large everything is: one factor of the application, which the user chooses.

Lengths are written in px at 100 % and go through `px`; views are made anew when the factor changes. What paints by its
own measure, such as the stage, takes the factor once.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

SCALES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
"""What can be chosen."""

_PROPERTY = "scale"


def scale() -> float:
    """The factor; 1 unless something else was set."""
    app = QCoreApplication.instance()
    return 1.0 if app is None else app.property(_PROPERTY) or 1.0


def set_scale(factor: float) -> None:
    """Make what is built from now on larger or smaller."""
    app = QCoreApplication.instance()
    assert app is not None
    app.setProperty(_PROPERTY, factor)


def px(length: float) -> int:
    """A length that was written for 100 %, in px of the screen; never nothing where there was something."""
    scaled = round(length * scale())
    return scaled or (1 if length > 0 else 0)


def next_scale(factor: float, by: int) -> float:
    """The next larger (`by` 1) or smaller (-1) one that can be chosen; the last one at the end."""
    nearest = min(range(len(SCALES)), key=lambda number: abs(SCALES[number] - factor))
    return SCALES[min(max(nearest + by, 0), len(SCALES) - 1)]
