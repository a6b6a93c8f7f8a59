"""The cell that the user looks into."""

from __future__ import annotations

from dataclasses import dataclass, replace

from models.trace import LayerTrace


@dataclass(frozen=True)
class Selection:
    """One direction, timestep and unit of the shown layer and sample; all counted from 0.

    Until the user pins it to a cell, it follows the step.
    """

    direction: str = "forward"
    timestep: int = 0
    unit: int = 0
    pinned: bool = False

    def at_step(self, step: int, layer: LayerTrace) -> Selection:
        """Where it is at a processing step: with the pass that it follows, or where it is pinned."""
        here = self.within(layer)
        return here if self.pinned else replace(here, timestep=layer[here.direction].timestep_at(max(step, 1)))

    def within(self, layer: LayerTrace) -> Selection:
        """The nearest selection that exists in a layer's trace."""
        directions = [one.direction for one in layer.passes]
        return replace(
            self,
            direction=self.direction if self.direction in directions else directions[0],
            timestep=max(0, min(self.timestep, layer.inputs.shape[1] - 1)),
            unit=max(0, min(self.unit, layer.spec.units - 1)),
        )
