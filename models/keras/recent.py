"""A small memory of what was used last, bounded by count and by size."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """Key → value; the one not used for longest goes first. The newest stays, however large.

    Args:
        most: The largest number of values.
        most_bytes: The largest sum of their sizes.
    """

    def __init__(self, most: int, most_bytes: int) -> None:
        self._most = most
        self._most_bytes = most_bytes
        self._values: OrderedDict[K, tuple[V, int]] = OrderedDict()

    def get(self, key: K) -> V | None:
        """The value, which counts as used now; None if it is not remembered."""
        if key not in self._values:
            return None
        self._values.move_to_end(key)
        return self._values[key][0]

    def put(self, key: K, value: V, size: int) -> None:
        """Remember a value of `size` bytes, and forget others until the bounds hold."""
        self._values[key] = (value, size)
        self._values.move_to_end(key)
        while len(self._values) > 1 and (len(self._values) > self._most or self._total() > self._most_bytes):
            self._values.popitem(last=False)

    def _total(self) -> int:
        return sum(size for _, size in self._values.values())
