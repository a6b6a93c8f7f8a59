"""The gallery in the real window: opened, looked through, filtered, chosen from, and filled with one's own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from gui.bars.header import Header
from gui.gallery import pictures
from gui.gallery.gallery import Gallery
from gui.gallery.miniature import miniature
from models.edits import SetValue
from models.files.own_experiments import OwnExperiment, add_own, load_own, own_experiments
from models.files.presets import FIRST_PRESET, Preset, find_preset, load_preset, presets
from tests.gui.choosing import LEFT, card_of, choose_in_gallery, open_gallery
from tests.gui.traced import BIDIRECTIONAL, unweighted, weighted
from tests.gui.windows import Open, Opened

ROOT = Path(__file__).parents[3]
EDIT = SetValue(0, 0, 0, 7.5)
FIRST = find_preset(FIRST_PRESET)


@pytest.fixture
def shown(open_one: Open) -> Opened:
    opened = open_one(load_preset(FIRST_PRESET))
    opened.window.open_preset(FIRST)
    return opened


def name_of(opened: Opened) -> str:
    return opened.part(Header)._presets.accessibleName()


def caption_of(opened: Opened) -> str:
    return opened.window._views.parts.caption.text()


def press(qtbot: QtBot, gallery: Gallery, *keys: str) -> str:
    """Press keys in the filter; the title of the current card then."""
    for key in keys:
        qtbot.keyClick(gallery.filter_field, getattr(Qt.Key, f"Key_{key}"))
    return current(gallery)


def compose(field: QLineEdit, text: str) -> None:
    """Type as an input method does: the test kit's keys know no Korean."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def current(gallery: Gallery) -> str:
    marked = [card.entry.title for card in gallery.contents.all_cards if card.is_current]
    return marked[0] if len(marked) == 1 else str(marked)


def add(qtbot: QtBot, gallery: Gallery, title: str | None = None, look_at: str | None = None) -> None:
    """Add the present experiment by the form."""
    before = len(gallery.contents.all_cards)
    qtbot.mouseClick(gallery.foot.add, LEFT)
    form = gallery.foot.form
    for field, text in ((form.title, title), (form.look_at, look_at)):
        if text is not None:
            field.selectAll()
            compose(field, text)
    qtbot.keyClick(form.title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(gallery.contents.all_cards) > before and not form.isVisible())


def choose_from_menu(gallery: Gallery, title: str, text: str) -> None:
    """What a user chooses in the menu of an own card."""
    card = card_of(gallery, title)
    assert card.more is not None
    menu: QMenu = card.more.menu()
    menu.aboutToShow.emit()
    action: QAction = next(action for action in menu.actions() if action.text() == text)
    action.trigger()


def test_nothing_of_it_is_loaded_before_it_is_asked_for(opened: Opened) -> None:
    assert opened.window.findChildren(Gallery) == []
    code = "import gui.app, sys; print(*(name for name in sys.modules if name.startswith('gui.gallery')))"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["gui.gallery", "gui.gallery.curator"], "what hears that it is wanted, and no more"


def test_opens_on_what_is_open(shown: Opened, qtbot: QtBot) -> None:
    gallery = open_gallery(qtbot, shown.window)
    assert gallery.isModal()
    assert gallery.windowModality() == Qt.WindowModality.WindowModal
    assert current(gallery) == FIRST.title
    assert {card.entry.title: card.state for card in gallery.contents.cards if card.state} == {FIRST.title: "open"}
    assert gallery.contents.is_in_sight(card_of(gallery, FIRST.title))
    assert gallery.filter_field.hasFocus()
    assert [card.entry for card in gallery.contents.cards] == list(presets())
    assert gallery.contents.headings[-1] == "Your own"
    assert gallery.contents.notes == [
        "Nothing yet. Add the present experiment, and it stands here at every start, with its weights."
    ]


