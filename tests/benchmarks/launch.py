"""From the start of the process to a window that is painted and ready for input."""

from __future__ import annotations

import subprocess
import sys
from time import perf_counter

from tests.benchmarks.spread import spread
from tests.benchmarks.table import Row

_REACH = 1.25
_PATIENCE = 60


def measure(quick: bool) -> list[Row]:
    """Launch both again and again, in turn; the first of each only warms the caches."""
    seconds: dict[str, list[float]] = {"ours": [], "bare": []}
    for _ in range(1 + (3 if quick else 11)):
        for which, taken in seconds.items():
            taken.append(_launch(which))
    ours, bare = (spread(taken[1:]) for taken in seconds.values())
    goal = f"p50 ≤ {_REACH} × a bare window"
    name = "launch to first interactive window"
    return [Row(name, ours, "bare PySide6 + pyqtgraph", bare, goal, ours.p50 <= _REACH * bare.p50)]


def _launch(which: str) -> float:
    start = perf_counter()
    command = [sys.executable, "-m", "tests.benchmarks.launched", which]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        seconds = perf_counter() - start
        process.wait(_PATIENCE)
    if said != "ready\n":
        raise RuntimeError(f"{which} did not become ready (exit status {process.returncode})")
    return seconds
