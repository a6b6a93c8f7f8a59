"""The session between the equations and Keras: what comes late, out of order, or for something that is gone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

import gui.keras.checking
import gui.session
from gui.keras import keras_status
from gui.selection import Selection
from gui.session import Session
from models.edits import AddLayer, ChangeLayer, InsertTimestep, RemoveLayer, Resize, SetSeed, SetToken, SetValue
from models.keras.authority import Answered, Lost, Ready, Refused, Starting, Unavailable
from models.trace import Trace, trace
from tests.gui.told import Told, answer, drawn_weights
from tests.gui.traced import unweighted, weighted
from tests.models.strategies import with_random_weights


class Gate:
    """Holds every background trace until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._open = threading.Event()
        self.entered = threading.Semaphore(0)

        def held(*arguments: Any) -> Trace:
            self.entered.release()
            assert self._open.wait(60)
            return trace(*arguments)

        monkeypatch.setattr(gui.session, "INLINE_SECONDS", 0.0)
        monkeypatch.setattr(gui.session, "trace", held)

    def let_go(self) -> None:
        self._open.set()


@pytest.fixture
def shown() -> Told:
    """Before `gate`, so that its trace is there already."""
    return Told(weighted())


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    gate = Gate(monkeypatch)
    yield gate
    gate.let_go()


def test_random_weights_are_awaited_then_remembered() -> None:
    told = Told(unweighted(), starts=False)
    session = told.session
    session.start()
    assert session.trace is None
    assert session.weights_origin == "waiting for Keras to draw them"
    assert told.last("check_wanted")[1].weights is None
    weights = drawn_weights(session.experiment)
    session.checking.take(Answered(told.request, answer(session.experiment, weights)))
    assert session.weights_origin == "drawn by Keras with seed 7"
    assert session.layer is not None
    assert session.layer.weights is weights[0]
    assert session.step == 4, "still at the end, where it was to be shown"

    told.names()
    for changes in ({"return_sequences": True}, {"return_state": True}, {"go_backwards": True}):
        session.edit(ChangeLayer(0, changes))
        assert session.layer.weights is weights[0], f"{changes} draws nothing anew"
        assert told.last("check_wanted")[1].weights == weights
    session.edit(SetToken(0, 0, "a"))
    session.edit(InsertTimestep(0))
    assert session.layer.weights is weights[0]

    session.edit(SetSeed(8))
    assert session.trace is None, "another seed has other weights"
    session.edit(SetSeed(7))
    assert session.layer is not None
    assert session.layer.weights is weights[0], "and the first seed the first ones again"


def test_given_and_filled_weights_say_where_they_come_from() -> None:
    assert Told(weighted()).session.weights_origin == "given with the experiment"
    zeros = {f"{name}_initializer": {"class_name": "Zeros"} for name in ("kernel", "recurrent")}
    filled = ChangeLayer(0, zeros).apply(unweighted())
    told = Told(filled)
    assert told.session.weights_origin == "filled as the initializers say"
    assert told.session.trace is not None


def test_an_answer_to_an_older_request_is_dropped() -> None:
    told = Told(weighted(), starts=False)
    session = told.session
    session.start()
    old, stale = told.request, answer(session.experiment, session.experiment.weights, shift=1)
    session.edit(SetValue(0, 0, 0, 1.0))
    told.names()
    session.checking.take(Answered(old, stale))
    session.checking.take(Refused(old, "no"))
    assert told.names() == []


def test_a_stale_answer_does_not_draw_weights() -> None:
    told = Told(unweighted(), starts=False)
    session = told.session
    session.start()
    old = told.request
    session.edit(SetSeed(8))
    session.checking.take(Answered(old, answer(session.experiment, drawn_weights(session.experiment))))
    assert session.trace is None
    assert session.weights_origin == "waiting for Keras to draw them"


def test_statuses_follow_the_reports() -> None:
    told = Told(weighted(), starts=False)
    session = told.session
    assert session.checking.status == keras_status.OFF
    session.start()
    experiment, weights, request = session.experiment, session.experiment.weights, told.request
    session.checking.take(Starting())
    assert session.checking.status == keras_status.STARTING
    session.checking.take(Ready("3.15.1"))
    assert session.checking.status == keras_status.CHECKING
    session.checking.take(Answered(request, answer(experiment, weights)))
    assert session.checking.status.mood == "agree"
    assert session.checking.status.text == "Keras 3.15 agrees · max |Δ| 0.0e+00"
    assert len(told.last("keras_returned")) == 1
    session.checking.take(Answered(request, answer(experiment, weights, shift=0.5)))
    assert session.checking.status.mood == "differ"
    assert session.checking.status.text == "Keras 3.15 differs · max |Δ| 5.0e-01"
    assert session.checking.status.detail.startswith("hidden_state[0, ")
    session.checking.take(Refused(request, "ValueError: no"))
    assert (session.checking.status.text, session.checking.status.detail) == (
        "Keras refuses this layer",
        "ValueError: no",
    )
    session.checking.take(Lost("Keras did not answer within 60 s.", respawning=True))
    assert (session.checking.status.mood, session.checking.status.text) == ("busy", "Keras stopped, starting again …")
    assert not session.checking.status.can_restart
    session.checking.take(Lost("Keras stopped unexpectedly (exit code 9).", respawning=False))
    assert (session.checking.status.text, session.checking.status.can_restart) == ("Keras stopped", True)
    assert session.checking.status.detail == "Keras stopped unexpectedly (exit code 9)."
    session.checking.take(Unavailable("ImportError: no TensorFlow"))
    assert (session.checking.status.text, session.checking.status.can_restart) == ("Keras cannot start", True)


