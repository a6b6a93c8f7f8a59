"""At device pixel ratios of 1.5 and 2 pictures have all their px, nothing is clipped, edges of letters are sharp."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


RATIOS = (1.5, 2.0)
Windows = Mapping[float, subprocess.Popen[str]]


@pytest.fixture(scope="module")
def running() -> Iterator[Windows]:
    """A window for each ratio, side by side."""
    program = [sys.executable, "-m", "tests.gui.rendered.at_ratio"]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    windows = {
        ratio: subprocess.Popen(
            program,
            env={**surroundings, "QT_SCALE_FACTOR": str(ratio)},
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for ratio in RATIOS
    }
    yield windows
    for window in windows.values():
        window.kill()
        window.communicate()


@pytest.mark.parametrize("ratio", RATIOS)
def test_the_window_is_whole_and_sharp(running: Windows, ratio: float) -> None:
    answer, trouble = running[ratio].communicate(timeout=120)
    assert running[ratio].returncode == 0, trouble
    told = json.loads(answer)
    assert told["ratios"] == [ratio]
    assert not told["problems"], "\n".join(told["problems"])
    assert not told["soft"], "\n".join(told["soft"])
    assert told["sharp"] > 500
