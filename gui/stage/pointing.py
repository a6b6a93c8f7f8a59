"""What lies under the pointer, and where on the stage a value of the trace is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from gui.look.language import tr
from gui.quantities import pass_title
from gui.stage.content import StageContent, StateRow
from gui.stage.layout import StageLayout
from gui.stage.scales import value_y
from gui.stage.state_plot import MOST_LINES
from gui.stage.strips import Strip
from gui.stage.time_axis import TimeAxis
from models.links import Vector
from models.references import InputValue, Reference, Source

_DOT = 7.0
_NEAR = 14.0  # px; farther from a point than this is empty ground


@dataclass(frozen=True)
class Pointed:
    """A number on the stage.

    Args:
        text: What it is, in Keras's words, and its value.
        references: Where it lives: a number of the input, a value of the trace, or those that it was merged from.
        value: The number.
    """

    text: str
    references: tuple[Reference, ...]
    value: float


@dataclass(frozen=True)
class Finder:
    """Answers for one content in one layout."""

    content: StageContent
    layout: StageLayout
    axis: TimeAxis
    strips: tuple[Strip, ...]
    sample: int

    def at(self, x: float, y: float) -> Pointed | None:
        """The number under a point of the stage, in px."""
        for strip in self.strips:
            cell = strip.cell_at(self.axis, x, y)
            if cell is not None:
                is_known = self.content.knows_inputs if strip.kind == "input" else self.content.knows_values
                return self._in_strip(strip, *cell) if is_known else None
        if not self.content.knows_values:
            return None
        timestep = self.axis.timestep_at(x)
        for row, band in zip(self.content.plots, self.layout.plots, strict=True):
            if timestep is None or not band.top <= y <= band.bottom:
                continue
            unit = self._unit_at(row, timestep, y)
            return None if unit is None else self._state(row, timestep, unit)
        return None

    def chain_cell(self, direction: str, timestep: int, unit: int) -> Iterator[QRectF]:
        """The cell of a hidden state in its chain."""
        for strip in self.strips:
            if strip.kind == direction and timestep < len(strip.values) and unit < strip.features:
                yield strip.cell_rect(self.axis, timestep, unit)

    def coloured(self, band: QRectF) -> Iterator[QRectF]:
        """What shows values by colour within a vertical band: the cells of strips, and heat maps."""
        right = self.axis.left + self.axis.width
        first, last = (
            self.axis.timestep_at(min(max(x, self.axis.left), right - 0.01)) for x in (band.left(), band.right())
        )
        for strip in self.strips:
            for timestep in range(first or 0, (last or 0) + 1):
                if timestep in strip.columns:
                    yield strip.column_rect(self.axis, timestep)
        for row, place in zip(self.content.plots, self.layout.plots, strict=True):
            if row.values.shape[1] > MOST_LINES:
                yield QRectF(self.axis.left, place.top, self.axis.width, place.height)

    def vector(self, vector: Vector) -> Iterator[QRectF]:
        """Where a whole vector stands: in the input or in a chain."""
        kind = vector.direction or "input"
        for strip in self.strips:
            if strip.kind == kind and vector.timestep in strip.columns:
                yield strip.column_rect(self.axis, vector.timestep)

    def input_cell(self, value: InputValue) -> Iterator[QRectF]:
        """Where a number of the input stands."""
        for strip in self.strips:
            if strip.kind == "input" and value.sample == self.sample and value.timestep < len(strip.values):
                yield strip.cell_rect(self.axis, value.timestep, value.feature)

    def places(self, reference: Reference) -> Iterator[QRectF]:
        """Where a number stands on the stage: in the input, in its chain, in its plot, in what is returned."""
        if isinstance(reference, InputValue):
            yield from self.input_cell(reference)
        elif isinstance(reference, Source):
            yield from self._places_of_source(reference)

    def _places_of_source(self, source: Source) -> Iterator[QRectF]:
        if source.sample != self.sample:
            return
        if source.quantity == "hidden_state":
            yield from self.chain_cell(source.direction, source.timestep, source.unit)
        for strip in self.strips:
            if strip.kind == "returned":
                yield from self._places_in_returned(strip, source)
        for row, band in zip(self.content.plots, self.layout.plots, strict=True):
            if (row.direction, row.quantity) != (source.direction, source.quantity):
                continue
            x = self.axis.x(source.timestep + 1)
            if row.values.shape[1] > MOST_LINES:
                height = max(band.height / row.values.shape[1], 3.0)
                width = max(self.axis.column, 3.0)
                top = band.top + band.height * source.unit / row.values.shape[1]
                yield QRectF(x - width / 2, top, width, height)
            else:
                y = value_y(float(row.values[source.timestep, source.unit]), row.scale, band)
                yield QRectF(x - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT)

    def _places_in_returned(self, strip: Strip, source: Source) -> Iterator[QRectF]:
        row = self.content.returned[strip.number[0]]
        features = strip.features
        for index in row.tensor.positions(source):
            feature = index[-1]
            if feature // features == strip.number[1] or row.tensor.merge_mode != "concat":
                column = strip.columns[index[1] if row.tensor.has_rows else 0]
                yield strip.cell_rect(self.axis, column, feature % features)

    def _in_strip(self, strip: Strip, timestep: int, feature: int) -> Pointed:
        value = strip.values[timestep - strip.columns.start, feature]
        if strip.kind == "input":
            place = InputValue(self.sample, timestep, feature)
            return Pointed(f"x{feature + 1} · {self._time(timestep)} = {value!s}", (place,), float(value))
        if strip.kind == "returned":
            return self._in_returned(strip, timestep, feature)
        row = next(row for row in self.content.chains if row.direction == strip.kind)
        return self._state(row, timestep, feature)

    def _in_returned(self, strip: Strip, timestep: int, feature: int) -> Pointed:
        row = self.content.returned[strip.number[0]]
        number = timestep - strip.columns.start
        position = feature + strip.number[1] * strip.features
        index = (self.sample, number, position) if row.tensor.has_rows else (self.sample, position)
        sources = row.tensor.sources(index)
        value = row.values[number, position]
        text = f"{row.tensor.name}[{', '.join(map(str, index))}] = {value!s}"
        origins = [_origin(source) for source in sources]
        origin = origins[0] if len(origins) == 1 else tr("{one} and {other}", one=origins[0], other=origins[1])
        text = tr("{text}   ←   {origin}, unit {unit}", text=text, origin=origin, unit=sources[0].unit + 1)
        return Pointed(text, sources, float(value))

    def _state(self, row: StateRow, timestep: int, unit: int) -> Pointed:
        source = Source(row.direction, row.quantity, self.sample, timestep, unit)
        value = row.values[timestep, unit]
        text = tr(
            "{direction} {symbol} · {time} · unit {unit} = {value}",
            direction=row.title,
            symbol=row.symbol,
            time=self._time(timestep),
            unit=unit + 1,
            value=str(value),
        )
        return Pointed(text, (source,), float(value))

    def _unit_at(self, row: StateRow, timestep: int, y: float) -> int | None:
        """The unit whose row or point is under a y; None on empty ground."""
        band = self.layout.plots[self.content.plots.index(row)]
        units = row.values.shape[1]
        if units > MOST_LINES:
            return min(max(int((y - band.top) / band.height * units), 0), units - 1)
        distances = [abs(value_y(float(value), row.scale, band) - y) for value in row.values[timestep]]
        nearest = min(distances)
        return distances.index(nearest) if nearest <= _NEAR else None

    def _time(self, timestep: int) -> str:
        token = self.content.tokens[timestep]
        return f"t = {timestep + 1} {token}".rstrip()


def _origin(source: Source) -> str:
    direction = pass_title(source.direction)
    return tr("{direction} h at t = {number}", direction=direction, number=source.timestep + 1)
