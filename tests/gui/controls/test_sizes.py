"""Controls grow with the user's scale, and are never too small for a finger."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.controls.choice import Choice
from gui.controls.folding import Folding
from gui.controls.form_row import FormRow, column, section_title
from gui.controls.number_field import NARROWEST, NumberField
from gui.controls.segmented import Segmented
from gui.controls.stepper import Stepper
from tests.gui.looks import wearing

SMALLEST = 24
"""Of a target, in px (WCAG 2.2, 2.5.8)."""


def _choice() -> Choice:
    choice = Choice("activation", "")
    choice.offer([("tanh", 1)])
    return choice


def _column() -> QWidget:
    widget = QWidget()
    widget.setLayout(column(FormRow("a"), FormRow("b"), spacing=8))
    return widget


MAKERS = {
    "stepper": lambda: Stepper("units", 1, 1024, ""),
    "choice": _choice,
    "segments": lambda: Segmented("type", {"LSTM": "", "GRU": ""}),
    "number": lambda: NumberField("value", "", lambda _: None),
    "row": lambda: FormRow("units"),
    "column": _column,
    "title": lambda: section_title("Input"),
    "folding": lambda: Folding("More", QWidget),
}


@pytest.mark.parametrize("scale", [1.5, 2.0])
@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_a_control_is_as_much_higher_as_everything(qtbot: QtBot, make: Callable[[], QWidget], scale: float) -> None:
    before = _shown(qtbot, make).height()
    with wearing(scale=scale):
        height = _shown(qtbot, make).height()
    assert height == pytest.approx(before * scale, abs=3), "but for borders, which stay hairlines"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_targets_are_large_enough(qtbot: QtBot, scale: float) -> None:
    with wearing(scale=scale):
        stepper, folding = Stepper("units", 1, 1024, ""), Folding("More", QWidget)
        stepper.resize(round(96 * scale), stepper.height())
        segments = Segmented("type", {"LSTM": "", "GRU": ""})
        targets = [stepper.less, stepper.more, stepper.field, folding.title, *segments.buttons.values()]
        targets += [_choice(), NumberField("value", "", lambda _: None)]
        for window in {target.window() for target in targets}:
            qtbot.addWidget(window)
            window.show()
            qtbot.waitExposed(window)
        for target in targets:
            assert min(target.width(), target.height()) >= SMALLEST * scale - 1, target.accessibleName()


def test_a_number_field_grows_as_far_as_its_row_allows(qtbot: QtBot) -> None:
    with wearing(scale=2.0):
        field = NumberField("value", "", lambda _: None)
        qtbot.addWidget(field)
        field.show_value(0.1)
        field.fit()
        assert field.width() == 2 * NARROWEST
        field.show_value(0.123456789)
        field.fit()
        assert 2 * NARROWEST < field.width() <= 2 * 84


def test_a_stepper_gives_its_room_to_its_digits(qtbot: QtBot) -> None:
    stepper = Stepper("seed", 0, 2**32 - 1, "")
    qtbot.addWidget(stepper)
    stepper.resize(200, stepper.height())
    stepper.show()
    qtbot.waitExposed(stepper)
    assert (stepper.less.width(), stepper.more.width()) == (24, 24)
    assert stepper.field.width() == 200 - 2 * 24 - 2


def _shown(qtbot: QtBot, make: Callable[[], QWidget]) -> QWidget:
    widget = make()
    qtbot.addWidget(widget)
    widget.adjustSize()
    widget.show()
    qtbot.waitExposed(widget)
    return widget
