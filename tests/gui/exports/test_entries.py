"""The Export menu: every row does what it says, and only what there is is offered."""

import numpy as np
from pytestqt.qtbot import QtBot

from gui.bars.header import Header
from gui.exports.entries import EXPORTS, GROUPS, PROGRAMS, FileExport, PictureExport
from gui.exports.shown import Shown
from models.experiment import Experiment, input_array
from models.files.csv_export import as_bytes, returned_csv, wide_states_csv
from models.files.formats import FORMATS
from models.returned import returned
from models.spec import LayerSpec
from tests.gui.traced import computed, unweighted, weighted
from tests.models.strategies import with_random_weights


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
            assert all(f"(*{suffix})" in kind for kind in export.kinds)
            assert suffix in FORMATS
        else:
            assert isinstance(export, PictureExport)
            assert set(export.suffixes) <= {".png", ".svg", ".gif", ".mp4"}


def content(export: FileExport, shown: Shown) -> bytes:
    return b"".join(export.content(shown))


def test_tables_are_those_of_the_layer_that_is_shown() -> None:
    """A stack of an LSTM and a GRU: the window shows the first, so its numbers go into the wide file."""
    layers = (LayerSpec(type="LSTM", units=3, return_sequences=True), LayerSpec(type="GRU", units=2))
    rng = np.random.default_rng(1)
    one = computed(with_random_weights(Experiment(input_array(rng.uniform(-1, 1, (1, 4, 5))), layers), rng))
    _, wide, returned_ones = (export for export in EXPORTS[:3] if isinstance(export, FileExport))
    for number in (0, 1):
        shown = Shown(one.experiment, one.trace, layer=number)
        rows = wide_states_csv(one.experiment, one.trace, number)
        assert content(wide, shown) == b"".join(as_bytes(rows))
        rows = returned_csv(returned(one.trace.layers[number]))
        assert content(returned_ones, shown) == b"".join(as_bytes(rows))


def test_programs_need_no_weights_and_write_out_none_that_the_seed_draws() -> None:
    """A file holds what the tab of the program shows."""
    drawn = weighted().weights
    without, given = unweighted(), weighted()
    for export in PROGRAMS.values():
        assert not export.needs_trace
        assert b"set_random_seed(7)" in content(export, Shown(without, None))
        assert b"set_weights" in content(export, Shown(given, None))
        assert b"set_weights" not in content(export, Shown(given, None, drawn))