def test_pictures_come_after_it_is_shown_one_after_the_other(shown: Opened, qtbot: QtBot) -> None:
    gallery = open_gallery(qtbot, shown.window)
    made: list[object] = []
    gallery._pictures.made.connect(lambda entry, _: made.append(entry))
    in_sight = {card.entry for card in gallery.contents.cards if gallery.contents.is_in_sight(card)}
    assert 0 < len(in_sight) < len(gallery.contents.cards)
    qtbot.waitUntil(lambda: all(card.picture is not None for card in gallery.contents.cards))
    assert set(made[: len(in_sight) - 1]) <= in_sight, "what can be seen does not wait"
    gallery.reject()
    made.clear()
    open_gallery(qtbot, shown.window)
    qtbot.wait(50)
    assert made == [], "and are kept"


@pytest.mark.parametrize("preset", presets(), ids=lambda preset: preset.name)
def test_a_click_opens(opened: Opened, qtbot: QtBot, preset: Preset) -> None:
    choose_in_gallery(qtbot, opened.window, preset.title)
    assert opened.session.experiment == load_preset(preset.name)
    assert name_of(opened) == preset.title
    assert caption_of(opened) == preset.look_at


def test_arrows_move_and_enter_opens(shown: Opened, qtbot: QtBot) -> None:
    gallery = open_gallery(qtbot, shown.window)
    titles = [preset.title for preset in presets()]
    at = titles.index(FIRST.title)
    assert press(qtbot, gallery, "Left") == titles[at - 1]
    assert press(qtbot, gallery, "Right", "Right") == titles[at + 1]
    assert press(qtbot, gallery, *["Right"] * 20) == titles[-1]
    assert press(qtbot, gallery, *["Left"] * 20) == titles[0]
    assert press(qtbot, gallery, "Up") == titles[0]
    columns = len(gallery.contents._rows[0])
    assert columns == 3
    assert press(qtbot, gallery, "Right", "Down") == titles[3], "a short row has its last card there"
    assert press(qtbot, gallery, "Down", "Right") == titles[5]
    assert press(qtbot, gallery, "PageUp") in titles[:4]
    assert press(qtbot, gallery, *["PageDown"] * 9) == titles[-1]
    assert gallery.contents.is_in_sight(card_of(gallery, titles[-1]))
    assert gallery.filter_field.accessibleDescription().startswith(titles[-1])
    qtbot.keyClick(gallery.filter_field, Qt.Key.Key_Return)
    assert not gallery.isVisible()
    assert name_of(shown) == titles[-1]


def test_escape_closes_and_opens_nothing(shown: Opened, qtbot: QtBot) -> None:
    gallery = open_gallery(qtbot, shown.window)
    press(qtbot, gallery, "Left", "Escape")
    assert not gallery.isVisible()
    assert name_of(shown) == FIRST.title
    again = open_gallery(qtbot, shown.window)
    assert again is gallery
    assert current(gallery) == FIRST.title, "it stands on what is open, not where one had gone"


def test_typing_filters(shown: Opened, qtbot: QtBot) -> None:
    gallery = open_gallery(qtbot, shown.window)
    qtbot.keyClicks(gallery.filter_field, "gru last")
    assert [card.entry.title for card in gallery.contents.cards] == [
        "GRU, return_sequences, return_state",
        "Bidirectional GRU, return_sequences, return_state",
    ]
    assert gallery.contents.headings == ["Beyond the notebook"]
    assert current(gallery) == "GRU, return_sequences, return_state"
    qtbot.keyClicks(gallery.filter_field, " zebra")
    assert gallery.contents.cards == []
    assert gallery.contents.notes == ["Nothing here says “gru last zebra”."]
    qtbot.keyClick(gallery.filter_field, Qt.Key.Key_Return)
    assert gallery.isVisible(), "there is nothing to open"
    gallery.filter_field.clear()
    assert len(gallery.contents.cards) == len(presets())
    assert current(gallery) == FIRST.title
    gallery.reject()
    open_gallery(qtbot, shown.window)
    assert gallery.filter_field.text() == ""


def test_what_is_typed_beside_the_field_filters_too(shown: Opened, qtbot: QtBot) -> None:
    gallery = open_gallery(qtbot, shown.window)
    gallery.foot.close_button.setFocus()
    qtbot.keyClicks(gallery.foot.close_button, "gru")
    assert gallery.filter_field.text() == "gru"
    assert gallery.filter_field.hasFocus()


