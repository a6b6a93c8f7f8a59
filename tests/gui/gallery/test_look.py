"""The gallery in another language, in the dark and in other sizes: nothing is left as it was, nothing is clipped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.gallery import card as card_module
from gui.gallery import thumbnail as thumbnail_module
from gui.gallery.card import Card, least_width
from gui.gallery.entries import card_title, group_of_own, groups_of_presets, matches
from gui.gallery.gallery import Gallery
from gui.gallery.miniature import miniature
from gui.gallery.thumbnail import HEIGHT, WIDTH, thumbnail
from gui.look.fonts import BODY, CAPTION, SMALL, ui_font
from gui.look.language import translated
from gui.look.scale import SCALES, px
from gui.look.theme import DARK, LIGHT, Theme
from gui.look.value_colors import ValueColors, contrast
from models.experiment import Experiment
from models.files.own_experiments import OwnExperiment, add_own
from models.files.presets import Preset, find_preset, load_preset
from models.sentences import say
from tests.gui.looks import wearing
from tests.gui.painted import Painted
from tests.gui.pictures.pixels import array_of
from tests.gui.pseudo import speaking, untranslated
from tests.gui.traced import unweighted

PRESET = Preset("x", say("A title"), say("What to look at."))
OWN = OwnExperiment(Path("a/one.json"), "Undo", "Close", 1)
Make = Callable[..., Gallery]


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path) -> Make:
    """Opens a gallery with one experiment of one's own, over a window."""
    experiment = load_preset("gru")
    add_own(tmp_path, "«own»", "«mine»", experiment)
    present = replace(experiment, weights=None)

    def opened(theme: Theme = LIGHT, size: tuple[int, int] = (1440, 900)) -> Gallery:
        window = QWidget()
        window.resize(*size)
        qtbot.addWidget(window)
        window.show()
        gallery = Gallery(theme, tmp_path, lambda: (present, present), window)
        qtbot.addWidget(gallery, before_close_func=lambda gallery: (gallery.close_down(), window.close()))
        gallery.show_open(find_preset("notebook-4-bilstm"), True)
        gallery.open()
        qtbot.waitUntil(lambda: len(gallery.contents.headings) == 5)
        return gallery

    return opened


def titles_of_presets(gallery: Gallery) -> set[str]:
    """What a preset says; the presets see to its translation themselves."""
    entries = [card.entry for card in gallery.contents.all_cards]
    texts = {text for card in gallery.contents.all_cards for text in (card.toolTip(), card.accessibleDescription())}
    return texts | {entry.title for entry in entries} | {entry.look_at for entry in entries}


def test_no_text_bypasses_the_translation(make: Make) -> None:
    with speaking():
        gallery = make()
        gallery.filter_field.setText("nothing like it")
        assert gallery.contents.notes == ["«Nothing here says “nothing like it”.»"]
        gallery.filter_field.clear()
        gallery.foot.show_removed("own")
        gallery._on_add()
        description = gallery.filter_field.accessibleDescription()
        assert untranslated(gallery, "Problem", description, *titles_of_presets(gallery)) == set()
        assert gallery.foot.form.look_at.text().startswith("«hidden_states")
        gallery.foot.form.title.clear()
        gallery.foot.form._on_accept()
        assert gallery.foot.form.error == "«title: expected «a few words», found «nothing»»".replace("title", "«title»")


def test_a_card_says_what_the_program_brought_in_the_users_language_and_what_the_user_wrote_as_it_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = Painted()
    painted.watch(monkeypatch, card_module)
    with speaking():
        for entry, name, texts in (
            (PRESET, "«A title», «open · edited»", {"«What to look at.»", "«open · edited»"}),
            (OWN, "Undo, «open · edited»", {"Close", "«open · edited»"}),
        ):
            one = Card(entry, LIGHT)
            qtbot.addWidget(one)
            one.show_open(True, True)
            one.resize(400, 300)
            assert one.accessibleName() == name
            assert texts | {translated(card_title(entry))} <= set(painted.by(one).texts)
            one.show_problem(say("{name} is gone", name="x"))
            assert {"«This experiment cannot be read.»", "«x is gone»"} <= set(painted.by(one).texts)
            assert one.accessibleDescription() == "«x is gone»"


def test_headings_and_filter_know_both_languages() -> None:
    (group,) = groups_of_presets([PRESET])
    korean = {"What to look at.": "은닉 상태", "Beyond the notebook": "노트북"}
    with speaking(lambda source: korean.get(source, "")):
        for wanted in ("은닉", "노트북 상태", "look beyond", "title 노트북"):
            assert matches(PRESET, group, wanted)
        assert not matches(PRESET, group, "셀")
        assert not matches(OWN, group_of_own([OWN]), "실행")


