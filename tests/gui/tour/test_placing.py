"""Where a card stands, for every target and every window: beside, inside, and pointing at it."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from gui.tour.placing import Place, Side, place_beside

CARD = QSize(324, 160)
CORNER = 32
widths, heights = st.integers(1024, 3840), st.integers(640, 2160)
shares = st.floats(0, 1)


def pointed_at(place: Place) -> QPoint:
    """Where the tip of the card is."""
    rect = place.rect
    return {
        Side.TOP: QPoint(rect.left() + place.tip, rect.top()),
        Side.BOTTOM: QPoint(rect.left() + place.tip, rect.bottom()),
        Side.LEFT: QPoint(rect.left(), rect.top() + place.tip),
        Side.RIGHT: QPoint(rect.right(), rect.top() + place.tip),
    }[place.side]


@given(widths, heights, shares, shares, st.integers(24, 300), st.integers(24, 200))
def test_a_card_covers_no_target_and_leaves_no_window(
    width: int, height: int, across: float, down: float, wide: int, high: int
) -> None:
    window = QRect(0, 0, width, height)
    target = QRect(round(across * (width - wide)), round(down * (height - high)), wide, high)
    place = place_beside(target, CARD, window, (), (), CORNER)
    assert window.contains(place.rect)
    assert not place.rect.intersects(target)
    assert place.rect.size() == CARD


@given(widths, heights, shares, shares)
def test_its_tip_is_on_the_target_or_as_near_as_a_corner_allows(
    width: int, height: int, across: float, down: float
) -> None:
    window = QRect(0, 0, width, height)
    target = QRect(round(across * (width - 40)), round(down * (height - 30)), 40, 30)
    place = place_beside(target, CARD, window, (), (), CORNER)
    tip, grown = pointed_at(place), target.adjusted(-CORNER, -CORNER, CORNER, CORNER)
    assert grown.contains(tip)


@given(widths, heights, shares, shares, shares, shares)
def test_what_must_stay_clear_is_covered_only_where_nothing_else_is_left(
    width: int, height: int, across: float, down: float, other_across: float, other_down: float
) -> None:
    window = QRect(0, 0, width, height)
    target = QRect(round(across * (width - 40)), round(down * (height - 30)), 40, 30)
    other = QRect(round(other_across * (width - 200)), round(other_down * (height - 60)), 200, 60)
    place = place_beside(target, CARD, window, (other,), (), CORNER)
    assert not place.rect.intersects(target)
    without = place_beside(target, CARD, window, (), (other,), CORNER)
    assert not place.rect.intersects(other) or without.rect.intersects(other)


def test_it_stands_where_it_covers_least_of_what_is_spared() -> None:
    window, target = QRect(0, 0, 1440, 900), QRect(700, 400, 40, 30)
    right = QRect(745, 0, 695, 900)
    place = place_beside(target, CARD, window, (), (right, QRect(0, 0, 1440, 395), QRect(0, 435, 1440, 465)), CORNER)
    assert place.side is Side.RIGHT, "it stands at the left of its target, and points to the right"
    assert place.rect.right() < target.left()


def test_by_hand() -> None:
    place = place_beside(QRect(0, 0, 100, 20), QSize(200, 50), QRect(0, 0, 400, 300), (), (), 10)
    assert place.side is Side.TOP
    assert place.rect.top() == 20
    assert pointed_at(place).x() == QRect(0, 0, 100, 20).center().x()
