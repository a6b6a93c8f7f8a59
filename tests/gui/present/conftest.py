"""A window whose stage is alone on the screen."""

import pytest
from PySide6.QtCore import Qt

from gui.present.present_page import PresentPage
from models.experiment import Experiment
from tests.gui.pressing import press
from tests.gui.traced import BIDIRECTIONAL, weighted
from tests.gui.windows import Open, Opened


class Presented:
    """An opened window that presents, and what of it is in sight."""

    def __init__(self, opened: Opened) -> None:
        self.opened, self.window = opened, opened.window
        self.press(Qt.Key.Key_F5)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            press(self.window, key)

    @property
    def parts(self):
        return self.window._views.parts

    @property
    def page(self) -> PresentPage:
        assert self.parts.present is not None
        return self.parts.present

    @property
    def session(self):
        return self.opened.session

    @property
    def presents(self) -> bool:
        return self.window._views.presenting.is_presenting

    @property
    def texts(self) -> list[str]:
        return self.page.bar.texts


@pytest.fixture
def presented(open_one: Open, notebook: Experiment) -> Presented:
    """The notebook's sentence, its weights known."""
    weights = weighted(**BIDIRECTIONAL).weights
    assert weights is not None
    return Presented(open_one(notebook.with_weights(weights)))
