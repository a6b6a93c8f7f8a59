"""A program to be launched: `ours`, or a `bare` window. It says on standard output when it is ready for input.

Ready: the first paint is done and nothing waits in the event queue.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.machinery import PathFinder
from typing import Any


def _ours() -> None:
    """The program as the command line starts it: what it imports, when, and in which order is its own business."""
    import main  # noqa: PLC0415

    sys.meta_path.insert(0, _Watch())
    main.main([])


class _Watch:
    """Finds `gui.app` like everybody else, and has its window watched."""

    def find_spec(self, name: str, path: Any, target: Any = None) -> Any:
        del target
        if name != "gui.app":
            return None
        spec: Any = PathFinder.find_spec(name, path)
        execute = spec.loader.exec_module

        def execute_and_watch(app: Any) -> None:
            execute(app)
            app.make_window = _watched(app.make_window)

        spec.loader.exec_module = execute_and_watch
        return spec


def _watched(make_window: Callable[..., Any]) -> Callable[..., Any]:
    from PySide6.QtCore import Qt  # noqa: PLC0415

    def make_watched_window(*arguments: Any, **named: Any) -> Any:
        window = make_window(*arguments, **named)
        window.painted_first.connect(lambda: _tell_when_idle(window.close), Qt.ConnectionType.QueuedConnection)
        return window

    return make_watched_window


def _bare() -> None:
    """The least that PySide6 and pyqtgraph can do: one plot in a window."""
    import os  # noqa: PLC0415

    os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"
    import pyqtgraph as pg  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    class Window(pg.GraphicsLayoutWidget):
        painted = False

        def paintEvent(self, event: Any) -> None:
            super().paintEvent(event)
            if not self.painted:
                self.painted = True
                _tell_when_idle(self.close)

    app = QApplication([])
    window = Window()
    window.addPlot()
    window.resize(1440, 900)
    window.show()
    app.exec()


def _tell_when_idle(close: Callable[[], object]) -> None:
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    def tell() -> None:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        close()

    QTimer.singleShot(0, tell)


if __name__ == "__main__":
    {"ours": _ours, "bare": _bare}[sys.argv[1]]()
