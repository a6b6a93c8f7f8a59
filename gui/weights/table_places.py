"""Where the numbers of one gate's table stand: a row for each input, state and bias, a column for each unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF

from gui.look.scale import px
from gui.weights.blocks import Block, GateWeights

HEAD = 40.0  # px at 100 %, as all lengths here
UNITS = 16.0
NAME = 64.0
FOR_TEXT = 14.0
"""Lower rows have no room for a number."""

_GAP = 6.0
_ROW = 24.0
_TALLEST = 320.0
_LEAST_ROW = 2.0

Cell = tuple[Block, int, int]
"""A block, and a row and a unit in it."""


@dataclass(frozen=True, eq=False)
class TablePlaces:
    """The places of one gate's weights in a width, in px."""

    weights: GateWeights
    width: float

    @cached_property
    def rows(self) -> int:
        """The number of rows of all blocks."""
        return sum(len(block.values) for block in self.weights.blocks)

    @property
    def units(self) -> int:
        """The number of columns."""
        return int(self.weights.blocks[0].values.shape[1])

    @cached_property
    def row_height(self) -> float:
        """Of every row; lower where there are many."""
        return max(min(px(_ROW), px(_TALLEST) / self.rows), _LEAST_ROW)

    @property
    def height(self) -> int:
        """Of the whole table."""
        return int(px(HEAD) + self.row_height * self.rows + px(_GAP) * (len(self.weights.blocks) + 1))

    def top(self, block: Block) -> float:
        """Where a block begins."""
        return self._tops[self._number(block)]

    def rect(self, block: Block, row: int, unit: int) -> QRectF:
        """Where a number stands."""
        name = px(NAME)
        width = (self.width - name) / self.units
        return QRectF(name + unit * width, self.top(block) + row * self.row_height, width, self.row_height)

    def within(self, block: Block, area: QRectF) -> Iterator[tuple[int, int]]:
        """The rows and units of a block that an area touches."""
        first = self.rect(block, 0, 0)
        rows = _touched(area.top() - first.top(), area.bottom() - first.top(), first.height(), len(block.values))
        for row in rows:
            for unit in _touched(area.left() - first.left(), area.right() - first.left(), first.width(), self.units):
                yield row, unit

    def cell_at(self, point: QPointF) -> Cell | None:
        """The number at a point."""
        name = px(NAME)
        if not name <= point.x() < self.width:
            return None
        for block in self.weights.blocks:
            row = int((point.y() - self.top(block)) // self.row_height)
            if 0 <= row < len(block.values):
                return block, row, min(int((point.x() - name) / (self.width - name) * self.units), self.units - 1)
        return None

    def cell(self, row: int, unit: int) -> Cell:
        """The number in a row of the whole table."""
        for block in self.weights.blocks:
            if row < len(block.values):
                return block, row, unit
            row -= len(block.values)
        raise IndexError(row)

    def row(self, block: Block, row: int) -> int:
        """The row of the whole table in which a block's row stands."""
        return sum(len(one.values) for one in self.weights.blocks[: self._number(block)]) + row

    @cached_property
    def _tops(self) -> list[float]:
        heights = (len(block.values) * self.row_height + px(_GAP) for block in self.weights.blocks)
        return list(accumulate(heights, initial=float(px(HEAD))))

    def _number(self, block: Block) -> int:
        return next(number for number, one in enumerate(self.weights.blocks) if one is block)


def _touched(start: float, end: float, size: float, count: int) -> range:
    """Which of so many cells of a size lie between two places, counted from where the first begins."""
    return range(max(int(start // size), 0), min(int(end // size) + 1, count))
