"""What tests of the stage share: a stage on the screen."""

import pytest
from pytestqt.qtbot import QtBot

from gui.look.theme import LIGHT
from gui.stage.stage import Stage


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    stage = Stage(LIGHT)
    qtbot.addWidget(stage)
    stage.resize(900, 760)
    stage.show()
    qtbot.waitExposed(stage)
    return stage
