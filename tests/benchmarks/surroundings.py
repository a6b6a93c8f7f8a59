"""Where the benchmarks run: a display, settings of their own, and what to say about the machine."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from importlib.metadata import PackageNotFoundError, version

_PACKAGES = ("PySide6-Essentials", "pyqtgraph", "numpy", "keras", "tensorflow-cpu", "tensorflow")
_SETTINGS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


@contextmanager
def surroundings() -> Iterator[None]:
    """A virtual display where there is none, and folders for settings that nobody else uses."""
    with tempfile.TemporaryDirectory(prefix="unrolled-benchmarks-") as folder, _display():
        os.environ.update(dict.fromkeys(_SETTINGS, folder))
        yield


def _display() -> object:
    if not sys.platform.startswith("linux"):
        return nullcontext()
    os.environ["QT_QPA_PLATFORM"] = "xcb"  # what is measured must not depend on which of two a desktop offers
    if os.environ.get("DISPLAY"):
        return nullcontext()
    from pyvirtualdisplay.display import Display  # noqa: PLC0415 — for Linux alone, and there only without a display

    # A server that begins anew after its last client would turn away a program that is launched just then.
    return Display(visible=False, size=(1920, 1080), color_depth=24, extra_args=["-noreset"])


def machine() -> str:
    """The machine and what runs on it, in a few lines."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    first = (
        f"{os.cpu_count()} cores{load}, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    )
    return first + "\n" + ", ".join(_versions())


def _versions() -> Iterator[str]:
    for package in _PACKAGES:
        try:
            yield f"{package} {version(package)}"
        except PackageNotFoundError:  # one of the two TensorFlows
            continue
