"""Between the session and the parts of the window: all connections in one list, and what each change shows where."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from gui.exports.entries import Export
from gui.exports.exporter import Exporter, Shown
from gui.keras.keras_link import KerasLink
from gui.parts import CELL, GATES, Parts
from gui.playback import Playback
from gui.selection import Selection
from gui.session import Session
from gui.stage.content import Part
from gui.stage.stage import STEP_MILLISECONDS
from models.experiment import Experiment
from models.files.presets import Preset, load_preset
from models.references import Reference
from models.returned import Returned, returned
from models.trace import Trace, outline

_AWAITED = "The weights are random: Keras draws them from the seed as soon as it is up."
_AWAITED_FROM_NOBODY = (
    "The weights are random, and only Keras can draw them: restart it, choose constant weights, or open a preset."
)


_HOW_TO = "Wheel: zoom time · drag: move · click: pin and copy · double-click: open the cell"


class Presenter(QObject):
    """Shows what the session holds, and passes on what the user asks for."""

    def __init__(self, session: Session, keras: KerasLink, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._keras, self._parts = session, keras, parts
        self._preset: tuple[Preset, Experiment] | None = None
        self.playback = Playback(self)
        self.exporter = Exporter(self)
        self._connect()
        parts.chip.show_status(session.status)
        parts.caption.show_text(_HOW_TO)

    def open_preset(self, preset: Preset) -> None:
        """Show an experiment that comes with the program, and say what to look at."""
        self._preset = (preset, load_preset(preset.name))
        self._session.open(self._preset[1])
        self._show_preset()

    def go_to_step(self, step: int) -> None:
        """Go where the user wants; that ends playing."""
        self.playback.pause()
        self._session.set_step(step)

    def show_part(self, by: int) -> None:
        """Go deeper than a step: to the next or previous part of the opened cell's timestep."""
        view = self._parts.cell_view
        if view is not None and self._parts.views.currentIndex() == CELL:
            view.show_phase(view.phase + by)

    def close(self) -> None:
        """End everything in order."""
        self.playback.pause()
        self._keras.stop()
        self._session.close()
        self.exporter.close()

    def _connect(self) -> None:
        session, keras, parts = self._session, self._keras, self._parts

        session.experiment_changed.connect(self._on_experiment)
        session.trace_changed.connect(self._on_trace)
        session.sample_changed.connect(parts.grid.show_sample)
        session.sample_changed.connect(self._on_sample)
        session.step_changed.connect(self._on_step)
        session.selection_changed.connect(self._on_selection)
        session.status_changed.connect(parts.chip.show_status)
        session.status_changed.connect(self._on_status)
        session.status_changed.connect(lambda _: parts.form.show_weights_origin(session.weights_origin))
        session.edit_refused.connect(parts.grid.show_error)
        session.keras_returned.connect(parts.returned_panel.show_keras)

        session.check_wanted.connect(keras.ask)
        keras.reported.connect(session.take)
        parts.chip.restart_requested.connect(keras.restart)

        for view in (parts.grid, parts.form):
            view.edit_requested.connect(session.edit)
        parts.grid.sample_requested.connect(session.set_sample)

        parts.transport.step_requested.connect(self.go_to_step)
        parts.transport.play_requested.connect(self.playback.toggle)
        parts.transport.speed_requested.connect(self.playback.set_speed)
        parts.transport.loop_requested.connect(self._on_loop)
        self.playback.step_requested.connect(session.set_step)
        self.playback.playing_changed.connect(parts.transport.show_playing)

        parts.stage.selection_requested.connect(session.select)
        parts.stage.cell_requested.connect(self._on_cell_wanted)
        parts.stage.step_requested.connect(self.go_to_step)
        parts.returned_panel.selection_requested.connect(session.select)
        parts.cell_panel.open_requested.connect(lambda: parts.views.setCurrentIndex(CELL))
        parts.grid.references_hovered.connect(self._on_pointed)
        for view in (parts.stage, parts.returned_panel):
            view.references_hovered.connect(self._on_pointed)
            view.value_copied.connect(self._on_copied)

        parts.views.currentChanged.connect(self._on_view)
        parts.tabs.currentChanged.connect(self._on_tab)

        parts.header.preset_requested.connect(self.open_preset)
        session.history_changed.connect(parts.header.show_history)
        parts.header.undo_requested.connect(session.undo)
        parts.header.redo_requested.connect(session.redo)
        parts.header.export_requested.connect(self._on_export)
        self.exporter.told.connect(parts.header.show_message)
        self.exporter.progressed.connect(parts.export_bar.show_progress)
        self.exporter.settled.connect(parts.export_bar.hide)
        parts.export_bar.cancel_requested.connect(self.exporter.cancel)

    def _make_cell_view(self) -> None:
        view = self._parts.make_cell_view()
        view.show_nothing(_AWAITED)
        view.references_hovered.connect(self._on_pointed)
        view.value_copied.connect(self._on_copied)

    def _make_weights_panel(self) -> None:
        panel = self._parts.make_weights_panel()
        panel.show_nothing()
        panel.edit_requested.connect(self._session.edit)
        panel.edit_requested.connect(self._focus_on_view)
        panel.references_hovered.connect(self._on_pointed)

    def _on_experiment(self, experiment: Experiment) -> None:
        self._parts.grid.show_experiment(experiment)
        self._parts.form.show_layer(experiment, len(experiment.layers) - 1)
        self._parts.form.show_weights_origin(self._session.weights_origin)
        self._show_preset()

    def _show_preset(self) -> None:
        if self._preset is not None:
            preset, experiment = self._preset
            is_edited = experiment != self._session.experiment
            self._parts.header.show_preset(preset.title, is_edited)
            self._parts.caption.show_text(_HOW_TO if is_edited else preset.look_at)

    def _on_trace(self, computed: Trace | None) -> None:
        if computed is None:
            self._show_outline()
            return
        handed_back = returned(computed.layers[-1])
        self._parts.returned_panel.show_trace(computed.layers[-1], handed_back)
        self._show_weights(computed)
        self._show_sample(computed, handed_back)

    def _on_sample(self) -> None:
        """Show another sample of the same trace; the returned tensors hold them all."""
        computed = self._session.trace
        if computed is not None:
            self._show_sample(computed, returned(computed.layers[-1]))

    def _on_status(self) -> None:
        """What an empty stage waits for depends on whether Keras is alive."""
        if self._session.trace is None:
            self._show_outline()

    def _show_sample(self, computed: Trace, handed_back: Returned) -> None:
        session, layer = self._session, computed.layers[-1]
        self._parts.stage.show_trace(computed.experiment, layer, handed_back, session.sample)
        self._show_cell(computed, session.selection.within(layer))

    def _show_outline(self) -> None:
        """Show what is known while the weights are not."""
        layer = outline(self._session.experiment)
        handed_back = returned(layer)
        awaited = _AWAITED_FROM_NOBODY if self._session.status.can_restart else _AWAITED
        self._parts.stage.show_outline(self._session.experiment, layer, handed_back, awaited)
        self._parts.returned_panel.show_outline(layer, handed_back)
        self._parts.cell_panel.show_nothing()
        if self._parts.cell_view is not None:
            self._parts.cell_view.show_nothing(awaited)
        if self._parts.weights_panel is not None:
            self._parts.weights_panel.show_nothing()

    def _show_weights(self, computed: Trace | None) -> None:
        """Bring the tab of weights up to date while it is in sight."""
        original, panel = self._session.original_weights, self._parts.weights_panel
        in_sight = self._parts.tabs.currentWidget() is self._parts.weights_place
        if panel is not None and in_sight and computed is not None and original is not None:
            panel.show_trace(computed, original)

    def _show_cell(self, computed: Trace, selection: Selection) -> None:
        """Show the selected cell in the panel, and opened while that is in sight."""
        what = (computed.experiment, computed.layers[-1], self._session.sample, selection, self._session.step)
        self._parts.cell_panel.show_cell(*what)
        if self._parts.cell_view is not None and self._parts.views.currentIndex() == CELL:
            self._parts.cell_view.show_cell(*what)

    def _on_step(self, step: int) -> None:
        pace = self.playback.interval if self.playback.is_playing else STEP_MILLISECONDS
        self._parts.stage.show_step(step, min(STEP_MILLISECONDS, int(pace * 0.9)))
        self._parts.transport.show_step(step, self._session.steps)
        self.playback.show_step(step, self._session.steps)
        self._parts.returned_panel.show_step(step)
        if self._session.selection.pinned and self._session.trace is not None:
            self._show_cell(self._session.trace, self._session.selection)  # it may be computed now, or not any more

    def _on_selection(self, selection: Selection) -> None:
        self._parts.stage.show_selection(selection)
        computed = self._session.trace
        if computed is not None:
            self._show_cell(computed, selection)

    def _on_view(self, view: int) -> None:
        """Show states, gates or the opened cell in the middle."""
        parts = self._parts
        if view == CELL and parts.cell_view is None:
            self._make_cell_view()
        parts.middle.setCurrentWidget(parts.cell_place if view == CELL else parts.stage)
        parts.stage.show_part(Part.GATES if view == GATES else Part.STATES)
        if view == CELL and self._session.trace is not None:
            self._show_cell(self._session.trace, self._session.selection)
        self._focus_on_view()

    def _focus_on_view(self) -> None:
        """Let the keys that step go to what is in sight."""
        view = self._parts.cell_view if self._parts.views.currentIndex() == CELL else self._parts.stage
        if view is not None:
            view.setFocus()

    def _on_tab(self) -> None:
        """Show what is returned, or the weights, on the right."""
        parts = self._parts
        if parts.tabs.currentWidget() is parts.weights_place and parts.weights_panel is None:
            self._make_weights_panel()
        self._show_weights(self._session.trace)

    def _on_cell_wanted(self, selection: Selection) -> None:
        self._session.select(selection)
        self._parts.views.setCurrentIndex(CELL)

    def _on_pointed(self, references: tuple[Reference, ...]) -> None:
        """Light up a value wherever it stands."""
        parts = self._parts
        for view in (parts.grid, parts.stage, parts.returned_panel, parts.weights_panel, parts.cell_view):
            if view is not None:
                view.show_pointed(references)

    def _on_copied(self, value: float) -> None:
        """Put a number on the clipboard with all the digits of its float32."""
        text = f"{value:.9g}"
        QGuiApplication.clipboard().setText(text)
        self._parts.header.show_message(f"copied {text}")

    def _on_loop(self, loops: bool) -> None:
        self.playback.loops = loops

    def _on_export(self, export: Export) -> None:
        self.exporter.ask_and_write(self._parts.header.window(), export, self._shown())

    def _shown(self) -> Shown | None:
        """What the window shows, for an export; None while there is nothing."""
        session, stage = self._session, self._parts.stage
        if session.trace is None:
            return None
        size = (stage.viewport().width(), stage.viewport().height())
        return Shown(session.trace, session.sample, session.step, stage.part, size, stage.devicePixelRatioF())
