"""The sheet of keys: all of them, in both languages, on a small screen, and gone by the key that brought it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from gui.bars.menus.menu_bar import MenuBar
from gui.key_sheet import KeySheet
from gui.look.theme import DARK, LIGHT, Theme
from gui.settings import Settings
from tests.gui.looks import wearing
from tests.gui.pressing import press, settle
from tests.gui.pseudo import speaking, untranslated
from tests.gui.windows import Opened

SMALL = (1024, 640)


def sheet(qtbot: QtBot, menus: MenuBar) -> KeySheet:
    sheet = KeySheet(menus)
    qtbot.addWidget(sheet)
    sheet.show()
    settle()
    return sheet


@pytest.fixture
def menus(qtbot: QtBot) -> MenuBar:
    menus = MenuBar(Settings())
    qtbot.addWidget(menus)
    return menus


def test_every_key_of_every_menu_is_listed(qtbot: QtBot, menus: MenuBar) -> None:
    listed = [key for _, keys in sheet(qtbot, menus).rows for key in keys.split("  ")]
    for action in menus.all_actions():
        own = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        hint = action.text().partition("\t")[2]
        for key in filter(None, (own, hint)):
            assert key in listed, action.text()


def test_what_belongs_together_stands_in_one_row(qtbot: QtBot, menus: MenuBar) -> None:
    rows = sheet(qtbot, menus).rows
    assert ("Faster, slower", "Ctrl+.  Ctrl+,") in rows
    assert ("Other layer", "Ctrl+PgDown  Ctrl+PgUp") in rows
    assert ("Larger, smaller", "Ctrl++  Ctrl+-") in rows
    assert not any(name == "Slower" for name, _ in rows)
    assert ("Dark screen", ".") in rows
    assert ("Zoom the time axis", "Wheel") in rows


def test_all_of_it_is_said_in_the_users_language(qtbot: QtBot) -> None:
    with speaking():
        menus = MenuBar(Settings())
        qtbot.addWidget(menus)
        shown = sheet(qtbot, menus)
        keys = {label.text() for label in shown.findChildren(QLabel) if label.property("role") == "key"}
        rows = {keys for _, keys in shown.rows}
        kept = {"SimpleRNN", "LSTM", "GRU", "Bidirectional", "return_sequences", "return_state"}
        assert untranslated(shown, *keys, *rows, *kept) == set()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_it_fits_a_small_screen(qtbot: QtBot, language: str, theme: Theme) -> None:
    with wearing(language, theme):
        menus = MenuBar(Settings())
        qtbot.addWidget(menus)
        shown = sheet(qtbot, menus)
        assert shown.width() <= SMALL[0] * 0.97
        assert shown.height() <= SMALL[1] * 0.97
        (area,) = shown.findChildren(QScrollArea)
        assert not area.verticalScrollBar().isVisible()
        assert not area.horizontalScrollBar().isVisible()
        for label in shown.findChildren(QLabel):
            place = label.mapTo(shown, QPoint(0, 0))
            assert label.width() >= label.sizeHint().width() - 1, label.text()
            assert place.x() + label.width() <= shown.width()
        assert shown.grab().toImage().pixelColor(4, 4).name() == theme.surface


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Escape])
def test_it_comes_by_f1_and_goes_by_either(opened: Opened, key: Qt.Key) -> None:
    press(opened.window, Qt.Key.Key_F1)
    (shown,) = opened.window.findChildren(KeySheet)
    assert shown.isVisible()
    press(shown, key)
    settle()
    assert not opened.window.findChildren(KeySheet)
