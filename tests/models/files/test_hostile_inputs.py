"""Files and texts that want to be believed, read by a process that may not use much memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.models.files.test_embedding_table import WORDS, zipped
from tests.models.files.test_npy_input import claiming, saved

ROOT = Path(__file__).parents[3]

CHILD = """
import resource, sys
from pathlib import Path
from models.errors import InputError
from models.files.input_file import read_input_file
from models.files.vector_file import look_up
from models.pasting import read_pasted
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]), int(sys.argv[1])))
paste = lambda path: read_pasted(path.read_text(), ".", True)
reads = {".npy": read_input_file, ".csv": read_input_file, ".clip": paste}
for path in sorted(Path(sys.argv[2]).iterdir()):
    try:
        reads.get(path.suffix, lambda path: look_up(path, ["a"]))(path)
    except InputError:
        print(path.name)
"""

MANY = 10 * 2**20
FILES = {
    "claims.npy": lambda: claiming("(1000, 131072)"),
    "pickle.npy": lambda: saved(np.array([[print]], object)),
    "brackets.npy": lambda: b"[" * MANY,
    "brackets.csv": lambda: b"[" * MANY,
    "quotes.csv": lambda: b'"' * MANY,
    "nul.csv": lambda: b"\0" * MANY,
    "brackets.txt": lambda: b"[" * MANY,
    "lines.txt": lambda: b"\n" * MANY,
    "nul.txt": lambda: b"\0" * MANY,
    "claims.txt": lambda: b"999999999999 1024\na 1\n",
    "brackets.clip": lambda: b"[" * MANY,
    "quotes.clip": lambda: b'"' * (MANY + 1),
    "tabs.clip": lambda: b"\t" * MANY,
    "bomb.npz": lambda: zipped(words=saved(WORDS), vectors=claiming("(4, 4000000)", body=bytes(128_000_000))),
    "claims.npz": lambda: zipped(words=saved(WORDS), vectors=claiming("(4, 100000000)")),
    "deep.npz": lambda: zipped(words=zipped(words=zipped(words=zipped(words=saved(WORDS))))),
    "brackets.npz": lambda: b"[" * MANY,
}


@pytest.mark.skipif(sys.platform != "linux", reason="limits on a process's memory are the system's own")
def test_none_of_them_takes_memory(tmp_path):
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content())
    grown = 256 * 2**20
    limit = _address_space_of_an_idle_child() + grown
    child = _run(CHILD, str(limit), str(tmp_path))
    assert child.stderr == ""
    assert child.stdout.split() == sorted(FILES)


def _address_space_of_an_idle_child() -> int:
    loads = "\n".join(line for line in CHILD.splitlines() if line.startswith(("from models", "import")))
    size = "print(int(open('/proc/self/statm').read().split()[0]) * resource.getpagesize())"
    return int(_run(f"{loads}\n{size}").stdout)


def _run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120)
