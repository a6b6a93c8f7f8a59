"""The diverging map of values: negative, zero, positive, always symmetric about zero.

Mixed in Oklab (Ottosson 2020), so that equal differences look equal. Its two hues are neither the forward blue nor the
backward orange: a tint says how large a number is, never which way it was read.
"""

from __future__ import annotations

import math
from functools import cached_property

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage

from gui.look.theme import Theme

LEVELS = 256
_ROUND = (1, 1.5, 2, 3, 4, 5, 6, 8, 10)

_TO_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)

_LUMINANCE = np.array([0.2126, 0.7152, 0.0722])  # WCAG 2.2, of linear sRGB


class ValueColors:
    """Colours for values from -limit to +limit."""

    def __init__(self, theme: Theme) -> None:
        self.table = diverging_table(theme.value_negative, theme.value_zero, theme.value_positive)

    @cached_property
    def fills(self) -> list[QColor]:
        """The table as Qt colours."""
        return [QColor(*(int(part) for part in row)) for row in self.table]

    @cached_property
    def inks(self) -> list[QColor]:
        """For each entry of the table the text colour that is easier to read on it.

        Pure black and white: of these two, one has at least 4.58:1 on any colour; a softer pair fails in between.
        """
        luminance = _linear(self.table / 255) @ _LUMINANCE
        is_dark = (luminance + 0.05) / 0.05 < 1.05 / (luminance + 0.05)  # black's contrast below white's
        black, white = QColor("black"), QColor("white")
        return [white if dark else black for dark in is_dark]

    def level(self, value: float, limit: float) -> int:
        """The place of a value in the table; values past the limit, infinities included, take the end."""
        if math.isnan(value):
            return LEVELS // 2
        share = max(-1.0, min(1.0, value / limit)) if limit > 0 else 0.0
        return round((share + 1) / 2 * (LEVELS - 1))


def heat_image(values: npt.NDArray[np.floating], limit: float, colors: ValueColors) -> QImage:
    """`(rows, columns)` values as an image of the same shape."""
    with np.errstate(invalid="ignore"):
        share = np.nan_to_num(values / np.float32(limit), nan=0.0, posinf=1.0, neginf=-1.0).clip(-1, 1)
    levels = np.round((share + 1) / 2 * (len(colors.table) - 1)).astype(np.uint8)
    height, width = levels.shape
    image = QImage(levels.tobytes(), width, height, width, QImage.Format.Format_Indexed8)
    image.setColorTable([fill.rgb() for fill in colors.fills])
    return image.copy()  # which owns its bytes


def diverging_table(negative: str, zero: str, positive: str) -> npt.NDArray[np.uint8]:
    """`(256, 3)` uint8 sRGB from `negative` over `zero` to `positive`."""
    ends = [_oklab(negative), _oklab(zero), _oklab(positive)]
    half = np.linspace(0, 1, LEVELS // 2)[:, None]
    lab = np.concatenate([ends[0] + (ends[1] - ends[0]) * half, ends[1] + (ends[2] - ends[1]) * half])
    return _srgb(lab)


def nice_limit(values: npt.NDArray[np.floating]) -> float:
    """The smallest round number that holds all finite values: a scale that stays while they move a little."""
    with np.errstate(invalid="ignore"):
        finite = np.abs(values[np.isfinite(values)])
    largest = float(finite.max()) if finite.size else 0.0
    if largest < 1e-30:
        return 1.0
    power = 10.0 ** math.floor(math.log10(largest))
    return next(step * power for step in _ROUND if step * power >= largest * (1 - 1e-6))


def contrast(one: QColor, other: QColor) -> float:
    """WCAG's contrast ratio, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    linear = _linear(np.array([colour.redF(), colour.greenF(), colour.blueF()]))
    return float(linear @ _LUMINANCE)


def _linear(srgb: npt.NDArray[np.floating]) -> npt.NDArray[np.floating]:
    return np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)


def _oklab(colour: str) -> npt.NDArray[np.floating]:
    rgb = QColor(colour)
    linear = _linear(np.array([rgb.redF(), rgb.greenF(), rgb.blueF()]))
    return _TO_LAB @ np.cbrt(_TO_LMS @ linear)


def _srgb(lab: npt.NDArray[np.floating]) -> npt.NDArray[np.uint8]:
    linear = np.linalg.solve(_TO_LMS, np.linalg.solve(_TO_LAB, lab.T) ** 3).T.clip(0, 1)
    srgb = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.round(srgb * 255).astype(np.uint8)
