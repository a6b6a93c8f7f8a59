"""What to call an experiment that nobody has named yet, from what it is."""

from __future__ import annotations

from gui.look.language import tr
from models.experiment import Experiment
from models.returned import returned
from models.trace import outline


def suggested_title(experiment: Experiment) -> str:
    """`Bidirectional LSTM, 4 × 3`: the layers, then timesteps × units of the last."""
    names = [("Bidirectional " if spec.bidirectional else "") + spec.type for spec in experiment.layers]
    return f"{' + '.join(names)}, {experiment.timesteps} × {experiment.layers[-1].units}"


def suggested_sentence(experiment: Experiment) -> str:
    """`hidden_states (1, 4, 6), with forward_h, forward_c, backward_h, backward_c.`: what the last layer hands back."""
    outputs, states = [], []
    for tensor in returned(outline(experiment, len(experiment.layers) - 1)).tensors:
        if tensor.is_output:
            outputs.append(f"{tensor.name} {tuple(tensor.values.shape)}")
        else:
            states.append(tensor.name)
    if not states:
        return ", ".join(outputs) + "."
    return tr("{outputs}, with {states}.", outputs=", ".join(outputs), states=", ".join(states))
