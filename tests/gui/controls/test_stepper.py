"""The stepper: it shows a number, and clicks, keys, wheel and typing ask for another one."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.controls.stepper import Stepper
from gui.input.shape_bar import ShapeBar
from models.spec import MAX_BATCH, MAX_INPUT_DIM, MAX_TIMESTEPS


class Panel(QWidget):
    """A stepper, beside something else that can have the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.stepper = Stepper("units", 1, 1024, "units: a sentence.")
        self.other = Stepper("other", 0, 9, "")
        self.asked: list[int] = []
        self.sentences: list[str] = []
        layout = QVBoxLayout(self)
        layout.addWidget(self.other)
        layout.addWidget(self.stepper)
        self.stepper.value_requested.connect(self.asked.append)
        self.stepper.refused.connect(self.sentences.append)

    def wheel(self, notches: int) -> bool:
        """Turn the wheel over the stepper; whether it takes that for itself."""
        middle = QPointF(self.stepper.rect().center())
        event = QWheelEvent(
            middle,
            self.stepper.mapToGlobal(middle),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.stepper, event)
        return event.isAccepted()


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    panel = Panel()
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    panel.other.setFocus()
    panel.stepper.show_value(3)
    return panel


def test_showing_asks_for_nothing(panel: Panel) -> None:
    panel.stepper.show_value(7)
    assert panel.stepper.field.text() == "7"
    assert panel.asked == []


def test_the_buttons_ask_and_change_nothing_themselves(panel: Panel, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.stepper.more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.stepper.less, Qt.MouseButton.LeftButton)
    assert panel.asked == [4, 2]
    assert panel.stepper.field.text() == "3"


def test_the_limits_close_the_buttons(panel: Panel) -> None:
    panel.stepper.show_value(1)
    assert (panel.stepper.less.isEnabled(), panel.stepper.more.isEnabled()) == (False, True)
    panel.stepper.show_value(1024)
    assert (panel.stepper.less.isEnabled(), panel.stepper.more.isEnabled()) == (True, False)
    panel.stepper.step_by(1)
    assert panel.asked == []


def test_a_number_can_be_typed(panel: Panel, qtbot: QtBot) -> None:
    field = panel.stepper.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "128")
    assert panel.asked == []
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert panel.asked == [128]
    assert field.text() == "3", "nobody has shown 128"


def test_the_largest_seed_passes_through_the_signal(panel: Panel, qtbot: QtBot) -> None:
    panel.stepper.show_most(2**32 - 1)
    panel.stepper.field.setFocus()
    panel.stepper.field.selectAll()
    qtbot.keyClicks(panel.stepper.field, "4294967295")
    qtbot.keyClick(panel.stepper.field, Qt.Key.Key_Return)
    assert panel.asked == [4294967295]


@pytest.mark.parametrize("text", ["0", "1025", "1000000000", "1,5", "abc", ""])
def test_what_cannot_be_meant_stays_marked_until_esc(panel: Panel, qtbot: QtBot, text: str) -> None:
    field = panel.stepper.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), field.property("invalid")) == (text, True)
    found = f"“{text}”" if text else "nothing"
    assert panel.sentences == [f"units: expected a whole number from 1 to 1024, found {found}"]
    with qtbot.waitSignal(panel.stepper.settled, timeout=1000):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.property("invalid")) == ("3", False)
    assert panel.asked == []


def test_mending_the_text_takes_the_mark_away(panel: Panel, qtbot: QtBot) -> None:
    field = panel.stepper.field
    field.setFocus()
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.property("invalid")
    field.setCursorPosition(len(field.text()))
    field.selectAll()
    qtbot.keyClicks(field, "5")
    assert not field.property("invalid")


def test_leaving_with_text_that_is_refused_gives_the_old_value_back(panel: Panel, qtbot: QtBot) -> None:
    field = panel.stepper.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0")
    panel.other.field.setFocus()
    assert field.text() == "3"
    assert len(panel.sentences) == 1
    assert panel.asked == []


def test_a_button_steps_on_from_what_was_typed(panel: Panel, qtbot: QtBot) -> None:
    panel.stepper.value_requested.connect(panel.stepper.show_value)
    panel.stepper.field.setFocus()
    panel.stepper.field.selectAll()
    qtbot.keyClicks(panel.stepper.field, "7")
    qtbot.mouseClick(panel.stepper.more, Qt.MouseButton.LeftButton)
    assert panel.asked == [7, 8]
    assert not panel.stepper.field.hasFocus()


def test_up_and_down_step(panel: Panel, qtbot: QtBot) -> None:
    panel.stepper.field.setFocus()
    qtbot.keyClick(panel.stepper.field, Qt.Key.Key_Up)
    qtbot.keyClick(panel.stepper.field, Qt.Key.Key_Down)
    assert panel.asked == [4, 2]


def test_the_wheel_turns_only_a_focused_stepper(panel: Panel) -> None:
    assert not panel.wheel(1), "the panel around it scrolls instead"
    assert panel.asked == []
    panel.stepper.field.setFocus()
    assert panel.wheel(1)
    assert panel.wheel(-1)
    assert panel.asked == [4, 2]


def test_the_longest_shape_is_read_whole_in_a_narrow_panel(qtbot: QtBot) -> None:
    bar = ShapeBar()
    qtbot.addWidget(bar)
    bar.show_shape((MAX_BATCH, MAX_TIMESTEPS, MAX_INPUT_DIM))
    bar.resize(240, bar.sizeHint().height())
    bar.show()
    qtbot.waitExposed(bar)
    assert bar.minimumSizeHint().width() <= 240
    for stepper in bar.steppers.values():
        field = stepper.field
        text = field.fontMetrics().horizontalAdvance(field.text())
        assert text <= field.width() - 6, "between the border and Qt's margins"
        assert field.geometry().right() < stepper.more.x()
