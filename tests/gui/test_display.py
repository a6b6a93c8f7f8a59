from __future__ import annotations

import os
import socket
import subprocess
import sys

import pytest

from gui.display import offscreen_problem, problem

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux's window systems")


def loads_all_but(*missing):
    def load(library):
        if library in missing:
            raise OSError(library)
        return library

    return load


def ask(environ, *missing, platform="linux"):
    return problem(environ, platform, loads_all_but(*missing))


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_there_always_is_one(platform):
    assert ask({}, "libEGL.so.1", platform=platform) is None


def test_without_a_display_it_says_what_to_do():
    sentence = ask({})
    assert sentence.startswith("A window needs a display, and neither DISPLAY nor WAYLAND_DISPLAY is set")
    assert "--print" in sentence
    assert ask({"DISPLAY": "", "WAYLAND_DISPLAY": ""}) == sentence
    assert ask({"QT_QPA_PLATFORM": "xcb"}) == sentence


@pytest.mark.parametrize("asked", ["offscreen", "minimal", "vnc:size=1024x768", "xcb;offscreen"])
def test_what_needs_no_display_needs_none(asked):
    assert ask({"QT_QPA_PLATFORM": asked}) is None


@pytest.mark.parametrize("display", [":77", "nowhere.invalid:0", "nonsense"])
def test_a_display_that_nobody_serves(display):
    assert ask({"DISPLAY": display}) == (f"The display DISPLAY={display} cannot be reached: no X server answers there.")


def test_a_display_that_works():
    if not os.environ.get("DISPLAY"):
        pytest.skip("no X server here")
    assert problem() is None


def test_missing_libraries_are_named_by_their_packages():
    environ = {"DISPLAY": os.environ.get("DISPLAY", ":0")}
    start = "Qt needs system libraries that are missing; on Debian or Ubuntu: sudo apt install "
    assert ask(environ, "libxcb-icccm.so.4", "libxcb-keysyms.so.1") == start + "libxcb-icccm4 libxcb-keysyms1"
    assert ask(environ, "libEGL.so.1") == start + "libegl1"
    assert ask({"QT_QPA_PLATFORM": "offscreen"}, "libEGL.so.1") == start + "libegl1"
    assert ask({"QT_QPA_PLATFORM": "offscreen"}, "libxcb-cursor.so.0") is None


def test_pictures_need_libraries_but_no_display():
    assert offscreen_problem({}, "linux", loads_all_but()) is None
    assert offscreen_problem({}, "linux", loads_all_but("libEGL.so.1")).endswith("apt install libegl1")
    assert offscreen_problem({"QT_QPA_PLATFORM": "xcb"}, "linux", loads_all_but()).startswith(
        "A window needs a display"
    )


def test_wayland_is_asked_by_its_socket(tmp_path):
    environ = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}
    refused = "The display WAYLAND_DISPLAY=wayland-9 cannot be reached: no compositor answers there."
    assert ask(environ) == refused
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-9"))
        server.listen()
        assert ask(environ) is None
        assert ask({**environ, "DISPLAY": ":77"}) is None  # one that works is enough
        assert ask({**environ, "QT_QPA_PLATFORM": "wayland-egl"}) is None


def test_loads_no_qt():
    code = "import sys, gui.display; sys.exit(any(name.startswith(('PySide6', 'pyqtgraph')) for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
