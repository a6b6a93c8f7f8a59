"""The menus: every action of the window stands in one, no key is meant for two of them, and every key does it."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog

from gui.bars.menus.menu import plain_text
from gui.bars.menus.menu_bar import MenuBar
from gui.bars.transport import Transport
from gui.gallery.gallery import Gallery
from gui.layer.layer_stack import LayerRow
from gui.look.theme import DARK
from gui.parts import CELL
from gui.present.presenting import Presenting
from gui.settings import Settings
from models.edits import AddLayer
from models.keras.reports import Unavailable
from tests.gui.looks import wearing
from tests.gui.present.conftest import Presented
from tests.gui.pressing import press, settle
from tests.gui.pseudo import speaking, untranslated
from tests.gui.traced import weighted
from tests.gui.windows import Open, Opened

CONTROL, ALT, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Alt", "Shift"))
NONE = Qt.KeyboardModifier.NoModifier


def menus(opened: Opened) -> MenuBar:
    return opened.window._views.parts.menus


def action(opened: Opened, text: str) -> QAction:
    return next(one for one in menus(opened).all_actions() if plain_text(one) == text)


BUTTONS = {
    "Undo": "Undo",
    "Redo": "Redo",
    "Presets": "Presets",
    "Present": "Present",
    "To the start: nothing computed yet": "To the start",
    "One step back": "One step back",
    "Play": "Play",
    "One step on": "One step on",
    "To the last step": "To the last step",
    "Begin again at the end": "Begin again at the end",
    "Add layer": "Add layer",
    "Remove the layer": "Remove the layer",
    "random seed": "Draw other weights",
    "Restart Keras": "Restart Keras",
}
"""What a button is called → the action that does the same."""

ELSEWHERE = {"Export", "Fill in the input", "Move the layer towards the input", "Move the layer towards the output"}
"""Buttons that open a menu of their own, which stands among the menus too; and the order of layers."""


def test_every_button_has_an_action(opened: Opened) -> None:
    parts = opened.window._views.parts
    texts = {plain_text(one) for one in menus(opened).all_actions()}
    assert set(BUTTONS.values()) <= texts
    places = (parts.header, parts.transport, parts.form.stack)
    buttons = [one for place in places for one in place.findChildren(QAbstractButton)]
    named = {one.accessibleName() or one.text() for one in buttons if not isinstance(one, LayerRow)} - {""}
    assert named - set(BUTTONS) - ELSEWHERE == set(), "a button without an action that is known to this test"


def test_the_tabs_and_the_ways_into_the_input_have_actions_too(opened: Opened) -> None:
    parts = opened.window._views.parts
    texts = {plain_text(one) for one in menus(opened).all_actions()}
    for bar in (parts.views, parts.tabs.tabBar()):
        assert {bar.tabText(number) for number in range(bar.count())} <= texts
    ways = [plain_text(one) for one in parts.grid.fill_in.menu_of_ways().actions()]
    assert len(ways) == sum(text.startswith("Input ") for text in texts) == 3
    assert {plain_text(one) for one in parts.header._export.menu().actions() if not one.isSeparator()} <= texts


def keys_of(bar: MenuBar) -> Iterator[str]:
    for one in bar.all_actions():
        yield from (keys.toString() for keys in one.shortcuts())


def test_no_key_is_meant_for_two(opened: Opened) -> None:
    twice = [keys for keys, count in Counter(keys_of(menus(opened))).items() if count > 1]
    assert twice == []
    presented = Presented(opened)
    own = [set(map(QKeySequence.toString, QShortcut.keys(one))) for one in presented.page.findChildren(QShortcut)]
    assert len(own) == 9
    assert sum(map(len, own)) == len(set().union(*own))
    assert not set().union(*own) & set(keys_of(menus(opened)))


def test_every_key_reaches_its_action(opened: Opened) -> None:
    """The action's own doing is left out: what each does is held elsewhere."""
    heard: list[str] = []
    opened.window._views.commands.disconnect(opened.window._views.commands)
    for menu in menus(opened).menus:
        menu.blockSignals(True)  # they ask nobody now
    for one in menus(opened).all_actions():
        one.setEnabled(True)
        one.triggered.connect(lambda _=False, one=one: heard.append(plain_text(one)))
    for one in list(menus(opened).all_actions()):
        for keys in one.shortcuts():
            heard.clear()
            combination = keys[0]
            QTest.keyClick(opened.window, combination.key(), combination.keyboardModifiers())
            assert heard == [plain_text(one)], keys.toString()


def test_faster_slower_and_again(opened: Opened) -> None:
    playback, transport = opened.window._playback, opened.part(Transport)
    press(opened.window, Qt.Key.Key_Period, CONTROL)
    assert playback.speed == 2
    assert transport._speed.currentText() == "2 steps/s"
    for _ in range(5):
        press(opened.window, Qt.Key.Key_Comma, CONTROL)
    assert playback.speed == 0.5
    loop = action(opened, "Begin again at the end")
    press(opened.window, Qt.Key.Key_L, CONTROL)
    assert (playback.loops, loop.isChecked(), transport._loop.isChecked()) == (True, True, True)
    transport._loop.click()
    assert (playback.loops, loop.isChecked()) == (False, False)


