"""What the bar of present mode says, as texts: nothing here paints."""

from __future__ import annotations

from dataclasses import dataclass

from gui.look.language import tr, translated
from models.returned import Returned
from models.trace import LayerTrace


@dataclass(frozen=True)
class Reached:
    """How far a pass has come.

    Args:
        title: The pass in a word.
        go_backwards: Whether it reads from the end.
    """

    title: str
    go_backwards: bool

    def line(self, step: int, steps: int) -> str:
        """In a few words."""
        if not step:
            return tr("{direction}: not begun", direction=self.title)
        return tr("{direction} has reached t = {timestep}", direction=self.title, timestep=self._timestep(step, steps))

    def short_line(self, step: int, steps: int) -> str:
        """In as few words as can be understood."""
        if not step:
            return self.line(step, steps)
        return tr("{direction}: t = {timestep}", direction=self.title, timestep=self._timestep(step, steps))

    def _timestep(self, step: int, steps: int) -> int:
        return steps + 1 - step if self.go_backwards else step


@dataclass(frozen=True)
class Told:
    """What the layer in sight is and returns.

    Args:
        layer: What it is and, where there are several layers or samples, which one.
        passes: How far each has come; none while nothing is computed.
        missing: Why nothing is computed; empty where it is.
        name: The first tensor that is returned.
        shape: Its shape, as Python writes it.
        others: How many more are returned; empty for none.
    """

    layer: str = ""
    passes: tuple[Reached, ...] = ()
    missing: str = ""
    name: str = ""
    shape: str = ""
    others: str = ""


def told(layer: LayerTrace, returned: Returned, layers: int, sample: int, samples: int, missing: str = "") -> Told:
    """What there is to say of a layer.

    Args:
        layer: Its trace, or its outline.
        returned: What it returns.
        layers: How many layers the stack has.
        sample: The sample in sight, from 0.
        samples: How many there are.
        missing: Why the layer has no values, in a few words.
    """
    spec = layer.spec
    parts = [f"Bidirectional {spec.type}" if spec.bidirectional else spec.type]
    if layers > 1:
        parts.append(tr("layer {number} / {count}", number=layer.index + 1, count=layers))
    if samples > 1:
        parts.append(tr("sample {number} / {count}", number=sample + 1, count=samples))
    passes = tuple(Reached(translated(one.title), one.go_backwards) for one in layer.passes)
    first, *others = returned.tensors
    return Told(
        " · ".join(parts),
        () if missing else passes,
        missing,
        first.name,
        str(tuple(first.values.shape)),
        tr("+ {count} more", count=len(others)) if others else "",
    )
