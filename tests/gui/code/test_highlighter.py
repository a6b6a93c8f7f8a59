"""What is set apart in a program, and that it can be read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont, QTextDocument

from gui.code.highlighter import Highlighter
from gui.look.theme import LIGHT
from gui.look.value_colors import contrast


def parts(source: str) -> list[list[tuple[str, str, bool]]]:
    """For every line its styled texts, with colour and whether it is bold."""
    document = QTextDocument(source)
    Highlighter(document, LIGHT).rehighlight()
    lines = []
    for number in range(document.blockCount()):
        block = document.findBlockByNumber(number)
        # Qt counts UTF-16 units, as does the text of a block.
        lines.append(
            [
                (
                    block.text()[one.start : one.start + one.length],
                    one.format.foreground().color().name(),
                    one.format.fontWeight() == QFont.Weight.DemiBold,
                )
                for one in block.layout().formats()
            ]
        )
    return lines


COMMENT, STRING, WORD = LIGHT.ink_soft, LIGHT.agree, LIGHT.ink


@pytest.mark.parametrize(
    ("line", "styled"),
    [
        ("import numpy as np", [("import", WORD, True), ("as", WORD, True)]),
        ("from keras.layers import LSTM", [("from", WORD, True), ("import", WORD, True), ("LSTM", WORD, True)]),
        ("    [0.1, 1e-05],  # 나는 'True'", [("# 나는 'True'", COMMENT, False)]),
        (
            "layer = GRU(3, reset_after=False)",
            [("GRU", WORD, True), ("False", WORD, True)],
        ),
        ("print('a # b : {}'.format(x))", [("'a # b : {}'", STRING, False)]),
        ("important = Truely", []),
        ("", []),
    ],
)
def test_comments_strings_and_words(line: str, styled: list[tuple[str, str, bool]]) -> None:
    assert parts(line) == [styled]


def test_a_string_runs_over_lines_and_ends() -> None:
    source = "x = unpacked('''\nAAAAimport\n# not one\n''', 1, 2)  # one\ny = None"
    assert parts(source) == [
        [("'''", STRING, False)],
        [("AAAAimport", STRING, False)],
        [("# not one", STRING, False)],
        [("'''", STRING, False), ("# one", COMMENT, False)],
        [("None", WORD, True)],
    ]


@pytest.mark.parametrize("ground", ["panel", "surface"])
def test_all_of_it_can_be_read(ground: str) -> None:
    used = {colour for line in parts("import x  # y\n'z'") for _, colour, _ in line}
    assert used == {WORD, COMMENT, STRING}
    for colour in used:
        assert contrast(QColor(colour), QColor(getattr(LIGHT, ground))) >= 7