def test_keras_is_said_to_draw_only_what_it_draws() -> None:
    told = Told(unweighted())
    told.session.checking.take(Ready("3.15.1"))
    assert told.session.checking.status == keras_status.DRAWING
    told.session.open(weighted())
    assert told.session.checking.status == keras_status.CHECKING


def test_a_keras_that_came_back_is_asked_again_what_its_predecessor_had_answered() -> None:
    told = Told(weighted(), starts=False)
    session = told.session
    session.start()
    request = told.request
    for report in (Starting(), Ready("3.15.1")):
        session.checking.take(report)
    assert told.names().count("check_wanted") == 1, "what was asked before it was ready waits for it"
    right = answer(session.experiment, session.experiment.weights)
    session.checking.take(Answered(request, right))
    for report in (Lost("gone", respawning=True), Starting(), Ready("3.15.1")):
        session.checking.take(report)
    assert told.names().count("check_wanted") == 1
    session.checking.take(Answered(request, right))
    assert session.checking.status.mood == "agree"


def test_a_large_trace_is_computed_beside_the_window(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(gui.session, "INLINE_SECONDS", 0.0)
    session = Session(weighted())
    with qtbot.waitSignal(session.trace_changed):
        session.start()
        assert session.trace is None
    assert session.trace is not None
    session.close()


def test_only_the_newest_background_trace_is_delivered(gate: Gate, qtbot: QtBot) -> None:
    told = Told(weighted(), starts=False)
    session = told.session
    session.start()
    assert gate.entered.acquire(timeout=60), "the first trace is under way"
    for value in (1.0, 2.0, 3.0):
        session.edit(SetValue(0, 0, 0, value))
    gate.let_go()
    qtbot.waitUntil(lambda: session.trace is not None)
    session.close()
    assert session.trace.experiment.values[0, 0, 0] == 3
    assert told.names().count("trace_changed") == 1


def test_views_stay_within_the_trace_that_is_shown(qtbot: QtBot, shown: Told, gate: Gate) -> None:
    session = shown.session
    session.edit(Resize(3, 9, 5))
    assert session.steps == 4
    session.set_step(9)
    session.set_sample(2)
    session.select(Selection("forward", 8, 0, pinned=True))
    assert (session.step, session.sample, session.selection.timestep) == (4, 0, 3)
    gate.let_go()
    qtbot.waitUntil(lambda: session.steps == 9)
    assert session.step == 9
    session.close()


def test_an_answer_waits_for_the_trace_that_it_belongs_to(qtbot: QtBot, shown: Told, gate: Gate) -> None:
    session = shown.session
    session.edit(SetValue(0, 0, 0, 5.0))
    session.checking.take(Ready("3.15.1"))
    session.checking.take(Answered(shown.request, answer(session.experiment, session.experiment.weights)))
    assert session.checking.status == keras_status.CHECKING, "the trace in sight is that of another input"
    with qtbot.waitSignal(session.checking.keras_returned):
        gate.let_go()
    assert session.checking.status.mood == "agree"
    session.close()


def test_a_ready_keras_checks_while_the_trace_is_still_computed(gate: Gate) -> None:
    session = Session(weighted())
    session.start()
    session.checking.take(Ready("3.15.1"))
    assert session.checking.status == keras_status.CHECKING
    gate.let_go()
    session.close()


def test_a_large_answer_is_compared_beside_the_window(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(gui.keras.checking, "_COMPARED_INLINE", 0)
    told = Told(weighted(), starts=False)
    session = told.session
    session.start()
    with qtbot.waitSignal(session.checking.keras_returned):
        session.checking.take(Answered(told.request, answer(session.experiment, session.experiment.weights)))
    assert session.checking.status.mood == "agree"
    session.close()


def test_a_comparison_of_what_was_edited_meanwhile_is_dropped(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(gui.keras.checking, "_COMPARED_INLINE", 0)
    told = Told(weighted(), starts=False)
    session = told.session
    session.start()
    session.checking.take(Ready("3.15.1"))
    first = answer(session.experiment, session.experiment.weights, shift=1)
    session.checking.take(Answered(told.request, first))
    session.edit(SetValue(0, 0, 0, 5.0))
    session.close()
    with qtbot.assertNotEmitted(session.checking.keras_returned):
        qtbot.waitUntil(lambda: True)
    assert session.checking.status == keras_status.CHECKING


def test_layers_are_those_of_the_trace_in_sight_until_the_new_one_is_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    two = AddLayer().apply(ChangeLayer(0, {"return_sequences": True}).apply(weighted()))
    two = with_random_weights(two, np.random.default_rng(2))
    session = Session(two)
    session.start()
    gate = Gate(monkeypatch)
    assert session.layer is not None
    before = session.layer
    session.edit(RemoveLayer(1))
    assert session.layer is before, "whole, until the other is there"
    gate.let_go()
    qtbot.waitUntil(lambda: session.layer is not before)
    assert (session.layer.index, session.layer_index) == (0, 0)
    session.undo()
    qtbot.waitUntil(lambda: len(session.trace.layers) == 2)
    session.set_layer(1)
    assert session.layer.index == 1
    session.close()
