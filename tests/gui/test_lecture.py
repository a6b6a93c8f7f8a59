"""A whole lecture in the real window, from the gallery to the last question, by key and by wheel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.bars.menus.menu import plain_text
from gui.look.look import Look, finish, put_on
from gui.look.theme import LIGHT
from gui.parts import Parts
from gui.present.present_page import PresentPage
from gui.stage.stage import Stage
from models.files.presets import find_preset
from tests.gui.choosing import choose_in_gallery
from tests.gui.mouse import double_click, move_to
from tests.gui.pressing import press, settle
from tests.gui.windows import Opened

CONTROL = Qt.KeyboardModifier.ControlModifier
ON, BACK = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp
LESSON = "notebook-4-bilstm-sequences"


@pytest.fixture(autouse=True)
def undressed_again() -> None:
    yield
    put_on(Look())
    finish(Look())


class Lecture:
    """The lecturer's window, keyboard and mouse, and what the audience sees of them."""

    def __init__(self, opened: Opened, qtbot: QtBot) -> None:
        self.opened, self.window, self.qtbot = opened, opened.window, qtbot

    @property
    def parts(self) -> Parts:
        return self.window._views.parts

    @property
    def page(self) -> PresentPage:
        assert self.parts.present is not None
        return self.parts.present

    @property
    def stage(self) -> Stage:
        return self.page.stage

    @property
    def bar(self) -> list[str]:
        return self.page.bar.texts

    @property
    def presents(self) -> bool:
        return self.window._views.presenting.is_presenting

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            press(self.window, key, modifiers)

    def choose(self, title: str, text: str) -> None:
        """Choose from a menu inside the View menu, by what they say."""
        (menu,) = [one.menu() for one in self.parts.menus.view.actions() if one.menu() and plain_text(one) == title]
        next(one for one in menu.actions() if plain_text(one) == text).trigger()
        settle()

    def turn_the_wheel(self, notches: int) -> None:
        viewport = self.stage.viewport()
        place = QPointF(viewport.width() / 2, viewport.height() / 2)
        event = QWheelEvent(
            place,
            viewport.mapToGlobal(place),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)
        settle()

    def seen(self) -> QImage:
        return self.window.grab().toImage()


def test_a_whole_lecture(opened: Opened, qtbot: QtBot) -> None:
    lecture = Lecture(opened, qtbot)
    session, window = opened.session, opened.window

    # The lesson is chosen from the gallery: everything is there, at its last step.
    choose_in_gallery(qtbot, window, find_preset(LESSON).title)
    before, steps = session.experiment, session.steps
    opened.keras.answer()
    window.resize(1400, 860)
    settle()
    size, columns = window.size(), lecture.parts.body.sizes()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    # F5: nothing but the stage and its bar, and how to leave.
    lecture.press(Qt.Key.Key_F5)
    assert lecture.presents
    assert not lecture.parts.header.isVisible()
    assert lecture.bar[:2] == [f"step {steps} / {steps}", "Bidirectional LSTM"]
    assert {"Esc: leave · F1: all keys", "✓ Keras"} <= set(lecture.bar)

    to_the_end_and_back(lecture)
    what_return_sequences_does(lecture)
    what_a_number_is(lecture)
    in_korean(lecture)
    look_at_me(lecture)

    # It plays by itself; the last question is another layer.
    lecture.press(Qt.Key.Key_Home)
    window._playback.set_speed(60)
    lecture.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: session.step == steps and not window._playback.is_playing)
    lecture.press(Qt.Key.Key_3, modifiers=CONTROL)
    assert session.experiment.layers[0].type == "GRU"

    # Then the window is as it was, and so is the document.
    lecture.press(Qt.Key.Key_Escape)
    assert not lecture.presents
    assert (window.size(), lecture.parts.body.sizes()) == (size, columns)
    assert lecture.parts.header.isVisible()
    assert lecture.parts.stage.hasFocus()
    assert lecture.parts.header._presets.text().endswith("· edited")
    while session.history.undo_name:
        lecture.press(Qt.Key.Key_Z, modifiers=CONTROL)
    assert session.experiment == before
    assert not lecture.parts.header._presets.text().endswith("· edited")


