"""Documents in the real window: new, open, save, modified, questions, and refusals of the disk that lose nothing."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from gui.bars.header import Header
from gui.bars.menus.file_menu import FileMenu
from gui.documents.desk import Desk
from gui.documents.document import Document
from gui.documents.documents import Documents
from gui.documents.recent import MOST, add_recent, recent_files
from gui.input.input_grid import InputGrid
from gui.input.opening.opening_dialog import OpeningDialog
from gui.stage.stage import Stage
from models.edits import SetToken, SetValue
from models.experiment import Experiment
from models.files.experiment_file import compact_text, format_experiment, parse_document, read_experiment
from models.files.own_experiments import add_own, load_own
from models.files.presets import find_preset, load_preset
from models.new_experiment import new_experiment
from tests.gui.documents.conftest import Questions
from tests.gui.traced import weighted
from tests.gui.windows import Opened

Dialog = Callable[[str], None]
EDIT = SetValue(0, 1, 2, 7.5)


@pytest.fixture
def documents(opened: Opened) -> Documents:
    return opened.part(Documents)


def act(opened: Opened, text: str) -> None:
    (action,) = [one for one in opened.part(FileMenu).actions() if one.text() == text]
    assert action.isEnabled()
    action.trigger()


def save(opened: Opened, qtbot: QtBot, path: Path) -> None:
    act(opened, "Save")
    qtbot.waitUntil(lambda: opened.part(Header).message == f"Saved {path}")


def wait_for(opened: Opened, qtbot: QtBot, title: str) -> None:
    qtbot.waitUntil(lambda: opened.window.windowTitle() == f"{title}[*] — Unrolled")


def write(path: Path, experiment: Experiment) -> Path:
    path.write_bytes(format_experiment(experiment))
    return path


def test_save_edit_undo_and_the_mark_in_the_title(opened: Opened, qtbot: QtBot, tmp_path: Path, dialog: Dialog) -> None:
    window, session = opened.window, opened.session
    assert window.windowTitle() == "Untitled[*] — Unrolled"
    assert not window.isWindowModified()
    path = tmp_path / "실험 1.json"
    dialog(str(path))
    save(opened, qtbot, path)
    wait_for(opened, qtbot, "실험 1.json")
    assert read_experiment(path) == session.experiment
    session.edit(EDIT)
    assert window.isWindowModified()
    assert opened.part(Header)._tagline.text() == "실험 1.json · edited"
    session.undo()
    assert not window.isWindowModified(), "as it was saved"
    session.redo()
    assert window.isWindowModified()
    save(opened, qtbot, path)
    qtbot.waitUntil(lambda: not window.isWindowModified())
    assert read_experiment(path).values[0, 1, 2] == 7.5


@pytest.mark.parametrize("name", ["mine", "Lesson 1. LSTM"])
def test_a_name_without_a_suffix_gets_one(
    opened: Opened, qtbot: QtBot, tmp_path: Path, dialog: Dialog, questions: Questions, name: str
) -> None:
    path = tmp_path / f"{name}.json"
    dialog(str(tmp_path / name))
    act(opened, "Save as …")
    wait_for(opened, qtbot, path.name)
    assert read_experiment(path) == opened.session.experiment
    opened.session.edit(EDIT)
    before = path.read_bytes()
    act(opened, "Save as …")
    assert f"“{path.name}” exists already." in questions.text()
    questions.answer("Cancel")
    assert path.read_bytes() == before, "the dialog asked about another name"


def test_what_is_being_typed_is_saved_too(
    opened: Opened, qtbot: QtBot, tmp_path: Path, dialog: Dialog, questions: Questions
) -> None:
    path = tmp_path / "a.json"
    dialog(str(path))
    save(opened, qtbot, path)
    type_into(opened, qtbot, "6.25")
    qtbot.keyClick(opened.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: read_experiment(path).values[0, 0, 0] == 6.25)
    type_into(opened, qtbot, "7.5")
    opened.window.close()
    assert opened.session.experiment.values[0, 0, 0] == 7.5
    questions.answer("Cancel")
    assert opened.window.isVisible()


def type_into(opened: Opened, qtbot: QtBot, text: str) -> None:
    """Type into x[1, 1], and leave the field open."""
    table = opened.part(InputGrid).table
    table.setFocus()
    table.setCurrentIndex(opened.part(InputGrid).model.index(0, 1))
    qtbot.keyClick(table.viewport(), text[0])
    (editor,) = [one for one in table.viewport().findChildren(QLineEdit) if one.isVisible()]
    qtbot.keyClicks(editor, text[1:])


def test_a_file_keeps_where_somebody_stood(opened: Opened, qtbot: QtBot, tmp_path: Path, dialog: Dialog) -> None:
    session, path = opened.session, tmp_path / "x.json"
    session.open(weighted(shape=(2, 5, 3), units=4, bidirectional=True))
    session.set_step(2)
    session.set_sample(1)
    opened.open_tab("Gates")
    opened.open_tab("Weights")
    dialog(str(path))
    save(opened, qtbot, path)
    act(opened, "New")
    wait_for(opened, qtbot, "Untitled")
    assert (session.step, session.sample) == (4, 0)
    opened.part(Documents).open(path)
    wait_for(opened, qtbot, "x.json")
    assert (session.step, session.sample) == (2, 1)
    view = json.loads(path.read_text(encoding="utf-8"))["view"]
    assert (view["step"], view["sample"], view["middle"], view["right"]) == (2, 1, "Gates", "Weights")
    parts = opened.window._views.parts
    assert parts.views.tabText(parts.views.currentIndex()) == "Gates"
    assert parts.tabs.currentWidget() is parts.weights_place


@pytest.mark.parametrize(
    "view",
    [
        {"step": 99, "layer": -3, "sample": "no", "selection": {"timestep": 77}, "middle": "Nowhere", "x": 1},
        {"step": -9, "layer": 7, "sample": -1, "selection": {"timestep": -100, "unit": -100, "pinned": True}},
        {"selection": {"direction": "sideways", "timestep": 99, "unit": 99}, "sizes": [0, -1, 10**9]},
        [1, 2],
    ],
    ids=str,
)
def test_a_view_that_fits_nothing_is_no_error(opened: Opened, qtbot: QtBot, tmp_path: Path, view: object) -> None:
    """An older or a newer program's view, and one of another experiment."""
    raw = json.loads(format_experiment(weighted()))
    raw["view"] = view
    path = tmp_path / "x.json"
    path.write_text(json.dumps(raw), encoding="utf-8")
    opened.part(Documents).open(path)
    wait_for(opened, qtbot, "x.json")
    assert (opened.session.step, opened.session.sample, opened.session.layer_index) == (4, 0, 0)
    selection = opened.session.selection
    assert (selection.timestep, selection.unit, selection.direction) in ((3, 0, "forward"), (3, 2, "forward"))


