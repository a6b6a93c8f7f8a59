"""The measures themselves, against pictures whose figures are known."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui import measured


def picture(ground: str, ratio: float = 1.0) -> QImage:
    image = QImage(round(100 * ratio), round(60 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(ground))
    return image


def written(ground: str, ink: str, ratio: float = 1.0) -> QImage:
    image = picture(ground, ratio)
    painter = QPainter(image)
    painter.setPen(QColor(ink))
    font = QFont()
    font.setPixelSize(20)
    painter.setFont(font)
    painter.drawText(QRect(0, 0, 100, 30), Qt.AlignmentFlag.AlignCenter, "HIEL")
    painter.end()
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize(("ground", "ink", "known"), [("#ffffff", "#777777", 4.48), ("#000000", "#ffffff", 21)])
def test_the_contrast_of_a_text_is_wcags(ground: str, ink: str, known: float, ratio: float) -> None:
    image = written(ground, ink, ratio)
    assert measured.text_contrast(image) == pytest.approx(known, abs=0.01)
    assert measured.text_contrast(image, QRect(0, 0, 100, 30)) == pytest.approx(known, abs=0.01)
    assert measured.text_contrast(image, QRect(0, 30, 100, 30)) == 1  # nothing is written there
    assert measured.ground(image) == ground


def test_what_changes_is_measured_where_it_changes() -> None:
    before, after = picture("#ffffff"), picture("#ffffff")
    assert measured.change_contrast(before, after) == 1
    painter = QPainter(after)
    painter.fillRect(0, 0, 100, 2, QColor("#777777"))
    painter.end()
    assert measured.change_contrast(before, after) == pytest.approx(4.48, abs=0.01)


def test_a_light_ground_is_a_block_and_no_text() -> None:
    assert measured.light_grounds(written("#131519", "#ffffff")) == []
    image = picture("#131519")
    painter = QPainter(image)
    painter.fillRect(10, 10, 90, 11, QColor("#ffffff"))  # thinner than a block
    assert measured.light_grounds(image) == []
    painter.fillRect(10, 10, 12, 12, QColor("#f0eee8"))
    painter.end()
    assert measured.light_grounds(image) == ["#f0eee8"]
    assert measured.light_grounds(image, allowed=("#f0eee8",)) == []


@pytest.mark.parametrize("text", ["a label of some length", "<b>a label of some length</b>"])
def test_a_label_that_is_too_narrow_is_clipped(qtbot: QtBot, text: str) -> None:
    label = QLabel(text)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    assert not measured.is_clipped(label)
    label.resize(30, label.height())
    assert measured.is_clipped(label)
    label.setWordWrap(True)
    label.resize(60, label.heightForWidth(60))
    assert not measured.is_clipped(label)
    label.resize(60, label.fontMetrics().height())
    assert measured.is_clipped(label)


def test_all_that_is_cut_off_in_a_widget_is_named(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = QVBoxLayout(widget)
    layout.addWidget(QLabel("short"))
    layout.addWidget(QPushButton("a button of some length"))
    outside = QLabel("outside", widget)
    outside.move(500, 0)
    hidden = QLabel("hidden", widget)
    hidden.move(500, 0)
    hidden.hide()
    widget.resize(300, 100)
    widget.grab()
    assert measured.clipped(widget) == ["outside"]
    widget.setFixedWidth(60)
    widget.grab()
    assert measured.clipped(widget) == ["a button of some length", "outside"]
