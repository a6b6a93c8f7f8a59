"""What the models say, said in another language by the window: whole, with everything that is filled in."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gui import defects
from gui.look.language import translated
from models.edits import Resize, SetValue
from models.errors import InputError
from models.files.presets import find_preset
from models.sentences import Sentence, listed, say
from tests.gui.pseudo import speaking
from tests.gui.told import Told
from tests.gui.traced import weighted
from tests.models.said import any_sentence

SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture(autouse=True)
def in_another_language() -> Iterator[None]:
    with speaking():
        yield


def in_guillemets(text: object) -> object:
    if not isinstance(text, Sentence):
        return text
    filled = {name: in_guillemets(value) for name, value in text.fields.items()}
    return f"«{text.template.format(**filled) if filled else text.template}»"


@SHARED
@given(any_sentence())
def test_sentences_in_sentences_are_translated(sentence: Sentence) -> None:
    assert translated(sentence) == in_guillemets(sentence)


def test_what_is_no_sentence_stays() -> None:
    assert translated("units") == "units"
    assert translated(listed(["a", say("b")])) == "«a, «b»»"


def test_an_error_is_translated_with_its_parts() -> None:
    error = InputError("", say("a number"), "'x'").inside("a.csv")
    assert translated(error.sentence) == "«a.csv: expected «a number», found 'x'»"
    there = InputError(say("row {row}", row=3), say("a number"), "'x'").inside("a.csv")
    assert translated(there.sentence) == "««a.csv: «row 3»»: expected «a number», found 'x'»"


def test_a_refused_edit_can_be_translated() -> None:
    told = Told(weighted())
    told.session.edit(Resize(1, 3000, 5))
    assert translated(told.last("edit_refused")) == (
        "««shape (1, 3000, 5)»: expected «timesteps from 1 to 2000», found 3000»"
    )


def test_what_can_be_undone_can_be_translated() -> None:
    session = Told(weighted()).session
    histories = []
    session.history_changed.connect(histories.append)
    before = session.experiment
    session.edit(SetValue(0, 1, 2, 0.5))
    session.revert(before)
    assert [translated(history.undo_name) for history in histories] == ["«edit of x[2, 3]»", "«revert»"]


def test_where_weights_come_from_can_be_translated() -> None:
    assert translated(Told(weighted()).session.weights_origin) == "«given with the experiment»"


def test_titles_of_presets_can_be_translated() -> None:
    preset = find_preset("notebook-4-bilstm")
    assert translated(preset.short_title) == "«Bidirectional LSTM»"
    assert translated(preset.title) == "«Notebook §4 — «Bidirectional LSTM»»"


def test_a_defect_is_told_in_the_users_language(qtbot: QtBot) -> None:
    """Though the window is not the one that the user works in."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.show()
    defects._on_exception(ValueError, ValueError("no"), None)
    (box,) = window.findChildren(QMessageBox)
    assert box.isVisible()
    assert box.text() == "«Something went wrong that should not. The experiment is as it was.»"
    assert box.informativeText() == "ValueError: no"
    box.close()
