"""The widths of columns, by hand and over random rooms."""

from hypothesis import given
from hypothesis import strategies as st

from gui.input.column_widths import ColumnWidths, column_widths


def test_equal_columns_fill_the_room() -> None:
    assert column_widths([34, 34, 30], room=121, most=90) == ColumnWidths((40, 40, 40), 3, 1)


def test_unequal_columns_where_equal_ones_do_not_fit() -> None:
    assert column_widths([34, 70, 34], room=150, most=90) == ColumnWidths((38, 74, 38), 3, 0)


def test_whole_columns_where_not_all_of_them_fit() -> None:
    assert column_widths([100] * 9, room=190, most=92) == ColumnWidths((95,) * 9, 2, 0)


def test_one_column_where_not_even_one_fits() -> None:
    assert column_widths([100] * 9, room=50, most=92) == ColumnWidths((92,) * 9, 1, -42)


@given(st.lists(st.integers(1, 120), min_size=1, max_size=40), st.integers(0, 800), st.integers(1, 120))
def test_what_is_seen_fills_the_room(needed: list[int], room: int, most: int) -> None:
    widths = column_widths(needed, room, most)
    assert len(widths.each) == len(needed)
    assert sum(widths.each[: widths.visible]) + widths.spare == room
    assert widths.spare >= 0 or widths.visible == 1
    if sum(needed) <= room:
        assert all(given_ >= wanted for given_, wanted in zip(widths.each, needed, strict=True))
        assert widths.visible == len(needed)
    else:
        assert len(set(widths.each)) == 1
