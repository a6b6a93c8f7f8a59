"""The columns of the window: what stands below each other begins at one edge, and nothing moves for a scroll bar."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from gui.bars.transport import Transport
from gui.input.input_table import InputTable
from gui.keras.keras_chip import KerasChip
from gui.look.scale import px
from gui.parts import Parts
from models.experiment import Experiment
from tests.gui.looks import wearing
from tests.gui.traced import weighted
from tests.gui.windows import Open, Opened

EDGE, TAB = 16, 12
"""Where texts begin in a column, and how far inside of a tab its text does, in px at 100 %."""


def parts_of(opened: Opened) -> Parts:
    return opened.window._views.parts


def left_in(column: QWidget, widget: QWidget, inside: int = 0) -> int:
    return widget.mapTo(column, QPoint(inside, 0)).x()


def text_of_first_tab(column: QWidget, bar: QTabBar) -> int:
    return left_in(column, bar, bar.tabRect(0).left()) + px(TAB)


def test_texts_of_a_column_begin_at_one_edge(open_one: Open) -> None:
    for scale in (1.0, 1.5):
        with wearing(scale=scale):
            opened = open_one(weighted(bidirectional=True, return_state=True))
            parts = parts_of(opened)
            middle, right = parts.middle.parentWidget(), parts.right_column
            assert middle is not None
            caption = left_in(middle, parts.caption, parts.caption.contentsRect().left())
            assert {caption, text_of_first_tab(middle, parts.views)} == {px(EDGE)}
            assert parts.stage.sheet.layout is not None
            assert parts.stage.sheet.layout.measure.margin == EDGE, "the stage scales by itself"
            assert text_of_first_tab(right, parts.tabs.tabBar()) == px(EDGE)
            card = parts.returned_panel.cards[0]
            assert abs(left_in(right, card, int(card.places.head.left())) - px(EDGE)) <= 1
            opened.window.close()


def test_the_notebooks_experiment_needs_no_scroll_bar_on_a_laptop(
    open_one: Open, notebook: Experiment, qtbot: QtBot
) -> None:
    opened = open_one(notebook)
    opened.window.resize(1440, 900)
    bar = parts_of(opened)._left_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_a_scroll_bar_beside_the_form_moves_nothing(open_one: Open, qtbot: QtBot) -> None:
    opened = open_one(weighted(shape=(3, 6, 8)))
    bar, table = parts_of(opened)._left_area.verticalScrollBar(), opened.part(InputTable)
    widths = set()
    for height in (1000, 700):
        opened.window.resize(1440, height)
        qtbot.waitUntil(lambda is_low=height == 700: bar.isVisible() == is_low)
        widths.add(table.width())
    assert len(widths) == 1


def test_neighbours_at_the_bottom_are_equally_high(open_one: Open) -> None:
    for scale in (1.0, 1.5):
        with wearing(scale=scale):
            opened = open_one(weighted())
            transport, chip = opened.part(Transport), opened.part(KerasChip)
            (label,) = chip.findChildren(QLabel)
            heights = {one.height() for one in (transport._first, transport._loop, transport._speed, label)}
            assert max(heights) - min(heights) <= 1, heights
            opened.window.close()


def test_the_caption_is_read_whole_in_the_smallest_window(open_one: Open) -> None:
    opened = open_one(weighted())
    opened.window.resize(1024, 640)
    caption = parts_of(opened).caption
    assert " ".join(caption.lines(caption.width())) == caption.text()
