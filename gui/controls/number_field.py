"""A small field for one number, such as the value of `Constant`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.controls.asking_field import AskingField
from gui.controls.number_text import parse_number
from gui.look.scale import px

NARROWEST = 56
"""Its width in px at 100 %, while the number is short."""

_WIDEST = 84  # px at 100 %: beside the longest label and the name of Constant
_AROUND = 24  # px at 100 %: the style sheet's border and padding, and Qt's own margin


class NumberField(AskingField[float]):
    """A line edit that takes a finite number with a decimal point and rounds nothing.

    Args:
        name: What the number is, in a screen reader and at the head of an error: `kernel value`.
        tip: One sentence about what it does.
        check: Raises `InputError` for a number that does not do here.
        parent: Qt's parent.
    """

    def __init__(self, name: str, tip: str, check: Callable[[float], object], parent: QWidget | None = None) -> None:
        super().__init__(name, self._parse_checked, lambda value: repr(float(value)), parent)
        self._name, self._check = name, check
        self.setToolTip(tip)
        self.setFixedWidth(px(NARROWEST))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def fit(self) -> None:
        """Grow for a longer number, as far as a row of the form allows."""
        self.ensurePolished()
        needed = self.fontMetrics().horizontalAdvance(self.text()) + px(_AROUND)
        self.setFixedWidth(max(px(NARROWEST), min(px(_WIDEST), needed)))

    def _parse_checked(self, text: str) -> float:
        value = parse_number(text, self._name)
        self._check(value)
        return value
