"""What the window shows of the session's layer, in every view: its trace, or what is known while there is none."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gui.look.language import tr, translated
from gui.parts import CELL, Parts
from gui.selection import Selection
from gui.session import Session
from models.experiment import Experiment
from models.returned import Returned, returned
from models.sentences import say
from models.trace import LayerTrace, outline

_AWAITED = say("The weights are random: Keras draws them from the seed as soon as it is up.")
_AWAITED_FROM_NOBODY = say(
    "The weights are random, and only Keras can draw them: restart it, choose constant weights, or open a preset."
)


class Showing(QObject):
    """Brings the views up to date; what is not in sight is left until it is."""

    def __init__(self, session: Session, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._parts = session, parts

    def show_everything(self) -> None:
        """Show all facts to views that were just made."""
        session, parts = self._session, self._parts
        self.show_experiment(session.experiment)
        parts.grid.show_sample(session.sample)
        self.show_layer()
        self.show_selection(session.selection)
        self.show_keras()
        parts.chip.show_status(session.checking.status)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show a document, as far as it needs no trace."""
        self._parts.grid.show_experiment(experiment)
        self._parts.form.show_layer(experiment, self._session.layer_index)
        self._parts.form.show_weights_origin(self._session.weights_origin)
        self._parts.stage.give_room(experiment.stack_break is not None)
        self._show_in_menu(experiment)
        self._parts.break_banner.show_break(experiment.stack_break)
        self.show_code()

    def show_layer(self) -> None:
        """Show the layer's trace, or what is known of it."""
        layer = self._session.layer
        if layer is None:
            self._show_outline()
            return
        handed_back = returned(layer)
        self._parts.returned_panel.show_trace(layer, handed_back)
        self.show_weights()
        self._show_sample(layer, handed_back)

    def show_other_layer(self, layer: int) -> None:
        """Show another layer of the same stack."""
        self._parts.form.show_layer(self._session.experiment, layer)
        self._show_in_menu(self._session.experiment)
        self.show_layer()
        self._parts.returned_panel.show_step(self._session.step)
        self.show_keras()

    def show_sample(self) -> None:
        """Show another sample of the same trace; the returned tensors hold them all."""
        self._show_in_menu(self._session.experiment)
        layer = self._session.layer
        if layer is not None:
            self._show_sample(layer, returned(layer))

    def show_selection(self, selection: Selection) -> None:
        """Frame the selected cell, and show its arithmetic."""
        for stage in self._parts.stages:
            stage.show_selection(selection)
        self.show_cell(selection)

    def show_keras(self) -> None:
        """Show Keras's own numbers in place of the trace's, as soon as there are some."""
        outputs, layer = self._session.checking.outputs, self._session.layer_index
        if layer < len(outputs):
            self._parts.returned_panel.show_keras(outputs[layer])

    def show_status(self) -> None:
        """What an empty stage waits for depends on whether Keras is alive."""
        if self._parts.present is not None:
            self._parts.present.bar.show_check(self._session.checking.status.mood)
        if self._session.trace is None:
            self._show_outline()

    def show_weights_origin(self) -> None:
        """Say where the weights come from: Keras may have drawn them just now."""
        self._parts.form.show_weights_origin(self._session.weights_origin)

    def show_weights(self) -> None:
        """Bring the tab of weights up to date while it is in sight."""
        session, panel = self._session, self._parts.weights_panel
        in_sight = self._parts.tabs.currentWidget() is self._parts.weights_place
        layer, weights, original = session.layer, session.weights, session.original_weights
        if panel is not None and in_sight and layer is not None and weights is not None and original is not None:
            panel.show_layer(layer, weights, original)

    def show_code(self) -> None:
        """Bring the tab of the program up to date while it is in sight; it needs no trace."""
        panel = self._parts.code_panel
        if panel is not None and self._parts.tabs.currentWidget() is self._parts.code_place:
            panel.show_experiment(self._session.experiment, self._session.drawn_weights)

    def show_cell(self, selection: Selection | None = None) -> None:
        """Show the selected cell in the panel, and opened while that is in sight; nothing without a trace."""
        layer = self._session.layer
        if layer is None:
            return
        selection = self._session.selection.within(layer) if selection is None else selection
        what = (self._session.shown, layer, self._session.sample, selection, self._session.step)
        self._parts.cell_panel.show_cell(*what)
        if self._parts.views.currentIndex() == CELL:
            for cell in self._parts.cells:
                cell.show_cell(*what)

    def _show_sample(self, layer: LayerTrace, handed_back: Returned) -> None:
        session = self._session
        for stage in self._parts.stages:
            stage.show_trace(session.shown, layer, handed_back, session.sample)
        self._tell(layer, handed_back)
        self.show_cell()

    def _show_outline(self) -> None:
        """Show what is known of a layer that has no trace: its weights are not drawn, or the stack breaks below it."""
        session, parts = self._session, self._parts
        layer = outline(session.experiment, session.layer_index)
        handed_back = returned(layer)
        awaited, missing = self.awaited, self.missing
        for stage in parts.stages:
            stage.show_outline(session.experiment, layer, handed_back, awaited)
        self._tell(layer, handed_back, missing)
        parts.returned_panel.show_outline(layer, handed_back, missing)
        parts.cell_panel.show_nothing()
        for cell in parts.cells:
            cell.show_nothing(awaited)
        if parts.weights_panel is not None:
            parts.weights_panel.show_nothing(missing)

    def _show_in_menu(self, experiment: Experiment) -> None:
        session, menu = self._session, self._parts.menus.layer
        layer = session.layer_index
        menu.show_layer(experiment.layers[layer], layer, len(experiment.layers))
        menu.show_sample(session.sample, session.shown.batch)

    def _tell(self, layer: LayerTrace, handed_back: Returned, missing: str = "") -> None:
        """Say in present mode what the layer is and returns."""
        present, session = self._parts.present, self._session
        if present is not None:
            shown = session.shown
            present.show_layer(layer, handed_back, len(shown.layers), session.sample, shown.batch, missing)

    @property
    def missing(self) -> str:
        """Why the layer has no values, in a few words."""
        if self._session.trace is None:
            return tr("the weights are not drawn yet")
        return tr("layer {number} does not run", number=self._session.layer_index + 1)

    @property
    def awaited(self) -> str:
        """Why the layer has no trace, in a sentence."""
        if self._session.trace is not None:
            number = self._session.layer_index + 1
            return tr("Nothing reaches layer {number}: Keras raises an error before it runs.", number=number)
        return translated(_AWAITED_FROM_NOBODY if self._session.checking.status.can_restart else _AWAITED)
