"""The rarer arguments of a layer and of its initializers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.controls.choice import Choice
from gui.controls.error_line import ErrorLine
from gui.controls.form_row import FormRow, column
from gui.controls.number_field import NumberField
from gui.layer.layer_options import (
    ACTIVATION_OPTIONS,
    ARGUMENT_TIPS,
    FLAG_OPTIONS,
    NO_BIAS,
    WEIGHTS,
    shown_arguments,
    with_argument,
)
from gui.layer.layer_section import check_box
from gui.look.language import translated
from gui.look.scale import px
from models.activations import ACTIVATIONS
from models.spec import Initializer, LayerSpec

_CONTROL_WIDTH = 120  # px at 100 %; leaves room for the longest label, recurrent_activation


class MoreOptions(QWidget):
    """Shows those arguments that mean something for the layer, and asks for others."""

    changes_requested = Signal(object)  # dict of arguments by Keras's names

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec: LayerSpec | None = None
        self.choices = {option.field: Choice(option.field, translated(option.tip)) for option in ACTIVATION_OPTIONS}
        self.flags = {option.field: check_box(option.field, option.tip) for option in FLAG_OPTIONS}
        self.arguments: dict[tuple[str, str], NumberField] = {}  # made when an initializer first has them
        self.rows: dict[str, FormRow] = {}
        self._place()
        self._connect()

    def show_spec(self, spec: LayerSpec) -> None:
        """Show a layer; nothing is asked for."""
        self._spec = spec
        for option in ACTIVATION_OPTIONS:
            self.choices[option.field].show_choice(getattr(spec, option.field))
            self.rows[option.field].setVisible(option.applies(spec))
        for option in FLAG_OPTIONS:
            box, reason = self.flags[option.field], option.closed(spec)
            box.setChecked(getattr(spec, option.field))
            box.setVisible(option.applies(spec))
            box.setEnabled(not reason)
            box.setToolTip(translated(reason or option.tip))
        self._show_arguments(spec)

    def _place(self) -> None:
        self._column = column()
        for option in ACTIVATION_OPTIONS:
            choice = self.choices[option.field]
            choice.offer([(name, name) for name in ACTIVATIONS])
            choice.setFixedWidth(px(_CONTROL_WIDTH))
            self.rows[option.field] = FormRow(option.field, choice, tip=translated(option.tip))
            self._column.addWidget(self.rows[option.field])
        for box in self.flags.values():
            box.setProperty("role", "argument")
            self._column.addWidget(box)
        self.setLayout(self._column)

    def _connect(self) -> None:
        for field, choice in self.choices.items():
            choice.choice_requested.connect(lambda name, field=field: self.changes_requested.emit({field: name}))
        for field, box in self.flags.items():
            box.clicked.connect(lambda checked, field=field: self.changes_requested.emit({field: checked}))

    def _show_arguments(self, spec: LayerSpec) -> None:
        wanted = {
            (field, argument): getattr(spec, field).argument(argument)
            for field in WEIGHTS
            for argument in shown_arguments(getattr(spec, field))
            if argument != "value"
        }
        for key, value in wanted.items():
            if key not in self.arguments:
                self._add_argument(*key)
            self.arguments[key].show_value(value)
        for key in self.arguments:
            row = self.rows[" ".join(key)]
            row.setVisible(key in wanted)
            row.close_for(translated(NO_BIAS) if key[0] == "bias_initializer" and not spec.use_bias else "")

    def _add_argument(self, field: str, argument: str) -> None:
        name = f"{WEIGHTS[field][0]} {argument}"

        def changed(value: float) -> Initializer:
            return self._with_argument(field, argument, value)

        tip = translated(ARGUMENT_TIPS[argument])
        number = NumberField(name, tip, changed)
        number.setFixedWidth(px(_CONTROL_WIDTH))
        number.value_requested.connect(lambda value: self.changes_requested.emit({field: changed(value)}))
        problem = ErrorLine(self)
        problem.listen_to(number)
        row = FormRow(name, number, tip=tip)
        self.arguments[field, argument] = number
        self.rows[f"{field} {argument}"] = row
        self._column.addWidget(row)
        self._column.addWidget(problem)

    def _with_argument(self, field: str, argument: str, value: float) -> Initializer:
        assert self._spec is not None
        return with_argument(self._spec, field, argument, value)
