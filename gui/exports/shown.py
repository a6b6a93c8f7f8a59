"""What the window shows, as a value: an export is made of it, whatever is shown later."""

from __future__ import annotations

from dataclasses import dataclass

from gui.stage.content import Part
from models.experiment import Experiment
from models.trace import LayerTrace, Trace
from models.weights import LayerWeights


@dataclass(frozen=True)
class Shown:
    """What the window shows.

    Args:
        experiment: The document.
        computed: Its trace; None while there is none.
        missing: Why there are no values of the layer, in a few words; empty where there are.
        drawn: The weights that Keras is known to draw for it; None where that is not known.
        layer: The layer, from 0, or from the last one with -1; one that runs.
        sample: The sample, from 0.
        step: The processing step.
        part: States or gates.
        size: `(width, height)` of the stage, in px.
        ratio: How many px of the screen make one of the stage's.
    """

    experiment: Experiment
    computed: Trace | None
    drawn: tuple[LayerWeights, ...] | None = None
    layer: int = -1
    sample: int = 0
    step: int = 0
    part: Part = Part.STATES
    size: tuple[int, int] = (1280, 720)
    ratio: float = 1.0
    missing: str = ""

    @property
    def trace(self) -> Trace:
        """The trace, for what cannot do without."""
        assert self.computed is not None
        return self.computed

    @property
    def layer_trace(self) -> LayerTrace:
        """The layer's own."""
        return self.trace.layers[self.layer]
