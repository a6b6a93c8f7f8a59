"""The bar at the top: how long its messages last, and what it names as open."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from gui.bars.header import Header
from models.files.presets import presets


@pytest.fixture
def header(qtbot: QtBot) -> Header:
    header = Header()
    qtbot.addWidget(header)
    header.resize(1400, 52)
    header.show()
    qtbot.waitExposed(header)
    return header


def test_a_message_goes_after_a_while(header: Header) -> None:
    header.show_message("copied 0.5")
    assert (header.fading.isActive(), header.fading.isSingleShot(), header.fading.interval()) == (True, True, 6000)
    header.fading.timeout.emit()
    assert header.message == ""


def test_each_message_has_its_own_while(header: Header, monkeypatch: pytest.MonkeyPatch) -> None:
    starts = []
    monkeypatch.setattr(header.fading, "start", lambda: starts.append(header.message))
    header.show_message("one")
    header.show_message("two")
    assert starts == ["one", "two"]


def test_an_error_stays_until_the_next_message(header: Header) -> None:
    header.show_message("copied 0.5")
    header.show_message("Not saved", is_error=True)
    assert not header.fading.isActive()
    assert header.message == "Not saved"
    header.show_message("Saved")
    assert header.fading.isActive()


def test_the_button_names_what_is_open(header: Header) -> None:
    button = header._presets
    assert button.text() == "Presets"
    for preset in presets():
        for is_edited, text in ((False, preset.title), (True, f"{preset.title} · edited")):
            header.show_preset(preset.title, is_edited)
            assert button.text() == button.accessibleName() == text
            assert button.toolTip().startswith(preset.title)
    header.show_preset("", is_edited=False)
    assert button.text() == "Presets"


def test_a_title_that_is_too_long_ends_in_an_ellipsis(header: Header) -> None:
    title = "한국어로 쓴 아주 긴 제목 " * 8
    header.show_preset(title, is_edited=True)
    assert header._presets.text().endswith("… · edited")
    assert title.startswith(header._presets.text().removesuffix("… · edited"))
    assert title in header._presets.toolTip()
    assert header.minimumSizeHint().width() < 1024, "the smallest window still holds it"


def test_an_ampersand_is_no_shortcut(header: Header) -> None:
    header.show_preset("you & me", is_edited=False)
    assert header._presets.text() == "you && me"
    assert header._presets.accessibleName() == "you & me"


def test_pressing_it_asks_for_the_gallery(header: Header, qtbot: QtBot) -> None:
    with qtbot.waitSignal(header.gallery_requested):
        qtbot.mouseClick(header._presets, Qt.MouseButton.LeftButton)


def test_only_tab_reaches_the_buttons(header: Header) -> None:
    buttons = header.findChildren(QAbstractButton)
    assert len(buttons) == 5
    assert {button.focusPolicy() for button in buttons} == {Qt.FocusPolicy.TabFocus}