@pytest.mark.parametrize("beside", [False, True])
def test_a_key_that_the_filter_refuses_is_lost(beside: bool, shown: Opened, qtbot: QtBot) -> None:
    gallery = open_gallery(qtbot, shown.window)
    at = gallery.foot.close_button if beside else gallery.filter_field
    keys = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier, "-")  # as X11 has it
    QApplication.sendEvent(at, keys)
    assert (gallery.isVisible(), gallery.filter_field.text()) == (True, "")


def test_an_edited_preset_is_gone_back_to_or_reverted(shown: Opened, qtbot: QtBot) -> None:
    shown.session.edit(EDIT)
    edited = shown.session.experiment
    gallery = open_gallery(qtbot, shown.window)
    card = card_of(gallery, FIRST.title)
    assert card.state == "open · edited"
    assert card.revert.isVisible()
    qtbot.mouseClick(card, LEFT, pos=QPoint(40, 40))
    assert not gallery.isVisible()
    assert shown.session.experiment == edited, "only Revert takes edits back"
    open_gallery(qtbot, shown.window)
    qtbot.mouseClick(card.revert, LEFT)
    assert not gallery.isVisible()
    assert shown.session.experiment == load_preset(FIRST_PRESET)
    assert name_of(shown) == FIRST.title
    open_gallery(qtbot, shown.window)
    assert (card.state, card.revert.isVisible()) == ("open", False)


def test_the_keyboard_reaches_revert(shown: Opened, qtbot: QtBot) -> None:
    shown.session.edit(EDIT)
    gallery = open_gallery(qtbot, shown.window)
    reached = set()
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert card_of(gallery, FIRST.title).revert in reached
    assert {gallery.foot.add, gallery.foot.close_button} <= reached


def test_added_it_is_there_at_the_next_start_with_its_weights(
    open_one: Open, qtbot: QtBot, gallery_folder: Path
) -> None:
    opened = open_one(unweighted(**BIDIRECTIONAL))
    drawn = weighted(**BIDIRECTIONAL).weights
    opened.keras.answer(drawn)
    qtbot.waitUntil(lambda: opened.session.trace is not None)
    gallery = open_gallery(qtbot, opened.window)
    qtbot.mouseClick(gallery.foot.add, LEFT)
    assert gallery.foot.form.title.text() == "Bidirectional LSTM, 4 × 3"
    assert gallery.foot.form.look_at.text().startswith("hidden_states (1, 4, 6), with forward_h")
    gallery.foot.form.cancelled.emit()
    add(qtbot, gallery, "나의 실험 / 1", "무엇을 볼까.")
    card = card_of(gallery, "나의 실험 / 1")
    assert (card.state, card.is_current) == ("open", True)
    assert gallery.foot.message == "“나의 실험 / 1” is in the gallery."
    assert name_of(opened) == "나의 실험 / 1"
    assert caption_of(opened) == "무엇을 볼까."
    assert opened.session.experiment.weights is None, "the document itself stays as it is"
    gallery.reject()
    opened.window.close()

    again = open_one(load_preset("gru"))
    choose_in_gallery(qtbot, again.window, "나의 실험 / 1")
    trace = again.session.trace
    assert trace is not None, "live before Keras is"
    for ours, theirs in zip(trace.layers[0].weights.flat(), drawn[0].flat(), strict=True):
        np.testing.assert_array_equal(ours, theirs)
    assert name_of(again) == "나의 실험 / 1"
    assert "given with the experiment" in again.session.weights_origin
    again.session.edit(EDIT)
    assert name_of(again) == "나의 실험 / 1 · edited"
    gallery = open_gallery(qtbot, again.window)
    card = card_of(gallery, "나의 실험 / 1")
    assert card.state == "open · edited"
    qtbot.mouseClick(card.revert, LEFT)
    qtbot.waitUntil(lambda: not gallery.isVisible())
    (own,) = own_experiments(gallery_folder)
    assert again.session.experiment == load_own(own)
    assert name_of(again) == "나의 실험 / 1"


