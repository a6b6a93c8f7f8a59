"""A sentence in a few lines: all of it where there is room, and room for all of it."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.controls.wrapped_label import WrappedLabel
from gui.look.scale import px
from tests.gui.looks import wearing

SENTENCE = "backward_h, 0.7039, stands in the first row of hidden_states: backward ends at the first token."
KOREAN = "backward_h의 0.7039는 hidden_states의 첫 행에 있습니다. 역방향은 첫 토큰에서 끝나기 때문입니다."


class Placed:
    """A label above something that takes all height that is left."""

    def __init__(self, qtbot: QtBot, text: str, width: int) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.label, self.rest = WrappedLabel(2), QWidget()
        self.label.setProperty("role", "caption")
        column.addWidget(self.label)
        column.addWidget(self.rest, 1)
        self.label.show_text(text)
        self.window.resize(width, px(200))
        self.window.show()
        qtbot.waitExposed(self.window)

    @property
    def lines(self) -> list[str]:
        return self.label.lines(self.label.width())


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5])
@pytest.mark.parametrize("text", [SENTENCE, KOREAN])
def test_a_narrow_one_takes_two_lines_and_says_all(qtbot: QtBot, text: str, scale: float) -> None:
    with wearing(scale=scale):
        placed = Placed(qtbot, text, px(400))
        assert len(placed.lines) == 2
        assert " ".join(placed.lines) == text
        room, metrics = placed.label.contentsRect(), placed.label.fontMetrics()
        assert room.height() >= 2 * metrics.lineSpacing()
        assert all(metrics.horizontalAdvance(line) <= room.width() for line in placed.lines)
        assert placed.rest.y() == placed.label.height()


def test_a_wide_one_takes_one_line(qtbot: QtBot) -> None:
    narrow, wide = Placed(qtbot, SENTENCE, 400), Placed(qtbot, SENTENCE, 1000)
    assert wide.lines == [SENTENCE]
    assert wide.label.height() == narrow.label.height() - wide.label.fontMetrics().lineSpacing()


def test_what_does_not_fit_is_in_the_tooltip(qtbot: QtBot) -> None:
    placed = Placed(qtbot, SENTENCE, 150)
    assert len(placed.lines) == 2
    assert placed.lines[-1].endswith("…")
    assert placed.label.toolTip() == placed.label.accessibleName() == SENTENCE


def test_an_empty_one_keeps_its_line(qtbot: QtBot) -> None:
    assert Placed(qtbot, "", 400).label.height() == Placed(qtbot, "short", 400).label.height()
