"""Exports from the window: what is written is what the models write; what cannot be written is said."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gui.bars.header import Header
from gui.exports.entries import EXPORTS, FileExport
from gui.exports.exporter import Exporter
from gui.exports.shown import Shown
from models.edits import AddLayer, ChangeLayer
from models.files.csv_export import as_bytes, returned_csv, states_csv, wide_states_csv
from models.keras.reports import Ready
from tests.gui.traced import Computed, computed, unweighted, weighted
from tests.gui.windows import Opened

TABLES = EXPORTS[:3]
BOM = b"\xef\xbb\xbf"
ONES = {"class_name": "Ones"}
PLAIN, FOR_EXCEL = "CSV (*.csv)", "CSV for Excel, with byte order mark (*.csv)"


@pytest.fixture
def one() -> Computed:
    return computed(weighted(bidirectional=True, return_sequences=True, return_state=True, tokens=True))


@pytest.fixture
def exporter() -> Exporter:
    return Exporter()


def shown(one: Computed) -> Shown:
    return Shown(one.experiment, one.trace)


def written(one: Computed, export: FileExport, bom: bool = False) -> bytes:
    rows = {
        "states.csv": lambda: states_csv(one.experiment, one.trace),
        "states-wide.csv": lambda: wide_states_csv(one.experiment, one.trace),
        "returned.csv": lambda: returned_csv(one.returned),
    }
    return b"".join(as_bytes(rows[export.file_name](), bom))


def choose(monkeypatch: pytest.MonkeyPatch, path: str, chosen: str = PLAIN) -> list[tuple[str, ...]]:
    """Have the file dialog answer; returns what it was asked."""
    asked: list[tuple[str, ...]] = []

    def answer(_: object, *arguments: str) -> tuple[str, str]:
        asked.append(arguments)
        return path, chosen

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


def finish(qtbot: QtBot, exporter: Exporter, act: Callable[[], None]) -> list[tuple[str, bool]]:
    """What is told while an export is asked for and written."""
    told: list[tuple[str, bool]] = []
    exporter.told.connect(lambda text, bad: told.append((text, bad)))
    act()
    qtbot.waitUntil(lambda: told[-1][0].startswith(("Saved", "Not saved")))
    return told


@pytest.mark.parametrize("export", TABLES, ids=lambda export: export.file_name)
@pytest.mark.parametrize("bom", [False, True])
def test_a_file_holds_what_the_models_write(
    qtbot: QtBot, exporter: Exporter, one: Computed, tmp_path: Path, export: FileExport, bom: bool
) -> None:
    path = tmp_path / export.file_name
    told = finish(
        qtbot,
        exporter,
        lambda: exporter.write(path, export, shown(one), FOR_EXCEL if bom else PLAIN),
    )
    assert told == [(f"Writing {export.file_name} …", False), (f"Saved {path}", False)]
    assert path.read_bytes() == written(one, export, bom)
    assert path.read_bytes().startswith(BOM) == bom
    assert list(tmp_path.iterdir()) == [path], "no trace of how it was written"


def test_a_target_that_refuses_is_said_and_nothing_is_written(
    qtbot: QtBot, exporter: Exporter, one: Computed, tmp_path: Path
) -> None:
    """A folder where the file should be, and a folder that is not there: also root cannot write to them."""
    (tmp_path / "taken.csv").mkdir()
    for path in (tmp_path / "taken.csv", tmp_path / "missing" / "states.csv"):
        *_, (text, bad) = finish(qtbot, exporter, lambda path=path: exporter.write(path, EXPORTS[0], shown(one)))
        assert bad
        assert text.startswith(f"Not saved: {path}")
        assert "\n" not in text
    assert list(tmp_path.rglob("*")) == [tmp_path / "taken.csv"]


def test_a_file_that_cannot_be_replaced_stays_as_it_was(
    qtbot: QtBot, exporter: Exporter, one: Computed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "states.csv"
    path.write_text("before", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    *_, (text, bad) = finish(qtbot, exporter, lambda: exporter.write(path, EXPORTS[0], shown(one)))
    assert bad
    assert text.startswith("Not saved: ")
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "chosen", "file", "bom"),
    [
        ("mine.csv", PLAIN, "mine.csv", False),
        ("mine.csv", FOR_EXCEL, "mine.csv", True),
        ("mine", PLAIN, "mine.csv", False),
        ("Lesson 1. LSTM", "", "Lesson 1. LSTM.csv", False),
    ],
)
def test_the_dialog_decides_name_and_byte_order_mark(
    qtbot: QtBot,
    exporter: Exporter,
    one: Computed,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    chosen: str,
    file: str,
    bom: bool,
) -> None:
    asked = choose(monkeypatch, str(tmp_path / name), chosen)
    finish(qtbot, exporter, lambda: exporter.ask_and_write(None, EXPORTS[0], shown(one)))
    assert asked == [(EXPORTS[0].title, str(Path.home() / "states.csv"), f"{PLAIN};;{FOR_EXCEL}")]
    assert (tmp_path / file).read_bytes() == written(one, EXPORTS[0], bom)


def test_a_cancelled_dialog_writes_nothing(
    exporter: Exporter, one: Computed, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(monkeypatch, "", "")
    with qtbot.assertNotEmitted(exporter.told):
        exporter.ask_and_write(None, EXPORTS[0], shown(one))


def test_without_weights_there_is_nothing_to_export(exporter: Exporter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(exporter.told) as told:
        exporter.ask_and_write(None, EXPORTS[0], Shown(unweighted(), None, missing="the weights are not drawn yet"))
    assert told.args == ["Nothing to export: the weights are not drawn yet.", True]


@pytest.mark.parametrize("number", range(len(TABLES)))
def test_the_menu_exports_what_is_shown(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, one: Computed, tmp_path: Path, number: int
) -> None:
    opened = Opened(qtbot, monkeypatch, one.experiment)
    header, export = opened.part(Header), EXPORTS[number]
    path = tmp_path / export.file_name
    choose(monkeypatch, str(path))
    action = header._export.menu().actions()[number]
    assert action.text() == export.title
    action.trigger()
    qtbot.waitUntil(lambda: header.message == f"Saved {path}")
    assert path.read_bytes() == written(one, export)
    assert header._message.property("role") == "hint"
    choose(monkeypatch, str(tmp_path / "missing" / "states.csv"))
    action.trigger()
    qtbot.waitUntil(lambda: header.message.startswith("Not saved: "))
    assert header._message.property("role") == "error"


def test_closing_waits_for_a_file_that_is_being_written(exporter: Exporter, tmp_path: Path) -> None:
    large = computed(weighted(shape=(1, 300, 5), units=16))
    path = tmp_path / "states.csv"
    exporter.write(path, EXPORTS[0], Shown(large.experiment, large.trace))
    exporter.close()
    assert path.read_bytes() == b"".join(as_bytes(states_csv(large.experiment, large.trace)))


def test_an_export_in_the_window_without_weights_is_answered(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Opened(qtbot, monkeypatch, unweighted())
    header = opened.part(Header)
    header._export.menu().actions()[0].trigger()
    assert header.message == "Nothing to export: the weights are not drawn yet."


def test_a_defect_while_writing_is_told_and_the_next_export_is_made(
    qtbot: QtBot, exporter: Exporter, one: Computed, tmp_path: Path
) -> None:
    broken = replace(EXPORTS[0], kinds={"CSV (*.csv)": lambda _: [b"half", 1 / 0]})
    path = tmp_path / "states.csv"
    with qtbot.captureExceptions() as raised:
        told = finish(qtbot, exporter, lambda: exporter.write(path, broken, shown(one)))
        qtbot.waitUntil(lambda: bool(raised))
    assert told[-1] == (f"Not saved: {path}: a defect of the program", True)
    assert raised[0][0] is ZeroDivisionError
    finish(qtbot, exporter, lambda: exporter.write(path, EXPORTS[0], shown(one)))
    assert path.read_bytes() == written(one, EXPORTS[0])


def test_a_name_that_gets_its_suffix_overwrites_nothing_unasked(
    qtbot: QtBot, exporter: Exporter, one: Computed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dialog asked about `out`, which is not there; `out.csv` is."""
    window = QWidget()
    qtbot.addWidget(window)
    path = tmp_path / "out.csv"
    path.write_text("theirs", encoding="utf-8")
    choose(monkeypatch, str(tmp_path / "out"))
    for answer, content in (("Cancel", b"theirs"), ("Overwrite", written(one, EXPORTS[0]))):
        exporter.ask_and_write(window, EXPORTS[0], shown(one))
        (box,) = window.findChildren(QMessageBox)
        assert box.text() == "“out.csv” exists already."
        (button,) = [one for one in box.buttons() if one.text() == answer]
        button.click()
        qtbot.waitUntil(lambda: not window.findChildren(QMessageBox))
        exporter.close()
        assert path.read_bytes() == content


