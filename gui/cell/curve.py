"""A gate's box: its name, its value, and where on its activation's curve the value falls."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from gui.cell.content import is_saturated
from gui.look.fonts import CAPTION, SMALL, mono_font, ui_font
from gui.look.language import tr
from gui.look.theme import Theme
from gui.quantities import gate_title
from models.activations import ACTIVATIONS, symbol
from models.arithmetic import GateArithmetic
from models.equations import number

_RADIUS = 8.0
_PADDING = 10.0
_HEAD = 24.0
_LINE = 16.0
_WIDE, _TALL = 156.0, 116.0
"""From here on name and value stand side by side; below, and if it is tall enough, one under the other."""

_LABEL = 16.0
_REACH = 6.0
_POINTS = 49


def paint_gate(painter: QPainter, rect: QRectF, gate: GateArithmetic, theme: Theme, is_open: bool) -> None:
    """Draw one gate; the one that is opened below has a stronger border."""
    colour = QColor(theme.gates[gate.gate.name])
    painter.setPen(QPen(colour, 2.4 if is_open else 1.4))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    head = QRectF(rect.left() + _PADDING, rect.top() + 4, rect.width() - 2 * _PADDING, _HEAD)
    title = head
    if rect.width() < _WIDE and rect.height() >= _TALL:  # all gates alike: the value under the name
        head = head.translated(0, _LINE)
    value = number(gate.value.value)
    painter.setFont(mono_font(SMALL, QFont.Weight.Bold))
    painter.setPen(QColor(theme.ink))
    painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, value)
    taken = QFontMetricsF(painter.font()).horizontalAdvance(value) + 6 if title is head else 0.0
    painter.setFont(ui_font(SMALL, QFont.Weight.DemiBold))
    painter.setPen(colour)
    name = gate_title(gate.gate)
    if QFontMetricsF(painter.font()).horizontalAdvance(name) > title.width() - taken:
        name = gate.gate.symbol
    painter.drawText(title, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
    room = QRectF(head.left(), head.bottom() + 2, head.width(), rect.bottom() - head.bottom() - 6)
    _paint_curve(painter, room.adjusted(0, 0, 0, -_LABEL), gate, theme)
    _paint_label(painter, QRectF(room.left(), room.bottom() - _LABEL, room.width(), _LABEL), gate, theme)


def _paint_curve(painter: QPainter, rect: QRectF, gate: GateArithmetic, theme: Theme) -> None:
    total = gate.pre_activation
    reach = max(_REACH, min(abs(total) * 1.15, 60.0)) if np.isfinite(total) else _REACH
    x = np.linspace(-reach, reach, _POINTS, dtype=np.float32)
    with np.errstate(all="ignore"):
        y = np.nan_to_num(ACTIVATIONS[gate.activation](x), posinf=reach, neginf=-reach)
    low, high = float(y.min()), float(y.max())

    def place(across: float, up: float) -> QPointF:
        share = (up - low) / (high - low or 1.0)
        return QPointF(
            rect.left() + (across + reach) / (2 * reach) * rect.width(),
            rect.bottom() - min(max(share, 0.0), 1.0) * rect.height(),
        )

    path = QPainterPath(place(float(x[0]), float(y[0])))
    for across, up in zip(x[1:], y[1:], strict=True):
        path.lineTo(place(float(across), float(up)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.control), 1.5))
    painter.drawPath(path)
    _paint_dot(painter, rect, place(total if np.isfinite(total) else 0.0, gate.value.value), gate, theme)


def _paint_dot(painter: QPainter, rect: QRectF, dot: QPointF, gate: GateArithmetic, theme: Theme) -> None:
    colour = QColor(theme.gates[gate.gate.name])
    pen = QPen(colour, 1.2)
    pen.setDashPattern([2, 2])
    painter.setPen(pen)
    painter.drawLine(dot, QPointF(dot.x(), rect.bottom()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if is_saturated(gate):  # a form of its own: the gate stands nearly shut or nearly open
        painter.drawRect(QRectF(dot.x() - 4.5, dot.y() - 4.5, 9, 9))
    else:
        painter.drawEllipse(dot, 4.5, 4.5)


def _paint_label(painter: QPainter, rect: QRectF, gate: GateArithmetic, theme: Theme) -> None:
    """What the curve is taken of, under it; in words too where the gate is saturated."""
    painter.setPen(QColor(theme.ink_soft))
    painter.setFont(mono_font(CAPTION))
    metrics = QFontMetricsF(painter.font())
    fitting = (text for text in _labels(gate) if metrics.horizontalAdvance(text) <= rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, next(fitting, ""))


def _labels(gate: GateArithmetic) -> Iterator[str]:
    """From the longest to the shortest."""
    total = [number(gate.pre_activation, decimals) for decimals in (3, 2, 1)]
    name = symbol(gate.activation)
    if is_saturated(gate):
        remark = tr("shut") if gate.value.value < 0.5 else tr("open")
        yield from (f"{name}({text}) {remark}" for text in total)
        yield remark
    yield from (f"{name}({text})" for text in total)
