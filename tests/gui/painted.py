"""What a view paints, as it paints it: its texts, and whether a mark is round or square."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget


class Recorder(QPainter):
    """A painter that remembers."""

    def __init__(self, device: Any, into: Painted) -> None:
        super().__init__(device)
        self._device, self._into = device, into  # a picture must outlive its painter

    def drawText(self, *arguments: Any) -> None:
        text = next(one for one in arguments if isinstance(one, str))
        self._into.texts.append(text)
        self._into.placed += [(text, one) for one in arguments if isinstance(one, QRectF)]
        super().drawText(*arguments)

    def drawRect(self, *arguments: Any) -> None:
        self._into.rects += [QRectF(one) for one in arguments if isinstance(one, QRectF)]
        super().drawRect(*arguments)

    def drawEllipse(self, *arguments: Any) -> None:
        self._into.ellipses += [QPointF(one) for one in arguments if isinstance(one, QPointF)]
        super().drawEllipse(*arguments)


class Painted:
    """What was painted since the last look; `placed` are the texts that were given a rectangle."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.placed: list[tuple[str, QRectF]] = []
        self.rects: list[QRectF] = []
        self.ellipses: list[QPointF] = []

    def painter(self, device: Any) -> Recorder:
        return Recorder(device, self)

    def watch(self, monkeypatch: pytest.MonkeyPatch, module: ModuleType) -> None:
        """Have a module's views paint for us to see."""
        monkeypatch.setattr(module, "QPainter", _PainterOf(self))

    def by(self, widget: QWidget) -> Painted:
        """What a widget paints now."""
        self.texts, self.placed, self.rects, self.ellipses = [], [], [], []
        widget.grab()
        return self


class _PainterOf:
    """Stands where a module has `QPainter`."""

    RenderHint = QPainter.RenderHint
    CompositionMode = QPainter.CompositionMode

    def __init__(self, into: Painted) -> None:
        self._into = into

    def __call__(self, device: Any) -> Recorder:
        return Recorder(device, self._into)


def region(image: QImage, rect: QRectF) -> QImage:
    """A part of a picture."""
    return image.copy(rect.toAlignedRect())
