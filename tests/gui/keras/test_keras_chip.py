"""The chip: every state in words, a sign and a colour; busy only when it lasts; restart where it helps."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.keras import keras_status
from gui.keras.keras_chip import KerasChip
from gui.look.theme import LIGHT
from models.keras.check import Check

AGREES = keras_status.checked(Check("3.15.1", 5.96e-8, ""))
DIFFERS = keras_status.checked(Check("3.15.1", 0.5, "hidden_state[0, 0] of layer 1 is 1.0 in the trace, 0.5 in Keras."))
STOPPED = keras_status.lost("Keras stopped unexpectedly (exit code -9).", respawning=False)


@pytest.fixture
def chip(qtbot: QtBot) -> KerasChip:
    chip = KerasChip()
    qtbot.addWidget(chip)
    chip.show()
    qtbot.waitExposed(chip)
    return chip


@pytest.mark.parametrize(
    ("status", "text", "detail", "ground"),
    [
        (keras_status.STARTING, "Keras is starting …", keras_status.STARTING.detail, LIGHT.busy_fill),
        (AGREES, "✓ Keras 3.15 agrees · max |Δ| 6.0e-08", AGREES.detail, LIGHT.agree_fill),
        (
            DIFFERS,
            "✕ Keras 3.15 differs · max |Δ| 5.0e-01",
            "hidden_state[0, 0] of layer 1 is 1.0 in the trace, 0.5 in Keras.",
            LIGHT.differ_fill,
        ),
        (keras_status.refused("ValueError: no"), "✕ Keras refuses this layer", "ValueError: no", LIGHT.differ_fill),
        (STOPPED, "✕ Keras stopped", "Keras stopped unexpectedly (exit code -9).", LIGHT.differ_fill),
        (keras_status.unavailable("ImportError"), "✕ Keras cannot start", "ImportError", LIGHT.differ_fill),
    ],
)
def test_a_state_has_words_a_sign_and_a_colour(
    chip: KerasChip, status: keras_status.KerasStatus, text: str, detail: str, ground: str
) -> None:
    chip.show_status(status)
    label = chip.findChild(QLabel)
    assert (chip.text, label.toolTip()) == (text, detail)
    assert label.accessibleName() == status.text, "without the sign"
    assert label.accessibleDescription() == detail
    chip.resize(chip.sizeHint())
    assert label.grab().toImage().pixelColor(6, label.height() // 2) == QColor(ground)


def test_a_short_check_does_not_flicker(chip: KerasChip) -> None:
    chip.show_status(AGREES)
    shown = []
    for status in (keras_status.CHECKING, DIFFERS, keras_status.CHECKING, AGREES):
        chip.show_status(status)
        shown.append(chip.text)
    assert shown == ["✓ " + AGREES.text, "✕ " + DIFFERS.text, "✕ " + DIFFERS.text, "✓ " + AGREES.text]
    assert not chip._timer.isActive(), "nothing comes after"


def test_a_long_check_is_shown(chip: KerasChip, qtbot: QtBot) -> None:
    chip.show_status(AGREES)
    chip.show_status(keras_status.CHECKING)
    assert chip.text == "✓ " + AGREES.text
    qtbot.waitUntil(lambda: chip.text == "Keras is checking …")
    chip.show_status(keras_status.DRAWING)
    chip.show_status(keras_status.CHECKING)
    qtbot.waitUntil(lambda: not chip._timer.isActive())
    assert chip.text == "Keras is checking …", "the newest state counts"


def test_restart_is_offered_where_it_would_help(chip: KerasChip, qtbot: QtBot) -> None:
    button = chip.findChild(QPushButton)
    for status, offered in ((AGREES, False), (STOPPED, True), (DIFFERS, False), (keras_status.unavailable("no"), True)):
        chip.show_status(status)
        assert chip.offers_restart == button.isVisible() == offered
    with qtbot.waitSignal(chip.restart_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
