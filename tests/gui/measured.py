"""What a picture of a widget tells of it: how well its texts stand out, whether they are whole, what ground is left.

Contrast is WCAG's, 1 to 21. A picture is `widget.grab().toImage()` or one that a painter painted; rectangles are in px
of the widget, whatever the picture's ratio.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QLabel, QLineEdit, QWidget

from gui.controls.wrapped_label import WrappedLabel

Pixels = npt.NDArray[np.uint8]

_LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
_BLOCK = 12  # px: no stroke of a text is as thick
_LIGHT = 0.3  # the luminance from which a ground counts as light; a middle grey has 0.21


def pixels(image: QImage, rect: QRect | QRectF | None = None) -> Pixels:
    """`(height, width, 3)` uint8 of a picture, or of a part of it."""
    if rect is not None:
        ratio = image.devicePixelRatio()
        x, y, width, height = (round(part * ratio) for part in QRectF(rect).getRect())
        image = image.copy(x, y, width, height)
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3).copy()


def luminance(colours: npt.NDArray[np.integer]) -> npt.NDArray[np.floating]:
    """WCAG's relative luminance, 0 to 1, of `(..., 3)` sRGB from 0 to 255."""
    share = np.asarray(colours) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return linear @ _LUMINANCE


def contrasts(one: npt.NDArray[np.integer], other: npt.NDArray[np.integer]) -> npt.NDArray[np.floating]:
    """Element by element the contrast of two arrays of colours."""
    a, b = luminance(one), luminance(other)
    return (np.maximum(a, b) + 0.05) / (np.minimum(a, b) + 0.05)


def ground(image: QImage, rect: QRect | QRectF | None = None) -> str:
    """The most frequent colour, as `#rrggbb`: what a text stands on."""
    colours, counts = np.unique(pixels(image, rect).reshape(-1, 3), axis=0, return_counts=True)
    return _name(colours[counts.argmax()])


def text_contrast(image: QImage, rect: QRect | QRectF | None = None) -> float:
    """The contrast of a text with its ground; 1 where nothing is written.

    The ground is the most frequent colour, the ink that which stands out most: edges of letters are smoothed, their
    stems are not. The rectangle must therefore hold the text alone, without borders and icons.
    """
    part = pixels(image, rect).reshape(-1, 3)
    colours, counts = np.unique(part, axis=0, return_counts=True)
    return float(contrasts(colours, colours[counts.argmax()]).max())


def change_contrast(before: QImage, after: QImage) -> float:
    """The contrast between what was and what is, where a picture has changed; 1 where it has not.

    Of a widget without and with the focus: how visible its ring is (WCAG 2.2, 2.4.13). The median, for corners are
    smoothed.
    """
    old, new = pixels(before).reshape(-1, 3), pixels(after).reshape(-1, 3)
    changed = (old != new).any(axis=1)
    return float(np.median(contrasts(old[changed], new[changed]))) if changed.any() else 1.0


def light_grounds(image: QImage, allowed: Collection[str] = ()) -> list[str]:
    """The light colours that fill a square of 12 px somewhere, which no text does: what a dark theme must not have.

    Args:
        image: The picture.
        allowed: Colours that are meant to be light, as `#rrggbb`: `DARK.ink` under the chosen segment, say.
    """
    part = pixels(image)
    packed = part.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)
    colours, counts = np.unique(packed, return_counts=True)
    block = round(_BLOCK * image.devicePixelRatio())
    names = {int(colour): f"#{int(colour):06x}" for colour in colours[counts >= block**2]}
    rgb = {colour: np.array([colour >> 16, colour >> 8 & 255, colour & 255]) for colour in names}
    return [
        name
        for colour, name in names.items()
        if name not in allowed and luminance(rgb[colour]) > _LIGHT and _has_block(packed == colour, block)
    ]


def is_clipped(widget: QWidget) -> bool:
    """Whether a label, button, field or box is too small for the text in it; elsewhere False."""
    if isinstance(widget, WrappedLabel):
        lines = widget.lines(widget.width())
        return lines[-1:] != [] and (
            lines[-1].endswith("…") or _is_smaller(widget, 0, widget.heightForWidth(widget.width()))
        )
    if isinstance(widget, QLabel):
        return _is_label_clipped(widget)
    if isinstance(widget, QAbstractButton):
        shows_text = bool(widget.text()) and getattr(widget, "toolButtonStyle", lambda: None)() != _ICON_ONLY
        return shows_text and _is_smaller(widget, *_size(widget))
    if isinstance(widget, QComboBox):
        return _is_smaller(widget, 0, widget.fontMetrics().height())
    if isinstance(widget, QLineEdit):
        return widget.contentsRect().height() < widget.fontMetrics().height()
    return False


def clipped(widget: QWidget) -> list[str]:
    """The texts in a widget that are cut off: too long for their label, or reaching out of what holds them."""
    found = []
    for child in widget.findChildren(QWidget):
        if child.isVisibleTo(widget) and (is_clipped(child) or _reaches_out(child)):
            found.append(_text(child) or f"{type(child).__name__} {child.objectName()}".strip())
    return found


_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


def _is_label_clipped(label: QLabel) -> bool:
    """A label that shortens its text with an ellipsis wants no more than it has: its own hint says so."""
    if not label.text():
        return False
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return _is_smaller(label, label.minimumSizeHint().width(), label.minimumSizeHint().height())


def _size(button: QAbstractButton) -> tuple[int, int]:
    size = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text())
    return size.width(), size.height()


def _is_smaller(widget: QWidget, width: int, height: int) -> bool:
    return widget.width() < width or widget.height() < height


def _reaches_out(widget: QWidget) -> bool:
    """Whether a part of a widget with a text lies outside its parent, unless the parent scrolls."""
    parent = widget.parentWidget()
    if not _text(widget) or parent is None or any(_scrolls(one) for one in _ancestors(widget)):
        return False
    return not parent.rect().contains(widget.geometry())


def _ancestors(widget: QWidget) -> Iterator[QWidget]:
    while (widget := widget.parentWidget()) is not None:
        yield widget


def _scrolls(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractScrollArea)


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _name(colour: npt.NDArray[np.integer]) -> str:
    return "#" + "".join(f"{int(part):02x}" for part in colour)


def _has_block(mask: npt.NDArray[np.bool_], side: int) -> bool:
    """Whether a square of `side` px is wholly inside a mask."""
    if min(mask.shape) < side:
        return False
    sums = np.pad(mask.astype(np.int64).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    inside = sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]
    return bool((inside == side * side).any())
