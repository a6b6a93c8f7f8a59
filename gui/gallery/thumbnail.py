"""Paints a miniature of the stage: which way it reads, what its cells hold, and what of it is handed back.

From top to bottom as on the stage: returned vectors, backward chain, input with its tokens, forward chain, hidden
states over time. Last states that are returned leave the end of their chain as `h` and `c`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from gui.gallery.miniature import BACKWARD, MERGED, Chain, Miniature, Vectors
from gui.look.fonts import CAPTION, mono_font, ui_font
from gui.look.language import translated
from gui.look.scale import px, scale
from gui.look.theme import Theme
from gui.look.value_colors import ValueColors, heat_image
from gui.stage.arrows import draw_arrow
from gui.stage.content import equal_units

WIDTH, HEIGHT = 240, 124
"""The size of a picture, in its own measure: px at 100 %."""

_GUTTER = 24.0
_EDGE = 3.0
_RETURNED, _CHAIN, _INPUT, _TOKENS = 10.0, 13.0, 9.0, 13.0
_ARROW = 10.0
_BOX = 11.0
_GAP = 0.2
"""The share of a column that stays free between its vector and the next."""

_NARROW = 12.0
_LEAST_CELL = 2.5
"""Columns narrower than the one touch, and cells narrower than the other lie upon each other; px, as on the stage."""

_MOST_LINES = 8
_TINY = 9
_HEADROOM = 1.12


def thumbnail(shown: Miniature, theme: Theme, colors: ValueColors, ratio: float) -> QPixmap:
    """The picture, `px(WIDTH)` × `px(HEIGHT)` px large, for a device pixel ratio."""
    picture = QPixmap(round(px(WIDTH) * ratio), round(px(HEIGHT) * ratio))
    picture.setDevicePixelRatio(scale() * ratio)  # painted in its own measure
    picture.fill(QColor(theme.surface))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        with np.errstate(all="ignore"):  # values may be past all bounds, as in Keras
            Thumbnail(shown, theme, colors).paint(painter)
    finally:
        painter.end()  # Qt does not survive a picture that goes while it is painted
    picture.setDevicePixelRatio(ratio)
    return picture


class Thumbnail:
    """A miniature in its places.

    Args:
        shown: What is to be seen.
        theme: The colours of the directions.
        colors: The colours of values.
    """

    def __init__(self, shown: Miniature, theme: Theme, colors: ValueColors) -> None:
        self._shown, self._theme, self._colors = shown, theme, colors
        self._column = (WIDTH - 2 * _GUTTER) / shown.columns
        self.returned: list[QRectF] = []
        self.chains: dict[bool, QRectF] = {}
        self._place()

    def paint(self, painter: QPainter) -> None:
        """Draw everything."""
        self._paint_returned(painter)
        self._paint_row(painter, self._shown.inputs, self.inputs, self._theme.control, is_known=True)
        self._paint_tokens(painter)
        for chain in self._shown.chains:
            self._paint_chain(painter, chain)
        self._paint_plot(painter)

    def vector_rect(self, band: QRectF, column: int) -> QRectF:
        """Where the vector of a column (from 0) lies in a row, on whole pixels."""
        gap = self._column * _GAP if self._column >= _NARROW else 0.0
        left = round(_GUTTER + column * self._column + gap / 2)
        right = round(_GUTTER + (column + 1) * self._column - gap / 2)
        return QRectF(left, band.top(), max(right - left, 1), band.height())

    def _place(self) -> None:
        top, whole = _EDGE, WIDTH - 2 * _GUTTER
        for _ in self._shown.returned:
            self.returned.append(QRectF(_GUTTER, top, whole, _RETURNED))
            top += _RETURNED + 3
        top += 5
        reads = {chain.go_backwards for chain in self._shown.chains}
        if True in reads:
            self.chains[True] = QRectF(_GUTTER, top, whole, _CHAIN)
            top += _CHAIN + _ARROW
        self.inputs = QRectF(_GUTTER, top, whole, _INPUT)
        top += _INPUT
        self.tokens = QRectF(_GUTTER, top, whole, _TOKENS if self._has_legible_tokens() else 1)
        top = self.tokens.bottom()
        if False in reads:
            top += _ARROW
            self.chains[False] = QRectF(_GUTTER, top, whole, _CHAIN)
            top += _CHAIN
        top += 7
        self.plot = QRectF(_GUTTER, top, whole, HEIGHT - _EDGE - top)

    def _has_legible_tokens(self) -> bool:
        metrics = QFontMetricsF(_token_font())
        widths = [metrics.horizontalAdvance(token) for token in self._shown.tokens]
        return bool(widths) and max(widths) <= self._column

    def _colour(self, reading: str) -> str:
        return self._theme.ink_soft if reading == MERGED else self._theme.direction(reading == BACKWARD)

    def _paint_returned(self, painter: QPainter) -> None:
        """The rows that come back: one for each timestep, or only the last, and nothing where nothing comes back."""
        for parts, band in zip(self._shown.returned, self.returned, strict=True):
            if self._shown.is_sequence:
                whole = band
            else:
                last = self.vector_rect(band, self._shown.columns - 1)
                whole = last.adjusted(min(0.0, last.width() - 8), 0, 0, 0)  # seen also in a crowd of columns
            for number, part in enumerate(parts):
                self._paint_part(painter, part, whole, number / len(parts), (number + 1) / len(parts))

    def _paint_part(self, painter: QPainter, part: Vectors, whole: QRectF, start: float, end: float) -> None:
        rows = len(part.values)
        touching = rows > 1 and self._column < _NARROW
        if touching:  # halves lie upon each other, or they would be one line
            top, bottom = (whole.top() + whole.height() * share for share in (start, end))
            band = QRectF(whole.left(), top, whole.width(), bottom - top)
            self._paint_row(painter, part, band, self._colour(part.reading), self._shown.is_known)
            return
        for row in range(rows):
            rect = self.vector_rect(whole, row) if rows > 1 else whole
            left, right = round(rect.left() + rect.width() * start), round(rect.left() + rect.width() * end)
            half = QRectF(left, rect.top(), right - left, rect.height())
            self._paint_vector(painter, part, row, half, self._shown.is_known)
            self._frame(painter, half, self._colour(part.reading), part.reading == BACKWARD, self._shown.is_known)

    def _paint_row(self, painter: QPainter, part: Vectors, band: QRectF, colour: str, is_known: bool) -> None:
        """A vector in each column, or where columns touch one picture of them all."""
        dashed = part.reading == BACKWARD
        if self._column < _NARROW:
            self._paint_heat(painter, part.values, part.limit, band, is_known)
            self._frame(painter, band, colour, dashed, is_known)
            return
        for column in range(len(part.values)):
            rect = self.vector_rect(band, column)
            self._paint_vector(painter, part, column, rect, is_known)
            self._frame(painter, rect, colour, dashed, is_known)

    def _paint_vector(self, painter: QPainter, part: Vectors, row: int, rect: QRectF, is_known: bool) -> None:
        """One vector: its numbers side by side while they can be told apart."""
        features = part.values.shape[1]
        if not is_known or rect.width() / features < _LEAST_CELL:
            self._paint_heat(painter, part.values[row : row + 1], part.limit, rect, is_known)
            return
        edges = np.round(np.linspace(rect.left(), rect.right(), features + 1))
        for feature in range(features):
            level = self._colors.level(float(part.values[row, feature]), part.limit)
            cell = QRectF(edges[feature], rect.top(), edges[feature + 1] - edges[feature], rect.height())
            painter.fillRect(cell, self._colors.fills[level])

    def _paint_heat(self, painter: QPainter, values: np.ndarray, limit: float, rect: QRectF, is_known: bool) -> None:
        if not is_known:
            painter.fillRect(rect, QColor(self._theme.faint_fill))
            return
        image = heat_image(values.T, limit, self._colors)
        ratio = painter.device().devicePixelRatio()
        width, height = math.ceil(rect.width() * ratio), math.ceil(rect.height() * ratio)
        if image.width() > width or image.height() > height:  # what has no pixel of its own is mixed, not left out
            size = QSize(min(image.width(), width), min(image.height(), height))
            image = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(rect, image)

    def _frame(self, painter: QPainter, rect: QRectF, colour: str, dashed: bool, is_known: bool) -> None:
        pen = QPen(QColor(colour if is_known else self._theme.faint), 1)
        if dashed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_tokens(self, painter: QPainter) -> None:
        """The tokens below their inputs, if all of them can be read."""
        if self.tokens.height() < _TOKENS:
            return
        painter.setFont(_token_font())
        painter.setPen(QColor(self._theme.ink))
        for column, token in enumerate(self._shown.tokens):
            rect = QRectF(_GUTTER + column * self._column, self.tokens.top(), self._column, self.tokens.height())
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, token)

    def _paint_chain(self, painter: QPainter, chain: Chain) -> None:
        """A pass: arrows from the input and from state to state, its cells, and the states that leave it."""
        band, colour = self.chains[chain.go_backwards], self._theme.direction(chain.go_backwards)
        self._pen_for_arrows(painter, chain.go_backwards, colour)
        for start, end in self._arrows(chain.go_backwards, band):
            draw_arrow(painter, start, end)
        self._paint_row(painter, chain.hidden, band, colour, self._shown.is_known)
        self._paint_states(painter, chain, band, colour)

    def _pen_for_arrows(self, painter: QPainter, go_backwards: bool, colour: str) -> None:
        pen = QPen(QColor(colour), 1.1)
        if go_backwards:
            pen.setDashPattern([2, 1.5])
        painter.setPen(pen)
        painter.setBrush(QColor(colour))

    def _arrows(self, go_backwards: bool, band: QRectF) -> Iterator[tuple[QPointF, QPointF]]:
        """From the input into each state, and from each state to the next; one of each where columns touch."""
        y = band.center().y()
        if self._column < _NARROW:  # one arrow says which way all of them point
            x = band.right() + 3 if go_backwards else band.left() - 3
            yield QPointF(x + 12 * (1 if go_backwards else -1), y), QPointF(x, y)
            return
        for column in range(self._shown.columns):
            rect = self.vector_rect(band, column)
            x = rect.center().x()
            if go_backwards:
                yield QPointF(x, self.inputs.top() - 1), QPointF(x, band.bottom() + 1)
            else:
                yield QPointF(x, self.tokens.bottom() + 1), QPointF(x, band.top() - 1)
            if column:
                left, right = self.vector_rect(band, column - 1).right(), rect.left()
                yield (QPointF(right, y), QPointF(left, y)) if go_backwards else (QPointF(left, y), QPointF(right, y))

    def _paint_states(self, painter: QPainter, chain: Chain, band: QRectF, colour: str) -> None:
        """What return_state hands back, at the end at which the pass arrives."""
        ink = QColor(colour if self._shown.is_known else self._theme.control)
        painter.setFont(mono_font(_TINY, QFont.Weight.Bold))
        boxes = len(chain.states_returned)
        for number, symbol in enumerate(chain.states_returned):
            left = _EDGE if chain.go_backwards else WIDTH - _EDGE - _BOX
            top = round(band.center().y() + (number - boxes / 2) * (_BOX + 1))
            box = QRectF(left, top, _BOX, _BOX)
            start = band.left() - 1 if chain.go_backwards else band.right() + 1
            end = box.right() if chain.go_backwards else box.left()
            painter.setPen(QPen(ink, 1))
            painter.drawLine(QLineF(start, band.center().y(), end, box.center().y()))
            painter.setBrush(QColor(self._theme.band(chain.go_backwards)))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, symbol)

    def _paint_plot(self, painter: QPainter) -> None:
        """The hidden states over time: lines for a few units, pictures for many."""
        if not self._shown.is_known:
            painter.setFont(ui_font(CAPTION))
            painter.setPen(QColor(self._theme.ink_soft))
            how = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.plot, how, translated(self._shown.note))
            return
        chains = self._shown.chains
        if chains[0].hidden.values.shape[1] > _MOST_LINES:
            height = self.plot.height() / len(chains)
            for number, chain in enumerate(reversed(chains)):  # the backward pass above, as its chain is
                band = QRectF(self.plot.left(), self.plot.top() + number * height, self.plot.width(), height - 2)
                self._paint_heat(painter, chain.hidden.values, chain.hidden.limit, band, is_known=True)
                self._frame(painter, band, self._theme.direction(chain.go_backwards), chain.go_backwards, True)
            return
        painter.setPen(QPen(QColor(self._theme.line), 1))
        y = round(self.plot.center().y()) + 0.5
        painter.drawLine(QLineF(self.plot.left(), y, self.plot.right(), y))
        for chain in chains:
            self._paint_lines(painter, chain)

    def _paint_lines(self, painter: QPainter, chain: Chain) -> None:
        middle, reach = self.plot.center().y(), self.plot.height() / 2 / _HEADROOM
        shares = np.nan_to_num(chain.hidden.values / chain.hidden.limit, nan=0.0, posinf=1.0, neginf=-1.0).clip(-1, 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for unit, *_ in reversed(list(equal_units(chain.hidden.values))):  # of equal ones the first gives its colour
            colour = self._theme.units(chain.go_backwards)[unit]
            points = [
                QPointF(_GUTTER + (column + 0.5) * self._column, middle - float(share) * reach)
                for column, share in enumerate(shares[:, unit])
            ]
            pen = QPen(QColor(colour), 1.3)
            if chain.go_backwards:
                pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(points))
            if self._column >= _NARROW:
                painter.setPen(QPen(QColor(colour), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawPoints(points)


def _token_font() -> QFont:
    return ui_font(_TINY, QFont.Weight.DemiBold)
