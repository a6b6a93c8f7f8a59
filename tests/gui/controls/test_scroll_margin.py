"""A scroll bar in the margin: what is scrolled stays as wide as it was."""

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.controls.scroll_margin import ScrollMargin

MARGIN = 16


def test_the_content_keeps_its_width_when_the_bar_comes_and_goes(qtbot: QtBot) -> None:
    area, body, content = QScrollArea(), QWidget(), QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(MARGIN, 0, MARGIN, 0)
    column.addWidget(content)
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    ScrollMargin(area, MARGIN)
    qtbot.addWidget(area)
    area.resize(200, 100)
    area.show()
    qtbot.waitExposed(area)
    bar, width = area.verticalScrollBar(), content.width()
    assert not bar.isVisible()
    for height in (500, 50, 500):
        content.setFixedHeight(height)
        qtbot.waitUntil(lambda height=height: bar.isVisible() == (height > 100))
        qtbot.waitUntil(lambda: content.width() == width)
