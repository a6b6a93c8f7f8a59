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
from gui.pictures.page import prepared
from gui.pictures.raster import thumbnail
from gui.pictures.settings import FRAME_RATES, LEAST_SIDE, MOST_HEIGHT, MOST_PAUSE, MOST_WIDTH, suitable_pace
from gui.playback import SPEEDS

PREVIEW = QSize(448, 336)
_FORM_WIDTH = 300

_FORMATS = {
    ".png": "Pixels: for slides and web pages.",
    ".svg": "Shapes and text: sharp at any size, to be edited.",
    ".mp4": "A film: small, for slides and video calls.",
    ".gif": "Moves by itself in documents and web pages, round and round.",
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
        self.setWindowTitle(export.title.partition(" (")[0])
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
        self.format = Segmented("format", {_word(suffix): _FORMATS[suffix] for suffix in export.suffixes})
        self.size_choice = Choice("size", "The size of the file, in px.")
        self.size_choice.offer([(name, name) for name in SIZES])
        self.width_field = Stepper("width", LEAST_SIDE, MOST_WIDTH, "Width, in px.")
        self.height_field = Stepper("height", LEAST_SIDE, MOST_HEIGHT, "Height, in px.")
        self.speed = Choice("speed", "How many steps are shown per second.")
        self.frame_rate = Choice("frames", "How many frames per second glide from step to step.")
        self.pause = Stepper("pause", 0, MOST_PAUSE, "How long the last step stays, in seconds.")
        self.title_box = check_box("Title", "The layer, its shapes and the step, above the picture.")
        self.problem = ErrorLine(self)
        self.summary = QLabel()
        self.summary.setProperty("role", "hint")
        self.preview = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.preview.setFixedSize(PREVIEW)
        self.preview.setProperty("role", "preview")
        self.preview.setAccessibleName("Preview")
        self.cancel_button, self.save_button = QPushButton("Cancel"), QPushButton("Save …")
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)

    def _place(self) -> None:
        for stepper in (self.width_field, self.height_field):
            stepper.setFixedWidth(96)
        for control in (self.size_choice, self.speed, self.frame_rate, self.pause):
            control.setFixedWidth(160)
        self.custom_row = FormRow("px", self.width_field, QLabel("×"), self.height_field)
        form = column(
            self.format,
            FormRow("Size", self.size_choice),
            self.custom_row,
            *self._pace_rows(),
            self.title_box,
            self.problem,
            spacing=8,
        )
        form.addStretch(1)
        form.addWidget(self.summary)
        left, buttons = QWidget(), QHBoxLayout()
        left.setLayout(form)
        left.setFixedWidth(_FORM_WIDTH)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        body = QHBoxLayout()
        body.setSpacing(24)
        body.addWidget(left)
        body.addWidget(self.preview)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 20, 20, 16)
        whole.setSpacing(16)
        whole.addLayout(body)
        whole.addLayout(buttons)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def _pace_rows(self) -> list[QWidget]:
        rows = [FormRow("Speed", self.speed), FormRow("Smoothness", self.frame_rate), FormRow("Pause, s", self.pause)]
        for row in rows:
            row.setVisible(self.choice.moves)
        return list(rows)

    def _connect(self) -> None:
        change = self._change
        self.format.choice_requested.connect(self._on_format)
        self.size_choice.choice_requested.connect(lambda name: change(size_name=name))
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
        self.title_box.setChecked(choice.has_title)
        if choice.moves:
            speeds = sorted({*SPEEDS, pace.steps_per_second})
            self.speed.offer([(_per_second(speed, "step"), speed) for speed in speeds])
            self.speed.show_choice(pace.steps_per_second)
            self.frame_rate.offer([(_per_second(rate, "frame"), rate) for rate in FRAME_RATES[choice.suffix]])
            self.frame_rate.show_choice(pace.frame_rate)
            self.pause.show_value(round(pace.pause))
        self.summary.setText(self._summary())

    def _summary(self) -> str:
        size, choice = self.choice.size(self._shown), self.choice
        text = f"{size.width} × {size.height} px"
        if not choice.moves:
            return f"{text} · step {self._shown.step} / {self._timesteps}"
        seconds = choice.pace.seconds(self._timesteps)
        return f"{text} · {seconds:.1f} s · {len(choice.pace.positions(self._timesteps))} frames"

    def _update_preview(self) -> None:
        """Paint what would be written, small: the layout is that of the full size."""
        choice, shown = self.choice, self._shown
        room = PREVIEW - QSize(2, 2)
        with prepared(choice.subject(shown), choice.size(shown), is_drawing=True) as page:
            image = thumbnail(page, shown.step, room.width(), room.height(), self.devicePixelRatioF())
        self.preview.setPixmap(QPixmap.fromImage(image))


def _word(suffix: str) -> str:
    return suffix[1:].upper()


def _per_second(count: float, what: str) -> str:
    return f"{count:g} {what}{'' if count == 1 else 's'}/s"
