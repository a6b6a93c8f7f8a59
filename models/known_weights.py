"""Which weights a document has while it is edited: its own, those that need no Keras, or those that Keras drew."""

from __future__ import annotations

from collections.abc import Hashable

from models.experiment import Experiment
from models.sentences import Sentence, say
from models.weights import LayerWeights

Weights = tuple[LayerWeights, ...]

_REMEMBERED = 32


class KnownWeights:
    """Remembers what Keras drew, so that nothing is drawn twice, and what weights were before they were edited."""

    def __init__(self) -> None:
        self._drawn: dict[Hashable, Weights] = {}
        self._originals: dict[Hashable, Weights] = {}

    def original(self, experiment: Experiment) -> Weights | None:
        """A document's weights before any of them was edited; None where there are none yet."""
        return self._originals.get(experiment.draw_key)

    def of(self, experiment: Experiment) -> Weights | None:
        """A document's weights; None where only Keras can draw them and has not."""
        return experiment.weights_without_keras() or self.drawn(experiment)

    def drawn(self, experiment: Experiment) -> Weights | None:
        """What Keras drew for a document's seed and initializers, whatever weights it has now; None if it has not."""
        return self._drawn.get(experiment.draw_key)

    def origin(self, experiment: Experiment) -> Sentence:
        """Where a document's weights come from, in a few words."""
        if experiment.weights is not None:
            original = self.original(experiment)
            is_edited = original is not None and experiment != experiment.with_weights(original)
            return say("edited by hand") if is_edited else say("given with the experiment")
        if experiment.weights_without_keras() is not None:
            return say("filled as the initializers say")
        if experiment.draw_key in self._drawn:
            return say("drawn by Keras with seed {seed}", seed=experiment.seed)
        return say("waiting for Keras to draw them")

    def remember(self, experiment: Experiment, weights: Weights) -> None:
        """Keep what Keras drew for a document; the oldest of many draws is forgotten."""
        _keep(self._drawn, experiment.draw_key, weights)

    def use(self, experiment: Experiment, weights: Weights) -> None:
        """Take weights for a document's original ones, unless they are an edit of those that it had.

        Another seed or other initializers have originals of their own: whoever comes back to the first, by undo above
        all, finds the first ones.
        """
        if experiment.draw_key not in self._originals:
            _keep(self._originals, experiment.draw_key, weights)

    def forget_originals(self) -> None:
        """Another document begins."""
        self._originals.clear()


def _keep(remembered: dict[Hashable, Weights], key: Hashable, weights: Weights) -> None:
    """Remember weights, and forget the oldest of many."""
    if len(remembered) >= _REMEMBERED:
        remembered.pop(next(iter(remembered)))
    remembered[key] = weights
