"""What is said about Keras outlives the views: it is language-neutral, and the chip says it in the user's language."""

from __future__ import annotations

import pickle

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.keras import keras_status
from gui.keras.keras_chip import KerasChip
from gui.keras.keras_status import KerasStatus
from gui.look.theme import DARK, LIGHT
from models.keras.check import Check
from models.sentences import Sentence, say
from tests.gui.looks import wearing
from tests.gui.pseudo import speaking

RAISED = "ValueError: Input 0 of layer 'gru' is incompatible with the layer"
STATES = [
    keras_status.OFF,
    keras_status.STARTING,
    keras_status.CHECKING,
    keras_status.DRAWING,
    keras_status.checked(Check("3.15.1", 5.96e-8, "")),
    keras_status.checked(Check("3.15.1", 0.5, "hidden_state[0, 0] of layer 1 is 1.0 in the trace, 0.5 in Keras.")),
    keras_status.checked(Check("3.15.1", 0.0, "", RAISED)),
    keras_status.refused(RAISED),
    keras_status.lost("Keras stopped unexpectedly (exit code -9).", respawning=True),
    keras_status.lost("Keras stopped unexpectedly (exit code -9).", respawning=False),
    keras_status.unavailable("ModuleNotFoundError: No module named 'tensorflow'"),
]


@pytest.fixture(params=STATES, ids=lambda status: status.text)
def status(request: pytest.FixtureRequest) -> KerasStatus:
    assert isinstance(request.param, KerasStatus)
    return request.param


def test_its_line_is_a_sentence(status: KerasStatus) -> None:
    assert isinstance(status.text, Sentence)
    assert pickle.loads(pickle.dumps(status)) == status


def test_the_chip_says_it_in_the_users_language(qtbot: QtBot, status: KerasStatus) -> None:
    """Made before the language was chosen, as a status is that outlives its window's views."""
    with speaking():
        chip = KerasChip()
        qtbot.addWidget(chip)
        chip.show_status(status)
        (label,) = chip.findChildren(QLabel)
        assert chip.text.lstrip("✓✕ ") == label.accessibleName() == f"«{status.text}»"
        expected = f"«{status.detail}»" if isinstance(status.detail, Sentence) else status.detail
        assert label.toolTip() == label.accessibleDescription() == expected
        assert chip.findChild(QPushButton).text() == "«Restart Keras»"


def test_what_keras_says_stays_and_what_we_say_of_a_difference_is_translated(qtbot: QtBot) -> None:
    differs = keras_status.checked(Check("3.15.1", 0.5, say("{tensor} differs", tensor="h")))
    with speaking():
        chip = KerasChip()
        qtbot.addWidget(chip)
        for status, detail in ((differs, "«h differs»"), (keras_status.refused(RAISED), RAISED)):
            chip.show_status(status)
            assert chip.findChild(QLabel).toolTip() == detail


def test_the_chip_wears_the_theme_and_the_scale(qtbot: QtBot) -> None:
    heights = []
    for theme, scale in ((LIGHT, 1.0), (DARK, 1.5), (LIGHT, 2.0)):
        with wearing(theme=theme, scale=scale):
            chip = KerasChip()
            qtbot.addWidget(chip)
            chip.show_status(STATES[4])
            chip.resize(chip.sizeHint())
            chip.show()
            qtbot.waitExposed(chip)
            label = chip.findChild(QLabel)
            assert label.grab().toImage().pixelColor(8, label.height() // 2).name() == theme.agree_fill
            assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
            heights.append(chip.height())
    assert heights[1:] == pytest.approx([heights[0] * 1.5, heights[0] * 2], abs=3)
