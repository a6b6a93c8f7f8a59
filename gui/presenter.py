"""Between the session and the parts of the window: all connections in one list, and what the user's acts do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from gui.exports.entries import PROGRAMS, Export
from gui.exports.exporter import Exporter
from gui.exports.shown import Shown
from gui.keras.keras_link import KerasLink
from gui.parts import CELL, GATES, Parts
from gui.playback import SPEEDS, Playback
from gui.selection import Selection
from gui.session import Session
from gui.showing import Showing
from gui.stage.content import Part
from gui.stage.stage import STEP_MILLISECONDS
from models.references import Reference
from models.sentences import say

if TYPE_CHECKING:
    from gui.present.present_page import PresentPage


class Presenter(QObject):
    """Shows what the session holds, and passes on what the user asks for."""

    def __init__(
        self,
        session: Session,
        keras: KerasLink,
        playback: Playback,
        exporter: Exporter,
        parts: Parts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._keras, self._parts = session, keras, parts
        self._playback, self._exporter = playback, exporter
        self.showing = Showing(session, parts, self)
        self._connect_session()
        self._connect_views()
        self._connect_bars()
        self._show_status()
        self._show_pace()
        parts.menus.view.show_view(parts.views.currentIndex())
        parts.menus.view.show_tab(parts.tabs.currentIndex())
        parts.menus.view.show_hidden(parts.hidden)

    def change_pace(self, by: int) -> None:
        """Play faster (1) or slower (-1), as far as that goes."""
        place = SPEEDS.index(self._playback.speed) + by
        self._playback.set_speed(SPEEDS[max(0, min(place, len(SPEEDS) - 1))])
        self._show_pace()

    def set_loops(self, loops: bool) -> None:
        """Begin again at the end, or not."""
        self._playback.loops = loops
        self._show_pace()

    def go_to_step(self, step: int) -> None:
        """Go where the user wants; that ends playing."""
        self._playback.pause()
        self._session.set_step(step)

    def step_on(self) -> None:
        """One step on."""
        self.go_to_step(self._session.step + 1)

    def step_back(self) -> None:
        """One step back."""
        self.go_to_step(self._session.step - 1)

    def go_to_first(self) -> None:
        """To where nothing is computed yet."""
        self.go_to_step(0)

    def go_to_last(self) -> None:
        """To where everything is."""
        self.go_to_step(self._session.steps)

    def export(self, export: Export) -> None:
        """Write what the window shows to a file."""
        self._exporter.ask_and_write(self._parts.header.window(), export, self._shown())

    def show_everything(self) -> None:
        """Show all facts to views that were just made."""
        session, parts = self._session, self._parts
        self.showing.show_everything()
        self._on_step(session.step)
        parts.header.show_history(session.history)
        parts.menus.edit.show_history(session.history)
        if self._exporter.progress is not None:
            parts.export_bar.show_progress(*self._exporter.progress)
        parts.transport.show_playing(self._playback.is_playing)
        parts.menus.step.show_playing(self._playback.is_playing)
        self._show_pace()

    def close(self) -> None:
        """End what the views have under way."""
        self._parts.grid.stop()
        if self._parts.code_panel is not None:
            self._parts.code_panel.finish()

    def _connect_session(self) -> None:
        session, keras, parts, showing = self._session, self._keras, self._parts, self.showing

        session.experiment_changed.connect(showing.show_experiment)
        session.trace_changed.connect(showing.show_layer)
        session.sample_changed.connect(parts.grid.show_sample)
        session.sample_changed.connect(showing.show_sample)
        session.layer_changed.connect(showing.show_other_layer)
        session.step_changed.connect(self._on_step)
        session.selection_changed.connect(showing.show_selection)
        session.edit_refused.connect(parts.grid.show_error)

        checking = session.checking
        checking.status_changed.connect(self._show_status)
        checking.status_changed.connect(showing.show_status)
        checking.status_changed.connect(showing.show_weights_origin)
        checking.keras_returned.connect(showing.show_keras)
        parts.chip.restart_requested.connect(keras.restart)

    def _connect_views(self) -> None:
        session, parts = self._session, self._parts

        for view in (parts.grid, parts.form, parts.break_banner):
            view.edit_requested.connect(session.edit)
        parts.form.layer_requested.connect(session.set_layer)
        parts.grid.sample_requested.connect(session.set_sample)

        parts.stage.selection_requested.connect(session.select)
        parts.stage.cell_requested.connect(self._on_cell_wanted)
        parts.stage.step_requested.connect(self.go_to_step)
        parts.returned_panel.selection_requested.connect(session.select)
        parts.cell_panel.open_requested.connect(lambda: parts.views.setCurrentIndex(CELL))
        parts.grid.references_hovered.connect(self._on_input_pointed)
        for view in (parts.stage, parts.returned_panel):
            view.references_hovered.connect(self._on_pointed)
            view.value_copied.connect(self._on_copied)

        parts.views.currentChanged.connect(self._on_view)
        parts.menus.view.show_view(parts.views.currentIndex())
        parts.tabs.currentChanged.connect(self._on_tab)

    def _connect_bars(self) -> None:
        session, parts = self._session, self._parts

        parts.transport.step_requested.connect(self.go_to_step)
        parts.transport.play_requested.connect(self._playback.toggle)
        parts.transport.speed_requested.connect(self._playback.set_speed)
        parts.transport.loop_requested.connect(self.set_loops)
        self._playback.playing_changed.connect(parts.transport.show_playing)

        session.history_changed.connect(parts.header.show_history)
        session.history_changed.connect(parts.menus.edit.show_history)
        parts.header.undo_requested.connect(session.undo)
        parts.header.redo_requested.connect(session.redo)
        parts.header.export_requested.connect(self.export)
        self._exporter.told.connect(parts.header.show_message)
        self._exporter.progressed.connect(parts.export_bar.show_progress)
        self._exporter.settled.connect(parts.export_bar.hide)
        parts.export_bar.cancel_requested.connect(self._exporter.cancel)

    def make_present(self) -> PresentPage:
        """The page of present mode, with what is shown now."""
        page = self._parts.make_present()
        stage, cell = page.stage, page.cell
        stage.show_part(self._parts.stage.part)
        page.show_view(self._parts.views.currentIndex() == CELL)
        stage.selection_requested.connect(self._session.select)
        stage.step_requested.connect(self.go_to_step)
        stage.references_hovered.connect(self._on_pointed)
        stage.value_copied.connect(self._on_copied)
        stage.cell_requested.connect(self._on_cell_wanted)
        cell.references_hovered.connect(self._on_pointed)
        cell.value_copied.connect(self._on_copied)
        self._playback.playing_changed.connect(page.bar.show_playing)
        page.play_requested.connect(self._playback.toggle)
        page.on_requested.connect(self.step_on)
        page.back_requested.connect(self.step_back)
        page.first_requested.connect(self.go_to_first)
        page.last_requested.connect(self.go_to_last)
        self.showing.show_layer()
        self.showing.show_status()
        stage.show_selection(self._session.selection)
        self._on_step(self._session.step)
        page.bar.show_playing(self._playback.is_playing)
        return page

    def _make_cell_view(self) -> None:
        view = self._parts.make_cell_view()
        view.show_nothing(self.showing.awaited)
        view.references_hovered.connect(self._on_pointed)
        view.value_copied.connect(self._on_copied)

    def _make_weights_panel(self) -> None:
        panel = self._parts.make_weights_panel()
        panel.show_nothing(self.showing.missing)
        panel.edit_requested.connect(self._session.edit)
        panel.edit_requested.connect(self._focus_on_view)
        panel.references_hovered.connect(self._on_pointed)

    def _make_code_panel(self) -> None:
        panel = self._parts.make_code_panel()
        panel.copied.connect(self._parts.header.show_message)
        panel.export_requested.connect(lambda suffix: self.export(PROGRAMS[suffix]))

    def _on_step(self, step: int) -> None:
        pace = self._playback.interval if self._playback.is_playing else STEP_MILLISECONDS
        for stage in self._parts.stages:
            stage.show_step(step, min(STEP_MILLISECONDS, int(pace * 0.9)))
        if self._parts.present is not None:
            self._parts.present.bar.show_step(step, self._session.steps)
        self._parts.transport.show_step(step, self._session.steps)
        self._playback.show_step(step, self._session.steps)
        self._parts.returned_panel.show_step(step)
        layer, selection = self._session.layer, self._session.selection
        if layer is not None and selection.at_step(step, layer) == selection:
            self.showing.show_cell()  # still the same one, which may be computed now, or not any more

    def _on_view(self, view: int) -> None:
        """Show states, gates or the opened cell in the middle."""
        parts = self._parts
        if view == CELL and parts.cell_view is None:
            self._make_cell_view()
        parts.middle.setCurrentWidget(parts.cell_place if view == CELL else parts.stage)
        for stage in parts.stages:
            stage.show_part(Part.GATES if view == GATES else Part.STATES)
        if parts.present is not None:
            parts.present.show_view(view == CELL)
        parts.menus.view.show_view(view)
        if view == CELL:
            self.showing.show_cell()
        self._focus_on_view()

    def _focus_on_view(self) -> None:
        """Let the keys that step go to what is in sight."""
        view = self._parts.cell_view if self._parts.views.currentIndex() == CELL else self._parts.stage
        if view is not None:
            view.setFocus()

    def _on_tab(self) -> None:
        """Show what is returned, the weights or the program on the right."""
        parts = self._parts
        parts.menus.view.show_tab(parts.tabs.currentIndex())
        if parts.tabs.currentWidget() is parts.weights_place and parts.weights_panel is None:
            self._make_weights_panel()
        if parts.tabs.currentWidget() is parts.code_place and parts.code_panel is None:
            self._make_code_panel()
        self.showing.show_weights()
        self.showing.show_code()

    def _on_cell_wanted(self, selection: Selection) -> None:
        self._session.select(selection)
        self._parts.views.setCurrentIndex(CELL)

    def _on_input_pointed(self, references: tuple[Reference, ...]) -> None:
        """Light up a number of the grid, if the layer in sight is the one that reads it."""
        self._on_pointed(references if self._session.layer_index == 0 else ())

    def _on_pointed(self, references: tuple[Reference, ...]) -> None:
        """Light up a value wherever it stands; the input of a layer further up stands in no grid."""
        parts = self._parts
        parts.grid.show_pointed(references if self._session.layer_index == 0 else ())
        for view in (*parts.stages, parts.returned_panel, parts.weights_panel, *parts.cells):
            if view is not None:
                view.show_pointed(references)

    def _on_copied(self, value: float) -> None:
        """Put a number on the clipboard with all the digits of its float32."""
        text = f"{value:.9g}"
        QGuiApplication.clipboard().setText(text)
        self._parts.header.show_message(say("copied {text}", text=text))

    def _show_status(self) -> None:
        status, parts = self._session.checking.status, self._parts
        parts.chip.show_status(status)
        parts.menus.help.show_status(status)

    def _show_pace(self) -> None:
        self._parts.transport.show_pace(self._playback.speed, self._playback.loops)
        self._parts.menus.step.show_loop(self._playback.loops)

    def _shown(self) -> Shown:
        """What the window shows, for an export."""
        session, stage = self._session, self._parts.stage
        computed = session.trace
        layer = -1 if session.layer is None else session.layer.index
        size = (stage.viewport().width(), stage.viewport().height())
        experiment = session.experiment
        return Shown(
            experiment,
            computed,
            session.drawn_weights,
            layer,
            session.sample,
            session.step,
            stage.part,
            size,
            stage.devicePixelRatioF(),
            self.showing.missing if session.layer is None else "",
        )