def test_what_is_not_saved_is_asked_about(
    opened: Opened, qtbot: QtBot, tmp_path: Path, questions: Questions, dialog: Dialog
) -> None:
    session, path = opened.session, tmp_path / "a.json"
    dialog(str(path))
    save(opened, qtbot, path)
    other = write(tmp_path / "b.json", weighted("GRU"))
    session.edit(EDIT)
    opened.part(Documents).open(other)
    assert questions.text().startswith("Save the changes to “a.json”?")
    questions.answer("Cancel")
    assert session.experiment.values[0, 1, 2] == 7.5
    opened.part(Documents).open(other)
    questions.answer("Save")
    wait_for(opened, qtbot, "b.json")
    assert read_experiment(path).values[0, 1, 2] == 7.5
    session.edit(EDIT)
    opened.part(Documents).open(path)
    questions.answer("Discard")
    wait_for(opened, qtbot, "a.json")
    assert read_experiment(other) == weighted("GRU")


def test_closing_asks_and_then_closes(
    opened: Opened, qtbot: QtBot, tmp_path: Path, questions: Questions, dialog: Dialog
) -> None:
    opened.session.edit(EDIT)
    opened.window.close()
    assert opened.window.isVisible()
    questions.answer("Cancel")
    assert opened.window.isVisible()
    opened.window.close()
    dialog(str(tmp_path / "kept.json"))
    questions.answer("Save")
    qtbot.waitUntil(lambda: not opened.window.isVisible())
    assert read_experiment(tmp_path / "kept.json").values[0, 1, 2] == 7.5
    assert opened.keras.heard[-1] == "stop"


