"""A lecturer's keys and a remote's work whatever has the focus; a dialog has them for itself."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QComboBox, QDialog, QPlainTextEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from gui.key_sheet import KeySheet
from gui.parts import Parts
from models.edits import SetValue
from tests.gui.present.conftest import Presented
from tests.gui.pressing import press, settle
from tests.gui.windows import Opened

Find = Callable[[Parts], QWidget]
CONTROL = Qt.KeyboardModifier.ControlModifier


def table(parts: Parts) -> QWidget:
    parts.grid.table.setCurrentIndex(parts.grid.model.index(1, 1))
    return parts.grid.table


def editor(parts: Parts) -> QWidget:
    index = parts.grid.model.index(1, 1)
    parts.grid.table.setCurrentIndex(index)
    parts.grid.table.edit(index)
    return QApplication.focusWidget()


def code(parts: Parts) -> QWidget:
    parts.tabs.setCurrentIndex(2)
    return parts.code_panel.findChild(QPlainTextEdit)


def weights(parts: Parts) -> QWidget:
    parts.tabs.setCurrentIndex(1)
    return parts.weights_panel.findChild(QAbstractScrollArea) or parts.weights_panel


FINDS: dict[str, Find] = {
    "stage": lambda parts: parts.stage,
    "table": table,
    "editor": editor,
    "units": lambda parts: parts.form.layer_section.units.field,
    "seed": lambda parts: parts.form.weights_section.seed.field,
    "combo box": lambda parts: parts.transport.findChild(QComboBox),
    "slider": lambda parts: parts.transport.findChild(QSlider),
    "code": code,
    "weights": weights,
    "tab bar": lambda parts: parts.views,
    "cell panel": lambda parts: parts.cell_panel,
    "scroll area": lambda parts: parts.returned_panel,
    "button": lambda parts: parts.header._presets,
}


def give_focus(opened: Opened, name: str) -> QWidget:
    widget = FINDS[name](opened.window._views.parts)
    widget.setFocus()
    settle()
    return widget


@pytest.mark.parametrize("name", FINDS)
def test_a_remote_steps_in_the_window(opened: Opened, name: str) -> None:
    session = opened.session
    give_focus(opened, name)
    seen = []
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        press(opened.window, key)
        seen.append(session.step)
    assert seen == [3, 2, 3]


@pytest.mark.parametrize("name", FINDS)
def test_present_mode_is_entered_and_left_from_everywhere(opened: Opened, name: str) -> None:
    give_focus(opened, name)
    presenting = opened.window._views.presenting
    for leave in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
        press(opened.window, Qt.Key.Key_F5)
        assert presenting.is_presenting
        press(opened.window, leave)
        assert not presenting.is_presenting


@pytest.mark.parametrize("name", FINDS)
def test_all_keys_of_present_mode_whatever_had_the_focus(opened: Opened, name: str) -> None:
    give_focus(opened, name)
    presented, session = Presented(opened), opened.session
    seen = []
    for key in ("PageUp", "Left", "Home", "Right", "PageDown", "End"):
        presented.press(getattr(Qt.Key, f"Key_{key}"))
        seen.append(session.step)
    assert seen == [3, 2, 0, 1, 2, 4]
    presented.press(Qt.Key.Key_Space)
    assert opened.window._playback.is_playing
    presented.press(Qt.Key.Key_Space)
    assert not opened.window._playback.is_playing
    presented.press(Qt.Key.Key_Period)
    assert presented.page.is_dark


def test_a_number_that_is_being_typed_is_taken(opened: Opened) -> None:
    typing = give_focus(opened, "editor")
    typing.selectAll()
    for one in "7.5":
        press(opened.window, one)
    press(opened.window, Qt.Key.Key_PageUp)
    assert opened.session.experiment.values[0, 1, 0] == 7.5, "the column before is the tokens'"
    assert opened.session.step == 3


def test_a_space_that_is_typed_into_a_field_plays_nothing(opened: Opened) -> None:
    give_focus(opened, "seed")
    press(opened.window, Qt.Key.Key_Space)
    press(opened.window, Qt.Key.Key_Period)
    assert not opened.window._playback.is_playing
    assert not opened.window._views.presenting.is_presenting


def test_in_a_dialog_the_keys_are_the_dialogs(presented: Presented, qtbot: QtBot) -> None:
    presented.press(Qt.Key.Key_F1)
    (sheet,) = presented.window.findChildren(KeySheet)
    assert QApplication.activeModalWidget() is sheet
    step = presented.session.step
    presented.press(Qt.Key.Key_PageUp, Qt.Key.Key_Space, Qt.Key.Key_Period)
    assert presented.session.step == step
    assert not presented.page.is_dark
    presented.press(Qt.Key.Key_Escape)
    settle()
    assert presented.presents, "Esc closes the dialog alone"
    assert not [one for one in presented.window.findChildren(QDialog) if one.isVisible()]
    presented.window.activateWindow()  # no window manager does it here
    qtbot.waitUntil(presented.window.isActiveWindow)
    presented.press(Qt.Key.Key_PageUp)
    assert presented.session.step == step - 1


@pytest.mark.parametrize("key", ["PageDown", "Escape", "Space", "Period", "Z", "F5", "Right"])
def test_in_the_dark_a_key_brings_light_and_nothing_else(presented: Presented, key: str) -> None:
    presented.session.set_step(2)
    presented.press(Qt.Key.Key_Period)
    assert presented.page.is_dark
    presented.page.grab()
    presented.press(Qt.Key.Key_Shift, Qt.Key.Key_Control)
    assert presented.page.is_dark, "nothing was pressed yet"
    presented.press(getattr(Qt.Key, f"Key_{key}"))
    assert not presented.page.is_dark
    assert presented.presents
    assert presented.session.step == 2
    assert not presented.window._playback.is_playing
    presented.press(Qt.Key.Key_PageDown)
    assert presented.session.step == 3, "the next one is a key like any other"


def test_a_click_brings_light_as_well(presented: Presented, qtbot: QtBot) -> None:
    presented.press(Qt.Key.Key_Period)
    qtbot.mouseClick(presented.page._curtain, Qt.MouseButton.LeftButton)
    assert not presented.page.is_dark


def test_pressed_keys_are_shown_on_request(presented: Presented, qtbot: QtBot) -> None:
    presented.press(Qt.Key.Key_PageUp)
    assert "PgUp" not in presented.texts
    presented.press(Qt.Key.Key_F10)
    for key, modifiers, name in (
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, "PgUp"),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, "→"),
        (Qt.Key.Key_Z, CONTROL, "Ctrl+Z"),
        (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier, "F6"),
    ):
        press(presented.window, key, modifiers)
        assert name in presented.texts
    presented.press(Qt.Key.Key_Shift)
    assert "F6" in presented.texts, "Shift alone is no key"
    presented.page._keys._fading.setInterval(0)
    presented.page._keys._fading.start()
    qtbot.waitUntil(lambda: "F6" not in presented.texts)


# -- a Korean input method ---------------------------------------------------------------------------------------------


def compose(widget: QWidget, preedit: str) -> None:
    """What an input method sends while a syllable is being put together."""
    QCoreApplication.sendEvent(widget, QInputMethodEvent(preedit, []))


@pytest.mark.parametrize("name", ["editor", "seed", "units"])
def test_a_remote_steps_while_a_syllable_is_put_together(opened: Opened, name: str) -> None:
    widget = give_focus(opened, name)
    compose(widget, "ㅎ")
    compose(widget, "하")
    press(opened.window, Qt.Key.Key_PageUp)
    assert opened.session.step == 3
    press(opened.window, Qt.Key.Key_F5)
    assert opened.window._views.presenting.is_presenting
    press(opened.window, Qt.Key.Key_PageUp)
    assert opened.session.step == 2


def test_while_presenting_nothing_is_put_together(presented: Presented) -> None:
    focus = QApplication.focusWidget() or presented.page.stage
    assert not focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not focus.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)


def typed(window: QWidget, letter: str, modifiers: Qt.KeyboardModifier) -> None:
    """A key that arrives as the Hangul letter on it, as from an X keyboard map that has no Latin ones."""
    target = QApplication.focusWidget() or window
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, ord(letter), modifiers, letter))
    settle()


def test_shortcuts_survive_a_keyboard_of_hangul_letters(presented: Presented) -> None:
    session = presented.session
    before = session.experiment
    typed(presented.window, "ㅋ", CONTROL)
    assert session.experiment == before, "nothing to undo"
    presented.press(Qt.Key.Key_F6)
    changed = session.experiment
    assert changed != before
    typed(presented.window, "ㅋ", Qt.KeyboardModifier.NoModifier)
    assert session.experiment == changed, "a letter is no shortcut"
    typed(presented.window, "ㅋ", CONTROL)
    assert session.experiment == before
    typed(presented.window, "ㅋ", CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert session.experiment == changed


@pytest.mark.parametrize("name", ["stage", "table", "button", "slider", "code"])
def test_they_survive_wherever_the_focus_is(opened: Opened, name: str) -> None:
    opened.session.edit(SetValue(0, 0, 0, 9.0))
    give_focus(opened, name)
    typed(opened.window, "ㅋ", CONTROL)
    assert opened.session.experiment.values[0, 0, 0] != 9
