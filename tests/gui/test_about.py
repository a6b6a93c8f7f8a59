"""The dialog that tells about the program: what it says, in which words and colours, at which size."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui import about, versions
from gui.about import AboutDialog
from gui.look import language
from gui.look.theme import DARK, LIGHT, Theme
from gui.versions import FOUNDATIONS, UNKNOWN, program_version, report
from resources.translations import update
from tests.gui.looks import wearing

Show = Callable[..., AboutDialog]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def made(theme: Theme = LIGHT, keras_version: str = "3.15.1") -> AboutDialog:
        dialog = AboutDialog(theme, keras_version)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return made


def texts(dialog: QWidget) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_it_says_what_the_program_is_and_stands_on(show: Show) -> None:
    dialog = show()
    said = texts(dialog)
    assert {"Unrolled", "recurrent layers, one timestep at a time", f"version {program_version()}"} <= set(said)
    for each in FOUNDATIONS:
        place = said.index(each.name)
        assert said[place + 1] == versions.versions("3.15.1")[each.name]
        assert said[place + 2 : place + 4] == [each.licence, each.serves]


def test_what_is_not_installed_is_said_in_words(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "installed_version", lambda _: UNKNOWN)
    dialog = show(keras_version="")
    said = texts(dialog)
    assert said[said.index("Keras") + 1] == "not found"


def test_the_versions_are_copied_for_a_report(show: Show, qtbot: QtBot) -> None:
    dialog = show()
    assert "Copied." not in texts(dialog)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == report("3.15.1")
    assert "Copied." in texts(dialog)
    assert dialog.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_keys_close_it(show: Show, qtbot: QtBot, key: Qt.Key) -> None:
    dialog = show()
    assert dialog.close_button.hasFocus()
    qtbot.keyClick(dialog, key)
    assert not dialog.isVisible()


def test_every_number_is_named_for_who_hears_it(show: Show) -> None:
    dialog = show()
    names = {label.accessibleName() for label in dialog.findChildren(QLabel)}
    assert {"version of Keras: 3.15.1", "licence of Qt: LGPL-3.0-only", "The icon of Unrolled"} <= names
    assert dialog.copy_button.toolTip()


def test_its_icon_is_the_programs_own(show: Show) -> None:
    dialog = show()
    pictures = [label.pixmap() for label in dialog.findChildren(QLabel) if not label.pixmap().isNull()]
    assert [picture.deviceIndependentSize().toSize() for picture in pictures] == [QSize(72, 72)]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_everything_grows_and_nothing_is_clipped(show: Show, scale: float) -> None:
    with wearing(scale=scale):
        dialog = show()
        assert dialog._area.horizontalScrollBar().maximum() == dialog._area.verticalScrollBar().maximum() == 0
        for label in dialog.findChildren(QLabel):
            if label.text():
                assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
                assert label.height() >= label.fontMetrics().height() - 1
        for button in (dialog.copy_button, dialog.close_button):
            assert button.height() >= 24 * scale
        assert dialog.height() >= 440 * scale


def test_it_scrolls_where_the_screen_is_too_small(show: Show, qtbot: QtBot) -> None:
    with wearing(scale=3.0):
        dialog = show()
        assert dialog.screen().availableGeometry().size().boundedTo(dialog.size()) == dialog.size()
        bar = dialog._area.verticalScrollBar()
        assert bar.maximum() > 0
        qtbot.keyClick(dialog.close_button, Qt.Key.Key_PageDown)
        assert bar.value() > 0
        qtbot.keyClick(dialog.close_button, Qt.Key.Key_PageUp)
        assert bar.value() == 0


def test_in_the_dark_its_ground_is_dark(show: Show) -> None:
    with wearing(theme=DARK):
        dialog = show(DARK)
        dialog.close_button.hide()  # light on purpose
        image = dialog.grab().toImage()
        seen = [image.pixelColor(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
        grounds = {DARK.panel, DARK.surface}
        assert sum(colour.name() in grounds for colour in seen) > 0.8 * len(seen)


def test_every_text_can_be_translated(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    """Said through a translator that shouts: what stays quiet is a name, a version or a licence."""
    known = update.texts()

    def shouted(text: str, /, **fields: object) -> str:
        assert text in known
        return text.format(**{name: str(value) for name, value in fields.items()}).upper()

    monkeypatch.setattr(about, "tr", shouted)
    monkeypatch.setattr(language, "tr", shouted)
    dialog = show()
    quiet = {text for text in texts(dialog) if text != text.upper()}
    assert quiet <= {"Unrolled"} | {text for each in FOUNDATIONS for text in (each.name, each.licence)}
    for button in (dialog.copy_button, dialog.close_button):
        assert button.text() == button.text().upper()
        assert button.toolTip() == button.toolTip().upper()
    assert dialog.windowTitle() == "ABOUT UNROLLED"
