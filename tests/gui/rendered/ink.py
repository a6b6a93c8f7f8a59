"""Every text and every line that widgets draw, as the paint engine is told: by styles, delegates and views alike.

A device that draws nothing stands in for the screen and writes down what reaches it, in px of the widget. It sees what
is painted by hand in Python as it sees what Qt's styles paint in C++: labels, buttons, tabs, menus, cells of tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from unicodedata import combining

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPen,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import QWidget

from gui.stage.stage import Stage

_PIECE = re.compile(r"\S+(?: \S+)*")  # more than one space is room that is left, for another text perhaps


@dataclass(frozen=True)
class Text:
    """A run of text that was drawn.

    Attributes:
        text: What is written.
        line: From where the pen began to where it ended, as tall as its ink; in px of `widget`.
        clip: What was drawn of it can be seen only in here; None where nothing bounds it.
        colour: Of the pen, as `#rrggbb`.
        alpha: How opaque the pen was, 0 to 1.
        size: The type's size, in px of the screen.
        widget: Who drew it.
    """

    text: str
    line: QRectF
    clip: QRectF | None
    colour: str
    alpha: float
    size: float
    widget: QWidget

    def __str__(self) -> str:
        where = ", ".join(f"{part:.0f}" for part in self.line.getRect())
        return f"{self.text!r} at {where} in {described(self.widget)}"


@dataclass(frozen=True)
class Stroke:
    """A line, curve or border that was drawn: the pen's colour, alpha (0 to 1) and width in px of the screen."""

    colour: str
    alpha: float
    width: float
    points: int
    widget: QWidget


