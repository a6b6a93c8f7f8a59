"""The bar at the bottom: what it shows at a step, and what it asks for."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QSlider, QToolButton
from pytestqt.qtbot import QtBot

from gui.bars.transport import Transport
from gui.playback import SPEEDS


class Bar:
    """The transport and what it has asked for."""

    def __init__(self, qtbot: QtBot) -> None:
        self.bar = Transport(QLabel("chip"))
        self._qtbot = qtbot
        qtbot.addWidget(self.bar)
        self.bar.resize(1200, 56)
        self.bar.show()
        qtbot.waitExposed(self.bar)
        self.asked: list[tuple[str, Any]] = []
        for name in ("step_requested", "loop_requested", "speed_requested"):
            getattr(self.bar, name).connect(lambda value, name=name: self.asked.append((name, value)))
        self.bar.play_requested.connect(lambda: self.asked.append(("play_requested", None)))

    def button(self, name: str) -> QToolButton:
        (button,) = (one for one in self.bar.findChildren(QToolButton) if one.accessibleName() == name)
        return button

    def click(self, name: str) -> None:
        self._qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    @property
    def slider(self) -> QSlider:
        return self.bar.findChild(QSlider)


START, BACK, ON, END = "To the start: nothing computed yet", "One step back", "One step on", "To the last step"


@pytest.fixture
def bar(qtbot: QtBot) -> Bar:
    return Bar(qtbot)


@pytest.mark.parametrize(
    ("step", "enabled"), [(0, [False, False, True, True]), (2, [True] * 4), (4, [True, True, False, False])]
)
def test_it_shows_the_step_and_offers_what_is_possible(bar: Bar, step: int, enabled: list[bool]) -> None:
    bar.bar.show_step(step, 4)
    assert bar.bar.label == f"step {step} / 4"
    assert (bar.slider.minimum(), bar.slider.value(), bar.slider.maximum()) == (0, step, 4)
    assert [bar.button(name).isEnabled() for name in (START, BACK, ON, END)] == enabled
    assert bar.asked == [], "showing asks for nothing"


def test_each_button_asks_for_its_step(bar: Bar) -> None:
    bar.bar.show_step(2, 4)
    for name in (START, BACK, ON, END):
        bar.click(name)
    assert bar.asked == [("step_requested", step) for step in (0, 1, 3, 4)]


def test_scrubbing_asks_for_every_step_on_the_way(bar: Bar, qtbot: QtBot) -> None:
    bar.bar.show_step(2, 4)
    bar.slider.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
        qtbot.keyClick(bar.slider, key)
    assert bar.asked == [("step_requested", step) for step in (3, 4, 0)]


def test_a_click_takes_no_keys(bar: Bar, qtbot: QtBot) -> None:
    for button in bar.bar.findChildren(QToolButton):
        bar.bar.show_step(2, 4)
        bar.slider.setFocus()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert bar.bar.focusWidget() is None, button.accessibleName()
    qtbot.mouseClick(bar.slider, Qt.MouseButton.LeftButton, pos=bar.slider.rect().center())
    assert bar.bar.focusWidget() is None
    assert bar.bar.findChild(QComboBox).focusPolicy() == Qt.FocusPolicy.TabFocus


def test_play_and_loop(bar: Bar) -> None:
    bar.click("Play")
    bar.bar.show_playing(True)
    assert bar.button("Pause").toolTip() == "Pause (Space)"
    bar.click("Pause")
    bar.bar.show_playing(False)
    assert bar.button("Play").toolTip() == "Play (Space)"
    bar.click("Begin again at the end")
    bar.click("Begin again at the end")
    assert bar.asked == [
        ("play_requested", None),
        ("play_requested", None),
        ("loop_requested", True),
        ("loop_requested", False),
    ]


def test_every_speed_is_offered_in_words(bar: Bar, qtbot: QtBot) -> None:
    speeds = bar.bar.findChild(QComboBox)
    assert [speeds.itemText(row) for row in range(3)] == ["0.5 steps/s", "1 step/s", "2 steps/s"]
    assert [speeds.itemData(row) for row in range(speeds.count())] == list(SPEEDS)
    assert speeds.currentText() == "1 step/s"
    qtbot.keyClick(speeds, Qt.Key.Key_Down)
    assert bar.asked == [("speed_requested", 2.0)]


def test_the_chip_stands_in_the_bar(bar: Bar) -> None:
    chips = [label for label in bar.bar.findChildren(QLabel) if label.text() == "chip"]
    assert len(chips) == 1
    assert chips[0].geometry().left() > bar.slider.geometry().right()
