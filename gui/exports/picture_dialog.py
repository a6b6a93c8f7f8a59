"""Asks how a picture or an animation is to be made, and shows it small."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.controls.choice import Choice
from gui.controls.error_line import ErrorLine
from gui.controls.form_row import FormRow, column
from gui.controls.segmented import Segmented
from gui.controls.stepper import Stepper
from gui.exports.entries import PictureExport
from gui.exports.exporter import Shown
from gui.exports.picture_choice import CUSTOM, SIZES, PictureChoice
from gui.layer.layer_section import check_box
from gui.look.language import tr, translated
from gui.look.scale import px, scale
from gui.pictures.page import prepared
from gui.pictures.raster import thumbnail
from gui.pictures.settings import FRAME_RATES, LEAST_SIDE, MOST_HEIGHT, MOST_PAUSE, MOST_WIDTH, suitable_pace
from gui.playback import SPEEDS
from models.sentences import say

PREVIEW = QSize(448, 336)
"""The size of the preview, in px at 100 %; where the screen has less room it keeps its shape."""

_FORM_WIDTH = 300
_CONTROL, _STEPPER = 160, 96
_AROUND, _BELOW, _BETWEEN = 20, 16, 24
_FRAME = QSize(2, 2)
_OF_SCREEN = 0.9

_FORMATS = {
    ".png": say("Pixels: for slides and web pages."),
    ".svg": say("Shapes and text: sharp at any size, to be edited."),
    ".mp4": say("A film: small, for slides and video calls."),
    ".gif": say("Moves by itself in documents and web pages, round and round."),
}


class PictureDialog(QDialog):
    """Window-modal; says by `chosen` what was decided.

    Args:
        export: What is to be made.
        shown: What the window shows.
        last: What was chosen the last time; None at first.
        parent: The window.
    """

    chosen = Signal(object)  # PictureChoice

    def __init__(
        self, export: PictureExport, shown: Shown, last: PictureChoice | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translated(export.title).partition(" (")[0])
        self._shown = shown
        self._timesteps = shown.experiment.timesteps
        first = export.suffixes[0]
        self.choice = last or PictureChoice(first, export.moves)
        if export.moves and self.choice.timesteps != self._timesteps:
            pace = suitable_pace(self._timesteps, self.choice.suffix)
            self.choice = replace(self.choice, pace=pace, timesteps=self._timesteps)
        self._create(export)
        self._place()
        self._connect()
        self._show_choice()

    def showEvent(self, event: QShowEvent) -> None:
        """Paint the preview for the screen that it stands on."""
        super().showEvent(event)
        self._update_preview()

    def _create(self, export: PictureExport) -> None:
        self.format = Segmented(
            tr("Format"), {_word(suffix): translated(_FORMATS[suffix]) for suffix in export.suffixes}
        )
        self.size_choice = Choice(tr("Size"), tr("The size of the file, in px."))
        self.size_choice.offer([(translated(name), name) for name in SIZES])
        self.width_field = Stepper(tr("width"), LEAST_SIDE, MOST_WIDTH, tr("Width, in px."))
        self.height_field = Stepper(tr("height"), LEAST_SIDE, MOST_HEIGHT, tr("Height, in px."))
        self.speed = Choice(tr("Speed"), tr("How many steps are shown per second."))
        self.frame_rate = Choice(tr("Smoothness"), tr("How many frames per second glide from step to step."))
        self.pause = Stepper(tr("pause"), 0, MOST_PAUSE, tr("How long the last step stays, in seconds."))
        self.colours = Choice(
            tr("Colours"), tr("Light for paper and most slides, whatever the window is; dark for dark slides.")
        )
        self.colours.offer([(tr("Light"), False), (tr("Dark"), True)])
        for choice in (self.size_choice, self.colours, self.speed, self.frame_rate):
            choice.setProperty("role", "prose")
        self.title_box = check_box(tr("Title"), tr("The layer, its shapes and the step, above the picture."))
        self.problem = ErrorLine(self)
        self.summary = QLabel()
        self.summary.setProperty("role", "hint")
        self.cancel_button, self.save_button = QPushButton(tr("Cancel")), QPushButton(tr("Save …"))
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        self.preview = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.preview.setFixedSize(self._room_for_preview())
        self.preview.setProperty("role", "preview")
        self.preview.setAccessibleName(tr("Preview"))

    def _place(self) -> None:
        for stepper in (self.width_field, self.height_field):
            stepper.setFixedWidth(px(_STEPPER))
        for control in (self.size_choice, self.colours, self.speed, self.frame_rate, self.pause):
            control.setFixedWidth(px(_CONTROL))
        self.custom_row = FormRow("px", self.width_field, QLabel("×"), self.height_field)
        form = column(
            self.format,
            FormRow(tr("Size"), self.size_choice),
            self.custom_row,
            FormRow(tr("Colours"), self.colours),
            *self._pace_rows(),
            self.title_box,
            self.problem,
            spacing=8,
        )
        form.addStretch(1)
        form.addWidget(self.summary)
        left, buttons = QWidget(), QHBoxLayout()
        left.setLayout(form)
        left.setFixedWidth(px(_FORM_WIDTH))
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        body = QHBoxLayout()
        body.setSpacing(px(_BETWEEN))
        body.addWidget(left)
        body.addWidget(self.preview)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(_AROUND), px(_AROUND), px(_AROUND), px(_BELOW))
        whole.setSpacing(px(_BELOW))
        whole.addLayout(body)
        whole.addLayout(buttons)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def _pace_rows(self) -> list[QWidget]:
        rows = [
            FormRow(tr("Speed"), self.speed),
            FormRow(tr("Smoothness"), self.frame_rate),
            FormRow(tr("Pause, s"), self.pause),
        ]
        for row in rows:
            row.setVisible(self.choice.moves)
        return list(rows)

    def _connect(self) -> None:
        change = self._change
        self.format.choice_requested.connect(self._on_format)
        self.size_choice.choice_requested.connect(lambda name: change(size_name=name))
        self.colours.choice_requested.connect(lambda is_dark: change(is_dark=is_dark))
        self.title_box.clicked.connect(lambda checked: change(has_title=checked))
        for field, stepper in (("width", self.width_field), ("height", self.height_field)):
            stepper.value_requested.connect(lambda value, field=field: change(**{field: value}))
        self.speed.choice_requested.connect(lambda speed: self._change_pace(steps_per_second=speed))
        self.frame_rate.choice_requested.connect(lambda rate: self._change_pace(frame_rate=rate))
        self.pause.value_requested.connect(lambda seconds: self._change_pace(pause=float(seconds)))
        for stepper in (self.width_field, self.height_field, self.pause):
            self.problem.listen_to(stepper)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._on_save)

    def _on_format(self, word: str) -> None:
        suffix = f".{word.lower()}"
        pace = self.choice.pace
        if self.choice.moves and pace.frame_rate not in FRAME_RATES[suffix]:
            pace = replace(pace, frame_rate=FRAME_RATES[suffix][1])
        self._change(suffix=suffix, pace=pace)

    def _on_save(self) -> None:
        self.accept()
        self.chosen.emit(self.choice)

    def _change_pace(self, **changes: object) -> None:
        self._change(pace=replace(self.choice.pace, **changes))

    def _change(self, **changes: object) -> None:
        self.choice = replace(self.choice, **changes)
        self._show_choice()
        self._update_preview()

    def _show_choice(self) -> None:
        choice, pace = self.choice, self.choice.pace
        self.format.show_choice(_word(choice.suffix))
        self.size_choice.show_choice(choice.size_name)
        self.custom_row.setVisible(choice.size_name == CUSTOM)
        self.width_field.show_value(choice.width)
        self.height_field.show_value(choice.height)
        self.colours.show_choice(choice.is_dark)
        self.title_box.setChecked(choice.has_title)
        if choice.moves:
            speeds = sorted({*SPEEDS, pace.steps_per_second})
            self.speed.offer([(_steps_per_second(speed), speed) for speed in speeds])
            self.speed.show_choice(pace.steps_per_second)
            self.frame_rate.offer([(tr("{count:g} frames/s", count=rate), rate) for rate in FRAME_RATES[choice.suffix]])
            self.frame_rate.show_choice(pace.frame_rate)
            self.pause.show_value(round(pace.pause))
        self.summary.setText(self._summary())
        self.preview.setAccessibleDescription(self._summary())

    def _summary(self) -> str:
        size, choice = self.choice.size(self._shown), self.choice
        if not choice.moves:
            said = [tr("step {step} / {steps}", step=self._shown.step, steps=self._timesteps)]
        else:
            seconds, frames = choice.pace.seconds(self._timesteps), len(choice.pace.positions(self._timesteps))
            said = [tr("{seconds:.1f} s", seconds=seconds), tr("{count} frames", count=frames)]
        return " · ".join((f"{size.width} × {size.height} px", *said))

    def _room_for_preview(self) -> QSize:
        """As large as it is meant to be, but with its form within the screen."""
        whole = self.screen().availableSize() * _OF_SCREEN
        beside = px(_FORM_WIDTH) + px(_BETWEEN) + 2 * px(_AROUND)
        below = 4 * px(_AROUND) + self.save_button.sizeHint().height()
        wanted, room = PREVIEW * scale(), whole - QSize(beside, below)
        if wanted.width() <= room.width() and wanted.height() <= room.height():
            return wanted
        return wanted.scaled(room.expandedTo(PREVIEW / 2), Qt.AspectRatioMode.KeepAspectRatio)

    def _update_preview(self) -> None:
        """Paint what would be written, small: the layout is that of the full size."""
        choice, shown = self.choice, self._shown
        room = self.preview.size() - _FRAME
        with prepared(choice.subject(shown), choice.size(shown), is_drawing=True) as page:
            image = thumbnail(page, shown.step, room.width(), room.height(), self.devicePixelRatioF())
        self.preview.setPixmap(QPixmap.fromImage(image))


def _word(suffix: str) -> str:
    return suffix[1:].upper()


def _steps_per_second(count: float) -> str:
    return tr("{count:g} step/s", count=count) if count == 1 else tr("{count:g} steps/s", count=count)
