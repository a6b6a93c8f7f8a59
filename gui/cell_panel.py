"""The equations of the selected cell, with the real numbers in them."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.selection import Selection
from gui.theme import Theme
from models.equations import Equation, equations
from models.experiment import Experiment
from models.returned import Source
from models.trace import LayerTrace

_SUBSCRIPT = re.compile(r"([WUb])_(\w)")


class CellPanel(QWidget):
    """Where a hidden state comes from: one line for each gate and each state."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._body = QLabel(), QLabel()
        self._title.setProperty("role", "section")
        self._body.setTextFormat(Qt.TextFormat.RichText)
        self._body.setProperty("role", "mono")
        self._body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._body.setAccessibleName("Equations of the cell")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._body, 1)

    @property
    def title(self) -> str:
        """Which cell is shown."""
        return self._title.text()

    @property
    def html(self) -> str:
        """The equations as shown."""
        return self._body.text()

    def show_cell(self, experiment: Experiment, layer: LayerTrace, sample: int, selection: Selection) -> None:
        """Show how one cell came to its values."""
        token = experiment.token(sample, selection.timestep)
        where = f"t = {selection.timestep + 1} {token}".rstrip()
        one = layer[selection.direction]
        colour = self._theme.direction(one.go_backwards)
        self._title.setText(f"CELL · {one.title} · {where} · unit {selection.unit + 1}")
        source = Source(selection.direction, "hidden_state", sample, selection.timestep, selection.unit)
        rows = "".join(self._row(line, colour) for line in equations(layer, source))
        self._body.setText(f'<table width="100%" cellspacing="0" cellpadding="1">{rows}</table>')

    def show_nothing(self) -> None:
        """There is no trace yet."""
        self._title.setText("CELL")
        self._body.setText("")

    def _row(self, line: Equation, colour: str) -> str:
        soft = self._theme.ink_soft
        is_state = line.quantity.endswith("_state")
        name = f'<b style="color:{colour}">{line.symbol}</b>' if is_state else line.symbol
        formula = _SUBSCRIPT.sub(r"\1<sub>\2</sub>", line.formula)
        value = f"{line.value:.4f}".replace("-", "−")
        first = f'<td width="24">{name}</td><td>= {formula}</td><td align="right">&nbsp;<b>{value}</b></td>'
        return f'<tr>{first}</tr><tr><td></td><td colspan="2" style="color:{soft}">= {line.numbers}</td></tr>'
