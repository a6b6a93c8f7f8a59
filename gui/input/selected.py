"""A rectangle of cells of the input's table."""

from __future__ import annotations

from dataclasses import dataclass

from models.edits import Block

TOKEN = 0
"""The column of the labels; feature n (from 0) stands in column n + 1."""


@dataclass(frozen=True)
class Selected:
    """Rows and columns of the table, from 0, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def is_one(self) -> bool:
        """Whether it is a single cell."""
        return (self.top, self.left) == (self.bottom, self.right)

    @property
    def has_tokens(self) -> bool:
        """Whether labels are among the cells."""
        return self.left == TOKEN

    @property
    def block(self) -> Block:
        """Its numbers; without features where only labels are selected."""
        first = max(TOKEN + 1, self.left)
        return Block(self.top, first - 1, self.bottom - self.top + 1, self.right - first + 1)
