"""What the stage shows, in words: for who hears it instead of seeing it."""

from __future__ import annotations

from gui.look.language import tr, translated
from gui.stage.content import StageContent, StateRow

MOST_SAID = 12
"""The numbers of a longer vector are not read out; the tables of input and returned tensors have them all."""


def spoken(content: StageContent, position: float) -> str:
    """The step, and for each state or gate the values at the timestep that its pass has reached.

    Args:
        content: What is shown.
        position: The processing step.
    """
    step = round(position)
    parts = [tr("step {step} of {steps}", step=step, steps=content.timesteps)]
    if step:
        parts += [_state(row, step) for row in content.states]
    return "; ".join(parts)


def _state(row: StateRow, step: int) -> str:
    timestep = len(row.values) - step if row.go_backwards else step - 1
    values = row.values[timestep].tolist()
    said = ", ".join(f"{value:.4g}" for value in values[:MOST_SAID])
    if len(values) > MOST_SAID:
        said = tr("{values} and {count} more", values=said, count=len(values) - MOST_SAID)
    return tr(
        "{direction} {symbol} at t = {timestep}: {values}",
        direction=translated(row.title),
        symbol=row.symbol,
        timestep=timestep + 1,
        values=said,
    )
