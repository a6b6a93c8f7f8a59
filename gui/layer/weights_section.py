"""WEIGHTS: how they are drawn, and from which seed."""

from __future__ import annotations

import random

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from gui.controls.choice import Choice
from gui.controls.error_line import ErrorLine
from gui.controls.focus import reach_by_tab
from gui.controls.form_row import CONTROL_WIDTH, FormRow, column, hint, section_title
from gui.controls.number_field import NARROWEST, NumberField
from gui.controls.stepper import Stepper
from gui.layer.layer_options import (
    ARGUMENT_TIPS,
    NO_BIAS,
    WEIGHTS,
    forget_hint,
    initializer_choices,
    new_initializer,
    shown_arguments,
    with_argument,
)
from gui.look.icons import icon
from gui.look.language import tr, translated
from gui.look.scale import px
from models.sentences import say
from models.spec import MAX_SEED, Initializer, LayerSpec

_SEED_TIP = say("seed: what keras.utils.set_random_seed gets before the weights are drawn; same seed, same weights.")
_SEEDS = 10_000
"""The reload button draws below this: short enough to remember and to read out."""

_GAP, _TOOL = 8, 28  # px at 100 %


class WeightsSection(QWidget):
    """Shows the initializers and the seed and asks for others."""

    changes_requested = Signal(object)  # dict of arguments by Keras's names
    seed_requested = Signal(object)  # int; Qt's int has 32 bits, a seed needs one more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.origin = hint()
        self.rows = {field: InitializerRow(field, self) for field in WEIGHTS}
        self.forget = hint()
        self.forget.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.seed = Stepper("seed", 0, MAX_SEED, translated(_SEED_TIP))
        self.seed.setFixedWidth(px(CONTROL_WIDTH - _GAP - _TOOL))
        self.reload = QToolButton()
        self.reload.setProperty("role", "icon")
        self.reload.setIcon(icon("reload"))
        self.reload.setIconSize(QSize(px(14), px(14)))
        self.reload.setFixedSize(px(_TOOL), px(_TOOL))
        self.reload.setToolTip(tr("Draw other weights: a random seed from 0 to 9999."))
        self.reload.setAccessibleName(tr("random seed"))
        reach_by_tab(self.reload)
        self._place()
        self._connect()

    def show_spec(self, spec: LayerSpec, seed: int) -> None:
        """Show how a layer's weights are drawn; nothing is asked for."""
        for row in self.rows.values():
            row.show_spec(spec)
        self.rows["bias_initializer"].close_for("" if spec.use_bias else translated(NO_BIAS))
        self.forget.setEnabled(spec.use_bias)  # hidden, it would pull up the box under the pointer
        self.forget.setText(forget_hint(spec))
        self.forget.setVisible(bool(self.forget.text()))
        self.seed.show_value(seed)

    def show_origin(self, text: str) -> None:
        """Say where the weights come from."""
        self.origin.setText(translated(text))
        self.origin.setVisible(bool(text))

    def _place(self) -> None:
        self.origin.hide()
        self.forget.hide()
        seed = FormRow(QLabel("seed"), self.seed, self.reload, tip=translated(_SEED_TIP))
        title = section_title(tr("Weights"))
        whole = column(title, self.origin)
        fields: list[tuple[QWidget, NumberField | Stepper]] = [(row, row.value) for row in self.rows.values()]
        for row, field in (*fields, (seed, self.seed)):
            problem = ErrorLine(self)
            problem.listen_to(field)
            whole.addWidget(row)
            whole.addWidget(problem)
        whole.insertWidget(whole.indexOf(seed), self.forget)
        self.setLayout(whole)

    def _connect(self) -> None:
        for row in self.rows.values():
            row.changes_requested.connect(self.changes_requested)
        self.seed.value_requested.connect(self.seed_requested)
        self.reload.clicked.connect(self._on_reload)

    def _on_reload(self) -> None:
        """Another seed, never the same one again: a press must show something."""
        seed = random.randrange(_SEEDS - 1)
        self.seed_requested.emit(seed + 1 if seed >= self.seed.value else seed)


class InitializerRow(FormRow):
    """One weight's initializer, with the value of a Constant beside it."""

    changes_requested = Signal(object)

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        label, tip = WEIGHTS[field][0], translated(WEIGHTS[field][1])
        self.choice = Choice(field, tip)
        self.value = NumberField(f"{label} value", translated(ARGUMENT_TIPS["value"]), self._with_value)
        super().__init__(label, self.choice, self.value, tip=tip)
        self.setParent(parent)
        self._field = field
        self._spec: LayerSpec | None = None
        self.choice.choice_requested.connect(lambda name: self._ask(new_initializer(name)))
        self.value.value_requested.connect(lambda value: self._ask(self._with_value(value)))

    def show_spec(self, spec: LayerSpec) -> None:
        """Show a layer's initializer of this weight."""
        self._spec = spec
        initializer = getattr(spec, self._field)
        has_value = "value" in shown_arguments(initializer)
        self.choice.offer(initializer_choices(spec, self._field))
        self.choice.show_choice(initializer.class_name)
        self.choice.setFixedWidth(px(CONTROL_WIDTH - (NARROWEST + _GAP if has_value else 0)))
        self.value.setVisible(has_value)
        if has_value:
            self.value.show_value(initializer.argument("value"))
            self.value.fit()

    def _with_value(self, value: float) -> Initializer:
        assert self._spec is not None
        return with_argument(self._spec, self._field, "value", value)

    def _ask(self, initializer: Initializer) -> None:
        self.changes_requested.emit({self._field: initializer})
