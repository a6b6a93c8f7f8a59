"""Entering present mode and leaving it: the window comes back as it was, whatever happened meanwhile."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from gui.dresser import Dresser
from gui.look.language import tr
from gui.look.look import Look, finish, put_on
from gui.look.theme import DARK
from gui.parts import CELL
from gui.settings import read_settings
from models.files.presets import find_preset
from tests.gui.present.conftest import Presented
from tests.gui.pressing import settle
from tests.gui.traced import BIDIRECTIONAL, weighted
from tests.gui.windows import Opened

FULL = Qt.WindowState.WindowFullScreen


@pytest.fixture(autouse=True)
def undressed_again() -> None:
    yield
    put_on(Look())
    finish(Look())


def test_the_stage_has_the_whole_screen(presented: Presented) -> None:
    window, page = presented.window, presented.page
    assert window.windowState() & FULL
    QTest.qWaitForWindowExposed(window)
    assert page.size() == window.size()
    assert not presented.parts.header.isVisible()
    assert not presented.parts.transport.isVisible()
    assert page.stage.hasFocus()


@pytest.mark.parametrize("is_maximized", [False, True])
def test_the_window_comes_back_as_it_was(opened: Opened, is_maximized: bool) -> None:
    window = opened.window
    window.resize(1300, 800)
    if is_maximized:
        window.showMaximized()
    settle()
    before, sizes = window.windowState(), window._views.parts.body.sizes()
    presented = Presented(opened)
    presented.press(Qt.Key.Key_Escape)
    settle()
    assert window.windowState() == before
    assert window.isMaximized() == is_maximized
    assert window._views.parts.body.sizes() == sizes
    assert window._views.parts.header.isVisible()
    assert window._views.parts.stage.hasFocus()


def test_the_button_presents_as_well(opened: Opened) -> None:
    button = next(one for one in opened.window.findChildren(QPushButton) if one.text() == "Present")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened.window._views.presenting.is_presenting


def test_the_moment_is_the_same_in_both(presented: Presented) -> None:
    presented.press(Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_F3)
    presented.press(Qt.Key.Key_Escape)
    assert presented.parts.transport.label == "step 2 / 4"
    assert presented.parts.stage.part is presented.page.stage.part


@pytest.mark.parametrize("view", [Qt.Key.Key_F2, Qt.Key.Key_F4])
def test_a_change_of_look_keeps_presenting(presented: Presented, view: Qt.Key) -> None:
    presented.press(view, Qt.Key.Key_F9, Qt.Key.Key_F10, Qt.Key.Key_PageUp)
    old = presented.page
    dresser = presented.opened.part(Dresser)
    dresser.change_theme("dark")
    settle()
    assert presented.presents
    assert presented.page is not old
    assert presented.page.helps == (True, True)
    assert presented.page.opens_cell == (view == Qt.Key.Key_F4)
    assert presented.texts[0] == "step 3 / 4"
    image = presented.page.grab().toImage()
    assert image.pixelColor(3, 3).name() == DARK.surface
    presented.press(Qt.Key.Key_PageUp)
    assert presented.session.step == 2, "and only once"
    dresser.change_language("ko")
    settle()
    assert presented.texts[0] == tr("step {step} / {steps}", step=2, steps=4) != "step 2 / 4"
    presented.press(Qt.Key.Key_Escape)
    assert not presented.presents
    assert not presented.window.windowState() & FULL


def test_a_document_that_is_opened_is_presented(presented: Presented) -> None:
    presented.press(Qt.Key.Key_F4)
    presented.window.open_preset(find_preset("gru"))
    settle()
    assert presented.presents
    assert presented.texts[1] == "GRU"
    assert presented.page.stage.content.timesteps == presented.session.steps


def test_a_layer_of_another_type_in_the_opened_cell(presented: Presented) -> None:
    presented.press(Qt.Key.Key_F4)
    presented.page.cell.open_gate("f")
    QTest.keyClick(presented.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert presented.texts[1] == "Bidirectional GRU"
    presented.opened.keras.answer(weighted("GRU", **BIDIRECTIONAL).weights)
    settle()
    assert presented.page.cell.diagram.isVisible(), "a GRU has no forget gate"
    assert presented.parts.views.currentIndex() == CELL


def test_another_size_while_presenting(presented: Presented) -> None:
    for size in ((1024, 768), (640, 400), (1900, 1000)):
        presented.window.resize(*size)
        settle()
        page = presented.page
        assert (page.width(), page.height()) == (presented.window.width(), presented.window.height())
        assert page.bar.y() == page.height() - page.bar.height() == page.stage.height()
        page.grab()


@pytest.mark.parametrize("is_maximized", [False, True])
def test_closing_while_presenting_remembers_the_window(opened: Opened, is_maximized: bool) -> None:
    window = opened.window
    window.resize(1300, 800)
    settle()
    normal = window.geometry()
    if is_maximized:
        window.showMaximized()
        settle()
    folder = opened.part(Dresser)._folder
    Presented(opened).press(Qt.Key.Key_Period)
    event = QCloseEvent()
    QApplication.sendEvent(window, event)
    assert event.isAccepted()
    remembered = read_settings(folder)
    assert remembered.is_maximized == is_maximized
    assert remembered.window == normal.getRect()


class Filters(QObject):
    """Learns which helps of present mode are asked about an event of the application."""

    def __init__(self, opened: Opened) -> None:
        super().__init__()
        page = opened.window._views.parts.present
        self.heard: list[str] = []
        for name in ("_keys", "_curtain"):
            one = getattr(page, name)
            original = one.eventFilter
            one.eventFilter = lambda *args, name=name, original=original: (self.heard.append(name), original(*args))[1]


def test_nothing_listens_afterwards(presented: Presented) -> None:
    presented.press(Qt.Key.Key_F10, Qt.Key.Key_Period)
    filters = Filters(presented.opened)
    QCoreApplication.sendEvent(presented.window, QEvent(QEvent.Type.User))
    assert set(filters.heard) == {"_keys", "_curtain"}
    presented.press(Qt.Key.Key_A)  # light
    presented.press(Qt.Key.Key_Escape)
    filters.heard.clear()
    QCoreApplication.sendEvent(presented.window, QEvent(QEvent.Type.User))
    presented.press(Qt.Key.Key_F1, Qt.Key.Key_Escape)
    assert filters.heard == []


def test_in_the_dark_leaving_by_the_menu_brings_light(presented: Presented) -> None:
    presented.press(Qt.Key.Key_Period)
    presented.window._views.presenting.leave()
    presented.window._views.presenting.enter()
    assert not presented.page.is_dark
