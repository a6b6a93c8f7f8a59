"""What a new document begins with: small, and not all zeros, so that there is something to see and to change."""

from __future__ import annotations

from models.experiment import Experiment, input_array
from models.spec import LayerSpec


def new_experiment() -> Experiment:
    """An impulse at the first of four timesteps, through an LSTM as Keras makes it by default."""
    values = [[[1.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]]
    layer = LayerSpec(type="LSTM", units=3, return_sequences=True, return_state=True)
    return Experiment(input_array(values), (layer,))
