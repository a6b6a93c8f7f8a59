"""A picture of the stage that stands alone: a sheet under its title, at any size. Made and painted where Qt paints."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Self

os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"  # it prefers PyQt6 where it finds one

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from shiboken6 import delete

from gui.look.fonts import BODY, CAPTION, SMALL, TITLE, mono_font, ui_font
from gui.look.theme import LIGHT, Theme
from gui.pictures.settings import Size
from gui.pictures.title import Title, title_of
from gui.stage.content import Part, StageContent, part_content
from gui.stage.layout import least_height
from gui.stage.sheet import Sheet
from models.returned import returned
from models.trace import Trace

_HEAD = 60.0
_MARGIN = 16.0
_ROOM_FOR_STEP = 130.0
_USUAL = (1280.0, 720.0)
"""The size, in px, in which the stage's own text is neither large nor small."""

_COMFORTABLE_PLOT = 44.0

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Subject:
    """What is depicted: one sample of a trace's layer, as the stage shows it.

    Args:
        content: What the stage shows of it.
        title: What stands above it; None for nothing.
        sample: Which sample it is, from 0.
        theme: The colours.
    """

    content: StageContent
    title: Title | None
    sample: int = 0
    theme: Theme = LIGHT


def subject_of(
    computed: Trace,
    sample: int = 0,
    part: Part = Part.STATES,
    has_title: bool = True,
    theme: Theme = LIGHT,
    layer: int = -1,
) -> Subject:
    """What a part of the stage shows of a trace's layer, by default the last one."""
    one = computed.layers[layer]
    handed_back = returned(one)
    content = part_content(part, computed.experiment, one, handed_back, sample)
    return Subject(content, title_of(computed, one, handed_back, sample) if has_title else None, sample, theme)


class Page:
    """One subject in one size; a context, at whose end it is gone.

    Args:
        subject: What is depicted.
        size: Of the picture, in px.
        is_drawing: Whether it is to be drawn shape by shape, for a file that scales; else it is fast to paint again.
    """

    def __init__(self, subject: Subject, size: Size, is_drawing: bool = False) -> None:
        self._subject = subject
        self._head = 0.0 if subject.title is None else _HEAD
        self.scale = size.scale or suitable_scale(subject.content, size, self._head)
        self.width, self.height = size.width / self.scale, size.height / self.scale
        self._scene = pg.GraphicsScene()
        self._is_drawing = is_drawing
        self._sheet: Sheet | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._sheet is not None:
            self._sheet.discard()
            self._sheet = None
        delete(self._scene)

    @property
    def ground(self) -> QColor:
        """What everything stands on."""
        return QColor(self._subject.theme.surface)

    def prepare(self) -> Iterator[None]:
        """Make what every painting needs, piece by piece; to be gone through before the first one."""
        content = self._subject.content
        theme, has_pictures = self._subject.theme, not self._is_drawing
        sheet = self._sheet = Sheet(theme, self._scene, has_pictures, for_file=True, plots=0)
        for _ in content.states:
            sheet.add_plot()
            yield
        sheet.show_content(content, self._subject.sample)
        yield
        sheet.lay_out(self.width, self.height - self._head)
        yield
        whole = QSize(math.ceil(self.width), math.ceil(self.height - self._head))
        yield from sheet.render_pictures(whole, self.scale)

    def paint(self, painter: QPainter, position: float) -> None:
        """Everything at a moment, from (0, 0) to (`width`, `height`)."""
        assert self._sheet is not None, "not prepared"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.width, self.height), self.ground)
        self._sheet.set_position(position)
        painter.save()
        painter.translate(0, self._head)
        self._sheet.paint(painter)
        painter.restore()
        if self._subject.title is not None:
            self._paint_title(painter, self._subject.title, position)

    def _paint_title(self, painter: QPainter, title: Title, position: float) -> None:
        theme, right = self._subject.theme, self.width - _MARGIN
        first = QRectF(_MARGIN, 10, right - _MARGIN, 24)
        second = QRectF(_MARGIN, 33, right - _MARGIN, 18)
        room = first.width() - _ROOM_FOR_STEP
        painter.setPen(QColor(theme.ink))
        painter.setFont(fitting_font(title.layer, room))
        painter.drawText(first, _LEFT, elided(title.layer, painter.font(), room))
        painter.setFont(mono_font(BODY, QFont.Weight.DemiBold))
        step = math.ceil(position - 1e-6)
        painter.drawText(first, _RIGHT, title.step(step))
        painter.setPen(QColor(theme.ink_soft))
        painter.setFont(ui_font(SMALL))
        painter.drawText(second, _LEFT, elided(title.shapes, painter.font(), second.width()))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QLineF(0, _HEAD - 1.5, self.width, _HEAD - 1.5))


def suitable_scale(content: StageContent, size: Size, head: float) -> float:
    """How many px of a picture make one of the stage's: text grows with the picture, as long as all rows fit."""
    scale = max(1.0, min(size.width / _USUAL[0], size.height / _USUAL[1]))
    for _ in range(4):  # with the scale the width changes, and with it how tall the rows are
        needed = head + least_height(size.width / scale, content, _COMFORTABLE_PLOT)
        scale = min(scale, size.height / needed)
    return scale


def least_page_height(subject: Subject, width: float) -> float:
    """The height, in px of the stage, in which all rows of a page fit, and its title."""
    return (0.0 if subject.title is None else _HEAD) + least_height(width, subject.content)


def fitting_font(text: str, room: float) -> QFont:
    """The largest face of the type scale in which a title fits."""
    fonts = [mono_font(pixels, QFont.Weight.DemiBold) for pixels in (TITLE, BODY, SMALL, CAPTION)]
    return next((font for font in fonts if QFontMetricsF(font).horizontalAdvance(text) <= room), fonts[-1])


def elided(text: str, font: QFont, room: float) -> str:
    """A text as far as it fits."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)


@contextmanager
def prepared(subject: Subject, size: Size, is_drawing: bool = False) -> Iterator[Page]:
    """A page that can be painted at once."""
    with Page(subject, size, is_drawing) as page:
        for _ in page.prepare():
            pass
        yield page
