"""What views write, how large, and where."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget


class Sizes:
    """The texts that a module's views write, each with its size on the screen (px) and where it stands."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, module: ModuleType) -> None:
        self.written: list[tuple[str, float]] = []
        self.placed: list[tuple[str, QRectF]] = []
        monkeypatch.setattr(module, "QPainter", self)

    RenderHint = QPainter.RenderHint

    def __call__(self, device: Any) -> QPainter:
        return _Sizing(device, self)

    def of(self, widget: QWidget) -> list[tuple[str, float]]:
        """What a widget writes now."""
        self.written, self.placed = [], []
        widget.grab()
        return self.written


class _Sizing(QPainter):
    def __init__(self, device: Any, into: Sizes) -> None:
        super().__init__(device)
        self._device, self._into = device, into

    def drawText(self, *arguments: Any) -> None:
        text = next(one for one in arguments if isinstance(one, str))
        zoom = self.transform().m11()
        if text:
            self._into.written.append((text, self.font().pixelSize() * zoom))
            self._into.placed += [(text, self.transform().mapRect(one)) for one in arguments if isinstance(one, QRectF)]
        super().drawText(*arguments)


def lightest_ground(image: QImage) -> int:
    """The lightness of the lightest colour that covers a twentieth of a picture or more."""
    small = image.convertToFormat(QImage.Format.Format_RGB32)
    counts: dict[int, int] = {}
    for y in range(0, small.height(), 2):
        for x in range(0, small.width(), 2):
            lightness = small.pixelColor(x, y).lightness() // 8
            counts[lightness] = counts.get(lightness, 0) + 1
    total = sum(counts.values())
    return max(lightness for lightness, count in counts.items() if count >= total / 20) * 8
