"""A view that Tab reaches has a ring around it; one that was clicked has none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.controls.focus_ring import FocusRing
from gui.look.theme import DARK, LIGHT, Theme
from tests.gui.looks import wearing


@pytest.mark.parametrize(("theme", "scale"), [(LIGHT, 1.0), (DARK, 2.0)])
def test_a_ring_comes_with_tab_and_goes_with_the_keys(qtbot: QtBot, theme: Theme, scale: float) -> None:
    with wearing(theme=theme, scale=scale):
        window = QWidget()
        layout = QVBoxLayout(window)
        area, other = QScrollArea(), QScrollArea()
        for one in (area, other):
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            layout.addWidget(one)
        ring = FocusRing(theme, area)
        qtbot.addWidget(window)
        window.resize(300, 300)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        area.setFocus(Qt.FocusReason.MouseFocusReason)
        assert not ring.isVisible()
        other.setFocus(Qt.FocusReason.TabFocusReason)
        area.setFocus(Qt.FocusReason.BacktabFocusReason)
        assert ring.isVisible()
        window.resize(400, 350)
        qtbot.waitUntil(lambda: ring.size() == area.size())
        image = area.grab().toImage()
        assert image.pixelColor(1, 1).name() == theme.focus
        inside = image.pixelColor(round(2 * scale) + 1, round(2 * scale) + 1).name()
        assert inside != theme.focus, "the ring is no wider than two px at 100 %"
        other.setFocus(Qt.FocusReason.TabFocusReason)
        assert not ring.isVisible()