def test_in_the_dark_no_light_ground_is_left(make: Make, qtbot: QtBot) -> None:
    with wearing(theme=DARK):
        gallery = make(DARK)
        qtbot.waitUntil(lambda: all(card.picture for card in gallery.contents.cards[:3]), timeout=20_000)
        image = array_of(gallery.grab().toImage())
    assert (image.min(axis=2) > 140).mean() < 0.06, "nothing light but text, lines and values"
    grounds, counts = np.unique(image.reshape(-1, 3), axis=0, return_counts=True)
    most = {QColor(*map(int, one)).name() for one in grounds[np.argsort(counts)[-2:]]}
    assert most == {DARK.panel, DARK.surface}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_frame_of_the_current_card_can_be_seen(theme: Theme) -> None:
    for ground in (theme.panel, theme.surface):
        assert contrast(QColor(theme.forward), QColor(ground)) >= 3


@pytest.mark.parametrize("scale", [0.8, 1.5, 2.0, 3.0])
def test_it_grows_with_everything_and_nothing_is_clipped(make: Make, scale: float) -> None:
    with wearing(scale=scale):
        gallery = make(size=(1840, 1000))
        room = gallery.screen().availableSize()
        assert gallery.width() <= room.width()
        assert gallery.height() <= room.height()
        assert least_width() == round(264 * scale)
        for card in gallery.contents.cards:
            assert card.width() >= least_width()
            assert card.height() >= card.height_for(card.width())
        for part in gallery.findChildren(QAbstractButton):
            if part.isVisible():
                assert part.height() >= min(px(24), 24)
                assert part.width() >= part.sizeHint().width()
        for label in gallery.findChildren(QLabel):
            if label.isVisible() and label.sizePolicy().horizontalPolicy().name != "Ignored":
                assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_buttons_of_a_card_are_large_enough_to_be_hit(qtbot: QtBot) -> None:
    one = Card(OWN, LIGHT)
    qtbot.addWidget(one)
    one.show_open(True, True)
    one.resize(300, 300)
    one.show()
    assert one.more is not None
    for button in (one.revert, one.more):
        assert min(button.width(), button.height()) >= 24
        assert one.rect().contains(button.geometry())
    assert not one.revert.geometry().intersects(one.more.geometry())


@pytest.mark.parametrize("scale", SCALES)
def test_lines_of_a_card_are_as_high_as_their_letters(scale: float) -> None:
    with wearing(scale=scale):
        for line, size in ((card_module._TITLE_LINE, BODY), (card_module._TEXT_LINE, SMALL)):
            letters = QFontMetricsF(ui_font(px(size))).tightBoundingRect("은닉 상태를 gjpqÅ(1, 4, 3)")
            assert px(line) >= letters.height()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("scale", [0.8, 1.5, 3.0])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_picture_is_painted_for_its_size_and_theme(theme: Theme, scale: float, ratio: float) -> None:
    shown = miniature(load_preset("gru"))
    with wearing(scale=scale):
        picture = thumbnail(shown, theme, ValueColors(theme), ratio)
        assert picture.deviceIndependentSize().toSize().toTuple() == (px(WIDTH), px(HEIGHT))
        assert picture.devicePixelRatio() == ratio
    image = array_of(picture.toImage())
    assert tuple(image[0, 0]) == QColor(theme.surface).getRgb()[:3]
    assert (image == QColor(theme.forward).getRgb()[:3]).all(axis=2).any()
    bottom = image[round(image.shape[0] * 0.6) :]
    assert (bottom != image[0, 0]).any(), "it fills its height"


@pytest.mark.parametrize("experiment", [unweighted()])
def test_why_there_are_no_values_is_said_and_fits(experiment: Experiment, monkeypatch: pytest.MonkeyPatch) -> None:
    painted = Painted()
    painted.watch(monkeypatch, thumbnail_module)
    with speaking():
        thumbnail(miniature(experiment), LIGHT, ValueColors(LIGHT), 1.0)
    ((text, rect),) = [(text, rect) for text, rect in painted.placed if "«" in text]
    assert text == "«weights drawn by Keras when opened»"
    metrics = QFontMetricsF(ui_font(CAPTION))
    needed = metrics.boundingRect(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
    assert rect.contains(needed)


def test_tab_reaches_what_can_be_done(make: Make, qtbot: QtBot) -> None:
    gallery = make()
    qtbot.waitUntil(gallery.filter_field.hasFocus)
    reached = []
    for _ in range(4):
        qtbot.keyClick(gallery.focusWidget(), Qt.Key.Key_Tab)
        reached.append(gallery.focusWidget().accessibleName() or gallery.focusWidget().text())
    assert reached[0].startswith("Revert to ")
    assert reached[1:] == ["Add the present experiment …", "Close", "Filter"]
