"""The only mutable state of the window: experiment, trace, step, sample, selection.

Setters return early when nothing changes; that alone keeps views from answering each other for ever.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.background import Background
from gui.keras.checking import Checking
from gui.selection import Selection
from models.edits import Edit
from models.errors import InputError
from models.experiment import Experiment
from models.history import History
from models.known_weights import KnownWeights, Weights
from models.sentences import say
from models.stack import followed
from models.trace import LayerTrace, Trace, estimated_seconds, trace
from models.view import View

INLINE_SECONDS = 0.008
"""What is expected to take longer than half a frame is computed beside the window."""


_FROM_THE_END = View()


class Session(QObject):
    """Holds the facts and says when they change; `checking` asks Keras about them."""

    experiment_changed = Signal(object)  # Experiment
    trace_changed = Signal(object)  # Trace, or None while Keras has yet to draw the weights
    step_changed = Signal(int)
    sample_changed = Signal(int)
    layer_changed = Signal(int)
    selection_changed = Signal(object)  # Selection
    edit_refused = Signal(object)  # Sentence: Signal(str) would forget how it is translated
    history_changed = Signal(object)  # History

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._experiment = experiment
        self._history = History()
        self._trace: Trace | None = None
        self._step = 0
        self._goes_to_end = False  # as soon as there is a trace
        self._awaited_view: View | None = None  # likewise
        self._sample = 0
        self._layer = self._layer_in_sight = len(experiment.layers) - 1
        self._selection = Selection()
        self._known = KnownWeights()
        self._tracing = Background(self)
        self.checking = Checking(self)
        self.checking.weights_drawn.connect(self._on_weights_drawn)

    @property
    def experiment(self) -> Experiment:
        """The document."""
        return self._experiment

    @property
    def shown(self) -> Experiment:
        """What is in sight: what the trace is of, or while there is none the document."""
        return self._experiment if self._trace is None else self._trace.experiment

    @property
    def trace(self) -> Trace | None:
        """Its trace; None while it is computed or its weights are not drawn yet."""
        return self._trace

    @property
    def layer_index(self) -> int:
        """The layer that the window shows, from 0."""
        return self._layer

    @property
    def layer(self) -> LayerTrace | None:
        """The trace of that layer; None while there is none, or where the stack breaks below it."""
        layers = () if self._trace is None else self._trace.layers
        return layers[self._layer_in_sight] if self._layer_in_sight < len(layers) else None

    @property
    def weights(self) -> Weights | None:
        """The weights of all layers of what is shown; None where they are not drawn yet."""
        return self._known.of(self.shown)

    @property
    def known_weights(self) -> Weights | None:
        """The document's own; None where they are not drawn yet."""
        return self._known.of(self._experiment)

    @property
    def original_weights(self) -> Weights | None:
        """The weights of the trace as they were before any of them was edited; None where there are none yet."""
        return self._known.original(self.shown)

    @property
    def drawn_weights(self) -> Weights | None:
        """What Keras drew for the document's seed and initializers, whatever weights it has now; None if it has not."""
        return self._known.drawn(self._experiment)

    @property
    def weights_origin(self) -> str:
        """Where the weights come from, in a few words."""
        return self._known.origin(self._experiment)

    @property
    def history(self) -> History:
        """What can be undone and done again."""
        return self._history

    @property
    def steps(self) -> int:
        """How many processing steps there are: of what is shown, while something else is still being computed."""
        return self.shown.timesteps

    @property
    def step(self) -> int:
        """0: nothing computed; k: the forward pass has reached timestep k."""
        return self._step

    @property
    def sample(self) -> int:
        """The sample that is shown, from 0."""
        return self._sample

    @property
    def selection(self) -> Selection:
        """The cell that is looked into."""
        return self._selection

    def start(self) -> None:
        """Show the first experiment, at its last step."""
        self._goes_to_end = True
        self.experiment_changed.emit(self._experiment)
        self._compute()

    def open(self, experiment: Experiment, view: View = _FROM_THE_END) -> None:
        """Take another document and show it as somebody saw it, or from its end."""
        self._goes_to_end = view.step is None
        self._set_history(History())
        if experiment == self._experiment:
            self._place(view)
            return
        self._known.forget_originals()
        self._awaited_view = view
        self._experiment = experiment
        self._layer = view.layer_in(len(experiment.layers))
        self.experiment_changed.emit(experiment)
        self.layer_changed.emit(self._layer)
        self._compute()

    def edit(self, edit: Edit) -> None:
        """Change the document; a change that leads past a limit is refused with one sentence."""
        try:
            changed = edit.apply(self._experiment)
        except InputError as error:
            self.edit_refused.emit(InputError(edit.name, error.expected, error.found).sentence)
            return
        if changed != self._experiment:
            self._set_history(self._history.did(edit.name, self._experiment, changed))
        self.set_experiment(changed)

    def revert(self, experiment: Experiment) -> None:
        """Go back to what was opened or saved; that can be undone like any change."""
        if experiment != self._experiment:
            self._set_history(self._history.did(say("revert"), self._experiment, experiment))
            self.set_experiment(experiment)

    def undo(self) -> None:
        """Take the last change back, if there is one."""
        if self._history.done:
            history, experiment = self._history.undo()
            self._set_history(history)
            self.set_experiment(experiment)

    def redo(self) -> None:
        """Do the last undone change again, if there is one."""
        if self._history.undone:
            history, experiment = self._history.redo()
            self._set_history(history)
            self.set_experiment(experiment)

    def set_experiment(self, experiment: Experiment) -> None:
        """Replace the document."""
        if experiment == self._experiment:
            return
        self._goes_to_end = self._goes_to_end or self._step == self.steps
        self._layer = followed(self._experiment.layers, self._layer, experiment.layers)
        self._experiment = experiment
        self.experiment_changed.emit(experiment)
        self._compute()

    def set_step(self, step: int) -> None:
        """Go to a processing step, 0 to `steps`."""
        step = max(0, min(step, self.steps))
        if step == self._step:
            return
        self._step = step
        self.step_changed.emit(step)
        self.select(self._selection)

    def set_sample(self, sample: int) -> None:
        """Show another sample, from 0, of what is shown."""
        sample = max(0, min(sample, self.shown.batch - 1))
        if sample == self._sample:
            return
        self._sample = sample
        self.sample_changed.emit(sample)

    def set_layer(self, layer: int) -> None:
        """Show another layer of the stack, from 0."""
        layer = max(0, min(layer, len(self._experiment.layers) - 1))
        if layer == self._layer:
            return
        self._layer = layer
        if self.shown is self._experiment:  # else the old picture stays whole until the new one is there
            self._layer_in_sight = layer
        self.layer_changed.emit(layer)
        self.select(self._selection)

    def select(self, selection: Selection) -> None:
        """Look into another cell; one that is not pinned is found at the present step."""
        if self.layer is not None:
            selection = selection.at_step(self._step, self.layer)
        if selection == self._selection:
            return
        self._selection = selection
        self.selection_changed.emit(selection)

    def close(self) -> None:
        """Let running work end."""
        self._tracing.forget()
        self._tracing.wait()
        self.checking.close()

    def _place(self, view: View) -> None:
        """Go where a view says, in what is shown."""
        self._awaited_view = None
        self.set_layer(view.layer_in(len(self._experiment.layers)))
        self.set_sample(view.sample)
        self.set_step(self.steps if view.step is None else view.step)
        if view.selection is not None:
            one = view.selection
            self.select(Selection(one.direction, one.timestep, one.unit, one.pinned))

    def _compute(self) -> None:
        """Trace the document, if its weights are known, and ask Keras about it."""
        weights = self._known.of(self._experiment)
        self.checking.ask(self._experiment.with_weights(weights))
        if weights is None:
            self._tracing.forget()
            self._set_trace(None)
        else:
            self._trace_with(weights)

    def _on_weights_drawn(self, weights: Weights) -> None:
        self._known.remember(self._experiment, weights)
        self.checking.know_weights(self._experiment.with_weights(weights))
        self._trace_with(weights)

    def _trace_with(self, weights: Weights) -> None:
        experiment = self._experiment
        self._known.use(experiment, weights)
        if estimated_seconds(experiment) < INLINE_SECONDS:
            self._tracing.forget()
            self._set_trace(trace(experiment, weights))
        else:
            self._tracing.run(lambda: trace(experiment, weights), self._set_trace)

    def _set_trace(self, computed: Trace | None) -> None:
        """Show a trace, and find the sample, step and selection in it."""
        self._trace = computed
        self._layer_in_sight = self._layer
        shown = self.shown
        sample = min(self._sample, shown.batch - 1)
        step = shown.timesteps if self._goes_to_end else min(self._step, shown.timesteps)
        self._goes_to_end = False
        is_other_sample = sample != self._sample
        self._sample, self._step = sample, step
        self.trace_changed.emit(computed)
        if is_other_sample:
            self.sample_changed.emit(sample)
        self.step_changed.emit(step)
        self.select(self._selection)
        if computed is not None and self._awaited_view is not None:
            self._place(self._awaited_view)
        if computed is not None:
            self.checking.show_trace(computed)

    def _set_history(self, history: History) -> None:
        if history != self._history:
            self._history = history
            self.history_changed.emit(history)
