"""The arrows of the architecture: which package may import which. The contracts are in `pyproject.toml`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

QT = {"PySide6", "shiboken6", "pyqtgraph"}
KERAS = {"keras", "tensorflow"}

IMPORT_ALL = """
import importlib, pkgutil, sys
package, *left_out = sys.argv[1:]
for module in pkgutil.walk_packages(importlib.import_module(package).__path__, package + "."):
    if module.name not in left_out:
        importlib.import_module(module.name)
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_every_contract_is_kept() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout[result.stdout.find("Contracts") :] + result.stderr


@pytest.mark.parametrize(
    ("package", "left_out", "wanted", "unwanted"),
    [
        ("gui", [], QT, KERAS),
        ("models", ["models.keras.layers"], {"numpy", "msgspec"}, QT | KERAS),
    ],
)
def test_importing_all_of_a_package_loads_nothing_it_must_not(
    package: str, left_out: list[str], wanted: set[str], unwanted: set[str]
) -> None:
    command = [sys.executable, "-c", IMPORT_ALL, package, *left_out]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    loaded = set(result.stdout.split())
    assert wanted <= loaded
    assert not unwanted & loaded


def test_the_program_itself_loads_neither_qt_nor_keras_nor_numpy() -> None:
    """A spawned worker imports the program's main module again."""
    command = [sys.executable, "-c", "import main, sys; print(*sys.modules)"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    loaded = {name.partition(".")[0] for name in result.stdout.split()}
    assert "main" in loaded
    assert not (QT | KERAS | {"numpy"}) & loaded