def to_the_end_and_back(lecture: Lecture) -> None:
    """With a remote, both passes, step by step."""
    session = lecture.opened.session
    steps = session.steps
    lecture.press(Qt.Key.Key_Home)
    assert "forward: not begun" in lecture.bar
    for step in range(1, steps + 1):
        lecture.press(ON)
        lecture.qtbot.waitUntil(lambda step=step: lecture.stage.position == step)
        assert f"forward has reached t = {step}" in lecture.bar
        assert f"backward has reached t = {steps + 1 - step}" in lecture.bar
        bands = {backwards: rect.center().x() for rect, backwards, _ in lecture.stage.overlay.bands()}
        axis = lecture.stage.axis
        assert bands == pytest.approx({False: axis.x(step), True: axis.x(steps + 1 - step)}, abs=1)
    lecture.press(ON)
    assert session.step == steps, "there is no more"
    for step in reversed(range(steps)):
        lecture.press(BACK)
        assert session.step == step
    lecture.press(Qt.Key.Key_End)


def what_return_sequences_does(lecture: Lecture) -> None:
    """One key, and the shape is another one."""
    session = lecture.opened.session
    shape = f"(1, {session.steps}, 6)"
    assert {"hidden_states", shape} <= set(lecture.bar)
    lecture.press(Qt.Key.Key_F6)
    assert {"hidden_state", "(1, 6)"} <= set(lecture.bar)
    assert shape not in lecture.bar
    assert [row.tensor.name for row in lecture.stage.content.returned] == ["hidden_state"]
    lecture.opened.keras.answer()
    lecture.press(Qt.Key.Key_F6)
    assert shape in lecture.bar
    assert session.layer.spec.return_sequences


def what_a_number_is(lecture: Lecture) -> None:
    """The pointer with its halo, the cell, and the wheel for a closer look."""
    stage, page = lecture.stage, lecture.page
    lecture.press(Qt.Key.Key_F9)
    (place,) = stage.finder.chain_cell("backward", 0, 0)
    point = (place.center() * stage._scale).toPoint()
    move_to(stage.viewport(), point)
    assert page._spotlight.isVisible()
    assert lecture.bar[2] == "backward h · t = 1 나는 · unit 1 = 0.7038734", "the riddle that the notebook ends with"
    double_click(stage.viewport(), point)
    assert page.cell.isVisible()
    phases = page.cell.phase
    lecture.press(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert f"part {phases - 2} / {phases} · ↑ ↓" in lecture.bar
    lecture.press(Qt.Key.Key_F2)
    assert stage.isVisible()
    lecture.turn_the_wheel(3)
    assert stage.axis.is_zoomed
    lecture.press(Qt.Key.Key_Home, modifiers=CONTROL)
    assert not stage.axis.is_zoomed


def in_korean(lecture: Lecture) -> None:
    """Everything is said in Korean at once, in the middle of it, and in English again."""
    step = lecture.opened.session.step
    lecture.choose("Language", "한국어")
    assert lecture.presents
    assert lecture.page.helps == (True, False)
    assert lecture.bar[0].startswith("단계")
    lecture.press(BACK)
    assert lecture.opened.session.step == step - 1
    lecture.choose("언어", "English")
    assert lecture.bar[0].startswith(f"step {step - 1} /")
    assert lecture.presents


def look_at_me(lecture: Lecture) -> None:
    """The dark screen, and light again by the key that would have been next."""
    step = lecture.opened.session.step
    lecture.press(Qt.Key.Key_Period)
    dark = lecture.seen()
    assert {dark.pixelColor(x, y).lightness() for x in (5, 400, 900) for y in (5, 300, dark.height() - 5)} == {0}
    lecture.press(ON)
    assert not lecture.page.is_dark
    assert lecture.opened.session.step == step
    assert lecture.seen().pixelColor(3, 3).name() == LIGHT.surface
