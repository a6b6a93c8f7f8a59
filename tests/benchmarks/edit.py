"""From the edit of one cell of the input to the repainted window, with Keras at work behind it."""

from __future__ import annotations

from collections.abc import Sequence

from models.experiment import Experiment
from tests.benchmarks.experiments import notebook, other_value, random_lstm
from tests.benchmarks.painting import repaint_seconds
from tests.benchmarks.spread import spread
from tests.benchmarks.table import FRAME, Row
from tests.benchmarks.windows import Repaints, bare_window, our_window, wait_for_agreement
from tests.gui.tabs import open_tab

_PANELS = ("Cell", "Weights")


def measure(quick: bool) -> list[Row]:
    """Edit both sizes."""
    edits = 30 if quick else 150
    return [
        _row("4 × 3 BiLSTM", notebook(), FRAME, edits),
        _row("50 × 32 BiLSTM", random_lstm(50, 32), 50.0, edits),
        _row("4 × 3 BiLSTM, cell and weights open", notebook(), FRAME, edits, _PANELS),
        _row("50 × 32 BiLSTM, cell and weights open", random_lstm(50, 32), 50.0, edits, _PANELS),
    ]


def _row(what: str, experiment: Experiment, reach: float, edits: int, opened: Sequence[str] = ()) -> Row:
    ours: list[float] = []
    bare: list[float] = []
    with bare_window() as yardstick, our_window(experiment) as (window, session):
        repaints = Repaints(window)
        wait_for_agreement(session)
        for text in opened:
            open_tab(window, text)
        repaints.settle()
        for number in range(edits):
            ours.append(repaints.seconds(lambda number=number: session.edit(other_value(number))))
            wait_for_agreement(session)
            bare.append(repaint_seconds(yardstick))
    measured = spread(ours[5:])
    name = f"edit to repainted window, {what}"
    return Row(
        name, measured, "bare window's repaint", spread(bare[5:]), f"p95 ≤ {reach:.3g} ms", measured.p95 <= reach
    )
