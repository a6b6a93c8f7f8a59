"""The invitation: at the very first start alone, never in the way, and gone for ever once it is answered."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui import dresser
from gui.settings import read_settings
from gui.tour.invitation import Invitation
from tests.gui.tour.conftest import Arrive, Newcomer

LEFT = Qt.MouseButton.LeftButton


def shown(newcomer: Newcomer) -> list[Invitation]:
    return [one for one in newcomer.window.findChildren(Invitation) if not one.isHidden()]


def invited(newcomer: Newcomer) -> Invitation:
    newcomer.qtbot.waitUntil(lambda: len(shown(newcomer)) == 1)
    (invitation,) = shown(newcomer)
    return invitation


def test_it_stands_at_the_bottom_of_the_stage_and_takes_no_keys(newcomer: Newcomer) -> None:
    invitation, middle = invited(newcomer), newcomer.parts.middle
    corner = middle.mapTo(newcomer.parts.page, middle.rect().topLeft())
    ground = middle.rect().translated(corner)
    assert ground.contains(invitation.geometry())
    assert invitation.geometry().center().y() > ground.center().y()
    assert abs(invitation.geometry().center().x() - ground.center().x()) <= 1
    assert newcomer.parts.stage.hasFocus()
    newcomer.window.resize(1024, 640)
    newcomer.qtbot.waitUntil(lambda: newcomer.parts.page.height() <= 640)
    corner = middle.mapTo(newcomer.parts.page, middle.rect().topLeft())
    assert middle.rect().translated(corner).contains(invitation.geometry())


def test_taking_it(newcomer: Newcomer, own_folder: Path) -> None:
    QTest.mouseClick(invited(newcomer).take, LEFT)
    assert newcomer.tour.is_running
    assert shown(newcomer) == []
    assert read_settings(own_folder).tour_is_known


def test_declining_it(newcomer: Newcomer, own_folder: Path) -> None:
    QTest.mouseClick(invited(newcomer).decline, LEFT)
    assert newcomer.touring.tour is None
    assert shown(newcomer) == []
    assert read_settings(own_folder).tour_is_known


def test_whoever_has_found_the_way_is_not_asked_any_more(newcomer: Newcomer, own_folder: Path) -> None:
    invited(newcomer)
    QTest.keyClick(newcomer.window, Qt.Key.Key_F3)
    QTest.keyClick(newcomer.window, Qt.Key.Key_F6)
    assert shown(newcomer)
    assert not read_settings(own_folder).tour_is_known
    QTest.keyClick(newcomer.window, Qt.Key.Key_F7)
    assert shown(newcomer) == []
    assert read_settings(own_folder).tour_is_known


def test_the_tour_by_the_menu_answers_it(newcomer: Newcomer, own_folder: Path) -> None:
    invited(newcomer)
    newcomer.take_the_tour()
    assert shown(newcomer) == []
    assert read_settings(own_folder).tour_is_known


def test_the_next_start_does_not_ask(newcomer: Newcomer, arrive: Arrive) -> None:
    QTest.mouseClick(invited(newcomer).decline, LEFT)
    newcomer.window.close()
    later = arrive()
    assert later.window._views.commands.touring is None


def test_nobody_is_asked_above_a_document_of_ones_own(arrive: Arrive) -> None:
    own = arrive(preset=None)
    assert own.window._views.commands.touring is None


def test_it_outlives_another_look(newcomer: Newcomer) -> None:
    first = invited(newcomer)
    newcomer.dress(theme="dark")
    newcomer.qtbot.waitUntil(lambda: [one is first for one in shown(newcomer)] == [False])


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_it_grows(newcomer: Newcomer, scale: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dresser, "_largest", lambda: 3.0)  # on a larger screen
    height = invited(newcomer).height()
    newcomer.dress(scale=scale)
    larger = newcomer.touring.invitation
    assert larger is not None
    assert larger.height() > height * (scale - 0.25)


def test_a_start_imports_nothing_of_the_tour() -> None:
    code = "import gui.app, sys; print([name for name in sys.modules if name.startswith('gui.tour')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