def test_closing_without_saving(opened: Opened, qtbot: QtBot, questions: Questions) -> None:
    opened.session.edit(EDIT)
    opened.window.close()
    questions.answer("Discard")
    qtbot.waitUntil(lambda: not opened.window.isVisible())


def test_a_file_that_somebody_else_changed_is_asked_about(
    opened: Opened, qtbot: QtBot, tmp_path: Path, questions: Questions, dialog: Dialog
) -> None:
    path, theirs = tmp_path / "a.json", format_experiment(weighted("GRU"))
    dialog(str(path))
    save(opened, qtbot, path)
    opened.session.edit(EDIT)
    path.write_bytes(theirs)
    act(opened, "Save")
    assert "was changed on the disk" in questions.text()
    questions.answer("Cancel")
    assert path.read_bytes() == theirs
    act(opened, "Save")
    dialog(str(tmp_path / "mine.json"))
    questions.answer("Save as …")
    wait_for(opened, qtbot, "mine.json")
    assert path.read_bytes() == theirs
    opened.part(Documents).open(path)
    wait_for(opened, qtbot, "a.json")
    opened.session.edit(EDIT)
    path.write_bytes(theirs + b"\n")
    act(opened, "Save")
    questions.answer("Overwrite")
    qtbot.waitUntil(lambda: not opened.window.isWindowModified())
    assert read_experiment(path).values[0, 1, 2] == 7.5


def test_a_file_that_is_gone_is_written_again(opened: Opened, qtbot: QtBot, tmp_path: Path, dialog: Dialog) -> None:
    path = tmp_path / "a.json"
    dialog(str(path))
    save(opened, qtbot, path)
    path.unlink()
    opened.session.edit(EDIT)
    save(opened, qtbot, path)
    qtbot.waitUntil(path.exists)


def _vanished(folder: Path) -> str:
    shutil.rmtree(folder)
    return "found no such folder"


def _read_only(folder: Path) -> str:
    folder.chmod(0o555)
    return "found a read-only folder"


@pytest.mark.parametrize("refuse", [_vanished, _read_only])
def test_a_disk_that_refuses_loses_nothing(
    opened: Opened,
    qtbot: QtBot,
    tmp_path: Path,
    questions: Questions,
    dialog: Dialog,
    refuse: Callable[[Path], str],
) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    path = folder / "a.json"
    dialog(str(path))
    save(opened, qtbot, path)
    opened.session.edit(EDIT)
    reason = refuse(folder)
    act(opened, "Save")
    assert reason in questions.text()
    assert "Nothing is lost" in questions.text()
    dialog(str(tmp_path / "elsewhere.json"))
    questions.answer("Save as …")
    wait_for(opened, qtbot, "elsewhere.json")
    assert read_experiment(tmp_path / "elsewhere.json").values[0, 1, 2] == 7.5
    if folder.exists():
        folder.chmod(0o755)


@pytest.mark.parametrize("content", [b"", b"{", b"[" * 10_000_000, b'{"unrolled": 2}', b"\x80\x03}q\x00."], ids=len)
def test_what_is_no_experiment_is_said_and_the_window_stays(
    opened: Opened, tmp_path: Path, questions: Questions, content: bytes
) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    before = opened.session.experiment
    opened.part(Documents).open(path)
    assert str(path) in questions.text()
    questions.answer("Close")
    assert opened.session.experiment is before


