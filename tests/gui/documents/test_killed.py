"""A window that is killed: the next start has everything up to a second before, and no file is half written."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gui.documents.kept import kept_work
from gui.documents.working_folder import WORKING, WorkingFolder
from models.files.experiment_file import read_experiment

ROOT = Path(__file__).parents[3]
PROMISED = 1.0  # s


def kill_one(folder: Path, wait: float) -> float:
    """Let a window work for a while after its first edit, kill it, and look what is left.

    Returns:
        How old the restored state was when it was killed, in s.
    """
    path = folder / "저장.json"
    environ = {**os.environ, "XDG_DATA_HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.gui.documents.victim", str(path)]
    with subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True) as victim:
        assert victim.stdout is not None
        told = [victim.stdout.readline()]
        time.sleep(wait)
        killed = time.monotonic()
        victim.send_signal(signal.SIGKILL)
        told += victim.stdout.readlines()
    edits = {int(number): float(when) for number, when in (line.split() for line in told if line.endswith("\n"))}

    if path.exists():
        assert read_experiment(path).timesteps == 40, "complete"
    kept = kept_work(WorkingFolder(folder / "Unrolled" / WORKING))
    must_be_there = [number for number, when in edits.items() if when <= killed - PROMISED]
    if not kept.message:
        assert not must_be_there, "nothing was kept"
        return 0.0
    assert kept.message.startswith("Restored: the program ended unexpectedly"), kept.message
    restored = int(kept.copy.experiment.values[0, 0, 0])
    assert restored >= max(must_be_there, default=0)
    return killed - edits.get(restored, killed)


@pytest.mark.parametrize("wait", [0.05, 0.9, 1.7])
def test_a_killed_window_is_restored(tmp_path: Path, wait: float) -> None:
    kill_one(tmp_path, wait)


@pytest.mark.sweep
@pytest.mark.timeout(3600)
def test_two_hundred_kills_at_random_moments(tmp_path: Path) -> None:
    rng = random.Random(2024)
    ages = []
    for number in range(200):
        folder = tmp_path / str(number)
        folder.mkdir()
        ages.append(kill_one(folder, rng.uniform(0, 2.5)))
    sys.stdout.write(f"200 kills, 0 losses; the restored state was at most {max(ages):.2f} s old\n")
