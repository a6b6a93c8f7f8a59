"""Whether a window can open at all. Asked before Qt is loaded, for without a display Qt aborts the process.

Linux only: elsewhere the window system is always there. The libraries are those that Qt 6.11's own name as needed
(`readelf -d`): Qt's wheels bring the rest along.
"""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from collections.abc import Callable, Mapping

_ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_XCB = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_WAYLAND = {"libwayland-client.so.0": "libwayland-client0", "libwayland-cursor.so.0": "libwayland-cursor0"}
"""Library → the Debian package that has it."""

_NO_DISPLAY = (
    "A window needs a display, and neither DISPLAY nor WAYLAND_DISPLAY is set: run this in a desktop session, "
    "or without a window with --print or --export."
)

Load = Callable[[str], object]


def problem(
    environ: Mapping[str, str] = os.environ, platform: str = sys.platform, load: Load = ctypes.CDLL
) -> str | None:
    """Why no window can open, in a sentence that says what to do; None if one can.

    Args:
        environ: The environment's variables.
        platform: As `sys.platform` has it.
        load: Loads a shared library, or raises OSError.
    """
    if not platform.startswith("linux"):
        return None
    if missing := _missing(_ALWAYS, load):
        return _install(missing)
    problems = []
    for name in _platforms(environ):
        found = _PROBLEMS[name](environ, load) if name in _PROBLEMS else None
        if found is None:
            return None
        problems.append(found)
    return problems[-1] if problems else _NO_DISPLAY


def offscreen_problem(
    environ: Mapping[str, str] = os.environ, platform: str = sys.platform, load: Load = ctypes.CDLL
) -> str | None:
    """Why pictures cannot be painted without a window, in a sentence that says what to do; None if they can."""
    return problem({"QT_QPA_PLATFORM": "offscreen", **environ}, platform, load)


def _platforms(environ: Mapping[str, str]) -> list[str]:
    """What Qt will try, in its order: what the user asked for, else what the session offers."""
    if asked := environ.get("QT_QPA_PLATFORM", ""):
        return [choice.split(":")[0].split("-")[0] for choice in asked.split(";")]
    offered = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    return [name for name, variable in offered.items() if environ.get(variable)]


def _x11_problem(environ: Mapping[str, str], load: Load) -> str | None:
    if not (display := environ.get("DISPLAY", "")):
        return _NO_DISPLAY
    if missing := _missing(_XCB, load):
        return _install(missing)
    return (
        None
        if _x11_answers(display)
        else f"The display DISPLAY={display} cannot be reached: no X server answers there."
    )


def _x11_answers(display: str) -> bool:
    """Connect as Qt will: through the same library, with the same rules for names and permissions."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_problem(environ: Mapping[str, str], load: Load) -> str | None:
    if not (display := environ.get("WAYLAND_DISPLAY", "")):
        return _NO_DISPLAY
    if missing := _missing(_WAYLAND, load):
        return _install(missing)
    address = os.path.join(environ.get("XDG_RUNTIME_DIR", ""), display)  # an absolute name stays as it is
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(address)
        except OSError:
            return f"The display WAYLAND_DISPLAY={display} cannot be reached: no compositor answers there."
    return None


_PROBLEMS = {"xcb": _x11_problem, "wayland": _wayland_problem}


def _missing(libraries: Mapping[str, str], load: Load) -> list[str]:
    packages = []
    for library, package in libraries.items():
        try:
            load(library)
        except OSError:
            packages.append(package)
    return packages


def _install(packages: list[str]) -> str:
    return "Qt needs system libraries that are missing; on Debian or Ubuntu: sudo apt install " + " ".join(packages)
