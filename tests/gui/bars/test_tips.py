"""Every control of the bars and every action of the menus teaches in a sentence, and has a name for screen readers."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QSlider, QWidget

from gui.bars.header import Header
from gui.bars.menus.menu import plain_text
from gui.bars.transport import Transport
from resources.translations.update import texts
from tests.gui.windows import Opened

KINDS = (QAbstractButton, QComboBox, QSlider)


def controls(bar: QWidget) -> list[QWidget]:
    """Of the bar itself: Qt's menu bar has a button of its own."""
    return [one for kind in KINDS for one in bar.findChildren(kind) if one.parentWidget() is bar]


@pytest.mark.parametrize("kind", [Header, Transport])
def test_every_control_has_a_tip_and_a_name(opened: Opened, kind: type[QWidget]) -> None:
    found = controls(opened.part(kind))
    assert len(found) >= 5
    for control in found:
        assert control.toolTip(), control.accessibleName()
        assert control.accessibleName() or getattr(control, "text", str)(), control.toolTip()


def test_every_action_has_a_tip(opened: Opened) -> None:
    menus = opened.window._views.parts.menus
    choices = {action for menu in menus.menus for inner in menu.actions() if inner.menu() for action in menu_of(inner)}
    actions = [action for action in menus.all_actions() if action not in choices]
    assert len(actions) > 25
    silent = [plain_text(one) for one in actions if one.toolTip() in ("", plain_text(one), one.text())]
    assert silent == []


def menu_of(action: object) -> list[object]:
    """The actions of a submenu: a choice that its title explains."""
    return list(action.menu().actions())  # type: ignore[attr-defined]


def test_every_tab_has_a_tip(opened: Opened) -> None:
    parts = opened.window._views.parts
    for bar in (parts.views, parts.tabs.tabBar()):
        assert all(bar.tabToolTip(number) in texts() for number in range(bar.count()))
