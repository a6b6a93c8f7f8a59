"""LAYER, below its title, and RETURNS: which layer, how large, and what it hands back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from gui.controls.choice import Choice
from gui.controls.error_line import ErrorLine
from gui.controls.focus import reach_by_tab
from gui.controls.form_row import FormRow, column, section_title
from gui.controls.segmented import Segmented
from gui.controls.stepper import Stepper
from gui.layer.layer_options import LAYER_TIPS, RETURN_TIPS, merge_choices
from gui.look.language import tr, translated
from gui.look.scale import px
from models.sentences import say
from models.spec import MAX_UNITS, LayerSpec

_BIDIRECTIONAL_TIP = say("Bidirectional: a second layer reads the sequence from its end; both results are merged.")
_MERGE_TIP = say("merge_mode: how the two directions’ outputs become one; their states are never merged.")
_UNITS_TIP = say("units: how many numbers the hidden state has; neither the timesteps nor the features.")


class LayerSection(QWidget):
    """Shows the main arguments of a layer and asks for others."""

    changes_requested = Signal(object)  # dict of arguments by Keras's names

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.type = Segmented(tr("layer type"), {name: translated(tip) for name, tip in LAYER_TIPS.items()})
        self.bidirectional = check_box("Bidirectional", _BIDIRECTIONAL_TIP)
        self.merge_mode = Choice("merge_mode", translated(_MERGE_TIP))
        self.merge_mode.offer(merge_choices())
        self.merge_mode.setFixedWidth(px(128))
        self.units = Stepper("units", 1, MAX_UNITS, translated(_UNITS_TIP))
        self.units.setFixedWidth(px(96))
        self.units_problem = ErrorLine(self)
        self.units_problem.listen_to(self.units)
        self.returns = {name: check_box(name, tip) for name, tip in RETURN_TIPS.items()}
        for box in self.returns.values():
            box.setProperty("role", "argument")
        self._place()
        self._connect()

    def show_spec(self, spec: LayerSpec) -> None:
        """Show a layer; nothing is asked for."""
        self.type.show_choice(spec.type)
        self.bidirectional.setChecked(spec.bidirectional)
        self.merge_mode.show_choice(spec.merge_mode)
        self.merge_mode.setEnabled(spec.bidirectional)
        self.units.show_value(spec.units)
        for name, box in self.returns.items():
            box.setChecked(getattr(spec, name))

    def _place(self) -> None:
        layout = column(
            self.type,
            FormRow(self.bidirectional, self.merge_mode),
            FormRow("units", self.units, tip=translated(_UNITS_TIP)),
            self.units_problem,
        )
        layout.addSpacing(px(8))
        for widget in (section_title(tr("Returns")), *self.returns.values()):
            layout.addWidget(widget)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.type.choice_requested.connect(lambda name: self._ask("type", name))
        self.bidirectional.clicked.connect(lambda checked: self._ask("bidirectional", checked))
        self.merge_mode.choice_requested.connect(lambda mode: self._ask("merge_mode", mode))
        self.units.value_requested.connect(lambda units: self._ask("units", units))
        for name, box in self.returns.items():
            box.clicked.connect(lambda checked, name=name: self._ask(name, checked))

    def _ask(self, field: str, value: object) -> None:
        self.changes_requested.emit({field: value})


def check_box(name: str, tip: str) -> QCheckBox:
    """A check box that is its own label."""
    box = QCheckBox(name)
    box.setToolTip(translated(tip))
    box.setAccessibleName(name)
    reach_by_tab(box)
    return box
