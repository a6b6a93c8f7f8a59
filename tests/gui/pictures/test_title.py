"""What stands above a picture; that Keras reads it as the same layer is seen with Keras itself."""

from typing import Any

import pytest

from gui.pictures.title import keras_text, title_of
from models.spec import LayerSpec
from tests.gui.pseudo import speaking
from tests.gui.traced import BIDIRECTIONAL, computed, weighted


@pytest.mark.parametrize(
    ("layer", "text"),
    [
        ({"type": "SimpleRNN"}, "SimpleRNN(3)"),
        ({"type": "LSTM", "return_state": True}, "LSTM(3, return_state=True)"),
        (
            {"type": "GRU", "reset_after": False, "activation": "relu", "go_backwards": True},
            "GRU(3, activation='relu', reset_after=False, go_backwards=True)",
        ),
        (
            {"type": "LSTM", "bidirectional": True, "merge_mode": None, "return_sequences": True},
            "Bidirectional(LSTM(3, return_sequences=True), merge_mode=None)",
        ),
        (
            {"type": "LSTM", "bidirectional": True, "merge_mode": "sum", "use_bias": False},
            "Bidirectional(LSTM(3, use_bias=False), merge_mode='sum')",
        ),
    ],
)
def test_the_layer_is_written_as_keras_has_it(layer: dict[str, Any], text: str) -> None:
    assert keras_text(LayerSpec(units=3, **layer)) == text


def test_shapes_and_the_sample_are_named() -> None:
    one = computed(weighted(shape=(2, 4, 5), **BIDIRECTIONAL))
    title = title_of(one.trace, one.layer, one.returned, 1)
    assert title.shapes == (
        "x (2, 4, 5) → hidden_states (2, 4, 6), forward_h (2, 3), forward_c (2, 3), backward_h (2, 3), "
        "backward_c (2, 3) · sample 2 of 2"
    )
    assert title.steps == 4


def test_words_are_those_of_the_language_in_which_it_was_made() -> None:
    """An animation that is painted while the language changes does not."""
    one = computed(weighted(shape=(2, 4, 5), **BIDIRECTIONAL))
    assert title_of(one.trace, one.layer, one.returned, 1).step(3) == "step 3 / 4"
    with speaking():
        title = title_of(one.trace, one.layer, one.returned, 1)
    assert title.step(3) == "«step 3 / 4»"
    assert title.shapes.endswith(" · «sample 2 of 2»")
    assert title.layer.startswith("Bidirectional(LSTM(3")