def test_copy_as_text_and_paste(opened: Opened, qtbot: QtBot) -> None:
    session, clipboard = opened.session, QGuiApplication.clipboard()
    session.edit(SetToken(0, 1, "밥을"))
    before = session.experiment
    act(opened, "Copy as text")
    text = clipboard.text()
    assert "\n" not in text
    assert parse_document(text.encode())[0] == before
    assert len(text) < len(format_experiment(before)) * 0.85
    act(opened, "New")
    assert session.experiment == new_experiment()
    opened.part(Stage).setFocus()
    qtbot.keySequence(opened.window, QKeySequence(QKeySequence.StandardKey.Paste))
    assert session.experiment == before
    assert opened.window.isWindowModified(), "it is in no file"
    clipboard.setText("just words")
    act(opened, "Open copied text")
    assert opened.part(Header).message == "The clipboard holds no experiment copied as text."


def test_what_is_too_large_to_be_pasted_is_not_copied(opened: Opened) -> None:
    QGuiApplication.clipboard().setText("before")
    opened.session.open(weighted(shape=(1, 2, 60), units=200))
    act(opened, "Copy as text")
    assert opened.part(Header).message.startswith("Not copied as text: expected at most 50,000 numbers")
    assert QGuiApplication.clipboard().text() == "before"


def test_a_pasted_text_that_is_wrong_is_said(opened: Opened, questions: Questions) -> None:
    QGuiApplication.clipboard().setText('{"unrolled": 1, "layers": []}')
    act(opened, "Open copied text")
    assert "$.input: expected a value, found none" in questions.text()
    questions.answer("Close")


def drop(opened: Opened, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    opened.window.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))


def test_a_dropped_file_is_opened(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    drop(opened, write(tmp_path / "끌어 놓기.json", weighted("GRU")))
    wait_for(opened, qtbot, "끌어 놓기.json")
    assert opened.session.experiment == weighted("GRU")


def test_a_dropped_table_is_an_input(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "표.csv"
    path.write_text("1,2,3,4,5\n6,7,8,9,10\n", encoding="utf-8")
    drop(opened, path)
    dialog = opened.window.findChild(OpeningDialog)
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    dialog.accept_button.click()
    assert opened.session.experiment.values[0].tolist() == [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10]]
    assert opened.part(Header)._undo.toolTip() == "Undo input from 표.csv (Ctrl+Z)"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("표.xlsx", "표.xlsx cannot be opened here, only experiments (.json) and inputs (.csv, .tsv, .npy)."),
        ("문장.txt", "문장.txt cannot be opened here, only experiments (.json) and inputs (.csv, .tsv, .npy); a sen"),
    ],
)
def test_other_files_are_told_what_can_be_opened(opened: Opened, tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / name).write_bytes(b"\xff\xfe")
    drop(opened, tmp_path / name)
    assert opened.part(Header).message.startswith(said)
    drop(opened, tmp_path / "a.json", tmp_path / "b.json")
    assert opened.part(Header).message == "Only one file can be opened at a time."
    opened.window.open_preset(find_preset("gru"))
    assert opened.part(Header).message == "", "what was said about another document"


