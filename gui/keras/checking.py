"""The conversation with Keras: asks it about the document, and holds its answer against the trace.

What comes late, out of order or for a document that is gone is dropped here.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.background import Background
from gui.keras import keras_status
from gui.keras.keras_status import KerasStatus
from models.cells import Array
from models.experiment import Experiment
from models.keras.check import Check, KerasAnswer, compare
from models.keras.reports import Answered, Lost, Ready, Refused, Report, Starting, Unavailable
from models.trace import Trace

_COMPARED_INLINE = 100_000  # elements; takes less than a millisecond


Outputs = tuple[tuple[Array, ...], ...]
"""For every layer that runs a tuple of arrays: what Keras itself handed back."""


class Checking(QObject):
    """Knows what was asked, what is known of the answer, and says how it stands."""

    check_wanted = Signal(int, object)  # request, Experiment with its weights, or without to have them drawn
    weights_drawn = Signal(object)  # tuple of LayerWeights, for the experiment that was asked about
    status_changed = Signal(object)  # KerasStatus
    keras_returned = Signal(object)  # Outputs

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._status = keras_status.OFF
        self._request = 0
        self._experiment: Experiment | None = None  # with its weights, where they are known
        self._trace: Trace | None = None
        self._outputs: Outputs = ()
        self._answer: KerasAnswer | None = None  # to be compared as soon as there is a trace
        self._is_up = False
        self._is_respawning = False
        self._has_heard = False  # what Keras says to the present request
        self._comparing = Background(self)

    @property
    def status(self) -> KerasStatus:
        """What the window says about Keras."""
        return self._status

    @property
    def outputs(self) -> Outputs:
        """What Keras returned for the present trace; empty until it has been compared."""
        return self._outputs

    def ask(self, experiment: Experiment) -> None:
        """Ask about another document; without weights, have them drawn."""
        self._request += 1
        self._answer = self._trace = None
        self._outputs = ()
        self._comparing.forget()
        self._experiment = experiment
        self._ask()
        if self._is_up:
            self._set_status(_asking(experiment))

    def know_weights(self, experiment: Experiment) -> None:
        """The document that was asked about, now with the weights that were drawn for it."""
        self._experiment = experiment

    def show_trace(self, computed: Trace) -> None:
        """Hear what the equations say about the document that was asked about."""
        self._trace = computed
        self._compare()

    def take(self, report: Report) -> None:
        """Hear what Keras's side says."""
        match report:
            case Starting():
                self._is_up = False
                if not self._is_respawning:
                    self._set_status(keras_status.STARTING)
            case Ready():
                self._is_up = True
                self._is_respawning = False
                if self._has_heard:  # from a worker that is gone; what it had not answered is asked without us
                    self._ask()
                self._set_status(_asking(self._experiment))
            case Answered(request, answer) if request == self._request:
                self._has_heard = True
                self._take_answer(answer)
            case Refused(request, text) if request == self._request:
                self._has_heard = True
                self._set_status(keras_status.refused(text))
            case Lost(reason, respawning):
                self._is_up = False
                self._is_respawning = respawning
                self._set_status(keras_status.lost(reason, respawning))
            case Unavailable(reason):
                self._is_up = False
                self._set_status(keras_status.unavailable(reason))

    def close(self) -> None:
        """Let running work end."""
        self._comparing.forget()
        self._comparing.wait()

    def _ask(self) -> None:
        self._has_heard = False
        if self._experiment is not None:
            self.check_wanted.emit(self._request, self._experiment)

    def _take_answer(self, answer: KerasAnswer) -> None:
        self._answer = answer
        if self._experiment is not None and self._experiment.weights is None:
            self.weights_drawn.emit(answer.weights)
        else:
            self._compare()

    def _compare(self) -> None:
        """Hold the trace against Keras's answer as soon as both are there."""
        computed, answer = self._trace, self._answer
        if computed is None or answer is None:
            return
        self._answer = None

        def settle(check: Check) -> None:
            self._outputs = answer.outputs
            self._set_status(keras_status.checked(check))
            self.keras_returned.emit(answer.outputs)

        if sum(array.size for layer in answer.outputs for array in layer) < _COMPARED_INLINE:
            settle(compare(computed, answer))
        else:
            self._comparing.run(lambda: compare(computed, answer), settle)

    def _set_status(self, status: KerasStatus) -> None:
        if status == self._status:
            return
        self._status = status
        self.status_changed.emit(status)


def _asking(experiment: Experiment | None) -> KerasStatus:
    drawing = experiment is not None and experiment.weights is None
    return keras_status.DRAWING if drawing else keras_status.CHECKING