class Notebook(QPaintDevice):
    """Remembers what is painted on it, in px of itself."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.widget, self._size = widget, widget.size()
        self.texts: list[Text] = []
        self.strokes: list[Stroke] = []
        self._engine = _Engine(self)

    def paintEngine(self) -> QPaintEngine:
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return _metrics(self._size).get(metric.name, 1)


def texts(window: QWidget) -> list[Text]:
    """Every text in sight in a window, in px of the widget that drew it."""
    return [text for notebook in _notebooks(window) for text in notebook.texts]


def strokes(window: QWidget) -> list[Stroke]:
    """Every stroke in sight in a window."""
    return [stroke for notebook in _notebooks(window) for stroke in notebook.strokes]


def noted(widget: QWidget) -> Notebook:
    """What a widget alone paints, without its children."""
    notebook = Notebook(widget)
    widget.render(notebook, QPoint(), QRegion(), QWidget.RenderFlag(0))
    stage = widget.parentWidget()
    if isinstance(stage, Stage) and stage.viewport() is widget:
        _note_pictures(stage, notebook)
    return notebook


def described(widget: QWidget) -> str:
    """A widget and who holds it, for who looks for it."""
    names = []
    one: QWidget | None = widget
    while one is not None and len(names) < 3:
        names.append(one.objectName() or type(one).__name__)
        one = one.parentWidget()
    return " in ".join(names)


def in_window(text: Text) -> QRectF:
    """Where a text is, in px of its window."""
    offset = text.widget.mapTo(text.widget.window(), QPoint())
    return text.line.translated(offset)


def joined(found: list[Text]) -> list[Text]:
    """Runs that follow one another on one line as one text: Qt draws each script for itself."""
    whole: list[Text] = []
    for text in found:
        last = whole[-1] if whole else None
        if last is not None and last.widget is text.widget and _continues(last, text):
            space = " " if text.line.left() - last.line.right() > 1 else ""
            whole[-1] = replace(last, text=last.text + space + text.text, line=last.line.united(text.line))
        else:
            whole.append(text)
    return whole


def _continues(before: Text, text: Text) -> bool:
    gap = text.line.left() - before.line.right()
    return (
        -1 < gap < 0.4 * text.size
        and before.colour == text.colour
        and before.size == text.size
        and _beside(before, text)
    )


def _beside(before: Text, text: Text) -> bool:
    return before.line.top() < text.line.bottom() and text.line.top() < before.line.bottom()


def _notebooks(window: QWidget) -> Iterator[Notebook]:
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield noted(widget)


def _note_pictures(stage: Stage, notebook: Notebook) -> None:
    """What the stage shows as pictures, which were painted before: painted once more, for us to see."""
    sheet = stage.sheet
    if sheet._still is None:
        return
    painter = QPainter(notebook)
    painter.scale(stage._scale, stage._scale)
    for still in sheet._still:
        still.paint(painter)
    chains = sheet.chains._painter
    if chains is not None:
        position = 0.0 if sheet.message else stage.position
        chains.paint_at(painter, position)
    painter.end()


class _Engine(QPaintEngine):
    """Is told all, draws nothing."""

    def __init__(self, notebook: Notebook) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._notebook = notebook

    def begin(self, device: QPaintDevice) -> bool:
        del device
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        del state

    def drawTextItem(self, where: QPointF, item: QTextItem) -> None:
        painter, text = self.painter(), item.text()
        if not text.strip() or all(combining(letter) for letter in text):
            return
        font, transform = item.font(), painter.combinedTransform()
        metrics, pen = QFontMetricsF(font), painter.pen().color()
        clip = transform.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        for piece in _PIECE.finditer(text):
            before = metrics.horizontalAdvance(text[: piece.start()]) if piece.start() else 0.0
            is_whole = piece.group() == text
            width = item.width() if is_whole else metrics.horizontalAdvance(piece.group())
            ink = metrics.tightBoundingRect(piece.group())
            line = QRectF(where.x() + before, where.y() + ink.top(), width, ink.height())
            self._notebook.texts.append(
                Text(
                    piece.group(),
                    transform.mapRect(line),
                    clip,
                    pen.name(),
                    pen.alphaF() * painter.opacity(),
                    font.pixelSize() * transform.m22(),
                    self._notebook.widget,
                )
            )

    def drawPath(self, path: Any) -> None:
        self._stroke(path.elementCount())

    def drawPolygon(self, points: Any, *arguments: Any) -> None:
        del arguments
        self._stroke(len(points) if hasattr(points, "__len__") else 0)

    def drawLines(self, *arguments: Any) -> None:
        self._stroke(arguments[-1] if isinstance(arguments[-1], int) else 2)

    def drawRects(self, *arguments: Any) -> None:
        del arguments
        self._stroke(4)

    def drawEllipse(self, *arguments: Any) -> None:
        del arguments
        self._stroke(0)

    def drawPoints(self, *arguments: Any) -> None:
        del arguments

    def drawPixmap(self, *arguments: Any) -> None:
        del arguments

    def drawImage(self, *arguments: Any) -> None:
        del arguments

    def drawTiledPixmap(self, *arguments: Any) -> None:
        del arguments

    def _stroke(self, points: int) -> None:
        painter = self.painter()
        pen = painter.pen()
        if pen.style() != Qt.PenStyle.NoPen:
            alpha = pen.color().alphaF() * painter.opacity()
            widget = self._notebook.widget
            stroke = Stroke(pen.color().name(), alpha, _width(pen, painter), points, widget)
            self._notebook.strokes.append(stroke)


def _width(pen: QPen, painter: QPainter) -> float:
    return pen.widthF() if pen.isCosmetic() else pen.widthF() * painter.combinedTransform().m22()


def _metrics(size: QSize) -> dict[str, int]:
    return {
        "PdmWidth": size.width(),
        "PdmHeight": size.height(),
        "PdmDpiX": 96,
        "PdmDpiY": 96,
        "PdmPhysicalDpiX": 96,
        "PdmPhysicalDpiY": 96,
        "PdmDepth": 32,
        "PdmNumColors": 1 << 24,
        "PdmDevicePixelRatio": 1,
        "PdmDevicePixelRatioScaled": 1 << 16,
    }
