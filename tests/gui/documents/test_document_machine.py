"""Edits, undo, redo, save, reopen and new in any order, beside a plain list of documents and a plain dict of files."""

from __future__ import annotations

from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtWidgets import QApplication, QWidget

from gui.documents.documents import Documents
from gui.session import Session
from models.edits import (
    AddLayer,
    ChangeLayer,
    Edit,
    InsertTimestep,
    MoveLayer,
    RemoveLayer,
    RemoveTimestep,
    Resize,
    SetSeed,
    SetToken,
    SetValue,
)
from models.errors import InputError
from models.experiment import Experiment
from models.files.experiment_file import format_experiment, read_experiment
from models.new_experiment import new_experiment
from models.view import View
from tests.gui.traced import weighted

SMALL = st.integers(0, 4)
EDITS = st.one_of(
    st.builds(SetValue, st.just(0), SMALL, SMALL, st.floats(-(2.0**99), 2.0**127, width=32)),
    st.builds(SetToken, st.just(0), SMALL, st.text(max_size=4)),
    st.builds(Resize, st.integers(1, 3), st.integers(1, 6), st.integers(1, 6)),
    st.builds(InsertTimestep, SMALL),
    st.builds(RemoveTimestep, SMALL),
    st.builds(SetSeed, st.integers(-1, 9)),
    st.builds(AddLayer),
    st.builds(RemoveLayer, st.integers(0, 3)),
    st.builds(MoveLayer, st.integers(0, 3), st.integers(0, 3)),
    st.builds(ChangeLayer, st.just(0), st.fixed_dictionaries({"units": st.integers(0, 3)})),
    st.builds(ChangeLayer, st.just(0), st.fixed_dictionaries({"return_sequences": st.booleans()})),
    st.builds(ChangeLayer, st.just(0), st.fixed_dictionaries({"bidirectional": st.booleans()})),
)


class Machine(RuleBasedStateMachine):
    folder: Path

    @initialize()
    def begin(self) -> None:
        first = weighted(return_sequences=True)
        self.session, self.window = Session(first), QWidget()
        self.documents = Documents(lambda: self.session.experiment, View, self.folder, self.window)
        self.documents.open_requested.connect(self.session.open)
        self.session.start()
        self.states, self.at = [first], 0
        self.saved = first
        self.files: dict[str, Experiment] = {}

    @rule(edit=EDITS)
    def edit(self, edit: Edit) -> None:
        now = self.states[self.at]
        try:
            after = edit.apply(now)
        except (InputError, IndexError):
            return  # the window offers nothing that lies outside of the grid
        self.session.edit(edit)
        if after != now:
            self.states[self.at + 1 :] = [after]
            self.at += 1

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        self.session.undo()
        self.at -= 1

    @precondition(lambda self: self.at < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        self.session.redo()
        self.at += 1

    @rule(name=st.sampled_from(["a", "b", "가"]))
    def save(self, name: str) -> None:
        self.documents._write(self.folder / f"{name}.json", lambda: None)
        self._wait()
        self.saved = self.files[name] = self.states[self.at]

    @precondition(lambda self: bool(self.files))
    @rule(choice=st.randoms(use_true_random=False))
    def reopen(self, choice: object) -> None:
        name = choice.choice(sorted(self.files))
        self.documents.open(self.folder / f"{name}.json")
        self._wait()
        self._begin_anew(self.files[name])

    @rule()
    def new(self) -> None:
        self.documents.new()
        self._begin_anew(new_experiment())

    @invariant()
    def agrees_with_the_model(self) -> None:
        if not hasattr(self, "session"):
            return
        assert self.session.experiment == self.states[self.at]
        assert self.documents.is_modified == (self.states[self.at] != self.saved)
        history = self.session._history
        assert (len(history.done), len(history.undone)) == (self.at, len(self.states) - 1 - self.at)
        for name, experiment in self.files.items():
            assert read_experiment(self.folder / f"{name}.json") == experiment

    def teardown(self) -> None:
        if not hasattr(self, "session"):
            return
        while self.session._history.undone:
            self.session.redo()
        last = format_experiment(self.states[-1])
        assert format_experiment(self.session.experiment) == last
        while self.session._history.done:
            self.session.undo()
        assert format_experiment(self.session.experiment) == format_experiment(self.states[0])
        while self.session._history.undone:
            self.session.redo()
        assert format_experiment(self.session.experiment) == last, "to the last byte"
        self.documents.wait()
        self.session.close()
        self.window.close()

    def _begin_anew(self, experiment: Experiment) -> None:
        self.states, self.at, self.saved = [experiment], 0, experiment

    def _wait(self) -> None:
        self.documents.wait()
        QApplication.processEvents()


def test_any_order_of_acts_leaves_what_a_plain_model_has(tmp_path: Path) -> None:
    machine = type("MachineHere", (Machine,), {"folder": tmp_path})
    run_state_machine_as_test(machine, settings=settings(max_examples=40, stateful_step_count=30, deadline=None))
