"""Measures every promised number beside its yardstick and prints one table."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from tests.benchmarks.isolated import measured
from tests.benchmarks.surroundings import machine, surroundings
from tests.benchmarks.table import Row, table

_NAMES = ("launch", "heartbeat", "trace", "edit", "hover", "check", "animation")
"""Modules of this package; each has `measure(quick)`, which returns rows."""


def main(argv: Sequence[str]) -> int:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"what to measure: {', '.join(_NAMES)}; all if left out"
    )
    parser.add_argument("--quick", action="store_true", help="fewer repetitions: for a first impression")
    arguments = parser.parse_args(argv)
    if unknown := set(arguments.names) - set(_NAMES):
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}; there are {', '.join(_NAMES)}")
    rows: list[Row] = []
    before = machine()
    with surroundings():
        for name in arguments.names or _NAMES:
            print(f"measuring {name} …", file=sys.stderr, flush=True)
            rows += measured(name, arguments.quick)
    print(f"{before}\nDurations are p50 / p95 / max in ms; the ratio is that of the medians.\n\n{table(rows)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
