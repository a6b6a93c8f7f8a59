"""The Export menu: every row does what it says, and only what there is is offered."""

from pytestqt.qtbot import QtBot

from gui.bars.header import Header
from gui.exports import entries
from gui.exports.entries import EXPORTS, GROUPS, FileExport, PictureExport
from models.files.formats import FORMATS


def test_the_menu_has_a_line_between_groups(qtbot: QtBot) -> None:
    header = Header()
    qtbot.addWidget(header)
    shown = [None if action.isSeparator() else action.text() for action in header._export.menu().actions()]
    wanted: list[str | None] = []
    for group in GROUPS:
        wanted += [None, *(export.title for export in group)]
    assert shown == wanted[1:]
    assert len(set(shown) - {None}) == len(EXPORTS)


def test_an_entry_of_the_menu_asks_for_its_export(qtbot: QtBot) -> None:
    header = Header()
    qtbot.addWidget(header)
    asked: list[object] = []
    header.export_requested.connect(asked.append)
    for action in header._export.menu().actions():
        action.trigger()
    assert asked == list(EXPORTS)


def test_files_are_named_after_what_they_are() -> None:
    for export in EXPORTS:
        if isinstance(export, FileExport):
            suffix = "." + export.file_name.rpartition(".")[2]
            assert all(f"(*{suffix})" in kind for kind in export.formats)
            assert suffix in FORMATS
        else:
            assert isinstance(export, PictureExport)
            assert set(export.suffixes) <= {".png", ".svg", ".gif", ".mp4"}


def test_what_other_formats_there_are_is_offered(monkeypatch) -> None:
    made = {".npz": lambda *_: [b"arrays"], ".py": lambda *_: [b"code"], ".unknown": lambda *_: [b""]}
    monkeypatch.setattr(entries, "FORMATS", made)
    offered = list(entries._others())
    assert [export.file_name for export in offered] == ["states.npz", "layer.py"]
    assert [next(iter(export.formats)) for export in offered] == ["NumPy arrays (*.npz)", "Python script (*.py)"]
    assert [list(export.formats.values()) for export in offered] == [[made[".npz"]], [made[".py"]]]
