"""The form and the banner in another language, in dark colours and in another size."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.layer import layer_options, layer_section, layer_stack, weights_section
from gui.layer.break_banner import BreakBanner
from gui.layer.layer_form import LayerForm
from gui.layer.layer_stack import LayerRow
from gui.look.theme import DARK, LIGHT
from models.experiment import Experiment
from models.sentences import Sentence
from models.spec import LAYER_TYPES, Initializer
from tests.gui.looks import wearing
from tests.gui.pseudo import not_whole, said, speaking
from tests.gui.traced import BIDIRECTIONAL, weighted

KERAS_OR_NUMBERS = re.compile(
    r"[A-Z]?[A-Za-z0-9]*(_[a-z0-9]+)*"  # LSTM, return_sequences
    r"|(kernel|recurrent|bias) (value|gain|mean|stddev|minval|maxval)"
    r"|merge: \w+"
    r"|\d   (Bi · )?\w+\(\d+\)"
    r"|(✕ )?(\d × )?\([\d, ]+\)"
)
CONTROLS_OWN = re.compile(r"«?(one (less|more)|Problem)")


def broken() -> Experiment:
    """Two layers, the first without its sequences; arguments of every kind."""
    first = weighted(**BIDIRECTIONAL).layers[0].with_changes(return_sequences=False)
    second = first.with_changes(
        type="LSTM",
        bias_initializer=Initializer("Constant", {"value": 0.25}),
        kernel_initializer=Initializer("RandomUniform"),
        recurrent_initializer=Initializer("RandomNormal"),
    )
    return replace(weighted(**BIDIRECTIONAL), layers=(first, second), weights=None)


@pytest.fixture
def form(qtbot: QtBot) -> Callable[[], LayerForm]:
    def make() -> LayerForm:
        form = LayerForm()
        qtbot.addWidget(form)
        form.show_layer(broken(), 1)
        form.folding.set_open(True)
        form.resize(form.sizeHint())
        form.show()
        qtbot.waitExposed(form)
        return form

    return make


def test_every_text_of_the_form_is_said_in_the_users_language(form: Callable[[], LayerForm]) -> None:
    with speaking():
        made = form()
        assert "«zeros + forget 1»" in said(made)
        for kind in LAYER_TYPES:
            for bidirectional in (True, False):
                spec = broken().layers[1].with_changes(type=kind, bidirectional=bidirectional, use_bias=bidirectional)
                made.show_layer(replace(broken(), layers=(broken().layers[0], spec)), 1)
                left = {text for text in not_whole(made) if not CONTROLS_OWN.match(text)}
                assert {text for text in left if not KERAS_OR_NUMBERS.fullmatch(text)} == set()
        texts = said(made)
    assert {"«LAYERS»", "«RETURNS»", "«WEIGHTS»", "«More options»", "«Add layer»"} <= texts
    assert {"«Layer 2: GRU(3), does not run»", "«Show layer 2; it does not run.»"} <= texts


def test_the_names_of_keras_stay(form: Callable[[], LayerForm]) -> None:
    with speaking():
        made = form()
    assert list(made.layer_section.type.buttons) == list(LAYER_TYPES)
    assert [box.text() for box in made.layer_section.returns.values()] == ["return_sequences", "return_state"]


@pytest.mark.parametrize("module", [layer_options, layer_section, layer_stack, weights_section])
def test_what_is_said_later_knows_its_template(module: object) -> None:
    """A plain sentence in a constant would stay English."""

    def sentences(value: object) -> list[str]:
        if isinstance(value, str):
            return [value] if value.endswith(".") and " " in value else []
        if isinstance(value, dict):
            return [one for item in value.values() for one in sentences(item)]
        if isinstance(value, tuple):
            return [one for item in value for one in sentences(item)]
        return sentences(value.tip) if isinstance(value, layer_options.Option) else []

    found = [
        one for name, value in vars(module).items() if name.isupper() and name[0] != "__" for one in sentences(value)
    ]
    assert all(isinstance(one, Sentence) for one in found)
    if module is layer_options:
        assert len(found) > 20


def test_the_banner_says_what_is_ours_and_leaves_what_keras_raises(qtbot: QtBot) -> None:
    place = broken().stack_break
    assert place is not None
    with speaking():
        banner = BreakBanner()
        qtbot.addWidget(banner)
        banner.show_break(place)
        assert banner.mend.text() == "«Set return_sequences=True in layer 1»"
        assert banner.raises.text() == place.raises
        assert banner.accessibleName() == "«Why the stack ends at layer 1»"
        assert place.raises in banner.accessibleDescription()


def test_the_form_is_dark(form: Callable[[], LayerForm]) -> None:
    """Ink may be light; a ground may not: more than one pixel in four would be."""
    for theme in (LIGHT, DARK):
        with wearing(theme=theme):
            made = form()
            image = made.grab().toImage()
            light = [
                image.pixelColor(x, y).lightness() > 128
                for x in range(0, image.width(), 2)
                for y in range(0, image.height(), 2)
            ]
            assert (sum(light) < len(light) / 4) == theme.is_dark


@pytest.mark.parametrize("scale", [0.8, 1.25, 1.5, 2.0])
def test_lengths_grow_with_the_scale(form: Callable[[], LayerForm], scale: float) -> None:
    with wearing():
        before = form()
    with wearing(scale=scale):
        after = form()

        def widths(one: LayerForm) -> list[int]:
            controls: list[QWidget] = [
                one.layer_section.merge_mode,
                one.layer_section.units,
                one.weights_section.seed,
                one.weights_section.reload,
                one.weights_section.rows["recurrent_initializer"].choice,
            ]
            return [control.width() for control in controls]

        assert widths(after) == pytest.approx([width * scale for width in widths(before)], abs=1)
        assert after.stack.up.iconSize() == QSize(round(16 * scale), round(16 * scale))
        assert after.weights_section.reload.maximumHeight() == pytest.approx(28 * scale, abs=1)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_no_chosen_text_is_cut(form: Callable[[], LayerForm], scale: float) -> None:
    with wearing(scale=scale):
        made = form()
        assert made.more_options is not None
        for choice in made.findChildren(QComboBox):
            room = choice.width() - (8 + 22 + 2) * scale  # the style sheet's padding, arrow and border
            widest = max(choice.fontMetrics().horizontalAdvance(choice.itemText(n)) for n in range(choice.count()))
            shown = choice.fontMetrics().horizontalAdvance(choice.currentText())
            assert (widest if choice in made.more_options.choices.values() else shown) <= room + 1


def test_targets_are_large_enough(form: Callable[[], LayerForm]) -> None:
    made = form()
    for button in made.findChildren(QAbstractButton):
        if button.isVisible() and button.parent().property("role") != "stepper":
            assert min(button.height(), button.width()) >= 24, button.accessibleName()


def test_tab_goes_from_top_to_bottom(form: Callable[[], LayerForm], qtbot: QtBot) -> None:
    made = form()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.stack.down.setFocus()
    places = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        places.append(focused.mapTo(made, focused.rect().center()).y())
        if focused in made.findChildren(QLineEdit) and places[-1] > made.height() - 40:
            break
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    rows = [place // 30 for place in places]
    assert rows == sorted(rows)
    assert len(places) > 18


def test_a_rows_shape_is_never_cut(qtbot: QtBot) -> None:
    for scale in (1.0, 2.0):
        with wearing(scale=scale):
            row = LayerRow()
            qtbot.addWidget(row)
            row.show_layer(0, broken().layers[0], ((32, 2000, 128),), breaks=True, runs=True)
            row.resize(round(240 * scale), row.sizeHint().height())
            row.show()
            qtbot.waitExposed(row)
            assert row.rect().contains(row.shape.geometry())
            assert row.shape.width() >= row.shape.sizeHint().width()
