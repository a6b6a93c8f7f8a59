"""Every card in every look: inside of the window, not over its target, nothing clipped, the theme's colours alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QPushButton

from gui import dresser
from gui.look.language import CONTEXT
from gui.look.theme import DARK, LIGHT, Theme
from gui.look.value_colors import contrast
from gui.tour.stops import STOPS
from resources.translations.update import texts
from tests.gui.tour.conftest import Arrive, Newcomer

SIZES = [(1024, 640, 1.0), (1440, 900, 1.0), (1920, 1080, 1.0), (1536, 960, 1.5), (2048, 1280, 2.0)]


class Korean(QTranslator):
    """Stands in for the compiled file: as many Hangul as our texts have letters, twice as wide as these."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, number: int = -1) -> str:
        del disambiguation, number
        return "가나다 " * (len(text) // 6 + 1) if context == CONTEXT and "{" not in text else ""


@pytest.fixture
def in_korean() -> Iterator[None]:
    translator = Korean()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def walk(newcomer: Newcomer) -> int:
    """Look at every stop; returns how many there were."""
    tour, page, seen = newcomer.take_the_tour(), newcomer.parts.page, 0
    while tour.is_running:
        newcomer.qtbot.waitUntil(lambda: not tour._placing.isActive())
        card, target = tour.callout, tour.frames.rects[0]
        assert page.rect().contains(card.geometry()), tour.number
        for framed in tour.frames.rects:
            assert not card.geometry().intersects(framed), tour.number
        assert target.isValid()
        assert page.rect().contains(target)
        room = card.text.size()
        needed = card.text.heightForWidth(room.width())
        assert room.height() >= needed, "all lines are to be seen"
        for button in card.findChildren(QPushButton):
            if button.isVisible():
                assert button.height() >= 24
                assert button.width() >= QFontMetrics(button.font()).horizontalAdvance(button.text())
        seen += 1
        card.next.click()
    return seen


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_cards_are_inside_and_cover_no_target(
    arrive: Arrive, width: int, height: int, scale: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dresser, "_largest", lambda: 3.0)  # on a larger screen
    newcomer = arrive(size=(width, height))
    if scale != 1.0:
        newcomer.dress(scale=scale)
        newcomer.window.resize(width, height)
    assert walk(newcomer) == len(STOPS)
    assert newcomer.window.size().toTuple() == (width, height), "what is said in the header meanwhile takes no room"


@pytest.mark.usefixtures("in_korean")
@pytest.mark.parametrize(("width", "height"), [(1024, 640), (1440, 900)])
def test_cards_in_korean(arrive: Arrive, width: int, height: int) -> None:
    assert walk(arrive(size=(width, height))) == len(STOPS)


@pytest.mark.usefixtures("in_korean")
def test_everything_is_said_in_the_users_language(newcomer: Newcomer) -> None:
    card = newcomer.take_the_tour().callout
    for text in (card.text.text(), card.next.text(), card.end.text(), card.end.toolTip(), card.accessibleName()):
        assert text.startswith("가나다")


def test_every_text_can_be_translated() -> None:
    known = texts()
    assert all(stop.text in known for stop in STOPS)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_card_has_the_themes_colours_alone(arrive: Arrive, theme: Theme) -> None:
    newcomer = arrive()
    newcomer.dress(theme=theme.name)
    card = newcomer.take_the_tour().callout
    ground = card.grab().toImage().pixelColor(20, 20)
    assert ground == QColor(theme.surface)
    assert contrast(QColor(theme.ink), ground) >= 7
    for other in (theme.panel, theme.surface):
        assert contrast(QColor(theme.spotlight), QColor(other)) >= 3, "frames, wherever they are"


def test_it_follows_the_window(newcomer: Newcomer) -> None:
    tour = newcomer.take_the_tour(len(STOPS) - 1)
    newcomer.window.resize(1100, 700)
    header = newcomer.parts.header.export_button
    newcomer.qtbot.waitUntil(lambda: newcomer.parts.page.width() <= 1100)
    newcomer.qtbot.waitUntil(
        lambda: tour.frames.rects[0].left() == header.mapTo(newcomer.parts.page, header.rect().topLeft()).x()
    )
    assert newcomer.parts.page.rect().contains(tour.callout.geometry())


def test_frames_let_clicks_through(newcomer: Newcomer) -> None:
    tour = newcomer.take_the_tour()
    assert tour.frames.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
