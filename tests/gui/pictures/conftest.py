"""What tests of pictures share: the stage on the screen."""

from tests.gui.stage.conftest import stage

__all__ = ["stage"]
