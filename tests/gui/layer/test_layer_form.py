"""The layer form: what it shows for each type of layer, and what it asks for."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.controls.choice import Choice
from gui.controls.error_line import ErrorLine
from gui.controls.number_field import NumberField
from gui.layer.layer_form import LayerForm
from models.edits import ChangeLayer, SetSeed
from models.experiment import Experiment
from models.spec import INITIALIZERS, LAYER_TYPES, Initializer, LayerSpec
from tests.gui.asking import Asked


class Form:
    """The form in a window as wide as the left column, and what the user does with it."""

    def __init__(self, qtbot: QtBot, experiment: Experiment) -> None:
        self.form = LayerForm()
        self.layer, self.weights = self.form.layer_section, self.form.weights_section
        self.asked = Asked(experiment, lambda shown: self.form.show_layer(shown, 0), self.form.show_error)
        self.form.edit_requested.connect(self.asked.hear)
        self._qtbot = qtbot
        qtbot.addWidget(self.form)
        self.form.resize(264, 800)
        self.form.show()
        qtbot.waitExposed(self.form)
        self.form.activateWindow()

    @property
    def spec(self) -> LayerSpec:
        return self.asked.experiment.layers[0]

    @property
    def sentence(self) -> str:
        return "".join(line.text() for line in self.form.findChildren(ErrorLine) if line.isVisible())

    def show(self, **changes: Any) -> None:
        layer = self.spec.with_changes(**changes)
        self.asked.experiment = replace(self.asked.experiment, layers=(layer,), weights=None)
        self.form.show_layer(self.asked.experiment, 0)

    def unfold(self) -> Any:
        self.form.folding.set_open(True)
        assert self.form.more_options is not None
        return self.form.more_options

    def click(self, button: QAbstractButton) -> None:
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(12, button.height() // 2))

    def choose(self, choice: Choice, text: str) -> None:
        """With the keyboard, as a user would."""
        choice.setFocus()
        steps = choice.findText(text) - choice.currentIndex()
        for _ in range(abs(steps)):
            self._qtbot.keyClick(choice, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)

    def type(self, field: QLineEdit, text: str) -> None:
        field.setFocus()
        field.selectAll()
        self._qtbot.keyClicks(field, text)
        self._qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.fixture
def form(qtbot: QtBot, notebook: Experiment) -> Form:
    return Form(qtbot, notebook)


def test_it_shows_the_layer(form: Form) -> None:
    assert [text for text, button in form.layer.type.buttons.items() if button.isChecked()] == ["LSTM"]
    assert form.layer.bidirectional.isChecked()
    assert form.layer.merge_mode.currentText() == "merge: concat"
    assert form.layer.units.field.text() == "3"
    assert {name: box.isChecked() for name, box in form.layer.returns.items()} == {
        "return_sequences": True,
        "return_state": True,
    }
    assert [row.choice.currentText() for row in form.weights.rows.values()] == [
        "glorot_uniform",
        "orthogonal",
        "zeros + forget 1",
    ]
    assert form.weights.seed.field.text() == "11"


def test_showing_asks_for_nothing(form: Form) -> None:
    form.unfold()
    for kind in LAYER_TYPES:
        for name in INITIALIZERS:
            form.show(type=kind, units=5, kernel_initializer=Initializer(name), bidirectional=name > "H")
    form.show(merge_mode=None, use_bias=False, activation="relu")
    assert form.asked.edits == []


@pytest.mark.parametrize("kind", ["SimpleRNN", "GRU"])
def test_a_segment_asks_for_the_type(form: Form, kind: str) -> None:
    form.click(form.layer.type.buttons[kind])
    assert form.asked.edits == [ChangeLayer(0, {"type": kind})]
    assert form.spec.type == kind


def test_the_arrows_choose_the_neighbour(form: Form, qtbot: QtBot) -> None:
    moved = []
    QShortcut(QKeySequence(Qt.Key.Key_Right), form.form).activated.connect(lambda: moved.append(True))
    form.layer.type.buttons["LSTM"].setFocus()
    qtbot.keyClick(form.layer.type.buttons["LSTM"], Qt.Key.Key_Right)
    assert form.asked.edits == [ChangeLayer(0, {"type": "GRU"})]
    assert form.layer.type.buttons["GRU"].hasFocus()
    qtbot.keyClick(form.layer.type.buttons["GRU"], Qt.Key.Key_Right)
    assert len(form.asked.edits) == 1
    assert moved == [], "the time stands still"


def test_every_main_control_asks_by_kerass_name(form: Form) -> None:
    form.click(form.layer.returns["return_sequences"])
    form.click(form.layer.returns["return_state"])
    form.choose(form.layer.merge_mode, "merge: sum")
    form.click(form.layer.units.more)
    form.click(form.layer.bidirectional)
    form.choose(form.weights.rows["kernel_initializer"].choice, "constant")
    assert [dict(edit.changes) for edit in form.asked.edits[:5]] == [
        {"return_sequences": False},
        {"return_state": False},
        {"merge_mode": "sum"},
        {"units": 4},
        {"bidirectional": False},
    ]
    assert form.asked.edits[-1].changes == {"kernel_initializer": Initializer("Constant", {"value": 0.1})}


def test_merge_mode_none_is_the_value_none(form: Form) -> None:
    form.choose(form.layer.merge_mode, "merge: None")
    assert form.asked.edits[-1].changes == {"merge_mode": None}


def test_merge_mode_needs_two_directions(form: Form) -> None:
    assert form.layer.merge_mode.isEnabled()
    form.show(bidirectional=False)
    assert not form.layer.merge_mode.isEnabled()


def test_a_refused_edit_leaves_what_was_shown(form: Form) -> None:
    form.asked.obeys = False
    form.click(form.layer.type.buttons["GRU"])
    form.click(form.layer.bidirectional)
    form.click(form.layer.returns["return_state"])
    form.choose(form.layer.merge_mode, "merge: sum")
    assert len(form.asked.edits) == 4
    assert [text for text, button in form.layer.type.buttons.items() if button.isChecked()] == ["LSTM"]
    assert form.layer.bidirectional.isChecked()
    assert form.layer.returns["return_state"].isChecked()
    assert form.layer.merge_mode.currentText() == "merge: concat"


def test_bidirectional_takes_go_backwards_away_in_the_same_edit(form: Form) -> None:
    form.show(bidirectional=False, go_backwards=True)
    form.click(form.layer.bidirectional)
    assert form.asked.edits == [ChangeLayer(0, {"bidirectional": True, "go_backwards": False})]
    assert form.spec.bidirectional


@pytest.mark.parametrize(("changes", "act"), [({"type": "LSTM"}, "type"), ({"reset_after": False}, "reset_after")])
def test_a_bias_that_no_longer_fits_goes_in_the_same_edit(form: Form, changes: dict[str, Any], act: str) -> None:
    more = form.unfold()
    form.show(type="GRU", bias_initializer=Initializer("Identity"))
    form.click(form.layer.type.buttons["LSTM"] if act == "type" else more.flags["reset_after"])
    assert form.asked.edits == [ChangeLayer(0, changes | {"bias_initializer": Initializer("Zeros")})]
    assert form.sentence == ""


def test_a_bias_is_offered_only_what_can_fill_it(form: Form) -> None:
    def offered() -> set[str]:
        choice = form.weights.rows["bias_initializer"].choice
        return {choice.itemText(place) for place in range(choice.count())}

    assert not {"identity", "orthogonal"} & offered()
    form.show(type="GRU")
    assert {"identity", "orthogonal"} < offered()


def test_the_forget_gates_bias_is_told(form: Form) -> None:
    bias = form.weights.rows["bias_initializer"].choice
    assert not form.weights.forget.isVisible()
    form.show(bias_initializer=Initializer("Constant", {"value": 0.1}))
    assert (bias.currentText(), form.weights.forget.text()) == ("constant", "forget gate’s bias: 1")
    assert form.weights.forget.isVisible()
    form.show(bias_initializer=Initializer("Zeros"), unit_forget_bias=False)
    assert (bias.currentText(), form.weights.forget.isVisible()) == ("zeros", False)
    form.show(type="GRU", unit_forget_bias=True)
    assert bias.currentText() == "zeros"


def test_the_forget_gates_line_stays_while_its_boxes_are_unticked(form: Form) -> None:
    more = form.unfold()
    form.show(bias_initializer=Initializer("Constant", {"value": 0.1}))
    form.click(more.flags["unit_forget_bias"])
    assert form.weights.forget.text() == "forget gate’s bias: like the others"
    form.click(more.flags["use_bias"])
    assert (form.weights.forget.isVisible(), form.weights.forget.isEnabled()) == (True, False)


@pytest.mark.parametrize(
    "bias", [Initializer("Zeros"), Initializer("Constant", {"value": 0.1}), Initializer("RandomNormal")]
)
def test_without_a_bias_its_rows_are_closed_and_nothing_moves(form: Form, bias: Initializer) -> None:
    more = form.unfold()
    form.show(bias_initializer=bias)
    QApplication.processEvents()
    row, box = form.weights.rows["bias_initializer"], more.flags["use_bias"]
    closed: list[QWidget] = [row.choice, more.flags["unit_forget_bias"]]
    closed += [field for (field_name, _), field in more.arguments.items() if field_name == "bias_initializer"]
    open_tips = [control.toolTip() for control in closed]
    before = box.mapTo(form.form, QPoint())
    form.click(box)
    QApplication.processEvents()
    assert box.mapTo(form.form, QPoint()) == before
    for control in closed:
        assert (control.isVisible(), control.isEnabled()) == (True, False), control.accessibleName()
        assert control.toolTip() == "Not without a bias: use_bias is off."
    form.click(box)
    assert [control.isEnabled() for control in closed] == [True] * len(closed)
    assert [control.toolTip() for control in closed] == open_tips


def test_constant_brings_its_value(form: Form) -> None:
    row = form.weights.rows["kernel_initializer"]
    assert not row.value.isVisible()
    form.show(kernel_initializer=Initializer("Constant", {"value": 0.1}))
    assert (row.value.isVisible(), row.value.text()) == (True, "0.1")
    form.type(row.value, "-0.123456")
    assert form.asked.edits == [
        ChangeLayer(0, {"kernel_initializer": Initializer("Constant", {"value": -0.123456})}),
    ]
    assert row.value.fontMetrics().horizontalAdvance("-0.123456") <= row.value.width() - 18
    assert form.form.minimumSizeHint().width() <= 256


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1,5", "kernel value: expected a number such as 0.5, found “1,5” (use a point)"),
        ("1e7", "kernel value: expected a number from -1e6 to 1e6, found 10000000.0"),
    ],
)
def test_a_value_that_cannot_be_meant_is_refused_where_it_is_typed(form: Form, text: str, sentence: str) -> None:
    form.show(kernel_initializer=Initializer("Constant", {"value": 0.1}))
    value = form.weights.rows["kernel_initializer"].value
    form.type(value, text)
    assert (value.text(), value.property("invalid"), form.sentence) == (text, True, sentence)
    form._qtbot.keyClick(value, Qt.Key.Key_Escape)
    assert (value.text(), value.property("invalid"), form.sentence) == ("0.1", False, "")
    assert form.asked.edits == []


@pytest.mark.parametrize(("name", "text"), [("units", "0"), ("units", "5000"), ("seed", "4294967296"), ("seed", "-1")])
def test_a_number_that_cannot_be_is_answered_directly_below_its_row(form: Form, name: str, text: str) -> None:
    stepper = form.layer.units if name == "units" else form.weights.seed
    before = stepper.field.text()
    form.type(stepper.field, text)
    QApplication.processEvents()
    (line,) = (one for one in form.form.findChildren(ErrorLine) if one.isVisible())
    assert line.text().startswith(f"{name}: expected a whole number from ")
    row_end = stepper.mapTo(form.form, QPoint(0, stepper.height())).y()
    assert 0 <= line.mapTo(form.form, QPoint()).y() - row_end <= 8
    form._qtbot.keyClick(stepper.field, Qt.Key.Key_Escape)
    assert (stepper.field.text(), form.sentence) == (before, "")
    form.type(stepper.field, text)
    assert form.sentence
    form.type(stepper.field, "7")
    assert (len(form.asked.edits), form.sentence) == (1, "")


def test_a_sentence_goes_with_the_layer_that_it_spoke_about(form: Form) -> None:
    form.type(form.layer.units.field, "5000")
    assert form.sentence
    form.show(units=5)
    assert (form.layer.units.field.text(), form.sentence) == ("5", "")


def test_a_click_takes_no_keys(form: Form) -> None:
    more = form.unfold()
    clickable: list[QAbstractButton] = [
        form.layer.bidirectional,
        *form.layer.returns.values(),
        *(box for name, box in more.flags.items() if name != "reset_after"),
        *form.layer.type.buttons.values(),
        form.layer.units.more,
        form.weights.seed.less,
        form.weights.reload,
    ]
    for button in clickable:
        form.show(type="LSTM", bidirectional=False, use_bias=True, go_backwards=False)
        before = len(form.asked.edits)
        form.layer.units.field.setFocus()
        form.click(button)
        assert len(form.asked.edits) == before + (button is not form.layer.type.buttons["LSTM"])
        assert form.form.focusWidget() is None, button.accessibleName()
    for choice in form.form.findChildren(Choice):
        assert choice.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_a_click_elsewhere_takes_what_was_typed(form: Form) -> None:
    units = form.layer.units.field
    units.setFocus()
    units.selectAll()
    form._qtbot.keyClicks(units, "6")
    form.click(form.layer.returns["return_state"])
    assert [dict(edit.changes) for edit in form.asked.edits] == [{"units": 6}, {"return_state": False}]


def test_the_seed_is_asked_for(form: Form) -> None:
    form.type(form.weights.seed.field, "4294967295")
    assert form.asked.edits == [SetSeed(4294967295)]
    assert form.weights.seed.field.text() == "4294967295"


def test_reload_draws_another_short_seed_each_time(form: Form) -> None:
    for _ in range(50):
        before = form.asked.experiment.seed
        form.click(form.weights.reload)
        assert form.asked.experiment.seed != before
        assert 0 <= form.asked.experiment.seed < 10_000
    assert len(form.asked.edits) == 50


def test_the_weights_origin_is_one_line(form: Form) -> None:
    assert not form.weights.origin.isVisible()
    form.form.show_weights_origin("drawn by Keras with seed 11")
    assert (form.weights.origin.isVisible(), form.weights.origin.text()) == (True, "drawn by Keras with seed 11")


def test_more_options_are_folded_away_at_first(form: Form, qtbot: QtBot) -> None:
    assert form.form.more_options is None
    qtbot.keyClick(form.form.folding.title, Qt.Key.Key_Space)
    assert form.form.more_options is not None
    assert form.form.more_options.isVisible()
    qtbot.keyClick(form.form.folding.title, Qt.Key.Key_Space)
    assert not form.form.more_options.isVisible()


@pytest.mark.parametrize(
    ("kind", "own"),
    [
        ("SimpleRNN", set()),
        ("LSTM", {"recurrent_activation", "unit_forget_bias"}),
        ("GRU", {"recurrent_activation", "reset_after"}),
    ],
)
def test_only_what_applies_to_the_type_is_visible(form: Form, kind: str, own: set[str]) -> None:
    more = form.unfold()
    form.show(type=kind)
    named: dict[str, QWidget] = {**more.choices, **more.flags}
    visible = {name for name, control in named.items() if control.isVisible()}
    assert visible == {"activation", "use_bias", "go_backwards"} | own


def test_go_backwards_is_closed_in_a_bidirectional_layer_and_says_why(form: Form) -> None:
    box = form.unfold().flags["go_backwards"]
    assert not box.isEnabled()
    assert "Bidirectional" in box.toolTip()
    form.show(bidirectional=False)
    assert box.isEnabled()
    form.click(box)
    assert form.asked.edits == [ChangeLayer(0, {"go_backwards": True})]


def test_rarer_arguments_ask_by_kerass_name(form: Form) -> None:
    more = form.unfold()
    form.choose(more.choices["activation"], "sigmoid")
    form.choose(more.choices["recurrent_activation"], "relu")
    form.click(more.flags["unit_forget_bias"])
    form.click(more.flags["use_bias"])
    assert [dict(edit.changes) for edit in form.asked.edits] == [
        {"activation": "sigmoid"},
        {"recurrent_activation": "relu"},
        {"unit_forget_bias": False},
        {"use_bias": False},
    ]


def test_an_initializers_arguments_appear_with_it(form: Form) -> None:
    more = form.unfold()

    def visible() -> dict[str, str]:
        return {" ".join(key): field.text() for key, field in more.arguments.items() if field.isVisible()}

    assert visible() == {"recurrent_initializer gain": "1.0"}
    form.show(
        kernel_initializer=Initializer("RandomUniform", {"minval": -1, "maxval": 0.5}),
        recurrent_initializer=Initializer("RandomNormal"),
    )
    assert visible() == {
        "kernel_initializer minval": "-1.0",
        "kernel_initializer maxval": "0.5",
        "recurrent_initializer mean": "0.0",
        "recurrent_initializer stddev": "0.05",
    }


def test_an_argument_keeps_its_neighbours_and_is_refused_where_it_is_typed(form: Form) -> None:
    more = form.unfold()
    form.show(kernel_initializer=Initializer("RandomUniform", {"minval": -1, "maxval": 0.5, "seed": 3}))
    least: NumberField = more.arguments["kernel_initializer", "minval"]
    form.type(least, "2")
    assert least.property("invalid") is True
    assert form.sentence == "kernel maxval: expected a number not below minval, found 0.5"
    form.type(least, "0.25")
    wanted = Initializer("RandomUniform", {"minval": 0.25, "maxval": 0.5, "seed": 3})
    assert form.asked.edits == [ChangeLayer(0, {"kernel_initializer": wanted})]
    assert form.sentence == ""


def test_a_passing_wheel_turns_nothing(form: Form) -> None:
    form.layer.returns["return_state"].setFocus()
    for choice in form.form.findChildren(QComboBox):
        middle = QPointF(choice.rect().center())
        event = QWheelEvent(
            middle,
            choice.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(choice, event)
        assert not event.isAccepted()
    assert form.asked.edits == []


def test_every_control_explains_itself(form: Form) -> None:
    form.unfold()
    controls = [
        control
        for kind in (QAbstractButton, QComboBox, NumberField)
        for control in form.form.findChildren(kind)
        if control.isVisible()
    ]
    assert len(controls) > 20
    for control in controls:
        assert control.accessibleName(), control
        if control is not form.form.folding.title and control.parent().property("role") != "stepper":
            assert control.toolTip().endswith("."), control.accessibleName()


def test_nothing_is_cut_off_in_the_left_column(form: Form) -> None:
    form.unfold()
    for kind in LAYER_TYPES:
        for name in INITIALIZERS:
            bias = name if name not in ("Identity", "Orthogonal") else "Ones"
            form.show(type=kind, kernel_initializer=Initializer(name), bias_initializer=Initializer(bias))
            assert form.form.minimumSizeHint().width() <= 256
            for choice in form.form.findChildren(Choice):
                room = choice.width() - 8 - 22 - 2  # the style sheet's padding, arrow and border
                assert choice.fontMetrics().horizontalAdvance(choice.currentText()) <= room, choice.currentText()