def test_layers_and_samples(open_one: Open) -> None:
    opened = open_one(weighted(shape=(3, 4, 5), return_sequences=True))
    session = opened.session
    assert not action(opened, "Next layer").isEnabled()
    action(opened, "Add layer").trigger()
    settle()
    assert (len(session.experiment.layers), session.layer_index) == (2, 1)
    press(opened.window, Qt.Key.Key_PageUp, CONTROL)
    assert session.layer_index == 0
    assert not action(opened, "Previous layer").isEnabled()
    press(opened.window, Qt.Key.Key_PageDown, CONTROL)
    assert session.layer_index == 1
    action(opened, "Remove the layer").trigger()
    assert len(session.experiment.layers) == 1
    assert not action(opened, "Remove the layer").isEnabled()
    assert not action(opened, "Previous sample").isEnabled()
    for sample in (1, 2, 2):
        press(opened.window, Qt.Key.Key_PageDown, ALT)
        assert session.sample == sample
    assert not action(opened, "Next sample").isEnabled()
    press(opened.window, Qt.Key.Key_PageUp, ALT)
    assert session.sample == 1


def test_a_full_stack_takes_no_more(open_one: Open) -> None:
    opened = open_one(weighted(return_sequences=True))
    for _ in range(3):
        opened.session.edit(AddLayer())
    assert not action(opened, "Add layer").isEnabled()


def test_other_weights(opened: Opened) -> None:
    seed = opened.session.experiment.seed
    press(opened.window, Qt.Key.Key_R, CONTROL | SHIFT)
    assert opened.session.experiment.seed != seed


def test_tabs_by_keys(opened: Opened) -> None:
    parts = opened.window._views.parts
    assert action(opened, "Returned").isChecked()
    for number, key in enumerate((Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4)):
        press(opened.window, key, SHIFT)
        assert parts.tabs.currentIndex() == number
        assert [one.isChecked() for one in parts.menus.view._tabs] == [number == one for one in range(3)]
    parts.tabs.setCurrentIndex(0)
    assert action(opened, "Returned").isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_O, Qt.Key.Key_T, Qt.Key.Key_F])
def test_ways_into_the_input(opened: Opened, key: Qt.Key) -> None:
    press(opened.window, key, CONTROL | SHIFT)
    dialogs = [one for one in opened.window.findChildren(QDialog) if one.isVisible()]
    assert len(dialogs) == 1
    for one in dialogs:
        one.reject()


def test_the_gallery(opened: Opened) -> None:
    press(opened.window, Qt.Key.Key_G, CONTROL)
    settle()
    (gallery,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, Gallery)]
    assert gallery.isVisible()
    gallery.close()


def test_an_opened_cell_is_replayed(opened: Opened) -> None:
    press(opened.window, Qt.Key.Key_R, CONTROL)
    press(opened.window, Qt.Key.Key_F4)
    view = opened.window._views.parts.cell_view
    assert opened.window._views.parts.views.currentIndex() == CELL
    assert view.phase == view.phases
    press(opened.window, Qt.Key.Key_R, CONTROL)
    assert view.phase == 0
    view.skip()


def test_keras_once_more_only_where_it_helps(opened: Opened) -> None:
    restart = action(opened, "Restart Keras")
    assert not restart.isEnabled()
    opened.keras.say(Unavailable("ImportError: no TensorFlow here"))
    settle()
    assert restart.isEnabled()
    restart.trigger()
    assert opened.keras.heard == ["start", "restart"]


def test_what_is_on_is_marked_from_the_start(opened: Opened) -> None:
    assert [action(opened, name).isChecked() for name in ("States", "Gates", "Returned", "LSTM")] == [
        True,
        False,
        True,
        True,
    ]


def test_helps_are_marked(opened: Opened) -> None:
    press(opened.window, Qt.Key.Key_F9)
    assert action(opened, "Spotlight").isChecked()
    assert not opened.part(Presenting).is_presenting, "it is for the next time"
    press(opened.window, Qt.Key.Key_F9)
    assert not action(opened, "Spotlight").isChecked()


@pytest.mark.usefixtures("qtbot")
def test_menus_speak_the_users_language() -> None:
    with speaking():
        bar = MenuBar(Settings())
        own = {"SimpleRNN", "LSTM", "GRU", "Bidirectional", "return_sequences", "return_state", "English", "한국어"}
        assert untranslated(bar, *own) == set()


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_they_grow(scale: float) -> None:
    def height(bar: MenuBar) -> int:
        bar.ensurePolished()
        bar.view.ensurePolished()
        return bar.view.sizeHint().height()

    with wearing():
        small = height(MenuBar(Settings()))
    with wearing(theme=DARK, scale=scale):
        bar = MenuBar(Settings())
        assert height(bar) == pytest.approx(small * scale, rel=0.15)
        bar.view.resize(bar.view.sizeHint())
        image = bar.view.grab().toImage()
        light = sum(
            image.pixelColor(x, y).lightnessF() > 0.6
            for x in range(0, image.width(), 3)
            for y in range(0, image.height(), 3)
        )
        assert light < image.width() * image.height() / 9 * 0.2, "text and marks, and no light ground"
