"""What documents say can be said in another language: questions, titles, names of files, dates, and what is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.documents import asking
from gui.documents.dates import day_and_hour
from gui.documents.document import Document
from gui.documents.documents import Documents
from gui.documents.kept import kept_work
from gui.documents.working_folder import WorkingFolder
from gui.look.language import translated
from models.errors import InputError
from models.files.own_experiments import OwnExperiment
from models.sentences import Sentence
from models.view import View
from tests.gui.documents.conftest import Questions
from tests.gui.documents.test_working_folder import leave_behind
from tests.gui.looks import wearing
from tests.gui.pseudo import speaking, untranslated
from tests.gui.traced import weighted

WHEN = datetime(2025, 11, 24, 11, 30, 59)
REFUSED = InputError("a/b.json", "", "").sentence


@pytest.fixture
def documents(qtbot: QtBot, tmp_path: Path) -> Iterator[Documents]:
    window = QWidget()
    qtbot.addWidget(window)
    experiment = weighted()
    yield Documents(lambda: experiment, View, tmp_path, window)  # which lives as long as the window does
    window.close()


ASKED: list[Callable[[QWidget], object]] = [
    lambda window: asking.ask_about_changes(window, "«own»", lambda: None, lambda: None),
    lambda window: asking.ask_about_overwriting(window, "a.json", lambda: None, lambda: None),
    lambda window: asking.tell_that_it_is_not_saved(window, REFUSED, lambda: None),
    lambda window: asking.tell_that_it_cannot_be_opened(window, REFUSED),
]


@pytest.mark.parametrize("ask", ASKED)
def test_questions_are_asked_in_the_users_language(
    qtbot: QtBot, questions: Questions, ask: Callable[[QWidget], object]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with speaking():
        ask(window)
        (box,) = questions.open
        # "Cancel" is the question's own.
        assert untranslated(box, "Unrolled", "Cancel", "&Cancel") == set()
        box.reject()


@pytest.mark.usefixtures("german")
def test_a_date_is_in_the_chosen_language_whatever_the_system_prefers() -> None:
    assert day_and_hour(WHEN) == "24 November, 11:30"
    with wearing(language="ko"):
        said = day_and_hour(WHEN)
    assert "11:30" in said
    assert "24" in said
    assert "Nov" not in said


def test_a_document_without_a_name_is_called_so_in_the_language_of_now() -> None:
    document = Document(weighted())
    assert document.file_name == "Untitled.json"
    with speaking(lambda _: "제목 없음"):
        assert translated(document.title) == "제목 없음"
        assert document.file_name == "제목 없음.json"


def test_what_a_user_calls_something_is_never_translated() -> None:
    own = OwnExperiment(Path("a/one.json"), "Untitled", "Save", 1)
    with speaking():
        assert translated(Document(weighted(), entry=own).title) == "Untitled"
        assert translated(Document(weighted(), Path("a/Save.json")).title) == "Save.json"


def test_what_was_told_can_be_said_again_in_another_language(
    documents: Documents, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "{x}.json"
    with qtbot.waitSignal(documents.told) as told:
        documents._write(path)
    text, is_bad = told.args
    assert (text, is_bad) == (f"Saved {path}", False)
    with speaking():
        assert translated(text) == f"«Saved {path}»"


def test_a_broken_start_and_a_restored_one_are_sentences(tmp_path: Path) -> None:
    leave_behind(tmp_path)
    restored = kept_work(WorkingFolder(tmp_path))
    (tmp_path / "last.npz").write_bytes(b"no archive")
    for name in tmp_path.glob("*-*.npz"):
        name.unlink()
    broken = kept_work(WorkingFolder(tmp_path))
    for kept, words in ((restored, "Restored: "), (broken, "The last experiment cannot be read: ")):
        assert isinstance(kept.message, Sentence)
        assert kept.message.startswith(words)
        with speaking():
            assert translated(kept.message).startswith(f"«{words}")


def test_file_dialogs_are_captioned_in_the_users_language(
    documents: Documents, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *arguments: asked.append(arguments[1:]) or ("", ""))
    with speaking():
        documents.ask_and_open()
        documents.ask_and_save_as()
    assert [(title, kinds) for title, _, kinds in asked] == [
        ("«Open an experiment»", "«Experiments (*.json)»"),
        ("«Save the experiment»", "«Experiments (*.json)»"),
    ]
    assert Path(asked[1][1]).name == "Untitled.json"
