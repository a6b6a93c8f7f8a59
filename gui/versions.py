"""What the program stands on: names, versions and licences. Read from what is installed; nothing of it is imported."""

from __future__ import annotations

import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from models.sentences import Sentence, say

PROGRAM = "unrolled"
"""The name that it is installed under."""

_ROOT = Path(__file__).parent.parent

_CHECKOUT = re.compile(rf'^name = "{PROGRAM}"\nversion = "([^"]+)"$', re.MULTILINE)
"""Where a checkout says its version. A parser of TOML would take longer to import than all else here together."""

UNKNOWN = "?"


@dataclass(frozen=True)
class Foundation:
    """Something that the program stands on.

    Args:
        name: What it is called.
        licence: Its licence, as SPDX has it.
        serves: What the program has it for.
        packages: Under which names it may be installed; none for what is asked elsewhere.
    """

    name: str
    licence: str
    serves: Sentence
    packages: tuple[str, ...] = ()


FOUNDATIONS = (
    Foundation("Python", "PSF-2.0", say("runs the program")),
    Foundation("Qt", "LGPL-3.0-only", say("the window; a library that can be exchanged")),
    Foundation("PySide6", "LGPL-3.0-only", say("speaks to Qt"), ("pyside6-essentials",)),
    Foundation("pyqtgraph", "MIT", say("the plots"), ("pyqtgraph",)),
    Foundation("NumPy", "BSD-3-Clause", say("computes the equations"), ("numpy",)),
    Foundation("Keras", "Apache-2.0", say("what every number is checked against"), ("keras",)),
    Foundation("TensorFlow", "Apache-2.0", say("computes for Keras"), ("tensorflow-cpu", "tensorflow")),
    Foundation("msgspec", "BSD-3-Clause", say("reads and writes experiments"), ("msgspec",)),
    Foundation(
        "imageio-ffmpeg", "BSD-2-Clause", say("starts FFmpeg (GPL), which makes animations"), ("imageio-ffmpeg",)
    ),
)


def program_version(root: Path = _ROOT) -> str:
    """The version of the code that runs: what its checkout says, else what was installed.

    Args:
        root: The folder of `main.py`. Another version may be installed beside a checkout: that one does not run.
    """
    try:
        project = (root / "pyproject.toml").read_text(encoding="utf-8")
    except (OSError, ValueError):  # installed: that folder is the one of all packages
        project = ""
    found = _CHECKOUT.search(project)
    return found[1] if found else installed_version((PROGRAM,))


def installed_version(packages: Sequence[str]) -> str:
    """The version of the first of these packages that is installed; `?` if none is."""
    for package in packages:
        try:
            return version(package)
        except PackageNotFoundError:
            continue
    return UNKNOWN


def versions(keras_version: str = "") -> dict[str, str]:
    """Name → version of everything in `FOUNDATIONS`.

    Args:
        keras_version: What Keras said of itself; empty while it has not said anything.
    """
    asked = {"Python": platform.python_version(), "Qt": qVersion(), "Keras": keras_version}
    return {each.name: asked.get(each.name) or installed_version(each.packages) for each in FOUNDATIONS}


def report(keras_version: str = "") -> str:
    """All versions and the system, one a line, for somebody who is to find a defect."""
    system = f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}, {QGuiApplication.platformName()}"
    found = {"Unrolled": program_version(), **versions(keras_version), "System": system}
    return "".join(f"{name} {value}\n" for name, value in found.items())
