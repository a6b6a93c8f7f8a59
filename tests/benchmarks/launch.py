"""From the start of the process to a window that is painted and ready for input."""

from __future__ import annotations

import os
import subprocess
import sys
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.benchmarks.spread import spread
from tests.benchmarks.table import Row

_REACH = 1.25
_PATIENCE = 60


def measure(quick: bool) -> list[Row]:
    """Launch both again and again, in turn; the first of each only warms the caches.

    Both find their byte code, as everywhere after a first start, even where the environment forbids Python to keep it.
    """
    seconds: dict[str, list[float]] = {"ours": [], "bare": []}
    with TemporaryDirectory(prefix="unrolled-byte-code-") as byte_code:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": byte_code}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for _ in range(1 + (3 if quick else 11)):
            for which, taken in seconds.items():
                taken.append(_launch(which, environment))
    ours, bare = (spread(taken[1:]) for taken in seconds.values())
    goal = f"p50 ≤ {_REACH} × a bare window"
    name = "launch to first interactive window"
    return [Row(name, ours, "bare PySide6 + pyqtgraph", bare, goal, ours.p50 <= _REACH * bare.p50)]


def _launch(which: str, environment: dict[str, str]) -> float:
    start = perf_counter()
    command = [sys.executable, "-m", "tests.benchmarks.launched", which]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        seconds = perf_counter() - start
        process.wait(_PATIENCE)
    if said != "ready\n":
        raise RuntimeError(f"{which} did not become ready (exit status {process.returncode})")
    return seconds
