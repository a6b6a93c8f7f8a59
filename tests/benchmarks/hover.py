"""From the pointer's move over a number to everything that lights up by it, in every view that shows numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

import numpy as np
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import QWidget

from gui.cell.cell_view import CellView
from gui.main_window import MainWindow
from gui.returned.returned_panel import ReturnedPanel
from gui.session import Session
from gui.stage.stage import Stage
from gui.weights.weights_panel import WeightsPanel
from models.experiment import Experiment
from tests.benchmarks.experiments import notebook, random_lstm
from tests.benchmarks.painting import repaint_seconds
from tests.benchmarks.spread import spread
from tests.benchmarks.table import FRAME, Row
from tests.benchmarks.windows import Repaints, bare_window, our_window, part, wait_for_agreement
from tests.gui.mouse import move_to
from tests.gui.tabs import open_tab

_PLACES = 10
"""In each view."""

Place = tuple[QWidget, QPoint]
Find = Callable[[MainWindow], Iterator[Place]]


def measure(quick: bool) -> list[Row]:
    """Hover over both sizes."""
    rounds = 3 if quick else 15
    return [
        _row("4 × 3 BiLSTM", notebook(), rounds),
        _row("50 × 32 BiLSTM", random_lstm(50, 32), rounds),
    ]


def _row(what: str, experiment: Experiment, rounds: int) -> Row:
    ours: list[float] = []
    bare: list[float] = []
    with bare_window() as yardstick, our_window(experiment) as (window, session):
        _open_everything(window, session)
        repaints = Repaints(window)
        for view, tab, find in _VIEWS:
            open_tab(window, view)
            open_tab(window, tab)
            repaints.settle()
            places = list(_spread_out(list(find(window))))
            for _ in range(rounds):
                for widget, place in places:
                    ours.append(repaints.seconds(lambda widget=widget, place=place: move_to(widget, place)))
                bare.append(repaint_seconds(yardstick))
    measured = spread(ours[_PLACES:])
    name = f"hovering over a number, all views, {what}"
    goal, reached = f"p95 ≤ {FRAME:.3g} ms", measured.p95 <= FRAME
    return Row(name, measured, "bare window's repaint", spread(bare), goal, reached)


def _open_everything(window: MainWindow, session: Session) -> None:
    """Views are made when they are first looked at; then each of them lights up what is pointed at in another."""
    wait_for_agreement(session)
    for text in ("Cell", "Weights", "Gates", "States", "Returned"):
        open_tab(window, text)


def _on_the_stage(window: MainWindow) -> Iterator[Place]:
    stage = part(window, Stage)
    if stage.finder is None:
        return
    for strip in stage.finder.strips:
        for timestep in strip.columns:
            for feature in range(strip.features):
                yield from _in_sight(stage.viewport(), strip.cell_rect(stage.axis, timestep, feature))


def _in_the_cell(window: MainWindow) -> Iterator[Place]:
    view = part(window, CellView)
    for widget in (view.diagram, view.gate):
        for spot in widget.spots:
            if spot.reference is not None:
                yield from _in_sight(widget, spot.rect)


def _in_the_weights(window: MainWindow) -> Iterator[Place]:
    for table in part(window, WeightsPanel).tables:
        if table.weights is not None:
            for block in table.weights.blocks:
                for row, unit in np.ndindex(block.values.shape):
                    yield from _in_sight(table, table._rect(block, row, unit))


def _in_what_is_returned(window: MainWindow) -> Iterator[Place]:
    for card in part(window, ReturnedPanel).cards:
        for number in card.places.printed.numbers:
            yield from _in_sight(card, card.places.rect(number))


def _in_sight(widget: QWidget, rect: QRectF) -> Iterator[Place]:
    centre = rect.center().toPoint()
    if widget.visibleRegion().contains(QRect(centre, centre)):
        yield widget, centre


def _spread_out(places: Sequence[Place]) -> Iterator[Place]:
    """A few from the first to the last; each lies over another number than the one before."""
    return islice(places, 0, None, max(1, -(-len(places) // _PLACES)))


_VIEWS: tuple[tuple[str, str, Find], ...] = (
    ("States", "Returned", _on_the_stage),
    ("States", "Returned", _in_what_is_returned),
    ("Gates", "Weights", _on_the_stage),
    ("Cell", "Weights", _in_the_cell),
    ("Cell", "Weights", _in_the_weights),
)
