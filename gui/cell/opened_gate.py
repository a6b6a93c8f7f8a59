"""One gate, opened: every value × weight of its sum, the biases, the sum, and what the activation makes of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from gui.cell.content import CellContent, is_saturated
from gui.cell.numbers import spot_of
from gui.cell.product_row import BEFORE_TOTAL, BIAS, GAP, MOST_PRODUCTS, REST, product_row
from gui.cell.spot_view import SpotView
from gui.formula import formula_width, paint_formula
from gui.look.fonts import CAPTION, SMALL, mono_font, ui_font
from gui.look.language import tr
from gui.look.theme import Theme
from gui.quantities import gate_title
from models.activations import symbol
from models.arithmetic import Dot, GateArithmetic, Term
from models.equations import gate_sum, number
from models.references import Weight
from models.weights import weight_place

_MARGIN = 16.0
_HEAD = 34.0
_CHIP = 20.0
_ROW = 3 * _CHIP + 12
_LABEL = 76.0
_SIGN = 10.0


class OpenedGate(SpotView):
    """Paints the products of one gate in two rows: what the input adds, and what the previous hidden state adds."""

    LEAST = QSize(0, int(_HEAD + 2 * _ROW + 52))

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, theme.panel, parent)
        self._gate: GateArithmetic | None = None
        self._shown = MOST_PRODUCTS

    @property
    def gate(self) -> GateArithmetic | None:
        """The gate that is shown."""
        return self._gate

    def show_gate(self, content: CellContent, gate: GateArithmetic, shown: int = MOST_PRODUCTS) -> None:
        """Open a gate of a cell; `shown` products of each sum, fewer while they arrive one by one."""
        self._content, self._gate, self._shown = content, gate, shown
        self.setAccessibleName(_title(gate))
        sums = [gate.inputs, gate.recurrent]
        said = [f"{gate.formula} = {gate.value.value:.9g}", *(f"{dot.symbol} = {dot.total:.6g}" for dot in sums)]
        self.setAccessibleDescription("; ".join(said) if self._is_summed(gate) else gate.formula)
        self.update()

    def sizeHint(self) -> QSize:
        """Both rows and the sum."""
        return QSize(600, self.LEAST.height()) * self.zoom

    def _paint(self, painter: QPainter, content: CellContent) -> None:
        """The title, the rows and the sum."""
        gate = self._gate
        if gate is None:
            return
        self._paint_head(painter, gate)
        bottom = self._paint_row(painter, gate.inputs, gate.bias, _HEAD, content.input_limit, gate)
        bottom = self._paint_row(painter, gate.recurrent, gate.recurrent_bias, bottom, content.hidden_limit, gate)
        if self._is_summed(gate):
            self._paint_sum(painter, gate, bottom)

    def _is_summed(self, gate: GateArithmetic) -> bool:
        """Whether all products have arrived."""
        return self._shown >= min(max(len(gate.inputs), len(gate.recurrent)), MOST_PRODUCTS)

    def _paint_head(self, painter: QPainter, gate: GateArithmetic) -> None:
        head = QRectF(_MARGIN, 2, self.wide - 2 * _MARGIN, _HEAD - 4)
        painter.setFont(ui_font(SMALL, QFont.Weight.Bold))
        painter.setPen(QColor(self._theme.gates[gate.gate.name]))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, _title(gate))
        painter.setPen(QColor(self._theme.ink_soft))
        left = head.right() - formula_width(gate.formula)
        paint_formula(painter, QPointF(left, head.center().y() + 4), gate.formula)

    def _paint_row(
        self, painter: QPainter, dot: Dot, bias: Term | None, top: float, limit: float, gate: GateArithmetic
    ) -> float:
        """Value, weight and product of each term, one above the other; returns where the row ends."""
        self._paint_names(painter, dot, top)
        layout = product_row(self.wide - 2 * _MARGIN - _LABEL, dot)
        width = layout.column
        x = _MARGIN + _LABEL
        for row in range(min(layout.columns, self._shown)):
            product = dot.product_at(row)
            value = QRectF(x, top, width - _SIGN, _CHIP)
            weight = value.translated(0, _CHIP + 2)
            self._numbers.chip(painter, value, product.value.value, limit)
            self._numbers.chip(painter, weight, product.weight.value, limit, self._theme.gates[gate.gate.name])
            self._paint_product(painter, weight.translated(0, _CHIP), product.product, last=row == len(dot) - 1)
            self.spots += [spot_of(product.value, value), spot_of(product.weight, weight)]
            x += width
        if self._shown >= min(len(dot), MOST_PRODUCTS):
            x = self._paint_rest(painter, dot, layout.columns, x, top)
            x = self._paint_total(painter, layout.total, x, top)
        if bias is not None:
            self._paint_bias(painter, bias, gate, x, top)
        return top + _ROW + 4

    def _paint_names(self, painter: QPainter, dot: Dot, top: float) -> None:
        """What stands in the three lines: the value, the weight, their product."""
        value, weight = dot.symbol.split("·")
        painter.setPen(QColor(self._theme.ink))
        for line, name in enumerate((value, f"× {weight}", "=")):
            baseline = QPointF(_MARGIN, top + line * (_CHIP + 1) + 14)
            paint_formula(painter, baseline, name, QFont.Weight.Bold if line < 2 else QFont.Weight.Normal)

    def _paint_total(self, painter: QPainter, text: str, x: float, top: float) -> float:
        """What the products add up to; returns where it ends."""
        painter.setPen(QColor(self._theme.ink))
        place = QPointF(x + BEFORE_TOTAL, top + 2 * _CHIP + 16)
        return x + BEFORE_TOTAL + paint_formula(painter, place, text, QFont.Weight.Bold) + GAP

    def _paint_product(self, painter: QPainter, rect: QRectF, value: float, last: bool) -> None:
        painter.setFont(mono_font(CAPTION))
        painter.setPen(QColor(self._theme.ink))
        text = number(value)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        if not last:
            painter.setPen(QColor(self._theme.ink_soft))
            plus = QRectF(rect.right(), rect.top(), _SIGN, rect.height())
            painter.drawText(plus, Qt.AlignmentFlag.AlignCenter, "+")

    def _paint_rest(self, painter: QPainter, dot: Dot, columns: int, x: float, top: float) -> float:
        """How many products are folded, and what they add; returns where that ends."""
        folded = len(dot) - columns
        if folded <= 0:
            return x
        rest = float(np.sum(dot.values[columns:] * dot.weights[columns:], dtype=np.float32))
        painter.setFont(ui_font(CAPTION))
        painter.setPen(QColor(self._theme.ink_soft))
        rect = QRectF(x, top, REST + GAP, 2 * _CHIP + 4)  # beyond its room nothing stands beside it, only below
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, _folded(folded))
        painter.setFont(mono_font(CAPTION))
        painter.drawText(QPointF(x, top + 2 * _CHIP + 16), number(rest))
        return x + REST

    def _paint_bias(self, painter: QPainter, bias: Term, gate: GateArithmetic, x: float, top: float) -> None:
        rect = QRectF(x, top + _CHIP + 2, BIAS - 6, _CHIP)
        self._numbers.chip(painter, rect, bias.value, 1.0, self._theme.gates[gate.gate.name])
        painter.setPen(QColor(self._theme.ink))
        width = formula_width(bias.symbol)
        paint_formula(painter, QPointF(rect.center().x() - width / 2, top + 14), bias.symbol, QFont.Weight.Bold)
        self._paint_product(painter, rect.translated(0, _CHIP), bias.value, last=True)
        assert isinstance(bias.reference, Weight)
        assert self._content is not None
        place = weight_place(self._content.layer.weights, bias.reference)
        self.spots.append(spot_of(replace(bias, symbol=f"{bias.symbol} = {place}"), rect))

    def _paint_sum(self, painter: QPainter, gate: GateArithmetic, top: float) -> None:
        """The sums, put together and through the activation."""
        text = f"{gate_sum(gate)} = {number(gate.pre_activation)}"
        if gate.reset:
            inner = gate.recurrent.total + (gate.recurrent_bias.value if gate.recurrent_bias else 0.0)
            first = [number(gate.inputs.total)] + ([number(gate.bias.value)] if gate.bias else [])
            text = f"{' + '.join(first)} + {number(gate.reset.value)} × {number(inner)} = {number(gate.pre_activation)}"
        painter.setFont(mono_font(SMALL))
        painter.setPen(QColor(self._theme.ink))
        line = QRectF(_MARGIN, top, self.wide - 2 * _MARGIN, 20)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
        shift = QFontMetricsF(painter.font()).horizontalAdvance(text) + 20
        total, value = number(gate.pre_activation), number(gate.value.value)
        result = f"{gate.gate.symbol} = {symbol(gate.activation)}({total}) = {value}  {_remark(gate)}".rstrip()
        painter.setFont(mono_font(SMALL, QFont.Weight.Bold))
        painter.setPen(QColor(self._theme.gates[gate.gate.name]))
        if shift + QFontMetricsF(painter.font()).horizontalAdvance(result) > line.width():
            line.translate(0, 18)
            shift = 0
        painter.drawText(line.adjusted(shift, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, result)


def _title(gate: GateArithmetic) -> str:
    return tr("{gate}, opened", gate=gate_title(gate.gate))


def _folded(count: int) -> str:
    return tr("1 more term") if count == 1 else tr("{count} more terms", count=count)


def _remark(gate: GateArithmetic) -> str:
    """What the number alone does not say: that the gate is saturated, or that float32 has rounded it to its limit."""
    if gate.activation in ("sigmoid", "tanh") and gate.value.value in (0.0, 1.0, -1.0) and gate.pre_activation:
        return tr("exactly, as float32 rounds")
    if is_saturated(gate):
        return tr("nearly shut") if gate.value.value < 0.5 else tr("nearly open")
    return ""
