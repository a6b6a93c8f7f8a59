"""What a lecturer hides for a lesson: out of sight, in the file, and never out of reach."""

import json
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gui.documents.layout import lay_out, view_of
from gui.dresser import Dresser
from gui.focus import HIDEABLE, RIGHT
from gui.look.look import Look, finish, put_on
from gui.parts import CELL, GATES, STATES, Parts
from models.files.experiment_file import read_document
from models.view import View
from tests.gui.pressing import press, settle
from tests.gui.windows import Opened

NONE = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def parts(opened: Opened) -> Parts:
    return opened.window._views.parts


def turn(opened: Opened, *names: str) -> None:
    """Choose them in the View menu."""
    for name in names:
        parts(opened).menus.view._hideable[name].trigger()
    settle()


def seen(opened: Opened) -> set[str]:
    """The parts that can be seen or brought to the front, asked of the widgets themselves."""
    one = parts(opened)
    tabs = {
        name: one.tabs.isVisible() and one.tabs.isTabVisible(number) and one.tabs.tabBar().isVisible()
        for number, name in enumerate(RIGHT)
    }
    return {
        name
        for name, is_seen in {
            "gates": one.views.isTabVisible(GATES),
            "cell": one.views.isTabVisible(CELL),
            **tabs,
            "equations": one.cell_panel.isVisible(),
            "options": one.form.folding.isVisible(),
        }.items()
        if is_seen
    }


@pytest.mark.parametrize("name", HIDEABLE)
def test_each_part_is_hidden_and_shown_again(opened: Opened, name: str) -> None:
    assert seen(opened) == set(HIDEABLE)
    action = parts(opened).menus.view._hideable[name]
    assert action.isChecked()
    turn(opened, name)
    assert seen(opened) == set(HIDEABLE) - {name}
    assert not action.isChecked()
    turn(opened, name)
    assert seen(opened) == set(HIDEABLE)
    assert action.isChecked()


def test_any_two(opened: Opened) -> None:
    for pair in combinations(HIDEABLE, 2):
        turn(opened, *pair)
        assert seen(opened) == set(HIDEABLE) - set(pair)
        turn(opened, *pair)
    assert seen(opened) == set(HIDEABLE)


def test_all_of_them_and_back(opened: Opened) -> None:
    turn(opened, *HIDEABLE)
    assert seen(opened) == set()
    assert not parts(opened).right_column.isVisible()
    assert parts(opened).stage.isVisible()
    assert parts(opened).stage.width() > 900, "it takes the room"
    assert all(action.isEnabled() for action in parts(opened).menus.view._hideable.values())
    turn(opened, *HIDEABLE)
    assert seen(opened) == set(HIDEABLE)


@pytest.mark.parametrize(("name", "number"), [("gates", GATES), ("cell", CELL)])
def test_a_view_that_is_in_front_makes_way(opened: Opened, name: str, number: int) -> None:
    parts(opened).views.setCurrentIndex(number)
    turn(opened, name)
    assert parts(opened).views.currentIndex() != number
    middle = parts(opened).middle.currentWidget()
    expected = parts(opened).cell_place if parts(opened).views.currentIndex() == CELL else parts(opened).stage
    assert middle is expected
    turn(opened, *({"gates", "cell"} - {name}))
    assert parts(opened).views.currentIndex() == STATES


@pytest.mark.parametrize("number", range(3))
def test_a_tab_that_is_in_front_makes_way(opened: Opened, number: int) -> None:
    parts(opened).tabs.setCurrentIndex(number)
    turn(opened, RIGHT[number])
    assert parts(opened).tabs.currentIndex() != number
    assert parts(opened).tabs.currentWidget().isVisible()
    assert parts(opened).menus.view._tabs[parts(opened).tabs.currentIndex()].isChecked()


def test_keys_do_not_bring_back_what_is_hidden(opened: Opened) -> None:
    turn(opened, "gates", "cell", *RIGHT)
    for key, modifiers in ((Qt.Key.Key_F3, NONE), (Qt.Key.Key_F4, NONE), (Qt.Key.Key_F4, SHIFT)):
        press(opened.window, key, modifiers)
    assert parts(opened).views.currentIndex() == STATES
    assert not parts(opened).tabs.isVisible()
    press(opened.window, Qt.Key.Key_F5)
    press(opened.window, Qt.Key.Key_F4)
    assert not parts(opened).present.opens_cell


def test_it_cannot_be_undone_and_is_no_change_of_the_numbers(opened: Opened) -> None:
    before = opened.session.experiment
    turn(opened, "weights", "gates")
    assert opened.session.experiment == before
    assert opened.session.history.undo_name == ""
    press(opened.window, Qt.Key.Key_Z, CONTROL)
    assert seen(opened) == set(HIDEABLE) - {"weights", "gates"}


def test_it_travels_in_the_file(opened: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lesson.json"
    turn(opened, "weights", "equations", "cell")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    press(opened.window, Qt.Key.Key_S, CONTROL | SHIFT)
    qtbot.waitUntil(path.exists)
    assert json.loads(path.read_text(encoding="utf-8"))["view"]["hidden"] == ["cell", "equations", "weights"]
    turn(opened, "weights", "equations", "cell")
    assert seen(opened) == set(HIDEABLE)
    experiment, view = read_document(path)
    opened.window.begin_with(experiment, view, path, None)
    settle()
    assert seen(opened) == set(HIDEABLE) - {"weights", "equations", "cell"}
    assert [name for name, one in parts(opened).menus.view._hideable.items() if not one.isChecked()] == [
        "cell",
        "weights",
        "equations",
    ]


def test_names_that_are_unknown_hide_nothing(opened: Opened) -> None:
    lay_out(View(hidden=("weights", "everything", "stage")), parts(opened))
    assert seen(opened) == set(HIDEABLE) - {"weights"}
    assert view_of(opened.session, parts(opened)).hidden == ("weights",)


def test_a_file_that_hides_everything_binds_nobody(opened: Opened) -> None:
    lay_out(View(hidden=tuple(HIDEABLE), middle="Cell", right="Code"), parts(opened))
    assert seen(opened) == set()
    assert parts(opened).middle.currentWidget() is parts(opened).stage
    turn(opened, *HIDEABLE)
    assert seen(opened) == set(HIDEABLE)


def test_another_file_shows_everything_again(opened: Opened) -> None:
    turn(opened, "weights")
    lay_out(View(), parts(opened))
    assert seen(opened) == set(HIDEABLE)


def test_views_that_are_made_anew_keep_it(opened: Opened) -> None:
    turn(opened, "gates", "code", "options")
    opened.part(Dresser).change_theme("dark")
    settle()
    assert seen(opened) == set(HIDEABLE) - {"gates", "code", "options"}
    assert not parts(opened).menus.view._hideable["code"].isChecked()
    put_on(Look())
    finish(Look())
