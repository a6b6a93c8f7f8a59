"""Exports are offered, asked for and told in the user's language; what they write is the same in all of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gui.exports.entries import EXPORTS, FileExport
from gui.exports.export_bar import ExportBar
from gui.exports.exporter import Exporter
from gui.exports.picture_choice import PictureChoice
from gui.exports.picture_dialog import PictureDialog
from gui.exports.shown import Shown
from gui.look.language import translated
from models.sentences import Sentence, say
from tests.gui.exports.test_exporter import FOR_EXCEL, finish, written
from tests.gui.pseudo import speaking, untranslated
from tests.gui.traced import BIDIRECTIONAL, Computed, computed, weighted

_NAMES = ("PNG", "SVG", "MP4", "GIF", "px")
_OF_CONTROLS = ("Problem", "one less: «width»", "one more: «width»")


@pytest.fixture
def one() -> Computed:
    return computed(weighted(tokens=True, **BIDIRECTIONAL))


@pytest.mark.parametrize("export", EXPORTS[-2:], ids=["picture", "animation"])
def test_no_text_of_the_dialog_bypasses_the_translation(qtbot: QtBot, one: Computed, export: FileExport) -> None:
    with speaking():
        dialog = PictureDialog(export, Shown(one.experiment, one.trace, step=3), None)
        qtbot.addWidget(dialog)
        sizes = [dialog.size_choice.itemText(row) for row in range(dialog.size_choice.count())]
        assert untranslated(dialog, *_NAMES, *_OF_CONTROLS, *sizes) == set()
        assert [name for name in sizes if any(map(str.isalpha, name)) and "«" not in name] == []


def test_titles_and_kinds_are_sentences() -> None:
    for export in EXPORTS:
        assert isinstance(export.title, Sentence)
        if isinstance(export, FileExport):
            assert all(isinstance(kind, Sentence) for kind in export.kinds)


def test_the_kind_that_was_chosen_in_another_language_is_written(
    qtbot: QtBot, one: Computed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []
    path, chosen = tmp_path / "mine.csv", f"«{FOR_EXCEL}»"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *arguments: asked.append(arguments[1:]) or (str(path), chosen)
    )
    exporter = Exporter()
    with speaking():
        finish(qtbot, exporter, lambda: exporter.ask_and_write(None, EXPORTS[0], Shown(one.experiment, one.trace)))
    ((title, _, kinds),) = asked
    assert title == f"«{EXPORTS[0].title}»"
    assert kinds == f"«CSV (*.csv)»;;{chosen}"
    assert path.read_bytes() == written(one, EXPORTS[0], bom=True)
    exporter.close()


def test_what_is_told_outlives_the_language(qtbot: QtBot, one: Computed, tmp_path: Path) -> None:
    exporter, path = Exporter(), tmp_path / "{a}.csv"
    told = finish(qtbot, exporter, lambda: exporter.write(path, EXPORTS[0], Shown(one.experiment, one.trace)))
    missing = Shown(one.experiment, None, missing=say("the weights are not drawn yet"))
    with qtbot.waitSignal(exporter.told) as nothing:
        exporter.ask_and_write(None, EXPORTS[0], missing)
    with speaking():
        assert [translated(text) for text, _ in told[:2]] == ["«Writing {a}.csv …»", f"«Saved {path}»"]
        assert translated(nothing.args[0]) == "«Nothing to export: «the weights are not drawn yet».»"
    exporter.close()


def test_who_begins_to_listen_hears_how_far_a_picture_is(qtbot: QtBot, one: Computed, tmp_path: Path) -> None:
    """A bar that is made anew meanwhile, because the language has changed, goes on where the old one was."""
    exporter = Exporter()
    assert exporter.progress is None
    work = PictureChoice(".png", False, "640 × 480").work(Shown(one.experiment, one.trace))
    with qtbot.waitSignal(exporter.settled, timeout=60_000):
        exporter.write_picture(tmp_path / "a.png", work)
        assert exporter.progress == ("Writing a.png …", 0.0)
        assert isinstance(exporter.progress[0], Sentence)
    assert exporter.progress is None
    exporter.close()


def test_the_bar_says_it_in_the_users_language(qtbot: QtBot) -> None:
    with speaking():
        bar = ExportBar()
        qtbot.addWidget(bar)
        bar.show_progress(say("Writing {name} …", name="a.mp4"), 0.5)
        assert bar.text == "«Writing a.mp4 …»"
        assert untranslated(bar) == set()
