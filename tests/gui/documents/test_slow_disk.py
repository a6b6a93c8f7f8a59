"""A disk that takes its time: what is done meanwhile is neither lost nor mistaken for something else."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from gui.bars.header import Header
from gui.documents import filing
from gui.documents.documents import Documents
from models.edits import SetValue
from models.errors import InputError
from models.experiment import Experiment
from models.files.experiment_file import format_experiment, read_experiment
from models.files.presets import find_preset, load_preset
from models.files.working_copy import read_working_copy, write_working_copy
from tests.gui.documents.conftest import Questions
from tests.gui.traced import weighted
from tests.gui.windows import Opened

EDIT, LATER = SetValue(0, 0, 0, 3.5), SetValue(0, 0, 1, 77.0)


class Disk:
    """Holds every reading and writing until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._open = threading.Event()
        self._open.set()
        for name in ("write_atomically", "read_document"):
            monkeypatch.setattr(filing, name, self._held(getattr(filing, name)))

    def hold(self) -> None:
        self._open.clear()

    def let_go(self) -> None:
        self._open.set()

    def _held(self, act: Callable[..., Any]) -> Callable[..., Any]:
        def held(*arguments: Any) -> Any:
            assert self._open.wait(60)
            return act(*arguments)

        return held


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    disk = Disk(monkeypatch)
    yield disk
    disk.let_go()


@pytest.fixture
def documents(opened: Opened) -> Documents:
    return opened.part(Documents)


def value(path: Path, feature: int = 0) -> float:
    return float(read_experiment(path).values[0, 0, feature])


def write(path: Path, experiment: Experiment) -> Path:
    path.write_bytes(format_experiment(experiment))
    return path


def test_a_save_that_ends_late_does_not_claim_another_document(
    opened: Opened, documents: Documents, disk: Disk, qtbot: QtBot, tmp_path: Path
) -> None:
    disk.hold()
    documents._write(tmp_path / "a.json")
    opened.window.open_preset(find_preset("gru"))
    disk.let_go()
    qtbot.waitUntil(lambda: opened.part(Header).message == f"Saved {tmp_path / 'a.json'}")
    assert opened.window.windowTitle().startswith("GRU, return_sequences")
    assert not opened.window.isWindowModified()


def test_edits_while_a_file_is_read_are_asked_about(
    opened: Opened, documents: Documents, disk: Disk, qtbot: QtBot, tmp_path: Path, questions: Questions
) -> None:
    path = write(tmp_path / "a.json", weighted("GRU"))
    disk.hold()
    documents.open(path)
    opened.session.edit(EDIT)
    disk.let_go()
    questions.answer("Cancel")
    assert opened.session.experiment.values[0, 0, 0] == 3.5
    documents.open(path)
    questions.answer("Discard")
    qtbot.waitUntil(lambda: opened.session.experiment == weighted("GRU"))


def test_edits_while_it_is_saved_are_asked_about_once_more(
    opened: Opened, documents: Documents, disk: Disk, qtbot: QtBot, tmp_path: Path, questions: Questions
) -> None:
    documents._write(tmp_path / "a.json")
    qtbot.waitUntil(lambda: documents.document.path is not None)
    opened.session.edit(EDIT)
    disk.hold()
    opened.window.open_preset(find_preset("gru"))
    questions.answer("Save")
    opened.session.edit(LATER)
    disk.let_go()
    questions.answer("Save")
    qtbot.waitUntil(lambda: opened.session.experiment == load_preset("gru"))
    assert (value(tmp_path / "a.json"), value(tmp_path / "a.json", 1)) == (3.5, 77.0)


def test_edits_while_it_is_saved_for_closing_are_asked_about(
    opened: Opened, documents: Documents, disk: Disk, qtbot: QtBot, tmp_path: Path, questions: Questions
) -> None:
    documents._write(tmp_path / "a.json")
    qtbot.waitUntil(lambda: documents.document.path is not None)
    opened.session.edit(EDIT)
    disk.hold()
    opened.window.close()
    questions.answer("Save")
    opened.session.edit(LATER)
    disk.let_go()
    questions.answer("Cancel")
    assert opened.window.isVisible()
    assert opened.session.experiment.values[0, 0, 1] == 77


