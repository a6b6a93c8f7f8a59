"""Working copies: kept soon after a change, restored after a crash, shared by several windows, and never in the way."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.bars.header import Header
from gui.bars.menus.file_menu import FileMenu
from gui.documents.autosave import Autosave
from gui.documents.desk import Desk
from gui.documents.kept import kept_work
from gui.documents.working_folder import WORKING, WorkingFolder
from models.edits import SetValue
from models.errors import InputError
from models.experiment import Experiment
from models.files.experiment_file import format_experiment
from models.files.presets import FIRST_PRESET, load_preset
from models.files.working_copy import WorkingCopy, read_working_copy
from models.view import View
from tests.gui.traced import weighted
from tests.gui.windows import Opened

EDIT = SetValue(0, 1, 2, 7.5)


def copy_of(experiment: Experiment, **fields: object) -> WorkingCopy:
    return WorkingCopy(experiment, View(), **fields)


def leave_behind(folder: Path, number: int = 0) -> Path:
    """A copy whose process is dead: a lock of a process that ended without letting go of it."""
    script = (
        "import os, sys; from pathlib import Path; from gui.documents.working_folder import WorkingFolder;"
        "from models.files.working_copy import WorkingCopy; from models.view import View;"
        "from models.edits import SetValue; from tests.gui.traced import weighted;"
        f"one = SetValue(0, 0, 0, {number}.5).apply(weighted());"
        "folder = WorkingFolder(Path(sys.argv[1])); folder.write(WorkingCopy(one, View(), is_modified=True));"
        "print(folder.own); sys.stdout.flush(); os._exit(1)"
    )
    root = Path(__file__).parents[3]
    command = [sys.executable, "-c", script, str(folder)]
    told = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert told.returncode == 1, told.stderr
    path = Path(told.stdout.strip())
    os.utime(path, (1_000_000_000 + number, 1_000_000_000 + number))
    return path


def test_a_change_is_kept_within_a_second(opened: Opened, qtbot: QtBot, own_folder: Path) -> None:
    opened.session.edit(EDIT)
    working = opened.part(Desk)._working
    # What was written first may be from before the edit.
    qtbot.waitUntil(lambda: working.own.exists() and read_working_copy(working.own).is_modified, timeout=1000)
    assert read_working_copy(working.own).experiment == opened.session.experiment
    assert working.own.parent == own_folder / WORKING
    assert WorkingFolder(working.own.parent).left_behind() == [], "its window lives"


def test_a_closed_window_leaves_its_last_state_alone(opened: Opened, own_folder: Path) -> None:
    opened.session.edit(SetValue(0, 0, 0, 1.0))
    opened.session.undo()
    opened.session.set_step(2)
    opened.window.close()
    kept = kept_work(WorkingFolder(own_folder / WORKING))
    assert (kept.copy.experiment, kept.copy.view.step) == (opened.session.experiment, 2)
    assert (kept.message, kept.is_trouble) == ("", False), "nothing out of the ordinary"
    assert [path.name for path in (own_folder / WORKING).iterdir()] == ["last.npz"]


def test_what_was_discarded_does_not_come_back(opened: Opened, own_folder: Path) -> None:
    before = opened.session.experiment
    opened.session.edit(EDIT)
    opened.window.close()  # unasked, which means: discard
    assert kept_work(WorkingFolder(own_folder / WORKING)).copy.experiment == before


def test_at_first_there_is_the_notebook(tmp_path: Path) -> None:
    kept = kept_work(WorkingFolder(tmp_path / "none"))
    assert kept.copy.experiment == load_preset(FIRST_PRESET)
    assert kept.message == ""
    assert not (tmp_path / "none").exists(), "looking makes nothing"


def test_what_a_crash_left_is_restored_and_said(opened: Opened, tmp_path: Path) -> None:
    left = leave_behind(tmp_path)
    folder = WorkingFolder(tmp_path)
    kept = kept_work(folder)
    assert kept.message.startswith("Restored: the program ended unexpectedly at ")
    assert kept.copy.experiment.values[0, 0, 0] == 0.5
    assert not left.exists()
    assert folder.own.exists(), "it is this window's now"
    opened.window.resume(kept)
    assert opened.part(Header).message == kept.message
    assert opened.session.experiment == kept.copy.experiment
    assert opened.window.isWindowModified()
    folder.release()


def test_the_newest_is_restored_and_the_others_are_offered(opened: Opened, own_folder: Path) -> None:
    for number in range(3):
        leave_behind(own_folder / WORKING, number)
    folder = WorkingFolder(own_folder / WORKING)
    assert kept_work(folder).copy.experiment.values[0, 0, 0] == 2.5
    menu = opened.part(FileMenu).recent
    menu.aboutToShow.emit()
    offered = [action for action in menu.actions() if action.text().startswith("Unsaved work of ")]
    assert len(offered) == 2
    offered[0].trigger()
    assert opened.session.experiment.values[0, 0, 0] == 1.5
    menu.aboutToShow.emit()
    assert len(menu.actions()) == 1
    folder.release()


def test_a_copy_is_taken_over_once(tmp_path: Path) -> None:
    left = leave_behind(tmp_path)
    first, second = WorkingFolder(tmp_path), WorkingFolder(tmp_path)
    first.take_over(left)
    assert second.left_behind() == []
    with pytest.raises(InputError):
        second.take_over(left)
    first.release()


def test_a_damaged_copy_is_said_put_aside_and_costs_no_other(tmp_path: Path) -> None:
    leave_behind(tmp_path, 0)
    newest = leave_behind(tmp_path, 1)
    newest.write_bytes(b"PK garbage")
    folder = WorkingFolder(tmp_path)
    assert kept_work(folder).copy.experiment.values[0, 0, 0] == 0.5
    assert newest.with_suffix(".damaged").read_bytes() == b"PK garbage"
    folder.release()
    (tmp_path / "last.npz").write_bytes(b"PK garbage")
    folder.own.unlink()
    kept = kept_work(WorkingFolder(tmp_path))
    assert (kept.copy.experiment, kept.is_trouble) == (load_preset(FIRST_PRESET), True)
    assert kept.message.startswith("The last experiment cannot be read: ")


def test_a_restored_document_knows_its_file(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(format_experiment(weighted()))
    desk = opened.part(Desk)
    edited = EDIT.apply(weighted())
    desk.documents.restore(copy_of(edited, path=path, is_modified=True))
    assert (opened.window.windowTitle(), opened.window.isWindowModified()) == ("a.json[*] — Unrolled", True)
    desk.documents.restore(copy_of(weighted(), path=path))
    assert not opened.window.isWindowModified()
    path.unlink()
    desk.documents.restore(copy_of(weighted(), path=path))
    assert opened.window.isWindowModified(), "the file is gone: nowhere is this saved"
    desk.documents.restore(copy_of(load_preset("gru"), preset="gru"))
    assert opened.window.windowTitle().startswith("GRU, return_sequences")
    assert not opened.window.isWindowModified()


def test_a_full_disk_is_said_once_and_tried_again(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_full = True
    fsync = os.fsync

    def maybe(descriptor: int) -> None:
        if is_full:
            raise OSError(errno.ENOSPC, "No space left on device")
        fsync(descriptor)

    monkeypatch.setattr("os.fsync", maybe)
    failures: list[str] = []
    opened.part(Autosave).failed.connect(failures.append)
    for number in range(3):
        with qtbot.waitSignal(opened.part(Autosave)._writing._finished):
            opened.session.edit(SetValue(0, 0, 0, float(number)))
    assert len(failures) == 1
    assert opened.part(Header).message.startswith("What you do is not kept for the next start: ")
    assert "No space left on device" in opened.part(Header).message
    is_full = False
    opened.session.edit(EDIT)
    qtbot.waitUntil(opened.part(Desk)._working.own.exists)
    assert read_working_copy(opened.part(Desk)._working.own).experiment == opened.session.experiment


def test_a_large_document_is_kept_as_fast(tmp_path: Path) -> None:
    """Two million weights: as text they would take seconds; nothing is timed here, but nothing is text either."""
    large = weighted(shape=(1, 2, 5), units=500, bidirectional=True)
    folder = WorkingFolder(tmp_path)
    folder.write(copy_of(large))
    assert large.weights is not None
    size = sum(array.nbytes for layer in large.weights for array in layer.flat())
    assert folder.own.stat().st_size < size * 1.01 + 10_000
    again = read_working_copy(folder.own).experiment
    assert again == large
    assert np.isfinite(again.values).all()
    folder.release()


def test_a_folder_that_somebody_removes_is_made_again(opened: Opened, qtbot: QtBot) -> None:
    working = opened.part(Desk)._working
    opened.session.edit(EDIT)
    qtbot.waitUntil(working.own.exists)
    shutil.rmtree(working.own.parent)
    opened.session.edit(SetValue(0, 0, 0, 9.0))
    qtbot.waitUntil(working.own.exists)
    assert read_working_copy(working.own).experiment == opened.session.experiment
    assert WorkingFolder(working.own.parent).left_behind() == [], "still its window's"
