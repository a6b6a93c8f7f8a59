"""The program's tab in another language and in dark colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.code import code_panel
from gui.code.code_panel import CodePanel
from gui.code.code_view import CodeView
from gui.look.language import translated
from gui.look.theme import DARK, LIGHT, Theme
from tests.gui.looks import wearing
from tests.gui.pseudo import not_whole, speaking
from tests.gui.traced import weighted


def made(qtbot: QtBot, theme: Theme, width: int = 352) -> CodePanel:
    panel = CodePanel(theme)
    qtbot.addWidget(panel)
    panel.show_experiment(weighted("LSTM", (1, 60, 12), 16, bidirectional=True))
    panel.resize(width, 600)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.mark.parametrize("most", [10, 2**22])
def test_every_text_is_said_in_the_users_language(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(code_panel, "_MOST_COPIED", most)
    with speaking():
        panel = made(qtbot, LIGHT)
        assert not_whole(panel) == set()
        assert panel.findChild(CodeView).toPlainText().startswith("# Bidirectional LSTM"), "a program is English"
        heard: list[str] = []
        panel.copied.connect(lambda text: heard.append(translated(text)))
        for button in panel.findChildren(QPushButton):
            if button.text() == "«Copy»" and button.isEnabled():
                qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert all(text.startswith("«copied the program, ") for text in heard)
        assert bool(heard) == (most > 10)


def test_the_program_is_dark(qtbot: QtBot) -> None:
    with wearing(theme=DARK):
        view = made(qtbot, DARK).findChild(CodeView)
        image = view.grab().toImage()
        corner = image.pixelColor(4, image.height() // 2)
        assert corner.name() == DARK.surface
        inks = {one.format.foreground().color().name() for one in view.document().firstBlock().layout().formats()}
        assert inks == {DARK.ink_soft}, "a comment"


def test_nothing_is_cut_in_a_large_size(qtbot: QtBot) -> None:
    with wearing(scale=2.0):
        panel = made(qtbot, LIGHT, 704)
        for button in panel.findChildren(QPushButton):
            assert panel.rect().contains(button.geometry())
            assert button.width() >= button.sizeHint().width()
        assert panel.findChild(CodeView).fontMetrics().height() > 24


def test_tab_reaches_the_program_and_leaves_it(qtbot: QtBot) -> None:
    panel = made(qtbot, LIGHT)
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    view = panel.findChild(CodeView)
    view.setFocus()
    before = view.toPlainText()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert not view.hasFocus()
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert view.hasFocus()
    assert view.toPlainText() == before
