"""The bar at the foot of present mode: the step, how far each pass has come, what is returned, a pressed key."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.fonts import mono_font, ui_font
from gui.look.language import tr, translated
from gui.look.theme import Theme
from gui.present.size import LEAST_TEXT
from models.returned import Returned
from models.trace import LayerTrace

HEIGHT = 112
_MARGIN, _GAP = 36, 32
_LARGE = 38
_CHIP = 48

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Reached:
    """How far a pass has come.

    Args:
        title: The pass in a word.
        go_backwards: Whether it reads from the end.
    """

    title: str
    go_backwards: bool

    def line(self, step: int, steps: int) -> str:
        """In a few words."""
        if not step:
            return tr("{direction}: not begun", direction=self.title)
        timestep = steps + 1 - step if self.go_backwards else step
        return tr("{direction} has reached t = {timestep}", direction=self.title, timestep=timestep)


class PresentBar(QWidget):
    """Paints itself: its type grows with the screen, and style sheets know only one size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._factor = theme, 1.0
        self._step = self._steps = 0
        self._passes: tuple[Reached, ...] = ()
        self._name = self._shape = self._others = ""
        self._readout = self._key = self._hint = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Step and shapes"))

    @property
    def texts(self) -> list[str]:
        """What it says, from left to right."""
        middle = [self._readout] if self._readout else self._lines
        right = [self._name, self._shape]
        return [text for text in (self._title, *middle, self._key or self._hint, *right) if text]

    def set_factor(self, factor: float) -> None:
        """Be larger or smaller."""
        self._factor = factor
        self.updateGeometry()
        self.update()

    def show_layer(self, layer: LayerTrace, returned: Returned) -> None:
        """Show what another layer returns."""
        self._passes = tuple(Reached(translated(one.title), one.go_backwards) for one in layer.passes)
        first, *others = returned.tensors
        self._name, self._shape = first.name, f"({', '.join(map(str, first.values.shape))})"
        self._others = tr("+ {count} more", count=len(others)) if others else ""
        self._tell()

    def show_step(self, step: int, steps: int) -> None:
        """Show where the session is."""
        self._step, self._steps = step, steps
        self._tell()

    def show_readout(self, text: str) -> None:
        """Show what is pointed at; with an empty text, how far the passes have come."""
        self._readout = text
        self._tell()

    def show_key(self, text: str) -> None:
        """Show a key that was pressed; none with an empty text."""
        self._key = text
        self._tell()

    def show_hint(self, text: str) -> None:
        """Show what can be pressed, until something is."""
        self._hint = text
        self._tell()

    def sizeHint(self) -> QSize:
        """As tall as its type needs."""
        return QSize(0, round(HEIGHT * self._factor))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Everything, from left to right; what has no room is left out from the middle."""
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.present_ground))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._factor, self._factor)
        width = self.width() / self._factor
        left = _MARGIN + self._text(
            painter, self._title, _large(), theme.present_ink, QRectF(_MARGIN, 0, width, HEIGHT)
        )
        right = self._paint_returned(painter, width)
        self._paint_middle(painter, left + _GAP, right - _GAP)
        painter.end()

    @property
    def _title(self) -> str:
        return tr("step {step} / {steps}", step=self._step, steps=self._steps)

    @property
    def _lines(self) -> list[str]:
        return [one.line(self._step, self._steps) for one in self._passes]

    def _paint_returned(self, painter: QPainter, width: float) -> float:
        """What is returned, at the right; returns where it begins."""
        theme, upper, lower = self._theme, QRectF(0, 14, width - _MARGIN, 40), QRectF(0, 54, width - _MARGIN, 44)
        used = self._text(painter, self._shape, _large(), theme.present_ink, lower, _RIGHT)
        used = max(used, self._text(painter, self._name, _body(), theme.present_ink, upper, _RIGHT))
        if self._others:
            shape = QFontMetricsF(_large()).horizontalAdvance(self._shape)
            room = lower.adjusted(0, 0, -shape - 16, 0)
            more = self._text(painter, self._others, _soft(), theme.present_soft, room, _RIGHT)
            used = max(used, shape + 16 + more)
        return width - _MARGIN - used

    def _paint_middle(self, painter: QPainter, left: float, right: float) -> None:
        theme, key = self._theme, self._key or self._hint
        font = _body() if self._key else _soft()
        chip = QFontMetricsF(font).horizontalAdvance(key) + 48 if key else 0.0
        lines = (
            [(self._readout, theme.present_ink)]
            if self._readout
            else [
                (line, theme.present_backward if one.go_backwards else theme.present_forward)
                for one, line in zip(self._passes, self._lines, strict=True)
            ]
        )
        needed = max((QFontMetricsF(_text()).horizontalAdvance(line) for line, _ in lines), default=0.0)
        if chip and needed + _GAP + chip > right - left and not self._key:
            chip, key = 0.0, ""
        room = right - left - (chip + _GAP if chip else 0)
        height = 40 if len(lines) > 1 else HEIGHT
        top = (HEIGHT - height * len(lines)) / 2
        for number, (line, ink) in enumerate(lines):
            text = QFontMetricsF(_text()).elidedText(line, Qt.TextElideMode.ElideRight, room)
            self._text(painter, text, _text(), ink, QRectF(left, top + number * height, room, height))
        if key:
            place = QRectF(right - chip, (HEIGHT - _CHIP) / 2, chip, _CHIP)
            if self._key:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.present_chip))
                painter.drawRoundedRect(place, 10, 10)
            ink = theme.present_ink if self._key else theme.present_soft
            self._text(painter, key, font, ink, place, Qt.AlignmentFlag.AlignCenter)

    def _text(
        self, painter: QPainter, text: str, font: QFont, ink: str, place: QRectF, where: Qt.AlignmentFlag = _LEFT
    ) -> float:
        """Write a text; returns how wide it is."""
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(place, where, text)
        return QFontMetricsF(font).horizontalAdvance(text)

    def _tell(self) -> None:
        """Say the same to who does not see it."""
        self.setAccessibleDescription(", ".join(self.texts))
        self.update()


def _large() -> QFont:
    return mono_font(_LARGE, QFont.Weight.DemiBold)


def _body() -> QFont:
    return mono_font(LEAST_TEXT + 2)


def _text() -> QFont:
    return ui_font(LEAST_TEXT + 1, QFont.Weight.DemiBold)


def _soft() -> QFont:
    return ui_font(LEAST_TEXT)
