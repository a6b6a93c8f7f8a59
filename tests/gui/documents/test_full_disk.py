"""A disk with room for less than the file: the operating system itself says no, and the old file stays."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

SAVE_UNDER_A_LIMIT = """
import resource, signal, sys
from pathlib import Path
from models.errors import InputError
from models.files.atomic import write_atomically
from models.files.experiment_file import format_experiment
from models.files.working_copy import WorkingCopy, write_working_copy
from models.view import View
from tests.gui.traced import weighted

folder = Path(sys.argv[1])
small, large = weighted(), weighted(shape=(2, 50, 20), units=60)
write_atomically(folder / "a.json", [format_experiment(small)])
write_working_copy(WorkingCopy(small, View()), folder / "w.npz")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
for write in (
    lambda: write_atomically(folder / "a.json", [format_experiment(large)]),
    lambda: write_working_copy(WorkingCopy(large, View()), folder / "w.npz"),
):
    try:
        write()
    except InputError as error:
        print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are Unix's")
def test_a_file_that_does_not_fit_leaves_the_old_one(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SAVE_UNDER_A_LIMIT, str(tmp_path)]
    told = subprocess.run(command, cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    lines = told.stdout.splitlines()
    assert [line.split(": ")[1] for line in lines] == ["expected a file that can be written, found File too large"] * 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "w.npz"], "nothing is left over"
    check = (
        "import sys; from pathlib import Path; from models.files.experiment_file import read_experiment;"
        "from models.files.working_copy import read_working_copy; from tests.gui.traced import weighted;"
        "folder = Path(sys.argv[1]); assert read_experiment(folder / 'a.json') == weighted();"
        "assert read_working_copy(folder / 'w.npz').experiment == weighted()"
    )
    subprocess.run([sys.executable, "-c", check, str(tmp_path)], cwd=ROOT, check=True)
