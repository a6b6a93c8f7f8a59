"""The bar says how far an export is, and asks to give it up."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from gui.exports.export_bar import ExportBar


def test_it_is_hidden_until_there_is_something_to_say(qtbot: QtBot) -> None:
    bar = ExportBar()
    qtbot.addWidget(bar)
    assert not bar.isVisible()
    bar.show_progress("Writing steps.mp4 …", 0.256)
    assert bar.isVisible()
    assert (bar.text, bar.percent) == ("Writing steps.mp4 …", "25 %")
    (progress,) = bar.findChildren(QProgressBar)
    assert (progress.value(), progress.maximum()) == (256, 1000)
    assert progress.accessibleName() == "Writing steps.mp4 …"
    (button,) = bar.findChildren(QPushButton)
    with qtbot.waitSignal(bar.cancel_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
