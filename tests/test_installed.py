"""What `uv tool install .`, pipx and pip put onto a machine: the code, its resources, launchers and a desktop file.

The wheel is built here by the backend itself, which needs no network.
"""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import main
from models.files.presets import preset_names

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DATA = f"unrolled-{PROJECT['version']}.data/data"
INFO = f"unrolled-{PROJECT['version']}.dist-info"

LAUNCHER = """
import sys
from main import launch
if __name__ == "__main__":
    sys.exit(launch())
"""
"""What pip and uv write for an entry point."""

AS_A_SPAWNED_WORKER = """
import runpy, sys
runpy.run_path(sys.argv[1], run_name="__mp_main__")
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""
"""What multiprocessing does in a spawned process before the process's own function runs."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    (path,) = folder.iterdir()
    with zipfile.ZipFile(path) as archive:
        yield archive


@pytest.fixture(scope="module")
def installed(wheel: zipfile.ZipFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of packages, with the launcher beside it as `bin/unrolled`."""
    folder = tmp_path_factory.mktemp("installed")
    wheel.extractall(folder / "packages")
    (folder / "bin").mkdir()
    (folder / "bin" / "unrolled").write_text(LAUNCHER, encoding="utf-8")
    return folder


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python with what was installed, and not with this checkout, which would hide what is missing."""
    environ = {**os.environ, "PYTHONPATH": str(installed / "packages"), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=installed, env=environ, capture_output=True, encoding="utf-8", check=False)


def under(folder: str) -> set[str]:
    """The files of the checkout below a folder, without what Python compiled."""
    paths = (ROOT / folder).rglob("*")
    return {path.relative_to(ROOT).as_posix() for path in paths if path.is_file() and "__pycache__" not in path.parts}


def test_the_wheel_has_all_code_and_no_tests(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    assert under("gui") | under("models") | {"main.py"} <= names
    assert {name.partition("/")[0] for name in names} == {"gui", "models", "resources", "main.py", DATA[:-5], INFO}


def test_the_wheel_has_every_resource_where_the_code_looks_for_it(wheel: zipfile.ZipFile) -> None:
    wanted = {
        name
        for name in under("resources")
        if not name.endswith((".py", ".ts")) and not name.startswith("resources/desktop/")
    }
    for name in ("presets/index.json", "icons/play.svg", "icons/app/16.png", "translations/unrolled_ko.qm"):
        assert f"resources/{name}" in wanted
    assert {name for name in wheel.namelist() if name.startswith("resources/")} == wanted
    assert all(wheel.read(name) == (ROOT / name).read_bytes() for name in wanted)


@pytest.mark.parametrize(("kind", "name"), [("console_scripts", "unrolled"), ("gui_scripts", "unrolledw")])
def test_the_commands_start_the_program(wheel: zipfile.ZipFile, kind: str, name: str) -> None:
    entries = configparser.ConfigParser()
    entries.read_string(wheel.read(f"{INFO}/entry_points.txt").decode())
    assert EntryPoint(name, entries[kind][name], kind).load() is main.launch


def test_the_launcher_takes_the_command_line_and_finds_the_presets(installed: Path) -> None:
    result = run(installed, "bin/unrolled", "--list-presets")
    assert (result.returncode, result.stdout.split()) == (0, list(preset_names()))


def test_the_launcher_says_its_own_name(installed: Path) -> None:
    assert run(installed, "bin/unrolled", "--help").stdout.startswith("usage: unrolled ")
    result = run(installed, "bin/unrolled", "--list-presets", "--print")
    assert result.returncode == 2
    assert result.stderr.startswith("unrolled: --list-presets: ")
    assert result.stderr.endswith("(see unrolled --help)\n")


def test_the_launcher_tells_what_is_wrong_with_a_file(installed: Path) -> None:
    (installed / "broken.json").write_text("{}", encoding="utf-8")
    result = run(installed, "bin/unrolled", "broken.json", "--print")
    assert (result.returncode, result.stderr.count("\n")) == (2, 1)
    assert "broken.json" in result.stderr


def test_a_spawned_worker_runs_the_launcher_again_and_starts_nothing(installed: Path) -> None:
    result = run(installed, "-c", AS_A_SPAWNED_WORKER, "bin/unrolled")
    assert result.returncode == 0, result.stderr
    (line,) = result.stdout.splitlines()
    assert "main" in line.split()
    assert not {"PySide6", "keras", "tensorflow", "numpy"} & set(line.split())


def test_the_installed_window_finds_its_icons_and_translations(installed: Path) -> None:
    code = """
from gui.app_icon import APP_ICONS, WINDOW_SIZES
from gui.look.icons import ICONS
from gui.look.language import TRANSLATIONS
print(all((APP_ICONS / f"{side}.png").exists() for side in WINDOW_SIZES), (ICONS / "undo.svg").exists())
print((TRANSLATIONS / "unrolled_ko.qm").exists(), str(ICONS))
"""
    result = run(installed, "-c", code)
    assert result.stdout.split() == ["True", "True", "True", str(installed / "packages" / "resources" / "icons")]


def test_a_start_without_a_console_complains_to_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows `unrolledw` has no standard streams."""
    monkeypatch.setattr(sys, "stderr", None)
    assert main.main(["--preset", "nothing", "--print"]) == 2


def test_desktops_find_the_launcher_and_its_icon_in_every_size(wheel: zipfile.ZipFile) -> None:
    icons = ROOT / "resources" / "icons" / "app"
    theme = f"{DATA}/share/icons/hicolor"
    assert wheel.read(f"{theme}/scalable/apps/unrolled.svg") == (icons / "unrolled.svg").read_bytes()
    for side in (16, 24, 32, 48, 64, 128, 256, 512):
        assert wheel.read(f"{theme}/{side}x{side}/apps/unrolled.png") == (icons / f"{side}.png").read_bytes()


def test_the_desktop_file_says_what_the_desktop_entry_specification_asks_for(wheel: zipfile.ZipFile) -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # keys differ by case
    entry.read_string(wheel.read(f"{DATA}/share/applications/unrolled.desktop").decode("utf-8"))
    said = entry["Desktop Entry"]
    assert (said["Type"], said["Name"], said["Terminal"]) == ("Application", "Unrolled", "false")
    assert said["Exec"].split() == ["unrolled", "%f"]  # the command, with the file that was dropped onto it
    assert said["Exec"].split()[0] in PROJECT["scripts"]
    assert said["Icon"] == "unrolled"
    for key in ("GenericName", "Comment", "Keywords"):
        assert said[key].isascii()
        assert any("가" <= letter <= "힣" for letter in said[f"{key}[ko]"])
    for key in ("Keywords", "Keywords[ko]", "Categories"):
        assert said[key].endswith(";")