def test_every_save_is_done_and_told(
    opened: Opened, documents: Documents, disk: Disk, qtbot: QtBot, tmp_path: Path
) -> None:
    names = ["b", "c", "d"]
    done: list[str] = []
    disk.hold()
    for number, name in enumerate(names):
        opened.session.edit(SetValue(0, 0, 0, number + 0.5))
        documents._write(tmp_path / f"{name}.json", lambda name=name: done.append(name))
    disk.let_go()
    qtbot.waitUntil(lambda: done == names)
    assert [value(tmp_path / f"{name}.json") for name in names] == [0.5, 1.5, 2.5]
    assert not opened.window.isWindowModified()


def test_a_refusal_is_told_whatever_is_opened_meanwhile(
    opened: Opened, documents: Documents, disk: Disk, tmp_path: Path, questions: Questions
) -> None:
    disk.hold()
    documents._write(tmp_path / "missing" / "a.json")
    opened.window.open_preset(find_preset("gru"))
    disk.let_go()
    assert "found no such folder" in questions.text()
    questions.answer("Close")


def test_one_question_at_a_time(opened: Opened, questions: Questions) -> None:
    opened.session.edit(EDIT)
    opened.window.close()
    opened.window.close()
    assert len(questions.open) == 1
    questions.answer("Discard")
    assert not opened.window.isVisible()


def test_two_saves_in_a_row_are_nobody_elses_change(
    opened: Opened, documents: Documents, disk: Disk, qtbot: QtBot, tmp_path: Path, questions: Questions
) -> None:
    documents._write(tmp_path / "a.json")
    qtbot.waitUntil(lambda: documents.document.path is not None)
    disk.hold()
    for number in (1, 2):
        opened.session.edit(SetValue(0, 0, 0, float(number)))
        documents.save()
    disk.let_go()
    qtbot.waitUntil(lambda: not opened.window.isWindowModified())
    assert value(tmp_path / "a.json") == 2
    assert not questions.open


def test_what_others_changed_while_the_program_was_closed_is_asked_about(
    opened: Opened, documents: Documents, qtbot: QtBot, tmp_path: Path, questions: Questions
) -> None:
    path = tmp_path / "a.json"
    documents._write(path)
    qtbot.waitUntil(lambda: documents.document.path is not None)
    unmodified = documents.copy()
    opened.session.edit(EDIT)
    modified = documents.copy()
    theirs = LATER.apply(weighted("GRU"))
    write(path, theirs)
    documents.restore(unmodified)
    assert opened.session.experiment == theirs, "what was not modified is as its file is now"
    assert not opened.window.isWindowModified()
    documents.restore(modified)
    assert opened.session.experiment.values[0, 0, 0] == 3.5
    documents.save()
    assert "was changed on the disk" in questions.text()
    questions.answer("Cancel")
    assert read_experiment(path) == theirs


def test_a_restored_document_is_saved_without_a_question_if_nobody_touched_its_file(
    opened: Opened, documents: Documents, qtbot: QtBot, tmp_path: Path, questions: Questions, own_folder: Path
) -> None:
    path = tmp_path / "a.json"
    documents._write(path)
    qtbot.waitUntil(lambda: documents.document.path is not None)
    opened.session.edit(EDIT)
    write_working_copy(documents.copy(), own_folder.parent / "copy.npz")
    opened.window.open_preset(find_preset("gru"))
    questions.answer("Discard")
    documents.restore(read_working_copy(own_folder.parent / "copy.npz"))
    documents.save()
    qtbot.waitUntil(lambda: not opened.window.isWindowModified())
    assert value(path) == 3.5
    assert not questions.open


def test_a_refusal_names_what_is_wrong_with_a_file(documents: Documents, tmp_path: Path, questions: Questions) -> None:
    documents.open(tmp_path / "none.json")
    assert str(InputError(str(tmp_path / "none.json"), "a file that can be read", "no such file or folder")) in (
        questions.text()
    )
    questions.answer("Close")
