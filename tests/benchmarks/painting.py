"""Painting, and what must not happen while frames are painted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from time import perf_counter
from typing import Any
from unittest.mock import patch

import pyqtgraph as pg

from gui.stage.markers import Markers

_REDRAWS = (
    (pg.PlotCurveItem, "setData"),
    (pg.PlotDataItem, "setData"),
    (Markers, "set_series"),
    (pg.ImageItem, "setImage"),
)


def repaint_seconds(view: pg.GraphicsView) -> float:
    """How long it takes to paint all of a view at once."""
    start = perf_counter()
    view.viewport().repaint()
    return perf_counter() - start


@contextmanager
def counted_redraws() -> Iterator[list[str]]:
    """The names of pyqtgraph's expensive methods that are called meanwhile, once for each call."""
    calls: list[str] = []
    with ExitStack() as stack:
        for kind, method in _REDRAWS:
            stack.enter_context(patch.object(kind, method, _counting(kind, method, calls)))
        yield calls


def _counting(kind: type[Any], name: str, calls: list[str]) -> Any:
    method = getattr(kind, name)

    def counting(*arguments: Any, **named: Any) -> Any:
        calls.append(name)
        return method(*arguments, **named)

    return counting
