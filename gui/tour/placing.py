"""Where a card stands that points at something: beside it, never on it, and never over the edge of the window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QRect, QSize

_PLACES = 9
"""How many places along each side are tried."""


class Side(Enum):
    """The side of a card at which its target is."""

    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True)
class Place:
    """Where a card stands.

    Args:
        rect: Its rectangle.
        side: The side that points.
        tip: Where on that side, in px from its top or left.
    """

    rect: QRect
    side: Side
    tip: int


def place_beside(
    target: QRect, size: QSize, within: QRect, clear: Sequence[QRect], spared: Sequence[QRect], corner: int
) -> Place:
    """The place for a card of a size that covers neither its target nor what must stay clear.

    Args:
        target: What the card points at.
        size: The card's.
        within: Where it may stand.
        clear: What else it must not cover, if there is any other place.
        spared: What it had better not cover: the less, the better.
        corner: How far from its corners a card can point, in px.
    """
    places = list(_beside(target, size, within, corner))
    free = [place for place in places if not place.rect.intersects(target)] or places
    free = [place for place in free if not any(place.rect.intersects(one) for one in clear)] or free
    middle = target.center()
    return min(
        free,
        key=lambda place: (
            sum(_area(place.rect.intersected(one)) for one in (target, *spared)),
            (place.rect.center() - middle).manhattanLength(),
        ),
    )


def _beside(target: QRect, size: QSize, within: QRect, corner: int) -> Iterator[Place]:
    """All places that are tried, pushed into where the card may stand."""
    aim, width, height = target.center(), size.width(), size.height()
    for side, across, along, length in (
        (Side.TOP, target.bottom() + 1, aim.x(), width),
        (Side.BOTTOM, target.top() - height, aim.x(), width),
        (Side.LEFT, target.right() + 1, aim.y(), height),
        (Side.RIGHT, target.left() - width, aim.y(), height),
    ):
        is_upright = side in (Side.TOP, Side.BOTTOM)
        for number in range(_PLACES):
            start = along - corner - round((length - 2 * corner) * number / (_PLACES - 1))
            corner_point = QPoint(start, across) if is_upright else QPoint(across, start)
            rect = _pushed(QRect(corner_point, size), within)
            tip = along - (rect.left() if is_upright else rect.top())
            yield Place(rect, side, max(corner, min(tip, length - corner)))


def _pushed(rect: QRect, within: QRect) -> QRect:
    left = max(within.left(), min(rect.left(), within.right() + 1 - rect.width()))
    top = max(within.top(), min(rect.top(), within.bottom() + 1 - rect.height()))
    return QRect(QPoint(left, top), rect.size())


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0
