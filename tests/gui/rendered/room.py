"""Whether texts have room: none is cut, none is shortened without saying all elsewhere, none lies on another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QWidget

from gui.cell.cell_panel import CellPanel
from gui.controls.elided_label import ElidedLabel
from gui.gallery.card import Card
from gui.present.present_bar import PresentBar
from gui.returned.tensor_card import TensorCard
from gui.stage.stage import Stage
from tests.gui.measured import clipped
from tests.gui.rendered.ink import Text, joined, texts

SHORTENED = {
    ElidedLabel: "one line between others; its tooltip has all of it",
    CellPanel: "the title is as long as the token is; the tooltip has all of it",
    Card: "cards are of one height; the tooltip has all of it",
    TensorCard: "names of tensors can be long; the tooltip has the whole one",
    Stage: "a token may be any word; pointing at it says all of it",
    PresentBar: "what is pointed at may say any word, and makes way for the step and the shapes",
}
"""Who shortens a text with an ellipsis on purpose, and where all of it is said."""

_SLACK = 0.75  # px: Qt places text on fractions of a px, and smooths its edges


def problems(window: QWidget) -> Iterator[str]:
    """What is cut, shortened or overlaid in a window, one sentence each."""
    found = joined(texts(window))
    for text in found:
        if _is_cut(text):
            yield f"cut: {text}"
        elif _is_shortened(text) and not _may_be_shortened(text):
            yield f"shortened: {text}"
    for one, other in overlaps(found):
        yield f"overlaid: {one} and {other}"
    for text in clipped(window):
        yield f"too small for {text!r}"


def overlaps(found: list[Text]) -> Iterator[tuple[Text, Text]]:
    """Pairs of texts of one widget whose ink lies on each other's."""
    by_widget: dict[QWidget, list[Text]] = {}
    for text in found:
        by_widget.setdefault(text.widget, []).append(text)
    for group in by_widget.values():
        for one, other in combinations(group, 2):
            common = _inner(one.line) & _inner(other.line)
            is_same = one.text == other.text and one.line == other.line  # drawn again, as chosen text is
            if not is_same and common.width() > 0.5 and common.height() > 0.5:
                yield one, other


def _is_cut(text: Text) -> bool:
    """Not where a view scrolls: there it is the user who decides what is in sight."""
    line = _inner(text.line)
    view = text.widget.parentWidget()
    if isinstance(view, QPlainTextEdit):
        return False
    if text.clip is not None and not text.clip.contains(line):
        return True
    return not isinstance(view, QAbstractItemView) and not QRectF(text.widget.rect()).contains(line)


def _is_shortened(text: Text) -> bool:
    """An ellipsis of our own stands after a space: "From a file …"."""
    return "…" in text.text and " …" not in text.text


def _may_be_shortened(text: Text) -> bool:
    widget = text.widget.parentWidget() if isinstance(text.widget.parentWidget(), Stage) else text.widget
    if not isinstance(widget, tuple(SHORTENED)):
        return False
    start = text.text.split("…")[0]
    return isinstance(widget, Stage | PresentBar) or start in widget.toolTip()


def _inner(line: QRectF) -> QRectF:
    return line.adjusted(_SLACK, _SLACK, -_SLACK, -_SLACK)
