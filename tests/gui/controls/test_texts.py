"""What controls say themselves is said in the user's language; what identifies a choice is not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.controls import error_line
from gui.controls.error_line import ErrorLine
from gui.controls.file_choice import choose_target
from gui.controls.number_field import NumberField
from gui.controls.number_text import parse_number, parse_whole_number
from gui.controls.question import CANCEL, Answer, Role, ask
from gui.controls.segmented import Segmented
from gui.controls.stepper import Stepper
from gui.look.language import translated
from models.errors import InputError
from models.sentences import Sentence, say
from tests.gui.pseudo import speaking, untranslated


def test_a_segment_shows_another_language_and_asks_for_its_value(qtbot: QtBot) -> None:
    with speaking():
        row = Segmented("pattern", {say("Sine"): say("A wave."), say("Zeros"): say("Nothing."), "GRU": ""})
    qtbot.addWidget(row)
    asked: list[str] = []
    row.choice_requested.connect(asked.append)
    assert [button.text() for button in row.buttons.values()] == ["«Sine»", "«Zeros»", "GRU"]
    assert row.buttons["Zeros"].toolTip() == "«Nothing.»"
    row.buttons["Zeros"].click()
    row.show_choice("Zeros")
    assert (asked, row.buttons["Zeros"].isChecked(), row.buttons["Sine"].isChecked()) == (["Zeros"], True, False)


def test_steppers_name_their_buttons_in_the_users_language(qtbot: QtBot) -> None:
    with speaking():
        stepper = Stepper("units", 1, 9, "«units: how many.»")
    qtbot.addWidget(stepper)
    assert (stepper.less.accessibleName(), stepper.more.accessibleName()) == ("«one less: units»", "«one more: units»")
    assert stepper.field.accessibleName() == "units", "Keras's name"
    assert stepper.field.accessibleDescription() == "«units: how many.»"
    assert untranslated(stepper) == set()


@pytest.mark.parametrize(
    ("read", "said"),
    [
        (lambda: parse_number("1,5", "x"), "“1,5”"),
        (lambda: parse_number("", "x"), "nothing"),
        (lambda: parse_number("1e99", "x"), "float32"),
        (lambda: parse_whole_number("0", 1, 9, "units"), "from 1 to 9"),
    ],
)
def test_why_a_number_is_refused_can_be_said_in_another_language(read: Callable[[], float], said: str) -> None:
    with pytest.raises(InputError) as caught:
        read()
    error = caught.value
    assert isinstance(error.expected, Sentence)
    with speaking():
        text = translated(error.sentence)
    assert "«" in text.split("expected ")[1], "the noun phrase in the sentence, too"
    assert said in str(error)


def test_a_field_refuses_in_the_users_language(qtbot: QtBot) -> None:
    field = NumberField("value", "«value: any number.»", lambda _: None)
    qtbot.addWidget(field)
    sentences: list[str] = []
    field.refused.connect(sentences.append)
    field.setText("x")
    with speaking():
        qtbot.keyClick(field, "\r")
    assert sentences == ["«value: expected «a number such as 0.5», found “x”»"]


def test_an_error_line_says_a_sentence_and_lets_it_be_heard(qtbot: QtBot) -> None:
    line = ErrorLine()
    qtbot.addWidget(line)
    with speaking():
        line.show_error(InputError("x", say("a number such as 0.5"), "“a”").sentence)
    assert line.text() == "«x: expected «a number such as 0.5», found “a”»"
    assert line.accessibleName() == f"«Problem: {line.text()}»"
    line.clear()
    assert (line.text(), line.accessibleName(), line.isHidden()) == ("", "", True)


def test_cancel_is_said_in_the_language_of_the_moment(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with speaking():
        box = ask(window, "«?»", "«Why.»", (CANCEL, Answer(say("Overwrite"), role=Role.DestructiveRole)))
    assert [button.text() for button in box.buttons()] == ["«Cancel»", "«Overwrite»"]
    assert untranslated(box, "Unrolled") == set()
    box.reject()


def test_what_would_be_overwritten_is_asked_in_the_users_language(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    (tmp_path / "lesson.json").touch()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "lesson"), ""))
    taken: list[Path] = []
    with speaking():
        choose_target(window, "«Save»", tmp_path / "x.json", ["«JSON»"], lambda path, _: taken.append(path))
    (box,) = window.findChildren(QMessageBox)
    assert box.text() == "«“lesson.json” exists already.»"
    assert untranslated(box, "Unrolled") == set()
    (overwrite,) = (one for one in box.findChildren(QPushButton) if one.text() == "«Overwrite»")
    overwrite.click()
    assert taken == [tmp_path / "lesson.json"]


def test_an_error_is_announced_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    announced: list[str] = []
    heard = type("Heard", (), {"updateAccessibility": lambda event: announced.append(event.message())})
    monkeypatch.setattr(error_line, "QAccessible", heard)
    line = ErrorLine()
    qtbot.addWidget(line)
    for text in ("a", "a", "", "a", "b"):
        line.show_error(text)
    assert announced == ["Problem: a", "Problem: a", "Problem: b"]