def test_an_experiment_pasted_into_the_table_is_opened(opened: Opened, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(compact_text(weighted("GRU")))
    table = opened.part(InputGrid).table
    table.setFocus()
    qtbot.keySequence(table, QKeySequence(QKeySequence.StandardKey.Paste))
    assert opened.session.experiment == weighted("GRU")


def test_recent_files_are_offered_and_opened(opened: Opened, qtbot: QtBot, tmp_path: Path, own_folder: Path) -> None:
    first, second = (write(tmp_path / f"{name}.json", weighted(name)) for name in ("LSTM", "GRU"))
    for path in (first, second):
        opened.part(Documents).open(path)
        wait_for(opened, qtbot, path.name)
    menu = opened.part(FileMenu).recent
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["GRU.json", "LSTM.json"]
    menu.actions()[1].trigger()
    wait_for(opened, qtbot, "LSTM.json")
    assert recent_files(own_folder) == [first, second]


def test_the_list_of_recent_files_survives_anything(tmp_path: Path) -> None:
    paths = [write(tmp_path / f"{number}.json", weighted()) for number in range(MOST + 3)]
    for path in paths:
        add_recent(path, tmp_path)
    assert recent_files(tmp_path) == paths[: -MOST - 1 : -1]
    paths[-1].unlink()
    assert recent_files(tmp_path)[0] == paths[-2]
    for content in (b"", b"{}", b"[1, null]", b"[" * 100_000, os.urandom(99)):
        (tmp_path / "recent.json").write_bytes(content)
        assert recent_files(tmp_path) == []


def test_a_preset_is_named_and_reverted_to_by_undo(opened: Opened) -> None:
    header, session = opened.part(Header), opened.session
    opened.window.open_preset(find_preset("gru"))
    assert opened.window.windowTitle().startswith("GRU, return_sequences")
    session.edit(EDIT)
    edited = session.experiment
    act(opened, "Revert")
    assert session.experiment == load_preset("gru")
    session.undo()
    assert session.experiment == edited
    assert header._redo.toolTip() == "Redo revert (Ctrl+Shift+Z)"


def test_there_is_nothing_to_revert_to_but_what_was_opened(opened: Opened) -> None:
    (revert,) = [one for one in opened.part(FileMenu).actions() if one.text() == "Revert"]
    assert not revert.isEnabled()
    opened.part(Documents).open_text(compact_text(weighted("GRU")))
    assert opened.window.isWindowModified()
    assert not revert.isEnabled(), "it is in no file, and as it was pasted"
    opened.session.edit(EDIT)
    assert revert.isEnabled()


def test_an_own_experiment_is_saved_in_the_gallery_and_lost_when_it_is_removed_there(
    opened: Opened, qtbot: QtBot, own_folder: Path
) -> None:
    documents, folder = opened.part(Documents), own_folder / "gallery"
    own = add_own(folder, "나의 실험", "무엇을 볼까", opened.session.experiment)
    documents.open_own(own, opened.session.experiment)
    opened.session.edit(EDIT)
    act(opened, "Save")
    qtbot.waitUntil(lambda: opened.part(Header).message == "Saved “나의 실험” in the gallery")
    assert not opened.window.isWindowModified()
    assert opened.window.windowTitle() == "나의 실험[*] — Unrolled"
    assert load_own(own).values[0, 1, 2] == 7.5
    documents.lose(own)
    assert (opened.window.windowTitle(), opened.window.isWindowModified()) == ("Untitled[*] — Unrolled", True)
    documents.find_again(own)
    assert (opened.window.windowTitle(), opened.window.isWindowModified()) == ("나의 실험[*] — Unrolled", False)


def test_a_document_knows_what_it_is_called() -> None:
    one = weighted()
    assert Document(one).title == "Untitled"
    assert Document(one, Path("/a/b.json")).title == "b.json"
    assert Document(one, entry=find_preset("gru")).title == "GRU, return_sequences, return_state"
    assert compact_text(one).startswith('{"unrolled":1,')


def test_a_desk_takes_up_an_experiment_with_its_file(opened: Opened, tmp_path: Path) -> None:
    path = write(tmp_path / "given.json", opened.session.experiment)
    opened.part(Desk).begin_with(opened.session.experiment, parse_document(path.read_bytes())[1], path, None)
    assert opened.window.windowTitle() == "given.json[*] — Unrolled"
    assert not opened.window.isWindowModified()
