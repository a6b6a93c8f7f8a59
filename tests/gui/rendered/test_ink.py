"""What measures the window measures: a text that is cut, shortened, overlaid or pale is found, by its own doing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.look.fonts import ui_font
from tests.gui.rendered.ink import joined, noted, texts
from tests.gui.rendered.room import problems


class Written(QWidget):
    """Writes two texts at some distance, and draws a line."""

    def __init__(self, distance: float, scale: float = 1.0) -> None:
        super().__init__()
        self._distance, self._scale = distance, scale
        self.resize(400, 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.scale(self._scale, self._scale)
        painter.setFont(ui_font(12))
        painter.setPen(QPen(QColor("#336699"), 2))
        painter.drawText(QPointF(10, 20), "one")
        painter.drawText(QPointF(10 + self._distance, 20), "other")
        painter.drawLine(0, 40, 100, 40)
        painter.end()


@pytest.fixture
def column(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(QLabel("a label, 한국어 and more"))
    layout.addWidget(QPushButton("&Press"))
    window.show()
    qtbot.waitExposed(window)
    return window


def test_what_qt_draws_is_seen_as_one_text_with_its_place(column: QWidget) -> None:
    label, button = column.findChild(QLabel), column.findChild(QPushButton)
    seen = {text.text: text for text in joined(texts(column))}
    assert set(seen) == {"a label, 한국어 and more", "Press"}
    text = seen["a label, 한국어 and more"]
    assert text.widget is label
    assert text.line.width() == pytest.approx(label.fontMetrics().horizontalAdvance(text.text), abs=1.5)
    assert QRectF(label.rect()).contains(text.line)
    assert seen["Press"].widget is button
    assert not list(problems(column))


def test_a_label_that_is_too_narrow_is_cut(column: QWidget) -> None:
    column.findChild(QLabel).setFixedWidth(40)
    column.layout().activate()
    assert any(problem.startswith("cut: 'a label") for problem in problems(column))


@pytest.mark.parametrize(("distance", "expected"), [(0.0, 1), (15.0, 1), (60.0, 0), (395.0, 1)])
def test_texts_that_overlap_or_leave_their_widget_are_found(qtbot: QtBot, distance: float, expected: int) -> None:
    written = Written(distance)
    qtbot.addWidget(written)
    written.show()
    qtbot.waitExposed(written)
    assert len(list(problems(written))) == expected


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_sizes_are_those_of_the_screen(qtbot: QtBot, scale: float) -> None:
    written = Written(60, scale)
    qtbot.addWidget(written)
    written.show()
    qtbot.waitExposed(written)
    notebook = noted(written)
    assert [(text.size, text.colour, text.alpha) for text in notebook.texts] == [(12 * scale, "#336699", 1.0)] * 2
    assert [(stroke.width, stroke.colour) for stroke in notebook.strokes] == [(2 * scale, "#336699")]


def test_an_ellipsis_is_a_text_that_was_shortened(qtbot: QtBot) -> None:
    for text, expected in (("all of i…", ["shortened: "]), ("From a file …", []), ("0 … 1", [])):
        label = QLabel(text, alignment=Qt.AlignmentFlag.AlignLeft)
        qtbot.addWidget(label)
        label.show()
        qtbot.waitExposed(label)
        assert [problem[:11] for problem in problems(label)] == expected
