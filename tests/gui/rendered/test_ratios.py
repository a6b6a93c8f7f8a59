"""At device pixel ratios of 1.5 and 2 pictures have all their px, nothing is clipped, and edges of letters are sharp."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("ratio", [1.5, 2.0])
def test_the_window_is_whole_and_sharp(ratio: float) -> None:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(ratio)}
    surroundings["PYTHONPATH"] = str(ROOT)
    program = [sys.executable, "-m", "tests.gui.rendered.at_ratio"]
    ran = subprocess.run(program, env=surroundings, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert told["ratios"] == [ratio]
    assert not told["problems"], "\n".join(told["problems"])
    assert not told["soft"], "\n".join(told["soft"])
    assert told["sharp"] > 1000
