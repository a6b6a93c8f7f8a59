"""The window as a whole: keys, what one view says and others show, and what it does without Keras."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from gui.bars.header import Header
from gui.bars.transport import Transport
from gui.cell.cell_panel import CellPanel
from gui.input.input_grid import InputGrid
from gui.keras.keras_chip import KerasChip
from gui.layer.layer_form import LayerForm
from gui.playback import Playback
from gui.returned.returned_panel import ReturnedPanel
from gui.selection import Selection
from gui.stage.stage import Stage
from models.edits import Resize, SetValue
from models.files.presets import Preset, find_preset, presets
from models.keras.reports import Lost, Starting, Unavailable
from tests.gui.choosing import choose_in_gallery
from tests.gui.traced import BIDIRECTIONAL, unweighted, weighted
from tests.gui.windows import Open, Opened


def test_keys_on_the_stage_move_through_time(opened: Opened, qtbot: QtBot) -> None:
    stage, session = opened.part(Stage), opened.session
    assert stage.hasFocus(), "from the start"
    seen = []
    for key in ("Home", "Right", "Right", "Left", "End", "Right", "Left", "Home", "Left"):
        qtbot.keyClick(stage, getattr(Qt.Key, f"Key_{key}"))
        seen.append(session.step)
    assert seen == [0, 1, 2, 1, 4, 4, 3, 0, 0]
    assert opened.part(Transport).label == "step 0 / 4"
    qtbot.waitUntil(lambda: stage.position == 0)


def test_space_plays_and_pauses(opened: Opened, qtbot: QtBot) -> None:
    playback, session = opened.part(Playback), opened.session
    playback.set_speed(200)
    qtbot.keyClick(opened.part(Stage), Qt.Key.Key_Space)
    assert playback.is_playing
    assert session.step == 0, "from the end it begins again"
    qtbot.waitUntil(lambda: session.step == 4 and not playback.is_playing)
    session.set_step(1)
    qtbot.keyClick(opened.part(Stage), Qt.Key.Key_Space)
    qtbot.keyClick(opened.part(Stage), Qt.Key.Key_Space)
    assert not playback.is_playing


def test_escape_lets_the_selection_follow_time_again(opened: Opened, qtbot: QtBot) -> None:
    session = opened.session
    session.select(Selection("backward", 1, 2, pinned=True))
    session.set_step(2)
    assert opened.part(CellPanel).title.startswith("CELL · backward · t = 2 · unit 3")
    qtbot.keyClick(opened.part(Stage), Qt.Key.Key_Escape)
    assert session.selection == Selection("forward", 1, 0)
    assert opened.part(CellPanel).title.startswith("CELL · forward · t = 2 · unit 1")


@pytest.mark.parametrize("pinned", [False, True])
def test_the_cell_of_the_first_step_is_open_before_it_and_computed_after_it(pinned: bool, opened: Opened) -> None:
    opened.open_tab("Cell")
    session, view = opened.session, opened.window._views.parts.cell_view
    session.select(Selection(timestep=0, pinned=pinned))
    for step in (0, 1, 0, 2, 1, 0):
        session.set_step(step)
        assert view.phase == (view.phases if step else 0)
        assert ("computed at step 1" in opened.part(CellPanel).accessibleName()) is (step == 0)


def test_an_editor_keeps_its_keys(opened: Opened, qtbot: QtBot) -> None:
    session, grid = opened.session, opened.part(InputGrid)
    session.set_step(2)
    table = grid.table
    table.setFocus()
    table.setCurrentIndex(grid.model.index(1, 1))
    qtbot.keyClick(table.viewport(), "7")
    (editor,) = [one for one in table.viewport().findChildren(QLineEdit) if one.isVisible()]
    for key in ("Left", "Right", "Home", "End", "Space"):
        qtbot.keyClick(editor, getattr(Qt.Key, f"Key_{key}"))
    assert session.step == 2
    assert not opened.part(Playback).is_playing
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert session.step == 2
    seed = opened.part(LayerForm).weights_section.seed.field
    seed.setFocus()
    for key in ("Home", "End", "Left", "Right", "Space"):
        qtbot.keyClick(seed, getattr(Qt.Key, f"Key_{key}"))
    assert session.step == 2
    assert not opened.part(Playback).is_playing


def test_a_click_on_a_control_leaves_the_keys_to_the_window(opened: Opened, qtbot: QtBot) -> None:
    session, form, playback = opened.session, opened.part(LayerForm), opened.part(Playback)
    units = form.layer_section.units
    buttons = [
        *form.layer_section.returns.values(),
        *form.layer_section.type.buttons.values(),
        opened.part(InputGrid).shape_bar.steppers["timesteps"].more,
        units.more,
        form.folding.title,
        form.weights_section.reload,
        opened.part(Header)._undo,
        opened.part(Header)._redo,
        *opened.part(Transport).findChildren(QToolButton)[-2:],
    ]
    for button in buttons:
        units.field.setFocus()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(10, button.height() // 2))
        session.set_step(2)
        qtbot.keyClick(opened.window.focusWidget() or opened.window, Qt.Key.Key_Left)
        assert session.step == 1, button.accessibleName()
        qtbot.keyClick(opened.window.focusWidget() or opened.window, Qt.Key.Key_Space)
        assert playback.is_playing, button.accessibleName()
        playback.pause()


def test_a_list_that_was_chosen_from_leaves_the_keys_to_the_window(opened: Opened, qtbot: QtBot) -> None:
    session, form, speeds = opened.session, opened.part(LayerForm), opened.part(Transport).findChild(QComboBox)
    for choice in (form.layer_section.merge_mode, form.weights_section.rows["kernel_initializer"].choice, speeds):
        form.layer_section.units.field.setFocus()
        qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
        assert choice.view().isVisible()
        qtbot.keyClick(choice.view(), Qt.Key.Key_Down)
        qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda choice=choice: not choice.view().isVisible())
        session.set_step(2)
        qtbot.keyClick(opened.window.focusWidget() or opened.window, Qt.Key.Key_Left)
        assert session.step == 1, choice.accessibleName()


def test_an_edit_reaches_every_view(opened: Opened) -> None:
    before = opened.part(ReturnedPanel).cards[0].text
    opened.session.edit(SetValue(0, 0, 0, 9.0))
    stage, layer = opened.part(Stage), opened.session.layer
    assert stage.content is not None
    assert layer is not None
    assert stage.content.inputs[0, 0] == 9
    np.testing.assert_array_equal(stage.plots[0].curves()[0][1], layer["forward"].quantities["hidden_state"][0, :, 0])
    assert opened.part(ReturnedPanel).cards[0].text != before
    state = opened.part(CellPanel).lines[-1]
    assert state.value == layer["forward"].quantities["hidden_state"][0, 3, 0]
    assert opened.keras.asked[-1][1] == opened.session.experiment


def test_another_sample_is_shown_in_every_view(open_one: Open) -> None:
    opened = open_one(weighted(shape=(2, 4, 5)))
    stage, grid = opened.part(Stage), opened.part(InputGrid)
    opened.keras.answer(shift=1e-7)
    QApplication.processEvents()
    printed = [card.text for card in opened.part(ReturnedPanel).cards]
    grid.sample_stepper.step_by(1)
    experiment, layer = opened.session.experiment, opened.session.layer
    np.testing.assert_array_equal(stage.content.inputs, experiment.values[1])
    assert grid.model.index(0, 0).data() or grid.model.sample == 1
    assert grid.model.sample == 1
    assert opened.part(CellPanel).lines[-1].value == layer["forward"].quantities["hidden_state"][1, 3, 0]
    assert [card.text for card in opened.part(ReturnedPanel).cards] == printed, (
        "which holds all samples, as Keras has it"
    )


@pytest.mark.parametrize("preset", presets(), ids=lambda preset: preset.name)
def test_a_preset_is_opened_from_the_gallery(opened: Opened, qtbot: QtBot, preset: Preset) -> None:
    header = opened.part(Header)
    opened.session.set_step(1)
    choose_in_gallery(qtbot, opened.window, preset.title)
    assert header._presets.text() == preset.title
    assert opened.session.trace is not None, "live before Keras is"
    assert opened.session.step == opened.session.steps
    assert opened.part(Transport).label == "step 4 / 4"
    opened.session.edit(SetValue(0, 0, 0, 7.5))
    assert header._presets.text() == f"{preset.title} · edited"


def test_random_weights_are_awaited_in_sight(open_one: Open, qtbot: QtBot) -> None:
    opened = open_one(unweighted(**BIDIRECTIONAL))
    stage, panel = opened.part(Stage), opened.part(ReturnedPanel)
    assert {card.text for card in panel.cards} == {"the weights are not drawn yet"}
    assert "Keras draws them" in stage.sheet.message
    assert not any(plot.isVisible() for plot in stage.plots)
    assert opened.part(CellPanel).lines == ()
    assert opened.part(LayerForm).weights_section.origin.text() == "waiting for Keras to draw them"
    weights = weighted(**BIDIRECTIONAL).weights
    opened.keras.answer(weights)
    qtbot.waitUntil(lambda: opened.session.trace is not None)
    assert stage.sheet.message == ""
    assert all(plot.isVisible() for plot in stage.plots)
    assert stage.position == 4
    assert panel.cards[0].text.startswith("[[[")
    assert opened.part(LayerForm).weights_section.origin.text() == "drawn by Keras with seed 7"
    qtbot.waitUntil(lambda: opened.part(KerasChip).text == "✓ Keras 3.15 agrees · max |Δ| 0.0e+00")


def test_what_keras_says_is_shown(opened: Opened, qtbot: QtBot) -> None:
    chip = opened.part(KerasChip)
    assert chip.text == "Keras starts in a moment"
    opened.keras.say(Starting())
    qtbot.waitUntil(lambda: chip.text == "Keras is starting …")
    opened.keras.answer(shift=1.0)
    qtbot.waitUntil(lambda: chip.text.startswith("✕ Keras 3.15 differs · max |Δ| 1.0e+00"))
    opened.keras.say(Unavailable("ImportError: no TensorFlow here"))
    qtbot.waitUntil(lambda: chip.text == "✕ Keras cannot start" and chip.offers_restart)
    opened.keras.say(Lost("Keras stopped unexpectedly (exit code 9).", respawning=False))
    qtbot.waitUntil(lambda: chip.text == "✕ Keras stopped" and chip.offers_restart)
    opened.session.edit(SetValue(0, 0, 0, 3.0))
    assert opened.session.trace.experiment.values[0, 0, 0] == 3, "the window lives on"
    qtbot.mouseClick(chip._restart, Qt.MouseButton.LeftButton)
    assert opened.keras.heard == ["start", "restart"]


def test_a_refused_edit_is_explained(opened: Opened) -> None:
    opened.session.edit(Resize(1, 5000, 5))
    assert opened.part(InputGrid).error_line.text() == (
        "shape (1, 5000, 5): expected timesteps from 1 to 2000, found 5000"
    )


def test_the_stage_follows_a_step_in_both_directions(opened: Opened, qtbot: QtBot) -> None:
    stage = opened.part(Stage)
    for step in (0, 1, 3):
        opened.session.set_step(step)
        qtbot.waitUntil(lambda step=step: stage.position == step)
        bands = {backwards: rect.center().x() for rect, backwards, _ in stage.overlay.bands()}
        expected = {False: stage.axis.x(step), True: stage.axis.x(5 - step)} if step else {}
        assert bands == pytest.approx(expected, abs=1)


def test_a_named_preset_can_be_opened_by_the_program(open_one: Open) -> None:
    opened = open_one(replace(weighted(), seed=1))
    opened.window.open_preset(find_preset("gru"))
    assert opened.window.experiment.layers[0].type == "GRU"
