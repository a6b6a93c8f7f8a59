"""The equations of the selected cell, with the real numbers in them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.formula import formula_width, paint_formula
from gui.look.fonts import CAPTION, SMALL, mono_advance, mono_font, ui_font
from gui.look.language import tr
from gui.look.scale import px
from gui.look.theme import Theme
from gui.quantities import pass_title, quantity_name, unit_title
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
_BEFORE_OPEN = 8.0


class CellPanel(QWidget):
    """Where a hidden state comes from: for each gate and each state its formula, its value, and the numbers."""

    open_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._say_title("")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._colour = theme.ink
        self._is_computed = True
        self._equations: tuple[Equation, ...] = ()
        self.setMinimumHeight(px(96))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

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
        one = layer[selection.direction]
        self._colour = self._theme.direction(one.go_backwards)
        own_step = one.step_of(selection.timestep)
        self._is_computed = step is None or own_step <= step
        token = experiment.layer_token(layer.index, sample, selection.timestep)
        where = f"t = {selection.timestep + 1} {token}".rstrip()
        title = [tr("CELL"), pass_title(one.title), where, unit_title(selection.unit)]
        if not self._is_computed:
            title.append(tr("computed at step {step}", step=own_step))
        elif selection.pinned:
            title.append(tr("pinned"))
        self._say_title(" · ".join(title))
        source = Source(selection.direction, "hidden_state", sample, selection.timestep, selection.unit)
        self._equations = equations(layer, source)
        self.setAccessibleDescription("; ".join(map(_in_words, self._equations)))
        self.update()

    def show_nothing(self) -> None:
        """There is no trace yet."""
        self._say_title(tr("CELL"))
        self._equations = ()
        self.setAccessibleDescription("")
        self.update()

    def _say_title(self, title: str) -> None:
        """Say which cell it is; whole in the tooltip, for in a small window it may be too long."""
        self._title = title
        opens = tr("Click to open the cell: every product, sum and activation. Esc frees a pinned one.")
        self.setToolTip(f"{title}\n{opens}".strip())
        self.setAccessibleName(title)

    def sizeHint(self) -> QSize:
        """Room for an LSTM's six equations, so that other cells do not move the border."""
        return QSize(px(200), px(_HEAD + 12 * _LINE + 12))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask to open the cell."""
        del event
        if self._equations:
            self.open_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the cell too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._equations:
            self.open_requested.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the title and the equations."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self._paint_head(painter)
        for number, line in enumerate(self._equations):
            self._paint_equation(painter, px(_HEAD) + 2 * px(_LINE) * number, line)
        if not self._equations:
            painter.setPen(QColor(self._theme.ink_soft))
            painter.setFont(ui_font(px(SMALL)))
            room = self.rect().adjusted(px(_MARGIN), px(_HEAD), -px(_MARGIN), 0)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, tr("Here stands how a number came about, as soon as there are weights."))
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.forward), px(2)))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _paint_head(self, painter: QPainter) -> None:
        """Which cell it is, and that it can be opened."""
        painter.setPen(QColor(self._theme.ink_soft))
        painter.setFont(ui_font(px(CAPTION), QFont.Weight.DemiBold))
        head = QRectF(px(_MARGIN), 0, self.width() - 2 * px(_MARGIN), px(_HEAD))
        metrics, room = QFontMetricsF(painter.font()), head.width()
        if self._equations:
            opens = tr("open ›")
            painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, opens)
            room -= metrics.horizontalAdvance(opens) + px(_BEFORE_OPEN)
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_equation(self, painter: QPainter, top: float, line: Equation) -> None:
        is_state = line.quantity.endswith("_state")
        painter.setPen(QColor(self._colour if is_state else self._theme.ink))
        painter.setFont(mono_font(px(SMALL), QFont.Weight.Bold if is_state else QFont.Weight.Normal))
        margin, height, baseline = px(_MARGIN), px(_LINE), top + px(_LINE) * 0.72
        painter.drawText(QPointF(margin, baseline), line.symbol)
        painter.setPen(QColor(self._theme.ink))
        paint_formula(painter, QPointF(margin + px(_SYMBOL), baseline), f"= {line.formula}", size=px(SMALL))
        painter.setFont(mono_font(px(SMALL), QFont.Weight.Bold))
        if not self._is_computed:
            painter.setPen(QColor(self._theme.faint_ink))
        value = QRectF(margin, top - 1, self.width() - 2 * margin, height)
        if px(_SYMBOL) + formula_width(f"= {line.formula}", px(SMALL)) + px(_VALUE) > value.width():
            value.translate(0, height)  # beside the numbers, which are shorter
        text = f"{line.value:.4f}".replace("-", "−")
        painter.drawText(value, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(mono_font(px(SMALL)))
        painter.setPen(QColor(self._theme.ink_soft if self._is_computed else self._theme.faint_ink))
        room = value.right() - margin - px(_SYMBOL)
        if value.top() > top:
            room -= mono_advance(px(SMALL)) * (len(text) + 1)
        numbers = QFontMetricsF(painter.font()).elidedText(f"= {line.numbers}", Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(margin + px(_SYMBOL), baseline + height), numbers)


def _in_words(line: Equation) -> str:
    """`forget gate f = σ(x·W_f + h₋₁·U_f + b_f) = 0.5`."""
    return f"{quantity_name(line.quantity)} {line.symbol} = {line.formula} = {line.value:.6g}"
