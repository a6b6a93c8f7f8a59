"""The dialog in the window: what is chosen is what is made; it is small, it remembers, and the window waits."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.bars.header import Header
from gui.exports.entries import EXPORTS, Export
from gui.exports.export_bar import ExportBar
from gui.exports.exporter import Exporter
from gui.exports.picture_choice import AS_ON_SCREEN, CUSTOM, FIXED, SIZES, PictureChoice
from gui.exports.picture_dialog import PREVIEW, PictureDialog
from gui.exports.shown import Shown
from gui.look.scale import px
from gui.look.theme import DARK, LIGHT, Theme
from gui.pictures.page import prepared
from gui.pictures.settings import MOST_HEIGHT, MOST_WIDTH, Pace, Size, suitable_pace
from gui.stage.stage import Stage
from tests.gui.exports.test_job import told_by
from tests.gui.looks import wearing
from tests.gui.pictures.pixels import array_of, decoded, distance, gif_frames, written
from tests.gui.traced import BIDIRECTIONAL, Computed, computed, weighted
from tests.gui.windows import Opened

PICTURE, ANIMATION = EXPORTS[-2:]


@pytest.fixture
def one() -> Computed:
    return computed(weighted(tokens=True, **BIDIRECTIONAL))


def dialog_of(
    qtbot: QtBot, one: Computed, export: Export = PICTURE, last: PictureChoice | None = None
) -> PictureDialog:
    dialog = PictureDialog(export, Shown(one.experiment, one.trace, step=3, size=(700, 600)), last)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def test_a_picture_has_no_pace_and_an_animation_has(qtbot: QtBot, one: Computed) -> None:
    for export, words in ((PICTURE, ["PNG", "SVG"]), (ANIMATION, ["MP4", "GIF"])):
        dialog = dialog_of(qtbot, one, export)
        assert list(dialog.format.buttons) == words
        for control in (dialog.speed, dialog.frame_rate, dialog.pause):
            assert control.isVisible() == export.moves
        assert dialog.windowModality() == Qt.WindowModality.WindowModal


def test_what_is_chosen_is_said(qtbot: QtBot, one: Computed) -> None:
    dialog = dialog_of(qtbot, one, ANIMATION)
    assert dialog.summary.text() == "1920 × 1080 px · 7.0 s · 210 frames"
    dialog.format.choice_requested.emit("GIF")
    assert dialog.choice.pace.frame_rate == 20, "a GIF cannot say 30"
    dialog.speed.choice_requested.emit(2.0)
    dialog.pause.value_requested.emit(0)
    dialog.size_choice.choice_requested.emit("640 × 480")
    dialog.title_box.click()
    assert dialog.summary.text() == "640 × 480 px · 2.5 s · 50 frames"
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.save_button.click()
    assert chosen.args == [
        PictureChoice(".gif", True, "640 × 480", has_title=False, pace=Pace(2.0, 20, 0.0), timesteps=4),
    ]


def test_a_pace_is_kept_for_as_many_timesteps_only(qtbot: QtBot, one: Computed) -> None:
    """A step a second is right for a word; for 500 of them it is eight minutes."""
    slow = PictureChoice(".mp4", True, "640 × 480", pace=Pace(0.5, 30, 2.0), timesteps=4)
    assert dialog_of(qtbot, one, ANIMATION, slow).choice.pace == slow.pace
    long = computed(weighted(shape=(1, 100, 3)))
    other = dialog_of(qtbot, long, ANIMATION, slow).choice
    assert other.pace == suitable_pace(100, ".mp4")
    assert other.size_name == "640 × 480"


def test_a_custom_size_has_limits_that_are_said(qtbot: QtBot, one: Computed) -> None:
    dialog = dialog_of(qtbot, one)
    assert not dialog.custom_row.isVisible()
    dialog.size_choice.choice_requested.emit(CUSTOM)
    assert dialog.custom_row.isVisible()
    dialog.width_field.field.setFocus()
    dialog.width_field.field.selectAll()
    qtbot.keyClicks(dialog.width_field.field, "99999")
    qtbot.keyClick(dialog.width_field.field, Qt.Key.Key_Return)
    assert "a whole number from 240 to 3840" in dialog.problem.text()
    assert dialog.isVisible(), "Enter in a field does not save"
    dialog.width_field.field.selectAll()
    qtbot.keyClicks(dialog.width_field.field, "800")
    qtbot.keyClick(dialog.width_field.field, Qt.Key.Key_Return)
    assert dialog.problem.text() == ""
    assert dialog.summary.text() == "800 × 900 px · step 3 / 4"


def test_the_preview_shows_what_would_be_written(qtbot: QtBot, one: Computed) -> None:
    dialog = dialog_of(qtbot, one)
    before = dialog.preview.pixmap().toImage()
    assert before.width() == PREVIEW.width() - 2
    assert before.width() / before.height() == pytest.approx(16 / 9, rel=0.01)
    dialog.title_box.click()
    assert dialog.preview.pixmap().toImage() != before
    dialog.size_choice.choice_requested.emit("1024 × 1024")
    square = dialog.preview.pixmap()
    assert (square.width(), square.height()) == (PREVIEW.height() - 2, PREVIEW.height() - 2)


@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_sizes_are_within_the_limits(one: Computed, name: str, ratio: float) -> None:
    shown = Shown(one.experiment, one.trace, size=(1500, 900), ratio=ratio)
    size = PictureChoice(".png", False, name).size(shown)
    assert size.width <= MOST_WIDTH
    assert size.height <= MOST_HEIGHT
    if name in FIXED:
        assert size == FIXED[name]
    elif name in AS_ON_SCREEN:
        wanted = ratio * AS_ON_SCREEN[name]
        assert size.scale == pytest.approx(min(wanted, MOST_HEIGHT / 900))
        assert size.width == round(1500 * size.scale)
    else:
        assert size == Size(1600, 900)


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> list[tuple[str, ...]]:
    asked: list[tuple[str, ...]] = []

    def answer(_: object, *arguments: str) -> tuple[str, str]:
        asked.append(arguments)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


def trigger(opened: Opened, export: Export) -> PictureDialog:
    actions = {action.text(): action for action in opened.part(Header)._export.menu().actions()}
    actions[export.title].trigger()
    return opened.window.findChildren(PictureDialog)[-1]


def test_a_picture_of_what_the_window_shows(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, one: Computed, tmp_path: Path
) -> None:
    opened = Opened(qtbot, monkeypatch, one.experiment)
    opened.session.set_step(2)
    opened.open_tab("Gates")
    asked = choose(monkeypatch, tmp_path / "mine")
    dialog = trigger(opened, PICTURE)
    dialog.size_choice.choice_requested.emit("As on screen")
    dialog.title_box.click()
    dialog.save_button.click()
    header = opened.part(Header)
    qtbot.waitUntil(lambda: header.message == f"Saved {tmp_path / 'mine.png'}")
    assert asked == [(PICTURE.title, str(Path.home() / "stage.png"), "PNG (*.png)")]
    stage = opened.part(Stage)
    image = decoded((tmp_path / "mine.png").read_bytes())
    # The stage has its height back as soon as the bar below it is gone.
    qtbot.waitUntil(lambda: image.shape[:2] == (stage.viewport().height(), stage.viewport().width()))
    qtbot.waitUntil(lambda: not stage.is_moving)
    assert distance(image, array_of(stage.viewport().grab().toImage())) < 1.0
    again = trigger(opened, PICTURE)
    assert (again.choice.size_name, again.choice.has_title) == ("As on screen", False), "the last choice"
    again.reject()


def test_an_animation_is_made_beside_the_window_and_shows_how_far_it_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, one: Computed, tmp_path: Path
) -> None:
    opened = Opened(qtbot, monkeypatch, one.experiment)
    bar = opened.part(ExportBar)
    assert not bar.isVisible()
    choose(monkeypatch, tmp_path / "steps.gif")
    dialog = trigger(opened, ANIMATION)
    dialog.format.choice_requested.emit("GIF")
    dialog.size_choice.choice_requested.emit("640 × 480")
    seen: list[str] = []
    opened.part(Exporter).progressed.connect(lambda *_: seen.append(bar.percent))
    dialog.save_button.click()
    assert bar.isVisible()
    assert bar.text == "Writing steps.gif …"
    opened.session.set_step(1)  # the window goes on
    opened.session.set_sample(0)
    header = opened.part(Header)
    qtbot.waitUntil(lambda: header.message == f"Saved {tmp_path / 'steps.gif'}", timeout=60_000)
    assert not bar.isVisible()
    assert "0 %" in seen
    assert any(text not in ("0 %", "100 %") for text in seen)
    assert len(gif_frames((tmp_path / "steps.gif").read_bytes())) == 140
    assert [path.name for path in tmp_path.iterdir()] == ["steps.gif"]


def test_cancel_leaves_nothing_and_the_window_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, one: Computed, tmp_path: Path
) -> None:
    opened = Opened(qtbot, monkeypatch, one.experiment)
    bar = opened.part(ExportBar)
    choose(monkeypatch, tmp_path / "steps.mp4")
    trigger(opened, ANIMATION).save_button.click()
    qtbot.waitUntil(lambda: bar.percent not in ("", "0 %"), timeout=30_000)
    (button,) = bar.findChildren(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    header = opened.part(Header)
    qtbot.waitUntil(lambda: header.message == "Cancelled: steps.mp4 is not written.")
    assert header._message.property("role") == "hint"
    assert not bar.isVisible()
    assert list(tmp_path.iterdir()) == []


def test_closing_the_window_ends_an_animation(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, one: Computed, tmp_path: Path
) -> None:
    opened = Opened(qtbot, monkeypatch, one.experiment)
    choose(monkeypatch, tmp_path / "steps.mp4")
    trigger(opened, ANIMATION).save_button.click()
    exporter = opened.part(Exporter)
    job = exporter._job
    assert job is not None
    qtbot.waitUntil(lambda: job._work.encoder.process_id is not None, timeout=30_000)
    opened.window.close()
    assert job._work.encoder.process_id is None
    assert list(tmp_path.iterdir()) == []


def test_no_file_chosen_is_nothing_made(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, one: Computed) -> None:
    exporter = Exporter()
    told = told_by(exporter)
    choose(monkeypatch, "")
    with qtbot.assertNotEmitted(exporter.progressed):
        exporter._on_chosen(None, PICTURE, Shown(one.experiment, one.trace), PictureChoice(".png", False))
    assert told == []


@pytest.mark.parametrize("has_title", [True, False])
@pytest.mark.parametrize("name", AS_ON_SCREEN)
def test_as_on_screen_all_rows_of_a_small_window_fit(one: Computed, name: str, has_title: bool) -> None:
    shown = Shown(one.experiment, one.trace, size=(400, 456))
    choice = PictureChoice(".png", False, name, has_title=has_title)
    size = choice.size(shown)
    assert size.width == 400 * AS_ON_SCREEN[name]
    with prepared(choice.subject(shown), size) as page:
        assert page._sheet is not None
        layout = page._sheet.layout
        assert layout is not None
        assert layout.plots[-1].bottom <= layout.foot.top
        assert len(layout.plots) == 4


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_a_picture_is_light_whatever_the_window_is_until_dark_is_chosen(
    qtbot: QtBot, one: Computed, look: Theme
) -> None:
    with wearing(theme=look):
        dialog = dialog_of(qtbot, one)
        assert not dialog.choice.is_dark
        for is_dark, theme in ((False, LIGHT), (True, DARK)):
            dialog.colours.choice_requested.emit(is_dark)
            ground = QColor(theme.surface).getRgb()[:3]
            shown = Shown(one.experiment, one.trace, step=3)
            image = decoded(written(dialog.choice.work(shown)))
            for row, column in ((0, 0), (-1, -1)):
                assert tuple(image[row, column]) == ground
            preview = dialog.preview.pixmap().toImage()
            assert preview.pixelColor(2, 2) == QColor(theme.surface)
        with qtbot.waitSignal(dialog.chosen) as chosen:
            dialog.save_button.click()
        assert chosen.args[0].is_dark


@pytest.mark.parametrize("scale", [1.5, 2.0, 3.0])
def test_it_grows_with_everything_and_stays_on_the_screen(qtbot: QtBot, one: Computed, scale: float) -> None:
    with wearing(scale=scale):
        dialog = dialog_of(qtbot, one, ANIMATION)
        assert dialog.speed.width() == px(160) == 160 * scale
        room = dialog.screen().availableSize()
        assert dialog.width() <= room.width()
        assert dialog.height() <= room.height()
        wanted = PREVIEW * scale
        assert dialog.preview.width() * wanted.height() == pytest.approx(dialog.preview.height() * wanted.width(), 0.01)
        for label in dialog.findChildren(QLabel):
            assert label.isHidden() or label.width() >= label.sizeHint().width() or label.wordWrap()


def test_tab_goes_through_it_as_it_is_read(qtbot: QtBot, one: Computed) -> None:
    dialog = dialog_of(qtbot, one, ANIMATION)
    dialog.size_choice.choice_requested.emit(CUSTOM)
    dialog.format.buttons["MP4"].setFocus()
    wanted = [dialog.size_choice, dialog.width_field.field, dialog.height_field.field, dialog.colours, dialog.speed]
    wanted += [dialog.frame_rate, dialog.pause.field, dialog.title_box, dialog.cancel_button, dialog.save_button]
    reached = []
    for _ in wanted:
        dialog.focusNextChild()
        reached.append(dialog.focusWidget())
    assert reached == wanted
