"""The window: its parts, where they stand, and in one place how they are connected."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QScrollArea, QSplitter, QTabWidget, QVBoxLayout, QWidget

from gui.bars.header import Header
from gui.bars.transport import Transport
from gui.cell.cell_panel import CellPanel
from gui.controls.elided_label import ElidedLabel
from gui.exports import Export, Exporter
from gui.input.input_grid import InputGrid
from gui.keras.keras_chip import KerasChip
from gui.keras.keras_link import KerasLink
from gui.layer.layer_form import LayerForm
from gui.playback import Playback
from gui.returned.returned_panel import ReturnedPanel
from gui.selection import Selection
from gui.session import Session
from gui.stage.stage import STEP_MILLISECONDS, Stage
from gui.theme import Theme
from models.experiment import Experiment
from models.files.presets import Preset, load_preset
from models.returned import Returned, returned
from models.trace import Trace, outline

_LEFT, _CENTRE, _RIGHT = 284, 760, 352


class MainWindow(QMainWindow):
    """Shows a session."""

    painted_first = Signal()

    def __init__(self, session: Session, keras: KerasLink, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("Unrolled")
        self._session, self._keras = session, keras
        self._painted = False
        self._preset: tuple[Preset, Experiment] | None = None
        self._create(theme)
        self._place()
        self._connect()
        self.resize(1440, 900)

    @property
    def experiment(self) -> Experiment:
        """The document as it is now."""
        return self._session.experiment

    def open_preset(self, preset: Preset) -> None:
        """Show an experiment that comes with the program, and say what to look at."""
        self._preset = (preset, load_preset(preset.name))
        self._session.open(self._preset[1])
        self._show_preset()

    def tell(self, text: str, is_error: bool = False) -> None:
        """Say in one line what happened."""
        self._header.show_message(text, is_error)

    def start(self) -> None:
        """Show the session's first experiment."""
        self._session.start()
        self._stage.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say when the window has been painted for the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted_first.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End everything in order."""
        self._playback.pause()
        self._keras.stop()
        self._session.close()
        self._exporter.close()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that no focused widget wanted for itself."""
        step = self._session.step
        match event.key():
            case Qt.Key.Key_Space:
                self._playback.toggle()
            case Qt.Key.Key_Left:
                self._session.set_step(step - 1)
            case Qt.Key.Key_Right:
                self._session.set_step(step + 1)
            case Qt.Key.Key_Home:
                self._session.set_step(0)
            case Qt.Key.Key_End:
                self._session.set_step(self._session.steps)
            case Qt.Key.Key_Escape:
                self._session.select(Selection())
            case _:
                super().keyPressEvent(event)

    def _create(self, theme: Theme) -> None:
        self._header = Header()
        self._grid = InputGrid()
        self._form = LayerForm()
        self._stage = Stage(theme)
        self._caption = ElidedLabel()
        self._caption.setProperty("role", "caption")
        self._caption.hide()
        self._returned_panel = ReturnedPanel(theme)
        self._cell_panel = CellPanel(theme)
        self._chip = KerasChip()
        self._transport = Transport(self._chip)
        self._playback = Playback(self)
        self._exporter = Exporter(self)

    def _place(self) -> None:
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setHandleWidth(1)
        body.setChildrenCollapsible(False)
        for part, width, stretch in (
            (self._left(), _LEFT, 0),
            (self._centre(), _CENTRE, 1),
            (self._right(), _RIGHT, 0),
        ):
            body.addWidget(part)
            body.setStretchFactor(body.count() - 1, stretch)
            if not stretch:
                part.setMinimumWidth(width - 24)
        body.setSizes([_LEFT, _CENTRE, _RIGHT])
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(body, 1)
        column.addWidget(self._transport)
        self.setCentralWidget(central)

    def _left(self) -> QWidget:
        parts = QWidget()
        parts.setProperty("role", "panel")
        column = QVBoxLayout(parts)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(self._grid)
        column.addWidget(self._form)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(parts)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _centre(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._caption)
        column.addWidget(self._stage, 1)
        return part

    def _right(self) -> QWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.addTab(self._returned_panel, "Returned")
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(tabs)
        split.addWidget(self._cell_panel)
        split.setStretchFactor(0, 1)
        return split

    def _connect(self) -> None:
        session = self._session

        session.experiment_changed.connect(self._on_experiment)
        session.trace_changed.connect(self._on_trace)
        session.sample_changed.connect(self._grid.show_sample)
        session.sample_changed.connect(self._on_sample)
        session.step_changed.connect(self._on_step)
        session.selection_changed.connect(self._on_selection)
        session.status_changed.connect(self._chip.show_status)
        session.status_changed.connect(lambda _: self._form.show_weights_origin(session.weights_origin))
        session.edit_refused.connect(self._grid.show_error)
        session.keras_returned.connect(self._returned_panel.show_keras)

        session.check_wanted.connect(self._keras.ask)
        self._keras.reported.connect(session.take)
        self._chip.restart_requested.connect(self._keras.restart)
        self.painted_first.connect(self._keras.start, Qt.ConnectionType.QueuedConnection)

        self._grid.edit_requested.connect(session.edit)
        self._grid.sample_requested.connect(session.set_sample)
        self._form.edit_requested.connect(session.edit)

        self._transport.step_requested.connect(session.set_step)
        self._transport.play_requested.connect(self._playback.toggle)
        self._transport.speed_requested.connect(self._playback.set_speed)
        self._transport.loop_requested.connect(self._on_loop)
        self._playback.step_requested.connect(session.set_step)
        self._playback.playing_changed.connect(self._transport.show_playing)

        self._stage.selection_requested.connect(session.select)
        self._stage.step_requested.connect(session.set_step)
        self._stage.sources_hovered.connect(self._returned_panel.show_pointed)
        self._returned_panel.sources_hovered.connect(self._stage.show_pointed)
        self._returned_panel.selection_requested.connect(session.select)

        self._header.preset_requested.connect(self.open_preset)
        self._header.export_requested.connect(self._on_export)
        self._exporter.told.connect(self._header.show_message)

        self._chip.show_status(session.status)

    def _on_experiment(self, experiment: Experiment) -> None:
        self._grid.show_experiment(experiment)
        self._form.show_layer(experiment, len(experiment.layers) - 1)
        self._form.show_weights_origin(self._session.weights_origin)
        self._show_preset()

    def _show_preset(self) -> None:
        if self._preset is not None:
            preset, experiment = self._preset
            is_edited = experiment != self._session.experiment
            self._header.show_preset(preset.title, is_edited)
            self._caption.show_text(preset.look_at)
            self._caption.setHidden(is_edited)

    def _on_trace(self, computed: Trace | None) -> None:
        if computed is None:
            self._show_outline()
            return
        handed_back = returned(computed.layers[-1])
        self._returned_panel.show_trace(computed.layers[-1], handed_back)
        self._show_sample(computed, handed_back)

    def _on_sample(self) -> None:
        """Show another sample of the same trace; the returned tensors hold them all."""
        computed = self._session.trace
        if computed is not None:
            self._show_sample(computed, returned(computed.layers[-1]))

    def _show_sample(self, computed: Trace, handed_back: Returned) -> None:
        session, layer = self._session, computed.layers[-1]
        self._stage.show_trace(computed.experiment, layer, handed_back, session.sample)
        self._cell_panel.show_cell(computed.experiment, layer, session.sample, session.selection.within(layer))

    def _show_outline(self) -> None:
        """Show what is known while the weights are not."""
        layer = outline(self._session.experiment)
        handed_back = returned(layer)
        message = "The weights are random: Keras draws them from the seed as soon as it is up."
        self._stage.show_outline(self._session.experiment, layer, handed_back, message)
        self._returned_panel.show_outline(layer, handed_back)
        self._cell_panel.show_nothing()

    def _on_step(self, step: int) -> None:
        pace = self._playback.interval if self._playback.is_playing else STEP_MILLISECONDS
        self._stage.show_step(step, min(STEP_MILLISECONDS, int(pace * 0.9)))
        self._transport.show_step(step, self._session.steps)
        self._playback.show_step(step, self._session.steps)
        self._returned_panel.show_step(step)

    def _on_selection(self, selection: Selection) -> None:
        self._stage.show_selection(selection)
        computed = self._session.trace
        if computed is not None:
            self._cell_panel.show_cell(computed.experiment, computed.layers[-1], self._session.sample, selection)

    def _on_loop(self, loops: bool) -> None:
        self._playback.loops = loops

    def _on_export(self, export: Export) -> None:
        self._exporter.ask_and_write(self, export, self._session.trace)
