"""Language, colours and size change in the open window: views are made anew, show the same, and the old ones go."""

import gc
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.controls.number_field import NumberField
from gui.dresser import Dresser
from gui.exports.exporter import Exporter
from gui.look import look
from gui.look.language import tr
from gui.look.scale import scale
from gui.look.theme import DARK, LIGHT
from gui.main_window import PATIENCE
from gui.playback import Playback
from gui.presenter import Presenter
from gui.settings import FILE, read_settings
from gui.stage.stage import Stage
from models.edits import SetValue
from models.sentences import say
from tests.gui.traced import BIDIRECTIONAL, weighted
from tests.gui.windows import Open, Opened


def settle() -> None:
    """Let what was asked for happen, and what was discarded go."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def dresser(opened: Opened) -> Dresser:
    return opened.part(Dresser)


def facts(opened: Opened) -> tuple:
    """Everything that the user sees of the session, read off the views."""
    parts = opened.window._views.parts
    grid = parts.grid.table.model()
    return (
        [[grid.index(r, c).data() for c in range(grid.columnCount())] for r in range(grid.rowCount())],
        parts.transport._slider.value(),
        parts.views.currentIndex(),
        parts.tabs.currentIndex(),
        parts.stage.content.timesteps,
        parts.stage.position,
        parts.stage.overlay.outlines[0],
        (parts.stage.axis.low, parts.stage.axis.high),
        parts.header._undo.isEnabled(),
        parts.body.sizes(),
        parts.chip.text,
    )


def test_the_same_is_shown(opened: Opened, qtbot: QtBot) -> None:
    session, parts = opened.session, opened.window._views.parts
    session.edit(SetValue(0, 1, 2, 0.123456))
    session.set_step(2)
    parts.views.setCurrentIndex(1)
    parts.tabs.setCurrentIndex(1)
    parts.stage.axis.show(1.5, 3.5)
    before = facts(opened)
    for theme in ("dark", "light"):
        dresser(opened).change_theme(theme)
        settle()
        qtbot.waitUntil(lambda: facts(opened) == before)
    assert opened.window._views.parts is not parts
    assert opened.part(Stage) is opened.window._views.parts.stage


def test_what_lives_as_long_as_the_window_stays(opened: Opened) -> None:
    kept = [opened.part(kind) for kind in (Playback, Exporter)]
    session, keras = opened.session, opened.keras
    dresser(opened).change_theme("dark")
    settle()
    assert [opened.part(kind) for kind in (Playback, Exporter)] == kept
    assert (opened.session, opened.keras) == (session, keras)
    assert keras.heard == ["start"], "Keras knows nothing of colours"


def test_an_edit_after_the_change_is_shown_once(opened: Opened) -> None:
    dresser(opened).change_theme("dark")
    settle()
    opened.session.edit(SetValue(0, 0, 0, 7.5))
    assert opened.window._views.parts.grid.table.model().index(0, 0).data() is not None
    opened.session.undo()
    assert not opened.window._views.parts.header._undo.isEnabled()


def test_colours_follow(opened: Opened) -> None:
    parts = opened.window._views.parts
    for name, theme in (("dark", DARK), ("light", LIGHT), ("dark", DARK)):
        dresser(opened).change_theme(name)
        settle()
        parts = opened.window._views.parts
        image = parts.stage.grab().toImage()
        assert image.pixelColor(image.width() - 3, image.height() // 2).name() == theme.surface
        assert read_settings(dresser(opened)._folder).theme == name


def test_size_follows_and_ends_where_the_screen_does(opened: Opened) -> None:
    before = opened.window._views.parts.transport.height()
    for _ in range(12):
        dresser(opened).change_scale(+1)
        settle()
    largest = scale()
    assert 1 < largest <= 1080 / 640
    assert opened.window._views.parts.transport.height() == pytest.approx(before * largest, rel=0.1)
    dresser(opened).change_scale(0)
    settle()
    assert opened.window._views.parts.transport.height() == before
    dresser(opened).change_scale(-1)
    settle()
    assert scale() == 0.9
    assert read_settings(dresser(opened)._folder).scale == 0.9


def test_language_follows(opened: Opened) -> None:
    dresser(opened).change_language("ko")
    settle()
    assert QApplication.instance().property("scale") == 1.0
    assert opened.window._views.parts.menus.file.title() == tr("&File") != "&File"
    dresser(opened).change_language("en")
    settle()
    assert opened.window._views.parts.menus.file.title() == "&File"


def test_while_it_plays_it_goes_on(opened: Opened, qtbot: QtBot) -> None:
    playback = opened.part(Playback)
    playback.set_speed(10.0)
    playback.loops = True
    opened.session.set_step(0)
    playback.play()
    dresser(opened).change_theme("dark")
    settle()
    transport = opened.window._views.parts.transport
    assert (transport._speed.currentData(), transport._loop.isChecked()) == (10.0, True)
    assert playback.is_playing
    qtbot.waitUntil(lambda: opened.session.step == 2)
    playback.pause()


def test_what_is_typed_is_taken_first(opened: Opened, qtbot: QtBot) -> None:
    seed = opened.window._views.parts.form.weights_section.seed.field
    seed.setFocus()
    seed.selectAll()
    qtbot.keyClicks(seed, "77")
    dresser(opened).change_theme("dark")
    settle()
    assert opened.session.experiment.seed == 77


def test_old_views_go(opened: Opened) -> None:
    def change(theme: str) -> tuple[int, int, int]:
        dresser(opened).change_theme(theme)
        settle()
        gc.collect()
        stages = sum(isinstance(one, Stage) for one in gc.get_objects())
        presenters = sum(isinstance(one, Presenter) for one in gc.get_objects())
        return len(opened.window.findChildren(QObject)), stages, presenters

    opened.window._views.presenting.enter()
    opened.window._views.presenting.leave()
    change("dark")
    first = change("light")
    for theme in ("dark", "light") * 4:
        last = change(theme)
    assert last == first


def test_the_keys_that_scale(opened: Opened, qtbot: QtBot) -> None:
    qtbot.keyClick(opened.window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert scale() == 0.9
    qtbot.keyClick(opened.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert scale() == 1.0
    qtbot.keyClick(opened.window, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert scale() == 1.1, "on many keyboards + is reached with Shift only"
    qtbot.keyClick(opened.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert scale() == 1.0


@pytest.mark.parametrize(
    ("screen", "factor"), [((1920, 1080), 1.0), ((2560, 1440), 1.0), ((3840, 2160), 2.0), ((1280, 720), 1.0)]
)
def test_a_very_fine_screen_is_no_reason_for_tiny_text(
    screen: tuple[int, int], factor: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        look, "QGuiApplication", SimpleNamespace(primaryScreen=lambda: SimpleNamespace(size=lambda: QSize(*screen)))
    )
    assert look.suitable_scale() == factor


def flip(monkeypatch: pytest.MonkeyPatch, is_dark: bool = True) -> None:
    """The system prefers other colours from now on."""
    monkeypatch.setattr(look, "system_is_dark", lambda: is_dark)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark if is_dark else Qt.ColorScheme.Light)


def test_the_system_is_followed_where_nothing_was_chosen(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = opened.window._views.parts
    dresser(opened).change_theme("light")
    settle()
    chosen = opened.window._views.parts
    assert chosen is not parts, "the menu says what is chosen, though it looks the same"
    flip(monkeypatch)
    settle()
    assert opened.window._views.parts is chosen, "nothing is made anew for nothing"
    dresser(opened).change_theme("")
    settle()
    assert opened.part(Stage).sheet._theme is DARK


@pytest.mark.parametrize("way", ["keys", "pattern", "menu", "mouse", "gallery"])
def test_what_the_user_is_busy_with_is_not_taken_from_him(
    way: str, opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts, place = opened.window._views.parts, QPoint(40, 40)
    if way == "mouse":
        qtbot.mousePress(parts.stage.viewport(), Qt.MouseButton.LeftButton, pos=place)
    elif way == "menu":
        parts.menus.view.popup(opened.window.mapToGlobal(place))
    elif way == "gallery":
        parts.header.gallery_requested.emit()
        qtbot.waitUntil(lambda: parts.gallery is not None and parts.gallery.isVisible())
    else:
        {"keys": parts.menus.help.keys_requested.emit, "pattern": parts.grid.open_pattern}[way]()
    flip(monkeypatch)
    qtbot.wait(2 * PATIENCE)
    assert opened.window._views.parts is parts
    if way == "mouse":
        qtbot.mouseRelease(parts.stage.viewport(), Qt.MouseButton.LeftButton, pos=place)
    else:
        held = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        assert held is not None
        assert held.isVisible()
        held.close()
    qtbot.waitUntil(lambda: opened.window._views.parts is not parts)
    assert opened.part(Stage).sheet._theme is DARK


def test_several_changes_at_once_are_one(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    make = opened.window._make_views
    monkeypatch.setattr(opened.window, "_make_views", lambda: made.append(make()) or made[-1])
    for theme, language in (("dark", "ko"), ("light", "en"), ("dark", "ko")):
        dresser(opened).change_theme(theme)
        dresser(opened).change_language(language)
    settle()
    assert len(made) == 1


def test_a_window_that_is_closed_follows_nothing(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = opened.window._views.parts
    dresser(opened).change_theme("dark")
    opened.window.close()
    flip(monkeypatch)
    settle()
    assert opened.window._views.parts is parts


def test_a_stage_that_moves_while_it_is_taken_apart_stands_still(opened: Opened) -> None:
    opened.session.set_step(0)
    stage = opened.part(Stage)
    opened.session.set_step(1)
    assert stage.is_moving
    stage.discard()
    assert not stage.is_moving


def test_what_was_said_stays_in_the_language_of_now(opened: Opened) -> None:
    opened.part(Exporter).told.emit(say("Nothing to export: {why}.", why="x"), True)
    said = opened.window._views.parts.header.message
    dresser(opened).change_language("ko")
    settle()
    header = opened.window._views.parts.header
    assert header.message == tr("Nothing to export: {why}.", why="x") != said
    assert header._message.property("role") == "error"
    dresser(opened).change_language("en")
    settle()
    assert opened.window._views.parts.header.message == said


def test_what_faded_is_not_said_again(opened: Opened) -> None:
    header = opened.window._views.parts.header
    header.show_message("done")
    header.fading.timeout.emit()
    dresser(opened).change_theme("dark")
    settle()
    assert opened.window._views.parts.header.message == ""


def test_the_weights_tab_goes_with_its_field(opened: Opened) -> None:
    def windows() -> int:
        return sum(isinstance(one, NumberField) for one in QApplication.topLevelWidgets())

    before = windows()
    opened.open_tab("Weights")
    dresser(opened).change_theme("dark")
    settle()
    assert windows() == before, "a field without a parent outlives its table"


@pytest.mark.parametrize(
    ("text", "language", "factor"),
    [
        ('{"scale": 1e-300}', "en", 0.8),
        ('{"scale": 4}', "en", 1.6875),
        ('{"scale": NaN}', "en", 1.0),
        ('{"language": "../xx"}', "en", 1.0),
        ('{"window": [1000000000000, 0, 10, 10], "language": "ko"}', "ko", 1.0),
        ('{"window": [0, 0, -5, -5]}', "en", 1.0),
    ],
)
def test_settings_from_elsewhere_leave_a_window_to_work_with(
    text: str, language: str, factor: float, own_folder: Path, open_one: Open
) -> None:
    own_folder.mkdir(parents=True, exist_ok=True)
    (own_folder / FILE).write_text(text)
    opened = open_one(weighted(**BIDIRECTIONAL))
    assert (dresser(opened).look.language, scale()) == (language, factor), "on a screen of 1920 × 1080 px"
    assert opened.window.screen().availableGeometry().contains(opened.window.geometry())


def test_the_menu_says_which_view_is_shown(opened: Opened) -> None:
    def checked() -> list[bool]:
        return [action.isChecked() for action in opened.window._views.parts.menus.view._views]

    assert checked() == [True, False, False]
    dresser(opened).change_theme("dark")
    settle()
    assert checked() == [True, False, False]
