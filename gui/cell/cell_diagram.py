"""The diagram of the opened cell: values flow from the previous state and the input through the gates to the next."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.cell.content import CellContent
from gui.cell.curve import paint_gate
from gui.cell.diagram import Node, Wire
from gui.cell.numbers import Spot, spot_of
from gui.cell.spot_view import SpotView
from gui.look.fonts import CAPTION, SMALL, mono_font, ui_font
from gui.look.scale import px
from gui.look.theme import Theme
from gui.look.value_colors import nice_limit
from gui.stage.arrows import draw_arrow
from models.activations import symbol
from models.equations import number

_LEFT = 144.0  # the input and the previous hidden state
_RIGHT = 74.0  # the new states
_MARGIN = 16.0
_HEAD = 40.0
_ROOMY = 760
_DENSE = 10
_CIRCLE = 13.0
_SIGN = 9.0
_PILL = QRectF(-24, -12, 48, 24)
_BUS = 0.975


class CellDiagram(SpotView):
    """Paints one cell; gates can be opened, numbers pointed at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, theme.surface, parent)
        self._open = ""
        self._phase = 99
        self.setMinimumSize(600, 290)

    def show_content(self, content: CellContent, opened: str, phase: int) -> None:
        """Show a cell up to a phase of its timestep, with one gate marked as opened."""
        self._content, self._open, self._phase = content, opened, phase
        self.setAccessibleName(f"{content.title}, {content.place}")
        values = "; ".join(f"{gate.gate.name} {gate.value.value:.6g}" for gate in content.arithmetic.gates)
        self.setAccessibleDescription(values)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the gates' curves."""
        return QSize(760, 360)

    def _paint(self, painter: QPainter, content: CellContent) -> None:
        """Wires first, then what they join."""
        self._paint_head(painter, content)
        self._paint_vectors(painter, content)
        self._paint_bus(painter, content)
        for wire in content.diagram.wires:
            self._paint_wire(painter, content, wire)
        for node in content.diagram.nodes:
            self._paint_node(painter, content, node)
        self._paint_results(painter, content)

    @property
    def _area(self) -> QRectF:
        """Where nodes lie: between the vectors on the left and the new states on the right."""
        left = _MARGIN + _LEFT
        return QRectF(left, _HEAD, self.wide - left - _RIGHT - _MARGIN, self.tall - _HEAD - 26)

    def _point(self, x: float, y: float) -> QPointF:
        area = self._area
        return QPointF(area.left() + x * area.width(), area.top() + y * area.height())

    def _gate_rect(self, node: Node, content: CellContent) -> QRectF:
        gates = [one for one in content.diagram.nodes if one.kind == "gate"]
        area = self._area
        width = min(area.width() / max(len(gates), 2) - 12, 220.0)
        height = max(area.height() * 0.36, 76.0)
        middle = self._point(node.x, node.y)
        left = min(max(middle.x() - width / 2, area.left()), area.right() - width)
        return QRectF(left, middle.y() - height / 2, width, height)

    def _node_rect(self, node: Node, content: CellContent) -> QRectF:
        middle = self._point(node.x, node.y)
        if node.kind == "gate":
            return self._gate_rect(node, content)
        if node.kind == "function":
            return _PILL.translated(middle)
        return QRectF(middle.x() - _CIRCLE, middle.y() - _CIRCLE, 2 * _CIRCLE, 2 * _CIRCLE)

    def _is_computed(self, name: str, content: CellContent) -> bool:
        return all(node.phase <= self._phase for node in content.diagram.nodes if node.name == name)

    def _paint_head(self, painter: QPainter, content: CellContent) -> None:
        head = QRectF(_MARGIN, 0, self.wide - 2 * _MARGIN, _HEAD)
        painter.setFont(ui_font(15, QFont.Weight.Bold))
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, content.title)
        shift = QFontMetricsF(painter.font()).horizontalAdvance(content.title) + 12
        painter.setFont(ui_font(14, QFont.Weight.DemiBold))
        go_backwards = content.layer[content.at.direction].go_backwards
        painter.setPen(QColor(self._theme.direction(go_backwards)))
        painter.drawText(head.adjusted(shift, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, content.place)
        painter.setFont(mono_font(px(CAPTION)))
        painter.setPen(QColor(self._theme.ink_soft))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, content.gate_order)

    def _paint_vectors(self, painter: QPainter, content: CellContent) -> None:
        carried = content.previous(content.diagram.carried)
        if carried is not None:
            y = self._carried_y(content)
            self._label(painter, QPointF(_MARGIN, y - 15), f"{carried.symbol}  of unit {content.at.unit + 1}")
            rect = QRectF(_MARGIN, y - 11, 58, 22)
            self._numbers.chip(painter, rect, carried.value, self._limit(content))
            self.spots.append(spot_of(carried, rect))
        middle = self._point(0, 0.69).y()
        for terms, text, top, limit in (
            (content.inputs, f"x  input at t = {content.at.timestep + 1}", middle - 54, content.input_limit),
            (content.hidden, "h₋₁  previous hidden state", middle + 10, content.hidden_limit),
        ):
            self._label(painter, QPointF(_MARGIN, top), text)
            rect = QRectF(_MARGIN, top + 5, _LEFT - 22, 22)
            self.spots += self._numbers.vector(painter, rect, terms, limit)

    def _label(self, painter: QPainter, place: QPointF, text: str) -> None:
        painter.setFont(ui_font(px(CAPTION), QFont.Weight.DemiBold))
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(place, text)

    def _paint_bus(self, painter: QPainter, content: CellContent) -> None:
        """Every gate sees the same x and h₋₁."""
        y = self._point(0, _BUS).y()
        colour = QColor(self._theme.control)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(colour)
        ends = []
        for node in content.diagram.nodes:
            if node.kind == "gate":
                rect = self._gate_rect(node, content)
                draw_arrow(painter, QPointF(rect.center().x(), y), QPointF(rect.center().x(), rect.bottom() + 2))
                ends.append(rect.center().x())
        painter.drawLine(QPointF(_MARGIN, y), QPointF(max(ends), y))
        painter.setFont(ui_font(px(CAPTION)))
        painter.setPen(QColor(self._theme.ink_soft))
        text = "every gate sees the same x and h₋₁, through its own columns of kernel and recurrent_kernel"
        if any(wire.sign for wire in content.diagram.wires):
            text += "; r scales what h₋₁ adds to the candidate"
        if len(ends) == 1:
            text = "x and h₋₁, through one column of kernel and recurrent_kernel"
        painter.drawText(QPointF(_MARGIN, y + 16), text)

    def _paint_wire(self, painter: QPainter, content: CellContent, wire: Wire) -> None:
        computed = self._is_computed(wire.start, content)
        colour = self._theme.ink
        if wire.gate:
            colour = self._theme.gates[content.gate(wire.gate).gate.name]
        painter.setPen(QPen(QColor(colour if computed else self._theme.faint), 1.7))
        painter.setBrush(QColor(colour if computed else self._theme.faint))
        points = [self._leaving(wire, content), *(self._point(*corner) for corner in wire.through)]
        points.append(self._arriving(wire, content, points[-1]))
        for start, end in pairwise(points[:-1]):
            painter.drawLine(start, end)
        draw_arrow(painter, points[-2], points[-1])
        if wire.sign:
            painter.setOpacity(1.0 if computed else 0.25)
            self._paint_sign(painter, content, wire.sign, points[-2], points[-1])
            painter.setOpacity(1.0)

    def _paint_sign(self, painter: QPainter, content: CellContent, sign: str, start: QPointF, end: QPointF) -> None:
        """An operation on a wire: its sign in a circle, its numbers above where there is room."""
        middle = (start + end) / 2
        circle = QRectF(middle.x() - _SIGN, middle.y() - _SIGN, 2 * _SIGN, 2 * _SIGN)
        painter.setBrush(QColor(self._theme.surface))
        painter.drawEllipse(circle)
        painter.setPen(QColor(self._theme.ink))
        painter.setFont(mono_font(px(CAPTION), QFont.Weight.Bold))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, sign)
        painter.setFont(mono_font(_DENSE))
        room = QRectF(start.x() + 2, circle.top() - 30, end.x() - start.x() - 4, 28)
        text = content.reset_text
        if QFontMetricsF(painter.font()).boundingRect(QRectF(0, 0, 400, 60), 0, text).width() <= room.width():
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, text)

    def _leaving(self, wire: Wire, content: CellContent) -> QPointF:
        node = self._named(wire.start, content)
        if node is None:
            return QPointF(_MARGIN + 60, self._carried_y(content))
        rect = self._node_rect(node, content)
        if wire.leaves == "top":
            x = self._point(*wire.through[0]).x() if wire.through else self._point(node.x, 0).x()
            return QPointF(min(max(x, rect.left() + 6), rect.right() - 6), rect.top())
        return QPointF(rect.right(), rect.center().y())

    def _arriving(self, wire: Wire, content: CellContent, last: QPointF) -> QPointF:
        node = self._named(wire.end, content)
        if node is None:
            return QPointF(self.wide - _RIGHT - _MARGIN + 6, last.y())
        rect = self._node_rect(node, content)
        across = min(max(last.x(), rect.left()), rect.right())
        return {
            "left": QPointF(rect.left() - 1, rect.center().y()),
            "right": QPointF(rect.right() + 1, rect.center().y()),
            "top": QPointF(rect.center().x(), rect.top() - 1),
            "bottom": QPointF(across, rect.bottom() + 1),
        }[wire.enters]

    def _named(self, name: str, content: CellContent) -> Node | None:
        return next((node for node in content.diagram.nodes if node.name == name), None)

    def _carried_y(self, content: CellContent) -> float:
        carried = next(wire for wire in content.diagram.wires if wire.end == f"{content.diagram.carried}′")
        node = self._named(carried.start, content)
        assert node is not None
        return self._point(0, carried.through[-1][1] if carried.through else node.y).y()

    def _paint_node(self, painter: QPainter, content: CellContent, node: Node) -> None:
        rect = self._node_rect(node, content)
        painter.setOpacity(1.0 if node.phase <= self._phase else 0.25)
        if node.kind == "gate":
            gate = content.gate(node.name)
            paint_gate(painter, rect, gate, self._theme, is_open=node.name == self._open)
            text = f"{gate.gate.name} = {gate.value.value:.9g}"
            self.spots.append(Spot(rect, text, gate.value.reference, gate.value.value, gate=node.name))
        else:
            self._paint_operation(painter, content, node, rect)
        painter.setOpacity(1.0)

    def _paint_operation(self, painter: QPainter, content: CellContent, node: Node, rect: QRectF) -> None:
        painter.setPen(QPen(QColor(self._theme.ink), 1.6))
        painter.setBrush(QColor(self._theme.surface))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setFont(mono_font(px(CAPTION) if node.kind == "function" else SMALL, QFont.Weight.Bold))
        sign = symbol(content.layer.spec.activation) if node.kind == "function" else node.text
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, sign)
        place = self._paint_numbers(painter, rect, node, content.node_text(node))
        value = content.values[node.name]
        self.spots.append(Spot(place.united(rect), f"{node.name} = {value:.9g}", None, value))

    def _paint_numbers(self, painter: QPainter, rect: QRectF, node: Node, text: str) -> QRectF:
        """An operation's numbers beside its sign; returns where."""
        if node.label != "above" or self.wide <= _ROOMY:
            text = text.replace(" = ", "\n= ")
        painter.setFont(mono_font(px(CAPTION) if self.wide > _ROOMY else _DENSE))
        painter.setPen(QColor(self._theme.ink))
        size = QFontMetricsF(painter.font()).boundingRect(QRectF(0, 0, 400, 60), 0, text).size()
        width, height = size.width() + 2, size.height()
        left = {"above": rect.right() + 3, "beside": rect.right() + 3, "below": rect.center().x() - width / 2}[
            node.label
        ]
        top = {"above": rect.center().y() - height - 3, "beside": rect.center().y() + 13, "below": rect.bottom() + 3}
        place = QRectF(min(left, self.wide - width - 2), top[node.label], width, height)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        return place

    def _paint_results(self, painter: QPainter, content: CellContent) -> None:
        """The new states, at the right border."""
        last = content.arithmetic.states or content.arithmetic.gates
        for result in last:
            letter = result.value.symbol
            node = self._named(letter, content)
            assert node is not None
            carried = letter == content.diagram.carried
            y = self._carried_y(content) if carried else self._point(0, node.y).y()
            rect = QRectF(self.wide - _RIGHT - _MARGIN + 8, y - 12, _RIGHT - 4, 24)
            painter.setOpacity(1.0 if node.phase <= self._phase else 0.25)
            painter.setPen(QPen(QColor(self._theme.direction(content.layer[content.at.direction].go_backwards)), 1.6))
            painter.setBrush(QColor(self._theme.sunken))
            painter.drawRoundedRect(rect, 5, 5)
            painter.setPen(QColor(self._theme.ink))
            painter.setFont(mono_font(px(SMALL), QFont.Weight.Bold))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"{letter} {number(result.value.value)}")
            painter.setOpacity(1.0)
            self.spots.append(spot_of(result.value, rect))

    def _limit(self, content: CellContent) -> float:
        names = {state.symbol: state.name for state in content.layer.states}
        one = content.layer[content.at.direction]
        return nice_limit(one.quantities[names[content.diagram.carried]][content.at.sample])
