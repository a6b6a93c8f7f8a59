"""The bar at the foot of present mode: the step, how far each pass has come, what is returned, a pressed key."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.keras.keras_status import Mood
from gui.look.fonts import mono_font, ui_font
from gui.look.language import tr
from gui.look.theme import Theme
from gui.present.size import LEAST_TEXT
from gui.present.told import Told

HEIGHT = 112
_MARGIN, _GAP = 36, 32
_LARGE = 38
_CHIP = 48
_UPPER, _LOWER = (14.0, 40.0), (54.0, 44.0)  # top and height of the two lines at the right
_LINE = 40.0
_BESIDE = 16.0

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip  # descenders may leave the row
_LEFT = Qt.AlignmentFlag.AlignLeft | _MIDDLE
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE

Line = tuple[str, str]
"""A text and its colour."""


class PresentBar(QWidget):
    """Paints itself: its type grows with the screen, and style sheets know only one size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._factor = theme, 1.0
        self._step = self._steps = 0
        self._plays = False
        self._mood: Mood = "busy"
        self._told = Told()
        self._readout = self._note = self._key = ""
        self._hints: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Step and shapes"))

    @property
    def texts(self) -> list[str]:
        """What it says, from left to right."""
        told = self._told
        middle = [text for text, _ in self._lines()]
        ends = (told.name, told.shape, told.others, self._check)
        return [text for text in (self._title, told.layer, *middle, self._key, *ends) if text]

    def set_factor(self, factor: float) -> None:
        """Be larger or smaller."""
        self._factor = factor
        self.updateGeometry()
        self.update()

    def show_layer(self, told: Told) -> None:
        """Show what another layer is and returns."""
        self._told = told
        self._tell()

    def show_step(self, step: int, steps: int) -> None:
        """Show where the session is; who has stepped needs no hint any more."""
        if self._steps and step != self._step:
            self._hints = ()
        self._step, self._steps = step, steps
        self._tell()

    def show_playing(self, plays: bool) -> None:
        """Show whether time passes by itself."""
        self._plays = plays
        self._tell()

    def show_check(self, mood: Mood) -> None:
        """Show whether Keras agrees."""
        self._mood = mood
        self._tell()

    def show_readout(self, text: str) -> None:
        """Show what is pointed at; with an empty text, how far the passes have come."""
        self._readout = text
        self._tell()

    def show_note(self, text: str) -> None:
        """Show in place of the passes what is more to the point now."""
        self._note = text
        self._tell()

    def show_key(self, text: str) -> None:
        """Show a key that was pressed; none with an empty text."""
        self._key = text
        self._tell()

    def show_hints(self, *hints: str) -> None:
        """Show what can be pressed, until the step is another one: up to two lines."""
        self._hints = hints
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
        painter.fillRect(0, 0, self.width(), max(round(self._factor), 1), QColor(theme.present_chip))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._factor, self._factor)
        width = self.width() / self._factor
        right = self._paint_returned(painter, width)
        left = self._paint_step(painter, right - _GAP)
        self._paint_middle(painter, left + _GAP, right - _GAP)
        painter.end()

    @property
    def _title(self) -> str:
        return tr("step {step} / {steps}", step=self._step, steps=self._steps)

    @property
    def _check(self) -> str:
        return {"agree": "✓ Keras", "differ": "✕ Keras", "busy": ""}[self._mood]

    def _lines(self, short: bool = False) -> list[Line]:
        """What stands in the middle: the first of these that there is."""
        theme, told = self._theme, self._told
        if self._readout or self._note or told.missing:
            return [(self._readout or self._note or told.missing, theme.present_ink)]
        if self._hints:
            return [(hint, theme.present_soft) for hint in self._hints]
        return [
            (
                (one.short_line if short else one.line)(self._step, self._steps),
                theme.present_backward if one.go_backwards else theme.present_forward,
            )
            for one in told.passes
        ]

    def _paint_step(self, painter: QPainter, right: float) -> float:
        """The step and what the layer is, at the left; returns where that ends."""
        theme, layer = self._theme, self._told.layer
        rows = (_UPPER, _LOWER) if layer else ((0.0, float(HEIGHT)), _LOWER)
        upper, lower = (QRectF(_MARGIN, top, right - _MARGIN, height) for top, height in rows)
        used = self._text(painter, self._title, _large(), theme.present_ink, upper)
        if layer:
            most = max(right * 0.45, used)
            layer = QFontMetricsF(_soft()).elidedText(layer, Qt.TextElideMode.ElideRight, most)
            used = max(used, self._text(painter, layer, _soft(), theme.present_soft, lower))
        if self._plays:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.present_ink))
            y = upper.center().y()
            painter.drawPolygon(QPolygonF([QPointF(12, y - 10), QPointF(28, y), QPointF(12, y + 10)]))
        return _MARGIN + used

    def _paint_returned(self, painter: QPainter, width: float) -> float:
        """What is returned, at the right; returns where it begins."""
        theme, told = self._theme, self._told
        upper, lower = (QRectF(0, top, width - _MARGIN, height) for top, height in (_UPPER, _LOWER))
        mark = theme.present_backward if self._mood == "differ" else theme.present_soft
        used = 0.0
        for text, font, beside, ink, row in (
            (told.name, _body(), self._check, mark, upper),
            (told.shape, _large(), told.others, theme.present_soft, lower),
        ):
            wide = self._text(painter, text, font, theme.present_ink, row, _RIGHT)
            if beside:
                room = row.adjusted(0, 0, -wide - _BESIDE, 0)
                wide += _BESIDE + self._text(painter, beside, _soft(), ink, room, _RIGHT)
            used = max(used, wide)
        return width - _MARGIN - used

    def _paint_middle(self, painter: QPainter, left: float, right: float) -> None:
        chip = QFontMetricsF(_body()).horizontalAdvance(self._key) + _CHIP if self._key else 0.0
        room = right - left - (chip + _GAP if chip else 0)
        lines = self._lines()
        if max((_advance(text) for text, _ in lines), default=0.0) > room:
            lines = self._lines(short=True)
        height = _LINE if len(lines) > 1 else HEIGHT
        top = (HEIGHT - height * len(lines)) / 2
        for number, (line, ink) in enumerate(lines):
            text = QFontMetricsF(_text()).elidedText(line, Qt.TextElideMode.ElideRight, room)
            self._text(painter, text, _text(), ink, QRectF(left, top + number * height, room, height))
        if chip:
            place = QRectF(right - chip, (HEIGHT - _CHIP) / 2, chip, _CHIP)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.present_chip))
            painter.drawRoundedRect(place, 10, 10)
            self._text(painter, self._key, _body(), self._theme.present_ink, place, Qt.AlignmentFlag.AlignCenter)

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


def _advance(text: str) -> float:
    return QFontMetricsF(_text()).horizontalAdvance(text)


def _large() -> QFont:
    return mono_font(_LARGE, QFont.Weight.DemiBold)


def _body() -> QFont:
    return mono_font(LEAST_TEXT + 2)


def _text() -> QFont:
    return ui_font(LEAST_TEXT + 1, QFont.Weight.DemiBold)


def _soft() -> QFont:
    return ui_font(LEAST_TEXT)
