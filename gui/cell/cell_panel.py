"""The equations of the selected cell, with the real numbers in them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.formula import formula_width, paint_formula
from gui.look.fonts import CAPTION, SMALL, mono_font, ui_font
from gui.look.scale import px
from gui.look.theme import Theme
from gui.selection import Selection
from models.equations import Equation, equations
from models.experiment import Experiment
from models.references import Source
from models.trace import LayerTrace

_MARGIN = 16.0
_HEAD = 34.0
_LINE = 18.0
_SYMBOL = 22.0
_VALUE = 58.0
_OPEN = "open ›"
_BEFORE_OPEN = 8.0


class CellPanel(QWidget):
    """Where a hidden state comes from: for each gate and each state its formula, its value, and the numbers."""

    open_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self.setToolTip("Click to open the cell: every product, sum and activation. Esc frees a pinned one.")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._colour = theme.ink
        self._is_computed = True
        self._equations: tuple[Equation, ...] = ()
        self.setMinimumHeight(96)

    @property
    def title(self) -> str:
        """Which cell is shown."""
        return self._title

    @property
    def lines(self) -> tuple[Equation, ...]:
        """The equations as shown."""
        return self._equations

    def show_cell(
        self, experiment: Experiment, layer: LayerTrace, sample: int, selection: Selection, step: int | None = None
    ) -> None:
        """Show how one cell came to its values; pale where it is not computed at a step."""
        token = experiment.layer_token(layer.index, sample, selection.timestep)
        where = f"t = {selection.timestep + 1} {token}".rstrip()
        one = layer[selection.direction]
        self._colour = self._theme.direction(one.go_backwards)
        own_step = one.step_of(selection.timestep)
        self._is_computed = step is None or own_step <= step
        later = "" if self._is_computed else f" · computed at step {own_step}"
        pinned = " · pinned" if selection.pinned and self._is_computed else ""
        self._title = f"CELL · {one.title} · {where} · unit {selection.unit + 1}{later}{pinned}"
        source = Source(selection.direction, "hidden_state", sample, selection.timestep, selection.unit)
        self._equations = equations(layer, source)
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(
            "; ".join(f"{one.symbol} = {one.formula} = {one.value}" for one in self._equations)
        )
        self.update()

    def show_nothing(self) -> None:
        """There is no trace yet."""
        self._title, self._equations = "CELL", ()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for an LSTM's six equations, so that other cells do not move the border."""
        return QSize(200, int(_HEAD + 12 * _LINE + 12))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask to open the cell."""
        del event
        if self._equations:
            self.open_requested.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the title and the equations."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setPen(QColor(self._theme.ink_soft))
        painter.setFont(ui_font(px(CAPTION), QFont.Weight.DemiBold))
        head = QRectF(_MARGIN, 0, self.width() - 2 * _MARGIN, _HEAD)
        metrics, room = QFontMetricsF(painter.font()), head.width()
        if self._equations:
            painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _OPEN)
            room -= metrics.horizontalAdvance(_OPEN) + _BEFORE_OPEN
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, title)
        for number, line in enumerate(self._equations):
            self._paint_equation(painter, _HEAD + 2 * _LINE * number, line)

    def _paint_equation(self, painter: QPainter, top: float, line: Equation) -> None:
        is_state = line.quantity.endswith("_state")
        painter.setPen(QColor(self._colour if is_state else self._theme.ink))
        painter.setFont(mono_font(px(SMALL), QFont.Weight.Bold if is_state else QFont.Weight.Normal))
        baseline = top + _LINE * 0.72
        painter.drawText(QPointF(_MARGIN, baseline), line.symbol)
        painter.setPen(QColor(self._theme.ink))
        paint_formula(painter, QPointF(_MARGIN + _SYMBOL, baseline), f"= {line.formula}")
        painter.setFont(mono_font(px(SMALL), QFont.Weight.Bold))
        if not self._is_computed:
            painter.setPen(QColor(self._theme.faint_ink))
        value = QRectF(_MARGIN, top - 1, self.width() - 2 * _MARGIN, _LINE)
        if _SYMBOL + formula_width(f"= {line.formula}") + _VALUE > value.width():
            value.translate(0, _LINE)  # beside the numbers, which are shorter
        text = f"{line.value:.4f}".replace("-", "−")
        painter.drawText(value, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(mono_font(px(SMALL)))
        painter.setPen(QColor(self._theme.ink_soft if self._is_computed else self._theme.faint_ink))
        painter.drawText(QPointF(_MARGIN + _SYMBOL, baseline + _LINE), f"= {line.numbers}")
