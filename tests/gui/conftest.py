"""What every test of the window needs: the application as the program dresses it, and an experiment to show."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.documents import asking
from gui.look import look
from gui.look.look import Look, finish, put_on
from gui.look.scale import scale
from gui.look.style import style_sheet
from gui.look.theme import LIGHT
from gui.memory import default_folder
from models.experiment import Experiment, input_array
from models.spec import LayerSpec
from tests.gui.traced import BIDIRECTIONAL, weighted
from tests.gui.windows import Open, Opened

TOKENS = ("나는", "밥을", "많이", "먹었다")
NOTEBOOK = json.loads((Path(__file__).parent.parent / "data" / "notebook_cases.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> QApplication:
    qapp.setStyle("Fusion")
    put_on(Look())
    finish(Look())
    return qapp


@pytest.fixture(autouse=True)
def undressed_again(qapp: QApplication) -> None:
    """Whatever a test has put on, or has left half done: the next one begins in English, light, at 100 %."""
    yield
    is_as_before = scale() == 1.0 and qapp.styleSheet() == style_sheet(LIGHT) and not qapp.findChildren(QTranslator)
    if not is_as_before:
        put_on(Look())
        finish(Look())


@pytest.fixture(autouse=True)
def english_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever language this machine's user prefers, and whatever colours."""
    monkeypatch.setattr(look, "system_language", lambda: "en")
    monkeypatch.setattr(look, "system_is_dark", lambda: False)


@pytest.fixture(autouse=True)
def own_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing that a test does is remembered where this user's own work is; returns where it is instead."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    return default_folder()


@pytest.fixture
def gallery_folder(own_folder: Path) -> Path:
    """Where the user's own experiments are."""
    return own_folder / "gallery"


@pytest.fixture(autouse=True)
def unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows close at the end of a test whatever has changed in them; a test of the question brings it back."""
    monkeypatch.setattr(asking, "ask_about_changes", lambda *arguments: arguments[-1]())


@pytest.fixture(autouse=True)
def no_file_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file dialog that nobody answers would hold a test for ever: it is cancelled, unless a test answers it."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ("", ""))


@pytest.fixture
def german() -> object:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def notebook() -> Experiment:
    """The notebook's sentence, through a Bidirectional LSTM of three units."""
    layer = LayerSpec(type="LSTM", units=3, bidirectional=True, return_sequences=True, return_state=True)
    return Experiment(input_array(NOTEBOOK["input"]), (layer,), seed=11, tokens=(TOKENS,))


@pytest.fixture
def open_one(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Open:
    return lambda experiment: Opened(qtbot, monkeypatch, experiment)


@pytest.fixture
def opened(open_one: Open) -> Opened:
    return open_one(weighted(**BIDIRECTIONAL))
