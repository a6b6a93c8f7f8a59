"""A window whose questions are answered by the test."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from gui.documents import asking

_ask_about_changes = asking.ask_about_changes


class Questions:
    """Sees the question that is open, and answers it."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    @property
    def open(self) -> list[QMessageBox]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()]

    def text(self) -> str:
        self._qtbot.waitUntil(lambda: len(self.open) == 1)
        return f"{self.open[0].text()} {self.open[0].informativeText()}"

    def answer(self, text: str) -> None:
        self._qtbot.waitUntil(lambda: len(self.open) == 1)
        (button,) = [one for one in self.open[0].buttons() if one.text() == text]
        button.click()
        self._qtbot.waitUntil(lambda: not self.open)


@pytest.fixture
def questions(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Questions:
    """With it, changes are asked about again."""
    monkeypatch.setattr(asking, "ask_about_changes", _ask_about_changes)
    return Questions(qtbot)


@pytest.fixture
def dialog(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Sets what every file dialog answers."""

    def answer(path: str) -> None:
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_: (path, ""))

    return answer