def test_a_dialog_begins_where_the_last_file_is(
    qtbot: QtBot, exporter: Exporter, one: Computed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exporter.begin_beside(tmp_path / "lesson.json")
    asked = choose(monkeypatch, str(tmp_path / "a" / "out.csv"))
    (tmp_path / "a").mkdir()
    for _ in range(2):
        finish(qtbot, exporter, lambda: exporter.ask_and_write(None, EXPORTS[0], shown(one)))
    assert [arguments[1] for arguments in asked] == [str(tmp_path / "states.csv"), str(tmp_path / "a" / "states.csv")]


def test_a_layer_that_does_not_run_is_not_exported_as_another(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    below = weighted(return_sequences=False)
    opened = Opened(qtbot, monkeypatch, AddLayer().apply(below.with_weights(None)).with_weights(None))
    opened.keras.say(Ready("3.15.1"))
    opened.session.edit(ChangeLayer(0, {f"{name}_initializer": ONES for name in ("kernel", "recurrent")}))
    opened.session.edit(ChangeLayer(1, {f"{name}_initializer": ONES for name in ("kernel", "recurrent")}))
    assert opened.session.trace is not None
    opened.part(Header)._export.menu().actions()[0].trigger()
    assert opened.part(Header).message == "Nothing to export: layer 2 does not run."
