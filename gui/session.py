"""The only mutable state of the window: experiment, trace, step, selection, and what Keras says.

Setters return early when nothing changes; that alone keeps views from answering each other for ever.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.background import Background
from gui.keras import keras_status
from gui.keras.keras_status import KerasStatus
from gui.selection import Selection
from models.edits import Edit
from models.errors import InputError
from models.experiment import Experiment
from models.history import History
from models.keras.check import Check, KerasAnswer, compare
from models.keras.reports import Answered, Lost, Ready, Refused, Report, Starting, Unavailable
from models.known_weights import KnownWeights, Weights
from models.trace import LayerTrace, Trace, estimated_seconds, trace

INLINE_SECONDS = 0.008
"""What is expected to take longer than half a frame is computed beside the window."""

_COMPARED_INLINE = 100_000  # elements; takes less than a millisecond


class Session(QObject):
    """Holds the facts, says when they change, and asks Keras about them."""

    experiment_changed = Signal(object)  # Experiment
    trace_changed = Signal(object)  # Trace, or None while Keras has yet to draw the weights
    step_changed = Signal(int)
    sample_changed = Signal(int)
    selection_changed = Signal(object)  # Selection
    status_changed = Signal(object)  # KerasStatus
    keras_returned = Signal(object)  # tuple of arrays: what Keras itself handed back for the present trace
    check_wanted = Signal(int, object)  # request, Experiment with its weights, or without to have them drawn
    edit_refused = Signal(str)
    history_changed = Signal(object)  # History

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._experiment = experiment
        self._history = History()
        self._trace: Trace | None = None
        self._step = 0
        self._goes_to_end = False  # as soon as there is a trace
        self._sample = 0
        self._selection = Selection()
        self._status = keras_status.OFF
        self._request = 0
        self._known = KnownWeights()
        self._keras_is_up = False
        self._is_respawning = False
        self._has_heard = False  # what Keras says to the present request
        self._answer: KerasAnswer | None = None
        self._tracing = Background(self)
        self._comparing = Background(self)

    @property
    def experiment(self) -> Experiment:
        """The document."""
        return self._experiment

    @property
    def trace(self) -> Trace | None:
        """Its trace; None while it is computed or its weights are not drawn yet."""
        return self._trace

    @property
    def layer(self) -> LayerTrace | None:
        """The layer that the window shows."""
        return None if self._trace is None else self._trace.layers[-1]

    @property
    def original_weights(self) -> Weights | None:
        """The weights of the trace as they were before any of them was edited; None where there are none yet."""
        return self._known.original

    @property
    def drawn_weights(self) -> Weights | None:
        """What Keras drew for the document's seed and initializers, whatever weights it has now; None if it has not."""
        return self._known.drawn(self._experiment)

    @property
    def weights_origin(self) -> str:
        """Where the weights come from, in a few words."""
        return self._known.origin(self._experiment)

    @property
    def steps(self) -> int:
        """How many processing steps there are: of what is shown, while something else is still being computed."""
        return self._shown.timesteps

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

    @property
    def status(self) -> KerasStatus:
        """What the window says about Keras."""
        return self._status

    def start(self) -> None:
        """Show the first experiment, at its last step."""
        self._goes_to_end = True
        self.experiment_changed.emit(self._experiment)
        self._compute()

    def open(self, experiment: Experiment) -> None:
        """Take another document and show it from its end."""
        self._goes_to_end = True
        self._set_history(History())
        if experiment != self._experiment:
            self._known.forget_original()
        self.set_experiment(experiment)

    def edit(self, edit: Edit) -> None:
        """Change the document; a change that leads past a limit is refused with one sentence."""
        try:
            changed = edit.apply(self._experiment)
        except InputError as error:
            self.edit_refused.emit(f"{edit.name}: expected {error.expected}, found {error.found}")
            return
        if changed != self._experiment:
            self._set_history(self._history.did(edit.name, self._experiment, changed))
        self.set_experiment(changed)

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
        sample = max(0, min(sample, self._shown.batch - 1))
        if sample == self._sample:
            return
        self._sample = sample
        self.sample_changed.emit(sample)

    def select(self, selection: Selection) -> None:
        """Look into another cell; one that is not pinned is found at the present step."""
        if self.layer is not None:
            selection = selection.at_step(self._step, self.layer)
        if selection == self._selection:
            return
        self._selection = selection
        self.selection_changed.emit(selection)

    def take(self, report: Report) -> None:
        """Hear what Keras's side says."""
        match report:
            case Starting():
                self._keras_is_up = False
                if not self._is_respawning:
                    self._set_status(keras_status.STARTING)
            case Ready():
                self._keras_is_up = True
                self._is_respawning = False
                weights = self._known.of(self._experiment)
                if self._has_heard:  # from a worker that is gone; what it had not answered is asked without us
                    self._ask(weights)
                self._set_status(_asking(weights))
            case Answered(request, answer) if request == self._request:
                self._has_heard = True
                self._take_answer(answer)
            case Refused(request, text) if request == self._request:
                self._has_heard = True
                self._set_status(keras_status.refused(text))
            case Lost(reason, respawning):
                self._keras_is_up = False
                self._is_respawning = respawning
                self._set_status(keras_status.lost(reason, respawning))
            case Unavailable(reason):
                self._keras_is_up = False
                self._set_status(keras_status.unavailable(reason))

    def close(self) -> None:
        """Let running work end."""
        for work in (self._tracing, self._comparing):
            work.forget()
            work.wait()

    @property
    def _shown(self) -> Experiment:
        """What is in sight: what the trace is of, or while there is none the document."""
        return self._experiment if self._trace is None else self._trace.experiment

    def _compute(self) -> None:
        """Trace the document, if its weights are known, and ask Keras about it."""
        self._request += 1
        self._answer = None
        self._comparing.forget()
        weights = self._known.of(self._experiment)
        self._ask(weights)
        if self._keras_is_up:
            self._set_status(_asking(weights))
        if weights is None:
            self._tracing.forget()
            self._set_trace(None)
        else:
            self._trace_with(weights)

    def _ask(self, weights: Weights | None) -> None:
        """Ask Keras about the document with its weights, or to draw them."""
        self._has_heard = False
        self.check_wanted.emit(self._request, self._experiment.with_weights(weights))

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
        shown = self._shown
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
        self._compare()

    def _take_answer(self, answer: KerasAnswer) -> None:
        self._answer = answer
        if self._known.of(self._experiment) is None:
            self._known.remember(self._experiment, answer.weights)
            self._trace_with(answer.weights)
        else:
            self._compare()

    def _compare(self) -> None:
        """Hold the trace against Keras's answer as soon as both are there."""
        computed, answer = self._trace, self._answer
        if computed is None or answer is None or computed.experiment is not self._experiment:
            return
        self._answer = None

        def settle(check: Check) -> None:
            self._set_status(keras_status.checked(check))
            self.keras_returned.emit(answer.outputs[-1])

        if sum(array.size for layer in answer.outputs for array in layer) < _COMPARED_INLINE:
            settle(compare(computed, answer))
        else:
            self._comparing.run(lambda: compare(computed, answer), settle)

    def _set_history(self, history: History) -> None:
        if history != self._history:
            self._history = history
            self.history_changed.emit(history)

    def _set_status(self, status: KerasStatus) -> None:
        if status == self._status:
            return
        self._status = status
        self.status_changed.emit(status)


def _asking(weights: Weights | None) -> KerasStatus:
    return keras_status.DRAWING if weights is None else keras_status.CHECKING
