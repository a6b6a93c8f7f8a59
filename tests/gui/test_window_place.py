"""The window comes back where it was, and is never off the screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from gui.settings import Settings, read_settings, write_settings
from gui.window_place import on_screen

ONE = [QRect(0, 0, 1920, 1080)]
TWO = [QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 720)]

numbers = st.integers(-10_000, 10_000)
lengths = st.integers(1, 10_000)


@given(st.tuples(numbers, numbers, lengths, lengths), st.sampled_from([ONE, TWO]))
def test_it_is_whole_on_one_screen(wanted: tuple[int, int, int, int], screens: list[QRect]) -> None:
    place = on_screen(QRect(*wanted), screens)
    assert any(screen.contains(place) for screen in screens)


@pytest.mark.parametrize("wanted", [(100, 100, 1440, 900), (300, 40, 1024, 640)])
def test_where_it_fits_it_stays(wanted: tuple[int, int, int, int]) -> None:
    assert on_screen(QRect(*wanted), ONE).getRect() == wanted


def test_a_screen_that_is_gone_gives_it_back() -> None:
    assert on_screen(QRect(2000, 50, 800, 600), TWO) == QRect(2000, 50, 800, 600)
    assert on_screen(QRect(2000, 50, 800, 600), ONE) == QRect(1120, 50, 800, 600)


def test_its_title_is_within_reach() -> None:
    assert on_screen(QRect(100, -300, 800, 600), ONE).top() > 0


def test_settings_come_back(tmp_path) -> None:
    settings = Settings(language="ko", theme="dark", scale=1.25, window=(1, 2, 3, 4), is_maximized=True)
    write_settings(settings, tmp_path)
    assert read_settings(tmp_path) == settings


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b'{"scale": "large"}', b'{"scale": 1e9}', b"\xff\xfe", b"[" * 100_000]
)
def test_a_damaged_file_is_as_none(tmp_path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    assert read_settings(tmp_path) == Settings()


def test_what_fits_is_kept_beside_what_does_not(tmp_path) -> None:
    (tmp_path / "settings.json").write_text('{"language": "ko", "scale": -3, "window": [1, 2], "more": 1}')
    assert read_settings(tmp_path) == Settings(language="ko")
