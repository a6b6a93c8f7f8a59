"""The window's layout and the user's place in it, as the `view` of an experiment file, and back."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter, QTabBar

from gui.look.scale import scale
from gui.parts import Parts
from gui.session import Session
from models.view import View, ViewSelection


def view_of(session: Session, parts: Parts) -> View:
    """How the window shows its experiment."""
    one = session.selection
    last_step, last_layer = session.steps, len(session.experiment.layers) - 1
    return View(
        step=None if session.step == last_step else session.step,
        sample=session.sample,
        layer=None if session.layer_index == last_layer else session.layer_index,
        selection=ViewSelection(one.direction, one.timestep, one.unit, one.pinned),
        middle=_chosen(parts.views),
        right=_chosen(parts.tabs.tabBar()),
        sizes=_sizes(parts.body),
        right_sizes=_sizes(parts.right_column),
        hidden=tuple(sorted(parts.hidden)),
    )


def lay_out(view: View, parts: Parts) -> None:
    """Bring tabs and columns to where they were, as far as the view says, and leave out what it leaves out."""
    parts.hide(view.hidden)
    _choose(parts.views, view.middle)
    _choose(parts.tabs.tabBar(), view.right)
    _size(parts.body, view.sizes)
    _size(parts.right_column, view.right_sizes)


def _chosen(tabs: QTabBar) -> str:
    return tabs.tabData(tabs.currentIndex()) or ""


def _choose(tabs: QTabBar, text: str) -> None:
    for index in range(tabs.count()):
        if tabs.tabData(index) == text and tabs.isTabVisible(index):
            tabs.setCurrentIndex(index)


def _sizes(splitter: QSplitter) -> tuple[int, ...]:
    """In px at 100 %: the same room for the same text, whatever the scale is when they are used."""
    return tuple(round(size / scale()) for size in splitter.sizes())


def _size(splitter: QSplitter, sizes: tuple[int, ...]) -> None:
    """Qt shares out what room there is in these proportions; none of its parts can be closed."""
    if len(sizes) == splitter.count() and all(0 < size < 1 << 16 for size in sizes):
        splitter.setSizes([round(size * scale()) for size in sizes])
