"""The session: who hears what, in which order, and what is never heard."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from gui.selection import Selection
from gui.session import Session
from models.edits import ChangeLayer, InsertTimestep, RemoveTimestep, Resize, SetValue
from models.keras.reports import Answered, Starting
from tests.gui.told import Told, answer, drawn_weights
from tests.gui.traced import weighted


def test_the_start_shows_the_last_step() -> None:
    told = Told(weighted(), starts=False)
    told.session.start()
    assert told.last("step_changed") == 4
    assert told.last("trace_changed") is told.session.trace
    assert told.names() == ["experiment_changed", "check_wanted", "trace_changed", "step_changed", "selection_changed"]
    assert told.session.selection == Selection("forward", 3, 0)


def test_equal_values_say_nothing() -> None:
    told = Told(weighted(shape=(2, 4, 5)))
    session = told.session
    session.set_step(4)
    session.set_step(9)
    session.set_sample(0)
    session.select(session.selection)
    session.set_experiment(replace(session.experiment))
    session.edit(SetValue(0, 0, 0, float(session.experiment.values[0, 0, 0])))
    assert told.names() == []
    session.checking.take(Starting())
    assert told.names() == ["status_changed"]
    session.checking.take(Starting())
    assert told.names() == []


def test_each_setter_says_its_own_fact_once() -> None:
    told = Told(weighted(shape=(2, 4, 5)))
    told.session.set_step(2)
    assert told.last("step_changed") == 2
    assert told.last("selection_changed") == Selection("forward", 1, 0)
    assert told.names() == ["step_changed", "selection_changed"], "the selection follows the step"
    told.session.set_sample(1)
    assert told.last("sample_changed") == 1
    assert told.names() == ["sample_changed"]
    told.session.select(Selection("forward", 0, 2, pinned=True))
    assert told.names() == ["selection_changed"]
    told.session.set_step(3)
    assert told.names() == ["step_changed"], "a pinned selection stays"


@pytest.mark.parametrize(("wanted", "reached"), [(-1, 0), (0, 0), (2, 2), (4, 4), (99, 4)])
def test_a_step_stays_within_the_sequence(wanted: int, reached: int) -> None:
    told = Told(weighted())
    told.session.set_step(wanted)
    assert told.session.step == reached


@pytest.mark.parametrize(("wanted", "reached"), [(-1, 0), (1, 1), (2, 1)])
def test_a_sample_stays_within_the_batch(wanted: int, reached: int) -> None:
    told = Told(weighted(shape=(2, 4, 5)))
    told.session.set_sample(wanted)
    assert told.session.sample == reached


def test_an_edit_is_told_from_the_document_to_the_picture() -> None:
    told = Told(weighted())
    told.session.edit(SetValue(0, 1, 2, 9.5))
    request, asked = told.last("check_wanted")
    assert request == 2
    assert asked == told.session.experiment
    assert asked.values[0, 1, 2] == np.float32(9.5)
    assert told.last("trace_changed").experiment is told.session.experiment
    assert told.names() == ["experiment_changed", "check_wanted", "trace_changed", "step_changed"]


def test_an_edit_past_a_limit_is_refused_in_one_sentence() -> None:
    told = Told(weighted())
    before = told.session.experiment
    told.session.edit(Resize(1, 3000, 5))
    assert told.last("edit_refused") == ("shape (1, 3000, 5): expected timesteps from 1 to 2000, found 3000")
    assert told.names() == ["edit_refused"]
    assert told.session.experiment is before


def test_a_shrinking_input_takes_sample_step_and_selection_along() -> None:
    told = Told(weighted(shape=(3, 6, 5), units=4))
    session = told.session
    session.set_sample(2)
    session.set_step(5)
    session.select(Selection("forward", 4, 3, pinned=True))
    session.edit(Resize(2, 3, 5))
    assert (session.sample, session.step) == (1, 3)
    assert session.selection == Selection("forward", 2, 3, pinned=True)
    session.edit(ChangeLayer(0, {"units": 2}))
    session.checking.take(Answered(told.request, answer(session.experiment, drawn_weights(session.experiment))))
    assert session.selection.unit == 1


def test_a_growing_input_shows_its_new_end_only_to_who_stood_at_the_end() -> None:
    told = Told(weighted())
    told.session.edit(InsertTimestep(4))
    assert told.session.step == 5
    told.session.set_step(2)
    told.session.edit(InsertTimestep(5))
    assert told.session.step == 2
    told.session.edit(RemoveTimestep(0))
    assert told.session.step == 2


def test_another_document_is_shown_from_its_end() -> None:
    told = Told(weighted())
    told.session.set_step(1)
    told.session.open(weighted(shape=(1, 6, 2)))
    assert told.session.step == 6


def test_a_selection_of_a_missing_direction_becomes_one_that_exists() -> None:
    told = Told(weighted(bidirectional=True))
    told.session.select(Selection("backward", 2, 1, pinned=True))
    told.session.open(weighted())
    assert told.session.selection == Selection("forward", 2, 1, pinned=True)


def test_a_backward_selection_runs_to_the_first_timestep() -> None:
    told = Told(weighted(bidirectional=True))
    told.session.select(Selection("backward", 0, 1))
    assert told.session.selection.timestep == 0
    told.session.set_step(1)
    assert told.session.selection.timestep == 3


def test_undo_and_redo_by_name() -> None:
    session = Session(weighted())
    first = session.experiment
    heard: list[tuple[str, str]] = []
    session.history_changed.connect(lambda history: heard.append((history.undo_name, history.redo_name)))
    session.start()
    session.undo()
    assert not heard, "there is nothing to undo yet"
    session.edit(SetValue(0, 1, 2, 7.5))
    second = session.experiment
    session.edit(SetValue(0, 1, 2, 7.5))
    assert heard == [("edit of x[2, 3]", "")], "an edit that changes nothing is none"
    session.undo()
    assert (session.experiment, heard[-1]) == (first, ("", "edit of x[2, 3]"))
    session.redo()
    assert (session.experiment, heard[-1]) == (second, ("edit of x[2, 3]", ""))
    session.open(first)
    assert heard[-1] == ("", ""), "another document begins anew"
