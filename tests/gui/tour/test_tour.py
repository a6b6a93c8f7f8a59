"""The tour in the real window, from stop to stop; it ends with the user's first act, and nothing of it remains."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.parts import CELL, GATES, STATES
from gui.tour.acts import Act
from gui.tour.stops import STOPS
from models.files.experiment_file import format_experiment
from models.history import History
from models.spec import LayerSpec
from tests.gui.mouse import move_to
from tests.gui.tour.conftest import Arrive, Newcomer
from tests.gui.traced import unweighted, weighted

INPUT, PLAY, FLAG, NUMBER, OPENED, OUT = range(len(STOPS))
LEFT = Qt.MouseButton.LeftButton


def settled(newcomer: Newcomer) -> None:
    """What waits for an act to be over has happened."""
    newcomer.qtbot.waitUntil(lambda: not newcomer.tour._settling.isActive())


def test_from_the_first_stop_to_the_last(newcomer: Newcomer) -> None:
    before, session, parts = newcomer.state(), newcomer.session, newcomer.parts
    tour = newcomer.take_the_tour()
    card = tour.callout
    assert card.text.text().startswith("Each row of the input is a timestep.")
    assert tour.frames.rects[0].size() == parts.grid.table.size()
    assert parts.stage.overlay.outlines[1], "the number of the grid, on the stage"

    card.next.click()
    assert (session.step, newcomer.window._playback.is_playing) == (0, True)
    assert tour.sight is not None
    assert tour.sight.target.widget is parts.transport.play_button

    card.next.click()
    assert not newcomer.window._playback.is_playing
    assert session.step == before["step"]
    assert not session.experiment.layers[0].return_sequences
    assert parts.returned_panel.assignment.startswith("hidden_state, ")
    assert not parts.form.layer_section.returns["return_sequences"].isChecked()
    assert session.history == History(), "it is nothing that could be undone"

    card.next.click()
    assert session.experiment == before["experiment"]
    assert tour.sight.target.widget.content.tensor.name == "backward_h"
    (source,) = parts.stage._pointed
    assert (source.direction, source.timestep, source.unit) == ("backward", 0, 0)

    card.next.click()
    assert parts.views.currentIndex() == CELL
    assert parts.cell_view is not None

    card.next.click()
    assert parts.views.currentIndex() == STATES
    assert tour.sight.target.widget is parts.header.export_button
    assert card.next.text() == "Done"
    assert card.end.isHidden()

    card.next.click()
    assert not tour.is_running
    assert newcomer.state() == before


def test_each_stop_says_how_far_it_is(newcomer: Newcomer) -> None:
    tour = newcomer.take_the_tour()
    for number in range(len(STOPS)):
        assert tour.callout.dots.accessibleName() == f"Stop {number + 1} of {len(STOPS)}"
        assert tour.callout.next.accessibleDescription() == STOPS[number].text
        assert tour.callout.next.hasFocus()
        tour.callout.next.click()


def press(widget: Callable[[Newcomer], QWidget]) -> Callable[[Newcomer], None]:
    def act(newcomer: Newcomer) -> None:
        QTest.mouseClick(widget(newcomer), LEFT)

    return act


def key(key: Qt.Key) -> Callable[[Newcomer], None]:
    """A key, wherever the keys go now."""

    def act(newcomer: Newcomer) -> None:
        QTest.keyClick(newcomer.window.windowHandle(), key)

    return act


@pytest.mark.parametrize("stop", range(len(STOPS)))
@pytest.mark.parametrize(
    "act",
    [press(lambda newcomer: newcomer.parts.header), key(Qt.Key.Key_F12), key(Qt.Key.Key_Escape)],
    ids=["press", "key", "Esc"],
)
def test_an_act_that_changes_nothing_ends_it_and_nothing_remains(
    newcomer: Newcomer, stop: int, act: Callable[[Newcomer], None]
) -> None:
    before, saved = newcomer.state(), format_experiment(newcomer.session.experiment)
    tour = newcomer.take_the_tour(stop)
    act(newcomer)
    assert not tour.is_running
    settled(newcomer)
    assert newcomer.state() == before
    assert format_experiment(newcomer.session.experiment) == saved
    QApplication.processEvents()
    assert newcomer.window.findChildren(type(tour.callout)) == []
    assert newcomer.parts.stage.hasFocus()


def test_esc_is_the_tours_alone(newcomer: Newcomer) -> None:
    parts, session = newcomer.parts, newcomer.session
    QTest.mouseClick(parts.stage.viewport(), LEFT, pos=_cell_of_the_stage(newcomer))
    pinned = session.selection
    assert pinned.pinned
    newcomer.take_the_tour()
    key(Qt.Key.Key_Escape)(newcomer)
    assert session.selection == pinned
    key(Qt.Key.Key_Escape)(newcomer)
    assert not session.selection.pinned


def test_keys_do_what_they_do(newcomer: Newcomer) -> None:
    newcomer.take_the_tour(NUMBER)
    key(Qt.Key.Key_Left)(newcomer)
    assert newcomer.session.step == newcomer.session.steps - 1
    settled(newcomer)
    assert newcomer.session.step == newcomer.session.steps - 1, "the user's"


def test_space_pauses_what_the_tour_plays_unless_the_tour_has_the_keys(newcomer: Newcomer) -> None:
    tour = newcomer.take_the_tour(PLAY)
    QTest.mouseClick(newcomer.parts.transport.play_button, LEFT)
    assert not tour.is_running
    assert not newcomer.window._playback.is_playing
    settled(newcomer)
    assert newcomer.session.step == 0, "whoever pauses wants to look"


def test_a_view_that_the_user_works_in_stays(newcomer: Newcomer) -> None:
    newcomer.take_the_tour(OPENED)
    assert newcomer.parts.cell_view is not None
    QTest.mouseClick(newcomer.parts.cell_view, LEFT)
    settled(newcomer)
    assert newcomer.parts.views.currentIndex() == CELL


def test_another_view_that_the_user_opens_stays(newcomer: Newcomer) -> None:
    newcomer.take_the_tour(OPENED)
    key(Qt.Key.Key_F3)(newcomer)
    settled(newcomer)
    assert newcomer.parts.views.currentIndex() == GATES


def test_a_press_on_the_flag_takes_its_demonstration_back_and_no_more(newcomer: Newcomer) -> None:
    before = newcomer.state()
    tour = newcomer.take_the_tour(FLAG)
    box = newcomer.parts.form.layer_section.returns["return_sequences"]
    assert not box.isChecked()
    QTest.mouseClick(box, LEFT, pos=QPoint(12, box.height() // 2))
    assert not tour.is_running
    assert box.isChecked(), "as whoever clicked wanted it"
    settled(newcomer)
    assert newcomer.state() == before


def test_an_edit_at_the_flag_is_an_edit_of_the_users_own_document(newcomer: Newcomer) -> None:
    before = newcomer.session.experiment
    newcomer.take_the_tour(FLAG)
    key(Qt.Key.Key_F7)(newcomer)
    (change,) = newcomer.session.history.done
    assert change.before == before
    assert newcomer.session.experiment.layers[0].return_sequences
    assert not newcomer.session.experiment.layers[0].return_state


def test_what_was_undone_can_still_be_done_again(newcomer: Newcomer) -> None:
    key(Qt.Key.Key_F7)(newcomer)
    QTest.keySequence(newcomer.window, QKeySequence("Ctrl+Z"))
    before = newcomer.session.history
    assert before.undone
    tour = newcomer.take_the_tour()
    while tour.is_running:
        tour.callout.next.click()
    assert newcomer.session.history == before


def test_closing_the_window_keeps_what_was_before(newcomer: Newcomer) -> None:
    before = newcomer.session.experiment
    tour = newcomer.take_the_tour(FLAG)
    newcomer.window.close()
    assert not tour.is_running
    assert newcomer.session.experiment == before


@pytest.mark.parametrize("stop", [FLAG, OPENED])
def test_another_look_ends_it(newcomer: Newcomer, stop: int) -> None:
    before = newcomer.state()
    tour = newcomer.take_the_tour(stop)
    newcomer.dress(theme="dark")
    assert not tour.is_running
    assert newcomer.state() == before
    assert newcomer.take_the_tour().is_running, "the new views have their own"


def test_ctrl_plus_ends_it_and_nothing_remains(newcomer: Newcomer) -> None:
    before, old = newcomer.state(), newcomer.parts
    newcomer.take_the_tour(OPENED)
    QTest.keySequence(newcomer.window, QKeySequence("Ctrl+-"))
    newcomer.qtbot.waitUntil(lambda: newcomer.parts is not old)
    assert newcomer.parts.views.currentIndex() == before["view"]


def test_moving_the_pointer_and_modifiers_alone_end_nothing(newcomer: Newcomer) -> None:
    tour = newcomer.take_the_tour()
    move_to(newcomer.parts.stage.viewport(), QPoint(50, 50))
    key(Qt.Key.Key_Shift)(newcomer)
    assert tour.is_running


def test_a_press_beside_the_cards_buttons_is_none_on_what_lies_beneath(newcomer: Newcomer) -> None:
    tour = newcomer.take_the_tour()
    for widget in (tour.callout, tour.callout.text, tour.callout.dots):
        QTest.mouseClick(widget, LEFT)
    assert tour.is_running


def test_enter_space_and_tab_work_the_card(newcomer: Newcomer) -> None:
    tour = newcomer.take_the_tour()
    key(Qt.Key.Key_Space)(newcomer)
    assert tour.number == 1
    key(Qt.Key.Key_Return)(newcomer)
    assert tour.number == 2
    key(Qt.Key.Key_Tab)(newcomer)
    assert tour.callout.end.hasFocus()
    key(Qt.Key.Key_Tab)(newcomer)
    assert tour.callout.next.hasFocus()
    key(Qt.Key.Key_Tab)(newcomer)
    key(Qt.Key.Key_Space)(newcomer)
    assert not tour.is_running


def test_the_keys_go_back_to_who_had_them(newcomer: Newcomer) -> None:
    table = newcomer.parts.grid.table
    table.setFocus()
    tour = newcomer.take_the_tour(OPENED)
    tour.callout.end.click()
    assert table.hasFocus()


def test_nobody_listens_afterwards(newcomer: Newcomer, monkeypatch: pytest.MonkeyPatch) -> None:
    tour = newcomer.take_the_tour()
    heard: list[object] = []

    def hear(*what: object) -> Act:
        heard.append(what)
        return Act.NOTHING

    monkeypatch.setattr("gui.tour.tour.act_of", hear)
    move_to(newcomer.parts.stage.viewport(), QPoint(60, 60))
    assert heard
    tour.end()
    heard.clear()
    tour.is_running = True  # it would listen, if anything reached it
    move_to(newcomer.parts.stage.viewport(), QPoint(70, 70))
    assert heard == []
    tour.is_running = False


def test_a_second_tour_begins_anew(newcomer: Newcomer) -> None:
    first = newcomer.take_the_tour(FLAG)
    before = newcomer.session.history
    second = newcomer.take_the_tour()
    assert not first.is_running
    assert second.number == 0
    assert newcomer.session.history == before


@pytest.mark.parametrize(
    ("experiment", "stops"),
    [
        (unweighted(), [INPUT, PLAY, FLAG, OUT]),
        (weighted("SimpleRNN"), list(range(len(STOPS)))),
        (weighted("GRU", (2, 30, 5), 12, return_sequences=True, merge_mode=None, bidirectional=True), None),
        (weighted("LSTM", (1, 1, 1), 1), None),
    ],
    ids=["not drawn yet", "SimpleRNN", "batch, None", "one of all"],
)
def test_it_shows_what_there_is(arrive: Arrive, experiment: object, stops: list[int] | None) -> None:
    newcomer = arrive(experiment, None)
    before = newcomer.state()
    tour = newcomer.take_the_tour()
    seen = []
    while tour.is_running:
        seen.append(tour.number)
        assert newcomer.window.rect().contains(tour.callout.geometry())
        tour.callout.next.click()
    assert seen == (stops or list(range(len(STOPS))))
    assert newcomer.state() == before


def test_what_a_lesson_hides_is_left_out(newcomer: Newcomer) -> None:
    newcomer.parts.hide({"cell", "returned"})
    tour = newcomer.take_the_tour()
    seen = []
    while tour.is_running:
        seen.append(tour.number)
        tour.callout.next.click()
    assert seen == [INPUT, PLAY, FLAG, OUT]


def test_it_leaves_present_mode_first(newcomer: Newcomer) -> None:
    newcomer.window._views.presenting.enter()
    newcomer.take_the_tour()
    assert not newcomer.window._views.presenting.is_presenting
    assert newcomer.tour.callout.isVisible()


def test_a_stack_that_the_flag_breaks_is_whole_again(arrive: Arrive) -> None:
    experiment = unweighted(units=2, return_sequences=True)
    first = experiment.layers[0]
    stacked = replace(experiment, layers=(first, LayerSpec(type="GRU", units=2)))
    newcomer = arrive(stacked, None)
    newcomer.session.set_layer(0)
    tour = newcomer.take_the_tour(FLAG)
    assert newcomer.session.experiment.stack_break is not None
    tour.callout.next.click()
    assert newcomer.session.experiment == stacked
    assert newcomer.session.layer_index == 0


def _cell_of_the_stage(newcomer: Newcomer) -> QPoint:
    """Where the first hidden state of the forward chain stands."""
    finder = newcomer.parts.stage.finder
    assert finder is not None
    (rect,) = finder.chain_cell("forward", 0, 0)
    return rect.center().toPoint()
