"""The bar at the top: how long its messages last, and what its menu of presets marks and offers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from gui.bars.header import Header
from gui.bars.preset_menu import PresetMenu
from models.files.presets import presets

FIRST, SECOND = presets()[:2]


@pytest.fixture
def header(qtbot: QtBot) -> Header:
    header = Header()
    qtbot.addWidget(header)
    header.resize(1400, 52)
    header.show()
    qtbot.waitExposed(header)
    return header


def offered(header: Header) -> list[QAction]:
    return [action for action in header.findChild(PresetMenu).actions() if action.isVisible() and action.text()]


def marked(header: Header) -> list[str]:
    return [action.text() for action in offered(header) if action.isChecked()]


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


def test_the_menu_marks_the_open_preset(header: Header) -> None:
    assert [action.text() for action in offered(header)] == [preset.title for preset in presets()]
    assert marked(header) == []
    header.show_preset(SECOND.title, is_edited=False)
    assert marked(header) == [SECOND.title]
    header.show_preset("", is_edited=False)
    assert marked(header) == []


def test_choosing_asks_and_marks_nothing_itself(header: Header, qtbot: QtBot) -> None:
    header.show_preset(FIRST.title, is_edited=False)
    for wanted in (FIRST, SECOND):
        (action,) = (one for one in offered(header) if one.text() == wanted.title)
        with qtbot.waitSignal(header.preset_requested) as blocker:
            action.trigger()
        assert blocker.args == [wanted]
        assert marked(header) == [FIRST.title]


def test_an_edited_preset_can_be_had_back(header: Header, qtbot: QtBot) -> None:
    header.show_preset(SECOND.title, is_edited=True)
    assert marked(header) == [SECOND.title]
    first = offered(header)[0]
    assert first.text() == f"Revert to {SECOND.title}"
    with qtbot.waitSignal(header.preset_requested) as blocker:
        first.trigger()
    assert blocker.args == [SECOND]
    header.show_preset(SECOND.title, is_edited=False)
    assert offered(header)[0].text() == FIRST.title


def test_only_tab_reaches_the_buttons(header: Header) -> None:
    buttons = header.findChildren(QAbstractButton)
    assert len(buttons) == 5
    assert {button.focusPolicy() for button in buttons} == {Qt.FocusPolicy.TabFocus}
