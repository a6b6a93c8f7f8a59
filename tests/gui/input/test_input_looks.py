"""The input in other sizes and colours, and with the keyboard alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.input.filling.fill_dialog import FillDialog
from gui.input.input_dialog import InputDialog
from gui.input.input_grid import InputGrid
from gui.input.input_table import HEADER_HEIGHT, ROW_HEIGHT
from gui.input.sentence.sentence_dialog import SentenceDialog
from gui.look.theme import DARK, LIGHT, Theme
from models.experiment import Experiment, input_array
from models.spec import LayerSpec
from tests.gui.looks import wearing

LEFT_COLUMN = 252
"""In px at 100 %."""

D = TypeVar("D", bound=InputDialog)


def of_shape(*shape: int, tokens: bool = False) -> Experiment:
    values = np.random.default_rng(1).normal(size=shape).round(2)
    labels = (tuple(f"단어{number}" for number in range(shape[1])),) * shape[0] if tokens else None
    return Experiment(input_array(values), (LayerSpec(type="LSTM", units=2),), tokens=labels)


class Worn:
    """The grid in a window that is as wide as the left column in a certain look."""

    def __init__(self, qtbot: QtBot, experiment: Experiment, theme: Theme = LIGHT, scale: float = 1.0) -> None:
        self.window = QWidget()
        self.window.setProperty("role", "panel")
        self.window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.grid = InputGrid(theme, self.window)
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)
        layout.addStretch(1)
        qtbot.addWidget(self.window)
        self.window.resize(round(LEFT_COLUMN * scale), round(560 * scale))
        self.grid.show_experiment(experiment)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    @contextmanager
    def pattern(self) -> Iterator[FillDialog]:
        with self._dialog(self.grid.open_pattern, FillDialog) as dialog:
            yield dialog

    @contextmanager
    def sentence(self) -> Iterator[SentenceDialog]:
        with self._dialog(self.grid.open_sentence, SentenceDialog) as dialog:
            yield dialog

    @contextmanager
    def _dialog(self, opening: Callable[[], None], kind: type[D]) -> Iterator[D]:
        opening()
        (dialog,) = self.window.findChildren(kind)
        try:
            yield dialog
        finally:
            dialog.reject()


def light_share(image: QImage) -> float:
    """How much of a picture is lighter than middle grey."""
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return float((pixels[:, : image.width()] > 128).mean())


@pytest.mark.parametrize("scale", [0.8, 1.5, 2.0, 3.0])
def test_the_table_grows_with_everything(qtbot: QtBot, scale: float) -> None:
    with wearing(scale=scale):
        worn = Worn(qtbot, of_shape(1, 4, 3, tokens=True), scale=scale)
        table = worn.grid.table
        assert table.rowHeight(0) == round(ROW_HEIGHT * scale)
        assert table.horizontalHeader().height() == round(HEADER_HEIGHT * scale)
        assert table.height() == round(HEADER_HEIGHT * scale) + 4 * round(ROW_HEIGHT * scale) + 2
        assert not table.verticalScrollBar().isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_clipped(qtbot: QtBot, scale: float) -> None:
    with wearing(scale=scale):
        worn = Worn(qtbot, of_shape(2, 4, 3, tokens=True), scale=scale)
        worn.grid.show_error("x[1, 2]: expected a number such as 0.5, found “1,5” (use a point)")
        QApplication.processEvents()
        _assert_whole(worn.window)
        assert worn.grid.minimumSizeHint().width() <= round(LEFT_COLUMN * scale)
        bar = worn.grid.shape_bar.steppers.values()
        assert all(min(one.less.width(), one.more.width()) >= 24 * scale - 1 for one in bar)
        with worn.pattern() as dialog:
            _assert_whole(dialog)
        with worn.sentence() as dialog:
            _assert_whole(dialog)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_numbers_and_tokens_are_read_whole(qtbot: QtBot, scale: float) -> None:
    with wearing(scale=scale):
        worn = Worn(qtbot, of_shape(1, 4, 3, tokens=True), scale=scale)
        table, model = worn.grid.table, worn.grid.model
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                needed = table.delegate.text_width(model.index(row, column).data(), is_label=column == 0)
                assert needed <= table.columnWidth(column)


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
def test_a_dialog_fits_the_screen_and_shows_its_buttons(qtbot: QtBot, scale: float) -> None:
    with wearing(scale=scale):
        worn = Worn(qtbot, of_shape(1, 4, 3), scale=min(scale, 2.0))
        with worn.pattern() as dialog:
            _assert_on_screen(dialog)
            field = dialog.fields()[0]
            field.setText("x")
            QApplication.processEvents()
            _assert_on_screen(dialog)
            assert dialog.error_line.isVisible()
        with worn.sentence() as dialog:
            _assert_on_screen(dialog)
            dialog.choice.seed.setFocus(Qt.FocusReason.TabFocusReason)
            assert not dialog.choice.seed.visibleRegion().isEmpty()


def test_dark_leaves_no_light_ground(qtbot: QtBot) -> None:
    with wearing(theme=DARK):
        worn = Worn(qtbot, of_shape(2, 12, 9, tokens=True), DARK)
        worn.grid.show_error("x[1, 2]: expected a number such as 0.5, found nothing")
        worn.grid.table.horizontalScrollBar().setValue(200)
        QApplication.processEvents()
        assert light_share(worn.window.grab().toImage()) < 0.08, "texts alone are light"
        with worn.pattern() as dialog:
            assert light_share(dialog.preview.grab().toImage()) < 0.05
            assert light_share(dialog.grab().toImage()) < 0.12, "texts, the chosen segment and one button are light"
        with worn.sentence() as dialog:
            assert light_share(dialog.preview.grab().toImage()) < 0.08
    assert light_share(Worn(qtbot, of_shape(1, 4, 3)).window.grab().toImage()) > 0.8, "and the measure can tell"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_cell_that_has_the_keys_is_told_from_one_that_is_only_selected(qtbot: QtBot, theme: Theme) -> None:
    with wearing(theme=theme):
        worn = Worn(qtbot, of_shape(1, 4, 3), theme)
        table = worn.grid.table
        table.setFocus()
        table.setCurrentIndex(worn.grid.model.index(1, 2))
        assert _border(worn, 1, 2) == theme.ink
        worn.grid.shape_bar.steppers["batch"].field.setFocus()
        assert _border(worn, 1, 2) == theme.control


def test_tab_goes_through_the_parts_from_top_to_bottom(qtbot: QtBot) -> None:
    worn = Worn(qtbot, of_shape(2, 4, 3))
    grid = worn.grid
    grid.fill_in.setFocus()
    reached = []
    for _ in range(6):
        reached.append(worn.window.focusWidget())
        qtbot.keyClick(worn.window.focusWidget(), Qt.Key.Key_Tab)
    steppers = [stepper.field for stepper in grid.shape_bar.steppers.values()]
    assert reached == [grid.fill_in, *steppers, grid.table, grid.sample_stepper.field]


def test_tab_into_the_table_shows_where_it_arrived(qtbot: QtBot) -> None:
    worn = Worn(qtbot, of_shape(1, 4, 3))
    worn.grid.shape_bar.steppers["input_dim"].field.setFocus()
    qtbot.keyClick(worn.window.focusWidget(), Qt.Key.Key_Tab)
    assert worn.grid.table.hasFocus()
    assert _border(worn, 0, worn.grid.table.currentIndex().column()) == LIGHT.ink


def _border(worn: Worn, row: int, column: int) -> str:
    table = worn.grid.table
    rect = table.visualRect(worn.grid.model.index(row, column))
    return QColor(table.viewport().grab().toImage().pixelColor(rect.left() + 8, rect.top())).name()


def _assert_whole(window: QWidget) -> None:
    """No label is narrower or lower than its text, and none stands outside of what it stands in."""
    for label in window.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        room = label.contentsRect()
        if label.wordWrap():
            assert label.heightForWidth(label.width()) <= label.height() + 1, label.text()
        else:
            assert label.fontMetrics().horizontalAdvance(label.text()) <= room.width() + 1, label.text()
            assert label.fontMetrics().height() <= room.height() + 2, label.text()
        assert window.rect().contains(label.rect().translated(label.mapTo(window, label.rect().topLeft()))), (
            label.text()
        )


def _assert_on_screen(dialog: InputDialog) -> None:
    assert dialog.height() <= dialog.screen().availableSize().height()
    assert dialog.width() <= dialog.screen().availableSize().width()
    for button in (dialog.accept_button, dialog.cancel_button):
        assert dialog.rect().contains(button.geometry())