def test_weights_that_nobody_knows_are_said_to_be_drawn_later(
    open_one: Open, qtbot: QtBot, gallery_folder: Path
) -> None:
    opened = open_one(unweighted())
    gallery = open_gallery(qtbot, opened.window)
    qtbot.mouseClick(gallery.foot.add, LEFT)
    assert gallery.foot.form._hint.text().startswith("The weights are not drawn yet")
    gallery.foot.form.cancelled.emit()
    add(qtbot, gallery)
    (own,) = own_experiments(gallery_folder)
    assert (own.title, load_own(own).weights) == ("LSTM, 4 × 3", None)


def test_edits_are_added_too(shown: Opened, qtbot: QtBot, gallery_folder: Path) -> None:
    shown.session.edit(EDIT)
    gallery = open_gallery(qtbot, shown.window)
    add(qtbot, gallery, "mine", "")
    (own,) = own_experiments(gallery_folder)
    assert load_own(own) == shown.session.experiment
    assert card_of(gallery, "mine").state == "open"
    assert card_of(gallery, FIRST.title).state == ""
    assert name_of(shown) == "mine"


def test_the_form_says_what_is_wrong_and_keeps_what_was_typed(
    shown: Opened, qtbot: QtBot, gallery_folder: Path
) -> None:
    gallery = open_gallery(qtbot, shown.window)
    qtbot.mouseClick(gallery.foot.add, LEFT)
    form = gallery.foot.form
    assert form.title.hasFocus()
    assert form.title.selectedText() == form.title.text()
    qtbot.keyClick(form.title, Qt.Key.Key_Space)
    qtbot.keyClick(form.title, Qt.Key.Key_Return)
    assert form.error == "title: expected a few words, found nothing"
    qtbot.keyClicks(form.title, "x" * 130)
    assert form.error == ""
    qtbot.keyClick(form.look_at, Qt.Key.Key_Return)
    assert form.error == "title: expected at most 120 characters, found 130"
    gallery_folder.parent.mkdir(parents=True, exist_ok=True)  # the working copies may be there already
    gallery_folder.write_text("no folder", encoding="utf-8")
    form.title.setText("good")
    qtbot.keyClick(form.title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "expected a folder that can be made" in form.error)
    assert (form.isVisible(), form.title.text()) == (True, "good")
    qtbot.keyClick(form.title, Qt.Key.Key_Escape)
    assert gallery.isVisible(), "Esc gives up the form first"
    assert not form.isVisible()
    assert gallery.filter_field.hasFocus()


def test_renaming(shown: Opened, qtbot: QtBot, gallery_folder: Path) -> None:
    gallery = open_gallery(qtbot, shown.window)
    add(qtbot, gallery, "before", "Old.")
    choose_from_menu(gallery, "before", "Rename …")
    form = gallery.foot.form
    assert (form.title.text(), form.look_at.text()) == ("before", "Old.")
    qtbot.keyClicks(form.title, "after")
    qtbot.mouseClick(form._accept, LEFT)
    qtbot.waitUntil(lambda: not form.isVisible())
    assert card_of(gallery, "after").state == "open"
    assert (name_of(shown), caption_of(shown)) == ("after", "Old.")
    assert [own.title for own in own_experiments(gallery_folder)] == ["after"]
    assert press(qtbot, gallery, "F2") == "after"
    assert form.isVisible(), "the keyboard renames too"


def test_removing_can_be_undone_until_the_gallery_closes(shown: Opened, qtbot: QtBot, gallery_folder: Path) -> None:
    for number in range(3):
        add_own(gallery_folder, f"own {number}", "", load_preset("gru"))
    gallery = open_gallery(qtbot, shown.window)
    choose_from_menu(gallery, "own 1", "Remove")
    qtbot.waitUntil(lambda: gallery.foot.message == "Removed “own 1”.")
    assert "own 1" not in [card.entry.title for card in gallery.contents.cards]
    assert current(gallery) in ("own 0", "own 2"), "where it stood"
    qtbot.mouseClick(gallery.foot.undo, LEFT)
    qtbot.waitUntil(lambda: "own 1" in [card.entry.title for card in gallery.contents.cards])
    assert current(gallery) == "own 1"
    assert not gallery.foot.undo.isVisible()
    choose_from_menu(gallery, "own 1", "Remove")
    choose_from_menu(gallery, "own 2", "Remove")
    qtbot.waitUntil(lambda: gallery.foot.message == "Removed “own 2”.")
    gallery.reject()
    qtbot.waitUntil(lambda: len(list(gallery_folder.iterdir())) == 2)
    assert [own.title for own in own_experiments(gallery_folder)] == ["own 0"]
    open_gallery(qtbot, shown.window)
    assert (gallery.foot.message, gallery.foot.undo.isVisible()) == ("", False)


