"""Frames of the animation: the stage alone between two steps, and the whole window from step to step."""

from __future__ import annotations

from time import perf_counter

import numpy as np

from gui.session import Session
from gui.stage.stage import Stage
from models.experiment import Experiment
from tests.benchmarks.experiments import notebook, random_lstm
from tests.benchmarks.painting import counted_redraws, repaint_seconds
from tests.benchmarks.spread import spread
from tests.benchmarks.table import FRAME, Row
from tests.benchmarks.windows import Repaints, bare_window, our_window, part, wait_for_agreement
from tests.gui.tabs import open_tab


def measure(quick: bool) -> list[Row]:
    """Animate both sizes."""
    frames = 60 if quick else 300
    sizes = (("4 × 3 BiLSTM", notebook()), ("200 × 64 BiLSTM", random_lstm(200, 64)))
    rows: list[Row] = []
    for what, experiment in sizes:
        rows += _rows(what, experiment, frames)
        rows += _rows(f"{what}, gates", experiment, frames, "Gates")
        rows += _rows(f"{what}, cell", experiment, frames, "Cell")[1:]  # where no stage is in sight
    return rows


def _rows(what: str, experiment: Experiment, frames: int, view: str = "States") -> list[Row]:
    with bare_window() as yardstick, our_window(experiment) as (window, session):
        wait_for_agreement(session)
        open_tab(window, view)
        stage = part(window, Stage)
        repaints = Repaints(window)
        repaints.settle()
        between: list[float] = []
        steps: list[float] = []
        bare: list[float] = []
        with counted_redraws() as redraws:
            for number, position in enumerate(np.linspace(0.01, experiment.timesteps - 0.01, frames)):
                between.append(_frame(stage, float(position)))
                bare.append(repaint_seconds(yardstick))
                steps.append(_step(session, repaints, number))
    return [
        _row(f"animation frame, {what}", between, bare, len(redraws)),
        _row(f"step of the whole window, {what}", steps, bare, len(redraws)),
    ]


def _frame(stage: Stage, position: float) -> float:
    stage.show_step(round(position), 0)  # no animation of its own meanwhile
    start = perf_counter()
    stage._on_position(position)
    stage.viewport().repaint()
    return perf_counter() - start


def _step(session: Session, repaints: Repaints, number: int) -> float:
    session.set_step(0)
    return repaints.seconds(lambda: session.set_step(1 + number % session.steps))


def _row(name: str, ours: list[float], bare: list[float], redraws: int) -> Row:
    measured = spread(ours[5:])
    goal = f"p95 ≤ {FRAME:.3g} ms, 0 setData ({redraws})"
    reached = measured.p95 <= FRAME and not redraws
    return Row(name, measured, "bare window's repaint", spread(bare[5:]), goal, reached)
