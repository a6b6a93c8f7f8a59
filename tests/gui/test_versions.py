"""What the program stands on: as the packages themselves say it, and nothing of it imported for that."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import metadata
from pathlib import Path

import pytest

from gui import versions as versions_room
from gui.versions import FOUNDATIONS, UNKNOWN, Foundation, installed_version, program_version, report, versions

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PACKAGED = [each for each in FOUNDATIONS if each.packages]


def test_a_checkout_has_the_version_that_it_says(tmp_path: Path) -> None:
    assert program_version() == PROJECT["version"]
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "unrolled"\nversion = "7.8.9"\n', encoding="utf-8")
    assert program_version(tmp_path) == "7.8.9"


@pytest.mark.parametrize("beside", [None, '[project]\nname = "other"\nversion = "7.8.9"\n', "\N{BYTE ORDER MARK}["])
def test_what_is_installed_has_the_version_it_was_installed_as(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, beside: str | None
) -> None:
    monkeypatch.setattr(versions_room, "version", {"unrolled": "4.5.6"}.__getitem__)
    if beside is not None:
        (tmp_path / "pyproject.toml").write_text(beside, encoding="utf-8")
    assert program_version(tmp_path) == "4.5.6"


@pytest.mark.parametrize("each", PACKAGED, ids=lambda each: each.name)
def test_version_and_licence_are_what_the_package_says(each: Foundation) -> None:
    told = next(metadata(name) for name in each.packages if installed_version((name,)) != UNKNOWN)
    assert versions()[each.name] == told["Version"]
    said = told["License-Expression"] or told["License"]
    assert each.licence.replace("-", " ").split(" only")[0].lower() in _plainly(said)


def _plainly(licence: str) -> str:
    """Some packages write Apache 2.0 as SPDX has it, others in words."""
    return licence.replace("Apache License", "Apache").replace("-", " ").lower()


def test_all_that_the_program_needs_is_told() -> None:
    needed = {requirement.split(">")[0].strip() for requirement in PROJECT["dependencies"]}
    assert needed == {name for each in FOUNDATIONS for name in each.packages}


def test_what_is_not_installed_is_unknown() -> None:
    assert installed_version(("no-such-package-of-ours",)) == UNKNOWN


def test_keras_is_believed_before_its_package() -> None:
    assert versions("9.9.9")["Keras"] == "9.9.9"
    assert versions()["Keras"] == metadata("keras")["Version"]


@pytest.mark.usefixtures("qapp")
def test_a_report_has_one_line_for_each_and_the_system() -> None:
    lines = report("3.15.1").splitlines()
    assert lines[0] == f"Unrolled {PROJECT['version']}"
    assert lines[1].startswith(f"Python {sys.version.split()[0]}")
    assert "Keras 3.15.1" in lines
    assert lines[-1].startswith("System ")
    assert len(lines) == len(FOUNDATIONS) + 2


def test_no_package_is_imported_to_ask_for_its_version() -> None:
    code = "import sys; from gui.versions import versions; versions(); print(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert not {"keras", "tensorflow", "pyqtgraph", "imageio_ffmpeg"} & set(result.stdout.split())
