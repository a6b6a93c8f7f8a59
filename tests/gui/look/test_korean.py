"""What the Korean file says, template by template, and whether Qt's own dialogs say it too."""

from __future__ import annotations

import re
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QMenu, QMessageBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.look.language import tr
from models.errors import InputError
from models.sentences import say
from resources.translations import update
from tests.gui.looks import wearing

KOREAN = update.translations(update.FOLDER / "unrolled_ko.ts")
HANGUL = re.compile("[가-힣]")
DEPENDING = re.compile(r"\}[”’)\]]*(은|는|이|가|을|를|과|와|으로|로)(?![가-힣(])")
"""A particle whose form depends on the last sound of what is filled in before it."""


def fields(template: str) -> list[tuple[str | None, str | None]]:
    return sorted((name, spec) for _, name, spec, _ in Formatter().parse(template) if name is not None)


def test_a_translation_fills_in_what_the_text_fills_in() -> None:
    wrong = {source: said for source, said in KOREAN.items() if "{" in source and fields(said) != fields(source)}
    assert wrong == {}


def test_no_particle_depends_on_what_is_filled_in() -> None:
    wrong = {source: said for source, said in KOREAN.items() if "{" in source and DEPENDING.search(said)}
    assert wrong == {}


def test_a_sentence_that_ends_in_english_ends_in_korean() -> None:
    """Without its full stop, a sentence runs into the one behind it."""
    wrong = {source: said for source, said in KOREAN.items() if source.endswith(".") and said[-1] not in ".?"}
    assert wrong == {}


def test_ellipses_and_mnemonics_are_kept() -> None:
    for source, said in KOREAN.items():
        assert source.endswith(" …") == said.endswith(" …"), source
        if re.match(r"&\w", source):
            assert said.endswith(f"(&{source[1]})"), source


def shown_texts(widget: QWidget) -> list[str]:
    """What the labels, and the tips and names of the buttons of a dialog say."""
    labels = [one.text() for one in widget.findChildren(QLabel)]
    return [*labels, *(one.toolTip() for one in widget.findChildren(QToolButton))]


@pytest.mark.parametrize("mode", list(QFileDialog.AcceptMode))
def test_qts_file_dialog_speaks_korean(qtbot: QtBot, mode: QFileDialog.AcceptMode) -> None:
    with wearing(language="ko"):
        dialog = QFileDialog(None, tr("Open an experiment"), "", tr("Experiments (*.json)"))
        qtbot.addWidget(dialog)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(mode)
        said = [text for text in shown_texts(dialog) if text.strip("./")]
        assert len(said) > 5
        assert [text for text in said if not HANGUL.search(text)] == []
        kinds = dialog.findChild(QComboBox, "fileTypeCombo")
        assert kinds.currentText() == "실험 (*.json)"
        assert QCoreApplication.translate("QAbstractFileIconProvider", "Folder") == "폴더"


def test_qts_menus_and_questions_speak_korean(qtbot: QtBot) -> None:
    with wearing(language="ko"):
        field = QLineEdit("x")
        qtbot.addWidget(field)
        menu: QMenu = field.createStandardContextMenu()
        qtbot.addWidget(menu)
        assert all(HANGUL.search(action.text()) for action in menu.actions() if not action.isSeparator())
        box = QMessageBox()
        qtbot.addWidget(box)
        button = box.addButton(QMessageBox.StandardButton.Ok)
        assert button.text() == "확인"


def test_what_qts_translators_left_out_is_said_in_english_again_afterwards() -> None:
    with wearing(language="ko"):
        assert QCoreApplication.translate("QFileDialog", "&Look in:") == "찾는 위치(&L):"
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert QCoreApplication.translate("QFileDialog", "&Look in:") == "&Look in:"


def test_every_text_of_ours_is_compiled() -> None:
    """Qt loads the compiled file: it has to say what the readable one says."""
    with wearing(language="ko"):
        said = {source: QCoreApplication.translate("Unrolled", source) for source in KOREAN}
    assert said == KOREAN


def test_an_error_is_one_whole_sentence() -> None:
    with wearing(language="ko"):
        error = InputError("units", say("a whole number from {least} to {most}", least=1, most=1024), "“x”")
        sentence = error.sentence
        said = tr(sentence.template, **sentence.fields)
    assert said.startswith("units: ")
    assert "1부터 1024까지의 정수" in said
    assert "“x”" in said
