"""The diagram of the opened cell: values flow from the previous state and the input through the gates to the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.cell.content import CellContent
from gui.cell.curve import paint_gate
from gui.cell.diagram import Node, Wire
from gui.cell.numbers import Spot, spot_of
from gui.cell.places import HEAD, LEFT, MARGIN, Places
from gui.cell.spot_view import SpotView
from gui.look.fonts import BODY, CAPTION, HEADING, SMALL, mono_font, ui_font
from gui.look.language import tr
from gui.look.theme import Theme
from gui.look.value_colors import nice_limit
from gui.stage.arrows import draw_arrow
from models.activations import symbol
from models.equations import number

_ROOMY = 760
_SIGN = 9.0
_BUS = 0.975
_PALE = 0.25
_GAP = 12.0
_AWAY = 6.0


class CellDiagram(SpotView):
    """Paints one cell; gates can be opened, numbers pointed at."""

    LEAST = QSize(600, 300)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, theme.surface, parent)
        self._open = ""
        self._phase = 99

    def show_content(self, content: CellContent, opened: str, phase: int) -> None:
        """Show a cell up to a phase of its timestep, with one gate marked as opened."""
        self._content, self._open, self._phase = content, opened, phase
        self.setAccessibleName(f"{content.title}, {content.place}")
        self.setAccessibleDescription(content.in_words(phase))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the gates' curves."""
        return QSize(760, 360) * self.zoom

    @property
    def places(self) -> Places:
        """Where everything lies, before the zoom."""
        assert self._content is not None
        return Places(self._content.diagram, self.wide, self.tall)

    def _paint(self, painter: QPainter, content: CellContent) -> None:
        """Wires first, then what they join."""
        places = self.places
        self._paint_head(painter, content)
        self._paint_vectors(painter, content, places)
        self._paint_bus(painter, content, places)
        for wire in content.diagram.wires:
            self._paint_wire(painter, content, wire, places)
        for node in content.diagram.nodes:
            self._paint_node(painter, content, node, places.node(node))
        self._paint_results(painter, content, places)

    def _is_computed(self, name: str, content: CellContent) -> bool:
        return all(node.phase <= self._phase for node in content.diagram.nodes if node.name == name)

    def _paint_head(self, painter: QPainter, content: CellContent) -> None:
        """Which cell it is; Keras's order of gates where that leaves room for it."""
        head = QRectF(MARGIN, 0, self.wide - 2 * MARGIN, HEAD)
        painter.setFont(ui_font(HEADING, QFont.Weight.Bold))
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, content.title)
        head.setLeft(head.left() + QFontMetricsF(painter.font()).horizontalAdvance(content.title) + _GAP)
        painter.setFont(ui_font(BODY, QFont.Weight.DemiBold))
        go_backwards = content.layer[content.at.direction].go_backwards
        painter.setPen(QColor(self._theme.direction(go_backwards)))
        metrics = QFontMetricsF(painter.font())
        place = metrics.elidedText(content.place, Qt.TextElideMode.ElideRight, head.width())
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, place)
        head.setLeft(head.left() + metrics.horizontalAdvance(place) + _GAP)
        painter.setFont(ui_font(CAPTION))
        painter.setPen(QColor(self._theme.ink_soft))
        if QFontMetricsF(painter.font()).horizontalAdvance(content.gate_order) <= head.width():
            painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, content.gate_order)

    def _paint_vectors(self, painter: QPainter, content: CellContent, places: Places) -> None:
        carried = content.previous(content.diagram.carried)
        if carried is not None:
            y = places.carried_y
            text = tr("{state}  of unit {unit}", state=carried.symbol, unit=content.at.unit + 1)
            self._label(painter, QPointF(MARGIN, y - 15), text)
            rect = QRectF(MARGIN, y - 11, 58, 22)
            self._numbers.chip(painter, rect, carried.value, self._limit(content))
            self.spots.append(spot_of(carried, rect))
        middle = places.point(0, 0.69).y()
        for terms, text, top, limit in (
            (
                content.inputs,
                tr("x  input at t = {timestep}", timestep=content.at.timestep + 1),
                middle - 54,
                content.input_limit,
            ),
            (content.hidden, tr("h₋₁  previous hidden state"), middle + 10, content.hidden_limit),
        ):
            self._label(painter, QPointF(MARGIN, top), text)
            rect = QRectF(MARGIN, top + 5, LEFT - 22, 22)
            self.spots += self._numbers.vector(painter, rect, terms, limit)

    def _label(self, painter: QPainter, place: QPointF, text: str) -> None:
        painter.setFont(ui_font(CAPTION, QFont.Weight.DemiBold))
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(place, text)

    def _paint_bus(self, painter: QPainter, content: CellContent, places: Places) -> None:
        """Every gate sees the same x and h₋₁."""
        y = places.point(0, _BUS).y()
        colour = QColor(self._theme.control)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(colour)
        ends = []
        for node in content.diagram.nodes:
            if node.kind == "gate":
                rect = places.node(node)
                draw_arrow(painter, QPointF(rect.center().x(), y), QPointF(rect.center().x(), rect.bottom() + 2))
                ends.append(rect.center().x())
        painter.drawLine(QPointF(MARGIN, y), QPointF(max(ends), y))
        painter.setFont(ui_font(CAPTION))
        painter.setPen(QColor(self._theme.ink_soft))
        metrics, room = QFontMetricsF(painter.font()), self.wide - 2 * MARGIN
        fitting = (text for text in _bus_texts(content) if metrics.horizontalAdvance(text) <= room)
        painter.drawText(QPointF(MARGIN, y + 16), next(fitting, ""))

    def _paint_wire(self, painter: QPainter, content: CellContent, wire: Wire, places: Places) -> None:
        computed = self._is_computed(wire.start, content)
        colour = self._theme.ink
        if wire.gate:
            colour = self._theme.gates[content.gate(wire.gate).gate.name]
        painter.setPen(QPen(QColor(colour if computed else self._theme.faint), 1.7))
        painter.setBrush(QColor(colour if computed else self._theme.faint))
        points = places.corners(wire)
        for start, end in pairwise(points[:-1]):
            painter.drawLine(start, end)
        draw_arrow(painter, points[-2], points[-1])
        if wire.sign:
            painter.setOpacity(1.0 if computed else _PALE)
            self._paint_sign(painter, content, wire.sign, points[-2], points[-1])
            painter.setOpacity(1.0)

    def _paint_sign(self, painter: QPainter, content: CellContent, sign: str, start: QPointF, end: QPointF) -> None:
        """An operation on a wire: its sign in a circle, its numbers above where there is room."""
        middle = (start + end) / 2
        circle = QRectF(middle.x() - _SIGN, middle.y() - _SIGN, 2 * _SIGN, 2 * _SIGN)
        painter.setBrush(QColor(self._theme.surface))
        painter.drawEllipse(circle)
        painter.setPen(QColor(self._theme.ink))
        painter.setFont(mono_font(CAPTION, QFont.Weight.Bold))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, sign)
        painter.setFont(mono_font(CAPTION))
        room = QRectF(start.x() + 2, circle.top() - 32, end.x() - start.x() - 4, 30)
        text = content.reset_text
        if _size(painter, text).width() <= room.width():
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, text)

    def _paint_node(self, painter: QPainter, content: CellContent, node: Node, rect: QRectF) -> None:
        painter.setOpacity(1.0 if node.phase <= self._phase else _PALE)
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
        painter.setFont(mono_font(CAPTION if node.kind == "function" else SMALL, QFont.Weight.Bold))
        sign = symbol(content.layer.spec.activation) if node.kind == "function" else node.text
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, sign)
        place = self._paint_numbers(painter, rect, node, content.node_text(node))
        value = content.values[node.name]
        self.spots.append(Spot(place.united(rect), f"{node.name} = {value:.9g}", None, value))

    def _paint_numbers(self, painter: QPainter, rect: QRectF, node: Node, text: str) -> QRectF:
        """An operation's numbers beside its sign; returns where."""
        if node.label != "above" or self.wide <= _ROOMY:
            text = text.replace(" = ", "\n= ")
        painter.setFont(mono_font(CAPTION))
        painter.setPen(QColor(self._theme.ink))
        if node.label == "below" and _size(painter, text).width() >= self.places.room_below(node) - _AWAY:
            text = text[text.rfind("\n") + 1 :]  # the result alone
        size = _size(painter, text)
        width, height = size.width() + 2, size.height()
        left = {"above": rect.right() + 3, "beside": rect.right() + 3, "below": rect.center().x() - width / 2}[
            node.label
        ]
        top = {"above": rect.center().y() - height - 3, "beside": rect.center().y() + 13, "below": rect.bottom() + 3}
        place = QRectF(min(left, self.wide - width - 2), top[node.label], width, height)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        return place

    def _paint_results(self, painter: QPainter, content: CellContent, places: Places) -> None:
        """The new states, at the right border."""
        for result in content.arithmetic.states or content.arithmetic.gates:
            letter = result.value.symbol
            rect = places.result(letter)
            painter.setOpacity(1.0 if self._is_computed(letter, content) else _PALE)
            painter.setPen(QPen(QColor(self._theme.direction(content.layer[content.at.direction].go_backwards)), 1.6))
            painter.setBrush(QColor(self._theme.sunken))
            painter.drawRoundedRect(rect, 5, 5)
            painter.setPen(QColor(self._theme.ink))
            painter.setFont(mono_font(SMALL, QFont.Weight.Bold))
            texts = [f"{letter} {number(result.value.value, decimals)}" for decimals in (3, 2, 1)]
            metrics = QFontMetricsF(painter.font())
            text = next((one for one in texts if metrics.horizontalAdvance(one) < rect.width()), letter)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
            painter.setOpacity(1.0)
            self.spots.append(spot_of(result.value, rect))

    def _limit(self, content: CellContent) -> float:
        names = {state.symbol: state.name for state in content.layer.states}
        one = content.layer[content.at.direction]
        return nice_limit(one.quantities[names[content.diagram.carried]][content.at.sample])


def _size(painter: QPainter, text: str) -> QRectF:
    """How much room a text of several lines takes."""
    return QFontMetricsF(painter.font()).boundingRect(QRectF(0, 0, 1000, 100), 0, text)


def _bus_texts(content: CellContent) -> Iterator[str]:
    """What is to be known of the line under the gates, from the longest to the shortest."""
    if sum(node.kind == "gate" for node in content.diagram.nodes) == 1:
        yield tr("x and h₋₁, through one column of kernel and recurrent_kernel")
        return
    same = tr("every gate sees the same x and h₋₁, through its own columns of kernel and recurrent_kernel")
    if any(wire.sign for wire in content.diagram.wires):
        yield f"{same}; {tr('r scales what h₋₁ adds to the candidate')}"
    yield same
    yield tr("every gate sees the same x and h₋₁")
