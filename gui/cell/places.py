"""Where the parts of a cell's diagram lie in a drawing of some size; all lengths in px at 100 %."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from gui.cell.diagram import Diagram, Node, Wire

MARGIN = 16.0
LEFT = 144.0  # the input and the previous hidden state
HEAD = 40.0
_RIGHT = 74.0  # the new states
_FOOT = 26.0
_CIRCLE = 13.0
_PILL = QRectF(-24, -12, 48, 24)
_WIDEST_GATE = 220.0
_BETWEEN = 12.0
_BETWEEN_WITH_SIGN = 30.0  # a circle of an operation and the head of its arrow
_LOWEST_GATE = 76.0


@dataclass(frozen=True)
class Places:
    """The places of one diagram.

    Args:
        diagram: What it consists of.
        wide: The width of the drawing.
        tall: Its height.
    """

    diagram: Diagram
    wide: float
    tall: float

    @property
    def area(self) -> QRectF:
        """Where nodes lie: between the vectors on the left and the new states on the right."""
        left = MARGIN + LEFT
        return QRectF(left, HEAD, self.wide - left - _RIGHT - MARGIN, self.tall - HEAD - _FOOT)

    def point(self, x: float, y: float) -> QPointF:
        """A place that is given as shares of the area."""
        area = self.area
        return QPointF(area.left() + x * area.width(), area.top() + y * area.height())

    def named(self, name: str) -> Node | None:
        """A node; None for a vector at the left border and a new state at the right one."""
        return next((node for node in self.diagram.nodes if node.name == name), None)

    def node(self, node: Node) -> QRectF:
        """The box, pill or circle of a node."""
        middle = self.point(node.x, node.y)
        if node.kind == "gate":
            return self._gate(middle)
        if node.kind == "function":
            return _PILL.translated(middle)
        return QRectF(middle.x() - _CIRCLE, middle.y() - _CIRCLE, 2 * _CIRCLE, 2 * _CIRCLE)

    def room_below(self, node: Node) -> float:
        """How wide a text below a node may be before it meets the wires that come round to it."""
        corners = [x for wire in self.diagram.wires if wire.end == node.name for x, _ in wire.through]
        return 2 * min((abs(x - node.x) for x in corners), default=1.0) * self.area.width()

    @property
    def carried_y(self) -> float:
        """The height of the line of the state that is carried on."""
        carried = next(wire for wire in self.diagram.wires if wire.end == f"{self.diagram.carried}′")
        node = self.named(carried.start)
        assert node is not None
        return self.point(0, carried.through[-1][1] if carried.through else node.y).y()

    def result(self, letter: str) -> QRectF:
        """The box of a new state, at the right border."""
        node = self.named(letter)
        assert node is not None
        y = self.carried_y if letter == self.diagram.carried else self.point(0, node.y).y()
        return QRectF(self.wide - _RIGHT - MARGIN + 8, y - 12, _RIGHT - 4, 24)

    def corners(self, wire: Wire) -> list[QPointF]:
        """A wire from where it leaves to where it arrives."""
        points = [self._leaving(wire), *(self.point(*corner) for corner in wire.through)]
        return [*points, self._arriving(wire, points[-1])]

    def _gate(self, middle: QPointF) -> QRectF:
        gates = sum(node.kind == "gate" for node in self.diagram.nodes)
        area = self.area
        between = _BETWEEN_WITH_SIGN if any(wire.sign for wire in self.diagram.wires) else _BETWEEN
        width = min(area.width() / max(gates, 2) - between, _WIDEST_GATE)
        height = max(area.height() * 0.36, _LOWEST_GATE)
        left = min(max(middle.x() - width / 2, area.left()), area.right() - width)
        return QRectF(left, middle.y() - height / 2, width, height)

    def _leaving(self, wire: Wire) -> QPointF:
        node = self.named(wire.start)
        if node is None:
            return QPointF(MARGIN + 60, self.carried_y)
        rect = self.node(node)
        if wire.leaves == "top":
            x = self.point(*wire.through[0]).x() if wire.through else self.point(node.x, 0).x()
            return QPointF(min(max(x, rect.left() + 6), rect.right() - 6), rect.top())
        return QPointF(rect.right(), rect.center().y())

    def _arriving(self, wire: Wire, last: QPointF) -> QPointF:
        node = self.named(wire.end)
        if node is None:
            return QPointF(self.wide - _RIGHT - MARGIN + 6, last.y())
        rect = self.node(node)
        across = min(max(last.x(), rect.left()), rect.right())
        return {
            "left": QPointF(rect.left() - 1, rect.center().y()),
            "right": QPointF(rect.right() + 1, rect.center().y()),
            "top": QPointF(rect.center().x(), rect.top() - 1),
            "bottom": QPointF(across, rect.bottom() + 1),
        }[wire.enters]