def test_what_is_asked_of_the_disk_is_done_when_the_window_closes(
    shown: Opened, qtbot: QtBot, gallery_folder: Path
) -> None:
    own = add_own(gallery_folder, "own", "", load_preset("gru"))
    gallery = open_gallery(qtbot, shown.window)
    gallery._shelf.describe(own, "renamed", "")
    gallery._shelf.add("added", "", load_preset("gru"), load_preset("gru"))
    gallery._shelf.remove(own)
    shown.window.close()
    assert [one.title for one in own_experiments(gallery_folder)] == ["added"]
    assert len(list(gallery_folder.iterdir())) == 2


def test_a_card_may_go_while_pictures_are_awaited(
    shown: Opened, qtbot: QtBot, gallery_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = Event()
    monkeypatch.setattr(pictures, "miniature", lambda one: may_go_on.wait(20) and miniature(one))
    for number in range(4):
        add_own(gallery_folder, f"own {number}", "", load_preset("gru"))
    gallery = open_gallery(qtbot, shown.window)
    qtbot.waitUntil(lambda: gallery._pictures._is_picking)
    waits: list[bool] = []

    def on_removed(own: OwnExperiment) -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        waits.append(not gallery._pictures._is_first(own))

    gallery._shelf.removed.connect(on_removed)
    choose_from_menu(gallery, "own 1", "Remove")
    qtbot.waitUntil(lambda: waits == [True])
    may_go_on.set()
    qtbot.waitUntil(lambda: all(card.picture is not None for card in gallery.contents.cards))


def test_a_file_that_cannot_be_read_is_shown_as_such(shown: Opened, qtbot: QtBot, gallery_folder: Path) -> None:
    good = add_own(gallery_folder, "good", "", load_preset("gru"))
    damaged = add_own(gallery_folder, "damaged", "", load_preset("gru"))
    damaged.path.with_name(damaged.name + ".about.json").write_text("{", encoding="utf-8")
    (gallery_folder / "broken.json").write_text('{"unrolled": 1, "layers": []', encoding="utf-8")
    gallery = open_gallery(qtbot, shown.window)
    cards = {card.entry.name: card for card in gallery.contents.cards}
    broken = cards["broken"]
    qtbot.waitUntil(lambda: bool(broken.problem))
    assert broken.accessibleDescription() == (
        "broken.json: line 1, column 29: expected JSON, found the end of the file (Expecting ',' delimiter)"
    )
    qtbot.waitUntil(lambda: cards[good.name].picture is not None and cards[damaged.name].picture is not None)
    assert cards[damaged.name].accessibleName() == damaged.name
    assert "expected JSON" in cards[damaged.name].accessibleDescription()
    gallery.contents.ensureWidgetVisible(broken)
    qtbot.mouseClick(broken, LEFT)
    assert gallery.isVisible()
    assert gallery.foot.message == broken.problem
    broken.entry.path.write_bytes(good.path.read_bytes())
    gallery.reject()
    open_gallery(qtbot, shown.window)
    mended = card_of(gallery, "broken")
    qtbot.waitUntil(lambda: mended.picture is not None)
    qtbot.mouseClick(mended, LEFT)
    qtbot.waitUntil(lambda: not gallery.isVisible())
    assert shown.session.experiment == load_preset("gru")


def test_a_file_that_breaks_while_it_is_looked_at(shown: Opened, qtbot: QtBot, gallery_folder: Path) -> None:
    own = add_own(gallery_folder, "own", "", load_preset("gru"))
    gallery = open_gallery(qtbot, shown.window)
    card = card_of(gallery, "own")
    qtbot.waitUntil(lambda: card.picture is not None)
    own.path.unlink()
    qtbot.mouseClick(card, LEFT)
    qtbot.waitUntil(lambda: "no such file or folder" in gallery.foot.message)
    assert gallery.isVisible()
    assert shown.session.experiment == load_preset(FIRST_PRESET)
    assert gallery.contents.headings[-1] == "Your own"
    assert len(gallery.contents.cards) == len(presets())


def test_a_folder_that_cannot_be_read_leaves_the_presets(shown: Opened, qtbot: QtBot, gallery_folder: Path) -> None:
    gallery_folder.parent.mkdir(parents=True, exist_ok=True)  # the working copies may be there already
    gallery_folder.write_text("", encoding="utf-8")
    gallery = open_gallery(qtbot, shown.window)
    assert gallery.contents.notes == [f"{gallery_folder}: expected a folder that can be read, found a file"]
    assert len(gallery.contents.cards) == len(presets())
    qtbot.mouseClick(card_of(gallery, "GRU, return_sequences, return_state"), LEFT)
    assert name_of(shown) == "GRU, return_sequences, return_state"


def test_what_another_window_adds_is_there_at_the_next_look(open_one: Open, qtbot: QtBot, gallery_folder: Path) -> None:
    one, two = open_one(load_preset("gru")), open_one(weighted())
    here, there = open_gallery(qtbot, one.window), open_gallery(qtbot, two.window)
    add(qtbot, here, "same")
    add(qtbot, there, "same")
    assert len(own_experiments(gallery_folder)) == 2
    here.reject()
    open_gallery(qtbot, one.window)
    assert [card.entry.title for card in here.contents.cards].count("same") == 2
    assert [card.state for card in here.contents.cards if card.entry.title == "same"].count("open") == 1


def test_a_large_one_holds_up_nothing(shown: Opened, qtbot: QtBot, gallery_folder: Path) -> None:
    large = weighted("LSTM", (1, 500, 5), 200, **BIDIRECTIONAL)
    add_own(gallery_folder, "large", "", large)
    gallery = open_gallery(qtbot, shown.window)
    card = card_of(gallery, "large")
    qtbot.waitUntil(lambda: card.picture is not None, timeout=20_000)
    qtbot.mouseClick(card, LEFT)
    assert gallery.isVisible(), "it is read beside the window"
    qtbot.waitUntil(lambda: not gallery.isVisible(), timeout=20_000)
    assert shown.session.experiment == large


@pytest.mark.parametrize("close", [lambda gallery: gallery.reject(), lambda gallery: gallery.parent().close()])
def test_closing_leaves_nothing_running(
    shown: Opened, qtbot: QtBot, gallery_folder: Path, close: Callable[[Gallery], None]
) -> None:
    for number in range(20):
        add_own(gallery_folder, f"own {number}", "", weighted("LSTM", (1, 60, 5), 40, **BIDIRECTIONAL))
    gallery = open_gallery(qtbot, shown.window)
    close(gallery)
    made: list[object] = []
    gallery._pictures.made.connect(lambda *_: made.append(1))
    qtbot.wait(150)
    assert len(made) <= 1, "no more than what was under way"


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640)])
def test_fits_its_window(open_one: Open, qtbot: QtBot, gallery_folder: Path, size: tuple[int, int]) -> None:
    opened = open_one(load_preset("gru"))
    opened.window.resize(*size)
    for number in range(30):
        add_own(gallery_folder, f"{number} 아주 긴 한국어 제목 " * 5, "긴 설명이 여러 줄에 걸친다. " * 12, weighted())
    gallery = open_gallery(qtbot, opened.window)
    assert gallery.width() <= size[0]
    assert gallery.height() <= size[1]
    for width in (gallery.width(), 620, 1300):
        gallery.resize(width, 500)
        qtbot.waitUntil(lambda width=width: gallery.contents.width() == width)
        cards = gallery.contents.cards
        assert len(cards) == 42
        page = gallery.contents.widget().rect()
        assert all(page.contains(card.geometry()) for card in cards)
        pairs = ((one.geometry(), other.geometry()) for one, other in combinations(cards, 2))
        assert not any(one.intersects(other) for one, other in pairs)
